import type { SheetModel } from '../model/sheet';
import type { RootService, SheetService } from '../service/object';
import type { Scope } from '../service/scope';
import { act } from './edit';

/** What a person does with a sheet as a whole, at its tab. */
export type TabChange =
  | { readonly hidden: boolean }
  | { readonly name: string }
  /** Another name for the spreadsheet, written above all sheets. */
  | { readonly workbook: string }
  | { readonly remove: true }
  /** A new sheet behind it, put in front. */
  | { readonly add: true };

const SPREADSHEET: RootService = { service: 'Spreadsheet' };

/**
 * Does what a person does at a tab, under the rules that hold for that person.
 * @returns how a change event names it. Source: https://developers.google.com/apps-script/guides/triggers/events#change
 * @throws ServiceError where the spreadsheet refuses it, in the words that a script would be told
 */
export function changeTab(scope: Scope, sheet: SheetModel, change: TabChange): string {
  const self: SheetService = { service: 'Sheet', sheet };
  if ('hidden' in change) act(scope, self, change.hidden ? 'hideSheet' : 'showSheet');
  else if ('name' in change) act(scope, self, 'setName', change.name);
  else if ('workbook' in change) act(scope, SPREADSHEET, 'rename', change.workbook);
  else if ('remove' in change) {
    act(scope, SPREADSHEET, 'deleteSheet', self);
    return 'REMOVE_GRID';
  } else {
    act(scope, SPREADSHEET, 'insertSheet', scope.workbook.sheets.indexOf(sheet) + 1);
    return 'INSERT_GRID';
  }
  return 'OTHER';
}
