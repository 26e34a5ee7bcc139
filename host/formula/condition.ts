import type { Context } from './context';
import { evaluate } from './evaluate';
import { type Expression, parseFormula } from './parse';
import { ErrorValue } from './value';

/** Whether a rule's formula surely says the same for all cells of a row: it looks at single cells of fixed columns only. */
export function isSameAlongRow(formula: string): boolean {
  const tree = treeOf(formula);
  return tree !== undefined && isSame(tree);
}

function treeOf(formula: string): Expression | undefined {
  try {
    return parseCondition(formula);
  } catch {
    return undefined;
  }
}

/** Functions that ask where they stand, or make references of texts. */
const ASKS_WHERE = /^(COLUMNS?|CELL|INDIRECT|OFFSET|ADDRESS)$/i;

function isSame(tree: Expression | undefined): boolean {
  switch (tree?.kind) {
    case 'reference': {
      const { left, right } = tree.reference;
      return left?.isFixed === true && right?.isFixed === true && left.index === right.index;
    }
    case 'unary':
      return isSame(tree.operand);
    case 'binary':
      return isSame(tree.left) && isSame(tree.right);
    case 'call':
      return !ASKS_WHERE.test(tree.name) && tree.args.every(isSame);
    case 'name':
    case 'array':
      return false;
    default:
      return true;
  }
}

const trees = new Map<string, Expression>();
const MAX_KEPT = 1000;

/**
 * Whether a rule's formula holds in a cell; one that ends in an error or in text does not.
 * @throws Error for a formula that a rule cannot have: a text that is none, or one that names another sheet
 */
export function formulaHolds(formula: string, context: Context): boolean {
  const tree = trees.get(formula) ?? parseCondition(formula);
  if (trees.size >= MAX_KEPT) trees.clear();
  trees.set(formula, tree);
  try {
    return context.truth(context.single(evaluate(tree, context)));
  } catch (error) {
    if (error instanceof ErrorValue) return false;
    throw error;
  }
}

function parseCondition(formula: string): Expression {
  const tree = formula.trimStart().startsWith('=') ? parseFormula(formula) : null;
  if (!tree || namesSheet(tree)) throw new Error(`not implemented: the rule's formula "${formula}"`);
  return tree;
}

function namesSheet(tree: Expression | undefined): boolean {
  switch (tree?.kind) {
    case 'reference':
      return tree.reference.sheetName !== undefined;
    case 'unary':
      return namesSheet(tree.operand);
    case 'binary':
      return namesSheet(tree.left) || namesSheet(tree.right);
    case 'call':
      return tree.args.some(namesSheet);
    case 'array':
      return tree.rows.some((row) => row.some(namesSheet));
    default:
      return false;
  }
}
