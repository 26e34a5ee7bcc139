import { AppError } from '../core/app-error';
import type { Language } from '../core/text';
import { columnLetters } from './a1';
import { ORPHANED, sheetColumns } from './bookkeeping';
import type { Cell } from './codec';
import { emptyStateColumn, isEmptyState } from './empty-state';
import { findSheet, sheetMissing } from './find-sheet';
import { locateColumns, placeColumns } from './locate-columns';
import type { AnyTable } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a table's sheet holds: raw cells, and where each column stands now. */
export interface GridCells {
  /** Of the columns that were read, or of all. */
  readonly header: readonly Cell[];
  /** Column id → index from 0, wherever staff moved it. */
  readonly columnIndex: ReadonlyMap<string, number>;
  /** The rows below the header, from row 2 to the last that holds anything declared. */
  readonly rows: readonly (readonly Cell[])[];
  /** Key → index in `rows`. */
  readonly rowByKey: ReadonlyMap<string, number>;
}

/** A table's sheet as it was read. */
export interface Grid extends GridCells {
  readonly sheet: Sheet;
  readonly sheetName: string;
  /** Rows of the grid, blank ones and the header included. */
  readonly maxRows: number;
  /** Index of the row in which the sentence of an empty sheet stands; `rows` holds a blank there. */
  readonly emptyStateRow: number | undefined;
}

export interface GridOptions {
  readonly wanted?: readonly string[] | undefined;
  readonly isMixed?: boolean;
  readonly isWhole?: boolean;
  readonly mayDouble?: boolean;
}

const MOST_TRIES = 3;

/**
 * Reads a table's sheet: all rows of the columns up to the last wanted one, which also tells how many rows the grid has.
 * Where the columns stand among as many as were made, that is one read; else the headers are looked up first.
 *
 * @param options `wanted`: ids of the columns that are needed beside the key, every declared one if left out; `isMixed`: a column
 * of staff is known to bear the words of one of ours, so that all headers have to be looked at;
 * `isWhole`: the columns of staff behind them as well; `mayDouble`: a key may stand in two rows, for putting a sheet right
 * @throws AppError `table.sheetMissing`, `table.sheetRenamed`, `table.headerMissing`, `table.duplicateKey`, `table.moved` where columns kept moving between the two reads
 */
export function readGrid(
  spreadsheet: Spreadsheet,
  table: AnyTable,
  language: Language,
  { wanted, isMixed = false, isWhole = false, mayDouble = false }: GridOptions,
): Grid {
  const sheet = findSheet(spreadsheet, table, language);
  if (!sheet) throw sheetMissing(spreadsheet, table);
  const sheetName = table.name[language];
  const asMade = isMixed || isWhole ? undefined : readAsMade(sheet, table, wanted);
  if (asMade) return toGrid(table, sheet, sheetName, asMade.header, asMade.columnIndex, asMade.rows);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const header = (sheet.getRange('1:1').getValues()[0] ?? []) as Cell[];
    const columnIndex = locateColumns(table, header, sheetName);
    const needed = wanted && [table.key, ORPHANED, ...wanted].map((id) => columnIndex.get(id) ?? 0);
    const last = isWhole ? header.length - 1 : Math.max(...(needed ?? columnIndex.values()));
    const lastColumn = columnLetters(1 + last);
    const rows = readRows(sheet, `A1:${lastColumn}`, tries < MOST_TRIES - 1);
    if (!rows || rows[0]?.some((cell, index) => String(cell) !== String(header[index]))) continue;
    return toGrid(table, sheet, sheetName, header, columnIndex, rows, mayDouble);
  }
  throw keepsMoving(sheetName);
}

/** @returns undefined where somebody deleted rows right before, unless that has to be told */
function readRows(sheet: Sheet, a1: string, mayFail: boolean): Cell[][] | undefined {
  try {
    return sheet.getRange(a1).getValues() as Cell[][];
  } catch (error) {
    if (mayFail) return undefined;
    throw error;
  }
}

/** @param rows the header first; taken apart */
function toGrid(
  table: AnyTable,
  sheet: Sheet,
  sheetName: string,
  header: readonly Cell[],
  columnIndex: ReadonlyMap<string, number>,
  rows: Cell[][],
  mayDouble = false,
): Grid {
  const maxRows = rows.length;
  rows.shift();
  const emptyStateRow = table.whenEmpty && blankEmptyState(table, rows, columnIndex);
  trimBlank(rows, [...columnIndex.values()]);
  const keyIndex = columnIndex.get(table.key) ?? -1;
  const rowByKey = indexKeys(table, rows, keyIndex, sheetName, mayDouble);
  return { sheet, sheetName, header, columnIndex, rows, rowByKey, maxRows, emptyStateRow };
}

