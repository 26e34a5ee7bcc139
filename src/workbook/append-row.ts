import type { Language } from '../core/text';
import type { Cell } from './codec';
import { findSheet } from './find-sheet';
import { keepsMoving } from './grid';
import { locateColumns } from './locate-columns';
import { type Apostrophe, toSafeCell } from './safe-cell';
import type { AnyTable } from './table';

/** Rows that a run has added to a log. */
export interface Appended {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly header: readonly Cell[];
  /** Where the columns stood. */
  readonly columnIndex: ReadonlyMap<string, number>;
  /** Column id → cell. */
  readonly rows: readonly ReadonlyMap<string, Cell>[];
}

const MOST_TRIES = 3;

/**
 * Adds rows behind the last of a log, each in one call that Google makes safe against others; the rows above are not read.
 *
 * @param before what the same run has added already: the columns are taken to stand where they stood then
 * @returns all that the run has added; undefined where the log's sheet is gone: nothing was added
 */
export function appendRows(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  table: AnyTable,
  rows: readonly Readonly<Record<string, unknown>>[],
  { apostrophe, language }: { readonly apostrophe: Apostrophe; readonly language: Language },
  before?: Appended,
): Appended | undefined {
  const sheet = findSheet(spreadsheet, table, language);
  if (!sheet) return undefined;
  const { header, columnIndex } = before ?? locate(table, sheet, language);
  const added = rows.map(
    (values) =>
      new Map(
        Object.entries(table.columns).flatMap(([id, { codec }]): [string, Cell][] =>
          columnIndex.has(id) && values[id] !== undefined
            ? [[id, toSafeCell(codec.encode(values[id], language), apostrophe)]]
            : [],
        ),
      ),
  );
  for (const cells of added) sheet.appendRow(layOut(cells, columnIndex));
  return { sheet, header, columnIndex, rows: [...(before?.rows ?? []), ...added] };
}

/**
 * Puts right what stands under other columns than it was meant for, because people moved them right before it was added.
 *
 * @throws AppError `table.moved` where they keep moving them
 */
export function settleRows(table: AnyTable, { sheet, rows, ...then }: Appended, language: Language): void {
  let { header, columnIndex } = then;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const now = locate(table, sheet, language);
    if (now.header.join('\n') === header.join('\n')) return;
    const found = sheet.getRange(1, 1, sheet.getLastRow(), now.header.length).getValues() as Cell[][];
    for (const cells of rows) {
      const [meant, laid] = [now.columnIndex, columnIndex].map((index) => layOut(cells, index));
      const holds = (line: readonly Cell[], wanted: readonly Cell[] = []) =>
        line.every((cell, column) => textOf(cell) === textOf(wanted[column] ?? ''));
      if (found.some((line) => holds(line, meant))) continue;
      const at = found.findIndex((line) => holds(line, laid));
      if (at < 0) continue;
      const line = now.header.map((_, column): Cell => meant?.[column] ?? '');
      sheet.getRange(at + 1, 1, 1, line.length).setValues([line]);
    }
    ({ header, columnIndex } = now);
  }
  throw keepsMoving(table.name[language]);
}

function locate(table: AnyTable, sheet: Appended['sheet'], language: Language) {
  const header = (sheet.getRange('1:1').getValues()[0] ?? []) as Cell[];
  return { header, columnIndex: locateColumns(table, header, table.name[language]) };
}

/** The cells as they stand in the sheet, up to the last that holds anything. */
function layOut(cells: ReadonlyMap<string, Cell>, columnIndex: ReadonlyMap<string, number>): Cell[] {
  const line: Cell[] = [];
  for (const [id, cell] of cells) line[columnIndex.get(id) ?? 0] = cell;
  return Array.from(line, (cell) => cell ?? '');
}

/** As it reads back: without the apostrophe that keeps a text from becoming a formula. */
function textOf(cell: Cell): string {
  return String(cell).replace(/^'/, '');
}
