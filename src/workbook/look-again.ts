import { columnLetters } from './a1';
import type { Cell } from './codec';
import { isEmptyState } from './empty-state';
import { type Grid, holdsAnything, keyText } from './grid';
import type { AnyTable } from './table';

/** So many cells come along in one read without anybody noticing. */
const FEW_CELLS = 20_000;

/**
 * Looks at a sheet again right before it is written. A small one is read whole, in one call; of others header, keys and what stands
 * where rows will be added.
 *
 * @param added how many rows will be added
 * @param wasJustRead then only the columns of staff are looked at, and whatever comes along
 * @returns the sheet with the columns of staff behind ours, undefined where it is not as it was read any more
 */
export function lookAgain(
  table: AnyTable,
  grid: Grid,
  keys: readonly string[],
  added: number,
  wasJustRead: boolean,
): Grid | undefined {
  const { rows, columnIndex, maxRows, sheet } = grid;
  const keyIndex = columnIndex.get(table.key) ?? 0;
  // Staff add no rows of their own to what only grows; a look there at every part of an import would cost more than it is worth.
  const free = table.grows ? 0 : Math.max(0, Math.min(added, maxRows - 1 - rows.length));
  const isSmall = isFew(table, 1 + rows.length + free, grid.header.length);
  const found = readBlock(sheet, `1:${isSmall ? 1 + rows.length + free : 1}`);
  const header = found?.[0];
  if (!found || !header || !isSameHeader(grid.header, header)) return undefined;
  const [width, last] = [rows[0]?.length ?? header.length, 1 + rows.length];
  const isBlank = isBlankFor(table, [...columnIndex.values()]);
  if (isSmall) {
    if (!isSameKeys(keys, found.slice(1, last), keyIndex) || !found.slice(last).every(isBlank))
      return undefined;
    return {
      ...grid,
      header,
      rows: rows.map((cells, row) => [...cells, ...(found[row + 1] ?? []).slice(width)]),
    };
  }
  if (!wasJustRead && !keysStand(grid, keyIndex, 0, keys)) return undefined;
  if (!wasJustRead && free > 0 && !readBlock(sheet, last + 1, 1, free, width)?.every(isBlank))
    return undefined;
  if (rows.length === 0 || table.grows || header.slice(width).every((cell) => cell === '')) return grid;
  const own = readBlock(sheet, 2, width + 1, rows.length, header.length - width);
  return own && { ...grid, header, rows: rows.map((cells, row) => [...cells, ...(own[row] ?? [])]) };
}

/** Whether headers stand where they were read, and exactly these keys below them. */
export function standsAsRead(
  table: AnyTable,
  grid: Grid,
  keyIndex: number,
  keys: readonly string[],
): boolean {
  const { sheet, header } = grid;
  if (isFew(table, 1 + keys.length, header.length)) {
    const found = readBlock(sheet, 1, 1, 1 + keys.length, header.length);
    return isSameHeader(header, found?.[0]) && isSameKeys(keys, found?.slice(1), keyIndex);
  }
  return (
    isSameHeader(header, readBlock(sheet, 1, 1, 1, header.length)?.[0]) && keysStand(grid, keyIndex, 0, keys)
  );
}

/** Whether headers stand where they were read, and these keys are all that stands below them. Two block reads. */
export function standsAlone(grid: Grid, keyIndex: number, keys: readonly string[]): boolean {
  const { sheet, header } = grid;
  if (!isSameHeader(header, readBlock(sheet, 1, 1, 1, header.length)?.[0])) return false;
  const column = columnLetters(keyIndex + 1);
  const found = readBlock(sheet, `${column}2:${column}`);
  return (
    isSameKeys(keys, found, 0) && found?.slice(keys.length).every(([cell]) => keyText(cell) === '') === true
  );
}

/** Whether exactly these keys stand in the rows from that one on, by index. */
export function keysStand(
  { sheet }: Pick<Grid, 'sheet'>,
  keyIndex: number,
  firstRow: number,
  keys: readonly string[],
): boolean {
  return (
    keys.length === 0 || isSameKeys(keys, readBlock(sheet, firstRow + 2, keyIndex + 1, keys.length, 1), 0)
  );
}

/** What grows is large before long: it takes as many calls at every part of an import. */
const isFew = (table: AnyTable, rows: number, columns: number) => !table.grows && rows * columns <= FEW_CELLS;

function isSameHeader(expected: readonly Cell[], found: readonly Cell[] | undefined): boolean {
  return found !== undefined && expected.every((cell, index) => String(cell) === String(found[index]));
}

function isSameKeys(keys: readonly string[], rows: readonly Cell[][] | undefined, at: number): boolean {
  return keys.every((key, index) => {
    const cell = rows?.[index]?.[at];
    return cell === key || (cell !== undefined && keyText(cell) === key);
  });
}

/** Whether nobody wrote into a row behind the last. */
function isBlankFor(table: AnyTable, declared: readonly number[]) {
  return (row: readonly Cell[]): boolean =>
    !holdsAnything(
      row.map((cell) => (isEmptyState(table, cell) ? '' : cell)),
      declared,
    );
}

type Four = [row: number, column: number, rows: number, columns: number];

/** @param block as `getRange` takes it @returns undefined where the sheet has become too small for it */
function readBlock(sheet: Grid['sheet'], ...block: [a1: string] | Four): Cell[][] | undefined {
  try {
    const range = block.length === 1 ? sheet.getRange(block[0]) : sheet.getRange(...block);
    return range.getValues() as Cell[][];
  } catch {
    return undefined;
  }
}
