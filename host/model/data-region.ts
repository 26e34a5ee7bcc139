import type { Rectangle } from '../snapshot';
import type { SheetModel } from './sheet';

/**
 * A rectangle grown over all content that touches its sides; corners do not count.
 * @param dimension `ROWS`: only up and down, `COLUMNS`: only sideways; undefined: both
 */
export function dataRegion(sheet: SheetModel, at: Rectangle, dimension: string | undefined): Rectangle {
  let [top, left, rows, columns] = at;
  let bottom = top + rows - 1;
  let right = left + columns - 1;
  const rowHolds = (row: number) => holds(sheet, row, row, left, right);
  const columnHolds = (column: number) => holds(sheet, top, bottom, column, column);
  for (let grown = true; grown; ) {
    const before = [top, left, bottom, right].join();
    if (dimension !== 'COLUMNS') {
      while (top > 1 && rowHolds(top - 1)) top--;
      while (bottom < sheet.maxRows && rowHolds(bottom + 1)) bottom++;
    }
    if (dimension !== 'ROWS') {
      while (left > 1 && columnHolds(left - 1)) left--;
      while (right < sheet.maxColumns && columnHolds(right + 1)) right++;
    }
    grown = before !== [top, left, bottom, right].join();
  }
  rows = bottom - top + 1;
  columns = right - left + 1;
  return [top, left, rows, columns];
}

function holds(sheet: SheetModel, top: number, bottom: number, left: number, right: number): boolean {
  for (let row = top; row <= Math.min(bottom, sheet.cells.length); row++)
    for (let column = left; column <= right; column++) if (sheet.cell(row, column) !== '') return true;
  return false;
}

const STEPS: ReadonlyMap<string, readonly [rows: number, columns: number]> = new Map([
  ['UP', [-1, 0]],
  ['DOWN', [1, 0]],
  ['PREVIOUS', [0, -1]],
  ['NEXT', [0, 1]],
]);

/**
 * Where Ctrl and an arrow key lead: from content to the end of its stretch, else to the next content, else to the edge.
 * @param direction SpreadsheetApp.Direction
 */
export function nextDataCell(
  sheet: SheetModel,
  row: number,
  column: number,
  direction: string,
): readonly [row: number, column: number] {
  const [down, across] = STEPS.get(direction) ?? [0, 0];
  const isInside = (i: number, j: number) => i >= 1 && j >= 1 && i <= sheet.maxRows && j <= sheet.maxColumns;
  const hasContent = (i: number, j: number) => isInside(i, j) && sheet.cell(i, j) !== '';
  let i = row;
  let j = column;
  const isStretch = hasContent(i, j) && hasContent(i + down, j + across);
  while (isInside(i + down, j + across)) {
    if (isStretch && !hasContent(i + down, j + across)) break;
    i += down;
    j += across;
    if (!isStretch && hasContent(i, j)) break;
  }
  return [i, j];
}
