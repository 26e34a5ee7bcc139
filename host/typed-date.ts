import type { Typed, TypingOptions } from './typed-value';

/** Days since 1899-12-30 with the time as fraction, and how it was written. */
interface Moment {
  readonly serial: number;
  /** undefined = Google's choice of a format is not known */
  readonly format: string | undefined;
}

/** @returns undefined for what is neither a date nor a time */
export function readDateTime(typed: string, options: TypingOptions): Typed | undefined {
  const moment = readMoment(typed, options);
  return moment && { cell: { date: moment.serial }, format: moment.format };
}

function readMoment(typed: string, options: TypingOptions): Moment | undefined {
  const alone = readTime(typed, options) ?? readDate(typed, options);
  if (alone) return alone;
  // Date, then time: the time is what follows a blank or "T", and there may be blanks within either.
  for (let index = typed.length - 1; index > 0; index--) {
    if (typed[index] !== ' ' && typed[index] !== 'T') continue;
    const clock = readTime(typed.slice(index + 1).trim(), options);
    if (!clock || clock.serial >= 1) continue;
    const day = readDate(typed.slice(0, index).trim(), options);
    if (!day) continue;
    const format = day.format && clock.format && `${day.format} ${clock.format}`;
    return { serial: day.serial + clock.serial, format };
  }
  return undefined;
}

