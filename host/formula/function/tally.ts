import { type Context, sizeOf } from '../context';
import { type Criterion, criterionOf } from '../criterion';
import { equalityKey, numericTextKey, positionsIn } from '../position';
import {
  Area,
  BLANK,
  ErrorValue,
  errorOf,
  FormulaRefusal,
  isMany,
  Looked,
  type Scalar,
  type Value,
} from '../value';
import { type FormulaFunction, MANY, ofTrees, ofValues } from './function';

/**
 * The numbers among arguments: of ranges only what is a number, of single values what reads as one.
 * @throws ErrorValue for an error among them
 */
export function numbersOf(args: readonly Value[], context: Context): number[] {
  const numbers: number[] = [];
  for (const arg of args) {
    if (!isMany(arg)) {
      numbers.push(context.number(arg));
      continue;
    }
    context.each(arg, (value) => {
      if (value instanceof ErrorValue) throw value;
      if (typeof value === 'number' || value instanceof Looked) numbers.push(context.number(value));
    });
  }
  return numbers;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw errorOf('#DIV/0!');
  return sum(numbers) / numbers.length;
}

function extreme(numbers: readonly number[], isBetter: (a: number, b: number) => boolean): number {
  return numbers.reduce((best, number) => (isBetter(number, best) ? number : best), numbers[0] ?? 0);
}

function count(
  args: readonly Value[],
  context: Context,
  counts: (value: Scalar, isSingle: boolean) => boolean,
) {
  let total = 0;
  for (const arg of args)
    context.each(arg, (value) => {
      if (counts(value, !isMany(arg))) total++;
    });
  return total;
}

interface Condition {
  readonly range: Value;
  readonly criterion: Criterion;
}

/** Visits each place that meets one or more conditions over ranges of the same size. */
function matching(pairs: readonly Value[], context: Context, visit: (i: number, j: number) => void): void {
  const conditions = Array.from({ length: pairs.length / 2 }, (_, p): Condition => {
    const range = pairs[2 * p] ?? BLANK;
    return { range, criterion: criterionOf(context.single(pairs[2 * p + 1] ?? BLANK), context) };
  });
  const { rows, columns } = sizeOf(conditions[0]?.range ?? BLANK);
  if (conditions.some(({ range }) => sizeOf(range).rows !== rows || sizeOf(range).columns !== columns))
    throw errorOf('#VALUE!');
  const isMet = (i: number, j: number) =>
    conditions.every(({ range, criterion }) => criterion.meets(context.at(range, i, j)));
  const places = candidates(conditions, context);
  if (places) {
    for (const place of places) {
      const i = Math.floor(place / columns);
      if (isMet(i, place - i * columns)) visit(i, place - i * columns);
    }
    return;
  }
  // Beyond what is used all cells are blank: there one answer holds for all.
  const used = Math.min(rows, Math.max(...conditions.map(({ range }) => usedRowsOf(range, context))));
  for (let i = 0; i < used; i++) for (let j = 0; j < columns; j++) if (isMet(i, j)) visit(i, j);
  if (used < rows && conditions.every(({ criterion }) => criterion.meets(BLANK)))
    for (let i = used; i < rows; i++) for (let j = 0; j < columns; j++) visit(i, j);
}

/** The only places that a condition of equality may hold; undefined where there is none over cells. */
function candidates(conditions: readonly Condition[], context: Context): readonly number[] | undefined {
  let fewest: readonly number[] | undefined;
  for (const { range, criterion } of conditions) {
    const { equalTo } = criterion;
    if (equalTo === undefined || !(range instanceof Area)) continue;
    const positions = positionsIn(range, context);
    const contested = typeof equalTo === 'number' ? positions.get(numericTextKey(equalTo)) : undefined;
    const found = positions.get(equalityKey(equalTo)) ?? [];
    const places = contested ? [...contested, ...found] : found;
    if (!fewest || places.length < fewest.length) fewest = places;
  }
  return fewest;
}

function usedRowsOf(range: Value, context: Context): number {
  if (!(range instanceof Area)) return sizeOf(range).rows;
  return Math.max(0, context.calculation.usedRows(range.sheet) - range.row + 1);
}

function numbersWhere(values: Value, pairs: readonly Value[], context: Context): number[] {
  const size = sizeOf(values);
  const first = sizeOf(pairs[0] ?? BLANK);
  if (size.rows !== first.rows || size.columns !== first.columns)
    throw new FormulaRefusal('a range of conditions of another size than the range of values');
  const numbers: number[] = [];
  matching(pairs, context, (i, j) => {
    const value = context.at(values, i, j);
    if (value instanceof ErrorValue) throw value;
    if (typeof value === 'number' || value instanceof Looked) numbers.push(context.number(value));
  });
  return numbers;
}

function countMatches(pairs: readonly Value[], context: Context): number {
  let total = 0;
  matching(pairs, context, () => {
    total++;
  });
  return total;
}

/** Of SUMIFS and its like: which arguments are conditions, so that each of many gets its own answer. */
const CONDITIONS = Array.from({ length: 30 }, (_, i) => 2 + 2 * i);
const COUNT_CONDITIONS = CONDITIONS.map((index) => index - 1);

function paired(args: readonly Value[]): readonly Value[] {
  if (args.length % 2 !== 0) throw errorOf('#N/A');
  return args;
}

