import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  type ProtectionModel,
  type SheetModel,
} from '../model/sheet';
import { sortRows } from '../model/sort';
import { insert } from '../model/structure';
import { writeBlock } from '../model/write';
import type { Rectangle } from '../snapshot';
import { colourOf } from './colour';
import type { ConditionalFormatRuleService, RangeService, SheetService } from './object';
import { rangeAt, rangeOfA1, requireColumns, requireRoom, requireRows, requireSheet } from './place';
import { inputOf, RANGE_VALUE_METHODS } from './range-value';
import type { Methods, Scope } from './scope';
import { activateSheet, activeRange, firstCell, select } from './selection';
import { NotImplementedError, ServiceError } from './service-error';
import { dimensionMethods } from './sheet-dimension';
import { requireValid } from './validity';
import type { EnumMark } from './wire';

export function sheetMethods(): Methods<SheetService> {
  return guarded({
    ...FACTS,
    ...GRID,
    ...dimensionMethods('rows'),
    ...dimensionMethods('columns'),
    ...THINGS,
  });
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
  isColumnHiddenByUser: ({ sheet }, _scope, column: number) => {
    requireColumns(sheet, column, 1);
    return sheet.hiddenColumns.has(column);
  },
  isRowHiddenByUser: ({ sheet }, _scope, row: number) => {
    requireRows(sheet, row, 1);
    return sheet.hiddenRows.has(row);
  },
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
    activateSheet(workbook, self.sheet);
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
    RANGE_VALUE_METHODS.getValues?.(rangeAt(sheet, row, column, rows, columns), scope),
  getActiveRange: ({ sheet }, { workbook }) => activeRange(workbook, sheet),
  getActiveCell: ({ sheet }, { workbook }) => firstCell(activeRange(workbook, sheet)),
  getCurrentCell: ({ sheet }, { workbook }) => firstCell(activeRange(workbook, sheet)),
  setActiveRange: (_, { workbook }, range: RangeService) => select(workbook, range),
  setActiveSelection: ({ sheet }, { workbook }, place: RangeService | string) =>
    select(workbook, typeof place === 'string' ? rangeOfA1(workbook, sheet, place) : place),
  appendRow: (self, scope, values: readonly unknown[]) => {
    const { sheet } = self;
    const row = sheet.lastRow() + 1;
    const columns = Math.max(values.length, sheet.maxColumns);
    requireRoom(scope.workbook, row > sheet.maxRows ? columns : 0);
    if (columns > sheet.maxColumns)
      insert(sheet, 'columns', sheet.maxColumns + 1, columns - sheet.maxColumns, 'before');
    if (row > sheet.maxRows) insert(sheet, 'rows', sheet.maxRows + 1, 1, 'before');
    const at: Rectangle = [row, 1, 1, values.length];
    if (values.length > 0)
      writeBlock(sheet, at, (_, j) => inputOf(values[j], scope), scope.typing(), requireValid(sheet, at));
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
