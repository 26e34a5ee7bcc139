import type { Calculation } from '../formula/calculation';
import { isSameAlongRow } from '../formula/condition';
import type { SavedConditionalFormat } from '../snapshot';
import { bandColour } from './band';
import { meetsCriterion } from './criterion';
import { anchorOf } from './formula-place';
import { judgedCell } from './judged-cell';
import { holdsCell } from './rectangle';
import type { SheetModel } from './sheet';

/** The background that a person sees: the first rule that matches and has one, else the cell's own, else its band's. */
export function effectiveBackground(
  sheet: SheetModel,
  row: number,
  column: number,
  calculation: Calculation,
): string {
  for (const rule of sheet.conditionalFormats) {
    if (!rule.ranges.some((range) => holdsCell(range, row, column))) continue;
    if (rule.gradient) throw new Error('not implemented: the colour of a cell under a colour scale');
    if (rule.background === undefined) continue;
    if (matches(rule, sheet, row, column, calculation)) return rule.background;
  }
  const own = sheet.formats.get('background')?.at(row, column) ?? bandColour(sheet, row, column);
  return String(own ?? '#ffffff');
}

/**
 * Judges cells by one rule, as they are now; a formula that says the same for all cells of a row is computed once a row.
 * @throws Error "not implemented" where Google's answer is not known
 */
export function judgeOf(
  rule: SavedConditionalFormat,
  sheet: SheetModel,
  calculation: Calculation,
): (row: number, column: number) => boolean {
  const judge = (row: number, column: number) => matches(rule, sheet, row, column, calculation);
  if (rule.type !== 'CUSTOM_FORMULA' || !isSameAlongRow(String(rule.values[0]))) return judge;
  const known = new Map<number, boolean>();
  return (row, column) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const holds = judge(row, column);
    known.set(row, holds);
    return holds;
  };
}

/** References move with the cell, counted from the top left corner of all the rule's ranges. */
function matches(
  { type, values, ranges }: SavedConditionalFormat,
  sheet: SheetModel,
  row: number,
  column: number,
  calculation: Calculation,
): boolean {
  return meetsCriterion(type, values, judgedCell(sheet, row, column, anchorOf(ranges), calculation));
}