/** SUMIF and AVERAGEIF: the values may be given as a third argument. */
function oneCondition(combine: (numbers: readonly number[]) => number): FormulaFunction {
  return ofValues(
    [2, 3],
    ([range = BLANK, wanted = BLANK, values = range], context) =>
      combine(numbersWhere(values, [range, wanted], context)),
    { single: [1] },
  );
}

function manyConditions(combine: (numbers: readonly number[]) => number): FormulaFunction {
  return ofValues(
    [3, MANY],
    ([values = BLANK, ...pairs], context) => combine(numbersWhere(values, paired(pairs), context)),
    { single: CONDITIONS },
  );
}

/** The smallest or greatest keeps its look: of dates it is a date. */
function extremeOf(isBetter: (a: number, b: number) => boolean): FormulaFunction {
  return ofValues([1, MANY], (args, context) => {
    let best: number | Looked | undefined;
    const offer = (value: Scalar) => {
      if (value instanceof ErrorValue) throw value;
      if (typeof value !== 'number' && !(value instanceof Looked)) return;
      if (best === undefined || isBetter(numeric(value), numeric(best))) best = value;
    };
    for (const arg of args) {
      if (isMany(arg)) context.each(arg, offer);
      else offer(arg instanceof Looked ? arg : context.number(arg));
    }
    return best ?? 0;
  });
}

function numeric(value: number | Looked): number {
  return typeof value === 'number' ? value : value.number;
}

const isLess = (a: number, b: number) => a < b;
const isMore = (a: number, b: number) => a > b;

/** Sums, averages, counts, with and without conditions. */
export const TALLY_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  SUM: ofValues([1, MANY], (args, context) => sum(numbersOf(args, context))),
  AVERAGE: ofValues([1, MANY], (args, context) => average(numbersOf(args, context))),
  PRODUCT: ofValues([1, MANY], (args, context) => {
    const numbers = numbersOf(args, context);
    return numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1);
  }),
  MIN: extremeOf(isLess),
  MAX: extremeOf(isMore),
  COUNT: ofValues(
    [1, MANY],
    (args, context) =>
      count(args, context, (value, isSingle) => {
        if (typeof value === 'number' || value instanceof Looked) return true;
        if (!isSingle || value === BLANK || value instanceof ErrorValue) return false;
        return typeof value === 'boolean' || typeof context.calculation.typed(value) !== 'string';
      }),
    { isPlain: true },
  ),
  COUNTA: ofValues([1, MANY], (args, context) => count(args, context, (value) => value !== BLANK), {
    isPlain: true,
  }),
  COUNTBLANK: ofValues(
    [1],
    ([range = BLANK], context) => {
      const { rows, columns } = sizeOf(range);
      return rows * columns - count([range], context, (value) => value !== BLANK && value !== '');
    },
    { isPlain: true },
  ),
  COUNTIF: ofValues([2], countMatches, { isPlain: true, single: [1] }),
  COUNTIFS: ofValues([2, MANY], (args, context) => countMatches(paired(args), context), {
    isPlain: true,
    single: COUNT_CONDITIONS,
  }),
  SUMIF: oneCondition(sum),
  SUMIFS: manyConditions(sum),
  AVERAGEIF: oneCondition(average),
  AVERAGEIFS: manyConditions(average),
  MINIFS: manyConditions((numbers) => extreme(numbers, isLess)),
  MAXIFS: manyConditions((numbers) => extreme(numbers, isMore)),
  COUNTUNIQUE: ofValues(
    [1, MANY],
    (args, context) => {
      const seen = new Set<unknown>();
      for (const arg of args)
        context.each(arg, (value) => {
          if (value instanceof ErrorValue) throw value;
          if (value !== '') seen.add(value instanceof Looked ? value.number : value);
        });
      return seen.size;
    },
    { isPlain: true },
  ),
  RANK: ofValues(
    [2, 3],
    ([value = BLANK, data = BLANK, isAscending = false], context) => {
      const wanted = context.number(context.single(value));
      const numbers = numbersOf([data], context);
      if (!numbers.includes(wanted)) throw errorOf('#N/A');
      const isBefore = context.truth(context.single(isAscending)) ? isLess : isMore;
      return numbers.filter((number) => isBefore(number, wanted)).length + 1;
    },
    { isPlain: true, single: [0, 2] },
  ),
  SUMPRODUCT: ofTrees(
    [1, MANY],
    (args, context) => {
      const arrays = args.map((arg) => context.evaluate(arg));
      const { rows, columns } = sizeOf(arrays[0] ?? BLANK);
      if (arrays.some((array) => sizeOf(array).rows !== rows || sizeOf(array).columns !== columns))
        throw errorOf('#VALUE!');
      const used = Math.min(rows, Math.max(...arrays.map((array) => usedRowsOf(array, context))));
      let total = 0;
      for (let i = 0; i < used; i++)
        for (let j = 0; j < columns; j++)
          total += arrays.reduce<number>((product, array) => {
            const value = context.at(array, i, j);
            if (value instanceof ErrorValue) throw value;
            return (
              product * (typeof value === 'number' || value instanceof Looked ? context.number(value) : 0)
            );
          }, 1);
      return total;
    },
    { isArray: true },
  ),
};
