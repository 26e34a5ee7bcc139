import { toA1 } from '../model/a1';
import type { Rectangle, SavedValidation } from '../snapshot';
import { cellName } from './address';
import { readOperand } from './comparison';
import { formulaPieces, shiftFormula } from './formula-reference';
import { clipAll, MAX_ROWS, parseRange, parseRanges } from './read-range';
import { quotedName } from './sheet-name';
import { CHECKBOX_LIST, CHECKS, OPERATORS } from './validation-xml';
import { child, decodeText, flag, type XmlElement } from './xml-part';

/** What the rules of one sheet are read with. */
export interface ValidationReading {
  readonly sheetName: string;
  readonly maxRows: number;
  readonly maxColumns: number;
  /** A formula of the file, which has no `=`, as a spreadsheet has it. */
  readFormula(formula: string): string;
  /** What a name of the workbook stands for, e.g. `'직원'!$A$2:$A$9`. */
  meaningOf(name: string): string | undefined;
  readonly drop: (what: string) => void;
}

type Check = Pick<SavedValidation, 'type' | 'values'>;

/** Reads the validations of a sheet. @param lists `dataValidations` elements, the extension's too */
export function readValidations(lists: readonly XmlElement[], reading: ValidationReading): SavedValidation[] {
  return lists.flatMap((list) =>
    list.children.filter(({ name }) => name === 'dataValidation').flatMap((rule) => readRule(rule, reading)),
  );
}

function readRule(rule: XmlElement, reading: ValidationReading): SavedValidation[] {
  const { prompt, promptTitle, error, showErrorMessage, errorStyle } = rule.attributes;
  const stated = parseRanges(rule.attributes.sqref ?? child(rule, 'sqref')?.text);
  const ranges = clipAll(stated, reading.maxRows, reading.maxColumns);
  const [first] = ranges;
  if (!first) return [];
  const formulas = [1, 2].map((number) => formulaOf(rule, number));
  const helpText = [promptTitle, prompt].filter((text) => text).join(': ') || error;
  const corner: [number, number] = [
    Math.min(...stated.map(([row]) => row)),
    Math.min(...stated.map(([, column]) => column)),
  ];
  return ranges.flatMap((at): SavedValidation[] => {
    const check = readCheck(rule, formulas, at, corner, reading, ranges.length);
    if (!check) {
      reading.drop(`data validation ${rule.attributes.type ?? 'message'} ${toA1(at)}`);
      return [];
    }
    return [
      {
        at,
        ...check,
        allowInvalid: !(flag(showErrorMessage) && (errorStyle === undefined || errorStyle === 'stop')),
        ...(helpText ? { helpText: decodeText(helpText) } : {}),
      },
    ];
  });
}

function formulaOf(rule: XmlElement, number: number): string {
  const formula = child(rule, `formula${number}`);
  // The extension puts the formula into an element of its own.
  return ((child(formula, 'f') ?? formula)?.text ?? '').trim();
}

function readCheck(
  rule: XmlElement,
  [first = '', second = '']: readonly string[],
  at: Rectangle,
  [cornerRow, cornerColumn]: readonly [number, number],
  reading: ValidationReading,
  rangeCount: number,
): Check | undefined {
  const { type = 'none', operator = 'between' } = rule.attributes;
  const cell = cellName(at[0], at[1]);
  /** As it reads for the top left cell of its own range. */
  const moved = (formula: string) => shiftFormula(formula, at[0] - cornerRow, at[1] - cornerColumn);
  const custom = (formula: string): Check => ({
    type: 'CUSTOM_FORMULA',
    values: [reading.readFormula(formula)],
  });
  const [low, high] = [readOperand(first), readOperand(second)].map((value) =>
    typeof value === 'object' ? value.date : value,
  );
  const needsTwo = /etween$/.test(operator);
  const isPlain = typeof low === 'number' && (!needsTwo || typeof high === 'number');
  const named = (kind: 'NUMBER' | 'DATE') =>
    [...OPERATORS].find(([name, sign]) => sign === operator && name.startsWith(kind))?.[0];
  switch (type) {
    case 'list':
      return readList(first, !flag(rule.attributes.showDropDown), at, reading, rangeCount);
    case 'custom': {
      const formula = moved(first);
      return formula === '' ? undefined : (readTextCheck(formula, cell) ?? custom(formula));
    }
    case 'whole':
    case 'decimal':
    case 'date': {
      if (type === 'date' && operator === 'greaterThanOrEqual' && first === '1')
        return { type: 'DATE_IS_VALID_DATE', values: [] };
      const name = named(type === 'date' ? 'DATE' : 'NUMBER');
      if (type === 'whole') reading.drop(`data validation ${toA1(at)}: that numbers are whole`);
      if (type === 'date' && name !== undefined && typeof low === 'string' && !needsTwo)
        return { type: `${name}_RELATIVE`, values: [low] };
      if (name === undefined || !isPlain) break;
      return { type: name, values: needsTwo ? [low, high ?? 0] : [low] };
    }
  }
  const subject = type === 'textLength' ? `LEN(${cell})` : COMPARED.test(type) ? cell : undefined;
  const sign = SIGNS.get(operator);
  if (subject === undefined || first === '') return undefined;
  const [from, to] = [moved(first), moved(second)];
  if (operator === 'between') return custom(`AND(${subject}>=${from},${subject}<=${to})`);
  if (operator === 'notBetween') return custom(`OR(${subject}<${from},${subject}>${to})`);
  return sign === undefined ? undefined : custom(`${subject}${sign}${from}`);
}

