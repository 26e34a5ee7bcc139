import type { Language } from '../core/text';
import { type Block, coverRows, exactRows, groupNeighbours } from './block';
import { sheetColumns } from './bookkeeping';
import type { Cell } from './codec';
import { decorateRows, setTextFormat } from './decorate';
import { emptyStateColumn } from './empty-state';
import { type Grid, keyText } from './grid';
import { stretchRules } from './highlight';
import { lookAgain, standsAsRead } from './look-again';
import type { MergePlan } from './plan-merge';
import { type Apostrophe, isRisky, toSafeCell } from './safe-cell';
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
 * Keys, headers and the rows that new ones will fill are read again right before, keys and headers right after: people may sort or
 * insert while a script runs, and a sheet has no lock against them.
 *
 * A write that the sheet refuses because its columns or rows are elsewhere by now counts as moved, too.
 *
 * @param reading `wasJustRead`: since then nothing of ours ran; `isWhole`: it was, with the columns of staff behind ours
 * @returns 'moved before' when nothing was written yet; 'moved after' when blocks may stand on wrong cells
 */
export function writePlan(
  table: AnyTable,
  grid: Grid,
  plan: MergePlan,
  settings: WriteSettings,
  { wasJustRead = false, isWhole = false }: { readonly wasJustRead?: boolean; readonly isWhole?: boolean },
): Written {
  if (plan.updates.size === 0 && plan.appended.length === 0)
    return { outcome: 'written', blocks: [], seen: grid };
  const keyIndex = grid.columnIndex.get(table.key) ?? 0;
  const firstFree = grid.rows.length;
  const keys = grid.rows.map((row) => keyText(row[keyIndex]));
  const blocks = [...updateBlocks(table, grid, plan), ...appendBlocks(table, grid, plan)];
  // Staff have no columns of their own to lose in what only grows: they would have to write beside every visit.
  const needsLook = !(wasJustRead && (isWhole || table.grows));
  const seen = needsLook ? lookAgain(table, grid, keys, plan.appended.length, wasJustRead) : grid;
  if (!seen) return { outcome: 'moved before', blocks: [], seen: grid };
  const keyAt = plan.appendedColumns.indexOf(keyIndex);
  const keysAfter = [...keys, ...plan.appended.map((row) => keyText(row[keyAt]))];
  try {
    if (plan.appended.length > 0) {
      growTo(table, grid, 1 + Math.max(firstFree + plan.appended.length, settings.expectRows));
    }
    // First: a row that is there counts as dressed, and no later run would do it.
    if (plan.appended.length > 0) dressNewRows(table, grid, plan, settings);
    for (const block of blocks) writeBlock(table, grid, block, settings.apostrophe);
    const outcome = standsAsRead(table, grid, keyIndex, keysAfter) ? 'written' : 'moved after';
    return { outcome, blocks, seen };
  } catch (error) {
    // Google may tell of a refused write only at the next call.
    if (standsAsRead(table, grid, keyIndex, keys)) throw error;
    return { outcome: 'moved after', blocks, seen };
  }
}

/** What became of a plan. */
export interface Written {
  readonly outcome: 'written' | 'moved before' | 'moved after';
  /** What was written where, or was to be. */
  readonly blocks: readonly Block[];
  /** The sheet right before, as far as it was looked at: columns of staff behind ours too, which a moved column would lay open. */
  readonly seen: Grid;
}

function writeBlock(table: AnyTable, grid: Grid, block: Block, apostrophe: Apostrophe): void {
  const { sheet, columnIndex: columns } = grid;
  const { rowIndex, columnIndex, cells } = block;
  // Where no apostrophe helps, the format alone keeps a text from becoming a formula; somebody may have taken it away.
  if (apostrophe === 'stored' && cells.some((row) => row.some(isRisky)))
    setTextFormat(table, sheet, columns, rowIndex + 2, rowIndex + 1 + cells.length);
  for (const row of cells) {
    for (let i = 0; i < row.length; i++) row[i] = toSafeCell(row[i] ?? '', apostrophe);
  }
  sheet.getRange(rowIndex + 2, columnIndex + 1, cells.length, cells[0]?.length ?? 1).setValues(cells);
}

/** Dropdowns and boxes, heights, and no sentence of an empty sheet any more. */
function dressNewRows(
  table: AnyTable,
  grid: Grid,
  plan: MergePlan,
  { app, language }: Pick<WriteSettings, 'app' | 'language'>,
): void {
  const [first, count] = [grid.rows.length + 2, plan.appended.length];
  if (!table.grows) decorateRows(table, grid.sheet, grid.columnIndex, first, count, app, language);
  if (table.rowHeight) grid.sheet.setRowHeightsForced(first, count, table.rowHeight);
  clearEmptyState(table, grid, plan, language);
}

/** Takes the sentence of an empty sheet away where no new row is written over it: by its words, since people may move the cell. */
function clearEmptyState(
  table: AnyTable,
  grid: Grid,
  { appendedColumns }: MergePlan,
  language: Language,
): void {
  const { sheet, columnIndex, rows, emptyStateRow } = grid;
  if (emptyStateRow === undefined || !table.whenEmpty) return;
  const at = columnIndex.get(emptyStateColumn(table)) ?? 0;
  if (emptyStateRow >= rows.length && appendedColumns.includes(at)) return;
  sheet.createTextFinder(table.whenEmpty[language]).matchEntireCell(true).replaceAllWith('');
}

/**
 * What people may change at any moment is written cell by cell as far as it differs, in few calls; between cells of the
 * program's own what they hold is written over, since nobody else writes there.
 */
