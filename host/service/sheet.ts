import type { SheetModel } from '../model/sheet';
import { MAX_SHEET_NAME_CHARACTERS, renameSheet } from '../model/sheet-name';
import { insert } from '../model/structure';
import { writeBlock } from '../model/write';
import type { Rectangle } from '../snapshot';
import { bandingsOf } from './banding';
import { colourOf } from './colour';
import { isFilteredOut } from './filter';
import { sheetGroupMethods } from './group';
import { clearLooks } from './look';
import { SHEET_METADATA_METHODS } from './metadata';
import { namedRangeObject } from './named-range';
import type { ColorService, ConditionalFormatRuleService, RangeService, SheetService } from './object';
import { rangeAt, rangeOfA1, requireColumnRoom, requireRoom, requireRows, requireSheet } from './place';
import { newProtection } from './protection';
import { inputOf, RANGE_VALUE_METHODS } from './range-value';
import type { Methods, Scope } from './scope';
import { activateSheet } from './selection';
import { NotImplementedError, ServiceError, WriteError } from './service-error';
import { addCopy, nameOfCopy } from './sheet-copy';
import { dimensionMethods, FITTING_METHODS } from './sheet-dimension';
import { sortRows } from './sort-range';
import { requireValid } from './validity';
import { type EnumMark, enumValue } from './wire';

