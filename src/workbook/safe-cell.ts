import type { Cell } from './codec';

/**
 * What a leading apostrophe does in a cell of format '@': Google's own users report both.
 * `swallowed`: it forces text and is not returned. `stored`: it stays as the first character.
 * `workbook.prepare` writes a probe cell and remembers which holds.
 */
export type Apostrophe = 'swallowed' | 'stored';

/**
 * How texts begin that a spreadsheet might take for a formula, a number or a command: also behind blanks and marks that nobody sees, and
 * in full width, which it reads alike.
 */
const RISKY = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@'＝＋－＠﹦﹢﹣﹫])/u;

/** Whether a cell must not be written as it stands where it might not have the format of text. */
export function isRisky(cell: Cell): boolean {
  return typeof cell === 'string' && RISKY.test(cell);
}

/**
 * The one door through which text enters a cell: what is written so that exactly `cell` is read back, never a formula.
 * Text columns carry the format '@' before anything is written, which keeps all other texts as they are.
 */
export function toSafeCell(cell: Cell, apostrophe: Apostrophe): Cell {
  return apostrophe === 'swallowed' && isRisky(cell) ? `'${cell}` : cell;
}
