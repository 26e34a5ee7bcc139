import type { CalendarDate } from '../../core/calendar-date';

/**
 * A day as staff write it, short within this year: `12/03`, `2024/12/03`; '' for an unknown one.
 *
 * @param today '' where it is not known yet: then the year is always said
 */
export function sayDay(day: CalendarDate | '', today: CalendarDate | ''): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (day === '') return '';
  return today !== '' && day.slice(0, 4) === today.slice(0, 4)
    ? `${month}/${date}`
    : `${year}/${month}/${date}`;
}
