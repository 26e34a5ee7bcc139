import type { SenderTable } from '../../features/message/sender-file';
import { type ChangedCell, findChangedCells, toCp949, toUtf8, writeCsv } from '../../file/write-csv';
import { writeXlsx } from '../../file/write-xlsx';

/** As what a sending file is saved: cells of text, or plain text in the new or the old encoding. */
export const FILE_KINDS = ['xlsx', 'csv', 'csv949'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** One file on its way to the downloads. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Of a CSV: what a spreadsheet would change when it opens it. */
  readonly changed: readonly ChangedCell[];
  /** Characters that the old encoding lacks; question marks stand there. */
  readonly lacking: readonly string[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @param decodeCp949 the browser's `euc-kr`, which is CP949 */
export function fileOf(
  { fileName, sheetName, rows, widths }: SenderTable,
  kind: FileKind,
  decodeCp949: (bytes: Uint8Array) => string,
): SavedFile {
  if (kind === 'xlsx') {
    const bytes = writeXlsx({ name: sheetName, rows, widths });
    return { name: `${fileName}.xlsx`, type: XLSX, bytes, changed: [], lacking: [] };
  }
  const text = writeCsv(rows);
  const { bytes, lacking } =
    kind === 'csv' ? { bytes: toUtf8(text), lacking: [] } : toCp949(text, decodeCp949);
  return { name: `${fileName}.csv`, type: 'text/csv', bytes, changed: findChangedCells(rows), lacking };
}