/** A time of day, or a duration beyond 24 hours, in days. "2026-11-03T10:30:00Z" is text: reports agree that zones are not read. */
function readTime(typed: string, { locale }: TypingOptions): Moment | undefined {
  if (typed.length > 20) return undefined;
  const words = HALF_DAYS.get(locale.slice(0, 2));
  let half: 'am' | 'pm' | undefined;
  let clock = typed;
  let order = 'after';
  const english = /^([\d:.]+) ?([ap]m)$/i.exec(typed);
  if (english) {
    clock = english[1] ?? '';
    half = english[2]?.toLowerCase() === 'pm' ? 'pm' : 'am';
  } else if (words && (typed.startsWith(words.am) || typed.startsWith(words.pm))) {
    half = typed.startsWith(words.pm) ? 'pm' : 'am';
    clock = typed.slice(words.am.length).trim();
    order = 'before';
  }
  // "10시 30분", "10时30分": contested.
  if (words?.hours.test(clock))
    clock = clock
      .replace(/[시时時] ?/, ':')
      .replace(/[분分]$/, '')
      .replace(/:$/, ':00');
  const match = /^(\d{1,4})(?::(\d{1,2})(?::(\d{1,2}(?:\.\d{1,3})?))?)?$/.exec(clock);
  if (!match) return undefined;
  const [, hourText, minuteText, secondText] = match;
  if (minuteText === undefined && half === undefined) return undefined;
  let hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  const second = Number(secondText ?? 0);
  if (minute > 59 || second >= 60) return undefined;
  if (half !== undefined) {
    if (hour > 12) return undefined;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  const figures = secondText === undefined ? 'h:mm' : secondText.includes('.') ? 'h:mm:ss.000' : 'h:mm:ss';
  const format =
    hour > 23
      ? '[h]:mm:ss'
      : half === undefined
        ? figures
        : order === 'before'
          ? `AM/PM ${figures}`
          : `${figures} AM/PM`;
  return { serial: (hour * 3600 + minute * 60 + second) / 86_400, format };
}

const HALF_DAYS = new Map([
  ['ko', { am: '오전', pm: '오후', hours: /^\d{1,2}시(?: ?\d{1,2}분)?$/ }],
  ['zh', { am: '上午', pm: '下午', hours: /^\d{1,2}[时時](?: ?\d{1,2}分)?$/ }],
]);

/** The day's serial; a month without a day is its first. */
function readDate(typed: string, options: TypingOptions): Moment | undefined {
  if (typed.length > 40) return undefined;
  return (
    readNumericDate(typed, options) ?? readEastAsianDate(typed, options) ?? readMonthName(typed, options)
  );
}

type Order = 'ymd' | 'mdy' | 'dmy';

function orderOf(locale: string): Order {
  if (locale === 'en_US') return 'mdy';
  return /^(?:en|de)/.test(locale) ? 'dmy' : 'ymd';
}

function readNumericDate(typed: string, { locale, year }: TypingOptions): Moment | undefined {
  // One kind of separator throughout; "2026. 11. 3." is how Korean writes it.
  const match =
    /^(\d{1,4})([-/]|\. ?)(\d{1,4})(?:\2(\d{1,4}))?\.?$/.exec(typed) ??
    /^(\d{4}) (\d{1,2}) (\d{1,2})$/
      .exec(typed)
      ?.flatMap((part, index) => (index === 2 ? [' ', part] : [part]));
  if (!match) return undefined;
  const [, first = '', separator = '', second = '', third] = match;
  if (typed.endsWith('.') && !separator.startsWith('.')) return undefined;
  const order = orderOf(locale);
  if (third !== undefined) return threeParts([first, second, third], separator, order);
  if (first.length === 3 || second.length === 3) return undefined;
  const pattern = (...parts: string[]) => parts.join(separator);
  const monthFigure = isPadded([first, second], separator) ? 'mm' : 'm';
  if (first.length === 4)
    return second.length <= 2
      ? moment(Number(first), Number(second), 1, pattern('yyyy', monthFigure))
      : undefined;
  if (second.length === 4) return moment(Number(second), Number(first), 1, pattern(monthFigure, 'yyyy'));
  // Two small numbers: day and month; else, contested, month and year ("12-34") or year and month ("26-11").
  const [month, day] = order === 'dmy' ? [second, first] : [first, second];
  return (
    moment(year, Number(month), Number(day), order === 'dmy' ? pattern('d', 'm') : pattern('m', 'd')) ??
    moment(year, Number(day), Number(month), undefined) ??
    moment(wholeYear(second), Number(first), 1, undefined) ??
    moment(wholeYear(first), Number(second), 1, undefined)
  );
}

function threeParts(
  parts: readonly [string, string, string],
  separator: string,
  order: Order,
): Moment | undefined {
  const [first, second, third] = parts;
  if (second.length > 2) return undefined;
  const join = (...pieces: string[]) => pieces.join(separator);
  const [m, d] = isPadded(parts, separator) ? ['mm', 'dd'] : ['m', 'd'];
  const yearFirst = () =>
    third.length <= 2
      ? moment(wholeYear(first), Number(second), Number(third), join(yearFigure(first), m, d))
      : undefined;
  const monthFirst = () =>
    first.length <= 2
      ? moment(wholeYear(third), Number(first), Number(second), join(m, d, yearFigure(third)))
      : undefined;
  const dayFirst = () =>
    first.length <= 2
      ? moment(wholeYear(third), Number(second), Number(first), join(d, m, yearFigure(third)))
      : undefined;
  // What makes no date in the locale's order may make one in another: contested.
  const yearLast = () => (order === 'dmy' ? (dayFirst() ?? monthFirst()) : monthFirst());
  if (first.length > 2) return yearFirst();
  if (third.length > 2) return yearLast();
  return order === 'ymd' ? (yearFirst() ?? yearLast()) : (yearLast() ?? yearFirst());
}

/** Two figures for month and day where one of them is written with a zero before it, and always after the year of ISO's way. */
function isPadded(parts: readonly string[], separator: string): boolean {
  return parts.some((part) => part.startsWith('0')) || (separator === '-' && (parts[0] ?? '').length > 2);
}

function yearFigure(digits: string): string {
  return digits.length > 2 ? 'yyyy' : 'yy';
}

function readEastAsianDate(typed: string, { locale, year }: TypingOptions): Moment | undefined {
  const pattern = locale.startsWith('ko')
    ? /^(?:(\d{2}|\d{4})(년 ?))?(\d{1,2})(월)(?: ?(\d{1,2})(일)( [월화수목금토일]요일)?)?$/
    : locale.startsWith('zh')
      ? /^(?:(\d{2}|\d{4})(年 ?))?(\d{1,2})(月)(?: ?(\d{1,2})([日号])( ?星期[一二三四五六日天])?)?$/
      : undefined;
  const match = pattern?.exec(typed);
  if (!match) return undefined;
  const [, yearText, yearWord = '', month, monthWord, day, dayWord, weekday] = match;
  // A month alone, "11월", is a word.
  if (yearText === undefined && day === undefined) return undefined;
  const gap = typed.includes(`${monthWord} `) ? ' ' : '';
  const format =
    (yearText === undefined ? '' : `${yearFigure(yearText)}"${yearWord}"`) +
    `m"${monthWord}"${day === undefined ? '' : `${gap}d"${dayWord}"`}`;
  return moment(
    yearText === undefined ? year : wholeYear(yearText),
    Number(month),
    Number(day ?? 1),
    weekday === undefined ? format : undefined,
  );
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';
const MONTH_NAMES = 'january february march april may june july august september october november december';

/** English names are read in every locale (contested outside English): "MAY26", "Nov 3, 2026", "3-Nov-26". */
function readMonthName(typed: string, { year }: TypingOptions): Moment | undefined {
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
    return moment(after === undefined ? year : wholeYear(after), month, Number(before), namedFormat(words));
  }
  if (after === undefined) return undefined;
  if (after.length === 4) return last === undefined ? moment(Number(after), month, 1, undefined) : undefined;
  if (last !== undefined) return moment(wholeYear(last), month, Number(after), namedFormat(words));
  return moment(year, month, Number(after), undefined) ?? moment(wholeYear(after), month, 1, undefined);
}

/** Of the two usual ways with a short name and a whole year; of others Google's choice is not known. */
function namedFormat(words: string): string | undefined {
  if (/^\d{1,2}-[a-z]{3}-\d{4}$/i.test(words)) return 'd-mmm-yyyy';
  return /^[a-z]{3} \d{1,2}, \d{4}$/i.test(words) ? 'mmm d, yyyy' : undefined;
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

function moment(year: number, month: number, day: number, format: string | undefined): Moment | undefined {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return undefined;
  const ms = Date.UTC(year, month - 1, day);
  return new Date(ms).getUTCDate() === day ? { serial: ms / 86_400_000 + 25_569, format } : undefined;
}
