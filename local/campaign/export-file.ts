import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import iconv from 'iconv-lite';
import { AppError, explain } from '../../src/core/app-error';
import type { Language } from '../../src/core/text';
import type { FileRow, FileSheet } from '../../src/file/file-rows';
import { findHeaderRow, recogniseColumns, requireVisitColumns } from '../../src/file/headers';
import { readRows } from '../../src/file/read-rows';
import { UnusableInput } from './unusable-input';

/** A table of a clinic's export, as it goes to the bundle. */
export interface ExportTable {
  /** The file's name without folders. */
  readonly file: string;
  /** Of the file's content: the same content is known again. */
  readonly batch: string;
  readonly header: readonly string[];
  /** Below the header. */
  readonly rows: readonly FileRow[];
}

/**
 * Reads a file and finds its table: the first sheet with a header row.
 *
 * @throws UnusableInput for a file that is not there or lacks names or dates; AppError for one that cannot be read as a table
 */
export function readExport(path: string, report: 'visits' | 'staff', language: Language): ExportTable {
  const bytes = readBytes(path);
  const file = basename(path);
  const { sheets } = readRows(bytes, file, {
    decodeCp949: (cp949) => iconv.decode(Buffer.from(cp949), 'cp949'),
  });
  const { header, rows } = naming(file, language, () => findTable(sheets, report));
  const batch = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { file, batch, header, rows };
}

function readBytes(path: string): Uint8Array {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UnusableInput(`${path} does not exist.`);
  if (!stats.isFile()) throw new UnusableInput(`${path} is not a file.`);
  return readFileSync(path);
}

function findTable(
  sheets: readonly FileSheet[],
  report: 'visits' | 'staff',
): Pick<ExportTable, 'header' | 'rows'> {
  let fault: unknown;
  for (const { rows } of sheets) {
    try {
      const headerRow = findHeaderRow(rows.map(({ cells }) => cells));
      const header = rows[headerRow]?.cells ?? [];
      if (report === 'visits') requireVisitColumns(header, recogniseColumns(header).mapping);
      return { header, rows: rows.slice(headerRow + 1) };
    } catch (error) {
      fault ??= error;
    }
  }
  throw fault;
}

/** What is wrong with a table does not say in which file; the command line does. */
function naming<T>(file: string, language: Language, find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (error instanceof AppError) throw new UnusableInput(`${file}: ${explain(error, language)}`);
    throw error;
  }
}
