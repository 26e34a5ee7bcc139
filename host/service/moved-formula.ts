import { shiftRelative } from '../model/move-reference';
import { intersect } from '../model/rectangle';
import type { SheetModel } from '../model/sheet';
import type { Rectangle, SavedCell } from '../snapshot';
import type { RangeService } from './object';
import type { Scope } from './scope';
import { NotImplementedError } from './service-error';

/** What a cell counts as where values are compared: a formula's value. */
export function countedValue(sheet: SheetModel, row: number, column: number, scope: Scope): SavedCell {
  const cell = sheet.cell(row, column);
  if (typeof cell !== 'object' || 'date' in cell) return cell;
  return scope.calculation().read(sheet, row, column);
}

/** A formula as it reads that many rows and columns further on: what has no `$` goes along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return shiftRelative(formula, rows, columns);
}

/**
 * Where cells move, whatever names them follows in Google: formulas, rules with formulas, named ranges.
 * The host lets these follow rows and columns only, and refuses here what might have to follow.
 */
export function requireNoReferences(
  { workbook }: Scope,
  areas: readonly RangeService[],
  member: string,
): void {
  const refuse = (what: string): never => {
    throw new NotImplementedError(`${member} in a workbook with ${what}`);
  };
  for (const sheet of workbook.sheets) {
    for (const row of sheet.cells)
      if (row.some((cell) => typeof cell === 'object' && 'formula' in cell)) refuse('formulas');
    if (sheet.conditionalFormats.some(({ type }) => type === 'CUSTOM_FORMULA')) refuse('formulas in rules');
    const rules = sheet.validations.entries.map(({ value }) => value.type);
    if (rules.includes('CUSTOM_FORMULA') || rules.includes('VALUE_IN_RANGE')) refuse('formulas in rules');
  }
  const touches = (sheet: SheetModel, at: Rectangle) =>
    areas.some((area) => area.sheet === sheet && intersect(area.at, at));
  if (workbook.namedRanges.some(({ sheet, at }) => at && touches(sheet, at))) refuse('named ranges there');
}
