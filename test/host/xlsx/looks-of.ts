import type { SavedSheet } from '../../../host/snapshot';

const USUAL = new Map<string, unknown>([
  ['fontWeight', 'normal'],
  ['fontStyle', 'normal'],
  ['fontLine', 'none'],
  ['wrap', 'OVERFLOW'],
  ['fontColor', '#000000'],
  ['fontSize', 10],
  ['fontFamily', 'Arial'],
  ['verticalAlignment', 'bottom'],
  ['numberFormat', 'General'],
  ['textRotation', 0],
]);

/** What each cell of a sheet looks like, row by row; what every new cell has is left out. */
export function looksOf({ formats, maxRows, maxColumns }: SavedSheet): object[][] {
  const grid: Record<string, unknown>[][] = Array.from({ length: maxRows }, () =>
    Array.from({ length: maxColumns }, () => ({})),
  );
  for (const { at, ...look } of formats) {
    const [row, column, rows, columns] = at;
    for (const line of grid.slice(row - 1, row - 1 + rows))
      for (const cell of line.slice(column - 1, column - 1 + columns)) Object.assign(cell, look);
  }
  for (const cell of grid.flat())
    for (const [property, value] of Object.entries(cell))
      if (USUAL.get(property) === value) delete cell[property];
  return grid;
}

/** A sheet with looks cell by cell instead of rectangle by rectangle, and validations by place, to be compared. */
export function asSeen(sheet: SavedSheet): object {
  const { formats: _formats, validations, ...rest } = sheet;
  const byPlace = [...validations].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  return { ...rest, validations: byPlace, looks: looksOf(sheet) };
}
