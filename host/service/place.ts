import { parseA1, rectangleOf } from '../model/a1';
import type { SheetModel } from '../model/sheet';
import { MAX_CELLS, MAX_COLUMNS, type WorkbookModel } from '../model/workbook';
import type { Rectangle } from '../snapshot';
import type { RangeService } from './object';
import { NotImplementedError, ServiceError, WriteError } from './service-error';

/** @throws ServiceError in Google's words where the rectangle does not lie in the grid */
export function rangeAt(
  sheet: SheetModel,
  row: number,
  column: number,
  rows: number,
  columns: number,
): RangeService {
  requireSheet(sheet);
  if (row < 1) throw new ServiceError('The starting row of the range is too small.');
  if (column < 1) throw new ServiceError('The starting column of the range is too small.');
  if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  if (row + rows - 1 > sheet.maxRows || column + columns - 1 > sheet.maxColumns)
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  return { service: 'Range', sheet, at: [row, column, rows, columns] };
}

/** @param home the sheet meant where the text names none */
export function rangeOfA1(workbook: WorkbookModel, home: SheetModel, text: string): RangeService {
  const reference = parseA1(text);
  if (!reference) return rangeOfName(workbook, home, text);
  const sheet = reference.sheetName === '' ? home : workbook.sheetNamed(reference.sheetName);
  if (!sheet) throw new ServiceError('Range not found');
  const range = rangeAt(sheet, ...rectangleOf(reference, sheet.maxRows, sheet.maxColumns));
  const open = {
    top: reference.top === undefined,
    left: reference.left === undefined,
    bottom: reference.bottom === undefined,
    right: reference.right === undefined,
  };
  return Object.values(open).includes(true) ? { ...range, open } : range;
}

function rangeOfName(workbook: WorkbookModel, home: SheetModel, text: string): RangeService {
  const named = workbook.namedRange(text);
  if (!named?.at) throw new ServiceError('Range not found');
  if (named.sheet !== home)
    throw new NotImplementedError('getRange with the name of a range of another sheet');
  return rangeAt(home, ...named.at);
}

export function requireSheet(sheet: SheetModel): void {
  if (sheet.isDeleted) throw new ServiceError(`Sheet ${sheet.id} not found`);
}

/**
 * A range that was taken before rows were deleted may lie outside the grid now.
 * @throws ServiceError
 */
export function requireInGrid(range: RangeService): Rectangle {
  const [row, column, rows, columns] = range.at;
  rangeAt(range.sheet, row, column, rows, columns);
  return range.at;
}

export function requireRows(sheet: SheetModel, row: number, rows: number): void {
  requireSheet(sheet);
  if (row < 1 || rows < 1 || row + rows - 1 > sheet.maxRows)
    throw new ServiceError('Those rows are out of bounds.');
}

export function requireColumns(sheet: SheetModel, column: number, columns: number): void {
  requireSheet(sheet);
  if (column < 1 || columns < 1 || column + columns - 1 > sheet.maxColumns)
    throw new ServiceError('Those columns are out of bounds.');
}

export function requireColumnRoom(sheet: SheetModel, moreColumns: number): void {
  if (sheet.maxColumns + moreColumns > MAX_COLUMNS)
    throw new WriteError(
      `This action would increase the number of columns in the sheet above the limit of ${MAX_COLUMNS} columns.`,
    );
}

export function requireRoom(workbook: WorkbookModel, moreCells: number): void {
  if (workbook.cellCount() + moreCells > MAX_CELLS)
    throw new WriteError(
      `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
    );
}
