import type { SheetModel } from '../model/sheet';
import type { Calculation } from './calculation';
import { BLANK, errorOf, FormulaRefusal, type Scalar, type Table } from './value';

interface Spiller {
  readonly row: number;
  readonly column: number;
  table: Table | undefined;
  isDone: boolean;
  /** Blank cells that were read while the result was not known yet. */
  readonly blanks: { readonly row: number; readonly column: number }[];
}

/** Formulas whose result may fill more cells than their own. */
const MAY_SPILL =
  /[{]|\b(?:ARRAYFORMULA|FILTER|FLATTEN|INDEX|INDIRECT|OFFSET|SEQUENCE|SORT|SPLIT|TRANSPOSE|UNIQUE|XLOOKUP)\s*\(/i;

export function maySpill(formula: string): boolean {
  return MAY_SPILL.test(formula);
}

/** What formulas with several values put into the blank cells right of and below them. */
export class Spills {
  private readonly spillers = new Map<SheetModel, Spiller[]>();

  constructor(private readonly calculation: Calculation) {}

  /** The value that some formula spills into a blank cell. */
  at(sheet: SheetModel, row: number, column: number): Scalar {
    for (const spiller of this.of(sheet)) {
      if (spiller.row > row || spiller.column > column) continue;
      if (this.calculation.isRunning(sheet, spiller.row, spiller.column)) {
        spiller.blanks.push({ row, column });
        continue;
      }
      const value = this.tableOf(sheet, spiller)?.cells[row - spiller.row]?.[column - spiller.column];
      if (value !== undefined) return value;
    }
    return BLANK;
  }

  lastRow(sheet: SheetModel): number {
    return this.last(sheet, ({ row, table }) => (table ? row + table.rows - 1 : row));
  }

  lastColumn(sheet: SheetModel): number {
    return this.last(sheet, ({ column, table }) => (table ? column + table.columns - 1 : column));
  }

  private last(sheet: SheetModel, end: (spiller: Spiller) => number): number {
    let last = 0;
    for (const spiller of this.of(sheet)) {
      if (this.calculation.isRunning(sheet, spiller.row, spiller.column)) continue;
      this.tableOf(sheet, spiller);
      last = Math.max(last, end(spiller));
    }
    return last;
  }

  /** @throws ErrorValue #REF! where it would write over something */
  put(sheet: SheetModel, row: number, column: number, table: Table): void {
    const spiller = this.of(sheet).find((other) => other.row === row && other.column === column);
    if (!spiller) throw new FormulaRefusal('this formula with several values');
    if (row + table.rows - 1 > sheet.maxRows || column + table.columns - 1 > sheet.maxColumns)
      throw new FormulaRefusal('a formula whose values reach beyond the grid');
    const isInside = (place: { row: number; column: number }) =>
      place.row >= row &&
      place.row < row + table.rows &&
      place.column >= column &&
      place.column < column + table.columns;
    if (spiller.blanks.some(isInside)) throw new FormulaRefusal('a formula that spills over what it reads');
    for (let i = 0; i < table.rows; i++)
      for (let j = 0; j < table.columns; j++)
        if ((i > 0 || j > 0) && sheet.cell(row + i, column + j) !== '') throw errorOf('#REF!');
    if (this.of(sheet).some((other) => other !== spiller && isInside(other))) throw errorOf('#REF!');
    spiller.table = table;
  }

  private tableOf(sheet: SheetModel, spiller: Spiller): Table | undefined {
    if (!spiller.isDone) {
      this.calculation.formula(sheet, spiller.row, spiller.column);
      spiller.isDone = true;
    }
    return spiller.table;
  }

  private of(sheet: SheetModel): Spiller[] {
    const known = this.spillers.get(sheet);
    if (known) return known;
    const found: Spiller[] = [];
    sheet.cells.forEach((cells, i) => {
      cells.forEach((cell, j) => {
        if (typeof cell === 'object' && 'formula' in cell && maySpill(cell.formula))
          found.push({ row: i + 1, column: j + 1, table: undefined, isDone: false, blanks: [] });
      });
    });
    this.spillers.set(sheet, found);
    return found;
  }
}
