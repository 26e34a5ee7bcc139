import { sheetColumns } from './bookkeeping';
import type { Cell } from './codec';
import { type Grid, keepsMoving } from './grid';
import { isSameCell, type MergePlan } from './plan-merge';
import type { AnyTable } from './table';

/**
 * After a write that people moved underneath: every row that was there before gets back what it held in the columns that were written,
 * found by its key, unless the new plan gives it something else.
 */
export function withRepairs(
  table: AnyTable,
  grid: Grid,
  before: Grid,
  wrote: MergePlan,
  plan: MergePlan,
): MergePlan {
  const columns = new Set<number>();
  for (const update of wrote.updates.values()) for (const column of update.keys()) columns.add(column);
  const ids = Object.keys(sheetColumns(table)).filter((id) => columns.has(before.columnIndex.get(id) ?? -1));
  const updates = new Map([...plan.updates].map(([row, update]) => [row, new Map(update)]));
  for (const [key, rowBefore] of before.rowByKey) {
    const row = grid.rowByKey.get(key);
    if (row === undefined) throw keepsMoving(grid.sheetName);
    for (const id of ids) {
      const columnBefore = before.columnIndex.get(id) ?? -1;
      const column = grid.columnIndex.get(id) ?? -1;
      const meant =
        wrote.updates.get(rowBefore)?.get(columnBefore) ?? before.rows[rowBefore]?.[columnBefore] ?? '';
      if (updates.get(row)?.has(column) || isSameCell(grid.rows[row]?.[column] ?? '', meant)) continue;
      const update = updates.get(row) ?? new Map<number, Cell>();
      updates.set(row, update.set(column, meant));
    }
  }
  return { ...plan, updates };
}
