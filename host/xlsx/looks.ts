import type { SavedFormat } from '../snapshot';

/** The looks of one cell: the formats that cover it, later ones over earlier ones. */
export type Look = Readonly<Omit<SavedFormat, 'at'>>;

/** What cells look like, with what a file says by a cell's style and a spreadsheet in another way. */
export type GridLook = Look & { readonly checkbox?: boolean; readonly unlocked?: boolean };

/** A look of a rectangle. */
export type GridFormat = GridLook & Pick<SavedFormat, 'at'>;

/** Rows that look alike: from `firstRow` to `lastRow`, the look of every column (index 0 = column 1). */
export interface Band {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Looks that came about in the same way are one object. */
  readonly looks: readonly GridLook[];
}

const PLAIN: GridLook = {};

/** The sheet from row 1 to `maxRows` as bands of rows that look alike, top down; at least one. */
export function* bandsOf(
  formats: readonly GridFormat[],
  maxRows: number,
  maxColumns: number,
): Generator<Band> {
  const starts = new Map<number, number[]>();
  const ends = new Map<number, number[]>();
  const note = (byRow: Map<number, number[]>, row: number, index: number) => {
    const list = byRow.get(row);
    if (list) list.push(index);
    else byRow.set(row, [index]);
  };
  formats.forEach(({ at: [row, , rows] }, index) => {
    note(starts, row, index);
    note(ends, row + rows, index);
  });
  const boundaries = [...new Set([1, ...starts.keys(), ...ends.keys()])]
    .filter((row) => row <= maxRows)
    .sort((a, b) => a - b);
  const active = new Set<number>();
  const paint = createPainter();
  for (const [index, firstRow] of boundaries.entries()) {
    for (const ended of ends.get(firstRow) ?? []) active.delete(ended);
    for (const started of starts.get(firstRow) ?? []) active.add(started);
    const looks: GridLook[] = new Array(maxColumns).fill(PLAIN);
    for (const formatIndex of [...active].sort((a, b) => a - b)) {
      const format = formats[formatIndex];
      if (format) paint(looks, format);
    }
    yield { firstRow, lastRow: (boundaries[index + 1] ?? maxRows + 1) - 1, looks };
  }
}

/** Lays formats over looks. The same formats over the same look give one object, so that thousands of rows share few looks. */
function createPainter() {
  const keys = new Map<GridFormat, string>();
  const results = new Map<GridLook, Map<string, GridLook>>();
  return (looks: GridLook[], format: GridFormat) => {
    const { at, ...look } = format;
    const key = keys.get(format) ?? JSON.stringify(look);
    keys.set(format, key);
    const [, column, , columns] = at;
    for (let index = column - 1; index < Math.min(column - 1 + columns, looks.length); index++) {
      const below = looks[index] ?? PLAIN;
      const known = results.get(below) ?? new Map<string, GridLook>();
      results.set(below, known);
      const result = known.get(key) ?? { ...below, ...look };
      known.set(key, result);
      looks[index] = result;
    }
  };
}
