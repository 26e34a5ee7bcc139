import { type CalendarDate, calendarDate, readTypedDate } from '../core/calendar-date';
import { LANGUAGES, type Language, type Text } from '../core/text';

/** What a cell holds, as `getValues` gives it and `setValues` takes it; a blank is `''`. */
export type Cell = string | number | boolean | Date;

/**
 * How one column's values cross the border between cells and the program.
 * `decode` answers `undefined` for a cell it cannot read; the caller names sheet, row, column and `expected`.
 */
export interface Codec<T> {
  readonly kind: 'text' | 'date' | 'integer' | 'flag' | 'mark' | 'choice';
  /** Sheets number format of the column; `'@'` keeps text as text. */
  readonly numberFormat: string;
  /** The value of a blank cell. */
  readonly blank: T;
  readonly expected: Text;
  decode(cell: Cell): T | undefined;
  encode(value: T, language: Language): Cell;
  /** The words of a choice, for the dropdown and for reading any language. */
  readonly words?: Readonly<Record<string, Text>>;
}

/** The value type of a codec. */
export type Decoded<C> = C extends Codec<infer T> ? T : never;

/** Text, kept to the letter: phones, chart numbers, names, memos. */
export function text(): Codec<string> {
  return {
    kind: 'text',
    numberFormat: '@',
    blank: '',
    expected: { ko: '글자', zh: '文字', en: 'text' },
    decode: cellText,
    encode: (value) => value,
  };
}

/** What a cell holds, in the words of people: a date as `2026-11-03`. */
export function cellText(cell: Cell): string {
  return cell instanceof Date ? dateOfCell(cell) : String(cell);
}

/** A calendar date; `''` = unknown. A cell that holds a date as text (`2026-11-03`) is read too. */
export function date(): Codec<CalendarDate | ''> {
  // A clinic's days come again and again; a hundred thousand rows hold a thousand of them.
  const dates = new Map<number, CalendarDate>();
  const cells = new Map<CalendarDate, Date>();
  return {
    kind: 'date',
    numberFormat: 'yyyy-mm-dd',
    blank: '',
    expected: { ko: '날짜 (예: 2026-11-03)', zh: '日期（例：2026-11-03）', en: 'a date such as 2026-11-03' },
    decode: (cell) => {
      if (cell instanceof Date) {
        const time = cell.getTime();
        const known = dates.get(time);
        if (known !== undefined) return known;
        const read = dateOfCell(cell);
        dates.set(time, read);
        return read;
      }
      if (typeof cell !== 'string') return undefined;
      return cell.trim() === '' ? '' : readTypedDate(cell) || undefined;
    },
    encode: (value) => {
      if (value === '') return '';
      const known = cells.get(value);
      if (known !== undefined) return known;
      const cell = cellOfDate(value);
      cells.set(value, cell);
      return cell;
    },
  };
}

/** A whole number, full-width digits and thousands separators read too; `null` = blank. @param least smallest that is allowed @param numberFormat how it is shown */
export function integer(least = Number.NEGATIVE_INFINITY, numberFormat = '0'): Codec<number | null> {
  return {
    kind: 'integer',
    numberFormat,
    blank: null,
    expected:
      least === 0
        ? { ko: '0 이상의 숫자', zh: '不小于0的整数', en: 'a whole number from 0' }
        : { ko: '숫자', zh: '整数', en: 'a whole number' },
    decode: (cell) => {
      if (cell === '') return null;
      const number = typeof cell === 'string' ? Number(cell.normalize('NFKC').replace(/[,\s]/g, '')) : cell;
      return typeof number === 'number' && Number.isInteger(number) && number >= least ? number : undefined;
    },
    encode: (value) => (value === null ? '' : value),
  };
}

/** A check box; blank = false. */
export function flag(): Codec<boolean> {
  return {
    kind: 'flag',
    numberFormat: 'General',
    blank: false,
    expected: { ko: '체크 표시', zh: '勾选框', en: 'a ticked or empty box' },
    decode: (cell) => (cell === '' ? false : typeof cell === 'boolean' ? cell : undefined),
    encode: (value) => value,
  };
}

/** Won: a whole number, thousands parted; `null` = blank. */
export function won(): Codec<number | null> {
  return integer(undefined, '#,##0');
}

const MARK = '✓';

/** Yes or nothing, as the program notes it: a mark that nobody would try to tick, unlike {@link flag}. */
export function mark(): Codec<boolean> {
  return {
    kind: 'mark',
    numberFormat: '@',
    blank: false,
    expected: { ko: '✓ 또는 빈칸', zh: '✓或留空', en: '✓ or nothing' },
    decode: (cell) => (cell === MARK || cell === true ? true : cell === false ? false : undefined),
    encode: (value) => (value ? MARK : ''),
  };
}

/**
 * One of a few words: stored by its code in the program, by its word in the sheet; words of any language are read, whatever
 * their case and width. `''` = blank.
 *
 * @param former words of earlier versions, which still stand in sheets
 */
export function choice<const W extends Readonly<Record<string, Text>>>(
  words: W,
  former: Readonly<Record<string, keyof W & string>> = {},
): Codec<(keyof W & string) | ''> {
  let codes: Map<string, keyof W & string> | undefined;
  const codeOf = (word: string) => {
    codes ??= new Map([
      ...Object.entries(former).map(([word, code]) => [plainWord(word), code] as const),
      ...Object.keys(words).flatMap((code) =>
        LANGUAGES.map((language) => [plainWord(words[code]?.[language] ?? ''), code] as const),
      ),
    ]);
    return codes.get(plainWord(word));
  };
  return {
    kind: 'choice',
    numberFormat: '@',
    blank: '',
    words,
    expected: { ko: '목록에 있는 말', zh: '列表中的选项', en: 'one of the words in the list' },
    decode: (cell) => (cell === '' ? '' : codeOf(String(cell))),
    encode: (value, language) => (value === '' ? '' : (words[value]?.[language] ?? '')),
  };
}

function dateOfCell(cell: Date): CalendarDate {
  return calendarDate(cell.getFullYear(), cell.getMonth() + 1, cell.getDate());
}

function cellOfDate(value: CalendarDate): Date {
  return new Date(Number(value.slice(0, 4)), Number(value.slice(5, 7)) - 1, Number(value.slice(8, 10)));
}

function plainWord(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase();
}
