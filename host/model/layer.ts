import type { Rectangle } from '../snapshot';
import { type Axis, contains, holdsCell, intersect, mapRectangle, subtract } from './rectangle';
import type { SpanMap } from './span';

/** One value over a rectangle. */
export interface Patch<T> {
  readonly at: Rectangle;
  readonly value: T;
}

/** A column's values: one for all rows, or one a row. */
export type ColumnValues<T> = { readonly all: T | undefined } | { readonly each: readonly (T | undefined)[] };

/**
 * One property of a sheet's cells (a number format, a validation), kept as rectangles: later ones lie on top.
 * So a format for a whole column costs one entry, whatever the number of rows.
 */
export class Layer<T> {
  private patches: Patch<T>[] = [];

  /** From the bottom to the top. */
  get entries(): readonly Patch<T>[] {
    return this.patches;
  }

  /** @param value undefined = as if never set */
  set(at: Rectangle, value: T | undefined): void {
    if (value === undefined) {
      this.patches = this.patches.flatMap((patch) =>
        intersect(patch.at, at)
          ? subtract(patch.at, at).map((piece) => ({ at: piece, value: patch.value }))
          : [patch],
      );
      return;
    }
    this.patches = this.patches.filter((patch) => !contains(at, patch.at));
    const below = this.patches.at(-1);
    if (below && below.value === value) {
      if (contains(below.at, at)) return;
      const joined = join(below.at, at);
      if (joined) {
        this.patches[this.patches.length - 1] = { at: joined, value };
        return;
      }
    }
    this.patches.push({ at, value });
  }

  /** Takes patches that do not overlap in place of all that lies in `at`: many at the cost of one. */
  replace(at: Rectangle, patches: readonly Patch<T>[]): void {
    this.set(at, undefined);
    for (const patch of patches) this.patches.push(patch);
  }

  /** Puts saved patches on top, in order. */
  load(patches: readonly Patch<T>[]): void {
    this.patches = [...this.patches, ...patches];
  }

  at(row: number, column: number): T | undefined {
    for (let i = this.patches.length - 1; i >= 0; i--) {
      const patch = this.patches[i];
      if (patch && holdsCell(patch.at, row, column)) return patch.value;
    }
    return undefined;
  }

  column(column: number, row: number, rows: number): ColumnValues<T> {
    const stretch: Rectangle = [row, column, rows, 1];
    const touching = this.patches.filter((patch) => intersect(patch.at, stretch));
    const top = touching.at(-1);
    if (!top) return { all: undefined };
    if (contains(top.at, stretch)) return { all: top.value };
    const each = new Array<T | undefined>(rows).fill(undefined);
    for (const { at, value } of touching)
      each.fill(value, Math.max(0, at[0] - row), Math.max(0, at[0] + at[2] - row));
    return { each };
  }

  /** One value a cell, row by row. */
  grid(at: Rectangle): (T | undefined)[][] {
    const columns = Array.from({ length: at[3] }, (_, j) => this.column(at[1] + j, at[0], at[2]));
    return Array.from({ length: at[2] }, (_, i) =>
      columns.map((values) => ('all' in values ? values.all : values.each[i])),
    );
  }

  move(axis: Axis, map: SpanMap): void {
    this.patches = this.patches.flatMap((patch) =>
      mapRectangle(patch.at, axis, map).map((at) => ({ at, value: patch.value })),
    );
  }

  /** Puts another value in place of each; one that stands in several places is asked for once. */
  mapValues(change: (value: T) => T): void {
    const known = new Map<T, T>();
    this.patches = this.patches.map(({ at, value }) => {
      const changed = known.get(value) ?? change(value);
      known.set(value, changed);
      return { at, value: changed };
    });
  }

  clear(): void {
    this.patches = [];
  }
}

/** One value a cell as few rectangles: equal neighbours of a column are joined downwards, then equal columns sideways. */
export function setGrid<T>(
  layer: Layer<T>,
  row: number,
  column: number,
  grid: readonly (readonly (T | undefined)[])[],
): void {
  const columns = grid[0]?.length ?? 0;
  const patches: Patch<T>[] = [];
  let from = 0;
  let runs = columnRuns(grid, 0);
  for (let j = 1; j <= columns; j++) {
    const next = j < columns ? columnRuns(grid, j) : undefined;
    if (next && sameRuns(runs, next)) continue;
    for (const { start, rows, value } of runs)
      if (value !== undefined) patches.push({ at: [row + start, column + from, rows, j - from], value });
    from = j;
    runs = next ?? [];
  }
  layer.replace([row, column, grid.length, columns], patches);
}

interface Run<T> {
  /** Offset from the first row. */
  readonly start: number;
  readonly rows: number;
  readonly value: T | undefined;
}

function columnRuns<T>(grid: readonly (readonly (T | undefined)[])[], j: number): Run<T>[] {
  const runs: Run<T>[] = [];
  let start = 0;
  for (let i = 1; i <= grid.length; i++) {
    if (i < grid.length && grid[i]?.[j] === grid[start]?.[j]) continue;
    runs.push({ start, rows: i - start, value: grid[start]?.[j] });
    start = i;
  }
  return runs;
}

function sameRuns<T>(a: readonly Run<T>[], b: readonly Run<T>[]): boolean {
  return a.length === b.length && a.every((run, i) => run.rows === b[i]?.rows && run.value === b[i]?.value);
}

/** @returns the two as one rectangle where they lie side by side or overlap exactly in a line; null otherwise */
function join(a: Rectangle, b: Rectangle): Rectangle | null {
  if (a[1] === b[1] && a[3] === b[3] && a[0] <= b[0] + b[2] && b[0] <= a[0] + a[2]) {
    const row = Math.min(a[0], b[0]);
    return [row, a[1], Math.max(a[0] + a[2], b[0] + b[2]) - row, a[3]];
  }
  if (a[0] === b[0] && a[2] === b[2] && a[1] <= b[1] + b[3] && b[1] <= a[1] + a[3]) {
    const column = Math.min(a[1], b[1]);
    return [a[0], column, a[2], Math.max(a[1] + a[3], b[1] + b[3]) - column];
  }
  return null;
}
