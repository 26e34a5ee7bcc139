import { mergesIn } from '../model/merge';
import type { SheetModel } from '../model/sheet';
import { reorderRows, type SortKey, sortedOrder, textOrder } from '../model/sort';
import type { Rectangle } from '../snapshot';
import { countedValue, movedFormula } from './moved-formula';
import type { RangeService } from './object';
import type { Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { isMark } from './wire';

/** Sorts the rows of a rectangle in place; rows that compare alike keep their order. */
export function sortRows(sheet: SheetModel, at: Rectangle, keys: readonly SortKey[], scope: Scope): void {
  if (mergesIn(sheet, at).some(([, , rows]) => rows > 1))
    throw new ServiceError("You can't sort a range with vertical merges.");
  if (mergesIn(sheet, at).length > 0) throw new NotImplementedError('sorting merged cells');
  const order = sortedOrder(at, keys, {
    valueOf: (row, column) => countedValue(sheet, row, column, scope),
    compareText: textOrder(scope.workbook.locale),
  });
  reorderRows(sheet, at, order, (formula, rows) => movedFormula(formula, rows, 0));
}

/**
 * `2`, `{ column: 2, ascending: false }` or a list of these; columns count from 1 on the sheet.
 * @throws ServiceError where a column lies beside the range
 */
export function sortKeys(spec: unknown, range: RangeService): SortKey[] {
  const entries =
    isMark(spec, 'array') && Array.isArray(spec.array) ? spec.array : Array.isArray(spec) ? spec : [spec];
  return entries.map((entry) => {
    const { column, ascending } = isMark(entry, 'plain')
      ? (entry.plain as { column?: unknown; ascending?: unknown })
      : { column: entry, ascending: true };
    if (typeof column !== 'number' || !Number.isInteger(column))
      throw new NotImplementedError('Range.sort with this argument');
    const [, first, , columns] = range.at;
    if (column < first || column >= first + columns)
      throw new ServiceError('Sort range should not contain columns outside of the range.');
    return { column, ascending: ascending !== false };
  });
}
