import { LANGUAGES, type Language } from '../core/text';
import { sheetColumns } from './bookkeeping';
import type { Cell } from './codec';
import { decorateRows } from './decorate';
import { dressColumns } from './dress-columns';
import { emptyStateColumn } from './empty-state';
import { unfinishedName } from './find-sheet';
import { setHighlights } from './highlight';
import type { AnyTable } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/**
 * Creates one table's sheet: header, notes, formats, widths, colours, frozen part, warnings, filter. It gets its name last,
 * so that a run that breaks off leaves no half-made sheet under it; what it leaves behind is thrown away and made anew.
 *
 * @param position among the tabs, from 0
 */
export function prepareSheet(
  table: AnyTable,
  spreadsheet: Spreadsheet,
  app: SpreadsheetApp,
  language: Language,
  position: number,
): Sheet {
  for (const each of LANGUAGES) {
    const leftBehind = spreadsheet.getSheetByName(unfinishedName(table, each));
    if (leftBehind) spreadsheet.deleteSheet(leftBehind);
  }
  const columns = sheetColumns(table);
  const ids = Object.keys(columns);
  const sheet = spreadsheet.insertSheet(unfinishedName(table, language), position);
  const gridWidth = sheet.getMaxColumns();
  if (gridWidth > ids.length) sheet.deleteColumns(ids.length + 1, gridWidth - ids.length);
  else if (gridWidth < ids.length) sheet.insertColumnsAfter(gridWidth, ids.length - gridWidth);
  const columnIndex = new Map(ids.map((id, index) => [id, index]));
  const rows = sheet.getMaxRows();
  dressColumns(table, sheet, columns, 0, rows, app, language);
  if (table.grows) decorateRows(table, sheet, columnIndex, 2, rows - 1, app, language);
  sheet.setFrozenRows(1);
  if (table.frozenColumns > 0) sheet.setFrozenColumns(table.frozenColumns);
  sheet.setTabColor(table.tab.colour);
  setHighlights(table, sheet, columnIndex, rows, app, language);
  sheet.getRange(1, 1, rows, ids.length).createFilter();
  if (table.whenEmpty) {
    const cell: Cell = table.whenEmpty[language];
    sheet.getRange(2, (columnIndex.get(emptyStateColumn(table)) ?? 0) + 1).setValue(cell);
  }
  if (table.tab.hidden) sheet.hideSheet();
  return sheet.setName(table.name[language]);
}
