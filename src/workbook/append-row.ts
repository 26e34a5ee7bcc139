import type { Language } from '../core/text';
import { groupNeighbours } from './block';
import type { Cell } from './codec';
import { findSheet, locateColumns } from './grid';
import { type Apostrophe, toSafeCell } from './safe-cell';
import type { AnyTable } from './table';

/** Adds one row behind the last of a log; the rows above are not read. Does nothing where the log's sheet is gone. */
export function appendRow(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  table: AnyTable,
  row: (ordinal: number) => Readonly<Record<string, unknown>>,
  settings: { readonly apostrophe: Apostrophe; readonly language: Language },
): void {
  const sheet = findSheet(spreadsheet, table, settings.language);
  if (!sheet) return;
  const header = (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []) as Cell[];
  const columnIndex = locateColumns(table, header, table.name[settings.language]);
  const lastRow = sheet.getLastRow();
  if (lastRow >= sheet.getMaxRows()) sheet.insertRowsAfter(lastRow, 500);
  const values = row(lastRow);
  const cells = new Map<number, Cell>();
  for (const [id, column] of Object.entries(table.columns)) {
    const index = columnIndex.get(id);
    if (index === undefined || values[id] === undefined) continue;
    cells.set(index, toSafeCell(column.codec.encode(values[id], settings.language), settings.apostrophe));
  }
  for (const group of groupNeighbours([...cells.keys()])) {
    sheet
      .getRange(lastRow + 1, (group[0] ?? 0) + 1, 1, group.length)
      .setValues([group.map((index) => cells.get(index) ?? '')]);
  }
}
