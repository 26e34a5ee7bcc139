import { LANGUAGES, type Language } from '../core/text';
import type { Cell } from './codec';
import { findSheet, sheetRenamed, unfinishedName } from './find-sheet';
import { locateColumns, missingHeaders } from './locate-columns';
import { prepareSheet } from './prepare-sheet';
import type { Apostrophe } from './safe-cell';
import type { AnyTable } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** The sheet that a new spreadsheet comes with, in the languages of Google's menus that we know. */
const FIRST_SHEET = /^(시트|Sheet|工作表)1$/;

/** What one step of preparing did. */
export interface Prepared {
  /** Names of the sheets that it made. */
  readonly made: readonly string[];
  /** How many are still missing. */
  readonly missing: number;
}

/**
 * Creates sheets that are missing, in the tables' order; existing ones are checked and left as staff have them.
 *
 * @param most how many to make at once: each takes some fifty calls
 * @throws AppError `table.headerMissing` for an existing sheet without its headers, `table.sheetRenamed` where one seems to bear another name
 */
export function prepareWorkbook(
  spreadsheet: Spreadsheet,
  app: SpreadsheetApp,
  tables: readonly AnyTable[],
  language: Language,
  most: number,
): Prepared {
  const ordered = [...tables].sort((a, b) => a.tab.order - b.tab.order);
  const foreign = foreignHeaders(spreadsheet, tables);
  const missing = ordered.filter((table) => {
    const existing = findSheet(spreadsheet, table, language);
    if (existing) {
      locateColumns(table, headerOf(existing), existing.getName());
      return false;
    }
    const renamed = foreign.find(({ header }) => missingHeaders(table, header).length === 0);
    if (renamed) throw sheetRenamed(table, renamed.name);
    return true;
  });
  const made = missing.slice(0, most).map((table) => {
    prepareSheet(table, spreadsheet, app, language, ordered.indexOf(table));
    return table.name[language];
  });
  return { made, missing: missing.length - made.length };
}

/** The first rows of sheets that bear none of our names. */
function foreignHeaders(spreadsheet: Spreadsheet, tables: readonly AnyTable[]) {
  const ours = new Set(
    tables.flatMap((table) =>
      LANGUAGES.flatMap((language) => [table.name[language], unfinishedName(table, language)]),
    ),
  );
  return spreadsheet
    .getSheets()
    .map((sheet) => ({ sheet, name: sheet.getName() }))
    .filter(({ sheet, name }) => !ours.has(name) && sheet.getLastRow() > 0)
    .map(({ sheet, name }) => ({ name, header: headerOf(sheet) }));
}

function headerOf(sheet: Sheet): Cell[] {
  return (sheet.getRange('1:1').getValues()[0] ?? []) as Cell[];
}

/** Brings the first of the sheets to the front that are for everybody to see. */
export function showFirst(spreadsheet: Spreadsheet, tables: readonly AnyTable[], language: Language): void {
  const [first] = tables.filter(({ tab }) => !tab.hidden).sort((a, b) => a.tab.order - b.tab.order);
  const sheet = first && findSheet(spreadsheet, first, language);
  if (sheet) spreadsheet.setActiveSheet(sheet);
}

/** Takes away the blank sheet that a new spreadsheet comes with. */
export function removeFirstSheet(spreadsheet: Spreadsheet): void {
  const first = spreadsheet.getSheets().find((sheet) => FIRST_SHEET.test(sheet.getName()));
  if (first && first.getLastRow() === 0) spreadsheet.deleteSheet(first);
}

/** The language in which most of the sheets are named; null in a spreadsheet that has none of them. */
export function workbookLanguage(
  sheetNames: readonly string[],
  tables: readonly AnyTable[],
): Language | null {
  const names = new Set(sheetNames);
  let best: Language | null = null;
  let most = 0;
  for (const language of LANGUAGES) {
    const count = tables.filter((table) => names.has(table.name[language])).length;
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}

/** Writes one probe cell of format '@' with a leading apostrophe, reads it back and clears it; behind all that the sheet holds. */
export function probeApostrophe(spreadsheet: Spreadsheet, table: AnyTable, language: Language): Apostrophe {
  const sheet = findSheet(spreadsheet, table, language);
  if (!sheet) throw new Error(`probeApostrophe: no sheet of ${table.id}`);
  const last = sheet.getMaxRows();
  // A run that broke off may have left its probe there.
  if (sheet.getLastRow() === last && !/^'?=1$/.test(String(sheet.getRange(last, 1).getValue())))
    sheet.insertRowsAfter(last, 1);
  const cell = sheet.getRange(sheet.getMaxRows(), 1);
  const before = cell.getNumberFormat();
  cell.setNumberFormat('@').setValue("'=1");
  const reading: Apostrophe = cell.getValue() === '=1' ? 'swallowed' : 'stored';
  cell.clearContent().setNumberFormat(before);
  return reading;
}
