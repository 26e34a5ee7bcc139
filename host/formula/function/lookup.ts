import { areaOf } from '../area-of';
import { Context, sizeOf } from '../context';
import { wildcard } from '../criterion';
import { compareScalars } from '../operator';
import { equalityKey, positionsIn } from '../position';
import { parseReference } from '../reference';
import { tokenize } from '../token';
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
} from '../value';
import { type FormulaFunction, ofScalars, ofValues } from './function';

/** A row or a column of a value as a list; of cells not beyond what is used. */
function line(value: Value, along: 'rows' | 'columns', context: Context): readonly Scalar[] {
  const length = sizeOf(value)[along];
  const used =
    along === 'rows' && value instanceof Area
      ? Math.max(0, Math.min(length, context.calculation.usedRows(value.sheet) - value.row + 1))
      : length;
  return Array.from({ length: used }, (_, i) =>
    along === 'rows' ? context.at(value, i, 0) : context.at(value, 0, i),
  );
}

/** The first place of a value in a list. */
function placeOf(
  wanted: Scalar,
  list: Value,
  along: 'rows' | 'columns',
  context: Context,
): number | undefined {
  const key = equalityKey(wanted);
  if (!(list instanceof Area)) {
    const found = line(list, along, context).findIndex((item) => equalityKey(item) === key);
    return found < 0 ? undefined : found;
  }
  const { sheet, row, column, rows, columns } = list;
  const first =
    along === 'rows' ? new Area(sheet, row, column, rows, 1) : new Area(sheet, row, column, 1, columns);
  return positionsIn(first, context).get(key)?.[0];
}

/** The offset of the first that is equal. @throws ErrorValue #N/A */
function findEqual(
  wanted: Scalar,
  list: Value,
  along: 'rows' | 'columns',
  context: Context,
  hasWildcards = true,
): number {
  if (wanted instanceof ErrorValue) throw wanted;
  if (wanted === BLANK || wanted === '') throw new FormulaRefusal('a lookup of a blank');
  let at: number | undefined;
  if (hasWildcards && typeof wanted === 'string' && /[*?~]/.test(wanted)) {
    const matches = wildcard(wanted);
    const found = line(list, along, context).findIndex((item) => typeof item === 'string' && matches(item));
    at = found < 0 ? undefined : found;
  } else at = placeOf(wanted, list, along, context);
  if (at === undefined) throw errorOf('#N/A');
  return at;
}

/**
 * The offset of the last that is not beyond the wanted one, in a list that is in order: then there is one answer.
 * @throws FormulaRefusal where it is not in order
 */
function findSorted(
  wanted: Scalar,
  list: Value,
  along: 'rows' | 'columns',
  context: Context,
  direction: 1 | -1,
): number {
  if (wanted instanceof ErrorValue) throw wanted;
  const items = line(list, along, context);
  const kind = (value: Scalar) => (value instanceof Looked ? 'number' : typeof value);
  let at = -1;
  let before: Scalar | undefined;
  for (const [i, item] of items.entries()) {
    if (item === BLANK) continue;
    if (item instanceof ErrorValue || kind(item) !== kind(wanted))
      throw new FormulaRefusal('a sorted lookup among values of several kinds');
    if (before !== undefined && compareScalars(before, item, context) * direction > 0)
      throw new FormulaRefusal('a sorted lookup in a list that is not in order');
    before = item;
    if (compareScalars(item, wanted, context) * direction <= 0) at = i;
  }
  if (at < 0) throw errorOf('#N/A');
  return at;
}

/** VLOOKUP and HLOOKUP. */
function lookupAlong(along: 'rows' | 'columns'): FormulaFunction {
  const across = along === 'rows' ? 'columns' : 'rows';
  return ofValues(
    [3, 4],
    ([wanted = BLANK, range = BLANK, index = BLANK, sorted = true], context) => {
      const offset = Math.trunc(context.number(context.single(index))) - 1;
      if (offset < 0) throw errorOf('#VALUE!');
      if (offset >= sizeOf(range)[across]) throw errorOf('#REF!');
      const key = context.single(wanted);
      const at = context.truth(context.single(sorted))
        ? findSorted(key, range, along, context, 1)
        : findEqual(key, range, along, context);
      return along === 'rows' ? context.at(range, at, offset) : context.at(range, offset, at);
    },
    { single: [0, 2, 3] },
  );
}

