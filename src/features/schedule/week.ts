import { addDays, type CalendarDate, calendarDate, weekday } from '../../core/calendar-date';

/** Calendar days from the first to the last, both included. */
export interface DateRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const THURSDAY = 4;

/**
 * The weeks of a month in order, four or five, each from Monday to Sunday: a week belongs to the month of its Thursday,
 * so the first may begin in the month before and the last may end in the month after.
 *
 * @param month 1 to 12
 * @example weeksOfMonth(2026, 12)[0] // { from: '2026-11-30', to: '2026-12-06' }
 * Source: KS X ISO 8601, where a week belongs to the period that holds its Thursday.
 */
export function weeksOfMonth(year: number, month: number): DateRange[] {
  const first = calendarDate(year, month, 1);
  const weeks: DateRange[] = [];
  let thursday = addDays(first, (THURSDAY - weekday(first) + 7) % 7);
  while (thursday.slice(0, 7) === first.slice(0, 7)) {
    weeks.push({ from: addDays(thursday, -3), to: addDays(thursday, 3) });
    thursday = addDays(thursday, 7);
  }
  return weeks;
}
