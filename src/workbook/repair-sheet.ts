import { decorateRows, undecorateRows } from './decorate';
import { type Grid, keepsMoving } from './grid';
import { planRepairs, type Wrote } from './plan-repairs';
import { type WriteSettings, writePlan } from './sync-table';
import type { AnyTable } from './table';

const MOST_TRIES = 3;

/**
 * After a write that people moved underneath: takes away what stands where it was not meant, and brings back what was written over.
 *
 * @param before as the sheet was read when the write was planned
 * @throws AppError `table.moved` where people keep moving the sheet
 */
export function repairSheet(
  table: AnyTable,
  before: Grid,
  wrote: Wrote,
  readWhole: () => Grid,
  settings: WriteSettings,
): void {
  const blocks = [...wrote.blocks];
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const now = readWhole();
    const { updates, lost } = planRepairs(table, before, { plan: wrote.plan, blocks }, now);
    if (tries === 0) moveDropdowns(table, before, now, wrote, settings);
    if (updates.size === 0 && lost.length === 0) return;
    const appendedColumns = [...now.header.keys()].filter((column) => lost.some((row) => row[column] !== ''));
    const plan = {
      updates,
      appendedColumns,
      appended: lost.map((row) => appendedColumns.map((column) => row[column] ?? '')),
      added: 0,
      changed: 0,
      unchanged: 0,
      orphaned: 0,
    };
    const written = writePlan(table, now, plan, { ...settings, wasJustRead: true });
    if (written.outcome === 'written') return;
    blocks.push(...written.blocks);
  }
  throw keepsMoving(before.sheetName);
}

/** New rows got their dropdowns where the columns stood before: a cell under a wrong one would refuse what belongs there. */
function moveDropdowns(
  table: AnyTable,
  before: Grid,
  now: Grid,
  { plan: { appended } }: Wrote,
  { app, language }: Pick<WriteSettings, 'app' | 'language'>,
): void {
  if (appended.length === 0 || table.grows) return;
  const [first, count] = [
    before.rows.length + 2,
    Math.min(appended.length, now.maxRows - before.rows.length - 1),
  ];
  undecorateRows(table, now.sheet, before.columnIndex, first, count);
  decorateRows(table, now.sheet, now.columnIndex, first, count, app, language);
}
