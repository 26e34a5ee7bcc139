import { evaluateFormula } from '../formula/evaluate';
import type { SavedCell, SavedConditionalFormat } from '../snapshot';
import { holdsCell } from './rectangle';
import type { SheetModel } from './sheet';

/** The background that a person sees: the first rule that matches and has one, else the cell's own. @param today a serial, time included */
export function effectiveBackground(sheet: SheetModel, row: number, column: number, today: number): string {
  for (const rule of sheet.conditionalFormats) {
    if (rule.background === undefined || !rule.ranges.some((range) => holdsCell(range, row, column)))
      continue;
    if (matches(rule, sheet, row, column, today)) return rule.background;
  }
  return String(sheet.formats.get('background')?.at(row, column) ?? '#ffffff');
}

function matches(
  rule: SavedConditionalFormat,
  sheet: SheetModel,
  row: number,
  column: number,
  today: number,
): boolean {
  const cell = sheet.cell(row, column);
  const [wanted, upTo] = rule.values;
  switch (rule.type) {
    case 'CELL_NOT_EMPTY':
      return cell !== '';
    case 'CELL_EMPTY':
      return cell === '';
    case 'TEXT_EQUAL_TO':
      return typeof wanted === 'string' && textOf(cell).toLowerCase() === wanted.toLowerCase();
    case 'TEXT_CONTAINS':
      return typeof wanted === 'string' && textOf(cell).toLowerCase().includes(wanted.toLowerCase());
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return typeof cell === 'number' && cell >= Number(wanted);
    case 'NUMBER_GREATER_THAN':
      return typeof cell === 'number' && cell > Number(wanted);
    case 'NUMBER_LESS_THAN':
      return typeof cell === 'number' && cell < Number(wanted);
    case 'NUMBER_EQUAL_TO':
      return typeof cell === 'number' && cell === Number(wanted);
    case 'NUMBER_BETWEEN':
      return typeof cell === 'number' && cell >= Number(wanted) && cell <= Number(upTo);
    case 'CUSTOM_FORMULA': {
      // References move with the cell, counted from the top left corner of all the rule's ranges.
      const top = Math.min(...rule.ranges.map((range) => range[0]));
      const left = Math.min(...rule.ranges.map((range) => range[1]));
      return evaluateFormula(String(wanted), {
        cell: (r, c) => sheet.cell(r, c),
        row,
        column,
        rowOffset: row - top,
        columnOffset: column - left,
        today,
      });
    }
    default:
      throw new Error(`not implemented: the conditional format ${rule.type}`);
  }
}

function textOf(cell: SavedCell): string {
  if (typeof cell !== 'object') return String(cell);
  if ('formula' in cell) throw new Error('formula not evaluated');
  throw new Error('not implemented: a text condition on a date');
}
