import { AppError } from '../core/app-error';
import { LANGUAGES, type Language } from '../core/text';
import { sheetColumns } from './bookkeeping';
import type { Cell } from './codec';
import { decorateRows } from './decorate';
import { dressColumns, isHeaderNote } from './dress-columns';
import { findRenamed, findSheet, sheetRenamed } from './find-sheet';
import { missingHeaders, placeColumns } from './locate-columns';
import { prepareSheet } from './prepare-sheet';
import type { AnyTable } from './table';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/**
 * Brings an older workbook up to the program: sheets and columns that came with a later version are added, columns behind the
 * last one, those that are used no longer hidden. Nothing is renamed, moved or taken away, and what is there already is left alone,
 * so that it can be run again at any time.
 *
 * @param from the workbook's version
 * @returns ids of the tables in which a column of staff bears the words of one of ours that came later
 * @throws AppError `table.sheetRenamed` where a sheet that would be added seems to be there under another name
 */
export function upgradeWorkbook(
  spreadsheet: Spreadsheet,
  app: SpreadsheetApp,
  tables: readonly AnyTable[],
  language: Language,
  from: number,
): string[] {
  const mixed: string[] = [];
  const ordered = [...tables].sort((a, b) => a.tab.order - b.tab.order);
  let position = 0;
  for (const table of ordered) {
    const sheet = findSheet(spreadsheet, table, language);
    if (sheet) {
      if (addColumns(table, sheet, app, language, from)) mixed.push(table.id);
      hideRetired(table, sheet);
    } else if ((table.since ?? 1) <= from) continue;
    else {
      const renamed = findRenamed(spreadsheet, table, tables);
      if (renamed !== null) throw sheetRenamed(table, renamed);
      prepareSheet(table, spreadsheet, app, language, position);
    }
    position++;
  }
  return mixed;
}

/** @returns whether staff have a column under the words of one of ours that came later */
function addColumns(
  table: AnyTable,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  app: SpreadsheetApp,
  language: Language,
  from: number,
): boolean {
  const later = Object.entries(sheetColumns(table)).filter(([, { since = 1 }]) => since > 1);
  if (later.length === 0) return false;
  const newer = later.filter(([, { since = 1 }]) => since > from);
  const firstRow = sheet.getRange('1:1');
  const header = (firstRow.getValues()[0] ?? []) as Cell[];
  const notes = firstRow.getNotes()[0] ?? [];
  // A column that staff made under the same words is theirs: ours comes beside it, and they are asked to tell the two apart.
  const isNoted = notes.map(isHeaderNote);
  const ours = isNoted.includes(true) ? header.map((cell, index) => (isNoted[index] ? cell : '')) : header;
  const absent = new Set(missingHeaders(table, ours).map(([id]) => id));
  const added = newer.filter(([id]) => absent.has(id));
  const words = added.map(([, column]): Cell => column.header[language]);
  const isMixed = placeColumns(table, [...header, ...words]) === undefined;
  if (added.length === 0) return isMixed;
  const rows = sheet.getMaxRows();
  sheet.insertColumnsAfter(header.length, added.length);
  // New columns look like their neighbour, which may be anybody's.
  sheet
    .getRange(1, header.length + 1, rows, added.length)
    .clearFormat()
    .clearDataValidations();
  const columnIndex = new Map(added.map(([id], index) => [id, header.length + index]));
  decorateRows(table, sheet, columnIndex, 2, (table.grows ? rows : sheet.getLastRow()) - 1, app, language);
  widenFilter(sheet, header.length + added.length);
  dressColumns(table, sheet, Object.fromEntries(added), header.length, rows, app, language);
  return isMixed;
}

/** Takes columns of earlier versions out of sight, so that nobody goes on filling them; a column that staff made under the same words is theirs. */
function hideRetired(table: AnyTable, sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
  if (!table.retired) return;
  const firstRow = sheet.getRange('1:1');
  const header = (firstRow.getValues()[0] ?? []).map((cell) => String(cell).trim());
  const notes = firstRow.getNotes()[0] ?? [];
  for (const column of Object.values(table.retired)) {
    const words = new Set(LANGUAGES.map((language) => column.header[language]));
    const index = header.findIndex((text) => words.has(text));
    if (index >= 0 && isHeaderNote(notes[index] ?? '')) sheet.hideColumns(index + 1);
  }
}

/** Lets the filter reach the new columns: sorting by it would leave them behind and mix up the rows. What it hides stays hidden. */
function widenFilter(sheet: GoogleAppsScript.Spreadsheet.Sheet, lastColumn: number): void {
  const filter = sheet.getFilter();
  if (!filter) return;
  const range = filter.getRange();
  const [row, column] = [range.getRow(), range.getColumn()];
  const criteria = Array.from({ length: range.getNumColumns() }, (_, index) =>
    filter.getColumnFilterCriteria(column + index),
  );
  const rows = range.getNumRows();
  filter.remove();
  const wider = sheet.getRange(row, column, rows, lastColumn - column + 1).createFilter();
  criteria.forEach((each, index) => {
    if (each) wider.setColumnFilterCriteria(column + index, each);
  });
}

/** Said where the workbook was last used with a later version of the program than this one. */
export function workbookNewer(workbook: number, program: number): AppError {
  return new AppError(
    'workbook.newer',
    {
      ko: '이 파일은 더 최신 버전의 프로그램에서 쓰던 파일입니다 (시트 버전 {workbook}). 지금 프로그램은 버전 {program}까지 열 수 있습니다.',
      zh: '此文件曾用更新版本的程序（工作表版本{workbook}）打开。当前程序只支持到版本{program}。',
      en: 'This file was used with a newer program (sheets of version {workbook}); this one knows versions up to {program}.',
    },
    { workbook, program },
    {
      ko: '창을 새로 고치거나, 설치한 분께 프로그램을 최신 버전으로 바꿔 달라고 해 주세요. 아무것도 바꾸지 않았습니다.',
      zh: '请刷新页面，或请安装人员更新程序。未做任何更改。',
      en: 'Load the page again, or ask whoever installed it to update the program. Nothing was changed.',
    },
  );
}
