import type { Rectangle } from '../snapshot';
import type { SpanMap, WholeMap } from './span';

export type Axis = 'rows' | 'columns';

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer[0] <= inner[0] &&
    outer[1] <= inner[1] &&
    outer[0] + outer[2] >= inner[0] + inner[2] &&
    outer[1] + outer[3] >= inner[1] + inner[3]
  );
}

export function holdsCell(at: Rectangle, row: number, column: number): boolean {
  return row >= at[0] && row < at[0] + at[2] && column >= at[1] && column < at[1] + at[3];
}

/** @returns null where they do not meet */
export function intersect(a: Rectangle, b: Rectangle): Rectangle | null {
  const row = Math.max(a[0], b[0]);
  const column = Math.max(a[1], b[1]);
  const rows = Math.min(a[0] + a[2], b[0] + b[2]) - row;
  const columns = Math.min(a[1] + a[3], b[1] + b[3]) - column;
  return rows > 0 && columns > 0 ? [row, column, rows, columns] : null;
}

/** What is left of `whole` without `hole`, in up to four rectangles. */
export function subtract(whole: Rectangle, hole: Rectangle): readonly Rectangle[] {
  const cut = intersect(whole, hole);
  if (!cut) return [whole];
  const [row, column, rows, columns] = whole;
  const below = row + rows - cut[0] - cut[2];
  const right = column + columns - cut[1] - cut[3];
  const pieces: Rectangle[] = [
    [row, column, cut[0] - row, columns],
    [cut[0] + cut[2], column, below, columns],
    [cut[0], column, cut[2], cut[1] - column],
    [cut[0], cut[1] + cut[3], cut[2], right],
  ];
  return pieces.filter((piece) => piece[2] > 0 && piece[3] > 0);
}

/** Where a rectangle lies after rows or columns were inserted, deleted or moved; empty where nothing is left. */
export function mapRectangle(at: Rectangle, axis: Axis, map: SpanMap): readonly Rectangle[] {
  return axis === 'rows'
    ? map(at[0], at[2]).map(({ start, length }) => [start, at[1], length, at[3]])
    : map(at[1], at[3]).map(({ start, length }) => [at[0], start, at[2], length]);
}

/** The same for a thing that stays whole; undefined where nothing is left. */
export function mapWhole(at: Rectangle, axis: Axis, map: WholeMap): Rectangle | undefined {
  const span = axis === 'rows' ? map(at[0], at[2]) : map(at[1], at[3]);
  if (!span) return undefined;
  return axis === 'rows' ? [span.start, at[1], span.length, at[3]] : [at[0], span.start, at[2], span.length];
}
