import { LANGUAGES, type Language, type Text } from '../core/text';
import { a1 } from './a1';
import { groupNeighbours } from './block';
import type { Cell } from './codec';
import { CELL_BACKGROUND, HEADER_BACKGROUND, HEADER_FONT, ROW_LINE } from './look';
import type { AnyTable, Column, Columns, Owner } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

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

const PROTECTED: Readonly<Record<'header' | 'cells', Text>> = {
  header: {
    ko: '제목 줄: 이 글자로 칸을 찾습니다.',
    zh: '标题行：程序按这些文字查找各列。',
    en: 'Headers: the program finds its columns by these words.',
  },
  cells: {
    ko: '프로그램이 채우는 칸: 고쳐도 다음 실행 때 다시 써집니다.',
    zh: '由程序填写的列：修改后下次运行会被覆盖。',
    en: 'Filled by the program: edits are overwritten on the next run.',
  },
};

/** Whether the note is one that we put on headers: a column that staff made under the same words has none. */
export function isHeaderNote(note: string): boolean {
  return Object.values(WHO_FILLS).some((who) => LANGUAGES.some((language) => note.includes(who[language])));
}

/**
 * Gives columns that stand side by side their header and looks, from row 1 to the last of the grid: notes, number formats,
 * colours by owner, alignment, widths, a warning before anybody changes what the program writes. The headers' texts come last:
 * a column that bears one is finished.
 *
 * @param columns the columns to dress, in the order in which they stand
 * @param first index of the first of them, from 0
 * @param rows of the grid, the header included
 */
export function dressColumns(
  table: AnyTable,
  sheet: Sheet,
  columns: Columns,
  first: number,
  rows: number,
  app: SpreadsheetApp,
  language: Language,
): void {
  const all = Object.values(columns);
  const ranges = (isMeant: (column: Column) => boolean, firstRow: number) =>
    columnRanges(
      sheet,
      all.flatMap((column, index) => (isMeant(column) ? [first + index] : [])),
      firstRow,
      rows,
    );
  dressHeader(sheet, table, all, first, language);
  const cells = sheet.getRange(2, first + 1, rows - 1, all.length);
  cells
    .setVerticalAlignment('top')
    .setBorder(null, null, true, null, null, true, ROW_LINE, app.BorderStyle.SOLID);
  for (const format of new Set(all.map(({ codec }) => codec.numberFormat))) {
    if (format !== 'General')
      ranges(({ codec }) => codec.numberFormat === format, 2)?.setNumberFormat(format);
  }
  for (const owner of ['program', 'proposed'] as const) {
    ranges((column) => column.owner === owner, 2)?.setBackground(CELL_BACKGROUND[owner]);
  }
  ranges(({ wrap }) => wrap === true, 2)?.setWrap(true);
  // Short facts stand in the middle of their column, headers too.
  ranges(({ codec }) => codec.kind !== 'text', 1)?.setHorizontalAlignment('center');
  setWidths(sheet, all, first);
  warnBeforeEdits(sheet, all, first, rows, language);
  sheet.getRange(1, first + 1, 1, all.length).setValues([all.map((column): Cell => column.header[language])]);
}

/** Looks and notes of headers; the first of the sheet that is in sight also says what the sheet is for. */
function dressHeader(
  sheet: Sheet,
  table: AnyTable,
  all: readonly Column[],
  first: number,
  language: Language,
): void {
  const inSight = first === 0 ? all.find((column) => !column.hidden) : undefined;
  const noteOf = (column: Column) =>
    [
      ...(column === inSight ? [table.purpose[language], ''] : []),
      column.note[language],
      WHO_FILLS[column.owner][language],
    ].join('\n');
  sheet
    .getRange(1, first + 1, 1, all.length)
    .setNumberFormat('@')
    .setNotes([all.map(noteOf)])
    .setBackgrounds([all.map((column) => HEADER_BACKGROUND[column.owner])])
    .setFontColor(HEADER_FONT)
    .setFontWeight('bold')
    .setVerticalAlignment('middle')
    .setWrap(true);
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

function setWidths(sheet: Sheet, all: readonly Column[], first: number): void {
  for (let from = 0; from < all.length; ) {
    const width = all[from]?.width ?? 100;
    let to = from;
    while (all[to + 1]?.width === width) to++;
    sheet.setColumnWidths(first + from + 1, to - from + 1, width);
    from = to + 1;
  }
  const hidden = all.flatMap((column, index) => (column.hidden ? [first + index] : []));
  for (const group of groupNeighbours(hidden)) sheet.hideColumns((group[0] ?? 0) + 1, group.length);
}

/** Google asks before an edit there and lets everybody go on: it keeps from mistakes, it locks nobody out. */
function warnBeforeEdits(
  sheet: Sheet,
  all: readonly Column[],
  first: number,
  rows: number,
  language: Language,
): void {
  const warn = (range: GoogleAppsScript.Spreadsheet.Range, what: Text) =>
    range.protect().setDescription(what[language]).setWarningOnly(true);
  // Not the whole line: columns of the staff's own are theirs to name.
  warn(sheet.getRange(1, first + 1, 1, all.length), PROTECTED.header);
  const program = all.flatMap(({ owner }, index) => (owner === 'program' ? [first + index] : []));
  for (const group of groupNeighbours(program)) {
    warn(sheet.getRange(2, (group[0] ?? 0) + 1, rows - 1, group.length), PROTECTED.cells);
  }
}
