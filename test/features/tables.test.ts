import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/core/text';
import { WORKBOOK } from '../../src/tables';
import { sheetColumns } from '../../src/workbook/bookkeeping';
import { emptyStateColumn } from '../../src/workbook/empty-state';

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, '').toLowerCase();
/** Filled as soon as they are made. */
const NEVER_EMPTY = new Set(['settings', 'log']);

/** Their rows are about staff, words and tasks. */
const OF_NO_PATIENT = new Set(['settings', 'staff', 'templates', 'schedule', 'approvals']);
const TELLS_WHO =
  /patient|name|alias|phone|e-?mail|chart|birth|address|postcode|guardian|referrer|candidate|brought|keys/i;
const TELLS_WHO_IN_WORDS = /환자|이름|성함|휴대폰|차트번호|이메일|주소|보호자|생년월일|소개자|모신 분|후보/;
/** Dates and ticks, whatever they are called. */
const TELLS_NOBODY = new Set(['patients.phoneOn', 'referrals.mayTell']);

/** About how wide a text is at 10 points, padding included, in pixels. */
function widthOf(text: string): number {
  const letters = [...text].map((letter): number => {
    if (letter.charCodeAt(0) > 0x2e80) return 13;
    if (/[mwMW]/.test(letter)) return 10;
    return /[ijltf.,:;'|!()[\] ]/.test(letter) ? 4 : 7;
  });
  return letters.reduce((sum, width) => sum + width, 10);
}

describe('the sheets', () => {
  it('show at most six tabs, each in its own place, under a name of its own in every language', () => {
    expect(WORKBOOK.tables.filter(({ tab }) => !tab.hidden).length).toBeLessThanOrEqual(6);
    expect(new Set(WORKBOOK.tables.map(({ tab }) => tab.order)).size).toBe(WORKBOOK.tables.length);
    const names = WORKBOOK.tables.flatMap(({ name }) => [
      ...new Set(LANGUAGES.map((language) => name[language])),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(WORKBOOK.tables.map((table) => [table.id, table] as const))(
    '%s: no header of one column is that of another, in any language, or columns could be mistaken',
    (_, table) => {
      const owners = new Map<string, string>();
      for (const [id, { header }] of Object.entries(sheetColumns(table))) {
        for (const words of new Set(LANGUAGES.map((language) => plain(header[language])))) {
          expect([words, owners.get(words)]).toEqual([words, undefined]);
          owners.set(words, id);
        }
      }
    },
  );

  it.each(WORKBOOK.tables.map((table) => [table.id, table] as const))(
    '%s: explains every column, fits its header, and says in an empty sheet what to do, in three languages',
    (id, table) => {
      for (const column of Object.values(sheetColumns(table))) {
        for (const language of LANGUAGES) expect(column.note[language]).not.toBe('');
        expect(column.width).toBeGreaterThanOrEqual(45);
      }
      if (NEVER_EMPTY.has(id)) return;
      expect(table.columns[emptyStateColumn(table)]?.owner).toBeDefined();
      for (const language of LANGUAGES) expect(table.whenEmpty?.[language] ?? '').not.toBe('');
    },
  );

  it.each(WORKBOOK.tables.map((table) => [table.id, table] as const))(
    '%s: its columns are wide enough for the words that stand in them, in every language',
    (_, table) => {
      const cut = Object.entries(sheetColumns(table))
        .filter(([, column]) => !column.hidden)
        .flatMap(([id, { header, codec, width }]) =>
          LANGUAGES.flatMap((language) => [
            ...header[language].split(' ').filter((word) => widthOf(word) > width),
            ...Object.values(codec.words ?? {})
              .map((word) => word[language])
              .filter((word) => widthOf(word) > width),
          ]).map((word) => `${id}: ${word}`),
        );
      expect(cut).toEqual([]);
    },
  );

  it.each(
    WORKBOOK.tables.filter(({ id }) => !OF_NO_PATIENT.has(id)).map((table) => [table.id, table] as const),
  )(
    '%s: every column that tells who a patient is says so, or he could be shown and deleted in part only',
    (_, table) => {
      const silent = Object.entries(table.columns)
        .filter(([, { holds }]) => holds === undefined)
        .filter(([id, { header }]) => TELLS_WHO.test(id) || TELLS_WHO_IN_WORDS.test(header.ko))
        .map(([id]) => id);
      expect(silent.filter((id) => !TELLS_NOBODY.has(`${table.id}.${id}`))).toEqual([]);
    },
  );

  it('differ in their headers, so that a renamed sheet is never taken for another', () => {
    const headersOf = (table: (typeof WORKBOOK.tables)[number], language: Language) =>
      Object.values(sheetColumns(table)).map(({ header }) => plain(header[language]));
    for (const language of LANGUAGES)
      for (const one of WORKBOOK.tables)
        for (const other of WORKBOOK.tables) {
          if (one === other) continue;
          const there = new Set(headersOf(other, language));
          expect([one.id, other.id, headersOf(one, language).every((header) => there.has(header))]).toEqual([
            one.id,
            other.id,
            false,
          ]);
        }
  });

  it('came with no version later than the program’s', () => {
    const versions = WORKBOOK.tables.flatMap((table) => [
      table.since ?? 1,
      ...Object.values(table.columns).map(({ since = 1 }) => since),
    ]);
    expect(Math.max(...versions)).toBe(WORKBOOK.version);
    expect(WORKBOOK.tables).toContain(WORKBOOK.journal);
  });
});
