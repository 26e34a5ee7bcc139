import type { SheetModel } from '../model/sheet';
import { NEW_SHEET_COLUMNS, NEW_SHEET_ROWS, type WorkbookModel } from '../model/workbook';
import type { RangeService, RootService, SheetService } from './object';
import { rangeOfA1, requireRoom, requireSheet } from './place';
import type { Methods, Scope } from './scope';
import { activateSheet, activeRange, activeSheet, firstCell, select } from './selection';
import { NotImplementedError, ServiceError } from './service-error';
import { requireFreeName } from './sheet';
import { type EnumMark, isMark } from './wire';

function sheetObject(sheet: SheetModel | undefined): SheetService | null {
  return sheet ? { service: 'Sheet', sheet } : null;
}

const SELECTION: Methods<RootService> = {
  getActiveRange: (_, { workbook }) => activeRange(workbook, activeSheet(workbook)),
  getCurrentCell: (_, { workbook }) => firstCell(activeRange(workbook, activeSheet(workbook))),
  setActiveRange: (_, { workbook }, range: RangeService) => select(workbook, range),
};

export const SPREADSHEET_METHODS: Methods<RootService> = {
  getName: (_, { workbook }) => workbook.name,
  rename: (_, { workbook }, name: string) => {
    workbook.name = name;
  },
  getId: () => 'bound-spreadsheet',
  getUrl: () => 'https://docs.google.com/spreadsheets/d/bound-spreadsheet/edit',
  getSpreadsheetTimeZone: (_, { workbook }) => workbook.timeZone,
  setSpreadsheetTimeZone: (_, { workbook }, zone: string) => {
    workbook.timeZone = zone;
  },
  getSpreadsheetLocale: (_, { workbook }) => workbook.locale,
  setSpreadsheetLocale: (_, { workbook }, locale: string) => {
    workbook.locale = locale;
  },
  ...SELECTION,
  getNumSheets: (_, { workbook }) => workbook.sheets.length,
  getSheets: (_, { workbook }) => workbook.sheets.map(sheetObject),
  getSheetByName: (_, { workbook }, name: string) => sheetObject(workbook.sheetNamed(name)),
  getSheetById: (_, { workbook }, id: number) =>
    sheetObject(workbook.sheets.find((sheet) => sheet.id === id)),
  getActiveSheet: (_, { workbook }) => sheetObject(activeSheet(workbook)),
  setActiveSheet: (_, { workbook }, { sheet }: SheetService) => {
    activateSheet(workbook, sheet);
    return { service: 'Sheet', sheet };
  },
  getRange: (_, { workbook }, text: string) => rangeOfA1(workbook, activeSheet(workbook), text),
  insertSheet: (_, scope, ...args: unknown[]) => insertSheet(scope, args),
  deleteSheet: (_, { workbook }, { sheet }: SheetService) => {
    requireSheet(sheet);
    if (workbook.sheets.length === 1)
      throw new ServiceError("You can't remove all the sheets in a document.");
    if (workbook.sheets.every((other) => other === sheet || other.hidden))
      throw new ServiceError("You can't remove all the visible sheets in a document.");
    workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
    sheet.isDeleted = true;
  },
  moveActiveSheet: (_, { workbook }, position: number) => {
    if (position < 1 || position > workbook.sheets.length)
      throw new ServiceError('The position is out of bounds.');
    const sheet = activeSheet(workbook);
    workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
    workbook.sheets.splice(position - 1, 0, sheet);
  },
  renameActiveSheet: (_, { workbook }, name: string) => {
    requireFreeName(workbook.sheets, name, activeSheet(workbook));
    activeSheet(workbook).name = name;
  },
  getProtections: (_, { workbook }, type: EnumMark) =>
    workbook.sheets.flatMap((sheet) =>
      sheet.protections
        .filter(({ at }) => (at === 'sheet') === (type.name === 'SHEET'))
        .map((protection) => ({ service: 'Protection', sheet, protection })),
    ),
  toast: (_, { desk }, text: string, title = '', seconds: number | null = null) => {
    desk.toasts.push({ text, title, seconds: seconds ?? 5 });
  },
};

function insertSheet(scope: Scope, args: readonly unknown[]): SheetService {
  const { workbook } = scope;
  const name = args.find((arg) => typeof arg === 'string') ?? freeName(workbook);
  const index =
    args.find((arg) => typeof arg === 'number') ?? workbook.sheets.indexOf(activeSheet(workbook)) + 1;
  if (args.some((arg) => isMark(arg, 'plain') && Object.keys(arg.plain as object).length > 0))
    throw new NotImplementedError('Spreadsheet.insertSheet with a template');
  requireFreeName(workbook.sheets, name);
  requireRoom(workbook, NEW_SHEET_ROWS * NEW_SHEET_COLUMNS);
  if (index < 0 || index > workbook.sheets.length)
    throw new ServiceError('The sheet index is out of bounds.');
  const sheet = workbook.addSheet(name, index);
  activateSheet(workbook, sheet);
  return { service: 'Sheet', sheet };
}

function freeName(workbook: WorkbookModel): string {
  for (let number = workbook.sheets.length + 1; ; number++)
    if (!workbook.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
}

export const SPREADSHEET_APP_METHODS: Methods<RootService> = {
  getActiveSpreadsheet: () => ({ service: 'Spreadsheet' }),
  getActive: () => ({ service: 'Spreadsheet' }),
  getActiveSheet: (_, { workbook }) => sheetObject(activeSheet(workbook)),
  setActiveSheet: (_, { workbook }, { sheet }: SheetService) => {
    activateSheet(workbook, sheet);
    return { service: 'Sheet', sheet };
  },
  ...SELECTION,
  flush: () => undefined,
  getUi: (_, { caller }) => {
    if (caller === 'timeTrigger')
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    return { service: 'Ui' };
  },
  newConditionalFormatRule: () => ({ service: 'ConditionalFormatRuleBuilder', sheet: undefined, rule: {} }),
  newDataValidation: () => ({
    service: 'DataValidationBuilder',
    validation: { allowInvalid: true, values: [] },
  }),
};
