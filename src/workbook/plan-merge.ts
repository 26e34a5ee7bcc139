import type { Language } from '../core/text';
import { hashProposal, ORPHANED, PROPOSALS } from './bookkeeping';
import type { Cell, Codec } from './codec';
import type { GridCells } from './grid';
import type { AnyTable } from './table';

/** What a sync will write, as plain cells: nothing is written yet. */
export interface MergePlan {
  /** Row index (from 0, below the header) → column index → new cell; only cells that differ. */
  readonly updates: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  /** The column indexes that new rows fill, ascending. */
  readonly appendedColumns: readonly number[];
  /** New rows, their cells in the order of `appendedColumns`. */
  readonly appended: readonly Cell[][];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly orphaned: number;
}

export interface MergeOptions {
  /** Ids of the columns to write. */
  readonly columns: readonly string[];
  readonly complete: boolean;
  readonly language: Language;
  /** Written into rows that the program no longer produces. */
  readonly today: string;
}

/**
 * Merges rows by key into what the sheet holds.
 * Program columns: written where they differ. Proposed columns: written only while the cell still holds the last proposal.
 * Staff columns, staff rows and order: never touched.
 */
export function planMerge(
  table: AnyTable,
  grid: GridCells,
  changes: readonly Readonly<Record<string, unknown>>[],
  options: MergeOptions,
): MergePlan {
  const targets = options.columns.filter((id) => id !== table.key).map((id) => target(table, grid, id));
  const proposed = targets.filter(({ owner }) => owner === 'proposed');
  const key = target(table, grid, table.key);
  const orphanedAt = grid.columnIndex.get(ORPHANED) ?? -1;
  const proposalsAt = proposed.length > 0 ? indexOf(grid, PROPOSALS) : -1;
  const newCells = [...targets, key].sort((a, b) => a.index - b.index);
  const appendedColumns = [...newCells.map(({ index }) => index), ...(proposalsAt < 0 ? [] : [proposalsAt])];
  const updates = new Map<number, Map<number, Cell>>();
  const appended: Cell[][] = [];
  const seen = new Set<string>();
  let changed = 0;
  let unchanged = 0;
  let update: Map<number, Cell> | undefined;
  const put = (index: number, cell: Cell) => {
    update ??= new Map();
    update.set(index, cell);
  };

  for (const change of changes) {
    const keyValue = String(change[table.key] ?? '');
    if (keyValue === '') throw new Error(`sync of ${table.id}: a row without a key`);
    if (seen.has(keyValue)) throw new Error(`sync of ${table.id}: key ${keyValue} twice`);
    seen.add(keyValue);
    const rowIndex = grid.rowByKey.get(keyValue);
    if (rowIndex === undefined) {
      appended.push(newRow(keyValue, change));
      continue;
    }
    const cells = grid.rows[rowIndex] ?? [];
    update = undefined;
    for (const { id, codec, index, owner } of targets) {
      if (owner === 'proposed') continue;
      const next = codec.encode(change[id], options.language);
      if (!isSameCell(cells[index] ?? '', next)) put(index, next);
    }
    if (proposed.length > 0) propose(change, cells, put);
    if ((cells[orphanedAt] ?? '') !== '') put(orphanedAt, '');
    if (update) {
      updates.set(rowIndex, update);
      changed++;
    } else unchanged++;
  }

  if (options.complete && orphanedAt < 0)
    throw new Error(`table ${table.id} only grows: no row can be marked`);
  const orphaned = options.complete ? orphanOthers() : 0;
  return { updates, appendedColumns, appended, added: appended.length, changed, unchanged, orphaned };

  function newRow(keyValue: string, change: Readonly<Record<string, unknown>>): Cell[] {
    const proposals = new Map<string, string>();
    const row = newCells.map(({ id, codec, owner }) => {
      const cell = id === table.key ? keyValue : codec.encode(change[id], options.language);
      if (owner === 'proposed') proposals.set(id, hashProposal(hashText(cell)));
      return cell;
    });
    if (proposalsAt >= 0) row.push(writeProposals(proposals));
    return row;
  }

  function propose(
    change: Readonly<Record<string, unknown>>,
    cells: readonly Cell[],
    put: (index: number, cell: Cell) => void,
  ): void {
    const before = String(cells[proposalsAt] ?? '');
    const proposals = readProposals(before);
    for (const { id, codec, index } of proposed) {
      const cell = cells[index] ?? '';
      const next = codec.encode(change[id], options.language);
      const isLast = hashProposal(hashText(cell)) === (proposals.get(id) ?? hashProposal(hashText('')));
      // What reads like the proposal is one: a run may have broken off before it noted that.
      if (!isLast && !isSameCell(cell, next)) continue;
      if (!isSameCell(cell, next)) put(index, next);
      proposals.set(id, hashProposal(hashText(next)));
    }
    const after = writeProposals(proposals);
    if (after !== before) put(proposalsAt, after);
  }

  function orphanOthers(): number {
    let count = 0;
    for (const [keyValue, rowIndex] of grid.rowByKey) {
      if (seen.has(keyValue)) continue;
      if ((grid.rows[rowIndex]?.[orphanedAt] ?? '') !== '') continue;
      updates.set(rowIndex, new Map([[orphanedAt, options.today]]));
      count++;
    }
    return count;
  }
}

interface Target {
  readonly id: string;
  readonly index: number;
  readonly owner: string;
  readonly codec: Codec<unknown>;
}

function target(table: AnyTable, grid: GridCells, id: string): Target {
  const column = table.columns[id];
  if (!column) throw new Error(`table ${table.id} has no column ${id}`);
  return { id, index: indexOf(grid, id), owner: column.owner, codec: column.codec };
}

function indexOf(grid: GridCells, id: string): number {
  const index = grid.columnIndex.get(id);
  if (index === undefined) throw new Error(`column ${id} was not located`);
  return index;
}

/** Whether writing `next` would change nothing. Dates by their instant; a number is not the text that looks like it. */
export function isSameCell(cell: Cell, next: Cell): boolean {
  if (cell === next) return true;
  return cell instanceof Date && next instanceof Date && cell.getTime() === next.getTime();
}

function hashText(cell: Cell): string {
  return cell instanceof Date ? `date ${cell.getTime()}` : `${typeof cell} ${cell}`;
}

/** What is kept of a row's proposals, with these cells proposed anew. */
export function noteProposals(kept: string, proposed: ReadonlyMap<string, Cell>): string {
  const proposals = readProposals(kept);
  for (const [id, cell] of proposed) proposals.set(id, hashProposal(hashText(cell)));
  return writeProposals(proposals);
}

function readProposals(text: string): Map<string, string> {
  return new Map(
    text
      .split(' ')
      .filter((part) => part.includes(':'))
      .map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]),
  );
}

function writeProposals(proposals: ReadonlyMap<string, string>): string {
  return [...proposals].map(([id, hash]) => `${id}:${hash}`).join(' ');
}
