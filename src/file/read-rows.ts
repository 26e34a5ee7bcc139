import { createCellBudget } from './cell-budget';
import { decodeTextInSteps } from './decode-text';
import { fileError } from './file-error';
import type { FileRow, FileRows, FileSheet, ReadOptions, TextEncoding } from './file-rows';
import { findSeparator, readCsv, readCsvInSteps } from './read-csv';
import { looksLikeHtml, readHtmlTables } from './read-html';
import { readXlsx } from './read-xlsx';
import { looksLikeXmlTable, readXmlTables } from './read-xml-table';
import { finish, type Steps } from './steps';

/** Longest text that is read; a longer one does not fit into one JavaScript string together with its rows. */
const MAX_TEXT_BYTES = 200_000_000;

/**
 * The rows of an exported file, recognised by its content and not by its name: XLSX, CSV (comma, tab, semicolon; UTF-8, UTF-16,
 * CP949, GB18030, Big5) or the HTML or XML table that many programs save as `.xls`. Runs in browsers and on Node.
 *
 * @param fileName for messages only
 * @throws AppError `file.empty`, `file.notATable`, `file.unknownEncoding`, `file.encrypted`, `file.oldXls`, `file.broken`, `file.openQuote`, `file.tooLarge`, `file.tooManyCells`
 */
export function readRows(bytes: Uint8Array, fileName: string, options: ReadOptions): FileRows {
  return finish(readRowsInSteps(bytes, fileName, options));
}

/** As {@link readRows}, in steps of a few milliseconds. */
export function* readRowsInSteps(bytes: Uint8Array, fileName: string, options: ReadOptions): Steps<FileRows> {
  if (bytes.length === 0) throw fileError('file.empty', fileName);
  if (startsWith(bytes, OLE_CONTAINER)) throw fileError(faultOfOle(bytes), fileName);
  if (startsWith(bytes, ZIP)) return withRows('xlsx', 'utf-8', yield* readXlsx(bytes, fileName), fileName);
  if (bytes.length > MAX_TEXT_BYTES) throw fileError('file.tooLarge', fileName, { limit: '200 MB' });
  const { text, encoding } = yield* decodeTextInSteps(bytes, options);
  if (text.startsWith('%PDF') || looksBinary(text, encoding)) throw fileError('file.notATable', fileName);
  if (encoding === 'unknown') throw fileError('file.unknownEncoding', fileName);
  if (looksLikeXmlTable(text))
    return withRows(
      'html',
      encoding,
      yield* readXmlTables(text, createCellBudget(fileName)),
      fileName,
      'file.notATable',
    );
  if (looksLikeHtml(text))
    return withRows(
      'html',
      encoding,
      yield* readHtmlTables(text, createCellBudget(fileName)),
      fileName,
      'file.notATable',
    );
  return withRows('csv', encoding, yield* readText(text, fileName), fileName);
}

/** Rows copied from a spreadsheet or a program and pasted: tab-separated, else as {@link readRows} reads CSV. */
export function readPastedRows(text: string, name: string): FileRows {
  const separator = text.includes('\t') ? '\t' : findSeparator(text);
  const rows = readCsv(text, separator);
  // A lone mark in a pasted cell is an inch or a quotation, not the start of a quoted cell.
  const sheetRows = Array.isArray(rows) ? rows : readCsv(text, separator, false);
  return withRows('pasted', 'utf-8', Array.isArray(sheetRows) ? [{ name: '', rows: sheetRows }] : [], name);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Pictures and the like: text has no control characters, or a stray one at most, and can be read where its encoding is known. */
function looksBinary(text: string, encoding: string): boolean {
  const sample = text.slice(0, 4000);
  const strange =
    encoding === 'unknown' ? /[\u0000-\u0008\u000E-\u001F]/g : /[\u0000-\u0008\u000E-\u001F\uFFFD]/g;
  return (sample.match(strange)?.length ?? 0) > sample.length / 50;
}

/** Microsoft's old container holds an encrypted XLSX, a binary .xls, or something else; its directory tells, in UTF-16. */
function faultOfOle(bytes: Uint8Array): 'file.encrypted' | 'file.oldXls' | 'file.notATable' {
  const holds = (name: string) => includesUtf16(bytes, name);
  if (holds('EncryptedPackage')) return 'file.encrypted';
  return holds('Workbook') || holds('Book') ? 'file.oldXls' : 'file.notATable';
}

function includesUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function* readText(text: string, fileName: string): Steps<FileSheet[]> {
  const rows = yield* readCsvInSteps(text, findSeparator(text));
  if (!Array.isArray(rows))
    throw fileError('file.openQuote', fileName, { line: rows.line, start: rows.start });
  return [{ name: '', rows: text.includes('="') ? rows.map(withoutTextMarks) : rows }];
}

/** Programs write `="00123"` so that Excel keeps the zeros; what it shows is 00123. */
function withoutTextMarks({ rowNumber, cells }: FileRow): FileRow {
  return { rowNumber, cells: cells.map((cell) => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell) };
}

function withRows(
  kind: FileRows['kind'],
  encoding: TextEncoding,
  sheets: readonly FileSheet[],
  fileName: string,
  faultIfNone: 'file.empty' | 'file.notATable' = 'file.empty',
): FileRows {
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  if (filled.length === 0) throw fileError(sheets.length === 0 ? faultIfNone : 'file.empty', fileName);
  return { kind, encoding, sheets: filled };
}
