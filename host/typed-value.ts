import type { SavedCell } from './snapshot';

export interface TypingOptions {
  /** The spreadsheet's locale as Google writes it: `ko_KR`, `zh_CN`, `en_US`. */
  readonly locale: string;
  /** The spreadsheet's time zone. Cells hold wall-clock time, so it changes nothing here. */
  readonly timeZone: string;
  /** The year that a date without one is given: the year of "today". */
  readonly year: number;
}

/**
 * What Google Sheets makes of a text that is typed, or written by `setValue(s)` and `appendRow`, into a cell
 * whose format is not `'@'`. Where reports differ, the reading that changes the text most is taken: a program that
 * survives it survives the milder one. Every such place says "contested".
 *
 * Source: the reference of Range.setValue and "Format numbers in a spreadsheet"; reports of phone and chart numbers
 * that lost zeros, became dates or became formulas.
 *
 * @example parseTyped('01012345678', options) // 1012345678
 */
export function parseTyped(input: string, options: TypingOptions): SavedCell {
  // Only the first apostrophe is the mark; it is not kept.
  if (input.startsWith("'")) return input.slice(1);
  // Full-width digits and signs count like plain ones in East Asian input. Contested elsewhere.
  const typed = foldWidth(input).trim();
  if (typed === '') return input;
  // A blank before "=" does not save the text, and "=" alone is an erroneous formula. Both contested.
  if (typed.startsWith('=')) return { formula: typed };
  if (/^(true|false)$/i.test(typed)) return typed.length === 4;
  const number = parseNumber(typed);
  if (number !== undefined) return number;
  const date = parseDateTime(typed, options);
  if (date !== undefined) return { date };
  // "+82 10-1234-5678" is a formula that cannot be read ("#ERROR!"). "-abc" is contested; "- item" and "---" are text.
  if (/^\+[^+\s]|^-[\p{L}\p{N}(]/u.test(typed)) return { formula: `=${typed}` };
  return input;
}

const CURRENCY = '[$₩¥€£]';
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)`;
const NUMBER = new RegExp(
  String.raw`^([+-])?(${CURRENCY})?([+-])?(${DIGITS}(?:\.\d*)?|\.\d+)(e[+-]?\d{1,3})?(%)?$`,
  'i',
);

/** `undefined` = not a number as these locales write it (comma between thousands, point before decimals). */
function parseNumber(typed: string): number | undefined {
  // The bookkeepers' way of a negative amount.
  const inBrackets = /^\(([^+\-()]+)\)$/.exec(typed)?.[1];
  if (inBrackets !== undefined) {
    const amount = parseNumber(inBrackets);
    return amount === undefined ? undefined : -amount;
  }
  // Grouping brings at most one comma a thousand: "12,5" and "1,23" stay text.
  const match = NUMBER.exec(typed.replace(/^([+-]?[$₩¥€£]) (?=\d)/, '$1').replace(/ (?=%$)/, ''));
  if (!match) return undefined;
  const [, before, currency, after, digits = '', exponent = '', percent] = match;
  if ((before && after) || (after && !currency) || (currency && (exponent || percent))) return undefined;
  const size = Number(digits.replace(/,/g, '') + exponent);
  if (!Number.isFinite(size)) return undefined;
  const value = percent ? size / 100 : size;
  return (before ?? after) === '-' && value !== 0 ? -value : value;
}

/** Serial days since 1899-12-30 with the time as fraction. */
function parseDateTime(typed: string, options: TypingOptions): number | undefined {
  const time = parseTime(typed, options);
  if (time !== undefined) return time;
  const date = parseDate(typed, options);
  if (date !== undefined) return date;
  // Date, then time: the time is what follows a blank or "T", and there may be blanks within either.
  for (let index = typed.length - 1; index > 0; index--) {
    if (typed[index] !== ' ' && typed[index] !== 'T') continue;
    const clock = parseTime(typed.slice(index + 1).trim(), options);
    if (clock === undefined || clock >= 1) continue;
    const day = parseDate(typed.slice(0, index).trim(), options);
    if (day !== undefined) return day + clock;
  }
  return undefined;
}

/** A time of day, or a duration beyond 24 hours, in days. "2026-11-03T10:30:00Z" is text: reports agree that zones are not read. */
function parseTime(typed: string, { locale }: TypingOptions): number | undefined {
  if (typed.length > 20) return undefined;
  const language = locale.slice(0, 2);
  const words = HALF_DAYS.get(language);
  let half: 'am' | 'pm' | undefined;
  let clock = typed;
  const english = /^([\d:.]+) ?([ap]m)$/i.exec(typed);
  if (english) {
    clock = english[1] ?? '';
    half = english[2]?.toLowerCase() === 'pm' ? 'pm' : 'am';
  } else if (words && (typed.startsWith(words.am) || typed.startsWith(words.pm))) {
    half = typed.startsWith(words.pm) ? 'pm' : 'am';
    clock = typed.slice(words.am.length).trim();
  }
  // "10시 30분", "10时30分": contested.
  if (words?.hours.test(clock))
    clock = clock
      .replace(/[시时時] ?/, ':')
      .replace(/[분分]$/, '')
      .replace(/:$/, ':00');
  const match = /^(\d{1,4})(?::(\d{1,2})(?::(\d{1,2}(?:\.\d{1,3})?))?)?$/.exec(clock);
  if (!match) return undefined;
  const [, hourText, minuteText, secondText = '0'] = match;
  if (minuteText === undefined && half === undefined) return undefined;
  let hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  const second = Number(secondText);
  if (minute > 59 || second >= 60) return undefined;
  if (half !== undefined) {
    if (hour > 12) return undefined;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

const HALF_DAYS = new Map([
  ['ko', { am: '오전', pm: '오후', hours: /^\d{1,2}시(?: ?\d{1,2}분)?$/ }],
  ['zh', { am: '上午', pm: '下午', hours: /^\d{1,2}[时時](?: ?\d{1,2}分)?$/ }],
]);

/** The day's serial; a month without a day is its first. */
function parseDate(typed: string, options: TypingOptions): number | undefined {
  if (typed.length > 40) return undefined;
  return (
    parseNumericDate(typed, options) ?? parseEastAsianDate(typed, options) ?? parseMonthName(typed, options)
  );
}

function parseNumericDate(typed: string, { locale, year }: TypingOptions): number | undefined {
  // One kind of separator throughout; "2026. 11. 3." is how Korean writes it.
  const match =
    /^(\d{1,4})([-/]|\. ?)(\d{1,4})(?:\2(\d{1,4}))?\.?$/.exec(typed) ??
    /^(\d{4}) (\d{1,2}) (\d{1,2})$/
      .exec(typed)
      ?.flatMap((part, index) => (index === 2 ? [' ', part] : [part]));
  if (!match) return undefined;
  const [, first = '', separator = '', second = '', third] = match;
  if (typed.endsWith('.') && !separator.startsWith('.')) return undefined;
  if (third !== undefined) return threeParts(first, second, third, locale.startsWith('en'));
  if (first.length === 3 || second.length === 3) return undefined;
  if (first.length === 4) return second.length <= 2 ? serial(Number(first), Number(second), 1) : undefined;
  if (second.length === 4) return serial(Number(second), Number(first), 1);
  // Two small numbers: month and day; else, contested, month and year ("12-34") or year and month ("26-11").
  return (
    serial(year, Number(first), Number(second)) ??
    serial(wholeYear(second), Number(first), 1) ??
    serial(wholeYear(first), Number(second), 1)
  );
}

function threeParts(first: string, second: string, third: string, monthFirst: boolean): number | undefined {
  if (second.length > 2) return undefined;
  const yearFirst = () =>
    third.length <= 2 ? serial(wholeYear(first), Number(second), Number(third)) : undefined;
  const yearLast = () =>
    first.length <= 2 ? serial(wholeYear(third), Number(first), Number(second)) : undefined;
  if (first.length > 2) return yearFirst();
  if (third.length > 2) return yearLast();
  return monthFirst ? (yearLast() ?? yearFirst()) : (yearFirst() ?? yearLast());
}

function parseEastAsianDate(typed: string, { locale, year }: TypingOptions): number | undefined {
  const pattern = locale.startsWith('ko')
    ? /^(?:(\d{2}|\d{4})년 ?)?(\d{1,2})월(?: ?(\d{1,2})일(?: [월화수목금토일]요일)?)?$/
    : locale.startsWith('zh')
      ? /^(?:(\d{2}|\d{4})年 ?)?(\d{1,2})月(?: ?(\d{1,2})[日号](?: ?星期[一二三四五六日天])?)?$/
      : undefined;
  const match = pattern?.exec(typed);
  if (!match) return undefined;
  const [, yearText, month, day] = match;
  // A month alone, "11월", is a word.
  if (yearText === undefined && day === undefined) return undefined;
  return serial(yearText === undefined ? year : wholeYear(yearText), Number(month), Number(day ?? 1));
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';
const MONTH_NAMES = 'january february march april may june july august september october november december';

/** English names are read in every locale (contested outside English): "MAY26", "Nov 3, 2026", "3-Nov-26". */
function parseMonthName(typed: string, { year }: TypingOptions): number | undefined {
  const words = typed.replace(/^(?:mon|tues?|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?,? /i, '');
  const named = /^(\d{1,2})?[-/ .]?([a-z]{3,9})\.?[-/ ]?(\d{1,4})?(?:(?:, ?|[-/ ])(\d{2}|\d{4}))?$/i.exec(
    words,
  );
  if (!named) return undefined;
  const [, before, name = '', after, last] = named;
  const month = monthOf(name.toLowerCase());
  if (month === undefined || after?.length === 3) return undefined;
  if (before !== undefined) {
    if (last !== undefined) return undefined;
    return serial(after === undefined ? year : wholeYear(after), month, Number(before));
  }
  if (after === undefined) return undefined;
  if (after.length === 4) return last === undefined ? serial(Number(after), month, 1) : undefined;
  if (last !== undefined) return serial(wholeYear(last), month, Number(after));
  return serial(year, month, Number(after)) ?? serial(wholeYear(after), month, 1);
}

function monthOf(name: string): number | undefined {
  if (name === 'sept') return 9;
  const index = (name.length === 3 ? MONTHS : MONTH_NAMES).split(' ').indexOf(name);
  return index < 0 ? undefined : index + 1;
}

/** Two digits: 00–29 are this century, 30–99 the last one (contested; Excel does the same). */
function wholeYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year + (year < 30 ? 2000 : 1900);
}

function serial(year: number, month: number, day: number): number | undefined {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return undefined;
  const ms = Date.UTC(year, month - 1, day);
  return new Date(ms).getUTCDate() === day ? ms / 86_400_000 + 25_569 : undefined;
}

function foldWidth(text: string): string {
  if (!/[\u3000\uFF01-\uFFE6]/.test(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\uFFE6/g, '₩')
    .replace(/\uFFE5/g, '¥')
    .replace(/\u3000/g, ' ');
}
