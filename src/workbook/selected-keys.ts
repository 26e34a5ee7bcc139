import type { Language } from '../core/text';
import { findSheet } from './find-sheet';
import type { AnyTable } from './table';

/**
 * The keys of the rows that the person who runs this has selected in a table's sheet, in sheet order; [] while another sheet is
 * in front of him. Rows that a filter hides are not meant, although they lie within what was dragged over.
 *
 * @param keysNow where the keyed rows stand now: key → index of the row below the header; asked for only where it matters
 */
export function selectedKeys(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  table: AnyTable,
  language: Language,
  keysNow: () => ReadonlyMap<string, number>,
): string[] {
  const sheet = findSheet(spreadsheet, table, language);
  if (!sheet || spreadsheet.getActiveSheet().getSheetId() !== sheet.getSheetId()) return [];
  const selected = new Set<number>();
  const rowByKey = keysNow();
  const last = Math.max(0, ...rowByKey.values()) + 2;
  for (const range of sheet.getActiveRangeList()?.getRanges() ?? []) {
    const from = range.getRow();
    for (let row = from; row < from + Math.min(range.getNumRows(), last - from + 1); row++) selected.add(row);
  }
  const isFiltered = sheet.getFilter() !== null;
  // One call a row, but only of rows that somebody selected by hand.
  return [...rowByKey].flatMap(([key, index]) =>
    selected.has(index + 2) && !(isFiltered && sheet.isRowHiddenByFilter(index + 2)) ? [key] : [],
  );
}
