import type { CalendarDate } from '../../core/calendar-date';

/**
 * A day, short within this year: `12/03`, else as the sheets write it, `2024-12-03`; '' for an unknown one.
 *
 * @param today '' where it is not known yet: then the year is always said
 */
export function sayDay(day: CalendarDate | '', today: CalendarDate | ''): string {
  const isThisYear = today !== '' && day.slice(0, 4) === today.slice(0, 4);
  return isThisYear ? day.slice(5).replace('-', '/') : day;
}
