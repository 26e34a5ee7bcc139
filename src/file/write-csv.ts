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

/** The text in CP949, which older senders want. */
export interface Cp949Text {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters that CP949 lacks, each once; a question mark stands in their places. */
  readonly lacking: readonly string[];
}

/**
 * Encodes by asking a decoder what each pair of bytes means: every place that reads CP949 can write it, too.
 *
 * @param decode of CP949, as readers are given; what means nothing becomes U+FFFD
 */
export function toCp949(text: string, decode: (bytes: Uint8Array) => string): Cp949Text {
  const pairs = pairsByCharacter(decode);
  const lacking = new Set<string>();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = pairs.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
    else {
      lacking.add(character);
      bytes.push(0x3f);
    }
  }
  return { bytes: Uint8Array.from(bytes), lacking: [...lacking] };
}

/** Source: Windows code page 949: lead bytes 81–FE; trail bytes 41–5A, 61–7A, 81–FE. */
function pairsByCharacter(decode: (bytes: Uint8Array) => string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x41; trail <= 0xfe; trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      const character = decode(Uint8Array.of(lead, trail));
      const isOne = [...character].length === 1 && character !== '\ufffd';
      if (isOne && !pairs.has(character)) pairs.set(character, (lead << 8) | trail);
    }
  }
  return pairs;
}

/**
 * The cells that a spreadsheet would change when somebody opens the CSV in it, in order.
 * Source: OWASP, CSV injection (=, +, -, @, tab, line break in front); spreadsheets drop leading zeros and plus signs of digits.
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
  return /^[=+\-@\t\r\n]/.test(cell) ? 'formula' : undefined;
}
