import type { Language, Text } from '../core/text';
import { a1 } from './a1';
import { groupNeighbours } from './block';
import { sheetColumns } from './bookkeeping';
import type { Cell } from './codec';
import { decorateRows, setNumberFormats } from './decorate';
import { setHighlights } from './highlight';
import type { AnyTable, Column, Columns, Owner } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** Header colours say who fills a column: slate for the program, green for staff, amber where staff may change a proposal. */
const HEADER_BACKGROUND: Readonly<Record<Owner, string>> = {
  program: '#455a64',
  staff: '#2e7d5b',
  proposed: '#8a6116',
};
const HEADER_FONT = '#ffffff';

const WHO_FILLS: Readonly<Record<Owner, Text>> = {
  program: {
    ko: '프로그램이 채웁니다. 고쳐도 다음 실행 때 다시 써집니다.',
    zh: '由程序填写。修改后下次运行会被覆盖。',
    en: 'Filled by the program; edits are overwritten on the next run.',
  },
  staff: {
    ko: '직원이 적는 칸입니다. 프로그램은 고치지 않습니다.',
    zh: '由员工填写，程序不会改动。',
    en: 'Filled by staff; the program never changes it.',
  },
  proposed: {
    ko: '프로그램이 제안합니다. 고치면 고친 대로 둡니다.',
    zh: '由程序建议。修改后将保留您的修改。',
    en: 'Proposed by the program; what staff change stays.',
  },
};

/** Creates one table's sheet behind the others: header, notes, formats, widths, colours, frozen part, filter. */
export function prepareSheet(
  table: AnyTable,
  spreadsheet: Spreadsheet,
  app: SpreadsheetApp,
  language: Language,
  position: number,
): Sheet {
  const columns = sheetColumns(table);
  const width = Object.keys(columns).length;
  const sheet = spreadsheet.insertSheet(table.name[language], position);
  const gridWidth = sheet.getMaxColumns();
  if (gridWidth > width) sheet.deleteColumns(width + 1, gridWidth - width);
  else if (gridWidth < width) sheet.insertColumnsAfter(gridWidth, width - gridWidth);
  const columnIndex = new Map(Object.keys(columns).map((id, index) => [id, index]));
  const rows = sheet.getMaxRows();
  writeHeader(sheet, table, columns, language);
  setNumberFormats(table, sheet, columnIndex, 2, rows);
  alignCells(sheet, columns, rows);
  if (table.grows) decorateRows(table, sheet, columnIndex, 2, rows - 1, app, language);
  setWidths(sheet, columns);
  sheet.setFrozenRows(1);
  if (table.frozenColumns > 0) sheet.setFrozenColumns(table.frozenColumns);
  sheet.setTabColor(table.tab.colour);
  setHighlights(table, sheet, columnIndex, rows, app, language);
  sheet.getRange(1, 1, rows, width).createFilter();
  if (table.tab.hidden) sheet.hideSheet();
  return sheet;
}

/** Headers with their notes; the first that is in sight also says what the sheet is for. */
function writeHeader(sheet: Sheet, table: AnyTable, columns: Columns, language: Language): void {
  const all = Object.values(columns);
  const first = all.find((column) => !column.hidden);
  const noteOf = (column: Column) =>
    [
      ...(column === first ? [table.purpose[language], ''] : []),
      column.note[language],
      WHO_FILLS[column.owner][language],
    ].join('\n');
  sheet
    .getRange(1, 1, 1, all.length)
    .setNumberFormat('@')
    .setValues([all.map((column): Cell => column.header[language])])
    .setNotes([all.map(noteOf)])
    .setBackgrounds([all.map((column) => HEADER_BACKGROUND[column.owner])])
    .setFontColor(HEADER_FONT)
    .setFontWeight('bold')
    .setVerticalAlignment('middle')
    .setWrap(true);
}

/** Every row's content begins at the top, so that a row of several lines reads as one; short facts stand in the middle of their column, headers too. */
function alignCells(sheet: Sheet, columns: Columns, rows: number): void {
  const all = Object.values(columns);
  sheet.getRange(2, 1, rows - 1, all.length).setVerticalAlignment('top');
  const indexesOf = (isMeant: (column: Column) => boolean) =>
    all.flatMap((column, index) => (isMeant(column) ? [index] : []));
  const wrapped = columnRanges(
    sheet,
    indexesOf(({ wrap }) => wrap === true),
    2,
    rows,
  );
  wrapped?.setWrap(true);
  const centred = columnRanges(
    sheet,
    indexesOf(({ codec }) => codec.kind !== 'text'),
    1,
    rows,
  );
  centred?.setHorizontalAlignment('center');
}

/** @returns null where there is no such column */
function columnRanges(sheet: Sheet, indexes: readonly number[], firstRow: number, lastRow: number) {
  if (indexes.length === 0) return null;
  return sheet.getRangeList(
    groupNeighbours(indexes).map((group) =>
      a1(firstRow, (group[0] ?? 0) + 1, lastRow, (group[group.length - 1] ?? 0) + 1),
    ),
  );
}

function setWidths(sheet: Sheet, columns: Columns): void {
  const all = Object.values(columns);
  for (let first = 0; first < all.length; ) {
    const width = all[first]?.width ?? 100;
    let last = first;
    while (all[last + 1]?.width === width) last++;
    sheet.setColumnWidths(first + 1, last - first + 1, width);
    first = last + 1;
  }
  const hidden = all.flatMap((column, index) => (column.hidden ? [index] : []));
  for (const group of groupNeighbours(hidden)) sheet.hideColumns((group[0] ?? 0) + 1, group.length);
}
