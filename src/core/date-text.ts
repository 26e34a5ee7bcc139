import { type CalendarDate, calendarDate, fromDayNumber } from './calendar-date';
import { stripInvisible } from './invisible';

/** 1970-01-01 as a spreadsheet's date number; day 0 is 1899-12-30. Source: Google Sheets API, "Date/time serial numbers". */
const SERIAL_OF_1970 = 25_569;
/** 1927-05-18: five digits; smaller numbers are no dates that a clinic writes. */
const FIRST_SERIAL = 10_000;
/** 2069-12-31. */
const LAST_SERIAL = 62_093;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const YEAR_FIRST = /^(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)/;
const SHORT_YEAR_FIRST = /^'?(\d{2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{4})(?!\d)/;
const IN_WORDS = /^'?(\d{4}|\d{2})\s?[년年]\s?(\d{1,2})\s?[월月]\s?(\d{1,2})(?:\s?[일日号])?/;
const DIGITS_ONLY = /^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?$/;
const SHORT_DIGITS_ONLY = /^(\d{2})(\d{2})(\d{2})$/;
const DAY_MONTH_NAME = /^(\d{1,2})[-\s.]{1,2}([a-z]{3,9})[-\s.,]{1,2}(\d{4}|\d{2})(?!\d)/;
const MONTH_NAME_DAY = /^(?:[a-z]{3,9},? )?([a-z]{3,9})[-\s.]{1,2}(\d{1,2})[-\s,]{1,2}(\d{4})(?!\d)/;

/** What may follow a date: a weekday and a time, both dropped. */
const AFTER_DATE =
  /^\.?\s?(?:\([^()]{1,10}\)|[월화수목금토일](?:요일)?|(?:周|星期|礼拜)[一二三四五六日天])?[,\s]*(?:t?\s?(?:오전|오후|上午|下午|am|pm)?\s?\d{1,2}\s?[:시时時點点][\s\d:.분초分秒apmzgtks()+,-]*)?$/;

/**
 * Reads a date as clinics write them: `2026-11-03`, `2026.11.3`, `26/11/03`, `20261103`, `2026년 11월 3일`,
 * `2026年11月3日`, `3 Nov 2026`, a spreadsheet's date number; weekday and time after it are dropped.
 * With the year last, day and month are read only where one order is possible (`25/11/2026`), never guessed.
 *
 * @param latest a year of two digits is the newest that is not after this day; so a birth date is given today
 * @returns '' where no date is written or none such exists (`2026-13-40`, `0000-00-00`, `내일`)
 * @example parseDateText('2026년 11월 3일 (화) 14:30') // '2026-11-03'
 */
export function parseDateText(text: string, latest: CalendarDate = '2069-12-31'): CalendarDate | '' {
  const plain = stripInvisible(text).normalize('NFKC').replace(/[‘’`]/g, "'").trim().toLowerCase();
  if (plain === '' || plain.length > 80) return '';
  return readDigits(plain, latest) || readParts(plain, latest);
}

function readDigits(text: string, latest: CalendarDate): CalendarDate | '' {
  if (/^\d{5}(?:\.\d{1,15})?$/.test(text)) {
    const serial = Math.floor(Number(text));
    return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? fromDayNumber(serial - SERIAL_OF_1970) : '';
  }
  const whole = text.replace(/\.0$/, '');
  const match = DIGITS_ONLY.exec(whole);
  if (match) return dateOf(match[1], match[2], match[3], latest);
  const short = SHORT_DIGITS_ONLY.exec(whole);
  return short ? dateOf(short[1], short[2], short[3], latest) : '';
}

function readParts(text: string, latest: CalendarDate): CalendarDate | '' {
  for (const pattern of [YEAR_FIRST, IN_WORDS]) {
    const match = endsAfter(pattern, text);
    if (match) return dateOf(match[1], match[2], match[3], latest);
  }
  const yearLast = endsAfter(YEAR_LAST, text);
  if (yearLast) return theOnlyOrder(yearLast[1], yearLast[2], yearLast[3], latest);
  const short = endsAfter(SHORT_YEAR_FIRST, text);
  if (short) {
    return dateOf(short[1], short[2], short[3], latest) || theOnlyOrder(short[1], short[2], short[3], latest);
  }
  const dayFirst = endsAfter(DAY_MONTH_NAME, text);
  if (dayFirst) return dateOf(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1], latest);
  const monthFirst = endsAfter(MONTH_NAME_DAY, text);
  if (monthFirst) return dateOf(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2], latest);
  return '';
}

/** The match, where nothing but a weekday and a time follows it. */
function endsAfter(pattern: RegExp, text: string): RegExpExecArray | null {
  const match = pattern.exec(text);
  return match && AFTER_DATE.test(text.slice(match[0].length)) ? match : null;
}

/** Day and month in the one order that exists; '' where both do and differ. */
function theOnlyOrder(
  one: string | undefined,
  other: string | undefined,
  year: string | undefined,
  latest: CalendarDate,
): CalendarDate | '' {
  const monthFirst = dateOf(year, one, other, latest);
  const dayFirst = dateOf(year, other, one, latest);
  if (monthFirst !== '' && dayFirst !== '' && monthFirst !== dayFirst) return '';
  return monthFirst || dayFirst;
}

function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  latest: CalendarDate,
): CalendarDate | '' {
  if (year === undefined) return '';
  if (year.length > 2) return calendarDate(Number(year), Number(month), Number(day));
  const inThisCentury = calendarDate(2000 + Number(year), Number(month), Number(day));
  return inThisCentury !== '' && inThisCentury <= latest
    ? inThisCentury
    : calendarDate(1900 + Number(year), Number(month), Number(day));
}

function monthNumber(name: string | undefined): string {
  return String(1 + MONTHS.indexOf((name ?? '').slice(0, 3)));
}
