/** How a number format shows a number, as far as reading needs it. */
export type Shown = 'number' | 'date' | 'time' | 'dateTime' | { readonly zeros: number };

/**
 * What a cell with this number format shows. A format of zeros only, as in `00000`, gives `{ zeros: 5 }`: chart numbers keep their zeros so.
 *
 * Source: ECMA-376 part 1, 18.8.30 (numFmt): ids 14–22, 45–47; 27–36 and 50–58 are dates in East Asian languages.
 * @param code the format as the file defines it; `undefined` for a built-in one
 */
export function shownAs(id: number, code: string | undefined): Shown {
  if (code === undefined) {
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
      return 'date';
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
    return id === 22 ? 'dateTime' : 'number';
  }
  if (/^0{2,}$/.test(code)) return { zeros: code.length };
  // Only the first section counts; words in quotation marks, after a backslash, or in brackets (colour, language) are no codes.
  const section = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!h{1,9}\]|m{1,9}\]|s{1,9}\])[^\]]{0,99}\]/gi, '')
    .split(';')[0];
  if (section === undefined || /general|@/i.test(section)) return 'number';
  const time = /[hs]/i.test(section);
  // "m" beside hours or seconds means minutes.
  const date = /[yd]|g{1,3}|e(?![+-])/i.test(section) || (/m/i.test(section) && !time);
  if (date && time) return 'dateTime';
  return date ? 'date' : time ? 'time' : 'number';
}

/** A stored number as the text that the cell shows, dates as `YYYY-MM-DD`; no exponent and no noise of binary fractions. */
export function showNumber(value: number, shown: Shown, is1904: boolean): string {
  if (typeof shown === 'object') {
    return Number.isInteger(value) && value >= 0
      ? plainNumber(value).padStart(shown.zeros, '0')
      : plainNumber(value);
  }
  if (shown === 'number' || value < 0 || value >= END_OF_DATES) return plainNumber(value);
  // Half a second is rounding, not time.
  const seconds = Math.round(value * 86_400);
  const ofDay = seconds % 86_400;
  const time = () => new Date(ofDay * 1000).toISOString().slice(11, 16);
  if (shown === 'time' && value < 1) return time();
  const date = dateOfSerial((seconds - ofDay) / 86_400, is1904);
  return shown === 'date' || ofDay === 0 ? date : `${date} ${time()}`;
}

/** Serial of 10000-01-01, the first that is no date. */
const END_OF_DATES = 2_958_466;

/** Excel counts a 29 February 1900 that never was: before it, its days are one off. */
function dateOfSerial(day: number, is1904: boolean): string {
  const since1970 = is1904 ? day - 24_107 : day < 60 ? day - 25_568 : day - 25_569;
  return new Date(since1970 * 86_400_000).toISOString().slice(0, 10);
}

function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  // 15 digits are what spreadsheets keep.
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? withoutExponent(text) : text;
}

/** `1.5e-7` as `0.00000015`. */
function withoutExponent(text: string): string {
  const [mantissa = '', exponent = ''] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.slice(sign.length).split('.');
  const power = Number(exponent);
  // JavaScript writes an exponent only where the point lies outside the digits.
  if (power > 0) return `${sign}${whole}${fraction.padEnd(power, '0')}`;
  return `${sign}0.${'0'.repeat(-power - 1)}${whole}${fraction}`;
}
