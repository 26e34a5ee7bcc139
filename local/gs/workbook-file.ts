import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import iconv from 'iconv-lite';
import { createHost } from '../../host/host';
import { loadWorkbook } from '../../host/model/save';
import type { Snapshot } from '../../host/snapshot';
import { readXlsx } from '../../host/xlsx/read-xlsx';
import { XlsxError } from '../../host/xlsx/xlsx-error';
import { decodeText } from '../../src/file/decode-text';
import { findSeparator, readCsv } from '../../src/file/read-csv';
import { UsageError } from './usage-error';

export interface NewWorkbook {
  readonly timeZone: string;
  readonly locale: string;
}

/** The workbook that a script finds, and what of its file has no place in it, in plain words. */
export interface FoundWorkbook {
  readonly snapshot: Snapshot;
  readonly dropped: readonly string[];
}

/**
 * A file as a workbook: a CSV as it is when imported, each cell as if typed; a saved workbook as it is.
 * @throws UsageError for a file that cannot be read
 */
export function readWorkbook(path: string, { timeZone, locale }: NewWorkbook): FoundWorkbook {
  switch (extname(path).toLowerCase()) {
    case '.json':
      return { snapshot: readSnapshot(path), dropped: [] };
    case '.csv':
    case '.tsv':
      return { snapshot: importRows(readRows(path), { name: nameOf(path), timeZone, locale }), dropped: [] };
    case '.xlsx':
      return readXlsxFile(path, { name: nameOf(path), timeZone, locale });
    default:
      throw new UsageError(`a workbook is CSV, XLSX or JSON: ${path}`);
  }
}

function nameOf(path: string): string {
  return basename(path, extname(path));
}

function readXlsxFile(path: string, options: NewWorkbook & { readonly name: string }): FoundWorkbook {
  const bytes = read(path);
  try {
    return readXlsx(bytes, options);
  } catch (error) {
    if (error instanceof XlsxError) throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
}

function readSnapshot(path: string): Snapshot {
  try {
    const saved: Snapshot = JSON.parse(Buffer.from(read(path)).toString('utf8'));
    loadWorkbook(saved);
    return saved;
  } catch (error) {
    throw new UsageError(`${path} is no saved workbook: ${error instanceof Error ? error.message : error}`);
  }
}

function readRows(path: string): string[][] {
  const { text } = decodeText(read(path), {
    decodeOld: (bytes, encoding) => iconv.decode(Buffer.from(bytes), encoding),
  });
  const rows = readCsv(text, findSeparator(text));
  if (!Array.isArray(rows))
    throw new UsageError(`line ${rows.line} of ${path} opens a quotation that never closes`);
  const table: string[][] = [];
  for (const { rowNumber, cells } of rows) table[rowNumber - 1] = [...cells];
  return Array.from(table, (row) => row ?? []);
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const IMPORT = `function importRows(name, rows, width) {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.setName(name);
  if (rows.length > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rows.length - sheet.getMaxRows());
  if (width > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
  if (width > 0) sheet.getRange(1, 1, rows.length, width).setValues(rows);
}`;

function importRows(
  rows: readonly (readonly string[])[],
  { name, timeZone, locale }: NewWorkbook & { readonly name: string },
): Snapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const host = createHost({ script: IMPORT, timeZone, locale });
  host.run('importRows', [
    name,
    rows.map((row) => Array.from({ length: width }, (_, j) => row[j] ?? '')),
    width,
  ]);
  return host.snapshot();
}
