import { parseA1, toA1 } from '../model/a1';
import type { Rectangle, SavedValidation } from '../snapshot';
import { cellName } from './address';
import { inOrder, operandText } from './comparison';
import { MAX_ROWS } from './read-range';
import { element, escapeXml, maskText } from './xml-text';

/** What the rules of one sheet are written with. */
export interface ValidationContext {
  /** Keeps words that do not fit into a rule elsewhere in the file: answers the reference to them. */
  keepList(words: readonly string[]): string;
  /** A formula as Excel writes it, without `=`; `undefined` where it has none. */
  toFormula(formula: string): string | undefined;
  readonly leaveOut: (what: string) => void;
}

/** Excel keeps a list inside the rule up to this length. */
const MAX_INLINE_LIST = 255;
/** So that no list of ranges grows beyond what Excel reads. */
const RANGES_PER_RULE = 500;
const MAX_PROMPT = 255;
const MAX_ERROR = 225;

/**
 * The dropdowns and checks of a sheet; a check box is a dropdown of TRUE and FALSE.
 * Rules that Excel has no equal for are named to `leaveOut`.
 */
export function validationsXml(validations: readonly SavedValidation[], context: ValidationContext): string {
  /** Equal rules share one entry, so that thousands of single cells stay one rule. */
  const rangesByRule = new Map<string, string[]>();
  for (const validation of validations) {
    const rule = ruleOf(validation, context);
    if (!rule) {
      context.leaveOut(`${validation.type} ${toA1(validation.at)}`);
      continue;
    }
    const key = JSON.stringify({ ...rule, attributes: attributesOf(validation, rule, context) });
    const ranges = rangesByRule.get(key);
    if (ranges) ranges.push(toA1(validation.at));
    else rangesByRule.set(key, [toA1(validation.at)]);
  }
  if (rangesByRule.size === 0) return '';
  const rules = [...rangesByRule].flatMap(([key, ranges]) => {
    const { attributes, formulas }: { attributes: Record<string, string | number>; formulas: string[] } =
      JSON.parse(key);
    const content = formulas
      .map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`)
      .join('');
    const parts: string[] = [];
    for (let from = 0; from < ranges.length; from += RANGES_PER_RULE) {
      const sqref = ranges.slice(from, from + RANGES_PER_RULE).join(' ');
      parts.push(element('dataValidation', { ...attributes, sqref }, content));
    }
    return parts;
  });
  return element('dataValidations', { count: rules.length }, rules.join(''));
}

function attributesOf(
  { helpText, allowInvalid, at }: SavedValidation,
  { type, operator, hidesArrow }: Rule,
  { leaveOut }: ValidationContext,
) {
  if (helpText && helpText.length > MAX_PROMPT)
    leaveOut(`help text of ${toA1(at)}, after ${MAX_PROMPT} characters`);
  const masked = helpText === undefined ? undefined : maskText(helpText);
  return {
    type,
    operator,
    allowBlank: 1,
    // The attribute means the opposite of its name.
    showDropDown: hidesArrow ? 1 : undefined,
    showInputMessage: helpText ? 1 : undefined,
    showErrorMessage: allowInvalid ? undefined : 1,
    error: allowInvalid ? undefined : masked?.slice(0, MAX_ERROR),
    prompt: masked?.slice(0, MAX_PROMPT),
  };
}

interface Rule {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
  readonly hidesArrow?: boolean;
  /** Where the rule's formulas are written for one cell: rules at other cells are other rules. */
  readonly cell?: string;
}

function ruleOf({ type, values, at }: SavedValidation, context: ValidationContext): Rule | undefined {
  const [first, second] = values;
  const cell = cellName(at[0], at[1]);
  switch (type) {
    case 'VALUE_IN_LIST': {
      const words = Array.isArray(first) ? first.map(String) : values.filter(isText);
      return { type: 'list', formulas: [listFormula(words, context)], hidesArrow: second === false };
    }
    case 'VALUE_IN_RANGE': {
      const formula = typeof first === 'string' ? context.toFormula(fixed(first)) : undefined;
      return formula === undefined
        ? undefined
        : { type: 'list', formulas: [formula], hidesArrow: second === false };
    }
    case 'CHECKBOX':
      return {
        type: 'list',
        formulas: [values.length === 0 ? CHECKBOX_LIST : listFormula(values.map(String), context)],
      };
    case 'CUSTOM_FORMULA': {
      const formula = typeof first === 'string' ? context.toFormula(first) : undefined;
      return formula === undefined ? undefined : { type: 'custom', formulas: [formula], cell };
    }
    case 'DATE_IS_VALID_DATE':
      // From 1900-01-01, where Excel's dates begin.
      return { type: 'date', operator: 'greaterThanOrEqual', formulas: ['1'] };
    default: {
      const check = CHECKS.get(type);
      if (check) return { type: 'custom', formulas: [check(cell, quoteText(first))] };
      const operator = OPERATORS.get(type.replace(/_RELATIVE$/, ''));
      // A day's number, as numbers of days in Google Sheets and Excel agree from March 1900 on, or TODAY().
      const formulas = inOrder(values).map((value) =>
        typeof value === 'number' || typeof value === 'string' ? operandText(value) : undefined,
      );
      const stated = formulas.filter((formula) => formula !== undefined);
      if (!operator || stated.length === 0 || stated.length < formulas.length) return undefined;
      return { type: type.startsWith('DATE_') ? 'date' : 'decimal', operator, formulas: stated };
    }
  }
}

export const CHECKBOX_LIST = '"TRUE,FALSE"';

/** Checks of texts as formulas for a cell; Excel has no kind of its own for them. */
export const CHECKS: ReadonlyMap<string, (cell: string, text: string) => string> = new Map([
  ['TEXT_EQUAL_TO', (cell: string, text: string) => `${cell}=${text}`],
  ['TEXT_CONTAINS', (cell: string, text: string) => `ISNUMBER(FIND(${text},${cell}))`],
  ['TEXT_DOES_NOT_CONTAIN', (cell: string, text: string) => `ISERROR(FIND(${text},${cell}))`],
  // Something before and after one @, a dot after it, no blanks.
  [
    'TEXT_IS_VALID_EMAIL',
    (cell: string) =>
      `AND(ISNUMBER(SEARCH("?@?*.?",${cell})),LEN(${cell})-LEN(SUBSTITUTE(${cell},"@",""))=1,ISERROR(FIND(" ",${cell})))`,
  ],
  ['TEXT_IS_VALID_URL', (cell: string) => `AND(ISNUMBER(SEARCH("?.?",${cell})),ISERROR(FIND(" ",${cell})))`],
]);

export const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['NUMBER_BETWEEN', 'between'],
  ['NUMBER_NOT_BETWEEN', 'notBetween'],
  ['NUMBER_EQUAL_TO', 'equal'],
  ['NUMBER_NOT_EQUAL_TO', 'notEqual'],
  ['NUMBER_GREATER_THAN', 'greaterThan'],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'greaterThanOrEqual'],
  ['NUMBER_LESS_THAN', 'lessThan'],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', 'lessThanOrEqual'],
  ['DATE_AFTER', 'greaterThan'],
  ['DATE_BEFORE', 'lessThan'],
  ['DATE_ON_OR_AFTER', 'greaterThanOrEqual'],
  ['DATE_ON_OR_BEFORE', 'lessThanOrEqual'],
  ['DATE_EQUAL_TO', 'equal'],
  ['DATE_BETWEEN', 'between'],
  ['DATE_NOT_BETWEEN', 'notBetween'],
]);

/** `"가,나"`; words with commas or blanks around them, and long lists, are kept on a sheet. */
function listFormula(words: readonly string[], { keepList }: ValidationContext): string {
  const inline = words.join(',').replace(/"/g, '""');
  const fits =
    words.length > 0 &&
    inline.length <= MAX_INLINE_LIST &&
    words.every((word) => word !== '' && !/[,\n]/.test(word) && word === word.trim());
  return fits ? `"${inline}"` : keepList(words);
}

/** The reference as it stands for every cell of the rule: Excel would move one without `$` from cell to cell. */
function fixed(reference: string): string {
  const sheetEnd = reference.lastIndexOf('!') + 1;
  const found = parseA1(reference.slice(sheetEnd).replace(/^=/, ''));
  if (!found) return reference;
  const { top, left, bottom, right } = found;
  if (top === undefined || left === undefined || right === undefined) return reference;
  const at: Rectangle = [top, left, (bottom ?? MAX_ROWS) - top + 1, right - left + 1];
  return (
    reference.slice(0, sheetEnd).replace(/^=/, '') +
    toA1(at).replace(/([A-Z]+)(\d+)/g, (_, letters, digits) => `$${letters}$${digits}`)
  );
}

function quoteText(value: SavedValidation['values'][number] | undefined): string {
  return `"${String(value ?? '').replace(/"/g, '""')}"`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
