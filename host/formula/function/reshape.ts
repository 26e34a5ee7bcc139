import { type Context, sizeOf } from '../context';
import { compareScalars } from '../operator';
import { BLANK, ErrorValue, errorOf, FormulaRefusal, Looked, type Scalar, Table, type Value } from '../value';
import { type FormulaFunction, MANY, ofScalars, ofTrees, ofValues } from './function';

function table(cells: readonly (readonly Scalar[])[]): Table {
  if (cells.length === 0 || cells[0]?.length === 0) throw errorOf('#N/A');
  return new Table(cells);
}

/** Whether a row is chosen by all conditions. */
function chosen(conditions: readonly Value[], i: number, isByRow: boolean, context: Context): boolean {
  return conditions.every((condition) => {
    const value = isByRow ? context.at(condition, i, 0) : context.at(condition, 0, i);
    if (value instanceof ErrorValue) throw value;
    if (typeof value === 'string') throw errorOf('#VALUE!');
    return context.truth(value);
  });
}

function filter(range: Value, conditions: readonly Value[], context: Context): Table {
  const { rows, columns } = sizeOf(range);
  const first = sizeOf(conditions[0] ?? BLANK);
  const isByRow = first.columns === 1 && first.rows === rows;
  if (!isByRow && !(first.rows === 1 && first.columns === columns)) throw errorOf('#N/A');
  if (
    conditions.some((other) => sizeOf(other).rows !== first.rows || sizeOf(other).columns !== first.columns)
  )
    throw errorOf('#N/A');
  const cells = context.rowsOf(range);
  return table(
    isByRow
      ? cells.filter((_, i) => chosen(conditions, i, true, context))
      : cells.map((row) => row.filter((_, j) => chosen(conditions, j, false, context))),
  );
}

function keyOf(value: Scalar): string {
  if (value instanceof ErrorValue) return `error ${value.code}`;
  if (value instanceof Looked) return `number ${value.number}`;
  return value === BLANK ? 'blank' : `${typeof value} ${String(value)}`;
}

function unique(range: Value, context: Context): Table {
  const seen = new Map<string, readonly Scalar[]>();
  for (const row of context.rowsOf(range)) {
    const key = JSON.stringify(row.map(keyOf));
    if (!seen.has(key)) seen.set(key, row);
  }
  return table([...seen.values()]);
}

/** Blanks come last in either direction. */
function sorted(
  range: Value,
  keys: readonly { column: number; isAscending: boolean }[],
  context: Context,
): Table {
  const order = (a: Scalar, b: Scalar, isAscending: boolean): number => {
    if (a === BLANK || b === BLANK) return a === b ? 0 : a === BLANK ? 1 : -1;
    return isAscending ? compareScalars(a, b, context) : compareScalars(b, a, context);
  };
  const compare = (a: readonly Scalar[], b: readonly Scalar[]): number => {
    for (const { column, isAscending } of keys) {
      const result = order(a[column] ?? BLANK, b[column] ?? BLANK, isAscending);
      if (result !== 0) return result;
    }
    return 0;
  };
  return table(context.rowsOf(range).sort(compare));
}

function sortKeys(
  args: readonly Value[],
  range: Value,
  context: Context,
): { column: number; isAscending: boolean }[] {
  if (args.length === 0) return [{ column: 0, isAscending: true }];
  if (args.length % 2 !== 0) throw errorOf('#N/A');
  return Array.from({ length: args.length / 2 }, (_, i) => {
    const by = args[2 * i] ?? BLANK;
    if (sizeOf(by).rows > 1) throw new FormulaRefusal('SORT by a range');
    const column = Math.trunc(context.number(context.single(by))) - 1;
    if (column < 0 || column >= sizeOf(range).columns) throw errorOf('#VALUE!');
    return { column, isAscending: context.truth(context.single(args[2 * i + 1] ?? BLANK)) };
  });
}

/** What a piece of a text reads as, a number above all. */
function typedPiece(piece: string, context: Context): Scalar {
  const typed = context.calculation.typed(piece);
  if (typed === '') return BLANK;
  if (typeof typed !== 'object') return typed;
  if ('formula' in typed) return piece;
  throw new FormulaRefusal('SPLIT into dates');
}

/** Functions whose result may fill several cells. */
export const RESHAPE_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  ARRAYFORMULA: ofTrees([1], ([tree], context) => new Table(context.rowsOf(context.evaluate(tree))), {
    isArray: true,
  }),
  FILTER: ofValues(
    [2, MANY],
    ([range = BLANK, ...conditions], context) => filter(range, conditions, context),
    {
      isArray: true,
    },
  ),
  UNIQUE: ofValues([1], ([range = BLANK], context) => unique(range, context)),
  SORT: ofValues(
    [1, MANY],
    ([range = BLANK, ...keys], context) => sorted(range, sortKeys(keys, range, context), context),
    {
      isArray: true,
    },
  ),
  TRANSPOSE: ofValues([1], ([range = BLANK], context) => {
    const cells = context.rowsOf(range);
    return table((cells[0] ?? []).map((_, j) => cells.map((row) => row[j] ?? BLANK)));
  }),
  FLATTEN: ofValues([1, MANY], (args, context) =>
    table(args.flatMap((arg) => context.rowsOf(arg).flatMap((row) => row.map((cell) => [cell])))),
  ),
  SPLIT: ofScalars([2, 4], ([value = BLANK, marks = BLANK, byEach = true, dropsEmpty = true], context) => {
    const text = context.text(value);
    const separators = context.text(marks);
    if (text === '' || separators === '') throw errorOf('#VALUE!');
    const pieces = context.truth(byEach)
      ? text.split(new RegExp(`[${separators.replace(/[\\\]^-]/g, '\\$&')}]`, 'u'))
      : text.split(separators);
    const kept = context.truth(dropsEmpty) ? pieces.filter((piece) => piece !== '') : pieces;
    return table([kept.map((piece) => typedPiece(piece, context))]);
  }),
  SEQUENCE: ofScalars([1, 4], ([rows = BLANK, columns = 1, start = 1, step = 1], context) => {
    const [height = 0, width = 0] = [rows, columns].map((value) => Math.trunc(context.number(value)));
    if (height < 1 || width < 1) throw errorOf('#NUM!');
    const [from, by] = [context.number(start), context.number(step)];
    return table(
      Array.from({ length: height }, (_, i) =>
        Array.from({ length: width }, (__, j) => from + (i * width + j) * by),
      ),
    );
  }),
};
