import type { SheetModel } from '../model/sheet';
import type { Calculation } from './calculation';
import type { Expression } from './parse';
import {
  Area,
  BLANK,
  ErrorValue,
  errorOf,
  FormulaRefusal,
  Looked,
  type Scalar,
  Table,
  type Value,
} from './value';

/** Where a formula stands, what it sees, and what was noticed on the way. */
export class Context {
  /** Inside ARRAYFORMULA, SUMPRODUCT, FILTER: what takes one value is done for each of many. */
  inArray = false;
  /** The strongest look among the numbers that were used since it was last cleared. */
  look: 'none' | 'formatted' | 'date' = 'none';

  constructor(
    readonly calculation: Calculation,
    readonly sheet: SheetModel,
    readonly row: number,
    readonly column: number,
    /** How far the cell lies from the place that the formula was written for. */
    readonly rowOffset = 0,
    readonly columnOffset = 0,
  ) {}

  /** The value of a part of the formula. */
  evaluate(tree: Expression | undefined): Value {
    return this.calculation.evaluate(tree, this);
  }

  /** @throws ErrorValue #VALUE! for a text that is no number */
  number(value: Scalar): number {
    if (typeof value === 'number') return value;
    if (value instanceof Looked) {
      if (value.type !== 'number') this.look = 'date';
      else if (this.look === 'none') this.look = 'formatted';
      return value.number;
    }
    if (value instanceof ErrorValue) throw value;
    if (value === BLANK) return 0;
    if (typeof value === 'boolean') return value ? 1 : 0;
    const typed = this.calculation.typed(value);
    if (typeof typed === 'number') return typed;
    if (typeof typed === 'object' && 'date' in typed) {
      this.look = 'date';
      return typed.date;
    }
    throw errorOf('#VALUE!');
  }

  text(value: Scalar): string {
    if (typeof value === 'string') return value;
    if (value === BLANK) return '';
    if (value instanceof ErrorValue) throw value;
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'number') return numberText(value);
    if (value.type !== 'date' || value.format === undefined)
      throw new FormulaRefusal('a formatted number as text');
    return this.calculation.display(value.number, value.format);
  }

  truth(value: Scalar): boolean {
    if (typeof value === 'boolean') return value;
    if (value === BLANK) return false;
    if (value instanceof ErrorValue) throw value;
    if (typeof value === 'number') return value !== 0;
    if (value instanceof Looked) return value.number !== 0;
    if (/^(true|false)$/i.test(value)) return value.length === 4;
    throw errorOf('#VALUE!');
  }

  /** A single value of a call that takes one: of cells in a line, the one beside the formula. */
  single(value: Value): Scalar {
    if (value instanceof Area) return this.beside(value);
    if (!(value instanceof Table)) return value;
    if (value.rows !== 1 || value.columns !== 1)
      throw new FormulaRefusal('an array where one value is meant');
    return value.cells[0]?.[0] ?? BLANK;
  }

  private beside(area: Area): Scalar {
    const { sheet, row, column, rows, columns } = area;
    if (rows === 1 && columns === 1) return this.calculation.cell(sheet, row, column);
    if (columns === 1 && this.row >= row && this.row < row + rows)
      return this.calculation.cell(sheet, this.row, column);
    if (rows === 1 && this.column >= column && this.column < column + columns)
      return this.calculation.cell(sheet, row, this.column);
    throw errorOf('#VALUE!');
  }

  /** The value at an offset; a single one stands for all. */
  at(value: Value, i: number, j: number): Scalar {
    if (value instanceof Area) return this.calculation.cell(value.sheet, value.row + i, value.column + j);
    return value instanceof Table ? (value.cells[i]?.[j] ?? BLANK) : value;
  }

  /** Calls `visit` for each value that is no blank cell, row by row. */
  each(value: Value, visit: (value: Scalar, i: number, j: number) => void): void {
    if (!(value instanceof Area)) {
      const cells = value instanceof Table ? value.cells : [[value]];
      for (const [i, row] of cells.entries()) for (const [j, cell] of row.entries()) visit(cell, i, j);
      return;
    }
    const rows = Math.min(value.rows, this.calculation.usedRows(value.sheet) - value.row + 1);
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < value.columns; j++) {
        const cell = this.calculation.cell(value.sheet, value.row + i, value.column + j);
        if (cell !== BLANK) visit(cell, i, j);
      }
  }

  /** All values as rows; of cells, not beyond what is used where `isCut`. */
  rowsOf(value: Value, isCut = false): Scalar[][] {
    const { rows, columns } = sizeOf(value);
    const used = value instanceof Area ? this.calculation.usedRows(value.sheet) - value.row + 1 : rows;
    return Array.from({ length: isCut ? Math.max(1, Math.min(rows, used)) : rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => this.at(value, i, j)),
    );
  }

  /** A result with the look that Google would give it: unknown wherever a formatted number was used. */
  withLook(result: Value): Value {
    if (typeof result !== 'number' || this.look === 'none') return result;
    return new Looked(result, undefined, this.look === 'date' ? 'unsure' : 'number');
  }
}

export function sizeOf(value: Value): { readonly rows: number; readonly columns: number } {
  return value instanceof Area || value instanceof Table ? value : { rows: 1, columns: 1 };
}

/** A number as text joins it. */
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (text.includes('e') || (Math.abs(value) >= 1e15 && value % 1 === 0))
    throw new FormulaRefusal(`the text of the number ${value}`);
  return text;
}
