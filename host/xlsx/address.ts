import { columnLetters } from '../model/a1';
import type { Rectangle } from '../snapshot';

/** `B3` for row 3, column 2. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `$A$1:$C$3`, for formulas and names. */
export function fixedRangeName([row, column, rows, columns]: Rectangle): string {
  return `$${columnLetters(column)}$${row}:$${columnLetters(column + columns - 1)}$${row + rows - 1}`;
}
