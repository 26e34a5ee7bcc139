import type { Block } from './block';
import type { Cell } from './codec';
import { type GridCells, keyText } from './grid';
import { isSameCell, type MergePlan } from './plan-merge';
import type { AnyTable } from './table';

/** What a write did to a sheet that people moved underneath it. */
export interface Wrote {
  readonly plan: MergePlan;
  /** At the places of then. */
  readonly blocks: readonly Block[];
}

/** What has to be written so that nothing stands where it was not meant. */
export interface Repairs {
  /** Row index → column index → cell, of the sheet as it is now. */
  readonly updates: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  /** Rows that new ones were written over, as wide as the sheet. */
  readonly lost: readonly Cell[][];
}

/**
 * Finds what a write left in a sheet in which somebody sorted, inserted, deleted or moved right before it. Cells that hold
 * what was written get back what they held, even where it was meant for them: a row must not be left half written, or
 * what is decided next would rest on it. Rows that new ones were written over come back. What people typed meanwhile is none
 * of the written words, and stays.
 *
 * @param before as the sheet was read when the write was planned
 * @param now the whole sheet, staff columns behind ours too
 */
export function planRepairs(
  table: AnyTable,
  before: GridCells,
  { plan, blocks }: Wrote,
  now: GridCells,
): Repairs {
  const isWritten = recogniser(blocks);
  const columnBefore = matchColumns(before.header, now.header);
  const written = new Set(writtenColumns(blocks));
  // Where was written, and where what was written there went with its column.
  const columns = [...now.header.keys()].filter(
    (column) => written.has(column) || written.has(columnBefore.get(column) ?? -1),
  );
  const keyAt = now.columnIndex.get(table.key) ?? -1;
  // A key may be written over too: then what else stands in the row tells which it was.
  const untold = keylessRows(before);
  for (const [key, row] of before.rowByKey) if (!now.rowByKey.has(key)) untold.add(row);
  const created = newRows(table, before, plan);
  const updates = new Map<number, Map<number, Cell>>();
  const put = (row: number, column: number, cell: Cell) => {
    updates.set(row, (updates.get(row) ?? new Map<number, Cell>()).set(column, cell));
  };

  now.rows.forEach((cells, row) => {
    const key = keyText(cells[keyAt]);
    const rowBefore = before.rowByKey.get(key) ?? (created.has(key) ? undefined : takeAlike(cells));
    const meant = rowBefore === undefined ? created.get(key) : undefined;
    for (const column of columns) {
      const held = heldBefore(rowBefore, column);
      const cell = cells[column] ?? '';
      const wanted = meant?.get(columnBefore.get(column) ?? -1);
      if (held === undefined || isSameCell(cell, held)) continue;
      if ((wanted !== undefined && isSameCell(cell, wanted)) || !isWritten(cell)) continue;
      put(row, column, held);
    }
  });
  return { updates, lost: recoverLost() };

  /** '' in a row that was not there; undefined where nobody read the column. */
  function heldBefore(row: number | undefined, column: number): Cell | undefined {
    const at = columnBefore.get(column);
    if (row === undefined) return '';
    return at === undefined ? undefined : (before.rows[row]?.[at] ?? '');
  }

  /** Which of the rows that are not told by a key this one was, by what stands in the columns that were not written; each is taken once. */
  function takeAlike(cells: readonly Cell[]): number | undefined {
    let [best, most]: [number | undefined, number] = [undefined, 0];
    for (const candidate of untold) {
      const alike = cells.filter(
        (cell, column) =>
          cell !== '' && !columns.includes(column) && isSameCell(cell, heldBefore(candidate, column) ?? ''),
      ).length;
      if (alike > most) [best, most] = [candidate, alike];
    }
    if (best !== undefined) untold.delete(best);
    return best;
  }

  /** Rows inserted above pushed the last ones to where the new ones were then written. */
  function recoverLost(): Cell[][] {
    if (plan.appended.length === 0) return [];
    const pushed = keylessRows(now).size - keylessRows(before).size;
    return [...before.rowByKey].flatMap(([key, rowBefore]) => {
      if (!untold.has(rowBefore) || rowBefore < before.rows.length - pushed || now.rowByKey.has(key))
        return [];
      const writtenOver = now.rows[rowBefore + pushed] ?? [];
      return [
        now.header.map((_, column): Cell => {
          const held = columns.includes(column) ? heldBefore(rowBefore, column) : undefined;
          if (held !== undefined) return held;
          // What was not written still stands beside the new row.
          const stays = writtenOver[column] ?? '';
          if (stays !== '') put(rowBefore + pushed, column, typeof stays === 'boolean' ? false : '');
          return stays;
        }),
      ];
    });
  }
}

function writtenColumns(blocks: readonly Block[]): number[] {
  const columns = blocks.flatMap(({ columnIndex, cells }) => (cells[0] ?? []).map((_, i) => columnIndex + i));
  return [...new Set(columns)];
}

/** Whether a cell may hold one of the written values; in a cell without text format it was read as if typed. */
function recogniser(blocks: readonly Block[]): (cell: Cell) => boolean {
  const texts = new Set<string>();
  const instants = new Set<number>();
  let mayBeDate = false;
  for (const cell of blocks.flatMap(({ cells }) => cells.flat())) {
    if (cell instanceof Date) instants.add(cell.getTime());
    else {
      const text = String(cell).replace(/^'/, '');
      texts.add(text);
      if (text.trim() !== '' && Number.isFinite(Number(text))) texts.add(String(Number(text)));
      mayBeDate ||= /^\d+[-/.]\d+/.test(text);
    }
  }
  return (cell) =>
    cell instanceof Date ? mayBeDate || instants.has(cell.getTime()) : texts.has(String(cell));
}

/** Where a column of now stood before: by its header, where only one bears it. */
export function matchColumns(before: readonly Cell[], now: readonly Cell[]): ReadonlyMap<number, number> {
  const once = (header: readonly Cell[], cell: Cell) => header.indexOf(cell) === header.lastIndexOf(cell);
  return new Map(
    now.flatMap((cell, column): [number, number][] => {
      const at = before.indexOf(cell);
      return cell !== '' && at >= 0 && once(before, cell) && once(now, cell) ? [[column, at]] : [];
    }),
  );
}

function keylessRows({ rows, rowByKey }: GridCells): Set<number> {
  const keyed = new Set(rowByKey.values());
  return new Set([...rows.keys()].filter((row) => !keyed.has(row)));
}

/** The cells of the rows that a plan adds: key → column index of before → cell. */
function newRows(table: AnyTable, before: GridCells, { appended, appendedColumns }: MergePlan) {
  const keyAt = appendedColumns.indexOf(before.columnIndex.get(table.key) ?? -1);
  return new Map(
    appended.map((row): [string, ReadonlyMap<number, Cell>] => [
      keyText(row[keyAt]),
      new Map(appendedColumns.map((column, at) => [column, row[at] ?? ''])),
    ]),
  );
}
