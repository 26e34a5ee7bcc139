import { ServiceError } from '../service/service-error';
import { isDate, isMark } from '../service/wire';
import { type Parameter, readReference } from './reference';

/** These take any number of arguments of any kind. */
const VARIADIC: ReadonlySet<string> = new Set(['Logger', 'console']);
const VARIADIC_METHODS: ReadonlySet<string> = new Set(['Utilities.formatString']);

/**
 * A property takes numbers and booleans, and keeps them as texts.
 * Source: https://developers.google.com/apps-script/guides/properties#data_format
 */
const TEXT_OF_ANY = 'Properties.setProperty';

/** Where the reference writes `any[]` or a string grid, a two-dimensional array is meant. */
const GRIDS =
  /^Range\.set(Values|Formulas|Backgrounds|BackgroundColors|BackgroundObjects|DataValidations|Notes|Wraps|WrapStrategies|NumberFormats|RichTextValues|(Font|Text)\w+s|(Horizontal|Vertical)Alignments)$/;

/** These take the contents of a row. */
const ROWS = /^(Sheet|Spreadsheet)\.appendRow$/;

/**
 * @param member e.g. `Range.setValues`
 * @param classOf the class name behind a handle
 * @throws ServiceError in Google's words where count or types fit no signature
 */
export function checkArguments(
  member: string,
  args: readonly unknown[],
  classOf: (handle: number) => string,
): void {
  const owner = member.slice(0, member.indexOf('.'));
  if (VARIADIC.has(owner) || VARIADIC_METHODS.has(member)) return;
  const signatures = readReference().methods.get(member) ?? [];
  if (member === TEXT_OF_ANY && args.length === 2 && typeof args[0] === 'string' && isPrimitive(args[1]))
    return;
  const contents = GRIDS.test(member) ? 'any[][]' : ROWS.test(member) ? 'row' : undefined;
  for (const signature of signatures)
    if (
      signature.length === args.length &&
      signature.every((parameter, i) =>
        fits(args[i], contents ? { ...parameter, type: contents } : parameter, classOf),
      )
    )
      return;
  if (/\..*\./.test(member)) refuseCount(signatures, args.length);
  const types = args.map((arg) => typeName(arg, classOf)).join(',');
  throw new ServiceError(
    `The parameters (${types}) don't match the method signature for ${qualified(member)}.`,
  );
}

function isPrimitive(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Advanced services count before they look. */
function refuseCount(signatures: readonly (readonly Parameter[])[], count: number): void {
  const counts = [...new Set(signatures.map(({ length }) => length))].sort((a, b) => a - b);
  if (counts.includes(count)) return;
  const [least, most] = [counts[0], counts.at(-1)];
  throw new ServiceError(
    `Invalid number of arguments provided. Expected ${least === most ? least : `${least}-${most}`} only`,
  );
}

const SERVICE_CLASSES: ReadonlySet<string> = new Set([
  'SpreadsheetApp',
  'LockService',
  'PropertiesService',
  'Session',
  'Utilities',
  'Logger',
  'CacheService',
  'ScriptApp',
  'MailApp',
  'UrlFetchApp',
  'Browser',
  'HtmlService',
  'ContentService',
]);
const BASE_CLASSES: ReadonlySet<string> = new Set(['Ui', 'Menu', 'User', 'PromptResponse', 'Blob']);
const OTHER_HOMES: ReadonlyMap<string, string> = new Map([
  ['Lock', 'LockService'],
  ['Properties', 'PropertiesService'],
  ['Cache', 'CacheService'],
  ['TextOutput', 'ContentService'],
  ['HtmlOutput', 'HtmlService'],
  ['HtmlOutputMetaTag', 'HtmlService'],
  ['HtmlTemplate', 'HtmlService'],
]);

function qualified(member: string): string {
  const owner = member.slice(0, member.lastIndexOf('.'));
  if (owner.includes('.')) return member;
  if (SERVICE_CLASSES.has(owner) || BASE_CLASSES.has(owner)) return member;
  return `${OTHER_HOMES.get(owner) ?? 'SpreadsheetApp'}.${member}`;
}

function fits(value: unknown, { type, allowsNull }: Parameter, classOf: (handle: number) => string): boolean {
  if (value === null) return allowsNull;
  if (value === undefined) return false;
  switch (type) {
    case 'any':
      return !isMark(value, 'other');
    case 'string':
    case 'Char':
      return typeof value === 'string';
    case 'Integer':
      return typeof value === 'number' && Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && !Number.isNaN(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'Date':
      return isDate(value);
    case 'resource':
      return isMark(value, 'plain');
  }
  if (type.endsWith('[][]')) return elements(value)?.every((row) => elements(row) !== undefined) ?? false;
  // What is no byte is heard of when it is converted.
  if (type === 'Byte[]') return elements(value) !== undefined;
  // What is no content of a cell is heard of when it is written, as in a block of values.
  if (type === 'row') return elements(value) !== undefined;
  if (type.endsWith('[]')) {
    // Contents may be null, objects may not.
    const element = { type: type.slice(0, -2), allowsNull: type === 'any[]' };
    return elements(value)?.every((item) => fits(item, element, classOf)) ?? false;
  }
  if (isMark(value, 'enumeration')) return value.enumeration === type;
  if (!isMark(value, 'handle')) return false;
  const given = classOf(Number(value.handle));
  // Google takes a colour that is still being built for a colour.
  if (type === 'Color' && given === 'ColorBuilder') return true;
  return given === type || (type === 'BlobSource' && BLOB_SOURCES.has(given));
}

/** What can give a blob, of the classes that the host knows. Source: https://developers.google.com/apps-script/reference/base/blob-source */
const BLOB_SOURCES: ReadonlySet<string> = new Set([
  'Blob',
  'EmbeddedChart',
  'GmailAttachment',
  'HTTPResponse',
  'HtmlOutput',
  'Spreadsheet',
]);

function elements(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return isMark(value, 'array') && Array.isArray(value.array) ? value.array : undefined;
}

/** As Google's messages name types: String with a capital, number without. */
function typeName(value: unknown, classOf: (handle: number) => string): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (isDate(value)) return 'Date';
  const items = elements(value);
  if (items) return `${items.length === 0 ? 'Object' : typeName(items[0], classOf)}[]`;
  if (isMark(value, 'enumeration')) return `SpreadsheetApp.${String(value.enumeration)}`;
  if (isMark(value, 'handle')) return qualified(`${classOf(Number(value.handle))}.`).slice(0, -1);
  return '(class)';
}
