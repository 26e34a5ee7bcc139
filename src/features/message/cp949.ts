import { CP949_HANJA, CP949_SYMBOLS } from './cp949-table';

/**
 * Whether Korean phones show the character (CP949: ASCII, KS X 1001, all 11,172 Hangul syllables).
 * Control characters other than the line feed and tab count as not shown.
 *
 * @param character one code point
 */
export function isInCp949(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x20 ? code !== 0x7f : code === 0x0a || code === 0x09;
  if (code >= 0xac00 && code <= 0xd7a3) return true;
  if (code >= 0x4e00 && code <= 0x9fff) {
    const at = code - 0x4e00;
    const bits = CP949_HANJA.charCodeAt(Math.floor(at / 6)) - 63;
    return Number.isNaN(bits) ? false : ((bits >> (at % 6)) & 1) === 1;
  }
  return isSymbol(code);
}

/** Starts and ends (exclusive) of the runs in turn, ascending; unpacked when first asked, since most runs send nothing. */
let bounds: readonly number[] | undefined;

function isSymbol(code: number): boolean {
  if (bounds === undefined) {
    let at = 0;
    bounds = CP949_SYMBOLS.split(' ').map((step) => {
      at += Number.parseInt(step, 36);
      return at;
    });
  }
  // The number of bounds at or below the code is odd inside a run.
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) <= code) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}
