import { LANGUAGES } from '../core/text';
import type { AnyTable, Column } from '../workbook/table';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/**
 * Writes today's date beside a cell that a person has just filled, where the column's declaration asks for it; empties it with the cell.
 * A simple trigger: it needs no authorisation and does not know who edits.
 */
export function stampEdit(event: EditEvent, tables: readonly AnyTable[]): void {
  const { range } = event;
  if (range.getRow() < 2 || range.getNumRows() !== 1 || range.getNumColumns() !== 1) return;
  const sheet = range.getSheet();
  const name = sheet.getName();
  const table = tables.find((candidate) => LANGUAGES.some((language) => candidate.name[language] === name));
  if (!table) return;
  const header = (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []).map((cell) =>
    String(cell).trim(),
  );
  const edited = Object.values(table.columns).find((column) =>
    isHeader(column, header[range.getColumn() - 1]),
  );
  const stamped = edited?.stamps === undefined ? undefined : table.columns[edited.stamps];
  if (!stamped) return;
  const stampIndex = header.findIndex((text) => isHeader(stamped, text));
  if (stampIndex < 0) return;
  const now = new Date();
  const isFilled = event.value !== undefined && event.value !== '';
  sheet
    .getRange(range.getRow(), stampIndex + 1)
    .setValue(isFilled ? new Date(now.getFullYear(), now.getMonth(), now.getDate()) : '');
}

function isHeader(column: Column, text: string | undefined): boolean {
  return LANGUAGES.some((language) => column.header[language] === text);
}
