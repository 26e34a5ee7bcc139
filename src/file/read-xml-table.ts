import type { CellBudget } from './cell-budget';
import type { FileRow, FileSheet } from './file-rows';
import type { Steps } from './steps';
import { XmlReader } from './xml-reader';

const MAX_COLUMNS = 16_384;
const ROWS_PER_STEP = 200;

/** Whether a text is an "XML Spreadsheet 2003", which some programs save as `.xls` or `.xml`. */
export function looksLikeXmlTable(text: string): boolean {
  return (
    /^\s*<\?xml/.test(text.slice(0, 100)) &&
    text.slice(0, 4000).includes('urn:schemas-microsoft-com:office:spreadsheet')
  );
}

/** Its worksheets, in order; dates as in {@link FileRow}. A cell that spans columns is followed by blanks. */
export function* readXmlTables(xml: string, spend: CellBudget): Steps<FileSheet[]> {
  const sheets: { name: string; rows: FileRow[] }[] = [];
  const reader = new XmlReader(xml);
  let rowNumber = 0;
  let cells: string[] = [];
  let column = 0;
  let span = 0;
  let isDate = false;
  while (reader.next()) {
    const rows = sheets[sheets.length - 1]?.rows;
    if (reader.opens('Worksheet')) {
      sheets.push({ name: reader.attribute('Name') ?? '', rows: [] });
      rowNumber = 0;
    } else if (reader.opens('Row')) {
      rowNumber = Number(reader.attribute('Index') ?? rowNumber + 1);
      cells = [];
      column = 0;
      span = 0;
    } else if (reader.opens('Cell')) {
      column = Number(reader.attribute('Index') ?? column + span + 1);
      span = Number(reader.attribute('MergeAcross') ?? 0);
    } else if (reader.opens('Data')) {
      isDate = reader.attribute('Type') === 'DateTime';
    } else if (reader.closes('Data') && column >= 1 && column <= MAX_COLUMNS) {
      const text = reader.textBefore();
      while (cells.length < column - 1) cells.push('');
      cells[column - 1] = isDate ? dateOf(text) : text;
    } else if (reader.closes('Row')) {
      spend(cells.length);
      if (cells.some((cell) => cell.trim() !== '')) rows?.push({ rowNumber, cells });
      if (rowNumber % ROWS_PER_STEP === 0) yield;
    }
  }
  return sheets;
}

/** `2026-11-03T00:00:00.000` as `2026-11-03`; a time alone is written with the day 1899-12-31. */
function dateOf(text: string): string {
  const [, date = text, time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(text) ?? [];
  if (date.startsWith('1899-12-3')) return time;
  return time === '' || time === '00:00' ? date : `${date} ${time}`;
}
