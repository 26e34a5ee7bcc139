import type { Rectangle, SavedCell } from '../snapshot';
import { readTyped } from '../typed-value';
import { type Layer, setGrid } from './layer';
import { clearCovered } from './merge';
import { dateFormatOf, isAutomatic } from './number-format';
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

/** What a written value becomes: the content, and the number format that an automatic cell gets by it. */
interface Written {
  readonly cell: SavedCell;
  readonly format: string | undefined;
}

/**
 * What a written value becomes in a cell of that number format.
 * Only strings are parsed as typed; a number, boolean or date stays what it is, a formula cell too.
 */
export function typedCell(
  input: Input,
  numberFormat: string | number | undefined,
  typing: Typing,
): SavedCell {
  if (input === null || input === '') return '';
  if (typeof input !== 'string') return typing.workbook.intern(input);
  if (numberFormat === '@')
    return typing.apostropheInTextCell === 'swallowed' && input.startsWith("'") ? input.slice(1) : input;
  return readText(input, typing).cell;
}

/** A value written into a cell whose number format is automatic. */
function readAutomatic(input: Input, typing: Typing): Written {
  if (typeof input === 'string' && input !== '') return readText(input, typing);
  const cell = typedCell(input, undefined, typing);
  const isDate = typeof cell === 'object' && 'date' in cell;
  return { cell, format: isDate ? dateFormatOf(cell.date, typing.workbook.locale) : undefined };
}

function readText(input: string, { workbook, year }: Typing): Written {
  const { locale, timeZone } = workbook;
  const { cell, format } = readTyped(input, { locale, timeZone, year });
  return { cell: workbook.intern(cell), format };
}

/**
 * Writes a block; `inputAt` is asked row by row for each cell, with offsets from 0.
 * A cell whose format is automatic takes the one that fits what is written. Nothing is written where one cell is refused.
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
  const chosen = new Map<number, (string | undefined)[]>();
  // Arrays of known length: pushing would leave each row twice as large as it is, and there are many.
  const block = new Array<SavedCell[]>(rows);
  for (let i = 0; i < rows; i++) {
    const cells = new Array<SavedCell>(columns);
    for (let j = 0; j < columns; j++) {
      const values = ofColumn[j];
      const before = values && ('all' in values ? values.all : values.each[i]);
      const input = inputAt(i, j);
      if (!isAutomatic(before)) {
        const cell = typedCell(input, before, typing);
        check?.(cell, row + i, column + j);
        cells[j] = cell;
        continue;
      }
      const { cell, format } = readAutomatic(input, typing);
      check?.(cell, row + i, column + j);
      cells[j] = cell;
      if (format === undefined) continue;
      const ofThis = chosen.get(j) ?? new Array<string | undefined>(rows);
      ofThis[i] = format;
      chosen.set(j, ofThis);
    }
    block[i] = cells;
  }
  for (const [i, cells] of block.entries()) sheet.setRow(row + i, column, cells);
  if (sheet.merges.length > 0) clearCovered(sheet, at);
  for (const [j, ofThis] of chosen) chooseFormats(formats, at, j, ofThis);
}

/** Gives cells of a column their formats; the others keep theirs. */
function chooseFormats(
  formats: Layer<string | number>,
  [row, column, rows]: Rectangle,
  j: number,
  chosen: readonly (string | undefined)[],
): void {
  const before = formats.column(column + j, row, rows);
  const grid = Array.from({ length: rows }, (_, i) => [
    chosen[i] ?? ('all' in before ? before.all : before.each[i]),
  ]);
  setGrid(formats, row, column + j, grid);
}
