import type { Language } from '../core/text';
import type { Cell } from './codec';
import { findSheet } from './find-sheet';
import { locateColumns } from './locate-columns';
import { type Apostrophe, toSafeCell } from './safe-cell';
import type { AnyTable } from './table';

/**
 * Adds rows behind the last of a log, each in one call that Google makes safe against others; the rows above are not read.
 *
 * @param known where the columns stand, as an earlier call of the same run found them
 * @returns where they stand; undefined where the log's sheet is gone: nothing was added
 */
export function appendRows(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  table: AnyTable,
  rows: readonly Readonly<Record<string, unknown>>[],
  settings: { readonly apostrophe: Apostrophe; readonly language: Language },
  known?: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> | undefined {
  const sheet = findSheet(spreadsheet, table, settings.language);
  if (!sheet) return undefined;
  const locate = () => {
    const header = (sheet.getRange('1:1').getValues()[0] ?? []) as Cell[];
    return locateColumns(table, header, table.name[settings.language]);
  };
  const columnIndex = known ?? locate();
  for (const values of rows) {
    const cells: Cell[] = [];
    for (const [id, column] of Object.entries(table.columns)) {
      const index = columnIndex.get(id);
      if (index === undefined || values[id] === undefined) continue;
      cells[index] = toSafeCell(column.codec.encode(values[id], settings.language), settings.apostrophe);
    }
    sheet.appendRow(Array.from(cells, (cell) => cell ?? ''));
  }
  return columnIndex;
}
