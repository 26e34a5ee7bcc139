/**
 * A calendar date, `YYYY-MM-DD`: no time and no zone, so that dates compare as text and never shift by a day.
 * `''` means unknown and is typed as such where it is allowed.
 */
export type CalendarDate = string;

/** Days since 1970-01-01, for arithmetic. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;

/** @throws Error where the text is no date of the calendar (a bug: check with {@link isCalendarDate} first). */
export function toDayNumber(date: CalendarDate): DayNumber {
  if (!isCalendarDate(date)) throw new Error(`not a calendar date: "${date}"`);
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MS_PER_DAY
  );
}

export function fromDayNumber(day: DayNumber): CalendarDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether the text is written as a date and exists: '2026-02-29' does not. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** @returns '' where no such date exists. @param month 1 to 12 */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(text) ? text : '';
}

/** A date as people type it into a cell: `2026-11-03`, `2026.11.3`, `2026/11/3`; '' for anything else. */
export function readTypedDate(text: string): CalendarDate | '' {
  const match = /^\s*(\d{4})[-./](\d{1,2})[-./](\d{1,2})\s*$/.exec(text);
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : '';
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day `months` later (or earlier); the month's last day where that day does not exist: 29 Feb − 1 year = 28 Feb. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return calendarDate(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
}

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export function weekday(date: CalendarDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** `later - earlier` in days; negative where they are the other way round. */
export function daysBetween(earlier: CalendarDate, later: CalendarDate): number {
  return toDayNumber(later) - toDayNumber(earlier);
}

/** Full years between a birth and a day. @returns null where the birth is unknown or later */
export function fullYears(birth: CalendarDate | '', day: CalendarDate): number | null {
  if (birth === '' || birth > day) return null;
  return Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);
}
