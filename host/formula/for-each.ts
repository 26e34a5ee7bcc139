import { type Context, sizeOf } from './context';
import { BLANK, ErrorValue, errorOf, isMany, type Scalar, Table, type Value } from './value';

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