const COMPARED = /^(?:whole|decimal|date|time)$/;
const SIGNS = new Map([
  ['equal', '='],
  ['notEqual', '<>'],
  ['greaterThan', '>'],
  ['greaterThanOrEqual', '>='],
  ['lessThan', '<'],
  ['lessThanOrEqual', '<='],
]);

/** A check of a text that we write as a formula. */
function readTextCheck(formula: string, cell: string): Check | undefined {
  const [text] = formulaPieces(formula).filter((piece) => /^".*"$/s.test(piece));
  for (const [type, formulaFor] of CHECKS) {
    if (formulaFor(cell, text ?? '""') !== formula) continue;
    // Those that need no text have the same formula for every text.
    const hasText = formulaFor(cell, '"a"') !== formulaFor(cell, '"b"');
    return { type, values: hasText ? [(text ?? '""').slice(1, -1).replaceAll('""', '"')] : [] };
  }
  return undefined;
}

function readList(
  formula: string,
  showsArrow: boolean,
  at: Rectangle,
  reading: ValidationReading,
  rangeCount: number,
): Check | undefined {
  if (formula.toUpperCase() === CHECKBOX_LIST) return { type: 'CHECKBOX', values: [] };
  // LibreOffice leaves marks within the words as they are.
  const inline = (formula.includes('"&') ? /^"((?:[^"]|"")*)"$/s : /^"(.*)"$/s).exec(formula)?.[1];
  if (inline !== undefined) {
    const words = inline
      .replaceAll('""', '"')
      .split(',')
      .map((word) => word.trim());
    return { type: 'VALUE_IN_LIST', values: [words, showsArrow] };
  }
  const meaning = reading.meaningOf(formula) ?? formula;
  const sheetEnd = meaning.lastIndexOf('!') + 1;
  const reference = meaning.slice(sheetEnd);
  const range = parseRange(reference);
  if (!range) return undefined;
  // A reference without `$` moves from cell to cell; a rule of Google's has one list.
  const isFixed = /^\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/i.test(reference);
  if (!isFixed && (rangeCount > 1 || at[2] > 1 || at[3] > 1)) return undefined;
  const prefix =
    sheetEnd === 0 ? quotedName(reading.sheetName) : sheetPrefix(meaning.slice(0, sheetEnd), reading);
  return { type: 'VALUE_IN_RANGE', values: [`${prefix}!${openEnd(range)}`, showsArrow] };
}

/** Excel's last row is where an open range of Google's ends. */
function openEnd(range: Rectangle): string {
  const text = toA1(range);
  return range[0] + range[2] - 1 === MAX_ROWS && range[0] > 1 ? text.replace(/\d+$/, '') : text;
}

/** A sheet's name in marks, its own where the file has another. @param text with its `!` */
function sheetPrefix(text: string, { readFormula }: ValidationReading): string {
  const name = readFormula(text).slice(1, -1);
  return name.startsWith("'") ? name : quotedName(name);
}
