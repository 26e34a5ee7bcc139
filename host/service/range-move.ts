import { ALL_PARTS, lift, type Parts, put, wipe } from '../model/block';
import { cutsMerge, mergesIn } from '../model/merge';
import { contains, intersect } from '../model/rectangle';
import type { SheetModel } from '../model/sheet';
import type { Rectangle } from '../snapshot';
import { requireNoReferences } from './moved-formula';
import type { RangeService } from './object';
import { rangeAt, requireInGrid } from './place';
import { requireEditable } from './protection';
import type { Methods, Scope } from './scope';
import { NotImplementedError } from './service-error';
import type { EnumMark } from './wire';

/** Cells that go elsewhere on the grid, and what is shifted to make or fill room. */
export const RANGE_MOVE_METHODS: Methods<RangeService> = {
  moveTo: (source, scope, target: RangeService) => {
    const at = requireInGrid(source);
    requireInGrid(target);
    const goal = rangeAt(target.sheet, target.at[0], target.at[1], at[2], at[3]);
    requireMovable([source, goal], scope, 'Range.moveTo');
    const block = lift(source.sheet, at, ALL_PARTS);
    wipe(source.sheet, at, ALL_PARTS);
    put(goal.sheet, goal.at[0], goal.at[1], block, ALL_PARTS);
  },
  insertCells: (range, scope, dimension: EnumMark) => {
    const [row, column, rows, columns] = requireInGrid(range);
    const { sheet } = range;
    const byRows = dimension.name === 'ROWS';
    const strip: Rectangle = byRows
      ? [row, column, sheet.maxRows - row + 1, columns]
      : [row, column, rows, sheet.maxColumns - column + 1];
    const lost: Rectangle = byRows
      ? [Math.max(row, sheet.maxRows - rows + 1), column, Math.min(rows, strip[2]), columns]
      : [row, Math.max(column, sheet.maxColumns - columns + 1), rows, Math.min(columns, strip[3])];
    requireMovable([{ ...range, at: strip }], scope, 'Range.insertCells');
    if (hasContent(sheet, lost))
      throw new NotImplementedError('Range.insertCells that pushes content off the sheet');
    const kept = byRows ? strip[2] - rows : strip[3] - columns;
    if (kept > 0) {
      const block = lift(sheet, byRows ? [row, column, kept, columns] : [row, column, rows, kept], SHIFTED);
      put(sheet, byRows ? row + rows : row, byRows ? column : column + columns, block, SHIFTED);
    }
    wipe(sheet, range.at, { ...SHIFTED, looks: () => false });
    return range;
  },
  deleteCells: (range, scope, dimension: EnumMark) => {
    const [row, column, rows, columns] = requireInGrid(range);
    const { sheet } = range;
    const byRows = dimension.name === 'ROWS';
    const strip: Rectangle = byRows
      ? [row, column, sheet.maxRows - row + 1, columns]
      : [row, column, rows, sheet.maxColumns - column + 1];
    requireMovable([{ ...range, at: strip }], scope, 'Range.deleteCells');
    const rest: Rectangle = byRows
      ? [row + rows, column, strip[2] - rows, columns]
      : [row, column + columns, rows, strip[3] - columns];
    const block = rest[2] > 0 && rest[3] > 0 ? lift(sheet, rest, SHIFTED) : undefined;
    wipe(sheet, strip, SHIFTED);
    if (block) put(sheet, row, column, block, SHIFTED);
  },
};

const SHIFTED: Parts = { ...ALL_PARTS, merges: false };

function hasContent(sheet: SheetModel, [row, column, rows, columns]: Rectangle): boolean {
  for (let i = row; i < row + rows; i++)
    for (let j = column; j < column + columns; j++) if (sheet.cell(i, j) !== '') return true;
  return false;
}

/** Everything that follows moved cells in Google, and does not here, must be out of the way. */
function requireMovable(areas: readonly RangeService[], scope: Scope, member: string): void {
  for (const { sheet, at } of areas) {
    requireEditable(scope, sheet, at);
    if (cutsMerge(sheet, at) || (member !== 'Range.moveTo' && mergesIn(sheet, at).length > 0))
      throw new NotImplementedError(`${member} of merged cells`);
    const rules = sheet.conditionalFormats.flatMap(({ ranges }) => ranges);
    const guarded = sheet.protections.flatMap((protection) =>
      protection.at === 'sheet' ? [] : [protection.at],
    );
    const holdsAll = (place: Rectangle) =>
      areas.every((area) => area.sheet === sheet && contains(place, area.at));
    if ([...rules, ...guarded].some((place) => intersect(place, at) && !holdsAll(place)))
      throw new NotImplementedError(`${member} across the edge of a conditional format or a protection`);
  }
  requireNoReferences(scope, areas, member);
}
