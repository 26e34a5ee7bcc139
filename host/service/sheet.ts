import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  type ProtectionModel,
  type SheetModel,
} from '../model/sheet';
import { sortRows } from '../model/sort';
import { insert, relocate, remove } from '../model/structure';
import { writeBlock } from '../model/write';
import type { Rectangle } from '../snapshot';
import { colourOf } from './colour';
import type { ConditionalFormatRuleService, RangeService, SheetService } from './object';
import { rangeAt, rangeOfA1, requireColumns, requireRoom, requireRows, requireSheet } from './place';
import { inputOf, RANGE_VALUE_METHODS } from './range-value';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import type { EnumMark } from './wire';

export function sheetMethods(): Methods<SheetService> {
  return guarded({ ...FACTS, ...GRID, ...DIMENSIONS, ...THINGS });
}

/** Every method of a sheet fails once the sheet is deleted. */
function guarded(methods: Methods<SheetService>): Methods<SheetService> {
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      (self: SheetService, scope: Scope, ...args: never[]) => {
        requireSheet(self.sheet);
        return method(self, scope, ...args);
      },
    ]),
  );
}

const FACTS: Methods<SheetService> = {
  getName: ({ sheet }) => sheet.name,
  getSheetName: ({ sheet }) => sheet.name,
  getSheetId: ({ sheet }) => sheet.id,
  getIndex: ({ sheet }, { workbook }) => workbook.sheets.indexOf(sheet) + 1,
  getParent: () => ({ service: 'Spreadsheet' }),
  getMaxRows: ({ sheet }) => sheet.maxRows,
  getMaxColumns: ({ sheet }) => sheet.maxColumns,
  getLastRow: ({ sheet }) => sheet.lastRow(),
  getLastColumn: ({ sheet }) => sheet.lastColumn(),
  getFrozenRows: ({ sheet }) => sheet.frozenRows,
  getFrozenColumns: ({ sheet }) => sheet.frozenColumns,
  isSheetHidden: ({ sheet }) => sheet.hidden,
  isColumnHiddenByUser: ({ sheet }, _scope, column: number) => sheet.hiddenColumns.has(column),
  isRowHiddenByUser: ({ sheet }, _scope, row: number) => sheet.hiddenRows.has(row),
  getColumnWidth: ({ sheet }, _scope, column: number) =>
    sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH,
  getRowHeight: ({ sheet }, _scope, row: number) => sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT,
  getTabColorObject: ({ sheet }) =>
    sheet.tabColor === '' ? null : { service: 'Color', hex: sheet.tabColor },

  setName: (self, { workbook }, name: string) => {
    requireFreeName(workbook.sheets, name, self.sheet);
    self.sheet.name = name;
    return self;
  },
  setTabColor: (self, _scope, colour: string | null) => {
    const hex = colour === null ? '' : colourOf(colour);
    if (hex !== undefined) self.sheet.tabColor = hex;
    return self;
  },
  hideSheet: (self, { workbook }) => {
    if (workbook.sheets.every((sheet) => sheet.hidden || sheet === self.sheet))
      throw new ServiceError("You can't hide all the sheets in a document.");
    self.sheet.hidden = true;
    return self;
  },
  showSheet: (self) => {
    self.sheet.hidden = false;
    return self;
  },
  activate: (self, { workbook }) => {
    workbook.activeSheet = self.sheet;
    return self;
  },
};

/** @throws ServiceError where another sheet has the name already */
export function requireFreeName(sheets: readonly SheetModel[], name: string, except?: SheetModel): void {
  if (name === '') throw new ServiceError('The sheet name cannot be empty.');
  if (sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase()))
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

