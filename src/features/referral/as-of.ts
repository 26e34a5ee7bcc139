import * as v from 'valibot';
import { type CalendarDate, isCalendarDate } from '../../core/calendar-date';
import type { Settings } from '../clinic/settings';
import { seasonOf } from '../schedule/season';

/** An as-of date as an action takes it; left out, the season's own holds. */
export const asOfInput = v.optional(v.pipe(v.string(), v.check(isCalendarDate, 'a date such as 2026-12-01')));

/**
 * The as-of date that holds: the one given, else the one frozen when this season's list was first drawn, else today.
 * A date frozen for an earlier season holds no longer.
 */
export function resolveAsOf(
  given: CalendarDate | undefined,
  settings: Pick<Settings, 'asOf'>,
  today: CalendarDate,
): CalendarDate {
  if (given !== undefined) return given;
  const { asOf } = settings;
  return asOf !== '' && seasonOf(asOf) === seasonOf(today) ? asOf : today;
}
