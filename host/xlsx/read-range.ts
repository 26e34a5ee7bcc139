import { parseA1, rectangleOf } from '../model/a1';
import type { Rectangle } from '../snapshot';

/** The size of Excel's sheets. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `B2:C9` or `$B$2`; whole rows and columns reach to the edge of Excel's sheet. `undefined` where it is no range. */
export function parseRange(text: string): Rectangle | undefined {
  const reference = parseA1(text);
  if (!reference) return undefined;
  const at = rectangleOf(reference, MAX_ROWS, MAX_COLUMNS);
  const [row, column, rows, columns] = at;
  return row >= 1 && column >= 1 && row + rows - 1 <= MAX_ROWS && column + columns - 1 <= MAX_COLUMNS
    ? at
    : undefined;
}

/** Ranges side by side, `A1:B2 D4`; what is no range is passed over. */
export function parseRanges(text: string | undefined): Rectangle[] {
  return (text ?? '')
    .trim()
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== undefined);
}

/** The parts of rectangles within a grid. */
export function clipAll(ranges: readonly Rectangle[], maxRows: number, maxColumns: number): Rectangle[] {
  return ranges.map((at) => clip(at, maxRows, maxColumns)).filter((at) => at !== undefined);
}

/** The part of a rectangle within a grid; `undefined` where there is none. */
export function clip(at: Rectangle, maxRows: number, maxColumns: number): Rectangle | undefined {
  const [row, column, rows, columns] = at;
  const height = Math.min(rows, maxRows - row + 1);
  const width = Math.min(columns, maxColumns - column + 1);
  return height < 1 || width < 1 ? undefined : [row, column, height, width];
}
