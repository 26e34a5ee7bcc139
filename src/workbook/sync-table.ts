import type { Language } from '../core/text';
import { type Block, coverRows, groupNeighbours } from './block';
import { sheetColumns } from './bookkeeping';
import type { Cell } from './codec';
import { decorateRows, setTextFormat } from './decorate';
import { type Grid, keyText } from './grid';
import { setHighlights } from './highlight';
import type { MergePlan } from './plan-merge';
import { type Apostrophe, toSafeCell } from './safe-cell';
import type { AnyTable } from './table';

export interface WriteSettings {
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly apostrophe: Apostrophe;
  readonly language: Language;
  /** Rows below the header that the table will hold in the end. */
  readonly expectRows: number;
}

/**
 * Writes a merge plan in few blocks.
 * Keys and headers are read again right before (unless that is when the table was read) and right after:
 * people may sort or insert while a script runs, and a sheet has no lock against them.
 *
 * @returns 'written'; 'moved before' when nothing was written yet; 'moved after' when blocks may stand on wrong rows
 */
export function writePlan(
  table: AnyTable,
  grid: Grid,
  plan: MergePlan,
  settings: WriteSettings & { readonly wasJustRead: boolean },
): 'written' | 'moved before' | 'moved after' {
  if (plan.updates.size === 0 && plan.appended.length === 0) return 'written';
  const keyIndex = grid.columnIndex.get(table.key) ?? 0;
  const firstFree = grid.rows.length;
  const blocks = [...updateBlocks(table, grid, plan), ...appendBlocks(plan, firstFree)];
  if (!settings.wasJustRead && !standsAsRead(grid, keyIndex, grid.rows, 0)) return 'moved before';
  if (plan.appended.length > 0) {
    growTo(table, grid, 1 + Math.max(firstFree + plan.appended.length, settings.expectRows), settings);
  }
  for (const block of blocks) {
    const cells = block.cells.map((row) => row.map((cell) => toSafeCell(cell, settings.apostrophe)));
    grid.sheet
      .getRange(block.rowIndex + 2, block.columnIndex + 1, cells.length, cells[0]?.length ?? 1)
      .setValues(cells);
  }
  if (plan.appended.length > 0 && !table.grows) {
    decorateRows(
      table,
      grid.sheet,
      grid.columnIndex,
      firstFree + 2,
      plan.appended.length,
      settings.app,
      settings.language,
    );
  }
  const expected = [...grid.rows.slice(0, firstFree), ...plan.appended.map((row) => keyRow(row, keyIndex))];
  return standsAsRead(grid, keyIndex, expected, plan.appended.length) ? 'written' : 'moved after';
}

function keyRow(row: ReadonlyMap<number, Cell>, keyIndex: number): Cell[] {
  const cells: Cell[] = [];
  cells[keyIndex] = row.get(keyIndex) ?? '';
  return cells;
}

function updateBlocks(table: AnyTable, grid: Grid, plan: MergePlan): Block[] {
  const keyIndex = grid.columnIndex.get(table.key) ?? 0;
  const touched = new Set<number>();
  for (const update of plan.updates.values()) for (const column of update.keys()) touched.add(column);
  const isOurs = (rowIndex: number) => keyText(grid.rows[rowIndex]?.[keyIndex]) !== '';
  return joinThroughProgram(table, grid, touched).flatMap((columns) => {
    const first = columns[0] ?? 0;
    const changed = [...plan.updates.keys()]
      .filter((row) => columns.some((column) => plan.updates.get(row)?.has(column)))
      .sort((a, b) => a - b);
    return coverRows(changed, columns.length, isOurs).map(([from, to]) => {
      const cells: Cell[][] = [];
      for (let row = from; row <= to; row++) {
        const update = plan.updates.get(row);
        cells.push(columns.map((column) => update?.get(column) ?? grid.rows[row]?.[column] ?? ''));
      }
      return { rowIndex: from, columnIndex: first, cells };
    });
  });
}

/** Groups of touched columns; two that only program columns part are written in one, with what those hold. */
function joinThroughProgram(table: AnyTable, grid: Grid, touched: ReadonlySet<number>): number[][] {
  const program = new Set(
    Object.entries(sheetColumns(table)).flatMap(([id, { owner }]) =>
      owner === 'program' ? [grid.columnIndex.get(id) ?? -1] : [],
    ),
  );
  const groups: number[][] = [];
  for (const group of groupNeighbours([...touched])) {
    const before = groups[groups.length - 1];
    const between: number[] = [];
    for (let i = (before?.[before.length - 1] ?? 0) + 1; i < (group[0] ?? 0); i++) between.push(i);
    if (before && between.every((index) => program.has(index))) before.push(...between, ...group);
    else groups.push([...group]);
  }
  return groups;
}

function appendBlocks(plan: MergePlan, firstFree: number): Block[] {
  const columns = plan.appended[0];
  if (!columns) return [];
  return groupNeighbours([...columns.keys()]).map((group) => ({
    rowIndex: firstFree,
    columnIndex: group[0] ?? 0,
    cells: plan.appended.map((row) => group.map((column) => row.get(column) ?? '')),
  }));
}

/** Whether headers and keys stand where they were read, `added` rows behind them. Two block reads. */
function standsAsRead(
  grid: Grid,
  keyIndex: number,
  rows: readonly (readonly Cell[])[],
  added: number,
): boolean {
  const header = grid.sheet.getRange(1, 1, 1, grid.header.length).getValues()[0] as Cell[];
  if (header.some((cell, index) => String(cell) !== String(grid.header[index]))) return false;
  if (rows.length === 0) return true;
  const height = added > 0 ? rows.length : Math.max(rows.length, 1);
  const keys = grid.sheet.getRange(2, keyIndex + 1, height, 1).getValues() as Cell[][];
  return rows.every((row, index) => keyText(row[keyIndex]) === keyText(keys[index]?.[0]));
}

/**
 * Grows the grid once, to what the whole job will need and a blank row more.
 * New rows go in before the last row while that is blank, so that filter and conditional formats, which reach it, stretch over them.
 */
function growTo(table: AnyTable, grid: Grid, wantedRows: number, settings: WriteSettings): void {
  const { maxRows, sheet } = grid;
  if (wantedRows <= maxRows) return;
  const added = wantedRows + 1 - maxRows;
  const isLastBlank = grid.rows.length + 1 < maxRows;
  if (isLastBlank) sheet.insertRowsBefore(maxRows, added);
  else sheet.insertRowsAfter(maxRows, added);
  // Inserted rows take their format from a neighbour; of all formats this one must not be left to that.
  setTextFormat(table, sheet, grid.columnIndex, maxRows, maxRows + added);
  if (!isLastBlank) {
    setHighlights(table, sheet, grid.columnIndex, maxRows + added, settings.app, settings.language);
  }
}
