import type { Language } from '../core/text';
import { a1 } from './a1';
import { groupNeighbours } from './block';
import { sheetColumns } from './bookkeeping';
import type { AnyTable } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** Gives rows their dropdowns and check boxes in the columns that people fill. Rows from 1. */
export function decorateRows(
  table: AnyTable,
  sheet: Sheet,
  columnIndex: ReadonlyMap<string, number>,
  firstRow: number,
  count: number,
  app: SpreadsheetApp,
  language: Language,
): void {
  for (const [id, column] of Object.entries(table.columns)) {
    if (column.owner === 'program') continue;
    const { kind, words } = column.codec;
    if (kind !== 'flag' && !words) continue;
    const builder = app.newDataValidation();
    const rule = words
      ? builder.requireValueInList(
          Object.values(words).map((word) => word[language]),
          true,
        )
      : builder.requireCheckbox();
    sheet
      .getRange(firstRow, (columnIndex.get(id) ?? 0) + 1, count, 1)
      .setDataValidation(rule.setAllowInvalid(false).build());
  }
}

/** Sets the text format on the table's text columns, before anything is written there. Rows from 1, both included. */
export function setTextFormat(
  table: AnyTable,
  sheet: Sheet,
  columnIndex: ReadonlyMap<string, number>,
  firstRow: number,
  lastRow: number,
): void {
  setFormat(table, sheet, columnIndex, '@', firstRow, lastRow);
}

/** Sets each column's number format; one call a format. */
export function setNumberFormats(
  table: AnyTable,
  sheet: Sheet,
  columnIndex: ReadonlyMap<string, number>,
  firstRow: number,
  lastRow: number,
): void {
  const formats = new Set(Object.values(sheetColumns(table)).map((column) => column.codec.numberFormat));
  for (const format of formats) {
    if (format !== 'General') setFormat(table, sheet, columnIndex, format, firstRow, lastRow);
  }
}

function setFormat(
  table: AnyTable,
  sheet: Sheet,
  columnIndex: ReadonlyMap<string, number>,
  format: string,
  firstRow: number,
  lastRow: number,
): void {
  const columns = Object.entries(sheetColumns(table))
    .filter(([, column]) => column.codec.numberFormat === format)
    .map(([id]) => columnIndex.get(id) ?? 0);
  sheet
    .getRangeList(
      groupNeighbours(columns).map((group) =>
        a1(firstRow, (group[0] ?? 0) + 1, lastRow, (group[group.length - 1] ?? 0) + 1),
      ),
    )
    .setNumberFormat(format);
}
