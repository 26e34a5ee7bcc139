import type { Language } from '../core/text';
import { a1 } from './a1';
import { groupNeighbours } from './block';
import { sheetColumns } from './bookkeeping';
import type { AnyTable } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** Gives rows their dropdowns and check boxes in the columns that people fill, those of them that have an index. Rows from 1. */
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
    const index = columnIndex.get(id);
    const { kind, words } = column.codec;
    if (index === undefined || count < 1) continue;
    if (kind !== 'flag' && !words) continue;
    const builder = app.newDataValidation();
    const rule = words
      ? builder.requireValueInList(
          Object.values(words).map((word) => word[language]),
          true,
        )
      : builder.requireCheckbox();
    sheet.getRange(firstRow, index + 1, count, 1).setDataValidation(rule.setAllowInvalid(false).build());
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
  const columns = Object.entries(sheetColumns(table))
    .filter(([, column]) => column.codec.numberFormat === '@')
    .map(([id]) => columnIndex.get(id) ?? 0);
  sheet
    .getRangeList(
      groupNeighbours(columns).map((group) =>
        a1(firstRow, (group[0] ?? 0) + 1, lastRow, (group[group.length - 1] ?? 0) + 1),
      ),
    )
    .setNumberFormat('@');
}
