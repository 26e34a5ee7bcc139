import type { SheetModel } from '../model/sheet';
import { dropSheet, renameSheet } from '../model/sheet-name';
import { NEW_SHEET_COLUMNS, NEW_SHEET_ROWS, type WorkbookModel } from '../model/workbook';
import { isServiceObject, type RootService, type SheetService } from './object';
import { requireRoom, requireSheet } from './place';
import type { Methods, Scope } from './scope';
import { activateSheet, activeSheet } from './selection';
import { NotImplementedError, ServiceError } from './service-error';
import { requireFreeName } from './sheet';
import { addCopy, nameOfCopy } from './sheet-copy';
import { isMark } from './wire';

export function sheetObject(sheet: SheetModel | undefined): SheetService | null {
  return sheet ? { service: 'Sheet', sheet } : null;
}

/** What Spreadsheet has of its tabs: find, add, delete, order. */
export const SHEET_TAB_METHODS: Methods<RootService> = {
  getNumSheets: (_, { workbook }) => workbook.sheets.length,
  getSheets: (_, { workbook }) => workbook.sheets.map(sheetObject),
  getSheetByName: (_, { workbook }, name: string) => sheetObject(workbook.sheetNamed(name)),
  getSheetById: (_, { workbook }, id: number) =>
    sheetObject(workbook.sheets.find((sheet) => sheet.id === id)),
  insertSheet: (_, scope, ...args: unknown[]) => insertSheet(scope, args),
  duplicateActiveSheet: (_, scope): SheetService => {
    const source = activeSheet(scope.workbook);
    const index = scope.workbook.sheets.indexOf(source) + 1;
    const sheet = addCopy(scope, source, nameOfCopy(scope, source), index);
    sheet.hidden = false;
    activateSheet(scope.workbook, sheet);
    return { service: 'Sheet', sheet };
  },
  deleteSheet: (_, { workbook }, { sheet }: SheetService) => drop(workbook, sheet),
  deleteActiveSheet: (_, { workbook }) => {
    const sheet = activeSheet(workbook);
    const visible = workbook.sheets.filter((other) => other === sheet || !other.hidden);
    const place = visible.indexOf(sheet);
    drop(workbook, sheet);
    const next = visible[place + 1] ?? visible[place - 1];
    if (next) activateSheet(workbook, next);
    return sheetObject(activeSheet(workbook));
  },
  moveActiveSheet: (_, { workbook }, position: number) => {
    if (position < 1 || position > workbook.sheets.length)
      throw new ServiceError('The position is out of bounds.');
    const sheet = activeSheet(workbook);
    workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
    workbook.sheets.splice(position - 1, 0, sheet);
  },
  renameActiveSheet: (_, { workbook }, name: string) => {
    const sheet = activeSheet(workbook);
    requireFreeName(workbook.sheets, name, sheet);
    renameSheet(workbook, sheet, name);
  },
};

function drop(workbook: WorkbookModel, sheet: SheetModel): void {
  requireSheet(sheet);
  if (workbook.sheets.length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
  if (workbook.sheets.every((other) => other === sheet || other.hidden))
    throw new ServiceError("You can't remove all the visible sheets in a document.");
  dropSheet(workbook, sheet);
}

function insertSheet(scope: Scope, args: readonly unknown[]): SheetService {
  const { workbook } = scope;
  const name = args.find((arg) => typeof arg === 'string') ?? freeName(workbook);
  const index =
    args.find((arg) => typeof arg === 'number') ?? workbook.sheets.indexOf(activeSheet(workbook)) + 1;
  const template = templateOf(args.find((arg) => isMark(arg, 'plain'))?.plain);
  requireFreeName(workbook.sheets, name);
  if (index < 0 || index > workbook.sheets.length)
    throw new ServiceError('The sheet index is out of bounds.');
  if (!template) requireRoom(workbook, NEW_SHEET_ROWS * NEW_SHEET_COLUMNS);
  const sheet = template ? addCopy(scope, template, name, index) : workbook.addSheet(name, index);
  sheet.hidden = false;
  activateSheet(workbook, sheet);
  return { service: 'Sheet', sheet };
}

function templateOf(options: unknown): SheetModel | undefined {
  if (typeof options !== 'object' || options === null) return undefined;
  const { template, ...others } = options as Record<string, unknown>;
  if (Object.keys(others).length > 0)
    throw new NotImplementedError(`Spreadsheet.insertSheet with ${Object.keys(others).join(', ')}`);
  if (template === undefined) return undefined;
  if (!isServiceObject(template) || template.service !== 'Sheet')
    throw new NotImplementedError('Spreadsheet.insertSheet with a template that is no sheet');
  requireSheet(template.sheet);
  return template.sheet;
}

/** The next number as a new tab shows it, in the spreadsheet's language. */
function freeName(workbook: WorkbookModel): string {
  const word = workbook.locale.startsWith('ko') ? '시트' : 'Sheet';
  for (let number = workbook.sheets.length + 1; ; number++)
    if (!workbook.sheetNamed(`${word}${number}`)) return `${word}${number}`;
}
