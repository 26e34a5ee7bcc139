import type { Context } from './context';
import { sizeOf } from './context';
import { callFunction } from './function/call';
import { operate } from './operator';
import type { Expression } from './parse';
import type { Reference, Side } from './reference';
import { Area, BLANK, ErrorValue, errorOf, isMany, Looked, type Scalar, Table, type Value } from './value';

/**
 * The value of a formula's tree.
 * @throws ErrorValue where the result is an error
 * @throws FormulaRefusal where the host does not know what Google would say
 */
export function evaluate(tree: Expression | undefined, context: Context): Value {
  if (tree === undefined) return BLANK;
  switch (tree.kind) {
    case 'literal':
      return tree.value;
    case 'error':
      throw errorOf(tree.code);
    case 'reference':
      return areaOf(tree.reference, context);
    case 'name': {
      const area = context.calculation.named(tree.name);
      if (!area) throw errorOf('#NAME?');
      return area;
    }
    case 'unary':
      return forEach([evaluate(tree.operand, context)], context, ([value = BLANK]) =>
        unary(tree.operator, value, context),
      );
    case 'binary': {
      const operands = [evaluate(tree.left, context), evaluate(tree.right, context)];
      return forEach(operands, context, ([left = BLANK, right = BLANK]) =>
        operate(tree.operator, left, right, context),
      );
    }
    case 'call':
      return callFunction(tree.name, tree.args, context);
    case 'array':
      return arrayOf(tree.rows, context);
  }
}

function unary(operator: string, value: Scalar, context: Context): Scalar {
  if (operator === '+') {
    if (value instanceof ErrorValue) throw value;
    return value;
  }
  const before = context.look;
  context.look = 'none';
  const number = context.number(value);
  const result = context.withLook(operator === '%' ? number / 100 : number === 0 ? 0 : -number);
  context.look = before;
  // "5%" by itself is shown as a percentage.
  return operator === '%' && typeof result === 'number'
    ? new Looked(result, undefined, 'number')
    : (result as Scalar);
}

/** Does something once, or within an array once for each value; a line of values is repeated beside a larger one. */
export function forEach(
  values: readonly Value[],
  context: Context,
  action: (values: readonly Scalar[]) => Value,
): Value {
  if (!context.inArray || !values.some(isMany)) return action(values.map((value) => context.single(value)));
  const sizes = values.map(sizeOf);
  const rows = Math.max(...sizes.map((size) => size.rows));
  const columns = Math.max(...sizes.map((size) => size.columns));
  const pick = (value: Value, i: number, j: number): Scalar => {
    const size = sizeOf(value);
    if ((i >= size.rows && size.rows > 1) || (j >= size.columns && size.columns > 1)) throw errorOf('#N/A');
    return context.at(value, size.rows === 1 ? 0 : i, size.columns === 1 ? 0 : j);
  };
  const cells = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) =>
      orError(() => context.single(action(values.map((value) => pick(value, i, j))))),
    ),
  );
  return rows === 1 && columns === 1 ? (cells[0]?.[0] ?? BLANK) : new Table(cells);
}

/** An error within an array stays where it is. */
export function orError(action: () => Scalar): Scalar {
  try {
    return action();
  } catch (error) {
    if (error instanceof ErrorValue) return error;
    throw error;
  }
}

/** @throws ErrorValue #REF! where it names no sheet, or no cell of the grid */
export function areaOf(reference: Reference, context: Context): Area {
  const { sheetName } = reference;
  const sheet = sheetName === undefined ? context.sheet : context.calculation.sheetNamed(sheetName);
  if (!sheet) throw errorOf('#REF!');
  const place = (side: Side | undefined, offset: number) =>
    side && (side.isFixed ? side.index : side.index + offset);
  const top = place(reference.top, context.rowOffset) ?? 1;
  const left = place(reference.left, context.columnOffset) ?? 1;
  const bottom = Math.min(place(reference.bottom, context.rowOffset) ?? sheet.maxRows, sheet.maxRows);
  const right = Math.min(place(reference.right, context.columnOffset) ?? sheet.maxColumns, sheet.maxColumns);
  if (top < 1 || left < 1 || top > bottom || left > right) throw errorOf('#REF!');
  return new Area(sheet, top, left, bottom - top + 1, right - left + 1);
}

/** `{1,2;3,4}`; what stands in it may be ranges, which are put side by side and below each other. */
function arrayOf(rows: readonly (readonly Expression[])[], context: Context): Value {
  const cells: Scalar[][] = [];
  for (const row of rows) {
    const parts = row.map((part) => context.rowsOf(evaluate(part, context)));
    const height = parts[0]?.length ?? 0;
    if (parts.some((part) => part.length !== height)) throw errorOf('#VALUE!');
    for (let i = 0; i < height; i++) cells.push(parts.flatMap((part) => part[i] ?? []));
  }
  const width = cells[0]?.length ?? 0;
  if (cells.some((row) => row.length !== width)) throw errorOf('#VALUE!');
  return new Table(cells);
}