const GRID: Methods<SheetService> = {
  getRange: (
    { sheet },
    { workbook },
    first: number | string,
    column?: number,
    rows?: number,
    columns?: number,
  ) =>
    typeof first === 'string'
      ? rangeOfA1(workbook, sheet, first)
      : rangeAt(sheet, first, column ?? 1, rows ?? 1, columns ?? 1),
  getRangeList: ({ sheet }, { workbook }, texts: readonly string[]) => {
    if (texts.length === 0) throw new ServiceError('Range not found');
    return { service: 'RangeList', sheet, ranges: texts.map((text) => rangeOfA1(workbook, sheet, text)) };
  },
  getDataRange: ({ sheet }) =>
    rangeAt(sheet, 1, 1, Math.max(1, sheet.lastRow()), Math.max(1, sheet.lastColumn())),
  getSheetValues: ({ sheet }, scope, row: number, column: number, rows: number, columns: number) =>
    RANGE_VALUE_METHODS['getValues']?.(rangeAt(sheet, row, column, rows, columns), scope),
  getActiveCell: ({ sheet }) => rangeAt(sheet, 1, 1, 1, 1),
  appendRow: (self, scope, values: readonly unknown[]) => {
    const { sheet } = self;
    const row = sheet.lastRow() + 1;
    const columns = Math.max(values.length, sheet.maxColumns);
    requireRoom(scope.workbook, row > sheet.maxRows ? columns : 0);
    if (columns > sheet.maxColumns)
      insert(sheet, 'columns', sheet.maxColumns + 1, columns - sheet.maxColumns, 'before');
    if (row > sheet.maxRows) insert(sheet, 'rows', sheet.maxRows + 1, 1, 'before');
    if (values.length > 0)
      writeBlock(sheet, [row, 1, 1, values.length], (_, j) => inputOf(values[j], scope), scope.typing());
    return self;
  },
  sort: (self, _scope, column: number, ascending = true) => {
    const { sheet } = self;
    const rows = sheet.lastRow() - sheet.frozenRows;
    if (rows > 0) sortRows(sheet, [sheet.frozenRows + 1, 1, rows, sheet.maxColumns], [{ column, ascending }]);
    return self;
  },
  clear: (self, _scope, ...options: unknown[]) => {
    if (options.length > 0) throw new NotImplementedError('Sheet.clear with options');
    self.sheet.cells = [];
    self.sheet.formats.clear();
    self.sheet.conditionalFormats = [];
    return self;
  },
  clearContents: (self) => {
    self.sheet.cells = [];
    return self;
  },
  clearFormats: (self) => {
    self.sheet.formats.clear();
    self.sheet.conditionalFormats = [];
    return self;
  },
  clearNotes: (self) => {
    self.sheet.notes.clear();
    return self;
  },
};

type Axis = 'rows' | 'columns';

function addLines(
  { sheet }: SheetService,
  { workbook }: Scope,
  axis: Axis,
  beside: number,
  count: number,
  side: 'before' | 'after',
): void {
  if (axis === 'rows') requireRows(sheet, beside, 1);
  else requireColumns(sheet, beside, 1);
  if (count < 1) throw new ServiceError(`Those ${axis} are out of bounds.`);
  requireRoom(workbook, count * (axis === 'rows' ? sheet.maxColumns : sheet.maxRows));
  insert(sheet, axis, side === 'after' ? beside + 1 : beside, count, side === 'after' ? 'before' : 'after');
}

function deleteLines({ sheet }: SheetService, axis: Axis, at: number, count: number): void {
  if (axis === 'rows') requireRows(sheet, at, count);
  else requireColumns(sheet, at, count);
  const [most, frozen] =
    axis === 'rows' ? [sheet.maxRows, sheet.frozenRows] : [sheet.maxColumns, sheet.frozenColumns];
  if (count >= most) throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
  if (at === frozen + 1 && count === most - frozen)
    throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
  remove(sheet, axis, at, count);
}

function span(range: RangeService, axis: Axis): readonly [start: number, count: number] {
  return axis === 'rows' ? [range.at[0], range.at[2]] : [range.at[1], range.at[3]];
}

function mark(sheet: SheetModel, axis: Axis, at: number, count: number, hidden: boolean): void {
  if (axis === 'rows') requireRows(sheet, at, count);
  else requireColumns(sheet, at, count);
  const marks = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  for (let i = at; i < at + count; i++) {
    if (hidden) marks.add(i);
    else marks.delete(i);
  }
}

function size(sheet: SheetModel, axis: Axis, at: number, count: number, pixels: number): void {
  if (axis === 'rows') requireRows(sheet, at, count);
  else requireColumns(sheet, at, count);
  const sizes = axis === 'rows' ? sheet.rowHeights : sheet.columnWidths;
  for (let i = at; i < at + count; i++) sizes.set(i, pixels);
}

