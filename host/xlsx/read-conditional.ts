import { toA1 } from '../model/a1';
import type { Rectangle, SavedConditionalFormat, SavedGradientPoint } from '../snapshot';
import { cellName, fixedRangeName } from './address';
import { readComparison, readOperand } from './comparison';
import { formulaPieces } from './formula-reference';
import type { ColourReader } from './read-colour';
import { clipAll, parseRanges } from './read-range';
import type { ConditionalLook } from './read-style';
import { child, flag, items, whole, type XmlElement } from './xml-part';

/** What the rules of one sheet are read with. */
export interface ConditionalReading {
  readonly looks: readonly ConditionalLook[];
  /** Looks that stand within a rule, as newer Excel writes some. */
  readLook(dxf: XmlElement): ConditionalLook;
  readonly colourOf: ColourReader;
  /** A formula of the file, which has no `=`, as a spreadsheet has it. */
  readFormula(formula: string): string;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly drop: (what: string) => void;
}

type Condition = Pick<SavedConditionalFormat, 'type' | 'values' | 'gradient'>;

/**
 * Reads the conditional formats of a sheet, in order of precedence.
 *
 * @param blocks `conditionalFormatting` elements, the extension's too
 */
export function readConditionalFormats(
  blocks: readonly XmlElement[],
  reading: ConditionalReading,
): SavedConditionalFormat[] {
  const rules = blocks.flatMap((block) => {
    // The extension names the ranges in an element.
    const stated = parseRanges(block.attributes.sqref ?? child(block, 'sqref')?.text);
    const ranges = clipAll(stated, reading.maxRows, reading.maxColumns);
    return block.children.filter(({ name }) => name === 'cfRule').map((rule) => ({ rule, ranges }));
  });
  const sorted = rules
    .map((entry, index) => ({
      ...entry,
      index,
      priority: whole(entry.rule.attributes.priority) ?? MAX_PRIORITY,
    }))
    .sort((a, b) => a.priority - b.priority || a.index - b.index);
  return sorted.flatMap(({ rule, ranges }, index): SavedConditionalFormat[] => {
    const [first] = ranges;
    if (!first) return [];
    const corner = cellName(
      Math.min(...ranges.map(([row]) => row)),
      Math.min(...ranges.map(([, column]) => column)),
    );
    const condition = readCondition(rule, corner, first, reading);
    if (!condition) {
      reading.drop(`conditional format ${rule.attributes.type ?? ''} ${toA1(first)}`);
      return [];
    }
    if (flag(rule.attributes.stopIfTrue) && index < sorted.length - 1)
      reading.drop(`conditional format ${toA1(first)}: that later rules do not add to it`);
    const dxf = child(rule, 'dxf');
    const look = dxf ? reading.readLook(dxf) : reading.looks[whole(rule.attributes.dxfId) ?? -1];
    return [{ ranges, ...condition, ...look }];
  });
}

const MAX_PRIORITY = Number.MAX_SAFE_INTEGER;

/** @param cell that formulas are written for */
function readCondition(
  rule: XmlElement,
  cell: string,
  range: Rectangle,
  { colourOf, readFormula }: ConditionalReading,
): Condition | undefined {
  const { type, operator, text, timePeriod } = rule.attributes;
  const formulas = rule.children
    .filter(({ name }) => name === 'formula' || name === 'f')
    .map((formula) => formula.text.trim());
  const [first = ''] = formulas;
  const custom = (formula: string): Condition | undefined =>
    formula === '' ? undefined : { type: 'CUSTOM_FORMULA', values: [readFormula(formula)] };
  const words = TEXT_TYPES.get(type ?? '');
  if (words !== undefined) {
    // The extension gives the text as a second formula; some programs give it in the formula only.
    const stated = text ?? readQuoted(formulas[1] ?? '') ?? readSought(words, first, cell);
    return stated === undefined ? custom(first) : { type: words, values: [stated] };
  }
  switch (type) {
    case 'expression':
      if (first === `LEN(TRIM(${cell}))=0`) return { type: 'CELL_EMPTY', values: [] };
      if (first === `LEN(TRIM(${cell}))>0`) return { type: 'CELL_NOT_EMPTY', values: [] };
      return readComparison(first, cell) ?? custom(first);
    case 'cellIs':
      return readCellIs(operator ?? '', formulas, cell, readFormula);
    case 'containsBlanks':
      return { type: 'CELL_EMPTY', values: [] };
    case 'notContainsBlanks':
      return { type: 'CELL_NOT_EMPTY', values: [] };
    case 'containsErrors':
      return custom(`ISERROR(${cell})`);
    case 'notContainsErrors':
      return custom(`NOT(ISERROR(${cell}))`);
    case 'duplicateValues':
      return custom(`COUNTIF(${fixedRangeName(range)},${cell})>1`);
    case 'uniqueValues':
      return custom(`COUNTIF(${fixedRangeName(range)},${cell})=1`);
    case 'timePeriod': {
      const day = timePeriod && /^(?:today|tomorrow|yesterday)$/.test(timePeriod) && timePeriod.toUpperCase();
      return !day ? custom(first) : { type: 'DATE_EQUAL_TO_RELATIVE', values: [day] };
    }
    case 'colorScale':
      return readGradient(rule, colourOf);
    default:
      return undefined;
  }
}

