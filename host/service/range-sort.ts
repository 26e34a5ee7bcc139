import { mergesIn } from '../model/merge';
import { liftContent, moveContent, reorderRows } from '../model/sort';
import { countedValue, movedFormula } from './moved-formula';
import type { RangeService } from './object';
import { rangeAt, requireInGrid } from './place';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { sortKeys, sortRows } from './sort-range';

/** Methods that put the rows of a range in another order, or drop some. */
export const RANGE_SORT_METHODS: Methods<RangeService> = {
  sort: (range, scope, spec: unknown) => {
    sortRows(range.sheet, requireInGrid(range), sortKeys(spec, range), scope);
    return range;
  },
  randomize: (range, scope) => {
    const at = requireInGrid(range);
    requireUnmerged(range, 'Range.randomize');
    const order = Array.from({ length: at[2] }, (_, i) => i);
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(scope.random() * (last + 1));
      const moved = order[last] ?? 0;
      order[last] = order[other] ?? 0;
      order[other] = moved;
    }
    reorderRows(range.sheet, at, order, (formula, rows) => movedFormula(formula, rows, 0));
    return range;
  },
  removeDuplicates: (range, scope, columns?: readonly number[]) => {
    const at = requireInGrid(range);
    requireUnmerged(range, 'Range.removeDuplicates');
    const kept = firstOfEach(range, comparedColumns(range, columns), scope);
    if (kept.length < at[2])
      moveContent(range.sheet, at, liftContent(range.sheet, at), kept, (formula, rows) =>
        movedFormula(formula, rows, 0),
      );
    return rangeAt(range.sheet, at[0], at[1], kept.length, at[3]);
  },
};

function requireUnmerged(range: RangeService, member: string): void {
  if (mergesIn(range.sheet, range.at).length > 0) throw new NotImplementedError(`${member} of merged cells`);
}

/** Columns of the sheet; all of the range's where none is named. */
function comparedColumns(
  { at: [, first, , count] }: RangeService,
  columns: readonly number[] = [],
): readonly number[] {
  for (const column of columns)
    if (column < first || column >= first + count) throw new ServiceError('Those columns are out of bounds.');
  return columns.length > 0 ? columns : Array.from({ length: count }, (_, j) => first + j);
}

/** Offsets of the rows that are not like an earlier one; letters are alike in any case. */
function firstOfEach(range: RangeService, columns: readonly number[], scope: Scope): number[] {
  const [row, , rows] = range.at;
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let i = 0; i < rows; i++) {
    const key = JSON.stringify(
      columns.map((column) => {
        const value = countedValue(range.sheet, row + i, column, scope);
        if (typeof value === 'string') return value.toLowerCase();
        return typeof value === 'object' && 'date' in value ? value.date : value;
      }),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(i);
  }
  return kept;
}
