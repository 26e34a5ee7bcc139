import * as v from 'valibot';
import { type CalendarDate, isCalendarDate } from '../../core/calendar-date';
import type { Settings } from '../clinic/settings';

/** An as-of date as an action takes it; left out, the season's own holds. */
export const asOfInput = v.optional(v.pipe(v.string(), v.check(isCalendarDate, 'a date such as 2026-12-01')));

/** The as-of date that holds: the one given, else the one frozen when the list was first drawn, else today. */
export function resolveAsOf(
  given: CalendarDate | undefined,
  settings: Pick<Settings, 'asOf'>,
  today: CalendarDate,
): CalendarDate {
  return given ?? (settings.asOf || today);
}
