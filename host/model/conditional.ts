import type { Calculation } from '../formula/calculation';
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
