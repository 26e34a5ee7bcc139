import { normalisePhone } from '../../core/phone';

/** Numbers found in rows or lines. */
export interface FoundNumbers {
  /** `010-1234-5678`, each once, in their order. */
  readonly phones: readonly string[];
  /** What looks like a number and is none, or the whole line where it holds no number but digits; each once. */
  readonly unread: readonly string[];
}

/** So many digits make people think of a telephone, beside another one in the row. */
const LIKE_A_NUMBER = 7;
/** So many digits in a row without any number are worth saying: a serial number has fewer, a day is none. */
const WORTH_SAYING = 3;
const DATE = /\d{4}[-./년]\s?\d{1,2}[-./월]\s?\d{1,2}일?(?:[T ]+\d{1,2}:\d{2}(?::\d{2})?)?/g;

/** Picks the telephone numbers out of the rows of a table: names, dates, serial numbers and headings are passed over. */
export function numbersInRows(rows: Iterable<readonly string[]>): FoundNumbers {
  const phones = new Set<string>();
  const unread = new Set<string>();
  for (const row of rows) {
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const found = cells.map(phoneIn).filter((phone) => phone !== '');
    for (const phone of found) phones.add(phone);
    if (found.length === 0 && digitsIn(cells.join(' ')) >= WORTH_SAYING) unread.add(cells.join(' '));
    if (found.length === 0) continue;
    for (const cell of cells) if (phoneIn(cell) === '' && digitsIn(cell) >= LIKE_A_NUMBER) unread.add(cell);
  }
  return { phones: [...phones], unread: [...unread] };
}

/** The same of a pasted list: each line a row, its cells parted by tabs, commas, semicolons or slashes; several numbers on a line stand for themselves. */
export function numbersInText(text: string): FoundNumbers {
  const lines = text.split(/[\n\r]+/);
  return numbersInRows(
    lines.flatMap((line) => {
      const cells = line.split(/[\t,;/，；、]+/);
      return /[\p{L}\t]/u.test(line) ? [cells] : cells.map((cell) => [cell]);
    }),
  );
}

function phoneIn(cell: string): string {
  return digitsIn(cell) === 0 ? '' : normalisePhone(cell.replace(DATE, ''));
}

function digitsIn(text: string): number {
  return text.replace(DATE, '').replace(/\D/g, '').length;
}
