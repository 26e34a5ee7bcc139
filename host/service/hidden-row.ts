import { effectiveBackground } from '../model/conditional';
import { meetsCriterion } from '../model/criterion';
import { judgedCell } from '../model/judged-cell';
import type { SheetModel } from '../model/sheet';
import type { Span } from '../model/span';
import type { SavedFilterCriteria } from '../snapshot';
import type { Scope } from './scope';

/**
 * The rows below a filter's header that its criteria hide.
 * @returns undefined where one of the criteria is beyond the host: what Google would hide is not known then
 */
export function findHidden(sheet: SheetModel, scope: Scope): readonly Span[] | undefined {
  const { filter, filterCriteria } = sheet;
  if (!filter || filterCriteria.size === 0) return [];
  const [top, , rows] = filter;
  const spans: { start: number; length: number }[] = [];
  try {
    for (let row = top + 1; row < top + rows; row++) {
      if ([...filterCriteria].every(([column, each]) => shows(each, sheet, row, column, scope))) continue;
      const last = spans.at(-1);
      if (last && last.start + last.length === row) last.length++;
      else spans.push({ start: row, length: 1 });
    }
  } catch (error) {
    if (error instanceof Error && /not implemented|not evaluated/.test(error.message)) return undefined;
    throw error;
  }
  return spans;
}

/** Hidden values are compared with what a person sees. */
function shows(
  { type, values, hiddenValues, visibleBackground, visibleForeground }: SavedFilterCriteria,
  sheet: SheetModel,
  row: number,
  column: number,
  { calculation }: Scope,
): boolean {
  const anchor = [(sheet.filter?.[0] ?? 0) + 1, column] as const;
  const cell = judgedCell(sheet, row, column, anchor, calculation());
  if (visibleForeground !== undefined) throw new Error('not implemented: a filter by the colour of letters');
  if (
    visibleBackground !== undefined &&
    effectiveBackground(sheet, row, column, calculation()) !== visibleBackground
  )
    return false;
  if (hiddenValues?.includes(cell.value === '' ? '' : cell.text())) return false;
  return type === undefined || meetsCriterion(type, values ?? [], cell);
}
