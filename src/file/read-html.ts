import type { CellBudget } from './cell-budget';
import type { FileRow, FileSheet } from './file-rows';
import type { Steps } from './steps';
import { XmlReader } from './xml-reader';

/** Whether a text is a page or markup rather than separated values. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*<[!?a-z]/i.test(text.slice(0, 1000));
}

/** Widest table that is read, against a `colspan` of millions. */
const MAX_COLUMNS = 1000;

const ROWS_PER_STEP = 200;

/**
 * The outermost tables of a page, each as a sheet named by its caption; rows are numbered through, as a spreadsheet shows them one
 * below the other. A cell that spans columns or rows is followed by blanks; a table inside a cell is that cell's text.
 *
 * @returns none where the page has no table
 */
export function* readHtmlTables(html: string, spend: CellBudget): Steps<FileSheet[]> {
  const sheets: FileSheet[] = [];
  const reader = new XmlReader(withoutScripts(html));
  let rowNumber = 0;
  while (reader.next()) {
    if (reader.kind !== 'open' || reader.name.toLowerCase() !== 'table') continue;
    const sheet = yield* readTable(reader, rowNumber, spend);
    rowNumber = sheet.lastRow;
    sheets.push(sheet);
  }
  return sheets.map(({ name, rows }) => ({ name, rows }));
}

interface OpenCell {
  text: string;
  columns: number;
  rows: number;
}

/** Reads up to the table's end tag; end tags of cells and rows may be missing, as HTML allows. */
function* readTable(
  reader: XmlReader,
  rowsBefore: number,
  spend: CellBudget,
): Steps<FileSheet & { lastRow: number }> {
  const rows: FileRow[] = [];
  let rowNumber = rowsBefore;
  let name = '';
  let cells: string[] | undefined;
  let cell: OpenCell | undefined;
  let depth = 1;
  /** By column: how many of the next rows a cell above still covers. */
  const covered: number[] = [];
  const skipCovered = (row: string[]) => {
    while ((covered[row.length] ?? 0) > 0) {
      covered[row.length] = (covered[row.length] ?? 0) - 1;
      row.push('');
    }
  };
  const endCell = () => {
    if (!cell) return;
    cells ??= [];
    skipCovered(cells);
    for (let index = 0; index < cell.columns && cells.length < MAX_COLUMNS; index++) {
      covered[cells.length] = cell.rows - 1;
      cells.push(index === 0 ? tidy(cell.text) : '');
    }
    cell = undefined;
  };
  const endRow = () => {
    endCell();
    if (!cells) return;
    rowNumber++;
    skipCovered(cells);
    spend(cells.length);
    if (cells.some((text) => text !== '')) rows.push({ rowNumber, cells });
    cells = undefined;
  };
  while (depth > 0 && reader.next()) {
    if (cell) cell.text += collapse(reader.textBefore());
    const tag = reader.name.toLowerCase();
    const opens = reader.kind !== 'close';
    if (tag === 'table') depth += opens ? 1 : -1;
    else if (depth > 1) continue;
    else if (tag === 'br' && cell) cell.text += '\n';
    else if (tag === 'tr') {
      endRow();
      if (opens) cells = [];
      if (rowNumber % ROWS_PER_STEP === 0) yield;
    } else if (tag === 'td' || tag === 'th') {
      endCell();
      if (opens) cell = { text: '', columns: span(reader, 'colspan'), rows: span(reader, 'rowspan') };
    } else if (tag === 'caption' && opens && reader.next()) name = tidy(collapse(reader.textBefore()));
  }
  // A page that broke off ends inside a cell.
  if (depth > 0 && cell) cell.text += collapse(reader.textBefore());
  endRow();
  return { name, rows, lastRow: rowNumber };
}

function span(reader: XmlReader, attribute: 'colspan' | 'rowspan'): number {
  const value = Number(reader.attribute(attribute) ?? reader.attribute(attribute.toUpperCase()) ?? 1);
  return Number.isInteger(value) && value > 1 ? Math.min(value, MAX_COLUMNS) : 1;
}

/** Line breaks of the source mean nothing in HTML; only `<br>` breaks a line. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** Scripts and styles hold `<` that opens no tag. */
function withoutScripts(html: string): string {
  let kept = '';
  let from = 0;
  const opening = /<(script|style)\b/gi;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    kept += html.slice(from, match.index);
    const closing = new RegExp(`</${match[1]}`, 'gi');
    closing.lastIndex = match.index;
    from = closing.exec(html)?.index ?? html.length;
    opening.lastIndex = from;
  }
  return kept + html.slice(from);
}
