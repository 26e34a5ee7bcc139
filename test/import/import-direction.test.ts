import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findObjection, roomOf } from './room';
import { findImports, type Import, readSources, type SourceFile } from './source-file';

const sources = readSources('src', 'host', 'local', 'build', 'bench');
const packages = new Set(Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies));
const imports = sources.flatMap(findImports);

describe('the rooms of the house', () => {
  it('take in every file', () => {
    const homeless = sources.filter(({ path }) => roomOf(path) === '' && !path.endsWith('.d.ts'));
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  it('import one way only, in types too', () => {
    const objections = imports
      .filter(({ from }) => !from.endsWith('.d.ts'))
      .map((found) => findObjection(found, packages))
      .filter((objection) => objection !== '');
    expect(objections).toEqual([]);
  });

  it('hold no file that needs itself, round several corners either', () => {
    expect(findCycles(imports.filter(({ isTypeOnly, isPackage }) => !isTypeOnly && !isPackage))).toEqual([]);
  });
});

/** Chains of imports that come back to their start, each once. */
function findCycles(found: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of found) {
    const path = from.replace(/\.tsx?$/, '');
    targets.set(path, [...(targets.get(path) ?? []), to]);
  }
  const cycles = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) cycles.add([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path)) return;
    done.add(path);
    for (const target of targets.get(path) ?? []) visit(target, [...way, path]);
  };
  for (const path of targets.keys()) visit(path, []);
  return [...cycles];
}

describe('findImports', () => {
  const file = (code: string): SourceFile => ({ path: 'src/core/a.ts', text: code, code });

  it.each([
    ["import { a } from './b';", 'src/core/b', false],
    ["import type { A } from '../workbook/table';", 'src/workbook/table', true],
    ["import { type A, type B } from './b';", 'src/core/b', true],
    ["import { type A, b } from './b';", 'src/core/b', false],
    ["import {\n  type A,\n  b,\n} from './b';", 'src/core/b', false],
    ["import * as v from 'valibot';", 'valibot', false],
    ["import './b';", 'src/core/b', false],
    ["export { a } from './b';", 'src/core/b', false],
    ["export * from './b';", 'src/core/b', false],
    ["export type { A } from './b';", 'src/core/b', true],
    ["const b = await import('./b');", 'src/core/b', false],
    ["type B = import('./b').B;", 'src/core/b', false],
  ])('reads %j', (code, to, isTypeOnly) => {
    expect(findImports(file(code))).toMatchObject([{ to, isTypeOnly }]);
  });

  it('takes no word in a text for an import', () => {
    expect(findImports(file('const text = "import { a } from \'./b\'";'))).toEqual([]);
  });
});

describe('findObjection', () => {
  const found = (from: string, to: string, isTypeOnly = false): Import => ({
    from,
    to,
    isTypeOnly,
    isPackage: !/^(src|host|local)\//.test(to),
  });

  it.each([
    ['src/core/phone.ts', 'src/workbook/table'],
    ['src/file/read-csv.ts', 'src/workbook/table'],
    ['src/workbook/codec.ts', 'src/features/action'],
    ['src/features/vip/tier.ts', 'src/features/vip/actions'],
    ['src/features/vip/actions.ts', 'src/features/message/draft-action'],
    ['src/features/vip/tier.ts', 'src/actions'],
    ['src/features/vip/tier.ts', 'src/google/menu'],
    ['src/features/vip/tier.ts', 'src/file/read-csv'],
    ['src/features/intake/actions.ts', 'src/file/read-rows'],
    ['src/on-open.ts', 'src/actions'],
    ['src/actions.ts', 'src/main'],
    ['src/google/menu.ts', 'src/features/vip/table'],
    ['src/core/phone.ts', 'node:fs'],
    ['src/core/phone.ts', 'vitest'],
    ['src/core/phone.ts', 'host/snapshot'],
    ['src/core/phone.ts', 'local/campaign'],
    ['host/sheet.ts', 'src/core/text'],
    ['local/campaign.ts', 'src/features/vip/tier'],
    ['local/campaign.ts', 'src/features/vip/actions'],
    ['local/campaign.ts', 'src/workbook/table'],
  ])('%s may not import %s', (from, to) => {
    expect(findObjection(found(from, to), packages)).not.toBe('');
  });

  it.each([
    ['src/core/phone.ts', 'src/workbook/table'],
    ['src/core/phone.ts', 'host/snapshot'],
    ['src/file/read-csv.ts', 'src/features/intake/table'],
    ['src/workbook/codec.ts', 'src/features/action'],
    ['src/features/vip/tier.ts', 'src/features/vip/actions'],
    ['host/sheet.ts', 'src/core/text'],
    ['local/campaign.ts', 'src/workbook/table'],
  ])('%s may not even import the types of %s', (from, to) => {
    expect(findObjection(found(from, to, true), packages)).not.toBe('');
  });

  it.each([
    ['src/google/open-context.ts', 'src/features/action'],
    ['src/features/intake/check-row.ts', 'src/file/headers'],
    ['local/campaign.ts', 'src/features/insight/report'],
    ['local/campaign.ts', 'src/run-action'],
    ['build/menu-actions.ts', 'src/google/menu'],
  ])('%s may import the types of %s and no more', (from, to) => {
    expect(findObjection(found(from, to, true), packages)).toBe('');
    expect(findObjection(found(from, to), packages)).not.toBe('');
  });

  it.each([
    ['src/file/read-csv.ts', 'src/core/app-error'],
    ['src/features/vip/tier.ts', 'src/features/referral/tally'],
    ['src/features/vip/actions.ts', 'src/features/referral/table'],
    ['src/features/vip/actions.ts', 'src/features/action'],
    ['src/features/intake/actions.ts', 'src/file/headers'],
    ['src/actions.ts', 'src/features/vip/actions'],
    ['src/main.ts', 'src/google/menu'],
    ['src/google/open-context.ts', 'src/workbook/open-workbook'],
    ['src/features/vip/actions.ts', 'valibot'],
    ['src/on-open.ts', 'virtual:menu'],
    ['local/campaign.ts', 'host/snapshot'],
    ['local/campaign.ts', 'src/file/read-csv'],
    ['host/sheet.ts', 'node:vm'],
  ])('%s may import %s', (from, to) => {
    expect(findObjection(found(from, to), packages)).toBe('');
  });
});
