import type { Rectangle } from '../../../../host/snapshot';
import type { SheetFrame } from '../../protocol';
import { holds, overlaps } from './a1';

/** What is selected: cells, and the one of them that is typed into. */
export interface Selection {
  readonly at: Rectangle;
  readonly row: number;
  readonly column: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

type Lines = Pick<SheetFrame, 'rows' | 'columns' | 'hiddenRows' | 'hiddenColumns' | 'merges'>;

/** The run of hidden rows that a row lies in; runs are in order. */
function hiddenRun(
  { hiddenRows }: Pick<SheetFrame, 'hiddenRows'>,
  row: number,
): readonly [start: number, length: number] | undefined {
  let [low, high] = [0, hiddenRows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = hiddenRows[middle];
    if (!run) return undefined;
    if (row < run[0]) high = middle - 1;
    else if (row >= run[0] + run[1]) low = middle + 1;
    else return run;
  }
  return undefined;
}

/** Whether a row is out of sight, by hand or by the filter. */
export function isRowHidden(frame: Pick<SheetFrame, 'hiddenRows'>, row: number): boolean {
  return hiddenRun(frame, row) !== undefined;
}

/** The next row in view from a row on, that row included; null where there is none that way. */
export function visibleRow(frame: Lines, row: number, step: -1 | 1): number | null {
  let at = row;
  while (at >= 1 && at <= frame.rows) {
    const run = hiddenRun(frame, at);
    if (!run) return at;
    at = step > 0 ? run[0] + run[1] : run[0] - 1;
  }
  return null;
}

/** The next column in view from a column on, that column included; null where there is none that way. */
export function visibleColumn(frame: Lines, column: number, step: -1 | 1): number | null {
  for (let at = column; at >= 1 && at <= frame.columns; at += step)
    if (!frame.hiddenColumns.includes(at)) return at;
  return null;
}

/** One cell, or the merged cells it belongs to. */
export function selectCell(frame: Lines, row: number, column: number): Selection {
  const merge = frame.merges.find((at) => holds(at, row, column));
  return merge ? { at: merge, row: merge[0], column: merge[1] } : { at: [row, column, 1, 1], row, column };
}

/** The first cell in view, where a sheet begins. */
export function firstCell(frame: Lines): Selection {
  return selectCell(frame, visibleRow(frame, 1, 1) ?? 1, visibleColumn(frame, 1, 1) ?? 1);
}

/** All cells from one to another, grown so that no merged cells are cut. */
export function selectBetween(frame: Lines, from: Selection, row: number, column: number): Selection {
  const [top, bottom] = [Math.min(from.row, row), Math.max(from.row, row)];
  const [left, right] = [Math.min(from.column, column), Math.max(from.column, column)];
  let at: Rectangle = [top, left, bottom - top + 1, right - left + 1];
  for (let hasGrown = true; hasGrown; ) {
    hasGrown = false;
    for (const merge of frame.merges) {
      if (!overlaps(at, merge)) continue;
      const union = unite(at, merge);
      if (union.some((value, index) => value !== at[index])) {
        at = union;
        hasGrown = true;
      }
    }
  }
  return { at, row: from.row, column: from.column };
}

function unite(a: Rectangle, b: Rectangle): Rectangle {
  const [top, left] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  const [bottom, right] = [Math.max(a[0] + a[2], b[0] + b[2]), Math.max(a[1] + a[3], b[1] + b[3])];
  return [top, left, bottom - top, right - left];
}

/** The selection after an arrow key: hidden lines are stepped over, the edge of the sheet holds. */
export function move(frame: Lines, from: Selection, direction: Direction, by = 1): Selection {
  const merge = frame.merges.find((at) => holds(at, from.row, from.column));
  const [top, left, rows, columns] = merge ?? [from.row, from.column, 1, 1];
  if (direction === 'up' || direction === 'down') {
    const wanted = direction === 'down' ? top + rows - 1 + by : top - by;
    const row = nearestRow(frame, wanted, direction === 'down' ? 1 : -1) ?? from.row;
    return selectCell(frame, row, from.column);
  }
  const wanted = direction === 'right' ? left + columns - 1 + by : left - by;
  const column = visibleColumn(
    frame,
    Math.max(1, Math.min(frame.columns, wanted)),
    direction === 'right' ? 1 : -1,
  );
  return selectCell(frame, from.row, column ?? from.column);
}

/** The corner that moves with Shift: opposite to the cell that is typed into. */
export function farCorner({ at, row, column }: Selection): readonly [row: number, column: number] {
  const [top, left, rows, columns] = at;
  return [row === top ? top + rows - 1 : top, column === left ? left + columns - 1 : left];
}

/** The selection after an arrow key with Shift. */
export function extend(frame: Lines, from: Selection, direction: Direction, by = 1): Selection {
  const [row, column] = farCorner(from);
  const corner = move({ ...frame, merges: [] }, { at: [row, column, 1, 1], row, column }, direction, by);
  return selectBetween(frame, from, corner.row, corner.column);
}

function nearestRow(frame: Lines, wanted: number, step: -1 | 1): number | null {
  const row = Math.max(1, Math.min(frame.rows, wanted));
  return visibleRow(frame, row, step) ?? visibleRow(frame, row, step > 0 ? -1 : 1);
}

/**
 * Where Ctrl and an arrow lead: to the end of the run of filled cells, else to the next filled one, else to the edge.
 * `isFilled` answers undefined where nothing is known of the row: then the last row of all is the goal.
 */
export function jump(
  frame: Lines & Pick<SheetFrame, 'lastRow'>,
  from: Selection,
  direction: Direction,
  isFilled: (row: number, column: number) => boolean | undefined,
): number {
  const isVertical = direction === 'up' || direction === 'down';
  const step = direction === 'down' || direction === 'right' ? 1 : -1;
  const start = isVertical ? from.row : from.column;
  const end = step < 0 ? 1 : isVertical ? frame.rows : frame.columns;
  const filled = (at: number) => (isVertical ? isFilled(at, from.column) : isFilled(from.row, at));
  if (start === end) return 0;
  const unknown = (): number => Math.abs((step > 0 ? Math.max(frame.lastRow, start) : 1) - start);
  const isInRun = filled(start) === true && filled(start + step) === true;
  for (let at = start + step; at !== end + step; at += step) {
    const now = filled(at);
    if (now === undefined) return isVertical ? unknown() : Math.abs(end - start);
    if (isInRun && !now) return Math.abs(at - step - start);
    if (!isInRun && now) return Math.abs(at - start);
    if (isVertical && step > 0 && !isInRun && at > frame.lastRow) break;
  }
  return Math.abs(end - start);
}

/** As much of a selection as lies in the sheet; at least its last cell. */
export function clipSelection(
  { at, row, column }: Selection,
  frame: Pick<SheetFrame, 'rows' | 'columns'>,
): Selection {
  const top = Math.min(at[0], frame.rows);
  const left = Math.min(at[1], frame.columns);
  const rows = Math.max(1, Math.min(at[2], frame.rows - top + 1));
  const columns = Math.max(1, Math.min(at[3], frame.columns - left + 1));
  return {
    at: [top, left, rows, columns],
    row: Math.max(top, Math.min(row, top + rows - 1)),
    column: Math.max(left, Math.min(column, left + columns - 1)),
  };
}
