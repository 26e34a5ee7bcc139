import { toA1 } from '../model/a1';
import type { SavedValidation } from '../snapshot';
import { cellName } from './address';
import { isExcelFormula } from './formula';
import { element, escapeXml } from './xml-text';

/** Where the words of a list are kept that does not fit into the rule itself: answers the reference to it. */
export type KeepList = (words: readonly string[]) => string;

/** Excel keeps a list inside the rule up to this length. */
const MAX_INLINE_LIST = 255;
/** So that no list of ranges grows beyond what Excel reads. */
const RANGES_PER_RULE = 500;

/**
 * The dropdowns and checks of a sheet; a check box is a dropdown of TRUE and FALSE.
 * Rules that Excel has no equal for (e-mail, web address) are named to `leaveOut`.
 */
export function validationsXml(
  validations: readonly SavedValidation[],
  keepList: KeepList,
  leaveOut: (what: string) => void,
): string {
  /** Equal rules share one entry, so that thousands of single cells stay one rule. */
  const rangesByRule = new Map<string, string[]>();
  for (const validation of validations) {
    const rule = ruleOf(validation, keepList);
    if (!rule) {
      leaveOut(`${validation.type} ${toA1(validation.at)}`);
      continue;
    }
    const { formulas, ...attributes } = rule;
    const help = validation.helpText ? validation.helpText.slice(0, 255) : undefined;
    const rest = JSON.stringify({
      attributes: {
        ...attributes,
        allowBlank: 1,
        showInputMessage: help ? 1 : undefined,
        showErrorMessage: validation.allowInvalid ? undefined : 1,
        prompt: help,
      },
      formulas,
    });
    const ranges = rangesByRule.get(rest);
    if (ranges) ranges.push(toA1(validation.at));
    else rangesByRule.set(rest, [toA1(validation.at)]);
  }
  if (rangesByRule.size === 0) return '';
  const rules = [...rangesByRule].flatMap(([rest, ranges]) => {
    const { attributes, formulas }: { attributes: Record<string, string | number>; formulas: string[] } =
      JSON.parse(rest);
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

interface Rule {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

function ruleOf({ type, values, at }: SavedValidation, keepList: KeepList): Rule | undefined {
  const [first, second] = values;
  switch (type) {
    case 'VALUE_IN_LIST':
      return {
        type: 'list',
        formulas: [listFormula(Array.isArray(first) ? first.map(String) : values.filter(isText), keepList)],
      };
    case 'VALUE_IN_RANGE':
      return typeof first === 'string' && isExcelFormula(first)
        ? { type: 'list', formulas: [first.replace(/^=/, '')] }
        : undefined;
    case 'CHECKBOX':
      return {
        type: 'list',
        formulas: [values.length === 0 ? '"TRUE,FALSE"' : listFormula(values.map(String), keepList)],
      };
    case 'CUSTOM_FORMULA':
      return typeof first === 'string' && isExcelFormula(first)
        ? { type: 'custom', formulas: [first.replace(/^=/, '')] }
        : undefined;
    case 'DATE_IS_VALID_DATE':
      // From 1900-01-01, where Excel's dates begin.
      return { type: 'date', operator: 'greaterThanOrEqual', formulas: ['1'] };
    case 'TEXT_EQUAL_TO':
      return { type: 'custom', formulas: [`${cellName(at[0], at[1])}=${quoteText(first)}`] };
    case 'TEXT_CONTAINS':
      return { type: 'custom', formulas: [`ISNUMBER(FIND(${quoteText(first)},${cellName(at[0], at[1])}))`] };
    default: {
      const operator = OPERATORS.get(type);
      if (!operator || typeof first !== 'number') return undefined;
      const formulas = typeof second === 'number' ? [String(first), String(second)] : [String(first)];
      // A day's number, as numbers of days in Google Sheets and Excel agree from March 1900 on.
      return { type: type.startsWith('DATE_') ? 'date' : 'decimal', operator, formulas };
    }
  }
}

const OPERATORS = new Map([
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
function listFormula(words: readonly string[], keepList: KeepList): string {
  const inline = words.join(',').replace(/"/g, '""');
  const fits =
    inline.length <= MAX_INLINE_LIST && words.every((word) => !/[,\n]/.test(word) && word === word.trim());
  return fits ? `"${inline}"` : keepList(words);
}

function quoteText(value: SavedValidation['values'][number] | undefined): string {
  return `"${String(value ?? '').replace(/"/g, '""')}"`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
