import { bandingMethods } from './banding';
import { BLOB_METHODS } from './blob';
import { BROWSER_METHODS } from './browser';
import { CACHE_METHODS, CACHE_SERVICE_METHODS } from './cache';
import * as calendar from './calendar';
import * as colour from './colour-object';
import { CONTENT_SERVICE_METHODS, TEXT_OUTPUT_METHODS } from './content';
import { DATA_VALIDATION_BUILDER_METHODS, DATA_VALIDATION_METHODS } from './data-validation';
import { FILTER_METHODS } from './filter';
import { FILTER_CRITERIA_BUILDER_METHODS, FILTER_CRITERIA_METHODS } from './filter-criteria';
import * as gmail from './gmail';
import { GROUP_METHODS } from './group';
import * as html from './html';
import { LOCK_METHODS, LOCK_SERVICE_METHODS } from './lock';
import { CONSOLE_METHODS, LOGGER_METHODS } from './log';
import { MAIL_APP_METHODS } from './mail';
import * as metadata from './metadata';
import { NAMED_RANGE_METHODS } from './named-range';
import type { ServiceObject } from './object';
import { PROPERTIES_METHODS, PROPERTIES_SERVICE_METHODS } from './properties';
import { PROTECTION_METHODS } from './protection';
import { rangeMethods } from './range';
import { BORDER_METHODS, BORDERS_METHODS } from './range-border';
import { rangeListMethods } from './range-list';
import { TEXT_ROTATION_METHODS } from './range-look';
import * as richText from './rich-text';
import * as rule from './rule';
import type { Scope } from './scope';
import { AUTHORIZATION_INFO_METHODS, SCRIPT_APP_METHODS, SERVICE_METHODS } from './script-app';
import * as selection from './selection';
import { SESSION_METHODS, USER_METHODS } from './session';
import { sheetMethods } from './sheet';
import { ACTIVATION_METHODS, SPREADSHEET_APP_METHODS, spreadsheetMethods } from './spreadsheet';
import * as finder from './text-finder';
import * as textStyle from './text-style';
import * as trigger from './trigger';
import { MENU_METHODS, PROMPT_RESPONSE_METHODS, UI_METHODS } from './ui';
import { HTTP_RESPONSE_METHODS, URL_FETCH_APP_METHODS } from './url-fetch';
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
  const ofSheet = sheetMethods();
  const classes = {
    Range: ofRange,
    RangeList: rangeListMethods(ofRange),
    Sheet: { ...ofSheet, ...selection.SHEET_SELECTION_METHODS, ...finder.SHEET_FINDER_METHODS },
    Spreadsheet: {
      ...spreadsheetMethods(ofSheet),
      ...ACTIVATION_METHODS,
      ...selection.SPREADSHEET_SELECTION_METHODS,
      ...finder.SPREADSHEET_FINDER_METHODS,
    },
    SpreadsheetApp: {
      ...SPREADSHEET_APP_METHODS,
      ...selection.APP_SELECTION_METHODS,
      ...richText.TEXT_FACTORY_METHODS,
    },
    ConditionalFormatRuleBuilder: rule.CONDITIONAL_FORMAT_BUILDER_METHODS,
    ConditionalFormatRule: rule.CONDITIONAL_FORMAT_RULE_METHODS,
    BooleanCondition: rule.BOOLEAN_CONDITION_METHODS,
    GradientCondition: rule.GRADIENT_CONDITION_METHODS,
    DataValidationBuilder: DATA_VALIDATION_BUILDER_METHODS,
    DataValidation: DATA_VALIDATION_METHODS,
    Filter: FILTER_METHODS,
    FilterCriteria: FILTER_CRITERIA_METHODS,
    FilterCriteriaBuilder: FILTER_CRITERIA_BUILDER_METHODS,
    Protection: PROTECTION_METHODS,
    NamedRange: NAMED_RANGE_METHODS,
    DeveloperMetadata: metadata.METADATA_METHODS,
    DeveloperMetadataLocation: metadata.METADATA_LOCATION_METHODS,
    DeveloperMetadataFinder: metadata.METADATA_FINDER_METHODS,
    Banding: bandingMethods(),
    Group: GROUP_METHODS,
    Color: colour.COLOR_METHODS,
    ColorBuilder: colour.COLOR_BUILDER_METHODS,
    RgbColor: colour.RGB_COLOR_METHODS,
    ThemeColor: colour.THEME_COLOR_METHODS,
    TextStyle: textStyle.TEXT_STYLE_METHODS,
    TextStyleBuilder: textStyle.TEXT_STYLE_BUILDER_METHODS,
    RichTextValue: richText.RICH_TEXT_VALUE_METHODS,
    RichTextValueBuilder: richText.RICH_TEXT_VALUE_BUILDER_METHODS,
    TextRotation: TEXT_ROTATION_METHODS,
    Border: BORDER_METHODS,
    Borders: BORDERS_METHODS,
    TextFinder: finder.TEXT_FINDER_METHODS,
    Selection: selection.SELECTION_METHODS,
    Ui: UI_METHODS,
    Menu: MENU_METHODS,
    PromptResponse: PROMPT_RESPONSE_METHODS,
    LockService: LOCK_SERVICE_METHODS,
    Lock: LOCK_METHODS,
    PropertiesService: PROPERTIES_SERVICE_METHODS,
    Properties: PROPERTIES_METHODS,
    CacheService: CACHE_SERVICE_METHODS,
    Cache: CACHE_METHODS,
    Blob: BLOB_METHODS,
    HtmlService: html.HTML_SERVICE_METHODS,
    HtmlOutput: html.HTML_OUTPUT_METHODS,
    HtmlOutputMetaTag: html.HTML_OUTPUT_META_TAG_METHODS,
    HtmlTemplate: html.HTML_TEMPLATE_METHODS,
    Browser: BROWSER_METHODS,
    ContentService: CONTENT_SERVICE_METHODS,
    TextOutput: TEXT_OUTPUT_METHODS,
    Session: SESSION_METHODS,
    User: USER_METHODS,
    Utilities: UTILITIES_METHODS,
    Logger: LOGGER_METHODS,
    ScriptApp: SCRIPT_APP_METHODS,
    MailApp: MAIL_APP_METHODS,
    UrlFetchApp: URL_FETCH_APP_METHODS,
    HTTPResponse: HTTP_RESPONSE_METHODS,
    Calendar: calendar.CALENDAR_METHODS,
    'Calendar.Events': calendar.CALENDAR_EVENTS_METHODS,
    'Calendar.CalendarList': calendar.CALENDAR_LIST_METHODS,
    'Calendar.Calendars': calendar.CALENDARS_METHODS,
    Gmail: gmail.GMAIL_METHODS,
    'Gmail.Users': gmail.GMAIL_USERS_METHODS,
    'Gmail.Users.Drafts': gmail.GMAIL_DRAFTS_METHODS,
    'Gmail.Users.Messages': gmail.GMAIL_MESSAGES_METHODS,
    'Gmail.Users.Messages.Attachments': gmail.GMAIL_ATTACHMENTS_METHODS,
    'Gmail.Users.Labels': gmail.GMAIL_LABELS_METHODS,
    Service: SERVICE_METHODS,
    AuthorizationInfo: AUTHORIZATION_INFO_METHODS,
    TriggerBuilder: trigger.TRIGGER_BUILDER_METHODS,
    ClockTriggerBuilder: trigger.CLOCK_TRIGGER_BUILDER_METHODS,
    SpreadsheetTriggerBuilder: trigger.SPREADSHEET_TRIGGER_BUILDER_METHODS,
    Trigger: trigger.TRIGGER_METHODS,
    console: CONSOLE_METHODS,
  };
  const methods = new Map<string, Method>();
  // Each table takes its own class and typed arguments; the bridge calls a method only for an object of that class,
  // after the reference's signature was checked.
  for (const [owner, ofClass] of Object.entries(classes))
    for (const [name, method] of Object.entries(ofClass)) methods.set(`${owner}.${name}`, method as Method);
  return methods;
}
