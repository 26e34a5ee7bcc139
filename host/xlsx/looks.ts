import type { SavedFormat } from '../snapshot';

/** The looks of one cell: the formats that cover it, later ones over earlier ones. */
export type Look = Readonly<Omit<SavedFormat, 'at'>>;

/** Rows that look alike: from `firstRow` to `lastRow`, the look of every column (index 0 = column 1). */
export interface Band {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly looks: readonly Look[];
}

const PLAIN: Look = {};

/** The sheet from row 1 to `maxRows` as bands of rows that look alike, top down; at least one. */
export function bandsOf(formats: readonly SavedFormat[], maxRows: number, maxColumns: number): Band[] {
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
  return boundaries.map((firstRow, index) => {
    for (const ended of ends.get(firstRow) ?? []) active.delete(ended);
    for (const started of starts.get(firstRow) ?? []) active.add(started);
    const looks: Look[] = new Array(maxColumns).fill(PLAIN);
    for (const formatIndex of [...active].sort((a, b) => a - b)) paint(looks, formats[formatIndex]);
    return { firstRow, lastRow: (boundaries[index + 1] ?? maxRows + 1) - 1, looks };
  });
}

function paint(looks: Look[], format: SavedFormat | undefined): void {
  if (!format) return;
  const { at, ...look } = format;
  const [, column, , columns] = at;
  for (let index = column - 1; index < Math.min(column - 1 + columns, looks.length); index++) {
    looks[index] = looks[index] === PLAIN ? look : { ...looks[index], ...look };
  }
}