/** The methods that rows and columns have alike. */
function dimension(axis: Axis, one: 'Row' | 'Column', many: 'Rows' | 'Columns'): Methods<SheetService> {
  const short = one.toLowerCase();
  const measure = axis === 'rows' ? 'Height' : 'Width';
  return {
    [`insert${one}After`]: (self, scope, at: number) => (addLines(self, scope, axis, at, 1, 'after'), self),
    [`insert${one}Before`]: (self, scope, at: number) => (addLines(self, scope, axis, at, 1, 'before'), self),
    [`insert${many}After`]: (self, scope, at: number, n: number) => (
      addLines(self, scope, axis, at, n, 'after'), self
    ),
    [`insert${many}Before`]: (self, scope, at: number, n: number) => (
      addLines(self, scope, axis, at, n, 'before'), self
    ),
    [`insert${many}`]: (self, scope, at: number, n = 1) => addLines(self, scope, axis, at, n, 'before'),
    [`delete${one}`]: (self, _scope, at: number) => (deleteLines(self, axis, at, 1), self),
    [`delete${many}`]: (self, _scope, at: number, n: number) => deleteLines(self, axis, at, n),
    [`move${many}`]: ({ sheet }, _scope, range: RangeService, to: number) => {
      const [from, count] = span(range, axis);
      const most = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
      if (to < 1 || to > most + 1) throw new ServiceError(`Those ${axis} are out of bounds.`);
      if (to > from && to < from + count)
        throw new ServiceError('The destination index cannot lie inside of the range that is moved.');
      relocate(sheet, axis, from, count, to);
    },
    [`hide${one}`]: ({ sheet }, _scope, range: RangeService) => mark(sheet, axis, ...span(range, axis), true),
    [`unhide${one}`]: ({ sheet }, _scope, range: RangeService) =>
      mark(sheet, axis, ...span(range, axis), false),
    [`hide${many}`]: ({ sheet }, _scope, at: number, n = 1) => mark(sheet, axis, at, n, true),
    [`show${many}`]: ({ sheet }, _scope, at: number, n = 1) => mark(sheet, axis, at, n, false),
    [`set${one}${measure}`]: (self, _scope, at: number, px: number) => (
      size(self.sheet, axis, at, 1, px), self
    ),
    [`set${one}${measure}s`]: (self, _scope, at: number, n: number, px: number) => (
      size(self.sheet, axis, at, n, px), self
    ),
    [`setFrozen${many}`]: ({ sheet }, _scope, count: number) => {
      const most = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
      if (count < 0 || count >= most)
        throw new ServiceError(`You can't freeze all visible ${axis} on the sheet. (${short}s: ${count})`);
      if (axis === 'rows') sheet.frozenRows = count;
      else sheet.frozenColumns = count;
    },
  };
}

const DIMENSIONS: Methods<SheetService> = {
  ...dimension('rows', 'Row', 'Rows'),
  ...dimension('columns', 'Column', 'Columns'),
};

const THINGS: Methods<SheetService> = {
  getFilter: ({ sheet }) => (sheet.filter ? { service: 'Filter', sheet } : null),
  getConditionalFormatRules: ({ sheet }) =>
    sheet.conditionalFormats.map((rule) => ({ service: 'ConditionalFormatRule', sheet, rule })),
  setConditionalFormatRules: ({ sheet }, _scope, rules: readonly ConditionalFormatRuleService[]) => {
    for (const { sheet: home, rule } of rules) {
      if (home && home !== sheet)
        throw new ServiceError('Conditional format rule cannot reference a different sheet.');
      for (const range of rule.ranges) requireInside(sheet, range);
    }
    sheet.conditionalFormats = rules.map(({ rule }) => rule);
  },
  clearConditionalFormatRules: ({ sheet }) => {
    sheet.conditionalFormats = [];
  },
  getProtections: ({ sheet }, _scope, type: EnumMark) =>
    sheet.protections
      .filter(({ at }) => (at === 'sheet') === (type.name === 'SHEET'))
      .map((protection) => ({ service: 'Protection', sheet, protection })),
  protect: ({ sheet }) => {
    const known = sheet.protections.find(({ at }) => at === 'sheet');
    const protection: ProtectionModel = known ?? { at: 'sheet', description: '', warningOnly: false };
    if (!known) sheet.protections.push(protection);
    return { service: 'Protection', sheet, protection };
  },
};

function requireInside(sheet: SheetModel, [row, column, rows, columns]: Rectangle): void {
  rangeAt(sheet, row, column, rows, columns);
}
