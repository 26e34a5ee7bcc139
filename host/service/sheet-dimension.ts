import type { Axis } from '../model/rectangle';
import type { SheetModel } from '../model/sheet';
import { insert, relocate, remove } from '../model/structure';
import type { RangeService, SheetService } from './object';
import { requireColumns, requireRoom, requireRows } from './place';
import type { Methods, Scope } from './scope';
import { ServiceError } from './service-error';

function requireLines(sheet: SheetModel, axis: Axis, at: number, count: number): void {
  if (axis === 'rows') requireRows(sheet, at, count);
  else requireColumns(sheet, at, count);
}

function mostOf(sheet: SheetModel, axis: Axis): number {
  return axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
}

type Side = 'before' | 'after';

function add(
  self: SheetService,
  { workbook }: Scope,
  axis: Axis,
  beside: number,
  count: number,
  side: Side,
): SheetService {
  const { sheet } = self;
  requireLines(sheet, axis, beside, 1);
  if (count < 1) throw new ServiceError(`Those ${axis} are out of bounds.`);
  requireRoom(workbook, count * (axis === 'rows' ? sheet.maxColumns : sheet.maxRows));
  if (side === 'after') insert(sheet, axis, beside + 1, count, 'before');
  else insert(sheet, axis, beside, count, 'after');
  return self;
}

function drop(self: SheetService, axis: Axis, at: number, count: number): SheetService {
  const { sheet } = self;
  requireLines(sheet, axis, at, count);
  const frozen = axis === 'rows' ? sheet.frozenRows : sheet.frozenColumns;
  if (count >= mostOf(sheet, axis)) throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
  if (at <= frozen + 1 && at + count > mostOf(sheet, axis))
    throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
  remove(sheet, axis, at, count);
  return self;
}

/** The rows or columns of a range that must lie on this very sheet. */
function spanOf(
  { sheet }: SheetService,
  range: RangeService,
  axis: Axis,
): readonly [start: number, count: number] {
  if (range.sheet !== sheet) throw new ServiceError('Range must be on the same sheet.');
  return axis === 'rows' ? [range.at[0], range.at[2]] : [range.at[1], range.at[3]];
}

function hide(self: SheetService, axis: Axis, at: number, count: number, hidden: boolean): void {
  const { sheet } = self;
  requireLines(sheet, axis, at, count);
  const marks = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  for (let i = at; i < at + count; i++) {
    if (hidden) marks.add(i);
    else marks.delete(i);
  }
}

function resize(self: SheetService, axis: Axis, at: number, count: number, pixels: number): SheetService {
  const { sheet } = self;
  requireLines(sheet, axis, at, count);
  if (pixels < 0) throw new ServiceError(`The ${axis === 'rows' ? 'height' : 'width'} must not be negative.`);
  const sizes = axis === 'rows' ? sheet.rowHeights : sheet.columnWidths;
  for (let i = at; i < at + count; i++) sizes.set(i, pixels);
  return self;
}

function move(self: SheetService, axis: Axis, range: RangeService, to: number): void {
  const [from, count] = spanOf(self, range, axis);
  if (to < 1 || to > mostOf(self.sheet, axis) + 1) throw new ServiceError(`Those ${axis} are out of bounds.`);
  if (to > from && to < from + count)
    throw new ServiceError(`The destination index cannot lie inside of the ${axis} that are moved.`);
  relocate(self.sheet, axis, from, count, to);
}

function freeze({ sheet }: SheetService, axis: Axis, count: number): void {
  if (count < 0 || count >= mostOf(sheet, axis))
    throw new ServiceError(`You can't freeze all visible ${axis} on the sheet.`);
  if (axis === 'rows') sheet.frozenRows = count;
  else sheet.frozenColumns = count;
}

/** The methods that rows and columns have alike: insert, delete, move, hide, resize, freeze. */
export function dimensionMethods(axis: Axis): Methods<SheetService> {
  const [one, many, measure] =
    axis === 'rows' ? ['Row', 'Rows', 'RowHeight'] : ['Column', 'Columns', 'ColumnWidth'];
  return {
    [`insert${one}After`]: (self, scope, at: number) => add(self, scope, axis, at, 1, 'after'),
    [`insert${one}Before`]: (self, scope, at: number) => add(self, scope, axis, at, 1, 'before'),
    [`insert${many}After`]: (self, scope, at: number, n: number) => add(self, scope, axis, at, n, 'after'),
    [`insert${many}Before`]: (self, scope, at: number, n: number) => add(self, scope, axis, at, n, 'before'),
    [`insert${many}`]: (self, scope, at: number, n = 1) => void add(self, scope, axis, at, n, 'before'),
    [`delete${one}`]: (self, _scope, at: number) => drop(self, axis, at, 1),
    [`delete${many}`]: (self, _scope, at: number, n: number) => void drop(self, axis, at, n),
    [`move${many}`]: (self, _scope, range: RangeService, to: number) => move(self, axis, range, to),
    [`hide${one}`]: (self, _scope, range: RangeService) =>
      hide(self, axis, ...spanOf(self, range, axis), true),
    [`unhide${one}`]: (self, _scope, range: RangeService) =>
      hide(self, axis, ...spanOf(self, range, axis), false),
    [`hide${many}`]: (self, _scope, at: number, n = 1) => hide(self, axis, at, n, true),
    [`show${many}`]: (self, _scope, at: number, n = 1) => hide(self, axis, at, n, false),
    [`set${measure}`]: (self, _scope, at: number, pixels: number) => resize(self, axis, at, 1, pixels),
    [`set${measure}s`]: (self, _scope, at: number, n: number, pixels: number) =>
      resize(self, axis, at, n, pixels),
    [`setFrozen${many}`]: (self, _scope, count: number) => freeze(self, axis, count),
  };
}
