import { parseReference, type Reference } from './reference';
import { tokenize } from './token';
import { type ErrorCode, FormulaRefusal } from './value';

/** A formula as a tree. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'error'; readonly code: ErrorCode }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** An argument left out, as in `IF(A1,,2)`, is undefined. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | undefined)[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] };

/** From loosest to tightest; unary signs and `%` bind tighter still. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

const MAX_DEPTH = 100;
const MAX_OPERATORS = 2000;

/**
 * @param formula with its leading `=`
 * @returns null where Google would say `#ERROR!`: the text is no formula
 * @throws FormulaRefusal for one that is too long or too deep for the host
 */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokenize(formula);
  if (!tokens) return null;
  let at = 0;
  let nesting = 0;
  let operatorCount = 0;
  const next = (...operators: string[]): string | undefined => {
    const token = tokens[at];
    if (token?.kind !== 'operator' || !operators.includes(token.text)) return undefined;
    at++;
    return token.text;
  };
  const expect = (...operators: string[]): string => next(...operators) ?? refuse();
  const refuse = (): never => {
    throw new SyntaxError(formula);
  };

  const level = (depth: number): Expression => {
    const operators = LEVELS[depth];
    if (!operators) return signed();
    let left = level(depth + 1);
    for (let operator = next(...operators); operator !== undefined; operator = next(...operators)) {
      if (++operatorCount > MAX_OPERATORS) throw new FormulaRefusal('so long a formula');
      left = { kind: 'binary', operator, left, right: level(depth + 1) };
    }
    return left;
  };
  const whole = (): Expression => {
    if (++nesting > MAX_DEPTH) throw new FormulaRefusal('so deep a formula');
    const tree = level(0);
    nesting--;
    return tree;
  };
  const signed = (): Expression => {
    const signs: string[] = [];
    for (let sign = next('-', '+'); sign !== undefined; sign = next('-', '+')) signs.push(sign);
    let tree = primary();
    while (next('%')) tree = { kind: 'unary', operator: '%', operand: tree };
    for (const operator of signs.reverse()) tree = { kind: 'unary', operator, operand: tree };
    return tree;
  };
  const primary = (): Expression => {
    if (next('(')) {
      const inner = whole();
      expect(')');
      return inner;
    }
    if (next('{')) return { kind: 'array', rows: arrayRows() };
    const token = tokens[at] ?? refuse();
    at++;
    switch (token.kind) {
      case 'number':
        return { kind: 'literal', value: Number(token.text) };
      case 'text':
        return { kind: 'literal', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'reference':
        return { kind: 'reference', reference: parseReference(token.text) };
      case 'error':
        return { kind: 'error', code: token.text.slice(token.text.lastIndexOf('#')) as ErrorCode };
      case 'name': {
        const name = token.text.toUpperCase();
        if (next('(')) return { kind: 'call', name, args: callArguments() };
        return name === 'TRUE' || name === 'FALSE'
          ? { kind: 'literal', value: name === 'TRUE' }
          : { kind: 'name', name: token.text };
      }
      default:
        return refuse();
    }
  };
  const callArguments = (): (Expression | undefined)[] => {
    if (next(')')) return [];
    const list: (Expression | undefined)[] = [];
    for (;;) {
      const token = tokens[at];
      const isLeftOut = token?.kind === 'operator' && [',', ';', ')'].includes(token.text);
      list.push(isLeftOut ? undefined : whole());
      if (expect(',', ';', ')') === ')') return list;
    }
  };
  const arrayRows = (): Expression[][] => {
    const rows: Expression[][] = [];
    let row: Expression[] = [];
    for (;;) {
      row.push(whole());
      const mark = expect(',', ';', '}');
      if (mark === ',') continue;
      rows.push(row);
      if (mark === '}') return rows;
      row = [];
    }
  };

  try {
    const tree = whole();
    return at === tokens.length ? tree : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
