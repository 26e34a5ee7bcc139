import type { Context } from './context';
import { compareScalars, isEqual } from './operator';
import { BLANK, ErrorValue, FormulaRefusal, Looked, type Scalar } from './value';

/** The condition of COUNTIF and its like. */
export interface Criterion {
  /** Blank cells are asked, too. */
  meets(value: Scalar): boolean;
  /** The value that is asked for, where it is one, no blank, and neither a pattern nor an order. */
  readonly equalTo?: string | number | boolean;
}

/**
 * A condition as these functions write it: a value, or a text such as `">5"`, `"<>done"`, `"김*"`.
 * Source: https://support.google.com/docs/answer/3093480
 */
export function criterionOf(wanted: Scalar, context: Context): Criterion {
  if (wanted === BLANK) throw new FormulaRefusal('a condition taken from a blank cell');
  if (wanted instanceof ErrorValue) throw wanted;
  if (typeof wanted !== 'string') return orderCriterion(wanted, '=', false, context);
  const [, operator = '', rest = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(wanted) ?? [];
  if (rest === '') return blankCriterion(operator);
  const typed = context.calculation.typed(rest);
  const value = typeof typed === 'object' ? ('date' in typed ? typed.date : rest) : typed;
  if (typeof value === 'string' && (operator === '' || operator === '=' || operator === '<>'))
    return textCriterion(rest, operator === '<>');
  return orderCriterion(value, operator === '' ? '=' : operator, typeof value !== 'string', context);
}

function blankCriterion(operator: string): Criterion {
  return { meets: blankTest(operator) };
}

type Test = (value: Scalar) => boolean;

function blankTest(operator: string): Test {
  switch (operator) {
    case '':
      return (value) => value === BLANK || value === '';
    case '=':
      return (value) => {
        if (value === '') throw new FormulaRefusal('the condition "=" over an empty text');
        return value === BLANK;
      };
    case '<>':
      return (value) => {
        if (value === '') throw new FormulaRefusal('the condition "<>" over an empty text');
        return value !== BLANK;
      };
    default:
      throw new FormulaRefusal(`the condition "${operator}"`);
  }
}

/** @param isTyped the condition was a text that reads as a number: whether texts that read so match is contested */
function orderCriterion(
  wanted: number | boolean | string | Looked,
  operator: string,
  isTyped: boolean,
  context: Context,
): Criterion {
  const meets = orderTest(wanted, operator, isTyped, context);
  return operator === '=' ? { meets, equalTo: wanted instanceof Looked ? wanted.number : wanted } : { meets };
}

function orderTest(
  wanted: number | boolean | string | Looked,
  operator: string,
  isTyped: boolean,
  context: Context,
): Test {
  const kind = wanted instanceof Looked ? 'number' : typeof wanted;
  return (value) => {
    if (value instanceof ErrorValue) return operator === '<>';
    const own = value instanceof Looked ? 'number' : typeof value;
    if (value === BLANK || own !== kind) {
      if (typeof value === 'string' && (isTyped || kind === 'number') && readsAs(value, wanted))
        throw new FormulaRefusal(
          `the condition ${String(wanted instanceof Looked ? wanted.number : wanted)} over the text "${value}"`,
        );
      return operator === '<>';
    }
    if (operator === '=') return isEqual(value, wanted);
    if (operator === '<>') return !isEqual(value, wanted);
    const order = compareScalars(value, wanted, context);
    switch (operator) {
      case '<':
        return order < 0;
      case '<=':
        return order <= 0;
      case '>':
        return order > 0;
      default:
        return order >= 0;
    }
  };
}

function readsAs(text: string, wanted: number | boolean | string | Looked): boolean {
  if (typeof wanted === 'boolean') return text.toLowerCase() === String(wanted);
  const number = wanted instanceof Looked ? wanted.number : wanted;
  return text.trim() !== '' && Number(text) === number;
}

function textCriterion(pattern: string, isNegated: boolean): Criterion {
  const matches = wildcard(pattern);
  const meets: Test = (value) => (typeof value === 'string' && matches(value)) !== isNegated;
  return isNegated || /[*?~]/.test(pattern) ? { meets } : { meets, equalTo: pattern };
}

/** `*` any text, `?` one character, `~` before either the character itself; without regard to case, in linear time. */
export function wildcard(pattern: string): (text: string) => boolean {
  const parts: string[] = [];
  let isPlain = true;
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern.charAt(i);
    const next = pattern.charAt(i + 1);
    if (character === '~' && (next === '*' || next === '?' || next === '~')) {
      parts.push(next);
      i++;
    } else if (character === '*' || character === '?') {
      parts.push(character === '*' ? ANY : ONE);
      isPlain = false;
    } else parts.push(character.toLowerCase());
  }
  const wanted = parts.join('');
  return isPlain ? (text) => text.toLowerCase() === wanted : (text) => globMatches(parts, text.toLowerCase());
}

const ANY = '\u0000*';
const ONE = '\u0000?';

/** Goes back to the last `*` only, so that the work is bounded by pattern × text. */
function globMatches(parts: readonly string[], text: string): boolean {
  let p = 0;
  let star = -1;
  let mark = 0;
  for (let t = 0; t < text.length; ) {
    if (parts[p] === ANY) {
      star = p++;
      mark = t;
    } else if (parts[p] === ONE || parts[p] === text.charAt(t)) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++mark;
    } else return false;
  }
  while (parts[p] === ANY) p++;
  return p === parts.length;
}
