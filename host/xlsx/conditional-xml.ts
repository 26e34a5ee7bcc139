import { toA1 } from '../model/a1';
import type { Rectangle, SavedConditionalFormat, SavedGradient } from '../snapshot';
import { cellName } from './address';
import { comparisonFormula } from './comparison';
import { shiftFormula } from './formula-reference';
import { colour } from './style-table';
import { element, escapeXml } from './xml-text';

/** What the rules of one sheet are written with. */
export interface ConditionalContext {
  /** The number of a rule's looks. */
  styleOf(format: SavedConditionalFormat): number;
  /** A formula as Excel writes it, without `=`; `undefined` where it has none. */
  toFormula(formula: string): string | undefined;
  readonly leaveOut: (what: string) => void;
}

/**
 * The conditional formats of a sheet, in order of precedence; like Google, Excel takes each property from the first
 * rule that matches and sets it. Rules without an equal are named to `leaveOut`.
 */
export function conditionalFormatsXml(
  formats: readonly SavedConditionalFormat[],
  context: ConditionalContext,
): string {
  let priority = 0;
  return formats
    .flatMap((format) => {
      const corner = cornerOf(format.ranges);
      if (!corner) return [];
      const rule = ruleOf(format, corner, context);
      if (!rule) {
        const [first] = format.ranges;
        context.leaveOut(`${format.type} ${first ? toA1(first) : ''}`);
        return [];
      }
      return areasOf(format.ranges, corner).map(({ ranges, rows, columns }) => {
        const { attributes, content = '' } = rule(rows, columns);
        const xml = element('cfRule', { ...attributes, priority: ++priority }, content);
        return element('conditionalFormatting', { sqref: ranges.map(toA1).join(' ') }, xml);
      });
    })
    .join('');
}

/** The top left corner of all ranges together, which their formulas are written for. */
function cornerOf(ranges: readonly Rectangle[]): readonly [row: number, column: number] | undefined {
  if (ranges.length === 0) return undefined;
  return [Math.min(...ranges.map(([row]) => row)), Math.min(...ranges.map(([, column]) => column))];
}

interface Area {
  readonly ranges: readonly Rectangle[];
  /** From the corner to the cell that the area's formula is written for. */
  readonly rows: number;
  readonly columns: number;
}

/**
 * Programs read a formula for the first range, or for the corner of all: where both are the same cell one entry holds
 * all ranges, else each has its own.
 */
function areasOf(ranges: readonly Rectangle[], [row, column]: readonly [number, number]): Area[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const [first] = sorted;
  if (first && first[0] === row && first[1] === column) return [{ ranges: sorted, rows: 0, columns: 0 }];
  return sorted.map((range) => ({ ranges: [range], rows: range[0] - row, columns: range[1] - column }));
}

interface Rule {
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly content?: string;
}

/** A rule as written for a cell some rows and columns from the corner. */
type RuleMaker = (rows: number, columns: number) => Rule;

function ruleOf(
  format: SavedConditionalFormat,
  [row, column]: readonly [number, number],
  { styleOf, toFormula }: ConditionalContext,
): RuleMaker | undefined {
  const { type, values, gradient } = format;
  if (gradient) {
    const content = gradientXml(gradient);
    return content === undefined ? undefined : () => ({ attributes: { type: 'colorScale' }, content });
  }
  const [first] = values;
  const text = quote(String(first ?? ''));
  const dxfId = styleOf(format);
  const rule =
    (attributes: Rule['attributes'], formulaFor: (cell: string) => string): RuleMaker =>
    (rows, columns) => ({
      attributes: { ...attributes, dxfId },
      content: `<formula>${escapeXml(formulaFor(cellName(row + rows, column + columns)))}</formula>`,
    });
  /** @param operator Excel's name where it differs from the type's */
  const onText = (name: string, formulaFor: (cell: string) => string, operator = name) =>
    rule({ type: name, operator, text: String(first ?? '') }, formulaFor);
  switch (type) {
    case 'CUSTOM_FORMULA': {
      const formula = typeof first === 'string' ? toFormula(first) : undefined;
      if (formula === undefined) return undefined;
      return (rows, columns) => ({
        attributes: { type: 'expression', dxfId },
        content: `<formula>${escapeXml(shiftFormula(formula, rows, columns))}</formula>`,
      });
    }
    case 'TEXT_EQUAL_TO':
      return rule({ type: 'cellIs', operator: 'equal' }, () => text);
    case 'TEXT_NOT_EQUAL_TO':
      return rule({ type: 'cellIs', operator: 'notEqual' }, () => text);
    case 'TEXT_CONTAINS':
      return onText('containsText', (cell) => `NOT(ISERROR(SEARCH(${wildcardsOff(text)},${cell})))`);
    case 'TEXT_DOES_NOT_CONTAIN':
      return onText(
        'notContainsText',
        (cell) => `ISERROR(SEARCH(${wildcardsOff(text)},${cell}))`,
        'notContains',
      );
    case 'TEXT_STARTS_WITH':
      return onText('beginsWith', (cell) => `LEFT(${cell},LEN(${text}))=${text}`);
    case 'TEXT_ENDS_WITH':
      return onText('endsWith', (cell) => `RIGHT(${cell},LEN(${text}))=${text}`);
    case 'CELL_EMPTY':
      return rule({ type: 'containsBlanks' }, (cell) => `LEN(TRIM(${cell}))=0`);
    case 'CELL_NOT_EMPTY':
      return rule({ type: 'notContainsBlanks' }, (cell) => `LEN(TRIM(${cell}))>0`);
    default:
      return comparisonFormula(format, 'A1') === undefined
        ? undefined
        : rule({ type: 'expression' }, (cell) => comparisonFormula(format, cell) ?? 'FALSE');
  }
}

/** A scale of two or three colours; `undefined` where an end is missing. */
function gradientXml({ min, mid, max }: SavedGradient): string | undefined {
  if (!min || !max) return undefined;
  const points = mid ? [min, mid, max] : [min, max];
  const thresholds = points.map(({ type, value }) => {
    const kind = THRESHOLDS.get(type ?? '');
    return value === undefined ? undefined : kind && element('cfvo', { type: kind, val: value });
  });
  const edges = [element('cfvo', { type: 'min' }), element('cfvo', { type: 'percent', val: 50 })];
  const whole = points.map(
    (_, index) =>
      thresholds[index] ??
      (index === points.length - 1 ? element('cfvo', { type: 'max' }) : (edges[index] ?? '')),
  );
  const colours = points.map(({ color }) => element('color', { rgb: colour(color) ?? 'FFFFFFFF' }));
  return element('colorScale', {}, [...whole, ...colours].join(''));
}

/** By SpreadsheetApp.InterpolationType; the smallest and the largest value have none. */
const THRESHOLDS = new Map([
  ['NUMBER', 'num'],
  ['PERCENT', 'percent'],
  ['PERCENTILE', 'percentile'],
]);

function quote(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** SEARCH reads `*` and `?` as any text. */
function wildcardsOff(quoted: string): string {
  return quoted.replace(/[~*?]/g, '~$&');
}
