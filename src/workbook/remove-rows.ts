import type { Language } from '../core/text';
import { groupNeighbours } from './block';
import type { Cell } from './codec';
import { emptyStateColumn } from './empty-state';
import { type Grid, holdsAnything, keyText } from './grid';
import type { AnyTable } from './table';

/** Runs of neighbouring rows that one call deletes; each takes two service calls. */
const MOST_RUNS = 200;

/** What was deleted, in rows; `isMoved`: people moved rows meanwhile, what is left must be looked up anew. */
export interface Removal {
  readonly removed: number;
  readonly left: number;
  readonly isMoved: boolean;
}

/**
 * Deletes whole rows by key, run by run from below, so that the rows above stay where they are. The keys of every run are read
 * right before it goes: people may sort or insert meanwhile, and a deleted row is gone. Keys tell a moved column too. A sheet that then holds nothing says again why.
 */
export function removeRows(
  table: AnyTable,
  grid: Grid,
  keys: ReadonlySet<string>,
  language: Language,
): Removal {
  const keyIndex = grid.columnIndex.get(table.key) ?? 0;
  const doomed = [...grid.rowByKey].filter(([key]) => keys.has(key)).map(([, rowIndex]) => rowIndex);
  const runs = groupNeighbours(doomed).reverse();
  let removed = 0;
  for (const run of runs.slice(0, MOST_RUNS)) {
    if (!standsAsRead(grid, keyIndex, run)) return { removed, left: doomed.length - removed, isMoved: true };
    deleteRun(grid, run, grid.maxRows - removed);
    removed += run.length;
  }
  const left = doomed.length - removed;
  // Asked even where nothing went: a run may have broken off right before it.
  if (left === 0 && grid.emptyStateRow === undefined && !holdsOthers(grid, new Set(doomed))) {
    sayEmpty(table, grid, language);
  }
  return { removed, left, isMoved: false };
}

function holdsOthers({ rows, columnIndex }: Grid, doomed: ReadonlySet<number>): boolean {
  const declared = [...columnIndex.values()];
  return rows.some((row, index) => !doomed.has(index) && holdsAnything(row, declared));
}

function standsAsRead({ sheet, rows }: Grid, keyIndex: number, run: readonly number[]): boolean {
  const [first = 0] = run;
  const found = sheet.getRange(first + 2, keyIndex + 1, run.length, 1).getValues() as Cell[][];
  return run.every((rowIndex, i) => keyText(found[i]?.[0]) === keyText(rows[rowIndex]?.[keyIndex]));
}

/** A sheet must keep one row below the frozen header: where none would be left, the last one is only emptied. */
function deleteRun({ sheet }: Grid, run: readonly number[], maxRows: number): void {
  const [first = 0] = run;
  const keepsOne = run.length === maxRows - 1;
  if (keepsOne) sheet.getRange(`${maxRows}:${maxRows}`).clearContent().clearNote();
  const count = keepsOne ? run.length - 1 : run.length;
  if (count > 0) sheet.deleteRows(first + 2, count);
}

function sayEmpty(table: AnyTable, { sheet, columnIndex }: Grid, language: Language): void {
  if (!table.whenEmpty) return;
  sheet.getRange(2, (columnIndex.get(emptyStateColumn(table)) ?? 0) + 1).setValue(table.whenEmpty[language]);
}
