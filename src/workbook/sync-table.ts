import { AppError } from '../core/app-error';
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
  const firstFree = firstFreeRow(table, grid);
  const blocks = [...updateBlocks(grid, plan, keyIndex), ...appendBlocks(plan, firstFree)];
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
  if (plan.appended.length > 0) {
    decorateRows(table, grid, firstFree + 2, plan.appended.length, settings.app, settings.language);
  }
  const expected = [...grid.rows.slice(0, firstFree), ...plan.appended.map((row) => keyRow(row, keyIndex))];
  return standsAsRead(grid, keyIndex, expected, plan.appended.length) ? 'written' : 'moved after';
}

function keyRow(row: ReadonlyMap<number, Cell>, keyIndex: number): Cell[] {
  const cells: Cell[] = [];
  cells[keyIndex] = row.get(keyIndex) ?? '';
  return cells;
}

function updateBlocks(grid: Grid, plan: MergePlan, keyIndex: number): Block[] {
  const touched = new Set<number>();
  for (const update of plan.updates.values()) for (const column of update.keys()) touched.add(column);
  const isOurs = (rowIndex: number) => keyText(grid.rows[rowIndex]?.[keyIndex]) !== '';
  return groupNeighbours([...touched]).flatMap((columns) => {
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

function appendBlocks(plan: MergePlan, firstFree: number): Block[] {
  const columns = plan.appended[0];
  if (!columns) return [];
  return groupNeighbours([...columns.keys()]).map((group) => ({
    rowIndex: firstFree,
    columnIndex: group[0] ?? 0,
    cells: plan.appended.map((row) => group.map((column) => row.get(column) ?? '')),
  }));
}

/** Behind the last row in which a declared column holds anything; prefilled extra columns and unticked boxes do not count. */
function firstFreeRow(table: AnyTable, grid: Grid): number {
  const declared = Object.keys(sheetColumns(table)).map((id) => grid.columnIndex.get(id) ?? -1);
  for (let row = grid.rows.length - 1; row >= 0; row--) {
    const cells = grid.rows[row] ?? [];
    if (declared.some((index) => (cells[index] ?? '') !== '' && cells[index] !== false)) return row + 1;
  }
  return 0;
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

/** Grows the grid once, to what the whole job will need; the new rows inherit formats from the row above, text format is set anew to be sure. */
function growTo(table: AnyTable, grid: Grid, wantedRows: number, settings: WriteSettings): void {
  const maxRows = grid.sheet.getMaxRows();
  if (wantedRows <= maxRows) return;
  grid.sheet.insertRowsAfter(maxRows, wantedRows - maxRows);
  setTextFormat(table, grid.sheet, grid.columnIndex, maxRows + 1, wantedRows);
  setHighlights(table, grid.sheet, grid.columnIndex, wantedRows, settings.app, settings.language);
}

/** Several tries ended with people moving the sheet underneath. */
export function keepsMoving(sheet: string): AppError {
  return new AppError(
    'table.moved',
    {
      ko: '"{sheet}" 시트를 쓰는 동안 줄이나 칸이 계속 옮겨져서 멈췄습니다.',
      zh: '写入“{sheet}”表时行或列一直在移动，已停止。',
      en: 'Rows or columns of the sheet "{sheet}" kept moving while it was written, so the program stopped.',
    },
    { sheet },
    {
      ko: '정렬이나 줄 삽입이 끝난 뒤 같은 단계를 다시 실행해 주세요. 이미 쓴 것은 다시 맞춰집니다.',
      zh: '请在排序或插入行结束后重新执行该步骤，已写入的内容会重新核对。',
      en: 'Run the same step again once the sorting or inserting is over; what was written will be put right.',
    },
  );
}
