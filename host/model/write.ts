import type { Rectangle, SavedCell } from '../snapshot';
import { parseTyped } from '../typed-value';
import type { SheetModel } from './sheet';
import type { WorkbookModel } from './workbook';

export const MAX_CELL_CHARACTERS = 50_000;

/** What the parsing of a write depends on beside the cell. */
export interface Typing {
  readonly workbook: WorkbookModel;
  /** Of "today": a date typed without a year gets it. */
  readonly year: number;
  /** What becomes of a leading apostrophe in a cell of format '@': Google's behaviour is contested. */
  readonly apostropheInTextCell: 'swallowed' | 'stored';
}

/** A value as it crosses into a cell: a Date has become a serial. */
export type Input = SavedCell | null;

/**
 * What a written value becomes in a cell of that number format.
 * Only strings are parsed as typed; a number, boolean or date stays what it is, a formula cell too.
 */
export function typedCell(
  input: Input,
  numberFormat: string | number | undefined,
  typing: Typing,
): SavedCell {
  if (input === null) return '';
  if (typeof input !== 'string') return typing.workbook.intern(input);
  if (input === '') return '';
  if (numberFormat === '@')
    return typing.apostropheInTextCell === 'swallowed' && input.startsWith("'") ? input.slice(1) : input;
  const { locale, timeZone } = typing.workbook;
  return typing.workbook.intern(parseTyped(input, { locale, timeZone, year: typing.year }));
}

/**
 * Writes a block; `inputAt` is asked row by row for each cell, with offsets from 0.
 * Nothing is written where one cell is refused.
 */
export function writeBlock(
  sheet: SheetModel,
  at: Rectangle,
  inputAt: (i: number, j: number) => Input,
  typing: Typing,
  check?: (cell: SavedCell, row: number, column: number) => void,
): void {
  const [row, column, rows, columns] = at;
  const formats = sheet.format('numberFormat');
  const ofColumn = Array.from({ length: columns }, (_, j) => formats.column(column + j, row, rows));
  // Arrays of known length: pushing would leave each row twice as large as it is, and there are many.
  const block = new Array<SavedCell[]>(rows);
  for (let i = 0; i < rows; i++) {
    const cells = new Array<SavedCell>(columns);
    for (let j = 0; j < columns; j++) {
      const values = ofColumn[j];
      const format = values && ('all' in values ? values.all : values.each[i]);
      const cell = typedCell(inputAt(i, j), format, typing);
      check?.(cell, row + i, column + j);
      cells[j] = cell;
    }
    block[i] = cells;
  }
  for (const [i, cells] of block.entries()) sheet.setRow(row + i, column, cells);
}
