import { BooleanNumber, type IRange, RANGE_TYPE, type Worksheet } from '@univerjs/core';
import type { Rectangle } from '../../../../host/snapshot';
import type { SheetFrame } from '../../protocol';

/**
 * Writes everything of a sheet but its cells straight into Univer's model; whoever calls has it laid out anew.
 * @param fitted heights that rows take of themselves, where nobody set another
 */
export function shapeSheet(sheet: Worksheet, frame: SheetFrame, fitted: ReadonlyMap<number, number>): void {
  const config = sheet.getConfig();
  const { rowData, columnData } = config;
  config.rowCount = frame.rows;
  config.columnCount = frame.columns;
  config.showGridlines = frame.hasGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  for (const key of Object.keys(columnData)) delete columnData[Number(key)];
  for (const [column, width] of frame.columnWidths) columnData[column - 1] = { w: width };
  for (const column of frame.hiddenColumns)
    columnData[column - 1] = { ...columnData[column - 1], hd: BooleanNumber.TRUE };
  for (const key of Object.keys(rowData)) delete rowData[Number(key)];
  for (const [row, height] of fitted) rowData[row - 1] = { h: height, ia: BooleanNumber.FALSE };
  for (const [row, height] of frame.rowHeights) rowData[row - 1] = { h: height, ia: BooleanNumber.FALSE };
  for (const [start, length] of frame.hiddenRows)
    for (let row = start; row < start + length; row++)
      rowData[row - 1] = { ...rowData[row - 1], hd: BooleanNumber.TRUE };
  config.mergeData = frame.merges.map((at) => toRange(at));
  sheet.getSpanModel().rebuild(config.mergeData);
}

/** A rectangle as Univer counts it; `whole` is the sheet, where whole rows and columns are to be told apart. */
export function toRange(at: Rectangle, whole?: Pick<SheetFrame, 'rows' | 'columns'>): IRange {
  const [row, column, rows, columns] = at;
  const isTall = whole?.rows === rows;
  const isWide = whole?.columns === columns;
  return {
    startRow: row - 1,
    startColumn: column - 1,
    endRow: row + rows - 2,
    endColumn: column + columns - 2,
    rangeType: isTall
      ? isWide
        ? RANGE_TYPE.ALL
        : RANGE_TYPE.COLUMN
      : isWide
        ? RANGE_TYPE.ROW
        : RANGE_TYPE.NORMAL,
  };
}

/** A range as Apps Script counts it; Univer gives no number where whole rows or columns are meant. */
export function toRectangle(
  range: IRange,
  { rows, columns }: Pick<SheetFrame, 'rows' | 'columns'>,
): Rectangle {
  const or = (value: number, other: number) => (Number.isNaN(value) ? other : value);
  const [row, column] = [or(range.startRow, 0), or(range.startColumn, 0)];
  const [lastRow, lastColumn] = [or(range.endRow, rows - 1), or(range.endColumn, columns - 1)];
  return [row + 1, column + 1, lastRow - row + 1, lastColumn - column + 1];
}
