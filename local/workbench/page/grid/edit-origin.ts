import type { SheetFrame } from '../../protocol';
import type { Cells } from './cells';

/** Where somebody began to type, and what stood there: rows may move until they are done. */
export interface EditOrigin {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  /** The row as it was. */
  readonly cells: string;
  readonly text: string;
  readonly rows: number;
}

export function originOf(cells: Cells, frame: SheetFrame, row: number, column: number): EditOrigin {
  return {
    sheetId: frame.id,
    row,
    column,
    cells: JSON.stringify(cells.row(row)),
    text: cells.editText(row, column),
    rows: frame.rows,
  };
}

/**
 * The row that what was typed is meant for by now: the same, or where that row has moved to.
 * @returns null where that cannot be told, since somebody else changed the cell or moved the row out of sight
 */
export function targetOf(origin: EditOrigin, cells: Cells, frame: SheetFrame): number | null {
  const { row, column } = origin;
  if (frame.id !== origin.sheetId) return null;
  if (JSON.stringify(cells.row(row)) === origin.cells) return row;
  const moved = [...cells.allRows()].filter((other) => JSON.stringify(cells.row(other)) === origin.cells);
  if (moved.length === 1 && origin.cells !== '[]') return moved[0] ?? null;
  return frame.rows === origin.rows && cells.editText(row, column) === origin.text ? row : null;
}
