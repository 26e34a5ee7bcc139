import type { Rectangle } from '../snapshot';

/** Neighbouring columns of a row that look alike: first column, last column, number of the look. */
export type LookRun = readonly [first: number, last: number, look: number];

/** One property of the looks of a rectangle. */
export interface LookPatch<L> {
  readonly at: Rectangle;
  readonly property: keyof L;
  readonly value: L[keyof L];
}

/** Gathers the looks of rows, top down, and gives them back as rectangles. */
export interface LookGrid<L> {
  /** The next row, which stands below all rows before; rows that are passed over look like `columns`. */
  add(row: number, runs: readonly LookRun[]): void;
  /** The rectangles within a grid of that size; none overlap within a property. Values that are objects must be shared. */
  patches(maxRows: number, maxColumns: number): LookPatch<L>[];
}

interface Run<V> {
  readonly first: number;
  readonly last: number;
  readonly value: V;
}

interface Open<V> extends Run<V> {
  readonly row: number;
}

/**
 * @param looks by number
 * @param columns how a row looks that is not in the file, from column 1 on without gaps
 */
export function createLookGrid<L extends object>(
  looks: readonly L[],
  columns: readonly LookRun[],
): LookGrid<L> {
  type Value = L[keyof L];
  const properties = [...new Set(looks.flatMap((look) => Object.keys(look) as (keyof L)[]))].sort();
  const layers = properties.map((property) => ({
    property,
    open: [] as Open<Value>[],
    closed: [] as { open: Open<Value>; rows: number }[],
  }));
  let nextRow = 1;
  let before: readonly LookRun[] = [];

  const begin = (row: number, runs: readonly LookRun[]) => {
    if (isSame(runs, before)) return;
    before = runs;
    for (const layer of layers) {
      const wanted = new Map(valueRuns(runs, looks, layer.property).map((run) => [run.first, run]));
      const kept = new Map<number, Open<Value>>();
      for (const open of layer.open) {
        const same = wanted.get(open.first);
        if (same && same.last === open.last && same.value === open.value) kept.set(open.first, open);
        else layer.closed.push({ open, rows: row - open.row });
      }
      layer.open = [...wanted.values()].map((run) => kept.get(run.first) ?? { ...run, row });
    }
  };

  return {
    add(row, runs) {
      if (row > nextRow) begin(nextRow, columns);
      begin(row, runs);
      nextRow = row + 1;
    },
    patches(maxRows, maxColumns) {
      begin(nextRow, columns);
      return layers.flatMap(({ property, open, closed }) =>
        [...closed, ...open.map((last) => ({ open: last, rows: Infinity }))]
          .flatMap(({ open: { first, last, value, row }, rows }): LookPatch<L>[] => {
            const height = Math.min(rows, maxRows - row + 1);
            const width = Math.min(last, maxColumns) - first + 1;
            return height < 1 || width < 1 ? [] : [{ at: [row, first, height, width], property, value }];
          })
          .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]),
      );
    },
  };
}

function isSame(a: readonly LookRun[], b: readonly LookRun[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((run, index) => {
      const other = b[index];
      return other !== undefined && run[0] === other[0] && run[1] === other[1] && run[2] === other[2];
    })
  );
}

/** One property's values along a row; where it is not set there is no run. */
function valueRuns<L, P extends keyof L>(
  runs: readonly LookRun[],
  looks: readonly L[],
  property: P,
): Run<L[P]>[] {
  const values: { first: number; last: number; value: L[P] }[] = [];
  for (const [first, last, look] of runs) {
    const value = looks[look]?.[property];
    if (value === undefined) continue;
    const previous = values[values.length - 1];
    if (previous && previous.last === first - 1 && previous.value === value) previous.last = last;
    else values.push({ first, last, value });
  }
  return values;
}

/** A row's looks: those of the columns (or of the whole row) with cells laid over them, cells in order of their columns. */
export function overlay(
  base: readonly LookRun[],
  cells: readonly (readonly [column: number, look: number])[],
): LookRun[] {
  const runs: [number, number, number][] = [];
  const push = (first: number, last: number, look: number) => {
    if (first > last) return;
    const previous = runs[runs.length - 1];
    if (previous && previous[1] === first - 1 && previous[2] === look) previous[1] = last;
    else runs.push([first, last, look]);
  };
  let index = 0;
  for (const [first, last, look] of base) {
    let at = first;
    for (let cell = cells[index]; cell && cell[0] <= last; cell = cells[++index]) {
      push(at, cell[0] - 1, look);
      push(cell[0], cell[0], cell[1]);
      at = cell[0] + 1;
    }
    push(at, last, look);
  }
  return runs;
}
