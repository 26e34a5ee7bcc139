import * as desk from './desk';
import type { ServiceObject } from './object';
import { rangeMethods } from './range';
import { rangeListMethods } from './range-list';
import * as rule from './rule';
import type { Scope } from './scope';
import { sheetMethods } from './sheet';
import { SPREADSHEET_APP_METHODS, SPREADSHEET_METHODS } from './spreadsheet';

/** A method after its arguments were checked against the reference. */
export type Method = (self: ServiceObject, scope: Scope, ...args: unknown[]) => unknown;

let table: ReadonlyMap<string, Method> | undefined;

/** What the host implements: `Range.getValues` → the method. Built at first use. */
export function methodTable(): ReadonlyMap<string, Method> {
  table ??= buildTable();
  return table;
}

function buildTable(): ReadonlyMap<string, Method> {
  const ofRange = rangeMethods();
  const classes = {
    Range: ofRange,
    RangeList: rangeListMethods(ofRange),
    Sheet: sheetMethods(),
    Spreadsheet: SPREADSHEET_METHODS,
    SpreadsheetApp: SPREADSHEET_APP_METHODS,
    ConditionalFormatRuleBuilder: rule.CONDITIONAL_FORMAT_BUILDER_METHODS,
    ConditionalFormatRule: rule.CONDITIONAL_FORMAT_RULE_METHODS,
    BooleanCondition: rule.BOOLEAN_CONDITION_METHODS,
    DataValidationBuilder: rule.DATA_VALIDATION_BUILDER_METHODS,
    DataValidation: rule.DATA_VALIDATION_METHODS,
    Filter: desk.FILTER_METHODS,
    Protection: desk.PROTECTION_METHODS,
    Color: desk.COLOR_METHODS,
    RgbColor: desk.RGB_COLOR_METHODS,
    Ui: desk.UI_METHODS,
    Menu: desk.MENU_METHODS,
    PromptResponse: desk.PROMPT_RESPONSE_METHODS,
    LockService: desk.LOCK_SERVICE_METHODS,
    Lock: desk.LOCK_METHODS,
    PropertiesService: desk.PROPERTIES_SERVICE_METHODS,
    Properties: desk.PROPERTIES_METHODS,
    Session: desk.SESSION_METHODS,
    User: desk.USER_METHODS,
    Utilities: desk.UTILITIES_METHODS,
    Logger: desk.LOGGER_METHODS,
    console: desk.CONSOLE_METHODS,
  };
  const methods = new Map<string, Method>();
  // Each table takes its own class and typed arguments; the bridge calls a method only for an object of that class,
  // after the reference's signature was checked.
  for (const [owner, ofClass] of Object.entries(classes))
    for (const [name, method] of Object.entries(ofClass)) methods.set(`${owner}.${name}`, method as Method);
  return methods;
}
