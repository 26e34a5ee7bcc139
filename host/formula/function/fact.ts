import { areaOf } from '../area-of';
import type { Context } from '../context';
import { sizeOf } from '../context';
import { forEach } from '../for-each';
import type { Expression } from '../parse';
import { Area, BLANK, ErrorValue, errorOf, FormulaRefusal, Looked, type Scalar, Table } from '../value';
import { type FormulaFunction, ofScalars, ofTrees, ofValues } from './function';

/** Asks about a value that may be an error. */
function asks(test: (value: Scalar, context: Context) => boolean): FormulaFunction {
  return ofTrees(
    [1],
    ([tree], context) => {
      try {
        return forEach([context.evaluate(tree)], context, ([value = BLANK]) => test(value, context));
      } catch (error) {
        if (error instanceof ErrorValue) return test(error, context);
        throw error;
      }
    },
    { isPlain: true },
  );
}

/** ROW and COLUMN: of the formula's own cell without an argument. */
function place(own: (context: Context) => number, along: 'row' | 'column'): FormulaFunction {
  return ofTrees(
    [0, 1],
    ([tree], context) => {
      if (tree === undefined) return own(context);
      if (tree.kind !== 'reference') throw new FormulaRefusal('ROW or COLUMN of something else than cells');
      const area = areaOf(tree.reference, context);
      const count = along === 'row' ? area.rows : area.columns;
      if (!context.inArray || count === 1) return area[along];
      const numbers = Array.from({ length: count }, (_, i) => area[along] + i);
      return new Table(along === 'row' ? numbers.map((number) => [number]) : [numbers]);
    },
    { isPlain: true },
  );
}

const isNumber = (value: Scalar) => typeof value === 'number' || value instanceof Looked;

function parity(wanted: number): FormulaFunction {
  return ofScalars(
    [1],
    ([value = BLANK], context) => Math.abs(Math.trunc(context.number(value))) % 2 === wanted,
    {
      isPlain: true,
    },
  );
}

/** What a value is, and where cells stand. */
export const FACT_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  ISBLANK: ofTrees(
    [1],
    ([tree], context) => {
      const asked = context.evaluate(tree);
      if (asked instanceof Area && !(context.inArray && asked.rows * asked.columns > 1)) {
        context.single(asked);
        // A cell with a formula is not blank, whatever it shows.
        if (asked.rows * asked.columns === 1 && asked.sheet.cell(asked.row, asked.column) !== '')
          return false;
      }
      return forEach([asked], context, ([value = BLANK]) => value === BLANK);
    },
    { isPlain: true },
  ),
  ISNUMBER: asks(isNumber),
  ISTEXT: asks((value) => typeof value === 'string'),
  ISNONTEXT: asks((value) => typeof value !== 'string'),
  ISLOGICAL: asks((value) => typeof value === 'boolean'),
  ISERROR: asks((value) => value instanceof ErrorValue),
  ISERR: asks((value) => value instanceof ErrorValue && value.code !== '#N/A'),
  ISNA: asks((value) => value instanceof ErrorValue && value.code === '#N/A'),
  ISEVEN: parity(0),
  ISODD: parity(1),
  ISREF: ofTrees([1], ([tree]) => isReference(tree), { isPlain: true }),
  NA: ofScalars([0], () => {
    throw errorOf('#N/A');
  }),
  N: ofScalars([1], ([value = BLANK], context) => (typeof value === 'string' ? 0 : context.number(value))),
  T: ofScalars([1], ([value = BLANK]) => {
    if (value instanceof ErrorValue) throw value;
    return typeof value === 'string' ? value : '';
  }),
  ROW: place(({ row }) => row, 'row'),
  COLUMN: place(({ column }) => column, 'column'),
  ROWS: ofValues([1], ([value = BLANK]) => sizeOf(value).rows, { isPlain: true }),
  COLUMNS: ofValues([1], ([value = BLANK]) => sizeOf(value).columns, { isPlain: true }),
};

function isReference(tree: Expression | undefined): boolean {
  return tree?.kind === 'reference';
}
