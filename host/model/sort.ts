import type { Rectangle, SavedCell } from '../snapshot';
import { noteKey, type SheetModel } from './sheet';

/** Numbers and dates, then text, then booleans; blanks are last in either direction. */
function rank(cell: SavedCell): number {
  if (typeof cell === 'object') {
    if ('formula' in cell) throw new Error('formula not evaluated');
    return 0;
  }
  return typeof cell === 'number' ? 0 : typeof cell === 'string' ? 1 : 2;
}

function compareCells(a: SavedCell, b: SavedCell): number {
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return byRank;
  if (typeof a === 'string' && typeof b === 'string') {
    const x = a.toLowerCase();
    const y = b.toLowerCase();
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return numberOf(a) - numberOf(b);
}

function numberOf(cell: SavedCell): number {
  return typeof cell === 'object' && 'date' in cell ? cell.date : Number(cell);
}

/** Sorts the rows of a rectangle in place: values and notes move, looks and validations stay. Equal rows keep their order. */
export function sortRows(
  sheet: SheetModel,
  [row, column, rows, columns]: Rectangle,
  keys: readonly { readonly column: number; readonly ascending: boolean }[],
): void {
  const lines = Array.from({ length: rows }, (_, i) => ({
    cells: Array.from({ length: columns }, (_, j) => sheet.cell(row + i, column + j)),
    notes: Array.from({ length: columns }, (_, j) => sheet.notes.get(noteKey(row + i, column + j))),
  }));
  lines.sort((a, b) => {
    for (const key of keys) {
      const x = a.cells[key.column - column] ?? '';
      const y = b.cells[key.column - column] ?? '';
      if (x === '' || y === '') {
        if (x !== y) return x === '' ? 1 : -1;
        continue;
      }
      const order = compareCells(x, y);
      if (order !== 0) return key.ascending ? order : -order;
    }
    return 0;
  });
  for (const [i, line] of lines.entries())
    for (let j = 0; j < columns; j++) {
      sheet.setCell(row + i, column + j, line.cells[j] ?? '');
      const note = line.notes[j];
      if (note === undefined) sheet.notes.delete(noteKey(row + i, column + j));
      else sheet.notes.set(noteKey(row + i, column + j), note);
    }
}
