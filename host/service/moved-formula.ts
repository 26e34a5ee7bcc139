import { tokenize } from '../formula/token';
import { parseA1, rectangleOf } from '../model/a1';
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
    throw new NotImplementedError(`${member} of cells that ${what} names`);
  };
  const touches = (sheet: SheetModel | undefined, at: Rectangle) =>
    areas.some((area) => area.sheet === sheet && intersect(area.at, at));
  const isNamed = (formula: string, home: SheetModel) =>
    (tokenize(formula) ?? []).some(({ kind, text }) => {
      const reference = kind === 'reference' ? parseA1(text) : null;
      if (!reference) return kind === 'reference';
      const sheet = reference.sheetName === '' ? home : workbook.sheetNamed(reference.sheetName);
      return touches(sheet, rectangleOf(reference, home.maxRows, home.maxColumns));
    });
  for (const sheet of workbook.sheets) {
    for (const row of sheet.cells)
      for (const cell of row)
        if (typeof cell === 'object' && 'formula' in cell && isNamed(cell.formula, sheet))
          refuse('a formula');
    if (sheet.conditionalFormats.some(({ type }) => type === 'CUSTOM_FORMULA')) refuse('a rule perhaps');
    const rules = sheet.validations.entries.map(({ value }) => value.type);
    if (rules.includes('CUSTOM_FORMULA') || rules.includes('VALUE_IN_RANGE')) refuse('a rule perhaps');
  }
  if (workbook.namedRanges.some(({ sheet, at }) => at && touches(sheet, at))) refuse('a named range');
}
