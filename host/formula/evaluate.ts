import { areaOf } from './area-of';
import type { Context } from './context';
import { forEach } from './for-each';
import { callFunction } from './function/call';
import { operate } from './operator';
import type { Expression } from './parse';
import { BLANK, ErrorValue, errorOf, Looked, type Scalar, Table, type Value } from './value';

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
