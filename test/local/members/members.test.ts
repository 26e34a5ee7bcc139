import { readFileSync } from 'node:fs';
import { Project } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { namesMember, titlesOf } from '../../../local/members/contract-test';
import { isAbout, readDifferences } from '../../../local/members/difference';
import { membersPage, readFacts } from '../../../local/members/members-page';
import { findUsedMembers } from '../../../local/members/used-member';

const facts = readFacts();

describe('the members of Google that the product uses', () => {
  it('are many', () => {
    expect(facts.members.length).toBeGreaterThan(80);
  });

  it('are all implemented by the host', () => {
    expect(facts.members.filter(({ isImplemented }) => !isImplemented).map(({ name }) => name)).toEqual([]);
  });

  it('have each a contract test that names it', () => {
    expect(facts.members.filter(({ tests }) => tests.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('have each a page of the reference', () => {
    expect(facts.members.filter(({ address }) => address === '').map(({ name }) => name)).toEqual([]);
  });

  it('stand on the page as it was written last; `npm run members` writes it anew', () => {
    expect(readFileSync('docs/google-members.md', 'utf8')).toBe(membersPage(facts));
  });
});

describe('which members a source uses', () => {
  const used = (text: string) => {
    const project = new Project({ tsConfigFilePath: 'src/tsconfig.json', skipAddingFilesFromTsConfig: true });
    project.createSourceFile('src/fixture.ts', text);
    return findUsedMembers(project, process.cwd()).map(({ name }) => name);
  };

  it('follows types, not names', () => {
    const text = `type Grid = Pick<GoogleAppsScript.Spreadsheet.Range, 'getValues' | 'setValues'>;
      export function read(grid: Grid | null, other: { getValues(): number }) { other.getValues(); return grid?.getValues(); }`;
    expect(used(text)).toEqual(['Range.getValues']);
  });

  it('sees what is taken by destructuring or by a text', () => {
    const text = `export function onEdit({ range, value: typed }: GoogleAppsScript.Events.SheetsOnEdit) { return [typed, range['getRow']()]; }`;
    expect(used(text)).toEqual(['Range.getRow', 'SheetsOnEdit.range', 'SheetsOnEdit.value']);
  });

  it('counts values of enums, not the way to them', () => {
    expect(used('export const a = () => SpreadsheetApp.WrapStrategy.CLIP.toString();')).toEqual([
      'WrapStrategy.CLIP',
    ]);
  });

  it('names methods of advanced services as a script does, and no fields of what they answer', () => {
    const text = `export const a = () => Gmail.Users?.Drafts?.list('me')?.drafts?.map((draft) => draft.id);`;
    expect(used(text)).toEqual(['Gmail.Users.Drafts.list']);
  });
});

describe('a contract test', () => {
  it('names members in titles of describe and it, also of tables', () => {
    const text = `describe('Range.setValues', () => { it.each([['x']])('Sheet.getRange %s', () => {}); it(\`y\`, () => expect('Range.z')); });`;
    expect(titlesOf(text)).toEqual(['Range.setValues', 'Sheet.getRange %s', 'Sheet.getRange x', 'y']);
  });

  it('names exactly', () => {
    expect(namesMember('Range.setValues, twice', 'Range.setValues')).toBe(true);
    expect(namesMember('Range.setValues', 'Range.setValue')).toBe(false);
    expect(namesMember('FilterRange.setValue', 'Range.setValue')).toBe(false);
  });
});

describe('a known difference', () => {
  it('is a row that names the member between backticks', () => {
    const [row, ...rest] = readDifferences(
      ['| behaviour | Google |', '| --- | --- |', '| `appendRow` on a full grid | grows |', 'text'].join(
        '\n',
      ),
    );
    expect(row?.behaviour).toBe('`appendRow` on a full grid');
    expect(rest).toEqual([]);
    expect(row && isAbout(row, 'Sheet.appendRow')).toBe(true);
    expect(row && isAbout(row, 'Sheet.append')).toBe(false);
  });
});
