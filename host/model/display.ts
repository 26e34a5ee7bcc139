import { format as formatNumber, isValidFormat, tokenize } from 'numfmt';
import type { SavedCell } from '../snapshot';
import { dateFormatOf } from './number-format';

/** What a person sees in a cell. What the host cannot show as Google does is refused, not guessed. */
export function displayText(cell: SavedCell, numberFormat: string, locale: string): string {
  if (typeof cell === 'string') return displayString(cell, numberFormat, locale);
  if (typeof cell === 'boolean') return displayBoolean(cell, locale);
  if (typeof cell === 'number')
    return isPlain(numberFormat) ? displayGeneral(cell, locale) : displayIn(cell, numberFormat, locale);
  if ('formula' in cell) throw new Error('formula not evaluated');
  if (!isPlain(numberFormat)) return displayIn(cell.date, numberFormat, locale);
  const automatic = dateFormatOf(cell.date, locale);
  if (automatic === undefined) throw refusal(`a date in the locale ${locale}`);
  return displayIn(cell.date, automatic, locale);
}

function isPlain(format: string): boolean {
  return format === 'General' || format === '@';
}

function refusal(what: string): Error {
  return new Error(`not implemented: display of ${what}`);
}

/** A format shows texts its own way in a fourth section, or where it is the only one and holds `@`. */
function displayString(text: string, format: string, locale: string): string {
  if (text === '' || isPlain(format) || !format.includes('@')) return text;
  return displayIn(text, format, locale);
}

/** Languages in which Google writes truth values in English. */
const ENGLISH_BOOLEANS = /^(?:en|ko|zh|ja)_/;

function displayBoolean(value: boolean, locale: string): string {
  if (ENGLISH_BOOLEANS.test(locale)) return value ? 'TRUE' : 'FALSE';
  if (locale === 'de_DE') return value ? 'WAHR' : 'FALSCH';
  throw refusal(`${value} in the locale ${locale}`);
}

/** Locales whose numbers, months and weekdays are known to be written as Google writes them. */
const KNOWN_LOCALES = /^(?:en_(?:US|GB|AU|CA|IE|NZ)|ko_KR|zh_CN|zh_TW|ja_JP|de_DE)$/;
/** Formats that look the same everywhere. */
const SAME_EVERYWHERE = /^(?!.*(?:mmm|ddd))[0#ymdhs:-]+$/i;

/**
 * A number as nobody formatted it: ten digits of a fraction, fifteen of a whole number. How Google cuts the decimals of a
 * number of more than ten digits, and from where on it writes a small one with an exponent, is not known.
 */
function displayGeneral(value: number, locale: string): string {
  const size = Math.abs(value);
  if (size >= 1e15) return displayIn(value, '0.#####E+00', locale).replace(/[.,]E/, 'E');
  if (!Number.isInteger(value) && (size >= 1e10 || size < 1e-4))
    throw refusal(`${value} in a cell without a number format`);
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(10)));
  if (!text.includes('.')) return text;
  if (!KNOWN_LOCALES.test(locale)) throw refusal(`${value} in the locale ${locale}`);
  return locale === 'de_DE' ? text.replace('.', ',') : text;
}

/** Pieces of a pattern that mean something else in Sheets, or nothing. */
const REFUSED: ReadonlySet<string> = new Set([
  'DBNUM',
  'NATNUM',
  'CALENDAR',
  'MODIFIER',
  'ERROR',
  'FILL',
  'GENERAL',
]);

const shown = new Map<string, boolean>();

/** Whether the library shows a pattern as Google does. */
function isShowable(pattern: string, locale: string): boolean {
  const key = `${locale} ${pattern}`;
  const known = shown.get(key);
  if (known !== undefined) return known;
  const isFine =
    (KNOWN_LOCALES.test(locale) || SAME_EVERYWHERE.test(pattern)) &&
    isValidFormat(pattern) &&
    tokenize(pattern).every(({ type, raw }) => {
      if (REFUSED.has(type)) return false;
      // Years of an era, and weekdays by other letters, are Excel's alone.
      if (type === 'DATETIME') return /^[ymdhs.0]+$/i.test(raw) && !isOtherName(raw, locale);
      // Small letters give "am" in Sheets; where the word has no letters of that kind it makes no difference.
      if (type === 'AMPM')
        return raw === 'AM/PM' || (raw.toLowerCase() === 'am/pm' && /^(?:ko|zh|ja)_/.test(locale));
      return true;
    });
  shown.set(key, isFine);
  return isFine;
}

/** Names that the library shortens otherwise than the tables of languages that Google publishes: "9" for "9월", "So" for "So.". */
function isOtherName(raw: string, locale: string): boolean {
  const piece = raw.toLowerCase();
  if (locale.startsWith('en')) return false;
  if (piece === 'mmm') return locale !== 'zh_CN';
  if (piece === 'mmmm') return locale === 'zh_TW';
  return piece === 'mmmmm' || (piece === 'ddd' && locale === 'de_DE');
}

function displayIn(value: number | string, pattern: string, locale: string): string {
  if (!isShowable(pattern, locale)) throw refusal(`the number format "${pattern}" in the locale ${locale}`);
  if (typeof value === 'number' && turnsMinute(value, pattern))
    throw refusal(`less than half a second before the next minute in the number format "${pattern}"`);
  if (typeof value !== 'number' || value >= 0) return displayOther(value, pattern, locale);
  // The library miscounts the days of a negative duration, and the weekdays before 1899-12-30.
  if (DURATION.test(pattern)) return `-${displayOther(-value, pattern, locale)}`;
  if (MISCOUNTED.test(pattern)) throw refusal(`${value} in the number format "${pattern}"`);
  const text = displayOther(value, pattern, locale);
  // Whether "-0" keeps its sign is not known.
  if (!pattern.includes(';') && /^[^-1-9]*0[^-1-9]*$/.test(text))
    throw refusal(`${value}, which rounds to zero, in the number format "${pattern}"`);
  return text;
}

/** Whether the library, which rounds to seconds, shows the next minute, hour or day; whether Google does is not known. */
function turnsMinute(value: number, pattern: string): boolean {
  const second = Math.abs(value * 86_400) % 60;
  return (
    second >= 59.5 &&
    second < 59.9995 &&
    !/s\.0/i.test(pattern) &&
    tokenize(pattern).some(
      ({ type, raw }) => type === 'DURATION' || (type === 'DATETIME' && /[hs]/i.test(raw)),
    )
  );
}

function displayOther(value: number | string, pattern: string, locale: string): string {
  const text = formatIn(value, pattern, locale);
  if (SEPTEMBER.test(text) && /^en_(?!US)/.test(locale))
    throw refusal(`a short September in the locale ${locale}`);
  return text;
}

/** Hours, minutes or seconds beyond a day, in one section. */
const DURATION = /^\[(?:h+|m+|s+)\][^;]*$/i;
const MISCOUNTED = /\[(?:h+|m+|s+)\]|ddd/i;
/** "Sept" outside America, say newer tables of languages. */
const SEPTEMBER = /\bSep\b/;

function formatIn(value: number | string, pattern: string, locale: string): string {
  try {
    return formatNumber(pattern, value, {
      locale: locale.replace('_', '-'),
      leap1900: false,
      dateErrorThrows: true,
    });
  } catch {
    throw refusal(`${value} in the number format "${pattern}"`);
  }
}
