import type { Rectangle } from '../../../../host/snapshot';

/** `A`, `Z`, `AA` … of a column that counts from 1. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** `B2` or `B2:D9`, as the name box shows it. */
export function rectangleName([row, column, rows, columns]: Rectangle): string {
  const first = columnName(column) + row;
  return rows === 1 && columns === 1
    ? first
    : `${first}:${columnName(column + columns - 1)}${row + rows - 1}`;
}

/** The cells that somebody wrote into the name box; null where it names none. */
export function readRectangle(text: string): Rectangle | null {
  const found = /^\s*\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?\s*$/i.exec(text);
  if (!found) return null;
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = found;
  const [left, right] = [columnNumber(firstColumn), columnNumber(lastColumn)].sort((a, b) => a - b);
  const [top, bottom] = [Number(firstRow), Number(lastRow)].sort((a, b) => a - b);
  if (left === undefined || right === undefined || !top || !bottom) return null;
  return [top, left, bottom - top + 1, right - left + 1];
}

function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Whether two rectangles share a cell. */
export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
}

/** Whether a cell lies in a rectangle. */
export function holds(at: Rectangle, row: number, column: number): boolean {
  return row >= at[0] && row < at[0] + at[2] && column >= at[1] && column < at[1] + at[3];
}
