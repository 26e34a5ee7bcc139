import type { Axis } from '../model/rectangle';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type SheetModel } from '../model/sheet';
import { insert, relocate, remove } from '../model/structure';
import { fittingWidth } from './fitting-width';
import type { RangeService, SheetService } from './object';
import { requireColumnRoom, requireColumns, requireRoom, requireRows } from './place';
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
  if (axis === 'columns') requireColumnRoom(sheet, count);
  requireRoom(workbook, count * (axis === 'rows' ? sheet.maxColumns : sheet.maxRows));
  if (side === 'after') insert(workbook, sheet, axis, beside + 1, count, 'before');
  else insert(workbook, sheet, axis, beside, count, 'after');
  return self;
}

function drop(self: SheetService, { workbook }: Scope, axis: Axis, at: number, count: number): SheetService {
  const { sheet } = self;
  requireLines(sheet, axis, at, count);
  const frozen = axis === 'rows' ? sheet.frozenRows : sheet.frozenColumns;
  if (count >= mostOf(sheet, axis)) throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
  if (at <= frozen + 1 && at + count > mostOf(sheet, axis))
    throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
  remove(workbook, sheet, axis, at, count);
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

/** Google's own screen allows no more for a row, and wider columns than anybody needs. */
const MAX_PIXELS = 2000;

/** @param least below which a line does not shrink */
function resize(
  self: SheetService,
  axis: Axis,
  at: number,
  count: number,
  pixels: number,
  least: number,
): SheetService {
  const { sheet } = self;
  requireLines(sheet, axis, at, count);
  if (pixels < 1 || pixels > MAX_PIXELS)
    throw new ServiceError(
      `The ${axis === 'rows' ? 'row height' : 'column width'} must be between 1 and ${MAX_PIXELS} pixels.`,
    );
  const sizes = axis === 'rows' ? sheet.rowHeights : sheet.columnWidths;
  for (let i = at; i < at + count; i++) sizes.set(i, Math.max(least, pixels));
  return self;
}

function move(self: SheetService, { workbook }: Scope, axis: Axis, range: RangeService, to: number): void {
  const [from, count] = spanOf(self, range, axis);
  requireLines(self.sheet, axis, from, count);
  if (to < 1 || to > mostOf(self.sheet, axis) + 1) throw new ServiceError(`Those ${axis} are out of bounds.`);
  if (to > from && to < from + count)
    throw new ServiceError(`The destination index cannot lie inside of the ${axis} that are moved.`);
  relocate(workbook, self.sheet, axis, from, count, to);
}

function freeze({ sheet }: SheetService, axis: Axis, count: number): void {
  if (count < 0 || count >= mostOf(sheet, axis))
    throw new ServiceError(`You can't freeze all visible ${axis} on the sheet.`);
  if (axis === 'rows') sheet.frozenRows = count;
  else sheet.frozenColumns = count;
}

/** The methods that rows and columns have alike: insert, delete, move, hide, resize, freeze. */
export function dimensionMethods(axis: Axis): Methods<SheetService> {
  const isRows = axis === 'rows';
  const [one, many, measure] = isRows ? ['Row', 'Rows', 'RowHeight'] : ['Column', 'Columns', 'ColumnWidth'];
  const least = isRows ? DEFAULT_ROW_HEIGHT : 1;
  return {
    [`insert${one}After`]: (self, scope, at: number) => add(self, scope, axis, at, 1, 'after'),
    [`insert${one}Before`]: (self, scope, at: number) => add(self, scope, axis, at, 1, 'before'),
    [`insert${many}After`]: (self, scope, at: number, n: number) => add(self, scope, axis, at, n, 'after'),
    [`insert${many}Before`]: (self, scope, at: number, n: number) => add(self, scope, axis, at, n, 'before'),
    [`insert${many}`]: (self, scope, at: number, n = 1) => void add(self, scope, axis, at, n, 'before'),
    [`delete${one}`]: (self, scope, at: number) => drop(self, scope, axis, at, 1),
    [`delete${many}`]: (self, scope, at: number, n: number) => void drop(self, scope, axis, at, n),
    [`move${many}`]: (self, scope, range: RangeService, to: number) => move(self, scope, axis, range, to),
    [`hide${one}`]: (self, _scope, range: RangeService) =>
      hide(self, axis, ...spanOf(self, range, axis), true),
    [`unhide${one}`]: (self, _scope, range: RangeService) =>
      hide(self, axis, ...spanOf(self, range, axis), false),
    [`hide${many}`]: (self, _scope, at: number, n = 1) => hide(self, axis, at, n, true),
    [`show${many}`]: (self, _scope, at: number, n = 1) => hide(self, axis, at, n, false),
    [`is${one}HiddenByUser`]: ({ sheet }, _scope, at: number) => {
      requireLines(sheet, axis, at, 1);
      return (isRows ? sheet.hiddenRows : sheet.hiddenColumns).has(at);
    },
    [`get${measure}`]: ({ sheet }, _scope, at: number) => {
      requireLines(sheet, axis, at, 1);
      return isRows
        ? (sheet.rowHeights.get(at) ?? DEFAULT_ROW_HEIGHT)
        : (sheet.columnWidths.get(at) ?? DEFAULT_COLUMN_WIDTH);
    },
    [`set${measure}`]: (self, _scope, at: number, pixels: number) => resize(self, axis, at, 1, pixels, least),
    [`set${measure}s`]: (self, _scope, at: number, n: number, pixels: number) =>
      resize(self, axis, at, n, pixels, least),
    [`getFrozen${many}`]: ({ sheet }) => (isRows ? sheet.frozenRows : sheet.frozenColumns),
    [`setFrozen${many}`]: (self, _scope, count: number) => freeze(self, axis, count),
  };
}

/** Sizes that fit the contents, and those that do not have to. */
export const FITTING_METHODS: Methods<SheetService> = {
  setRowHeightsForced: (self, _scope, at: number, n: number, pixels: number) =>
    resize(self, 'rows', at, n, pixels, 1),
  autoResizeColumn: (self, scope, column: number) => fitColumns(self, scope, column, 1),
  autoResizeColumns: (self, scope, column: number, n: number) => fitColumns(self, scope, column, n),
  autoResizeRows: (self, _scope, row: number, n: number) => {
    requireRows(self.sheet, row, n);
    for (let i = row; i < row + n; i++) self.sheet.rowHeights.delete(i);
    return self;
  },
};

function fitColumns(self: SheetService, scope: Scope, column: number, count: number): SheetService {
  const { sheet } = self;
  requireColumns(sheet, column, count);
  for (let j = column; j < column + count; j++) {
    const width = fittingWidth(sheet, j, scope.calculation());
    if (width !== undefined) sheet.columnWidths.set(j, Math.min(MAX_PIXELS, width));
  }
  return self;
}
