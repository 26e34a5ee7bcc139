import type { ReadOptions } from './file-rows';

/** A cell that a spreadsheet would not show as it stands when it opens the CSV. */
export interface ChangedCell {
  /** From 1, the head included, as a spreadsheet numbers them. */
  readonly rowNumber: number;
  /** From 0. */
  readonly column: number;
  /** It would be computed, or lose its leading zero or plus. */
  readonly why: 'formula' | 'number';
}

/** A table as CSV: commas, every cell quoted, CRLF between rows. The cells are raw: a sender must get the very words. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('');
}

/** The text as UTF-8 with the mark by which Excel knows it. */
export function toUtf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`\ufeff${text}`);
}

/** What older senders take: Korean CP949 or Chinese GBK, the pairs of GB18030 (its codes of four bytes are read by few). */
export type SenderEncoding = 'cp949' | 'gb18030';

/** Writes older encodings. */
export interface OldWriter {
  /** Each character that the encoding lacks, once. */
  lackingIn(text: string): readonly string[];
  /** A question mark stands where a character is lacking. */
  write(text: string): Uint8Array<ArrayBuffer>;
}

/**
 * Encodes by asking a decoder what each pair of bytes means: every place that reads an encoding can write it, too.
 *
 * @param decodeOld as readers are given
 */
export function createOldWriter(encoding: SenderEncoding, decodeOld: ReadOptions['decodeOld']): OldWriter {
  const pairs = pairsByCharacter((bytes) => decodeOld(bytes, encoding));
  const isLacking = (character: string) => (character.codePointAt(0) ?? 0) >= 0x80 && !pairs.has(character);
  return {
    lackingIn: (text) => [...new Set(text)].filter(isLacking),
    write(text) {
      const bytes: number[] = [];
      for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        const pair = pairs.get(character);
        if (code < 0x80) bytes.push(code);
        else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
        else bytes.push(0x3f);
      }
      return Uint8Array.from(bytes);
    },
  };
}

/** Source: Windows code pages 949 and 936: lead bytes 81–FE; trail bytes 40–7E and 80–FE at most. */
function pairsByCharacter(decode: (bytes: Uint8Array) => string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decode(Uint8Array.of(lead, trail));
      const isOne = [...character].length === 1 && character >= '\u0080' && character !== '\ufffd';
      if (isOne && !isPrivate(character) && !pairs.has(character)) pairs.set(character, (lead << 8) | trail);
    }
  }
  return pairs;
}

/** Places that each program fills as it likes. */
function isPrivate(character: string): boolean {
  return character >= '\ue000' && character <= '\uf8ff';
}

/**
 * The cells that a spreadsheet would change when somebody opens the CSV in it, in order.
 * Source: OWASP, CSV injection (=, +, -, @, tab, line break in front, also behind blanks, which some take off); spreadsheets drop leading zeros and plus signs of digits.
 */
export function findChangedCells(rows: readonly (readonly string[])[]): ChangedCell[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): ChangedCell[] => {
      const why = whyChanged(cell.normalize('NFKC'));
      return why === undefined ? [] : [{ rowNumber: row + 1, column, why }];
    }),
  );
}

function whyChanged(cell: string): ChangedCell['why'] | undefined {
  if (/^\s*[+]?\d[\d\s]*$/.test(cell))
    return /^\s*[+0]/.test(cell) || cell.length > 11 ? 'number' : undefined;
  return /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@])/u.test(cell) ? 'formula' : undefined;
}
