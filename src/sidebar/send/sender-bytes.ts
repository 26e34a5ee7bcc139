import type { Language } from '../../core/text';
import type { SenderTable } from '../../features/message/sender-file';
import type { SenderFormat } from '../../features/message/sender-format';
import {
  type ChangedCell,
  createOldWriter,
  findChangedCells,
  type OldWriter,
  type SenderEncoding,
  toUtf8,
  writeCsv,
} from '../../file/write-csv';
import { writeXlsx } from '../../file/write-xlsx';
import { decodeOld } from '../decode-old';

/** As what a sending file is saved: cells of text, or plain text in the new or the old encoding. */
export const FILE_KINDS = ['xlsx', 'csv', 'csvOld'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** One file on its way to the downloads. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Of a CSV: what a spreadsheet would change when it opens it. */
  readonly changed: readonly ChangedCell[];
  /** Characters that the old encoding lacks: because of them the file is UTF-8 instead. */
  readonly lacking: readonly string[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @param writer of the old encoding; a text that it would damage is written as UTF-8 */
export function fileOf(
  { fileName, sheetName, rows, widths }: SenderTable,
  kind: FileKind,
  writer: OldWriter,
): SavedFile {
  if (kind === 'xlsx') {
    const bytes = writeXlsx({ name: sheetName, rows, widths });
    return { name: `${fileName}.xlsx`, type: XLSX, bytes, changed: [], lacking: [] };
  }
  const text = writeCsv(rows);
  const lacking = kind === 'csvOld' ? writer.lackingIn(text) : [];
  const bytes = kind === 'csvOld' && lacking.length === 0 ? writer.write(text) : toUtf8(text);
  return { name: `${fileName}.csv`, type: 'text/csv', bytes, changed: findChangedCells(rows), lacking };
}

/** Which old encoding a file is for: the Korean services read CP949, a Chinese clinic's own programs GBK. */
export function encodingFor(format: SenderFormat, clinic: Language | undefined): SenderEncoding {
  return clinic === 'zh' && (format === 'generic' || format === 'chart') ? 'gb18030' : 'cp949';
}

const writers = new Map<SenderEncoding, OldWriter>();

/** Found out once: it asks the browser for some twenty thousand pairs. */
export function writerFor(encoding: SenderEncoding): OldWriter {
  const known = writers.get(encoding) ?? createOldWriter(encoding, decodeOld);
  writers.set(encoding, known);
  return known;
}

/** What texts would lose in the old encoding. */
export interface Loss {
  readonly texts: number;
  /** Each character once. */
  readonly characters: readonly string[];
}

/** Counts the texts that the old encoding would damage. @param texts of each its letters, in any order */
export function lossOf(texts: readonly string[], writer: OldWriter): Loss {
  const lost = texts.map((text) => writer.lackingIn(text)).filter((lacking) => lacking.length > 0);
  return { texts: lost.length, characters: [...new Set(lost.flat())] };
}
