import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import iconv from 'iconv-lite';
import { AppError, explain } from '../../src/core/app-error';
import type { Language } from '../../src/core/text';
import type { FileRow, FileSheet } from '../../src/file/file-rows';
import { findHeaderRow, recogniseColumns, requireVisitColumns } from '../../src/file/headers';
import { readRows } from '../../src/file/read-rows';
import { campaignFault, reasonOf } from './fault';
import { placeOf } from './output-file';

/** A table of a clinic's export, as it goes to the bundle. */
export interface ExportTable {
  /** The file's name without folders; of a file's second table and later ones with the sheet's name after it. */
  readonly file: string;
  /** Of the table's content: the same content is known again. */
  readonly batch: string;
  readonly header: readonly string[];
  /** Below the header; at least one. */
  readonly rows: readonly FileRow[];
}

/** What a file gives. */
export interface ExportFile {
  /** In the file's order; at least one. */
  readonly tables: readonly ExportTable[];
  /** Names of sheets that hold something else and are not read. */
  readonly otherSheets: readonly string[];
}

type Report = 'visits' | 'staff';

/**
 * Reads a file and finds its table: the sheet with the most known columns, and with it every sheet of the same columns
 * (a sheet for each month).
 *
 * @throws AppError for a file that is not there, cannot be read as a table, lacks names or dates, or holds a header only
 */
export function readExport(path: string, report: Report, language: Language): ExportFile {
  const bytes = readBytes(path);
  const file = basename(path);
  const { sheets } = readRows(bytes, file, {
    decodeCp949: (cp949) => iconv.decode(Buffer.from(cp949), 'cp949'),
  });
  const found = naming(file, language, () => findTables(sheets, report));
  const filled = found.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw campaignFault('noRows', { file });
  const batch = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return {
    tables: filled.map(({ sheet, header, rows }, index) => ({
      file: index === 0 || sheet.name === '' ? file : `${file} (${sheet.name})`,
      batch: index === 0 ? batch : `${batch}-${index + 1}`,
      header,
      rows,
    })),
    otherSheets: sheets
      .filter((sheet) => sheet.name !== '' && !found.some((table) => table.sheet === sheet))
      .map(({ name }) => name),
  };
}

function readBytes(path: string): Uint8Array {
  const place = placeOf(path);
  if (!place) throw campaignFault('noSuchFile', { path });
  if (place.isDirectory()) throw campaignFault('notAFile', { path });
  try {
    return readFileSync(path);
  } catch (error) {
    throw campaignFault('unreadable', { path, reason: reasonOf(error) });
  }
}

interface FoundTable {
  readonly sheet: FileSheet;
  readonly header: readonly string[];
  readonly rows: readonly FileRow[];
  /** What the columns mean, in an order of their own, to compare tables by. */
  readonly known: string;
  readonly knownColumns: number;
}

/** The best table of the file and those like it. @throws AppError saying what the best attempt lacks */
function findTables(sheets: readonly FileSheet[], report: Report): FoundTable[] {
  const tables: FoundTable[] = [];
  let fault: unknown;
  for (const sheet of sheets) {
    try {
      tables.push(readTable(sheet, report));
    } catch (error) {
      // A header that lacks a column says more than a sheet without any header.
      if (fault === undefined || (error instanceof AppError && error.code !== 'intake.noHeader'))
        fault = error;
    }
  }
  const most = Math.max(0, ...tables.map(({ knownColumns }) => knownColumns));
  const best = tables.find(({ knownColumns }) => knownColumns === most);
  if (!best) throw fault;
  return tables.filter((table) => table === best || (report === 'visits' && table.known === best.known));
}

function readTable(sheet: FileSheet, report: Report): FoundTable {
  const { rows } = sheet;
  const headerRow = findHeaderRow(rows.map(({ cells }) => cells));
  const header = withoutTail(rows[headerRow]?.cells ?? []);
  const { mapping } = recogniseColumns(header);
  if (report === 'visits') requireVisitColumns(header, mapping);
  const meanings = mapping.filter((meaning) => meaning !== null);
  return {
    sheet,
    header,
    rows: rows.slice(headerRow + 1),
    known: [...meanings].sort().join(' '),
    knownColumns: meanings.length,
  };
}

/** Spreadsheets save formatted columns far to the right of the last header. */
function withoutTail(header: readonly string[]): readonly string[] {
  let end = header.length;
  while (end > 0 && header[end - 1]?.trim() === '') end--;
  return header.slice(0, end);
}

/** What is wrong with a table does not say in which file; the command line does. */
function naming<T>(file: string, language: Language, find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (error instanceof AppError) throw campaignFault('inFile', { file, fault: explain(error, language) });
    throw error;
  }
}
