import type { SavedCell } from '../snapshot';
import { type Expression, parseFormula } from './parse';

/** Where a formula stands and what it sees. */
export interface FormulaContext {
  cell(row: number, column: number): SavedCell;
  readonly row: number;
  readonly column: number;
  /** How far the cell lies from the place that the formula was written for. */
  readonly rowOffset: number;
  readonly columnOffset: number;
  /** A serial; its time of day is left out by TODAY(). */
  readonly today: number;
}

type Value = string | number | boolean;

const parsed = new Map<string, Expression>();

/** Whether the formula of a conditional format holds; what it uses beyond the host's small set is refused. */
export function evaluateFormula(formula: string, context: FormulaContext): boolean {
  let tree = parsed.get(formula);
  if (!tree) {
    tree = parseFormula(formula);
    parsed.set(formula, tree);
  }
  try {
    return truth(evaluate(tree, context));
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}

/** A blank cell: equal to '', 0 and FALSE. */
const BLANK = Symbol('blank');

function evaluate(tree: Expression, context: FormulaContext): Value | typeof BLANK {
  if ('literal' in tree) return tree.literal;
  if ('row' in tree) {
    const row = tree.rowFixed ? tree.row : tree.row + context.rowOffset;
    const column = tree.columnFixed ? tree.column : tree.column + context.columnOffset;
    const cell = context.cell(row, column);
    if (cell === '') return BLANK;
    if (typeof cell !== 'object') return cell;
    if ('date' in cell) return cell.date;
    throw new Error('formula not evaluated');
  }
  if ('negated' in tree) return -number(evaluate(tree.negated, context));
  if ('operator' in tree)
    return operate(tree.operator, evaluate(tree.left, context), evaluate(tree.right, context));
  return call(tree.call, tree.args, context);
}

function operate(operator: string, left: Value | typeof BLANK, right: Value | typeof BLANK): Value {
  switch (operator) {
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>':
      return compare(left, right) > 0;
    case '>=':
      return compare(left, right) >= 0;
    case '+':
      return number(left) + number(right);
    case '-':
      return number(left) - number(right);
    case '*':
      return number(left) * number(right);
    case '/':
      return number(left) / number(right);
    default:
      return text(left) + text(right);
  }
}

const RANKS = ['number', 'string', 'boolean'];

/** Numbers come before text, text before booleans; text is compared without regard to case. */
function compare(a: Value | typeof BLANK, b: Value | typeof BLANK): number {
  const left = a === BLANK ? blankLike(b) : a;
  const right = b === BLANK ? blankLike(a) : b;
  const rank = RANKS.indexOf(typeof left) - RANKS.indexOf(typeof right);
  if (rank !== 0) return rank;
  const x = typeof left === 'string' ? left.toLowerCase() : left;
  const y = typeof right === 'string' ? right.toLowerCase() : right;
  return x < y ? -1 : x > y ? 1 : 0;
}

function blankLike(other: Value | typeof BLANK): Value {
  if (other === BLANK) return '';
  return typeof other === 'number' ? 0 : typeof other === 'boolean' ? false : '';
}

function number(value: Value | typeof BLANK): number {
  if (value === BLANK) return 0;
  const result = typeof value === 'string' ? Number(value || Number.NaN) : Number(value);
  if (Number.isNaN(result)) throw new FormulaError('#VALUE!');
  return result;
}

function text(value: Value | typeof BLANK): string {
  if (value === BLANK) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function truth(value: Value | typeof BLANK): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === BLANK) return false;
  throw new FormulaError('#VALUE!');
}

/** An error value: a condition that ends in one does not hold. */
class FormulaError extends Error {}

function call(name: string, args: readonly Expression[], context: FormulaContext): Value | typeof BLANK {
  const value = (index: number) => {
    const arg = args[index];
    if (!arg) throw new Error(`not implemented: ${name} with ${args.length} arguments`);
    return evaluate(arg, context);
  };
  switch (name) {
    case 'AND':
      return args.map((arg) => truth(evaluate(arg, context))).every(Boolean);
    case 'OR':
      return args.map((arg) => truth(evaluate(arg, context))).some(Boolean);
    case 'NOT':
      return !truth(value(0));
    case 'IF':
      return truth(value(0)) ? value(1) : args.length > 2 ? value(2) : false;
    case 'TODAY':
      return Math.floor(context.today);
    case 'LEN':
      return text(value(0)).length;
    case 'ISBLANK':
      return value(0) === BLANK;
    case 'ISNUMBER':
      return typeof value(0) === 'number';
    case 'EXACT':
      return text(value(0)) === text(value(1));
    case 'MOD': {
      const divisor = number(value(1));
      if (divisor === 0) throw new FormulaError('#DIV/0!');
      return number(value(0)) - divisor * Math.floor(number(value(0)) / divisor);
    }
    case 'ROW':
      if (args.length === 0) return context.row;
      if (args[0] && 'row' in args[0])
        return args[0].rowFixed ? args[0].row : args[0].row + context.rowOffset;
      throw new Error('not implemented: ROW of something else than a cell');
    default:
      throw new Error(`not implemented: ${name}() in a conditional format`);
  }
}
