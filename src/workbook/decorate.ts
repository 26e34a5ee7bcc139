import type { Language } from '../core/text';
import { a1 } from './a1';
import { groupNeighbours } from './block';
import { sheetColumns } from './bookkeeping';
import type { AnyTable, Column } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** Cells that get a rule each sooner in one call than column by column. */
const WORTH_A_CALL = 5000;

/** Gives rows their dropdowns and check boxes in the columns that people fill, those of them that have an index; neighbours in one call. Rows from 1. */
export function decorateRows(
  table: AnyTable,
  sheet: Sheet,
  columnIndex: ReadonlyMap<string, number>,
  firstRow: number,
  count: number,
  app: SpreadsheetApp,
  language: Language,
): void {
  if (count < 1) return;
  const rules = new Map<number, GoogleAppsScript.Spreadsheet.DataValidation>();
  for (const [index, { words }] of decorated(table, columnIndex)) {
    const builder = app.newDataValidation();
    const rule = words
      ? builder.requireValueInList(
          Object.values(words).map((word) => word[language]),
          true,
        )
      : builder.requireCheckbox();
    rules.set(index, rule.setAllowInvalid(false).build());
  }
  for (const group of groupNeighbours([...rules.keys()])) {
    if (group.length > 1 && group.length * count <= WORTH_A_CALL) {
      const row = group.map((index) => rules.get(index) ?? null);
      const block = sheet.getRange(firstRow, (group[0] ?? 0) + 1, count, group.length);
      block.setDataValidations(Array.from({ length: count }, () => row));
    } else {
      for (const index of group)
        sheet.getRange(firstRow, index + 1, count, 1).setDataValidation(rules.get(index) ?? null);
    }
  }
}

/** Takes away what {@link decorateRows} gave to rows while the columns stood there. */
export function undecorateRows(
  table: AnyTable,
  sheet: Sheet,
  columnIndex: ReadonlyMap<string, number>,
  firstRow: number,
  count: number,
): void {
  if (count < 1) return;
  for (const group of groupNeighbours(decorated(table, columnIndex).map(([index]) => index)))
    sheet.getRange(firstRow, (group[0] ?? 0) + 1, count, group.length).clearDataValidations();
}

/** The columns that people fill by choosing or ticking, where they stand. */
function decorated(
  table: AnyTable,
  columnIndex: ReadonlyMap<string, number>,
): [index: number, codec: Column['codec']][] {
  return Object.entries(table.columns).flatMap(([id, { owner, codec }]): [number, Column['codec']][] => {
    const index = columnIndex.get(id);
    const isChosen = codec.kind === 'flag' || codec.words !== undefined;
    return owner !== 'program' && index !== undefined && isChosen ? [[index, codec]] : [];
  });
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