function updateBlocks(table: AnyTable, grid: Grid, plan: MergePlan): Block[] {
  const keyIndex = grid.columnIndex.get(table.key) ?? 0;
  const isOurs = (rowIndex: number) => keyText(grid.rows[rowIndex]?.[keyIndex]) !== '';
  const rows = [...plan.updates.keys()].sort((a, b) => a - b);
  return groupColumns(table, grid, plan, rows).flatMap(({ columns, changed, isPeoples }) => {
    const columnIndex = columns[0] ?? 0;
    const stretches = isPeoples
      ? exactRows(changed, columns.length, isOurs)
      : coverRows(changed, columns.length, isOurs);
    return stretches.map(([from, to]) => {
      const cells: Cell[][] = [];
      for (let row = from; row <= to; row++) {
        const update = plan.updates.get(row);
        cells.push(columns.map((column) => update?.get(column) ?? grid.rows[row]?.[column] ?? ''));
      }
      return { rowIndex: from, columnIndex, cells };
    });
  });
}

/** Columns that are written together, with the rows in which anything of them changes. */
interface ColumnGroup {
  readonly columns: number[];
  changed: readonly number[];
  /** Whether people write there too. */
  isPeoples: boolean;
}

/**
 * Neighbours, and columns that only those of the program part; those of people only with what changes in the same rows. The
 * column that settles a row comes last, by itself.
 */
function groupColumns(
  table: AnyTable,
  grid: Grid,
  plan: MergePlan,
  rows: readonly number[],
): readonly ColumnGroup[] {
  const touched = new Set(rows.flatMap((row) => [...(plan.updates.get(row)?.keys() ?? [])]));
  const program = declaredColumns(table, grid, ({ owner }) => owner === 'program');
  const settling = grid.columnIndex.get(table.settledBy ?? '');
  const groups: ColumnGroup[] = [];
  for (const column of [...touched].sort(
    (a, b) => Number(a === settling) - Number(b === settling) || a - b,
  )) {
    const changed = rows.filter((row) => plan.updates.get(row)?.has(column));
    const isPeoples = !program.has(column);
    const last = groups[groups.length - 1];
    const between = last ? range((last.columns[last.columns.length - 1] ?? 0) + 1, column) : [];
    const isNear = last !== undefined && column !== settling && between.every((index) => program.has(index));
    const fits = last !== undefined && (isPeoples || last.isPeoples ? isSame(last.changed, changed) : true);
    if (!last || !isNear || !fits) {
      groups.push({ columns: [column], changed, isPeoples });
      continue;
    }
    last.columns.push(...between, column);
    if (!isSame(last.changed, changed)) {
      const either = new Set([...last.changed, ...changed]);
      last.changed = rows.filter((row) => either.has(row));
    }
    last.isPeoples ||= isPeoples;
  }
  return groups;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

function isSame(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}

/** Where the columns stand that the program knows and that fit. */
function declaredColumns(
  table: AnyTable,
  grid: Grid,
  fits: (column: AnyTable['columns'][string]) => boolean,
): ReadonlySet<number> {
  const declared = Object.entries(sheetColumns(table));
  return new Set(declared.flatMap(([id, column]) => (fits(column) ? [grid.columnIndex.get(id) ?? -1] : [])));
}

/** Groups of neighbours; two are one where nothing stands between them but columns that may be written too. */
function joinThrough(columns: readonly number[], mayBeWritten: ReadonlySet<number>): number[][] {
  const groups: number[][] = [];
  for (const group of groupNeighbours(columns)) {
    const before = groups[groups.length - 1];
    const between: number[] = [];
    for (let i = (before?.[before.length - 1] ?? 0) + 1; i < (group[0] ?? 0); i++) between.push(i);
    if (before && between.every((index) => mayBeWritten.has(index))) before.push(...between, ...group);
    else groups.push([...group]);
  }
  return groups;
}

/**
 * New rows are blank, as was made sure: blanks go over the declared columns between, so that one call suffices. A box stays a box, and
 * what staff put into columns of their own, a formula made beforehand, is let alone.
 */
function appendBlocks(table: AnyTable, grid: Grid, { appended, appendedColumns }: MergePlan): Block[] {
  if (appended.length === 0) return [];
  const rowIndex = grid.rows.length;
  const blanks = declaredColumns(table, grid, ({ codec }) => codec.kind !== 'flag');
  const groups = joinThrough(appendedColumns, blanks);
  return groups.map((group) => {
    const columnIndex = group[0] ?? 0;
    if (groups.length === 1 && group.length === appendedColumns.length) {
      return { rowIndex, columnIndex, cells: [...appended] };
    }
    const from = group.map((column) => appendedColumns.indexOf(column));
    const cells = appended.map((row) => from.map((at) => row[at] ?? ''));
    return { rowIndex, columnIndex, cells };
  });
}

/**
 * Grows the grid once, to what the whole job will need and a blank row more.
 * New rows go in before the last row while that is blank, so that filter and conditional formats, which reach it, stretch over them.
 */
function growTo(table: AnyTable, grid: Grid, wantedRows: number): void {
  const { maxRows, sheet } = grid;
  if (wantedRows <= maxRows) return;
  const added = wantedRows + 1 - maxRows;
  const isLastBlank = grid.rows.length + 1 < maxRows;
  if (isLastBlank) sheet.insertRowsBefore(maxRows, added);
  else sheet.insertRowsAfter(maxRows, added);
  // Inserted rows take their format from a neighbour; of all formats this one must not be left to that.
  setTextFormat(table, sheet, grid.columnIndex, maxRows, maxRows + added);
  if (!isLastBlank) stretchRules(sheet, maxRows, maxRows + added);
}
