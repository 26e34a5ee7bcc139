import { columnNumber } from '../model/a1';
import { type Token, tokenize } from './token';

/** A formula as a tree. */
export type Expression =
  | { readonly literal: string | number | boolean }
  | {
      readonly row: number;
      readonly column: number;
      /** Written with `$`: stays where it is. */
      readonly rowFixed: boolean;
      readonly columnFixed: boolean;
    }
  | { readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly negated: Expression }
  | { readonly call: string; readonly args: readonly Expression[] };

/** From loosest to tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

/** @param formula with its leading `=` */
export function parseFormula(formula: string): Expression {
  if (!formula.trimStart().startsWith('=')) throw new Error(`not a formula: "${formula}"`);
  const tokens = tokenize(formula.trimStart().slice(1));
  let at = 0;
  const refuse = (): never => {
    throw new Error(`not implemented: formula "${formula}" near "${tokens[at]?.text ?? 'its end'}"`);
  };
  const isOperator = (text: string) => tokens[at]?.kind === 'operator' && tokens[at]?.text === text;
  const expect = (text: string) => {
    if (!isOperator(text)) refuse();
    at++;
  };

  const level = (depth: number): Expression => {
    const operators = LEVELS[depth];
    if (!operators) return unary();
    let left = level(depth + 1);
    for (;;) {
      const token: Token | undefined = tokens[at];
      if (token?.kind !== 'operator' || !operators.includes(token.text)) return left;
      at++;
      left = { operator: token.text, left, right: level(depth + 1) };
    }
  };
  const unary = (): Expression => {
    if (isOperator('-')) {
      at++;
      return { negated: unary() };
    }
    return primary();
  };
  const primary = (): Expression => {
    const token = tokens[at];
    if (!token) return refuse();
    at++;
    switch (token.kind) {
      case 'number':
        return { literal: Number(token.text) };
      case 'text':
        return { literal: token.text };
      case 'reference':
        return reference(token.text);
      case 'name':
        return token.text === 'TRUE' || token.text === 'FALSE'
          ? { literal: token.text === 'TRUE' }
          : { call: token.text, args: args() };
      case 'operator': {
        if (token.text !== '(') {
          at--;
          return refuse();
        }
        const inner = level(0);
        expect(')');
        return inner;
      }
    }
  };
  const args = (): Expression[] => {
    expect('(');
    const list: Expression[] = [];
    while (!isOperator(')')) {
      if (list.length > 0) expect(',');
      list.push(level(0));
    }
    at++;
    return list;
  };

  const tree = level(0);
  return at === tokens.length ? tree : refuse();
}

function reference(text: string): Expression {
  const [, columnMark, letters = '', rowMark, digits] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text) ?? [];
  return {
    row: Number(digits),
    column: columnNumber(letters),
    rowFixed: rowMark === '$',
    columnFixed: columnMark === '$',
  };
}
