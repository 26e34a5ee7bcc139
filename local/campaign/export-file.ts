import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import iconv from 'iconv-lite';
import type { FileRow } from '../../src/file/file-rows';
import { readRows } from '../../src/file/read-rows';
import { UnusableInput } from './unusable-input';

/** A clinic's export as it goes to the bundle. */
export interface ExportFile {
  /** The file's name without folders. */
  readonly name: string;
  /** Of the content, so that the same content is known again. */
  readonly batch: string;
  readonly sheets: readonly { readonly name: string; readonly rows: readonly FileRow[] }[];
}

/** @throws UnusableInput for a file that is not there; AppError for one that is no table */
export function readExport(path: string): ExportFile {
  if (!existsSync(path)) throw new UnusableInput(`${path} does not exist.`);
  if (!statSync(path).isFile()) throw new UnusableInput(`${path} is not a file.`);
  const bytes = readFileSync(path);
  const name = basename(path);
  const { sheets } = readRows(bytes, name, { decodeCp949: (cp949) => iconv.decode(Buffer.from(cp949), 'cp949') });
  return { name, batch: createHash('sha256').update(bytes).digest('hex').slice(0, 12), sheets };
}
