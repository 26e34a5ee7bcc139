import { SPREADSHEET_ID } from '../model/workbook';
import { bandingsOf } from './banding';
import { CALCULATION_METHODS } from './calculation-setting';
import { SPREADSHEET_METADATA_METHODS } from './metadata';
import { forgetName, namedRangeObject, nameRange, rangeByName } from './named-range';
import type { RangeService, RootService, SheetService } from './object';
import { PEOPLE_METHODS } from './people';
import { rangeOfA1, requireSheet } from './place';
import type { MenuItem, Methods, Scope } from './scope';
import { activateSheet, activeSheet, selectAgain } from './selection';
import { NotImplementedError, ServiceError } from './service-error';
import { SHEET_TAB_METHODS, sheetObject } from './sheet-tab';
import { type EnumMark, isMark } from './wire';

/** What a spreadsheet does on the sheet in front, as that sheet does. */
const OF_THE_ACTIVE_SHEET = [
  'appendRow',
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getColumnWidth',
  'getDataRange',
  'getFrozenColumns',
  'getFrozenRows',
  'getLastColumn',
  'getLastRow',
  'getRangeList',
  'getRowHeight',
  'getSheetId',
  'getSheetName',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
];

/** Whether a method of Spreadsheet means the sheet in front. */
export function isOfActiveSheet(method: string): boolean {
  return OF_THE_ACTIVE_SHEET.includes(method);
}

export function spreadsheetMethods(ofSheet: Methods<SheetService>): Methods<RootService> {
  const delegated = OF_THE_ACTIVE_SHEET.map((name) => {
    const method = ofSheet[name] as
      | ((sheet: SheetService, scope: Scope, ...args: unknown[]) => unknown)
      | undefined;
    if (!method) throw new Error(`Spreadsheet.${name} has no counterpart in Sheet`);
    const call = (_: RootService, scope: Scope, ...args: unknown[]) =>
      method({ service: 'Sheet', sheet: activeSheet(scope.workbook) }, scope, ...args);
    return [name, call] as const;
  });
  return {
    ...Object.fromEntries(delegated),
    ...SPREADSHEET_METADATA_METHODS,
    ...CALCULATION_METHODS,
    ...PEOPLE_METHODS,
    ...SHEET_TAB_METHODS,
    ...OWN_METHODS,
  };
}

const URL = `https://docs.google.com/spreadsheets/d/${SPREADSHEET_ID}/edit`;

const OWN_METHODS: Methods<RootService> = {
  getName: (_, { workbook }) => workbook.name,
  rename: (_, { workbook }, name: string) => {
    workbook.name = name;
  },
  getId: () => SPREADSHEET_ID,
  getUrl: () => URL,
  getFormUrl: () => null,
  getSpreadsheetTimeZone: (_, { workbook }) => workbook.timeZone,
  setSpreadsheetTimeZone: (_, { workbook }, zone: string) => {
    if (!isTimeZone(zone)) throw new ServiceError(`Invalid argument: ${zone}`);
    workbook.timeZone = zone;
  },
  getSpreadsheetLocale: (_, { workbook }) => workbook.locale,
  setSpreadsheetLocale: (_, { workbook }, locale: string) => {
    if (!/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(locale)) throw new ServiceError(`Invalid argument: ${locale}`);
    workbook.locale = locale;
  },
  getRange: (_, { workbook }, text: string) => rangeOfA1(workbook, activeSheet(workbook), text),
  getRangeByName: (_, { workbook }, name: string) => rangeByName(workbook, name),
  getNamedRanges: (_, { workbook }) => workbook.namedRanges.map(namedRangeObject),
  setNamedRange: (_, { workbook }, name: string, range: RangeService) => nameRange(workbook, name, range),
  removeNamedRange: (_, { workbook }, name: string) => forgetName(workbook, name),
  getBandings: (_, { workbook }) => workbook.sheets.flatMap(bandingsOf),
  getProtections: (_, { workbook }, type: EnumMark) =>
    workbook.sheets.flatMap((sheet) =>
      sheet.protections
        .filter(({ at }) => (at === 'sheet') === (type.name === 'SHEET'))
        .map((protection) => ({ service: 'Protection', sheet, protection })),
    ),
  toast: (_, { desk }, text: string, title = '', seconds: number | null = null) => {
    desk.toasts.push({ text, title, seconds: seconds ?? 5 });
  },
  addMenu: (_, scope, name: string, entries: readonly unknown[]) => putMenu(scope, name, entries),
  updateMenu: (_, scope, name: string, entries: readonly unknown[]) => putMenu(scope, name, entries),
  removeMenu: (_, { desk }, name: string) => {
    desk.menus = desk.menus.filter(({ caption }) => caption !== name);
  },
};

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Entries are `{ name, functionName }`, and null for a line. */
function putMenu({ desk }: Scope, caption: string, entries: readonly unknown[]): void {
  const items = entries.map((entry): MenuItem => {
    if (entry === null) return { separator: true };
    const { name, functionName } = isMark(entry, 'plain') ? (entry.plain as Record<string, unknown>) : {};
    if (typeof name !== 'string' || typeof functionName !== 'string')
      throw new NotImplementedError('Spreadsheet.addMenu with an entry that lacks name or functionName');
    return { caption: name, functionName };
  });
  desk.menus = [...desk.menus.filter((menu) => menu.caption !== caption), { caption, items }];
}

function setActive(
  _: RootService,
  { workbook }: Scope,
  { sheet }: SheetService,
  restoresSelection = false,
): SheetService {
  requireSheet(sheet);
  activateSheet(workbook, sheet);
  if (restoresSelection) selectAgain(workbook, sheet);
  return { service: 'Sheet', sheet };
}

export const ACTIVATION_METHODS: Methods<RootService> = {
  getActiveSheet: (_, { workbook }) => sheetObject(activeSheet(workbook)),
  setActiveSheet: setActive,
};

function openBound(member: string, isOwn: boolean): RootService {
  if (!isOwn) throw new NotImplementedError(`SpreadsheetApp.${member} of another spreadsheet`);
  return { service: 'Spreadsheet' };
}

export const SPREADSHEET_APP_METHODS: Methods<RootService> = {
  ...ACTIVATION_METHODS,
  getActiveSpreadsheet: () => ({ service: 'Spreadsheet' }),
  getActive: () => ({ service: 'Spreadsheet' }),
  setActiveSpreadsheet: () => undefined,
  openById: (_, _scope, id: string) => openBound('openById', id === SPREADSHEET_ID),
  openByUrl: (_, _scope, url: string) => openBound('openByUrl', url.split(/[#?]/)[0] === URL),
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
  newFilterCriteria: () => ({ service: 'FilterCriteriaBuilder', criteria: {} }),
};
