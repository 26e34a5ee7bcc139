import { describe, expect, it } from 'vitest';
import { evaluateActions } from '../../build/menu-actions';
import type { Text } from '../../src/core/text';
import { readSources } from '../import/source-file';
import { findTables } from './find-tables';
import { forbiddenWords, readGlossary, type Term } from './glossary';

const terms = readGlossary();
const inGroup = (...groups: string[]): Term[] => terms.filter(({ group }) => groups.includes(group));

/** The texts that people see, as they stand in the source: `ko: '…'`, continued over lines with `+`. */
const said = readSources('src').flatMap(({ path, code }) => {
  const literal = String.raw`(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\`(?:[^\`\\]|\\[^])*\`)`;
  const pattern = new RegExp(String.raw`\b(ko|zh|en):\s*(${literal}(?:\s*\+\s*${literal})*)`, 'g');
  return [...code.matchAll(pattern)].map(([, language = '', words = '']) => ({
    path,
    language,
    words: words.replace(/['"`]\s*\+\s*['"`]|^['"`]|['"`]$/g, ''),
  }));
});

/** Words for what the program needs to say and the glossary has no word for. */
const ADDED = new Set([
  '보내지 않음 不发送',
  '지난 시즌 历年名单',
  '예비 预备',
  '빠짐 已移出',
  '삭제 기록 删除记录',
]);

/** Chinese by Korean, of these groups. */
function chineseOf(...groups: string[]): Map<string, string> {
  return new Map(inGroup(...groups).map(({ ko, zh }) => [ko, zh]));
}

describe('what people read', () => {
  it('never holds a word that staff do not use', () => {
    const forbidden = forbiddenWords(terms);
    const found = said.flatMap(({ path, language, words }) =>
      (forbidden.get(language === 'zh' ? 'zh' : 'ko') ?? [])
        .filter((word) => words.includes(word))
        .map((word) => `${path}: ${word} in "${words}"`),
    );
    expect(said.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });

  it('never holds the code of a check', () => {
    expect(said.filter(({ words }) => /\b[HM][1-9]\b/.test(words))).toEqual([]);
  });
});

describe('the sheets', async () => {
  const tables = await findTables();

  it('carry the names of the glossary', () => {
    const names = chineseOf('sheet');
    expect(tables.length).toBeGreaterThan(0);
    const known = tables.filter(({ name }) => !ADDED.has(`${name.ko} ${name.zh}`));
    expect(known.map(({ name }) => [name.ko, name.zh])).toEqual(
      known.map(({ name }) => [name.ko, names.get(name.ko)]),
    );
  });

  it('head a column as the glossary does, in Chinese too', () => {
    const columns = chineseOf('column');
    const headers = tables.flatMap(({ columns }) => Object.values(columns).map(({ header }) => header));
    const known = headers.filter(({ ko }) => columns.has(ko));
    expect(known.length).toBeGreaterThan(0);
    expect(known.map(({ ko, zh }) => `${ko} ${zh}`)).toEqual(
      known.map(({ ko }) => `${ko} ${columns.get(ko)}`),
    );
  });

  it.each([
    ['referrals', 'status', ['status referral']],
    ['referrals', 'decision', ['button']],
    ['patients', 'status', ['status person']],
    ['candidates', 'decision', ['decision']],
    ['vips', 'state', ['status list']],
    ['drafts', 'status', ['status message', 'call outcome']],
    ['drafts', 'outcome', ['call outcome']],
    ['schedule', 'status', ['status task']],
    ['staff', 'role', ['role']],
  ])('%s: the words of %s are those of the glossary', (id, column, groups) => {
    const words = tables.find((found) => found.id === id)?.columns[column]?.codec.words;
    const allowed = inGroup(...groups).map(({ ko, zh }) => `${ko} ${zh}`);
    expect(words).toBeDefined();
    const shown = Object.values(words ?? {}).map(({ ko, zh }: Text) => `${ko} ${zh}`);
    expect(shown.filter((word) => !allowed.includes(word) && !ADDED.has(word))).toEqual([]);
  });
});

describe('the menu', async () => {
  const actions = await evaluateActions(process.cwd(), 'src/actions.ts');
  const words = chineseOf('menu', 'button');

  it('numbers its steps as the glossary does', () => {
    const steps = actions.filter(({ inMenu, title }) => inMenu && /^\d/.test(title.ko));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.map(({ title }) => `${title.ko} ${title.zh}`)).toEqual(
      steps.map(({ title }) => `${title.ko} ${words.get(title.ko)}`),
    );
  });

  it('says in Chinese what the glossary says', () => {
    const known = actions.filter(({ title }) => words.has(title.ko));
    expect(known.map(({ title }) => title.zh)).toEqual(known.map(({ title }) => words.get(title.ko)));
  });
});
