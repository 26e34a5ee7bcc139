import type { Context } from '../context';
import type { Expression } from '../parse';
import type { Scalar, Value } from '../value';

/** A function of formulas; a wrong number of arguments never reaches `run`. */
export type FormulaFunction = Common &
  (
    | { readonly takes: 'scalars'; run(args: readonly Scalar[], context: Context): Value }
    | {
        readonly takes: 'values';
        /** Arguments of which one value is meant. */
        readonly single: readonly number[];
        run(args: readonly Value[], context: Context): Value;
      }
    /** Evaluates only what it needs. */
    | { readonly takes: 'trees'; run(args: readonly (Expression | undefined)[], context: Context): Value }
  );

interface Common {
  readonly least: number;
  readonly most: number;
  /** The result is a bare number, whatever it was made of: a count, a length, a year. */
  readonly isPlain: boolean;
  /** Evaluates its arguments as ARRAYFORMULA does. */
  readonly isArray: boolean;
}

type Range = readonly [least: number, most?: number];
interface Marks {
  readonly isPlain?: boolean;
  readonly isArray?: boolean;
  readonly single?: readonly number[];
}

function common([least, most = least]: Range, { isPlain = false, isArray = false }: Marks): Common {
  return { least, most, isPlain, isArray };
}

/** A function of single values: done for each of many inside ARRAYFORMULA. */
export function ofScalars(
  count: Range,
  run: (args: readonly Scalar[], context: Context) => Value,
  marks: Marks = {},
): FormulaFunction {
  return { takes: 'scalars', ...common(count, marks), run };
}

/** A function of ranges and arrays. */
export function ofValues(
  count: Range,
  run: (args: readonly Value[], context: Context) => Value,
  marks: Marks = {},
): FormulaFunction {
  return { takes: 'values', ...common(count, marks), single: marks.single ?? [], run };
}

/** A function that chooses what is evaluated. */
export function ofTrees(
  count: Range,
  run: (args: readonly (Expression | undefined)[], context: Context) => Value,
  marks: Marks = {},
): FormulaFunction {
  return { takes: 'trees', ...common(count, marks), run };
}

export const MANY = 255;
