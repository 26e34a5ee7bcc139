import type { Typed } from './typed-value';

const CURRENCY = '[$₩¥€£]';
const NUMBER = new RegExp(
  String.raw`^([+-])?(${CURRENCY})?([+-])?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?|\.(\d+))(e[+-]?\d{1,3})?(%)?$`,
  'i',
);
const FRACTION = /^([+-])?(\d{1,15}) (\d{1,4})\/(\d{1,4})$/;

/** @returns undefined for what is no number as the locale writes it */
export function readNumber(typed: string, locale: string): Typed | undefined {
  // The bookkeepers' way of a negative amount.
  const inBrackets = /^\(([^+\-()]+)\)$/.exec(typed)?.[1];
  if (inBrackets !== undefined) {
    const amount = readNumber(inBrackets, locale);
    return amount && typeof amount.cell === 'number' ? { ...amount, cell: -amount.cell } : undefined;
  }
  return readPlain(locale === 'de_DE' ? germanToEnglish(typed) : typed, locale) ?? readFraction(typed);
}

/** Point between thousands, comma before decimals; what a German would not write so is no number. */
function germanToEnglish(typed: string): string {
  const match = /^([^0-9.,]{0,4})(\d{1,3}(?:\.\d{3})+|\d*)(?:,(\d*))?([^.,]*)$/.exec(typed);
  if (!match) return '';
  const [, before = '', whole = '', decimals, after = ''] = match;
  const suffix = /^ ?€$/.test(after) ? '' : after;
  const sign = suffix === after ? before : `${before}€`;
  return `${sign}${whole.replaceAll('.', ',')}${decimals === undefined ? '' : `.${decimals}`}${suffix}`;
}

function readPlain(typed: string, locale: string): Typed | undefined {
  // Grouping brings at most one comma a thousand: "12,5" and "1,23" stay text.
  const match = NUMBER.exec(typed.replace(/^([+-]?[$₩¥€£]) (?=\d)/, '$1').replace(/ (?=%$)/, ''));
  if (!match) return undefined;
  const [, before, currency, after, digits = '', decimals, onlyDecimals, exponent = '', percent] = match;
  if ((before && after) || (after && !currency) || (currency && (exponent || percent))) return undefined;
  const size = Number(digits.replace(/,/g, '') + exponent);
  if (!Number.isFinite(size)) return undefined;
  const value = percent ? size / 100 : size;
  const places = decimals ?? onlyDecimals ?? '';
  return {
    cell: (before ?? after) === '-' && value !== 0 ? -value : value,
    format: formatOf({
      currency,
      percent,
      exponent,
      isGrouped: digits.includes(','),
      hasDecimals: places !== '',
      locale,
    }),
  };
}

interface Written {
  readonly currency: string | undefined;
  readonly percent: string | undefined;
  readonly exponent: string;
  readonly isGrouped: boolean;
  readonly hasDecimals: boolean;
  readonly locale: string;
}

/** Two decimals where any were typed. Contested in detail; that the kind of format follows what is typed is not. */
function formatOf({
  currency,
  percent,
  exponent,
  isGrouped,
  hasDecimals,
  locale,
}: Written): string | undefined {
  if (exponent !== '') return '0.00E+00';
  const decimals = hasDecimals ? '.00' : '';
  if (percent) return `0${decimals}%`;
  if (currency)
    return locale === 'de_DE' && currency === '€' ? `#,##0${decimals} "€"` : `"${currency}"#,##0${decimals}`;
  return isGrouped ? `#,##0${decimals}` : undefined;
}

/** "1 1/2"; that Sheets reads it is contested. */
function readFraction(typed: string): Typed | undefined {
  const match = FRACTION.exec(typed);
  if (!match) return undefined;
  const [, sign, whole, top, bottom = '0'] = match;
  if (Number(bottom) === 0) return undefined;
  const size = Number(whole) + Number(top) / Number(bottom);
  return { cell: sign === '-' ? -size : size, format: bottom.length > 1 ? '# ??/??' : '# ?/?' };
}
