import type { CalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';

/** A year-end season, named by the year in which it begins: 2026 runs from December 2026 to January 2027. */
export type Season = number;

/**
 * The season that is meant on a day: the running one from October to January, the coming one from February to September.
 *
 * @example seasonOf('2027-01-31') // 2026
 * @example seasonOf('2027-02-01') // 2027
 */
export function seasonOf(date: CalendarDate): Season {
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) === '01' ? year - 1 : year;
}

/** The season's name on screen: '2026 시즌'. */
export function seasonLabel(season: Season): Text {
  return { ko: `${season} 시즌`, zh: `${season}年终答谢季`, en: `${season} season` };
}
