import type { Context } from '../context';
import { compareScalars, finite, operate } from '../operator';
import { BLANK, errorOf, FormulaRefusal, type Scalar } from '../value';
import { type FormulaFunction, ofScalars } from './function';

/** A function of one number. */
function ofNumber(run: (number: number) => number): FormulaFunction {
  return ofScalars([1], ([value = BLANK], context) => finite(run(context.number(value))));
}

/** Moves the point by the power of ten that the decimal text has, so that 1.005 becomes 100.5, not 100.49999999999999. */
function scaled(number: number, places: number): number {
  const text = Number(Math.abs(number).toPrecision(15)).toExponential();
  const at = text.indexOf('e');
  return Number(`${text.slice(0, at)}e${Number(text.slice(at + 1)) + places}`);
}

type Rounding = (size: number) => number;

function roundTo(number: number, places: number, round: Rounding): number {
  const size = scaled(round(scaled(number, places)), -places);
  return number < 0 && size !== 0 ? -size : size;
}

const rounding = (round: Rounding): FormulaFunction =>
  ofScalars([1, 2], ([value = BLANK, places = 0], context) =>
    roundTo(context.number(value), Math.trunc(context.number(places)), round),
  );

/** Up or down to a multiple. */
function toMultiple(round: Rounding): FormulaFunction {
  return ofScalars([1, 2], ([value = BLANK, factor = 1], context) => {
    const number = context.number(value);
    const step = context.number(factor);
    if (number < 0 || step < 0) throw new FormulaRefusal('CEILING or FLOOR of negative numbers');
    if (step === 0) return 0;
    return Number((round(Number((number / step).toPrecision(15))) * step).toPrecision(15));
  });
}

/** An operator written as a function: `ADD(1,2)`. */
function asFunction(operator: string): FormulaFunction {
  return ofScalars([2], ([left = BLANK, right = BLANK], context) => operate(operator, left, right, context));
}

function divided([value = BLANK, by = BLANK]: readonly Scalar[], context: Context): [number, number] {
  const divisor = context.number(by);
  if (divisor === 0) throw errorOf('#DIV/0!');
  return [context.number(value), divisor];
}

/** Arithmetic and rounding. */
export const MATH_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  SQRT: ofNumber(Math.sqrt),
  EXP: ofNumber(Math.exp),
  LN: ofNumber((number) => (number <= 0 ? Number.NaN : Math.log(number))),
  LOG10: ofNumber((number) => (number <= 0 ? Number.NaN : Math.log10(number))),
  LOG: ofScalars([1, 2], ([value = BLANK, base = 10], context) => {
    const number = context.number(value);
    const foot = context.number(base);
    if (number <= 0 || foot <= 0) throw errorOf('#NUM!');
    if (foot === 1) throw errorOf('#DIV/0!');
    return foot === 10
      ? Math.log10(number)
      : foot === 2
        ? Math.log2(number)
        : Math.log(number) / Math.log(foot);
  }),
  INT: ofNumber(Math.floor),
  ROUND: rounding((size) => Math.floor(size + 0.5)),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  TRUNC: rounding(Math.floor),
  CEILING: toMultiple(Math.ceil),
  FLOOR: toMultiple(Math.floor),
  MOD: ofScalars([2], (args, context) => {
    const [number, divisor] = divided(args, context);
    return number - divisor * Math.floor(number / divisor);
  }),
  QUOTIENT: ofScalars([2], (args, context) => {
    const [number, divisor] = divided(args, context);
    return Math.trunc(number / divisor);
  }),
  POWER: asFunction('^'),
  POW: asFunction('^'),
  ADD: asFunction('+'),
  MINUS: asFunction('-'),
  MULTIPLY: asFunction('*'),
  DIVIDE: asFunction('/'),
  EQ: asFunction('='),
  NE: asFunction('<>'),
  GT: asFunction('>'),
  GTE: asFunction('>='),
  LT: asFunction('<'),
  LTE: asFunction('<='),
  CONCAT: asFunction('&'),
  PI: ofScalars([0], () => Math.PI),
  ISBETWEEN: ofScalars(
    [3, 5],
    ([value = BLANK, low = BLANK, high = BLANK, withLow = true, withHigh = true], context) => {
      const above = compareScalars(value, low, context);
      const below = compareScalars(high, value, context);
      return (
        (context.truth(withLow) ? above >= 0 : above > 0) &&
        (context.truth(withHigh) ? below >= 0 : below > 0)
      );
    },
    { isPlain: true },
  ),
};
