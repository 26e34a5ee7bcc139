import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import iconv from 'iconv-lite';
import { AppError, explain } from '../../src/core/app-error';
import type { Language } from '../../src/core/text';
import { type FileTables, findTables } from '../../src/file/find-tables';
import { readRows } from '../../src/file/read-rows';
import { campaignFault, reasonOf } from './fault';
import { placeOf } from './output-file';

/**
 * Reads a file and finds its tables.
 *
 * @throws AppError for a file that is not there, cannot be read as a table, lacks names or dates, or holds a header only
 */
export function readExport(path: string, report: 'visits' | 'staff', language: Language): FileTables {
  const bytes = readBytes(path);
  const file = basename(path);
  const { sheets } = readRows(bytes, file, {
    decodeOld: (text, encoding) => iconv.decode(Buffer.from(text), encoding),
  });
  const hash = createHash('sha256').update(bytes).digest('hex');
  return naming(file, language, () => findTables(sheets, { file, hash }, report));
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

/** What is wrong with a table does not say in which file; the command line does. */
function naming<T>(file: string, language: Language, find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (error instanceof AppError && error.values.file === undefined)
      throw campaignFault('inFile', { file, fault: explain(error, language) });
    throw error;
  }
}
