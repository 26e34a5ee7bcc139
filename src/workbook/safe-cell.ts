import type { Cell } from './codec';

/**
 * What a leading apostrophe does in a cell of format '@': Google's own users report both.
 * `swallowed`: it forces text and is not returned. `stored`: it stays as the first character.
 * `workbook.prepare` writes a probe cell and remembers which holds.
 */
export type Apostrophe = 'swallowed' | 'stored';

/** How texts begin that a spreadsheet might take for a formula, a number or a command. */
const RISKY = "=+-@'\t\r\n";

/**
 * The one door through which text enters a cell: what is written so that exactly `cell` is read back, never a formula.
 * Text columns carry the format '@' before anything is written, which keeps all other texts as they are.
 */
export function toSafeCell(cell: Cell, apostrophe: Apostrophe): Cell {
  if (typeof cell !== 'string' || cell === '' || apostrophe === 'stored') return cell;
  return RISKY.includes(cell.charAt(0)) ? `'${cell}` : cell;
}