const TEXT_TYPES = new Map([
  ['containsText', 'TEXT_CONTAINS'],
  ['notContainsText', 'TEXT_DOES_NOT_CONTAIN'],
  ['beginsWith', 'TEXT_STARTS_WITH'],
  ['endsWith', 'TEXT_ENDS_WITH'],
]);

/** The text that a formula of the usual shape looks for. */
function readSought(type: string, formula: string, cell: string): string | undefined {
  const quoted = formulaPieces(formula).find((piece) => piece.startsWith('"')) ?? '';
  const text = readQuoted(quoted);
  if (text === undefined) return undefined;
  const starts = `LEFT(${cell},LEN(${quoted}))=${quoted}`;
  const ends = `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  if (formula === (type === 'TEXT_STARTS_WITH' ? starts : ends)) return text;
  const sought = `ISERROR(SEARCH(${quoted},${cell}))`;
  if (formula !== (type === 'TEXT_CONTAINS' ? `NOT(${sought})` : sought)) return undefined;
  // SEARCH reads `*` and `?` as any text, but for those after `~`.
  return /(?:^|[^~])[*?]/.test(text) ? undefined : text.replace(/~([~*?])/g, '$1');
}

const OPERATORS = new Map([
  ['equal', { sign: '=', name: 'EQUAL_TO' }],
  ['notEqual', { sign: '<>', name: 'NOT_EQUAL_TO' }],
  ['greaterThan', { sign: '>', name: 'GREATER_THAN' }],
  ['greaterThanOrEqual', { sign: '>=', name: 'GREATER_THAN_OR_EQUAL_TO' }],
  ['lessThan', { sign: '<', name: 'LESS_THAN' }],
  ['lessThanOrEqual', { sign: '<=', name: 'LESS_THAN_OR_EQUAL_TO' }],
]);

/** The cell compared with a value, or with what a formula gives. */
function readCellIs(
  operator: string,
  formulas: readonly string[],
  cell: string,
  readFormula: (formula: string) => string,
): Condition | undefined {
  const [first = '', second = ''] = formulas;
  const [low, high] = [readOperand(first), readOperand(second)];
  const isNumbers = typeof low === 'number' && typeof high === 'number';
  if (operator === 'between')
    return isNumbers
      ? { type: 'NUMBER_BETWEEN', values: [low, high] }
      : { type: 'CUSTOM_FORMULA', values: [readFormula(`AND(${cell}>=${first},${cell}<=${second})`)] };
  if (operator === 'notBetween')
    return isNumbers
      ? { type: 'NUMBER_NOT_BETWEEN', values: [low, high] }
      : { type: 'CUSTOM_FORMULA', values: [readFormula(`OR(${cell}<${first},${cell}>${second})`)] };
  const comparison = OPERATORS.get(operator);
  if (!comparison || first === '') return undefined;
  if (typeof low === 'number') return { type: `NUMBER_${comparison.name}`, values: [low] };
  const text = readQuoted(first);
  if (text !== undefined && comparison.name.endsWith('EQUAL_TO') && !comparison.name.includes('THAN'))
    return { type: `TEXT_${comparison.name}`, values: [text] };
  return { type: 'CUSTOM_FORMULA', values: [readFormula(`${cell}${comparison.sign}${first}`)] };
}

/** The text of a formula that is nothing but a text. */
function readQuoted(formula: string): string | undefined {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return text?.replaceAll('""', '"');
}

const INTERPOLATIONS = new Map([
  ['num', 'NUMBER'],
  ['percent', 'PERCENT'],
  ['percentile', 'PERCENTILE'],
]);

function readGradient(rule: XmlElement, colourOf: ColourReader): Condition | undefined {
  const scale = items(rule, 'colorScale');
  const colours = scale.filter(({ name }) => name === 'color').map(colourOf);
  const points = scale
    .filter(({ name }) => name === 'cfvo')
    .map(({ attributes }, index): SavedGradientPoint => {
      const type = INTERPOLATIONS.get(attributes.type ?? '');
      const color = colours[index] ?? '#ffffff';
      return type === undefined ? { color } : { color, type, value: attributes.val ?? '0' };
    });
  const [min, second, third] = points;
  const max = third ?? second;
  if (!min || !max) return undefined;
  return {
    type: 'GRADIENT',
    values: [],
    gradient: third && second ? { min, mid: second, max } : { min, max },
  };
}
