import * as holidaysByYear from '@hyunbinseo/holidays-kr/all';
import { addDays, type CalendarDate, weekday } from '../../core/calendar-date';
import type { DateRange } from './week';

/** When the clinic itself is closed, public holidays apart. */
export interface ClosedDays {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  readonly dates: readonly CalendarDate[];
}

/** Official names by date, of one year. */
type HolidayNames = Readonly<Record<CalendarDate, readonly string[]>>;

/**
 * Month and day of the holidays that fall on the same date every year.
 * Source: 관공서의 공휴일에 관한 규정 제2조 (1 May and 17 July since 2026).
 */
const FIXED_HOLIDAYS = [
  '01-01',
  '03-01',
  '05-01',
  '05-05',
  '06-06',
  '07-17',
  '08-15',
  '10-03',
  '10-09',
  '12-25',
];

const SATURDAY = 6;

/**
 * Whether the official holidays of the date's year are known.
 * Where they are not, only those with a fixed date count; lunar, substitute and temporary ones are missing.
 */
export function areHolidaysKnown(date: CalendarDate): boolean {
  return holidaysOf(date.slice(0, 4)) !== undefined;
}

/** Whether the date is a public holiday in Korea, by the official list or, beyond its years, by fixed date. */
export function isPublicHoliday(date: CalendarDate): boolean {
  const names = holidaysOf(date.slice(0, 4));
  return names ? names[date] !== undefined : FIXED_HOLIDAYS.includes(date.slice(5));
}

/** Lunar New Year's Day of a year; '' where the year's holidays are unknown. */
export function seollalOf(year: number): CalendarDate | '' {
  const names = holidaysOf(String(year)) ?? {};
  return Object.keys(names).find((date) => names[date]?.includes('설날')) ?? '';
}

/** Whether the clinic works on a date: no public holiday, none of its closed weekdays or dates. */
export function isOpenDay(date: CalendarDate, closed: ClosedDays): boolean {
  return !isPublicHoliday(date) && !closed.weekdays.includes(weekday(date)) && !closed.dates.includes(date);
}

/** The clinic's open days of a range in order; empty where it is closed throughout. */
export function openDaysOf(range: DateRange, closed: ClosedDays): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let date = range.from; date <= range.to; date = addDays(date, 1)) {
    if (isOpenDay(date, closed)) days.push(date);
  }
  return days;
}

/** The first open day after a date; a week later where the clinic is closed for longer. */
export function openDayAfter(date: CalendarDate, closed: ClosedDays): CalendarDate {
  const last = addDays(date, 7);
  const [next = last] = openDaysOf({ from: addDays(date, 1), to: last }, closed);
  return next;
}

/** Whether post offices take and deliver letters: Monday to Friday without public holidays, whatever the clinic's own days. */
export function isPostOfficeDay(date: CalendarDate): boolean {
  return weekday(date) < SATURDAY && !isPublicHoliday(date);
}

/** The day that lies `days` post-office working days before a date, the date itself not counted. */
export function postOfficeDaysBefore(date: CalendarDate, days: number): CalendarDate {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, -1);
    if (isPostOfficeDay(day)) left -= 1;
  }
  return day;
}

function holidaysOf(year: string): HolidayNames | undefined {
  const key = `y${year}`;
  return (holidaysByYear as Readonly<Record<string, HolidayNames>>)[key];
}
