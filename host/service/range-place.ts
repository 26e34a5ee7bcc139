import { columnLetters, toA1 } from '../model/a1';
import { dataRegion, nextDataCell } from '../model/data-region';
import type { RangeService } from './object';
import { rangeAt, requireInGrid } from './place';
import { isOpen } from './protection';
import type { Methods } from './scope';
import { select, selectCurrentCell } from './selection';
import { ServiceError } from './service-error';
import type { EnumMark } from './wire';

/** Where a range lies, and ranges beside or around it. */
export const RANGE_PLACE_METHODS: Methods<RangeService> = {
  getA1Notation: a1Notation,
  getRow: ({ at }) => at[0],
  getRowIndex: ({ at }) => at[0],
  getColumn: ({ at }) => at[1],
  getColumnIndex: ({ at }) => at[1],
  getLastRow: ({ at }) => at[0] + at[2] - 1,
  getLastColumn: ({ at }) => at[1] + at[3] - 1,
  getNumRows: ({ at }) => at[2],
  getHeight: ({ at }) => at[2],
  getNumColumns: ({ at }) => at[3],
  getWidth: ({ at }) => at[3],
  getSheet: ({ sheet }) => ({ service: 'Sheet', sheet }),
  getGridId: ({ sheet }) => sheet.id,
  isStartRowBounded: ({ open }) => open?.top !== true,
  isStartColumnBounded: ({ open }) => open?.left !== true,
  isEndRowBounded: ({ open }) => open?.bottom !== true,
  isEndColumnBounded: ({ open }) => open?.right !== true,
  getCell: ({ sheet, at }, _scope, row: number, column: number) => {
    if (row < 1 || row > at[2] || column < 1 || column > at[3])
      throw new ServiceError('Cell reference out of range');
    return rangeAt(sheet, at[0] + row - 1, at[1] + column - 1, 1, 1);
  },
  offset: ({ sheet, at }, _scope, rows: number, columns: number, numRows?: number, numColumns?: number) =>
    rangeAt(sheet, at[0] + rows, at[1] + columns, numRows ?? at[2], numColumns ?? at[3]),
  getDataRegion: (range, _scope, dimension?: EnumMark) => {
    const at = dataRegion(range.sheet, requireInGrid(range), dimension?.name);
    return { service: 'Range', sheet: range.sheet, at };
  },
  getNextDataCell: (range, _scope, direction: EnumMark) => {
    const [row, column] = requireInGrid(range);
    return rangeAt(range.sheet, ...nextDataCell(range.sheet, row, column, direction.name), 1, 1);
  },
  activate: (range, { workbook }) => select(workbook, range),
  activateAsCurrentCell: (range, { workbook }) => {
    requireInGrid(range);
    selectCurrentCell(workbook, range);
    return range;
  },
  canEdit: (range, scope) => isOpen(scope, range.sheet, requireInGrid(range)),
  getFilter: ({ sheet }) => (sheet.filter ? { service: 'Filter', sheet } : null),
};

/** As written where whole rows or columns were named: `2:5`, `B:B`. */
function a1Notation({ at, open }: RangeService): string {
  const [row, column, rows, columns] = at;
  if (open?.left && open.right) return `${row}:${row + rows - 1}`;
  if (open?.top && open.bottom) return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
  return toA1(at);
}
