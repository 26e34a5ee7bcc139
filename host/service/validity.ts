import { columnLetters } from '../model/a1';
import type { ColumnValues } from '../model/layer';
import type { SheetModel, Validation } from '../model/sheet';
import type { Rectangle, SavedCell } from '../snapshot';
import { NotImplementedError, WriteError } from './service-error';

/**
 * The check that a written cell goes through where a validation refuses what it does not allow;
 * undefined where the sheet has none such.
 */
export function requireValid(
  sheet: SheetModel,
  at: Rectangle,
): ((cell: SavedCell, row: number, column: number) => void) | undefined {
  if (sheet.validations.entries.every(({ value }) => value.allowInvalid)) return undefined;
  const columns = new Map<number, ColumnValues<Validation>>();
  return (cell, row, column) => {
    if (cell === '') return;
    const known = columns.get(column) ?? sheet.validations.column(column, at[0], at[2]);
    columns.set(column, known);
    const validation = 'all' in known ? known.all : known.each[row - at[0]];
    if (!validation || validation.allowInvalid || isValid(cell, validation)) return;
    throw new WriteError(
      `The data you entered in cell ${columnLetters(column)}${row} violates the data validation rules set on this cell.`,
    );
  };
}

function isValid(cell: SavedCell, { type, values }: Validation): boolean {
  const number = typeof cell === 'number' ? cell : Number.NaN;
  const [first, second] = values.map(Number);
  switch (type) {
    case 'VALUE_IN_LIST':
      return Array.isArray(values[0]) && values[0].includes(String(typeof cell === 'object' ? '' : cell));
    case 'CHECKBOX':
      return values.length === 0 ? typeof cell === 'boolean' : values.includes(cell as string);
    case 'DATE_IS_VALID_DATE':
      return typeof cell === 'object' && 'date' in cell;
    case 'NUMBER_BETWEEN':
      return number >= (first ?? 0) && number <= (second ?? 0);
    case 'NUMBER_GREATER_THAN':
      return number > (first ?? 0);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return number >= (first ?? 0);
    case 'NUMBER_LESS_THAN':
      return number < (first ?? 0);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return number <= (first ?? 0);
    default:
      throw new NotImplementedError(`a write into a cell whose validation ${type} refuses other data`);
  }
}
