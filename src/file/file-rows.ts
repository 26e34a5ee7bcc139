/** What a text was taken for; `mixed`: its lines are partly UTF-8 and partly an older encoding. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | OldEncoding | 'mixed';

/** One row of a file that holds anything; rows may differ in length. */
export interface FileRow {
  /** As a spreadsheet that opens the file numbers its rows, from 1; a line break inside a cell starts no row. */
  readonly rowNumber: number;
  /** Text as it stands in the file, untrimmed; a blank is `''`. Line breaks are `\n`. Dates of XLSX are `YYYY-MM-DD`, with ` HH:MM` where a time is shown. */
  readonly cells: readonly string[];
}

export interface FileSheet {
  /** The sheet's name; `''` where the format has none. */
  readonly name: string;
  /** In the file's order, wholly blank rows left out: look at `rowNumber`, not at the index. Never empty. */
  readonly rows: readonly FileRow[];
}

/** What a file holds, whatever its format: all cells as text. */
export interface FileRows {
  readonly kind: 'csv' | 'xlsx' | 'html' | 'pasted';
  /** As it was decoded, `utf-8` for whatever is no text. */
  readonly encoding: TextEncoding;
  /** Sheets that hold anything, in the file's order; at least one. */
  readonly sheets: readonly FileSheet[];
}

/** Encodings of exports that are older than Unicode: Korean (Windows code page 949), simplified and traditional Chinese. */
export type OldEncoding = 'cp949' | 'gb18030' | 'big5';

export interface ReadOptions {
  /**
   * A decoder of the older encodings: in browsers TextDecoder (CP949 is called `euc-kr` there), on Node iconv-lite
   * (Node's own `euc-kr` lacks most syllables). Bytes that mean nothing become U+FFFD.
   */
  readonly decodeOld: (bytes: Uint8Array, encoding: OldEncoding) => string;
}
