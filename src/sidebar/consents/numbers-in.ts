import { normalisePhone } from '../../core/phone';

/** Numbers found in cells or lines. */
export interface FoundNumbers {
  /** `010-1234-5678`, each once, in their order. */
  readonly phones: readonly string[];
  /** What looks like a number and is none. */
  readonly unread: readonly string[];
}

/** So many digits make people think of a telephone. */
const LIKE_A_NUMBER = 7;
const DATE = /^\d{4}[-./년]\s?\d{1,2}[-./월]\s?\d{1,2}/;

/** Picks the telephone numbers out of what stands in cells: names, dates and headings are passed over. */
export function numbersInCells(cells: Iterable<string>): FoundNumbers {
  const phones = new Set<string>();
  const unread = new Set<string>();
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '' || DATE.test(text)) continue;
    const phone = normalisePhone(text);
    if (phone !== '') phones.add(phone);
    else if (text.replace(/\D/g, '').length >= LIKE_A_NUMBER) unread.add(text);
  }
  return { phones: [...phones], unread: [...unread] };
}

/** The same of a pasted list: a line, tab, comma or semicolon parts two. */
export function numbersInText(text: string): FoundNumbers {
  return numbersInCells(text.split(/[\n\r\t,;/]+/));
}
