import { isAutomatic, isDateFormat } from '../model/number-format';
import type { SheetModel } from '../model/sheet';
import type { Rectangle, SavedCell } from '../snapshot';
import type { Scope } from './scope';

/**
 * The sheet's rows in a rectangle as a script reads them, from the first column on: formulas computed, and a number a
 * date where the number format says so. Rows in which nothing differs are the sheet's own: they are not to be changed.
 */
export function valuesOf(sheet: SheetModel, at: Rectangle, scope: Scope): readonly (readonly SavedCell[])[] {
  const [row, column, height, width] = at;
  const { workbook } = scope;
  if (workbook.maySpill) return computedRows(sheet, at, scope);
  const rows: (readonly SavedCell[])[] = sheet.cells.slice(row - 1, row - 1 + height);
  const columns = kindsOf(sheet, at);
  if (workbook.mayHoldFormulas)
    for (let j = column; j < column + width; j++) if (!columns.has(j)) columns.set(j, () => 'asItIs');
  for (const [j, kindAt] of columns)
    for (let i = 0; i < rows.length; i++) {
      const cell = rows[i]?.[j - 1];
      if (typeof cell === 'string' || cell === undefined || typeof cell === 'boolean') continue;
      const read = readCell(cell, kindAt(i), sheet, row + i, j, scope);
      if (read !== cell) rows[i] = replaced(rows[i] ?? [], j - 1, read);
    }
  return rows;
}

/** What the number format makes of a number; a date stays one where no format was chosen. */
type Kind = 'date' | 'number' | 'asItIs';

function readCell(
  cell: Exclude<SavedCell, string | boolean>,
  kind: Kind,
  sheet: SheetModel,
  row: number,
  column: number,
  { calculation, workbook }: Scope,
): SavedCell {
  if (typeof cell === 'number') return kind === 'date' ? workbook.dateCell(cell) : cell;
  if ('date' in cell) return kind === 'number' ? cell.date : cell;
  return calculation().read(sheet, row, column);
}

function replaced(row: readonly SavedCell[], index: number, cell: SavedCell): readonly SavedCell[] {
  const copy = [...row];
  copy[index] = cell;
  return copy;
}

/** The columns in which a number format decides, each with its kinds by offset from the first row. */
function kindsOf(
  sheet: SheetModel,
  [row, column, rows, columns]: Rectangle,
): Map<number, (i: number) => Kind> {
  const kinds = new Map<number, (i: number) => Kind>();
  const layer = sheet.formats.get('numberFormat');
  if (!layer) return kinds;
  for (let j = column; j < column + columns; j++) {
    const values = layer.column(j, row, rows);
    if ('all' in values) {
      const kind = kindOf(values.all);
      if (kind !== 'asItIs') kinds.set(j, () => kind);
    } else kinds.set(j, (i) => kindOf(values.each[i]));
  }
  return kinds;
}

function kindOf(format: string | number | undefined): Kind {
  if (isAutomatic(format) || format === '@') return 'asItIs';
  return isDateFormat(String(format)) ? 'date' : 'number';
}

/** Every cell asked for by itself, since blank ones may hold what a formula spills. */
function computedRows(
  sheet: SheetModel,
  [row, column, height, width]: Rectangle,
  { calculation }: Scope,
): SavedCell[][] {
  const values = calculation();
  return Array.from({ length: height }, (_, i) => {
    const cells = new Array<SavedCell>(column - 1 + width).fill('');
    for (let j = column; j < column + width; j++) cells[j - 1] = values.read(sheet, row + i, j);
    return cells;
  });
}