function match(wanted: Scalar, list: Value, type: number, context: Context): number {
  const { rows, columns } = sizeOf(list);
  if (rows > 1 && columns > 1) throw errorOf('#N/A');
  const along = rows > 1 || columns === 1 ? 'rows' : 'columns';
  const at =
    type === 0
      ? findEqual(wanted, list, along, context)
      : findSorted(wanted, list, along, context, type > 0 ? 1 : -1);
  return at + 1;
}

/** A cell, or a whole row or column where the other index is 0. */
function pick(value: Value, row: number, column: number, context: Context): Value {
  const { rows, columns } = sizeOf(value);
  if (row < 0 || column < 0) throw errorOf('#NUM!');
  if (row > rows || column > columns) throw errorOf('#NUM!');
  const from = { i: row === 0 ? 0 : row - 1, j: column === 0 ? 0 : column - 1 };
  const size = { rows: row === 0 ? rows : 1, columns: column === 0 ? columns : 1 };
  if (value instanceof Area)
    return new Area(value.sheet, value.row + from.i, value.column + from.j, size.rows, size.columns);
  if (size.rows === 1 && size.columns === 1) return context.at(value, from.i, from.j);
  return new Table(
    Array.from({ length: size.rows }, (_, i) =>
      Array.from({ length: size.columns }, (_, j) => context.at(value, from.i + i, from.j + j)),
    ),
  );
}

/** Finding a value, and what stands beside it. */
export const LOOKUP_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  VLOOKUP: lookupAlong('rows'),
  HLOOKUP: lookupAlong('columns'),
  MATCH: ofValues(
    [2, 3],
    ([wanted = BLANK, list = BLANK, type = 1], context) =>
      match(context.single(wanted), list, context.number(context.single(type)), context),
    { isPlain: true, single: [0] },
  ),
  XLOOKUP: ofValues(
    [3, 6],
    ([wanted = BLANK, list = BLANK, results = BLANK, missing, mode = 0, search = 1], context) => {
      if (context.number(context.single(mode)) !== 0 || context.number(context.single(search)) !== 1)
        throw new FormulaRefusal('XLOOKUP with a match or search mode');
      const { rows, columns } = sizeOf(list);
      if (rows > 1 && columns > 1) throw errorOf('#VALUE!');
      const along = rows > 1 || columns === 1 ? 'rows' : 'columns';
      if (sizeOf(results)[along] !== sizeOf(list)[along]) throw errorOf('#VALUE!');
      try {
        const at = findEqual(context.single(wanted), list, along, context, false) + 1;
        return along === 'rows' ? pick(results, at, 0, context) : pick(results, 0, at, context);
      } catch (error) {
        if (error instanceof ErrorValue && error.code === '#N/A' && missing !== undefined) return missing;
        throw error;
      }
    },
    { single: [0] },
  ),
  INDEX: ofValues([1, 3], ([value = BLANK, first = 0, second], context) => {
    const row = Math.trunc(context.number(context.single(first)));
    if (second !== undefined)
      return pick(value, row, Math.trunc(context.number(context.single(second))), context);
    // In a single row the only index counts columns.
    return sizeOf(value).rows === 1 && sizeOf(value).columns > 1
      ? pick(value, 0, row, context)
      : pick(value, row, 0, context);
  }),
  INDIRECT: ofScalars([1, 2], ([value = BLANK, isA1 = true], context) => {
    if (!context.truth(isA1)) throw new FormulaRefusal('INDIRECT in R1C1');
    const text = context.text(value).trim();
    const tokens = tokenize(text);
    const [token] = tokens ?? [];
    if (tokens?.length === 1 && token?.kind === 'reference')
      return areaOf(
        parseReference(token.text),
        new Context(context.calculation, context.sheet, context.row, context.column),
      );
    const named = context.calculation.named(text);
    if (!named) throw errorOf('#REF!');
    return named;
  }),
  OFFSET: ofValues([3, 5], ([range = BLANK, down = BLANK, right = BLANK, height, width], context) => {
    if (!(range instanceof Area)) throw new FormulaRefusal('OFFSET of something else than cells');
    const whole = (value: Value) => Math.trunc(context.number(context.single(value)));
    const [row, column] = [range.row + whole(down), range.column + whole(right)];
    const rows = height === undefined ? range.rows : whole(height);
    const columns = width === undefined ? range.columns : whole(width);
    if (rows < 1 || columns < 1) throw new FormulaRefusal('OFFSET with such a size');
    const { maxRows, maxColumns } = range.sheet;
    if (row < 1 || column < 1 || row + rows - 1 > maxRows || column + columns - 1 > maxColumns)
      throw errorOf('#REF!');
    return new Area(range.sheet, row, column, rows, columns);
  }),
};
