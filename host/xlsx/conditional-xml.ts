import { toA1 } from '../model/a1';
import type { SavedConditionalFormat } from '../snapshot';
import { cellName } from './address';
import { isExcelFormula } from './formula';
import { element, escapeXml } from './xml-text';

/**
 * The conditional formats of a sheet, in order of precedence. Every rule is written as a formula,
 * except equality, which Excel shows in words; rules without an equal are named to `leaveOut`.
 *
 * @param styleOf the number of a rule's looks
 */
export function conditionalFormatsXml(
  formats: readonly SavedConditionalFormat[],
  styleOf: (format: SavedConditionalFormat) => number,
  leaveOut: (what: string) => void,
): string {
  return formats
    .map((format, index) => {
      // Formulas are written for the top left corner of all ranges; the range nearest to it comes first.
      const ranges = [...format.ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      const [first] = ranges;
      if (!first) return '';
      const rule = ruleOf(format, cellName(first[0], Math.min(...ranges.map(([, column]) => column))));
      if (!rule) {
        leaveOut(`${format.type} ${toA1(first)}`);
        return '';
      }
      const { formula, ...attributes } = rule;
      const content = `<formula>${escapeXml(formula)}</formula>`;
      const xml = element('cfRule', { ...attributes, dxfId: styleOf(format), priority: index + 1 }, content);
      return element('conditionalFormatting', { sqref: ranges.map(toA1).join(' ') }, xml);
    })
    .join('');
}

interface Rule {
  readonly type: 'expression' | 'cellIs';
  readonly operator?: string;
  readonly formula: string;
}

/** @param cell the cell that the formula is written for, e.g. `B2`; Excel shifts it for the others */
function ruleOf({ type, values }: SavedConditionalFormat, cell: string): Rule | undefined {
  const [first, second] = values;
  const text = quote(String(first ?? ''));
  const expression = (formula: string): Rule => ({ type: 'expression', formula });
  switch (type) {
    case 'CUSTOM_FORMULA':
      return typeof first === 'string' && isExcelFormula(first)
        ? expression(first.replace(/^=/, ''))
        : undefined;
    case 'TEXT_EQUAL_TO':
      return { type: 'cellIs', operator: 'equal', formula: text };
    case 'TEXT_CONTAINS':
      return expression(`NOT(ISERROR(SEARCH(${wildcardsOff(text)},${cell})))`);
    case 'TEXT_DOES_NOT_CONTAIN':
      return expression(`ISERROR(SEARCH(${wildcardsOff(text)},${cell}))`);
    case 'TEXT_STARTS_WITH':
      return expression(`LEFT(${cell},LEN(${text}))=${text}`);
    case 'TEXT_ENDS_WITH':
      return expression(`RIGHT(${cell},LEN(${text}))=${text}`);
    case 'CELL_EMPTY':
      return expression(`LEN(TRIM(${cell}))=0`);
    case 'CELL_NOT_EMPTY':
      return expression(`LEN(TRIM(${cell}))>0`);
    default: {
      const operator = COMPARISONS.get(type);
      const low = operand(first);
      const high = operand(second);
      // A blank cell is neither a small number nor an early day.
      if (operator && low !== undefined) return expression(`AND(ISNUMBER(${cell}),${cell}${operator}${low})`);
      if (low === undefined || high === undefined) return undefined;
      if (type === 'NUMBER_BETWEEN')
        return expression(`AND(ISNUMBER(${cell}),${cell}>=${low},${cell}<=${high})`);
      if (type === 'NUMBER_NOT_BETWEEN')
        return expression(`AND(ISNUMBER(${cell}),OR(${cell}<${low},${cell}>${high}))`);
      return undefined;
    }
  }
}

const COMPARISONS = new Map([
  ['NUMBER_EQUAL_TO', '='],
  ['NUMBER_NOT_EQUAL_TO', '<>'],
  ['NUMBER_GREATER_THAN', '>'],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', '>='],
  ['NUMBER_LESS_THAN', '<'],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', '<='],
  ['DATE_EQUAL_TO', '='],
  ['DATE_BEFORE', '<'],
  ['DATE_AFTER', '>'],
]);

const RELATIVE_DAYS = new Map([
  ['TODAY', 'TODAY()'],
  ['TOMORROW', 'TODAY()+1'],
  ['YESTERDAY', 'TODAY()-1'],
]);

function operand(value: SavedConditionalFormat['values'][number] | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return RELATIVE_DAYS.get(value);
  return value === undefined ? undefined : String(value.date);
}

function quote(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** SEARCH reads `*` and `?` as any text. */
function wildcardsOff(quoted: string): string {
  return quoted.replace(/[~*?]/g, '~$&');
}
