import type { SheetModel } from '../model/sheet';
import type { Rectangle } from '../snapshot';
import { isServiceObject, type RangeService, type ServiceObject } from './object';
import { requireEditable } from './protection';
import type { Scope } from './scope';
import { activeSheet } from './selection';
import { isOfActiveSheet } from './spreadsheet';

const isRange = (value: unknown): value is RangeService =>
  isServiceObject(value) && value.service === 'Range';

/**
 * What a write reaches has to be open to the user of the execution.
 * @param args as the method gets them
 * @throws WriteError where a protection stops the user
 */
export function requireOpen(
  scope: Scope,
  self: ServiceObject,
  method: string,
  args: readonly unknown[],
): void {
  if (!scope.workbook.people) return;
  const guard = (sheet: SheetModel, at: Rectangle | 'sheet') => requireEditable(scope, sheet, at);
  if (self.service === 'Range') {
    // Protecting a range once more, or selecting it, changes no cell.
    if (method !== 'protect' && !/^copy/.test(method)) guard(self.sheet, self.at);
    for (const arg of args) if (isRange(arg)) guard(arg.sheet, arg.at);
  } else if (self.service === 'RangeList') for (const { sheet, at } of self.ranges) guard(sheet, at);
  else if (self.service === 'Filter') guard(self.sheet, self.sheet.filter ?? 'sheet');
  else if (self.service === 'Sheet') guardSheet(guard, self.sheet, method, args, scope);
  else if (self.service === 'Spreadsheet') {
    const [sheet] = args;
    if (isOfActiveSheet(method)) guardSheet(guard, activeSheet(scope.workbook), method, args, scope);
    else if (method === 'deleteSheet' && isServiceObject(sheet) && sheet.service === 'Sheet')
      guard(sheet.sheet, 'sheet');
    else if (/^(deleteActiveSheet|renameActiveSheet)$/.test(method))
      guard(activeSheet(scope.workbook), 'sheet');
  }
}

type Guard = (sheet: SheetModel, at: Rectangle | 'sheet') => void;

function guardSheet(
  guard: Guard,
  sheet: SheetModel,
  method: string,
  args: readonly unknown[],
  scope: Scope,
): void {
  const [first, second = 1] = args;
  const [start, count] = [Number(first), Number(second)];
  if (/^(protect|copyTo|addDeveloperMetadata)$/.test(method)) return;
  if (method === 'appendRow') {
    const width = Array.isArray(first) ? Math.max(1, first.length) : 1;
    guard(sheet, [scope.calculation().lastRow(sheet) + 1, 1, 1, width]);
    return;
  }
  if (/^deleteRows?$/.test(method)) guard(sheet, [start, 1, count, sheet.maxColumns]);
  else if (/^deleteColumns?$/.test(method)) guard(sheet, [1, start, sheet.maxRows, count]);
  else if (method === 'moveRows' && isRange(first))
    guard(sheet, [first.at[0], 1, first.at[2], sheet.maxColumns]);
  else if (method === 'moveColumns' && isRange(first))
    guard(sheet, [1, first.at[1], sheet.maxRows, first.at[3]]);
  else if (/^(clear|clearContents|clearFormats|clearNotes|sort)$/.test(method)) guard(sheet, sheet.extent);
  guard(sheet, 'sheet');
}
