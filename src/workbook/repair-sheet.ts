import type { Language } from '../core/text';
import type { Cell } from './codec';
import { decorateRows, undecorateRows } from './decorate';
import { emptyStateColumn } from './empty-state';
import { type Grid, keepsMoving, keyText } from './grid';
import { standsAlone } from './look-again';
import { matchColumns, planRepairs, type Wrote } from './plan-repairs';
import { type WriteSettings, type Written, writePlan } from './sync-table';
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
    const written = bringBack(table, now, updates, lost, settings);
    if (written.outcome === 'written') return;
    blocks.push(...written.blocks);
  }
  throw keepsMoving(before.sheetName);
}

/** Writes cells where they belong and lost rows behind the last. @param lost as wide as the sheet */
function bringBack(
  table: AnyTable,
  now: Grid,
  updates: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
  lost: readonly (readonly Cell[])[],
  settings: WriteSettings,
): Written {
  const appendedColumns = [...now.header.keys()].filter((column) => lost.some((row) => row[column] !== ''));
  const appended = lost.map((row) => appendedColumns.map((column) => row[column] ?? ''));
  const counts = { added: 0, changed: 0, unchanged: 0, orphaned: 0 };
  return writePlan(table, now, { updates, appendedColumns, appended, ...counts }, settings, {
    wasJustRead: true,
    isWhole: true,
  });
}

/**
 * After rows were deleted: brings back others that went instead, because people sorted or inserted right before. Their formulas
 * come back as what they showed.
 *
 * @param before the whole sheet as it was read before
 * @param gone where the deleted rows stood in it
 * @returns how many of the rows that were to go are still there
 * @throws AppError `table.moved` where people keep moving the sheet
 */
export function repairRemoval(
  table: AnyTable,
  before: Grid,
  gone: readonly number[],
  readWhole: () => Grid,
  settings: WriteSettings,
): number {
  const keyIndex = before.columnIndex.get(table.key) ?? 0;
  const keyOf = (row: number) => keyText(before.rows[row]?.[keyIndex]);
  const went = new Set(gone);
  const kept = [...before.rows.keys()].filter((row) => !went.has(row));
  if (standsAlone(before, keyIndex, kept.map(keyOf))) return 0;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const now = readWhole();
    const survivors = gone.filter((row) => now.rowByKey.has(keyOf(row))).length;
    if (survivors === 0) return 0;
    const columns = [...matchColumns(before.header, now.header)];
    const inNow = (row: number) => {
      const cells = now.header.map((): Cell => '');
      for (const [column, at] of columns) cells[column] = before.rows[row]?.[at] ?? '';
      return cells;
    };
    const loose = new Set(now.rows.filter((cells) => isLoose(table, now, cells)).map(textOf));
    const lost = kept
      .map((row) => ({ key: keyOf(row), cells: inNow(row) }))
      .filter(({ key, cells }) => (key === '' ? !loose.has(textOf(cells)) : !now.rowByKey.has(key)))
      .map(({ cells }) => cells)
      .filter((cells) => cells.some((cell) => cell !== ''));
    if (lost.length === 0) return survivors;
    if (bringBack(table, now, new Map(), lost, settings).outcome === 'written') return survivors;
  }
  throw keepsMoving(before.sheetName);
}

function isLoose(table: AnyTable, { columnIndex }: Grid, cells: readonly Cell[]): boolean {
  return keyText(cells[columnIndex.get(table.key) ?? 0]) === '';
}

/** A row as it compares, blank cells at its end left out. */
function textOf(cells: readonly Cell[]): string {
  return cells.join('\n').trimEnd();
}

/** Says again why the sheet is empty. A column that people moved right before would get it: then it is said anew. */
export function sayEmpty(table: AnyTable, readWhole: () => Grid, language: Language): void {
  const { whenEmpty } = table;
  if (!whenEmpty) return;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { sheet, columnIndex, header } = readWhole();
    sheet.getRange(2, (columnIndex.get(emptyStateColumn(table)) ?? 0) + 1).setValue(whenEmpty[language]);
    const now = sheet.getRange(1, 1, 1, header.length).getValues()[0] ?? [];
    if (now.every((cell, index) => String(cell) === String(header[index]))) return;
    sheet.createTextFinder(whenEmpty[language]).matchEntireCell(true).replaceAllWith('');
  }
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
