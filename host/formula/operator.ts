import { hasTimeOfDay } from '../model/number-format';
import type { Context } from './context';
import { BLANK, ErrorValue, errorOf, FormulaRefusal, Looked, type Scalar } from './value';

export function operate(operator: string, left: Scalar, right: Scalar, context: Context): Scalar {
  switch (operator) {
    case '=':
      return isEqual(left, right);
    case '<>':
      return !isEqual(left, right);
    case '<':
      return compareScalars(left, right, context) < 0;
    case '<=':
      return compareScalars(left, right, context) <= 0;
    case '>':
      return compareScalars(left, right, context) > 0;
    case '>=':
      return compareScalars(left, right, context) >= 0;
    case '&':
      return context.text(left) + context.text(right);
    default:
      return calculate(operator, left, right, context);
  }
}

function calculate(operator: string, left: Scalar, right: Scalar, context: Context): Scalar {
  const before = context.look;
  context.look = 'none';
  const number = finite(arithmetic(operator, context.number(left), context.number(right)));
  const result = withLook(operator, number, left, right) ?? context.withLook(number);
  context.look = before;
  return result as Scalar;
}

function arithmetic(operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      if (b === 0) throw errorOf('#DIV/0!');
      return a / b;
    default:
      if (a === 0 && b === 0) throw new FormulaRefusal('0^0');
      if (a === 0 && b < 0) throw errorOf('#DIV/0!');
      return a ** b;
  }
}

/** Days added to a date are a date, the days between two dates a number; undefined for everything else. */
function withLook(operator: string, number: number, left: Scalar, right: Scalar): Scalar | undefined {
  const isDate = (value: Scalar): value is Looked => value instanceof Looked && value.type === 'date';
  const isPlain = (value: Scalar) => typeof value === 'number' || value === BLANK;
  if (operator === '+' || operator === '-') {
    if (isDate(left) && isPlain(right)) return new Looked(number, left.format, 'date');
    if (operator === '+' && isDate(right) && isPlain(left)) return new Looked(number, right.format, 'date');
    if (operator === '-' && isDate(left) && isDate(right) && [left, right].every(isDay)) return number;
  }
  return undefined;
}

function isDay({ number, format }: Looked): boolean {
  return Number.isInteger(number) && format !== undefined && !hasTimeOfDay(format);
}

/** @throws ErrorValue where a number has no value */
export function finite(number: number): number {
  if (!Number.isFinite(number)) throw errorOf('#NUM!');
  // Sheets knows no negative zero.
  return number === 0 ? 0 : number;
}

const RANKS = ['number', 'string', 'boolean'];

/** Texts are compared without regard to case. @throws ErrorValue */
export function isEqual(a: Scalar, b: Scalar): boolean {
  return comparable(a, b) === comparable(b, a);
}

/** Numbers come before text, text before booleans. @throws ErrorValue */
export function compareScalars(a: Scalar, b: Scalar, context: Context): number {
  const left = comparable(a, b);
  const right = comparable(b, a);
  if (left === right) return 0;
  const rank = RANKS.indexOf(typeof left) - RANKS.indexOf(typeof right);
  if (rank !== 0) return rank;
  if (typeof left === 'string' && typeof right === 'string')
    return context.calculation.compareTexts(left, right);
  return left < right ? -1 : 1;
}

function comparable(value: Scalar, other: Scalar): number | string | boolean {
  if (value instanceof ErrorValue) throw value;
  if (value instanceof Looked) return value.number;
  if (typeof value === 'string') return value.toLowerCase();
  if (value !== BLANK) return value;
  if (typeof other === 'number' || other instanceof Looked) return 0;
  return typeof other === 'boolean' ? false : '';
}
