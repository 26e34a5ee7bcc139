import type { Language } from '../core/text';
import type { Cell } from './codec';
import { findSheet, locateColumns } from './grid';
import { prepareSheet } from './prepare-sheet';
import type { Apostrophe } from './safe-cell';
import type { AnyTable } from './table';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** The sheet that a new spreadsheet comes with, in the languages of Google's menus that we know. */
const FIRST_SHEET = /^(시트|Sheet|工作表)1$/;

/**
 * Creates the sheets that are missing, in the tables' order; existing ones are checked and left as staff have them.
 *
 * @returns the names of the sheets it made
 * @throws AppError `table.headerMissing` for an existing sheet without its headers
 */
export function prepareWorkbook(
  spreadsheet: Spreadsheet,
  app: SpreadsheetApp,
  tables: readonly AnyTable[],
  language: Language,
): string[] {
  const made: string[] = [];
  const ordered = [...tables].sort((a, b) => a.tab.order - b.tab.order);
  ordered.forEach((table, position) => {
    const existing = findSheet(spreadsheet, table, language);
    if (existing) {
      const header = existing.getRange(1, 1, 1, existing.getMaxColumns()).getValues()[0] as Cell[];
      locateColumns(table, header, table.name[language]);
    } else {
      prepareSheet(table, spreadsheet, app, language, position);
      made.push(table.name[language]);
    }
  });
  if (made.length > 0) removeFirstSheet(spreadsheet);
  return made;
}

function removeFirstSheet(spreadsheet: Spreadsheet): void {
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
  for (const language of ['ko', 'zh', 'en'] as const) {
    const count = tables.filter((table) => names.has(table.name[language])).length;
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}

/** Writes one probe cell of format '@' with a leading apostrophe, reads it back and clears it. */
export function probeApostrophe(spreadsheet: Spreadsheet, table: AnyTable, language: Language): Apostrophe {
  const sheet = findSheet(spreadsheet, table, language);
  if (!sheet) throw new Error(`probeApostrophe: no sheet of ${table.id}`);
  const cell = sheet.getRange(sheet.getMaxRows(), 1);
  const before = cell.getNumberFormat();
  cell.setNumberFormat('@').setValue("'=1");
  const reading: Apostrophe = cell.getValue() === '=1' ? 'swallowed' : 'stored';
  cell.clearContent().setNumberFormat(before);
  return reading;
}
