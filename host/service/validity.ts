import type { Calculation } from '../formula/calculation';
import { columnLetters } from '../model/a1';
import { compareNumber, relativeDay } from '../model/criterion';
import { displayText } from '../model/display';
import type { ColumnValues } from '../model/layer';
import type { SheetModel, Validation } from '../model/sheet';
import type { Rectangle, SavedCell } from '../snapshot';
import { rangeOfReference } from './reference-range';
import { NotImplementedError, WriteError } from './service-error';

/**
 * The check that a written cell goes through where a validation refuses what it does not allow;
 * undefined where the sheet has none such.
 */
export function requireValid(
  sheet: SheetModel,
  at: Rectangle,
  calculation: () => Calculation,
): ((cell: SavedCell, row: number, column: number) => void) | undefined {
  if (sheet.validations.entries.every(({ value }) => value.allowInvalid)) return undefined;
  const columns = new Map<number, ColumnValues<Validation>>();
  const words = new Map<Validation, ReadonlySet<string>>();
  return (cell, row, column) => {
    if (cell === '') return;
    const known = columns.get(column) ?? sheet.validations.column(column, at[0], at[2]);
    columns.set(column, known);
    const validation = 'all' in known ? known.all : known.each[row - at[0]];
    if (!validation || validation.allowInvalid) return;
    const shown = () => displayText(cell, sheet.numberFormat(row, column), calculation().workbook.locale);
    const wordsOf = () => {
      const set = words.get(validation) ?? wordsAllowed(validation, calculation());
      words.set(validation, set);
      return set;
    };
    if (isValid(cell, validation, { shown, wordsOf, today: () => calculation().now })) return;
    throw new WriteError(
      `The data you entered in cell ${columnLetters(column)}${row} violates the data validation rules set on this cell.`,
    );
  };
}

interface Facts {
  /** What a person would see. */
  shown(): string;
  /** The texts that a list or a range offers. */
  wordsOf(): ReadonlySet<string>;
  today(): number;
}

function wordsAllowed({ type, values }: Validation, calculation: Calculation): ReadonlySet<string> {
  if (type === 'VALUE_IN_LIST') return new Set(Array.isArray(values[0]) ? values[0] : []);
  const range = rangeOfReference(calculation.workbook, String(values[0]));
  if (!range)
    throw new NotImplementedError('a write into a cell whose validation names a range that is gone');
  const [row, column, rows, columns] = range.at;
  const words = new Set<string>();
  for (let i = row; i < Math.min(row + rows, calculation.usedRows(range.sheet) + 1); i++)
    for (let j = column; j < column + columns; j++) words.add(calculation.shown(range.sheet, i, j));
  words.delete('');
  return words;
}

function isValid(cell: SavedCell, validation: Validation, facts: Facts): boolean {
  const { type, values } = validation;
  if (values.some((value) => typeof value === 'string' && value.startsWith('=')) || type === 'CUSTOM_FORMULA')
    return refuse(type);
  if (typeof cell === 'object' && 'formula' in cell)
    throw new NotImplementedError('a formula in a cell whose validation refuses other data');
  if (type.startsWith('NUMBER_')) return isNumberValid(cell, validation);
  if (type.startsWith('DATE_')) return isDateValid(cell, validation, facts.today());
  if (type.startsWith('TEXT_')) return isTextValid(facts.shown(), validation);
  if (type.startsWith('VALUE_IN_')) return isWordValid(cell, facts);
  if (type === 'CHECKBOX')
    return values.length === 0 ? typeof cell === 'boolean' : values.includes(cell as string);
  return refuse(type);
}

function refuse(type: string): never {
  throw new NotImplementedError(`a write into a cell whose validation ${type} refuses other data`);
}

function isWordValid(cell: SavedCell, { shown, wordsOf }: Facts): boolean {
  if (typeof cell === 'string') return wordsOf().has(cell);
  return wordsOf().has(shown()) || (typeof cell === 'number' && wordsOf().has(String(cell)));
}

function isNumberValid(cell: SavedCell, { type, values }: Validation): boolean {
  if (typeof cell === 'object') return refuse(`${type}, for a date,`);
  return typeof cell === 'number' && compareNumber(type.slice('NUMBER_'.length), cell, values.map(Number));
}

/** Days are compared; the time of day is left out. */
function isDateValid(cell: SavedCell, { type, values }: Validation, today: number): boolean {
  if (typeof cell !== 'object' || !('date' in cell)) return false;
  if (type === 'DATE_IS_VALID_DATE') return true;
  const day = Math.floor(cell.date);
  const isRelative = type.endsWith('_RELATIVE');
  const days = isRelative
    ? [relativeDay(String(values[0]), today)]
    : values.map((value) => Math.floor(Number(value)));
  const comparison = DATE_COMPARISONS.get(isRelative ? type.slice(0, -'_RELATIVE'.length) : type);
  return comparison === undefined ? refuse(type) : compareNumber(comparison, day, days);
}

const DATE_COMPARISONS: ReadonlyMap<string, string> = new Map([
  ['DATE_EQUAL_TO', 'EQUAL_TO'],
  ['DATE_AFTER', 'GREATER_THAN'],
  ['DATE_ON_OR_AFTER', 'GREATER_THAN_OR_EQUAL_TO'],
  ['DATE_BEFORE', 'LESS_THAN'],
  ['DATE_ON_OR_BEFORE', 'LESS_THAN_OR_EQUAL_TO'],
  ['DATE_BETWEEN', 'BETWEEN'],
  ['DATE_NOT_BETWEEN', 'NOT_BETWEEN'],
]);

/** Whether case counts is not known: where it would decide, the host refuses. */
function isTextValid(text: string, { type, values }: Validation): boolean {
  const wanted = String(values[0] ?? '');
  const judge = (a: string, b: string) => {
    switch (type) {
      case 'TEXT_EQUAL_TO':
        return a === b;
      case 'TEXT_CONTAINS':
        return a.includes(b);
      case 'TEXT_DOES_NOT_CONTAIN':
        return !a.includes(b);
      case 'TEXT_IS_VALID_EMAIL':
        return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(a);
      case 'TEXT_IS_VALID_URL':
        return /^(?:https?:\/\/|ftp:\/\/|mailto:)?[^\s/@]+\.[^\s/@]+\S*$/.test(a);
      default:
        return refuse(type);
    }
  };
  const verdict = judge(text, wanted);
  if (!type.startsWith('TEXT_IS_') && verdict !== judge(text.toLowerCase(), wanted.toLowerCase()))
    throw new NotImplementedError(`a text that meets ${type} but for capital letters`);
  return verdict;
}
