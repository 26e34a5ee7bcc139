import type { SavedCell } from '../snapshot';

/** A cell as a criterion looks at it. */
export interface Judged {
  /** A formula's cell with its result. */
  readonly value: SavedCell;
  /** What a person sees. */
  text(): string;
  /** The spreadsheet's day, as a serial. */
  readonly today: number;
  /** Whether a custom formula holds for the cell. */
  holds(formula: string): boolean;
}

/** An argument of a criterion: a date is its serial. */
export type CriterionValue = string | number | { readonly date: number };

/**
 * Whether a cell meets one of SpreadsheetApp.BooleanCriteria.
 * @throws Error "not implemented" where Google's answer is not known
 */
export function meetsCriterion(type: string, values: readonly CriterionValue[], cell: Judged): boolean {
  if (type === 'CUSTOM_FORMULA') return cell.holds(String(values[0]));
  if (type === 'CELL_EMPTY') return cell.value === '';
  if (type === 'CELL_NOT_EMPTY') return cell.value !== '';
  if (values.some((value) => typeof value === 'string' && value.startsWith('=')))
    throw new Error(`not implemented: ${type} with a formula as its value`);
  if (type.startsWith('TEXT_')) return meetsText(type, String(values[0]), cell);
  if (type.startsWith('NUMBER_')) return meetsNumber(type, values, cell);
  if (type.startsWith('DATE_')) return meetsDate(type, values, cell);
  throw new Error(`not implemented: the condition ${type}`);
}

/** Without regard to case. */
function meetsText(type: string, wanted: string, cell: Judged): boolean {
  const text = cell.text().toLowerCase();
  const word = wanted.toLowerCase();
  switch (type) {
    case 'TEXT_EQUAL_TO':
      return text === word;
    case 'TEXT_NOT_EQUAL_TO':
      return text !== word;
    case 'TEXT_CONTAINS':
      return text.includes(word);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(word);
    case 'TEXT_STARTS_WITH':
      return text.startsWith(word);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(word);
  }
  throw new Error(`not implemented: the condition ${type}`);
}

function meetsNumber(type: string, values: readonly CriterionValue[], { value }: Judged): boolean {
  const number = typeof value === 'object' && 'date' in value ? value.date : value;
  if (typeof number !== 'number') {
    if (type.startsWith('NUMBER_NOT_'))
      throw new Error(`not implemented: ${type} for a cell that holds no number`);
    return false;
  }
  return compareNumber(type.slice('NUMBER_'.length), number, values.map(numberOf));
}

function numberOf(value: CriterionValue): number {
  return typeof value === 'object' ? value.date : Number(value);
}

/** @param comparison as the names of criteria end: BETWEEN, GREATER_THAN */
export function compareNumber(
  comparison: string,
  number: number,
  [first = 0, second = 0]: number[],
): boolean {
  const isBetween = number >= Math.min(first, second) && number <= Math.max(first, second);
  switch (comparison) {
    case 'EQUAL_TO':
      return number === first;
    case 'NOT_EQUAL_TO':
      return number !== first;
    case 'GREATER_THAN':
      return number > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
      return number >= first;
    case 'LESS_THAN':
      return number < first;
    case 'LESS_THAN_OR_EQUAL_TO':
      return number <= first;
    case 'BETWEEN':
      return isBetween;
    case 'NOT_BETWEEN':
      return !isBetween;
  }
  throw new Error(`not implemented: the comparison ${comparison}`);
}

/** Days are compared; the time of day is left out. */
function meetsDate(type: string, values: readonly CriterionValue[], { value, today }: Judged): boolean {
  if (typeof value !== 'object' || !('date' in value)) {
    if (type.includes('_NOT_')) throw new Error(`not implemented: ${type} for a cell that holds no date`);
    return false;
  }
  const isRelative = type.endsWith('_RELATIVE');
  const wanted = isRelative ? relativeDay(String(values[0]), today) : Math.floor(numberOf(values[0] ?? 0));
  const day = Math.floor(value.date);
  switch (isRelative ? type.slice(0, -'_RELATIVE'.length) : type) {
    case 'DATE_EQUAL_TO':
      return day === wanted;
    case 'DATE_NOT_EQUAL_TO':
      return day !== wanted;
    case 'DATE_BEFORE':
      return day < wanted;
    case 'DATE_AFTER':
      return day > wanted;
  }
  throw new Error(`not implemented: the condition ${type}`);
}

/** @param name of SpreadsheetApp.RelativeDate */
export function relativeDay(name: string, today: number): number {
  const offset = new Map([
    ['TODAY', 0],
    ['TOMORROW', 1],
    ['YESTERDAY', -1],
  ]).get(name);
  if (offset === undefined) throw new Error(`not implemented: a condition with the date ${name}`);
  return Math.floor(today) + offset;
}