export function sheetMethods(): Methods<SheetService> {
  return guarded({
    ...FACTS,
    ...GRID,
    ...CLEARING,
    ...dimensionMethods('rows'),
    ...dimensionMethods('columns'),
    ...FITTING_METHODS,
    ...sheetGroupMethods('rows'),
    ...sheetGroupMethods('columns'),
    ...SHEET_METADATA_METHODS,
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
  getType: () => enumValue('SheetType', 'GRID'),
  getFormUrl: () => null,
  getIndex: ({ sheet }, { workbook }) => workbook.sheets.indexOf(sheet) + 1,
  getParent: () => ({ service: 'Spreadsheet' }),
  getMaxRows: ({ sheet }) => sheet.maxRows,
  getMaxColumns: ({ sheet }) => sheet.maxColumns,
  getLastRow: ({ sheet }, { calculation }) => calculation().lastRow(sheet),
  getLastColumn: ({ sheet }, { calculation }) => calculation().lastColumn(sheet),
  isSheetHidden: ({ sheet }) => sheet.hidden,
  isRowHiddenByFilter: ({ sheet }, _scope, row: number) => {
    requireRows(sheet, row, 1);
    return isFilteredOut(sheet.filteredRows, row);
  },
  hasHiddenGridlines: ({ sheet }) => sheet.hasHiddenGridlines,
  setHiddenGridlines: (self, _scope, hidden: boolean) => {
    self.sheet.hasHiddenGridlines = hidden;
    return self;
  },
  isRightToLeft: ({ sheet }) => sheet.isRightToLeft,
  setRightToLeft: (self, _scope, on: boolean) => {
    self.sheet.isRightToLeft = on;
    return self;
  },
  getTabColor: ({ sheet }) => (sheet.tabColor === '' ? null : sheet.tabColor),
  getTabColorObject: ({ sheet }) =>
    sheet.tabColor === '' ? null : { service: 'Color', hex: sheet.tabColor },
  setTabColor: (self, _scope, colour: string | null) => {
    // The reference's own example leaves out the sign in front.
    const hex = colour === null ? '' : (colourOf(colour) ?? colourOf(`#${colour}`));
    if (hex !== undefined) self.sheet.tabColor = hex;
    return self;
  },
  setTabColorObject: (self, _scope, { hex, theme }: ColorService) => {
    if (theme !== undefined) throw new NotImplementedError("a tab in a theme's colour");
    self.sheet.tabColor = hex;
    return self;
  },
  setName: (self, { workbook }, name: string) => {
    requireFreeName(workbook.sheets, name, self.sheet);
    renameSheet(workbook, self.sheet, name);
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
  copyTo: ({ sheet }, scope): SheetService => ({
    service: 'Sheet',
    sheet: addCopy(scope, sheet, nameOfCopy(scope, sheet), scope.workbook.sheets.length),
  }),
};

/** @throws ServiceError where another sheet has the name already, or it can be no sheet's */
export function requireFreeName(sheets: readonly SheetModel[], name: string, except?: SheetModel): void {
  if (name === '') throw new ServiceError('The sheet name cannot be empty.');
  if (name.length > MAX_SHEET_NAME_CHARACTERS)
    throw new ServiceError(`The sheet name cannot be greater than ${MAX_SHEET_NAME_CHARACTERS} characters.`);
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
  getDataRange: ({ sheet }, { calculation }) =>
    rangeAt(
      sheet,
      1,
      1,
      Math.max(1, calculation().lastRow(sheet)),
      Math.max(1, calculation().lastColumn(sheet)),
    ),
  getSheetValues: ({ sheet }, scope, row: number, column: number, rows: number, columns: number) =>
    RANGE_VALUE_METHODS.getValues?.(rangeAt(sheet, row, column, rows, columns), scope),
  appendRow: (self, scope, values: readonly unknown[]) => {
    const { sheet } = self;
    const { workbook } = scope;
    if (values.length === 0) throw new WriteError('The number of columns in the range must be at least 1.');
    const row = scope.calculation().lastRow(sheet) + 1;
    const columns = Math.max(values.length, sheet.maxColumns);
    const more = columns - sheet.maxColumns;
    requireColumnRoom(sheet, more);
    requireRoom(workbook, more * sheet.maxRows + (row > sheet.maxRows ? columns : 0));
    const inputs = values.map((value) => inputOf(value, scope));
    if (more > 0) insert(workbook, sheet, 'columns', sheet.maxColumns + 1, more, 'before');
    if (row > sheet.maxRows) insert(workbook, sheet, 'rows', sheet.maxRows + 1, 1, 'before');
    const at: Rectangle = [row, 1, 1, values.length];
    const check = requireValid(sheet, at, scope.calculation);
    writeBlock(sheet, at, (_, j) => inputs[j] ?? '', scope.typing(), check);
    return self;
  },
  sort: (self, scope, column: number, ascending = true) => {
    const { sheet } = self;
    const rows = sheet.lastRow() - sheet.frozenRows;
    const at: Rectangle = [sheet.frozenRows + 1, 1, rows, sheet.maxColumns];
    if (rows > 0) sortRows(sheet, at, [{ column, ascending }], scope);
    return self;
  },
};

const whole = ({ sheet }: SheetService): RangeService => ({ service: 'Range', sheet, at: sheet.extent });

function clearContents(self: SheetService, scope: Scope): SheetService {
  RANGE_VALUE_METHODS.clearContent?.(whole(self), scope);
  return self;
}

/** Conditional formats go with the looks: they are of the same menu. */
function clearFormats(self: SheetService): SheetService {
  clearLooks(whole(self));
  self.sheet.conditionalFormats = [];
  return self;
}

const CLEARING: Methods<SheetService> = {
  clear: (self, scope, options?: { plain: Readonly<Record<string, unknown>> }) => {
    const { contentsOnly, formatOnly, ...others } = options?.plain ?? {};
    if (Object.values(others).some((on) => on === true))
      throw new NotImplementedError(`Sheet.clear with ${Object.keys(others).join(', ')}`);
    const all = contentsOnly !== true && formatOnly !== true;
    if (all || contentsOnly === true) clearContents(self, scope);
    if (all || formatOnly === true) clearFormats(self);
    return self;
  },
  clearContents: (self, scope) => clearContents(self, scope),
  clearFormats: (self) => clearFormats(self),
  clearNotes: (self) => {
    self.sheet.notes.clear();
    return self;
  },
};

const THINGS: Methods<SheetService> = {
  getFilter: ({ sheet }) => (sheet.filter ? { service: 'Filter', sheet } : null),
  getBandings: ({ sheet }) => bandingsOf(sheet),
  getNamedRanges: ({ sheet }, { workbook }) =>
    workbook.namedRanges.filter((named) => named.sheet === sheet).map(namedRangeObject),
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
    const protection = known ?? newProtection('sheet');
    if (!known) sheet.protections.push(protection);
    return { service: 'Protection', sheet, protection };
  },
};

function requireInside(sheet: SheetModel, [row, column, rows, columns]: Rectangle): void {
  rangeAt(sheet, row, column, rows, columns);
}
