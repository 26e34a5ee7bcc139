import { COLOR_METHODS, RGB_COLOR_METHODS } from './colour-object';
import { FILTER_METHODS, PROTECTION_METHODS } from './filter';
import { LOCK_METHODS, LOCK_SERVICE_METHODS } from './lock';
import { CONSOLE_METHODS, LOGGER_METHODS } from './log';
import type { ServiceObject } from './object';
import { PROPERTIES_METHODS, PROPERTIES_SERVICE_METHODS } from './properties';
import { rangeMethods } from './range';
import { rangeListMethods } from './range-list';
import * as rule from './rule';
import type { Scope } from './scope';
import { SESSION_METHODS, USER_METHODS } from './session';
import { sheetMethods } from './sheet';
import { SPREADSHEET_APP_METHODS, SPREADSHEET_METHODS } from './spreadsheet';
import { MENU_METHODS, PROMPT_RESPONSE_METHODS, UI_METHODS } from './ui';
import { UTILITIES_METHODS } from './utilities';

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
    Filter: FILTER_METHODS,
    Protection: PROTECTION_METHODS,
    Color: COLOR_METHODS,
    RgbColor: RGB_COLOR_METHODS,
    Ui: UI_METHODS,
    Menu: MENU_METHODS,
    PromptResponse: PROMPT_RESPONSE_METHODS,
    LockService: LOCK_SERVICE_METHODS,
    Lock: LOCK_METHODS,
    PropertiesService: PROPERTIES_SERVICE_METHODS,
    Properties: PROPERTIES_METHODS,
    Session: SESSION_METHODS,
    User: USER_METHODS,
    Utilities: UTILITIES_METHODS,
    Logger: LOGGER_METHODS,
    console: CONSOLE_METHODS,
  };
  const methods = new Map<string, Method>();
  // Each table takes its own class and typed arguments; the bridge calls a method only for an object of that class,
  // after the reference's signature was checked.
  for (const [owner, ofClass] of Object.entries(classes))
    for (const [name, method] of Object.entries(ofClass)) methods.set(`${owner}.${name}`, method as Method);
  return methods;
}
