import { AppError } from '../core/app-error';
import { fileError } from './file-error';
import type { FileRow, FileSheet } from './file-rows';
import { type ColumnId, findHeaderRow, guessReport, recogniseColumns, requireVisitColumns } from './headers';

/** A table of an export, as it goes to the server. */
export interface ExportTable {
  /** The file's name without folders; of a file's second table and later ones with the sheet's name after it. */
  readonly file: string;
  /** Of the table's content: the same content is known again. */
  readonly batch: string;
  readonly header: readonly string[];
  /** Below the header; at least one. */
  readonly rows: readonly FileRow[];
}

/** A table as it was found in a file. */
export interface FileTable extends ExportTable {
  /** The sheet that it stands on; `''` where the format has none. */
  readonly sheet: string;
}

/** What a file gives. */
export interface FileTables {
  /** In the file's order; at least one. */
  readonly tables: readonly FileTable[];
  /** Names of sheets that hold something else and are not read. */
  readonly otherSheets: readonly string[];
}

/** What is asked of a file: visits with name and date, a staff list, or whatever it holds, for a person to look at. */
export type WantedReport = 'visits' | 'staff' | 'any';

/**
 * Finds the table of a file: the sheet with the most known columns, and with it every sheet of the same columns
 * (a sheet for each month); of a staff list only the first.
 *
 * @param file its name without folders
 * @param hash of the file's content: SHA-256, hexadecimal
 * @throws AppError for a file that lacks names or dates where they are asked for, or holds a header only
 */
export function findTables(
  sheets: readonly FileSheet[],
  { file, hash }: { readonly file: string; readonly hash: string },
  wanted: WantedReport,
): FileTables {
  const found = findLike(sheets, wanted);
  const filled = found.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw fileError('file.noRows', file);
  const batch = hash.slice(0, BATCH_LENGTH);
  return {
    tables: filled.map(({ sheet, header, rows }, index) => ({
      file: index === 0 || sheet.name === '' ? file : `${file} (${sheet.name})`,
      batch: index === 0 ? batch : `${batch}-${index + 1}`,
      sheet: sheet.name,
      header,
      rows,
    })),
    otherSheets: sheets
      .filter((sheet) => sheet.name !== '' && !found.some((table) => table.sheet === sheet))
      .map(({ name }) => name),
  };
}

const BATCH_LENGTH = 12;

interface FoundTable {
  readonly sheet: FileSheet;
  readonly header: readonly string[];
  readonly rows: readonly FileRow[];
  /** What the columns mean, in an order of their own, to compare tables by. */
  readonly known: string;
  readonly knownColumns: number;
  readonly isStaff: boolean;
}

/** The best table of the file and those like it. @throws AppError saying what the best attempt lacks */
function findLike(sheets: readonly FileSheet[], wanted: WantedReport): FoundTable[] {
  const tables: FoundTable[] = [];
  let fault: unknown;
  for (const sheet of sheets) {
    try {
      tables.push(readTable(sheet, wanted));
    } catch (error) {
      // A header that lacks a column says more than a sheet without any header.
      if (fault === undefined || (error instanceof AppError && error.code !== 'intake.noHeader'))
        fault = error;
    }
  }
  const most = Math.max(0, ...tables.map(({ knownColumns }) => knownColumns));
  const best = tables.find(({ knownColumns }) => knownColumns === most);
  if (!best) throw fault;
  const hasSeveral = wanted === 'visits' || (wanted === 'any' && !best.isStaff);
  return tables.filter((table) => table === best || (hasSeveral && table.known === best.known));
}

function readTable(sheet: FileSheet, wanted: WantedReport): FoundTable {
  const { rows } = sheet;
  const headerRow = findHeaderRow(rows.map(({ cells }) => cells));
  const header = withoutTail(rows[headerRow]?.cells ?? []);
  const { mapping } = recogniseColumns(header);
  if (wanted === 'visits') requireVisitColumns(header, mapping);
  const meanings = mapping.filter((meaning): meaning is ColumnId => meaning !== null);
  return {
    sheet,
    header,
    rows: rows.slice(headerRow + 1),
    known: [...meanings].sort().join(' '),
    knownColumns: meanings.length,
    isStaff: guessReport(mapping) === 'staff',
  };
}

/** Spreadsheets save formatted columns far to the right of the last header. */
function withoutTail(header: readonly string[]): readonly string[] {
  let end = header.length;
  while (end > 0 && header[end - 1]?.trim() === '') end--;
  return header.slice(0, end);
}
