import type { SavedConditionalFormat } from '../snapshot';

type Value = SavedConditionalFormat['values'][number];

/** A condition on numbers or days, as `type` and `values` of a conditional format. */
export interface Comparison {
  readonly type: string;
  readonly values: readonly Value[];
}

const NUMBERS = new Map([
  ['NUMBER_EQUAL_TO', '='],
  ['NUMBER_NOT_EQUAL_TO', '<>'],
  ['NUMBER_GREATER_THAN', '>'],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', '>='],
  ['NUMBER_LESS_THAN', '<'],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', '<='],
]);
const DAYS = new Map([
  ['DATE_EQUAL_TO', '='],
  ['DATE_NOT_EQUAL_TO', '<>'],
  ['DATE_BEFORE', '<'],
  ['DATE_AFTER', '>'],
]);
const RELATIVE_DAYS = new Map([
  ['TODAY', 'TODAY()'],
  ['TOMORROW', 'TODAY()+1'],
  ['YESTERDAY', 'TODAY()-1'],
  ['PAST_WEEK', 'TODAY()-7'],
  ['PAST_MONTH', 'EDATE(TODAY(),-1)'],
  ['PAST_YEAR', 'EDATE(TODAY(),-12)'],
]);

/**
 * A condition on numbers or days as a formula of Excel; `undefined` for any other.
 * A blank cell is neither a small number nor an early day, and text is not greater than numbers, so both are ruled out.
 * Days are compared without their time.
 *
 * @param cell that the formula is written for, e.g. `B2`
 */
export function comparisonFormula({ type, values }: Comparison, cell: string): string | undefined {
  const [first, second] = inOrder(values);
  const low = operandText(first);
  const high = operandText(second);
  const plainType = type.replace(/_RELATIVE$/, '');
  const numbers = NUMBERS.get(type);
  const days = DAYS.get(plainType);
  if (low === undefined) return undefined;
  if (numbers) return `AND(ISNUMBER(${cell}),${cell}${numbers}${low})`;
  if (days) {
    // "In the past week" is a stretch of days that ends today.
    if (plainType === 'DATE_EQUAL_TO' && typeof first === 'string' && first.startsWith('PAST_'))
      return `AND(ISNUMBER(${cell}),${cell}>=${low},${cell}<=TODAY())`;
    return `AND(ISNUMBER(${cell}),INT(${cell})${days}${low})`;
  }
  if (high === undefined) return undefined;
  if (type === 'NUMBER_BETWEEN') return `AND(ISNUMBER(${cell}),${cell}>=${low},${cell}<=${high})`;
  if (type === 'NUMBER_NOT_BETWEEN') return `AND(ISNUMBER(${cell}),OR(${cell}<${low},${cell}>${high}))`;
  return undefined;
}

/** The condition behind a formula of {@link comparisonFormula}; `undefined` for any other formula. */
export function readComparison(formula: string, cell: string): Comparison | undefined {
  const start = `AND(ISNUMBER(${cell}),`;
  if (!formula.startsWith(start) || !formula.endsWith(')')) return undefined;
  const rest = formula.slice(start.length, -1);
  const between = pair(rest, `${cell}>=`, `,${cell}<=`);
  if (between) {
    const [low, high] = between;
    if (high === 'TODAY') return { type: 'DATE_EQUAL_TO_RELATIVE', values: [low] };
    return { type: 'NUMBER_BETWEEN', values: between };
  }
  const outside = rest.startsWith('OR(') ? pair(rest.slice(3, -1), `${cell}<`, `,${cell}>`) : undefined;
  if (outside) return { type: 'NUMBER_NOT_BETWEEN', values: outside };
  const whole = `INT(${cell})`;
  const isWhole = rest.startsWith(whole);
  if (!isWhole && !rest.startsWith(cell)) return undefined;
  const match = /^(<>|<=|>=|=|<|>)(.+)$/s.exec(rest.slice(isWhole ? whole.length : cell.length));
  const [, operator = '', text = ''] = match ?? [];
  const value = readOperand(text);
  if (value === undefined) return undefined;
  const [days, numbers] = [nameOf(DAYS, operator), nameOf(NUMBERS, operator)];
  if (typeof value === 'number')
    return numbers === undefined || isWhole ? undefined : { type: numbers, values: [value] };
  if (days === undefined || !isWhole) return undefined;
  return { type: typeof value === 'string' ? `${days}_RELATIVE` : days, values: [value] };
}

function nameOf(names: ReadonlyMap<string, string>, operator: string): string | undefined {
  return [...names].find(([, candidate]) => candidate === operator)?.[0];
}

function pair(text: string, before: string, between: string): [Value, Value] | undefined {
  const middle = text.indexOf(between, before.length);
  if (!text.startsWith(before) || middle < 0) return undefined;
  const low = readOperand(text.slice(before.length, middle));
  const high = readOperand(text.slice(middle + between.length));
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** Two numbers with the smaller first: Google takes them in any order, Excel does not. */
export function inOrder<V>(values: readonly V[]): readonly V[] {
  const [first, second] = values;
  return typeof first === 'number' && typeof second === 'number' && first > second ? [second, first] : values;
}

/** A value as it stands in a formula: a number, or a day written as such. */
export function operandText(value: Value | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return RELATIVE_DAYS.get(value);
  return value && dayText(value.date);
}

/** `DATE(2026,11,3)`. */
function dayText(serial: number): string {
  const day = Math.floor(serial);
  // Numbers of days agree with Google's from March 1900 on; Excel knows none before 1900.
  if (day < 61) return String(day);
  const date = new Date((day - 25_569) * 86_400_000);
  return `DATE(${date.getUTCFullYear()},${date.getUTCMonth() + 1},${date.getUTCDate()})`;
}

/** A number, `DATE(…)` or a day relative to today; `undefined` for anything else. */
export function readOperand(text: string): Value | undefined {
  if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)) return Number(text);
  const relative = [...RELATIVE_DAYS].find(([, formula]) => formula === text);
  if (relative) return relative[0];
  const date = /^DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)$/i.exec(text);
  if (!date) return undefined;
  const [, year, month, day] = date;
  return { date: Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569 };
}
