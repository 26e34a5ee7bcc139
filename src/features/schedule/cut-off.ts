import { addDays, type CalendarDate, calendarDate } from '../../core/calendar-date';
import { isPostOfficeDay, postOfficeDaysBefore, seollalOf } from './open-day';
import type { Season } from './season';

/** How long a letter takes at the year's end, in post-office working days. */
const LETTER_DAYS = 5;

/** Days before Lunar New Year from which parcels pile up. */
const SEOLLAL_PEAK_DAYS = 15;

/**
 * The last day on which a card can be posted to arrive by 31 December: five post-office working days before it.
 *
 * @example cardPostingDate(2026) // '2026-12-23'
 */
export function cardPostingDate(season: Season): CalendarDate {
  return postOfficeDaysBefore(calendarDate(season, 12, 31), LETTER_DAYS);
}

/**
 * The last day on which a parcel leaves before the rush of Lunar New Year: the last post-office working day that lies
 * at least fifteen days before it. '' where that year's Lunar New Year is unknown.
 *
 * @example giftPostingDate(2026) // '2027-01-22'
 */
export function giftPostingDate(season: Season): CalendarDate | '' {
  const seollal = seollalOf(season + 1);
  if (seollal === '') return '';
  let day = addDays(seollal, -SEOLLAL_PEAK_DAYS);
  while (!isPostOfficeDay(day)) day = addDays(day, -1);
  return day;
}
