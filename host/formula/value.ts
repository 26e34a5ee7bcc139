import type { SheetModel } from '../model/sheet';

export type ErrorCode = '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#ERROR!';

/** An error as a value: held by arrays and cells, thrown where it spreads. */
export class ErrorValue extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

const errors = new Map<ErrorCode, ErrorValue>();

/** The one value of an error. */
export function errorOf(code: ErrorCode): ErrorValue {
  const known = errors.get(code);
  if (known) return known;
  const made = new ErrorValue(code);
  errors.set(code, made);
  return made;
}

/** What the host's formulas lack; a result would be a guess. */
export class FormulaRefusal extends Error {
  override readonly name = 'NotImplementedError';

  constructor(what: string) {
    super(`formula not evaluated: ${what} is not implemented`);
  }
}

/** A blank cell, or an argument left out: equal to '', 0 and FALSE. */
export const BLANK = null;

/** A number that a cell of General would show in another format, since what it came from has one. */
export class Looked {
  constructor(
    readonly number: number,
    /** undefined = Google's choice is not known */
    readonly format: string | undefined,
    /** Whether a script reads it as a Date; unsure where Google's choice is not known. */
    readonly type: 'number' | 'date' | 'unsure',
  ) {}
}

export type Scalar = number | string | boolean | Looked | ErrorValue | typeof BLANK;

/** The cells of a reference, cut to the grid. */
export class Area {
  constructor(
    readonly sheet: SheetModel,
    readonly row: number,
    readonly column: number,
    readonly rows: number,
    readonly columns: number,
  ) {}
}

/** Values that stand in no cells; all rows are equally long. */
export class Table {
  constructor(readonly cells: readonly (readonly Scalar[])[]) {}

  get rows(): number {
    return this.cells.length;
  }

  get columns(): number {
    return this.cells[0]?.length ?? 0;
  }
}

export type Value = Scalar | Area | Table;

/** Several values, or what stands for cells. */
export function isMany(value: Value): value is Area | Table {
  return value instanceof Area || value instanceof Table;
}
