import { groupNeighbours } from './block';
import { type Grid, holdsAnything, keyText } from './grid';
import { keysStand } from './look-again';
import type { AnyTable } from './table';

/** Runs of neighbouring rows that one call deletes; each takes two service calls. */
const MOST_RUNS = 200;

/** What was deleted. */
export interface Removal {
  /** Where the rows stood that went, as indexes of the grid. */
  readonly gone: readonly number[];
  /** Rows that are still to be deleted. */
  readonly left: number;
  /** People moved rows meanwhile: what is left must be looked up anew. */
  readonly isMoved: boolean;
  /** Nothing is left in the sheet, which is to say why. */
  readonly isEmptied: boolean;
}

/**
 * Deletes whole rows by key, run by run from below, so that the rows above stay where they are. The keys of every run are read
 * right before it goes: people may sort or insert meanwhile, and a deleted row is gone. Keys tell a moved column too.
 */
export function removeRows(table: AnyTable, grid: Grid, keys: ReadonlySet<string>): Removal {
  const keyIndex = grid.columnIndex.get(table.key) ?? 0;
  const doomed = [...grid.rowByKey].filter(([key]) => keys.has(key)).map(([, rowIndex]) => rowIndex);
  const gone: number[] = [];
  const runs = groupNeighbours(doomed).reverse();
  for (const run of runs.slice(0, MOST_RUNS)) {
    const wanted = run.map((row) => keyText(grid.rows[row]?.[keyIndex]));
    if (!keysStand(grid, keyIndex, run[0] ?? 0, wanted))
      return { gone, left: doomed.length - gone.length, isMoved: true, isEmptied: false };
    try {
      deleteRun(grid, run, grid.maxRows - gone.length);
    } catch (error) {
      // The sheet may have become smaller right before.
      if (keysStand(grid, keyIndex, run[0] ?? 0, wanted)) throw error;
      return { gone, left: doomed.length - gone.length, isMoved: true, isEmptied: false };
    }
    gone.push(...run);
  }
  const left = doomed.length - gone.length;
  // Asked even where nothing went: a run may have broken off right before it.
  const isEmptied = left === 0 && grid.emptyStateRow === undefined && !holdsOthers(grid, new Set(doomed));
  return { gone, left, isMoved: false, isEmptied };
}

function holdsOthers({ rows, columnIndex }: Grid, doomed: ReadonlySet<number>): boolean {
  const declared = [...columnIndex.values()];
  return rows.some((row, index) => !doomed.has(index) && holdsAnything(row, declared));
}

/** A sheet must keep one row below the frozen header: where none would be left, the last one is only emptied. */
function deleteRun({ sheet }: Grid, run: readonly number[], maxRows: number): void {
  const [first = 0] = run;
  const keepsOne = run.length === maxRows - 1;
  if (keepsOne) sheet.getRange(`${maxRows}:${maxRows}`).clearContent().clearNote();
  const count = keepsOne ? run.length - 1 : run.length;
  if (count > 0) sheet.deleteRows(first + 2, count);
}
