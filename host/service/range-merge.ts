import { clearCovered, cutsMerge, mergesIn } from '../model/merge';
import type { SheetModel } from '../model/sheet';
import type { Rectangle } from '../snapshot';
import type { RangeService } from './object';
import { requireInGrid } from './place';
import type { Methods } from './scope';
import { NotImplementedError, ServiceError } from './service-error';

/** Cells shown as one. */
export const RANGE_MERGE_METHODS: Methods<RangeService> = {
  merge: (range) => mergeEach(range, [requireInGrid(range)]),
  mergeAcross: (range) => {
    const [row, column, rows, columns] = requireInGrid(range);
    return mergeEach(
      range,
      Array.from({ length: rows }, (_, i): Rectangle => [row + i, column, 1, columns]),
    );
  },
  mergeVertically: (range) => {
    const [row, column, rows, columns] = requireInGrid(range);
    return mergeEach(
      range,
      Array.from({ length: columns }, (_, j): Rectangle => [row, column + j, rows, 1]),
    );
  },
  breakApart: (range) => {
    unmerge(range.sheet, requireInGrid(range));
    return range;
  },
  getMergedRanges: ({ sheet, at }) =>
    mergesIn(sheet, at)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .map((merge): RangeService => ({ service: 'Range', sheet, at: merge })),
  isPartOfMerge: ({ sheet, at }) => mergesIn(sheet, at).length > 0,
};

/** @throws ServiceError where merged cells reach over the edge */
function unmerge(sheet: SheetModel, at: Rectangle): void {
  if (cutsMerge(sheet, at))
    throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
  const gone = mergesIn(sheet, at);
  sheet.merges = sheet.merges.filter((merge) => !gone.includes(merge));
}

function mergeEach(range: RangeService, blocks: readonly Rectangle[]): RangeService {
  const { sheet } = range;
  const wide = blocks.filter(([, , rows, columns]) => rows * columns > 1);
  for (const block of wide) requireFirstCell(sheet, block);
  unmerge(sheet, range.at);
  sheet.merges = [...sheet.merges, ...wide];
  clearCovered(sheet, range.at);
  return range;
}

/** Which cell's content stays is told only of the first one: contested where that is blank. */
function requireFirstCell(sheet: SheetModel, [row, column, rows, columns]: Rectangle): void {
  if (sheet.cell(row, column) !== '') return;
  for (let i = row; i < row + rows; i++)
    for (let j = column; j < column + columns; j++)
      if (sheet.cell(i, j) !== '')
        throw new NotImplementedError('merging cells of which the first is blank and another is not');
}
