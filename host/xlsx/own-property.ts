import type { SavedSheet, Snapshot } from '../snapshot';
import { child, type XmlElement } from './xml-part';
import { element, escapeXml } from './xml-text';

/** What a file has no place for and our own reader needs, kept among the document's own properties. */
export interface OwnProperties {
  readonly timeZone?: string;
  readonly locale?: string;
  /** By the sheet's name within the file. */
  readonly sheets: ReadonlyMap<string, OwnSheet>;
}

export interface OwnSheet {
  readonly id: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Where Excel does not take the sheet's name. */
  readonly name?: string;
}

const TIME_ZONE = 'SpreadsheetTimeZone';
const LOCALE = 'SpreadsheetLocale';
const SHEET = 'SpreadsheetSheet';

/** `docProps/custom.xml`. @param fileNames of the sheets, in order */
export function customPropertiesXml(snapshot: Snapshot, fileNames: readonly string[]): string {
  const properties: [name: string, value: string][] = [
    [TIME_ZONE, snapshot.timeZone],
    [LOCALE, snapshot.locale],
    ...snapshot.sheets.map((sheet, index): [string, string] => [
      `${SHEET}${index + 1}`,
      JSON.stringify(describe(sheet, fileNames[index] ?? sheet.name)),
    ]),
  ];
  const items = properties.map(([name, value], index) =>
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
      `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`,
    ),
  );
  return element(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    items.join(''),
  );
}

function describe({ id, maxRows, maxColumns, name }: SavedSheet, fileName: string): unknown[] {
  return [fileName, id, maxRows, maxColumns, ...(name === fileName ? [] : [name])];
}

/** Reads `docProps/custom.xml`; what is not ours, or was changed beyond sense, is passed over. */
export function readOwnProperties(root: XmlElement | undefined): OwnProperties {
  const values = new Map(
    (root?.children ?? []).map((property) => [
      property.attributes.name ?? '',
      child(property, 'lpwstr')?.text ?? '',
    ]),
  );
  const sheets = [...values].flatMap(([name, value]): [string, OwnSheet][] => {
    const read = name.startsWith(SHEET) ? readSheet(value) : undefined;
    return read ? [read] : [];
  });
  const [timeZone, locale] = [values.get(TIME_ZONE), values.get(LOCALE)];
  return {
    ...(timeZone && isTimeZone(timeZone) ? { timeZone } : {}),
    ...(locale && /^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(locale) ? { locale } : {}),
    sheets: new Map(sheets),
  };
}

function readSheet(text: string): [string, OwnSheet] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value)) return undefined;
  const [fileName, id, maxRows, maxColumns, name]: unknown[] = value;
  if (typeof fileName !== 'string' || !isCount(id, 0) || !isCount(maxRows, 1) || !isCount(maxColumns, 1))
    return undefined;
  return [
    fileName,
    { id, maxRows, maxColumns, ...(typeof name === 'string' && name !== '' ? { name } : {}) },
  ];
}

function isCount(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value < 2 ** 31;
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