/**
 * The sheet as it is in nearly every clinic: what is needed stands in the columns in which it was made, in whatever order.
 * Columns of staff's own behind them are not looked at.
 *
 * @returns undefined where one of them is elsewhere, or not there
 */
function readAsMade(sheet: Sheet, table: AnyTable, wanted: readonly string[] | undefined) {
  const made = Object.keys(sheetColumns(table));
  const needed = wanted ? [table.key, ORPHANED, ...wanted].filter((id) => made.includes(id)) : made;
  const width = 1 + Math.max(...needed.map((id) => made.indexOf(id)));
  try {
    const rows = sheet.getRange(`A1:${columnLetters(width)}`).getValues() as Cell[][];
    const header = rows[0] ?? [];
    const columnIndex = placeColumns(table, header);
    return needed.every((id) => columnIndex?.has(id)) && columnIndex
      ? { header, columnIndex, rows }
      : undefined;
  } catch {
    // Narrower than it was made: somebody deleted columns, and the headers tell which.
    return undefined;
  }
}

/** Takes the sentence of an empty sheet for the blank that it stands for. @returns the index of its row */
function blankEmptyState(
  table: AnyTable,
  rows: Cell[][],
  columnIndex: ReadonlyMap<string, number>,
): number | undefined {
  const at = columnIndex.get(emptyStateColumn(table)) ?? -1;
  let found: number | undefined;
  rows.forEach((row, index) => {
    if (row[at] === '' || !isEmptyState(table, row[at])) return;
    row[at] = '';
    found = index;
  });
  return found;
}

/** Drops the rows behind the last in which a declared column holds anything; prefilled extra columns and unticked boxes do not count. */
function trimBlank(rows: Cell[][], declared: readonly number[]): void {
  let length = rows.length;
  while (length > 0 && !holdsAnything(rows[length - 1] ?? [], declared)) length--;
  rows.length = length;
}

/** Whether any of the columns holds more than a blank or an unticked box. */
export function holdsAnything(row: readonly Cell[], columns: readonly number[]): boolean {
  return columns.some((index) => (row[index] ?? '') !== '' && row[index] !== false);
}

function indexKeys(
  table: AnyTable,
  rows: readonly (readonly Cell[])[],
  keyIndex: number,
  sheetName: string,
  mayDouble: boolean,
): Map<string, number> {
  const byKey = new Map<string, number>();
  for (let index = 0; index < rows.length; index++) {
    const key = keyText(rows[index]?.[keyIndex]);
    if (key === '') continue;
    const first = byKey.get(key);
    if (first !== undefined && mayDouble) continue;
    if (first !== undefined) throw duplicateKey(table, sheetName, key, first + 2, index + 2);
    byKey.set(key, index);
  }
  return byKey;
}

export function keyText(cell: Cell | undefined): string {
  return cell === undefined ? '' : String(cell).trim();
}

/** Whether the program no longer produces the row. */
export function isOrphaned(grid: GridCells, row: readonly Cell[]): boolean {
  const at = grid.columnIndex.get(ORPHANED);
  return at !== undefined && (row[at] ?? '') !== '';
}

function duplicateKey(
  table: AnyTable,
  sheetName: string,
  key: string,
  first: number,
  second: number,
): AppError {
  return new AppError(
    'table.duplicateKey',
    {
      ko: '"{sheet}" 시트의 {first}행과 {second}행이 같은 번호({key})입니다. 아무것도 쓰지 않았습니다.',
      zh: '“{sheet}”表第{first}行和第{second}行编号相同（{key}）。未写入任何内容。',
      en: 'Rows {first} and {second} of the sheet "{sheet}" carry the same key ({key}). Nothing was written.',
    },
    { sheet: sheetName, first, second, key, ...table.columns[table.key]?.header },
    {
      ko: '복사한 줄이면 한 줄을 지우거나, 그 줄의 "{ko}" 칸을 비워 주세요. 이 칸은 숨겨져 있을 수 있어요.',
      zh: '如果是复制的行，请删除其中一行，或清空该行的“{zh}”（该列可能已隐藏）。',
      en: 'If a row was copied, delete one of them or blank its "{en}" (that column may be hidden).',
    },
  );
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
