import { wallClock } from './serial';
import { longZoneName, printOffset, shortZoneName, timeIn, type ZonedTime } from './time-zone';

/**
 * An instant by a pattern of Java's SimpleDateFormat, names in English.
 * Source: https://developers.google.com/apps-script/reference/utilities/utilities#formatDate(Date,String,String)
 * @throws Error for letters that the pattern language lacks, and quotes that never close
 */
export function formatPattern(instant: number, timeZone: string, pattern: string): string {
  const moment = momentOf(instant, timeZone);
  let text = '';
  for (const [part] of pattern.matchAll(/''|'(?:[^']|'')*'|([a-zA-Z])\1*|[^a-zA-Z']+|'/g)) {
    if (part === "''") text += "'";
    else if (part === "'") throw refusal(pattern);
    else if (part.startsWith("'")) text += part.slice(1, -1).replaceAll("''", "'");
    else text += /^[a-zA-Z]/.test(part) ? field(part, moment) : part;
  }
  return text;
}

function refusal(pattern: string): Error {
  return new Error(`not implemented: Utilities.formatDate with "${pattern}"`);
}

interface Moment extends ZonedTime {
  readonly instant: number;
  readonly timeZone: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** 0 = Sunday */
  readonly weekday: number;
  /** From 1. */
  readonly dayOfYear: number;
}

function momentOf(instant: number, timeZone: string): Moment {
  const zoned = timeIn(instant, timeZone);
  const clock = wallClock(zoned.serial);
  const first = Date.UTC(clock.year, 0, 1);
  const today = Date.UTC(clock.year, clock.month - 1, clock.day);
  return {
    ...clock,
    ...zoned,
    instant,
    timeZone,
    weekday: new Date(today).getUTCDay(),
    dayOfYear: Math.round((today - first) / 86_400_000) + 1,
  };
}

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

function field(letters: string, moment: Moment): string {
  const width = letters.length;
  const figure = (value: number) => String(value).padStart(width, '0');
  const year = (value: number) => (width === 2 ? String(value % 100).padStart(2, '0') : figure(value));
  const name = (names: readonly string[], index: number) =>
    width > 3 ? (names[index] ?? '') : (names[index] ?? '').slice(0, 3);
  const { hours, weekday } = moment;
  switch (letters[0]) {
    case 'G':
      return 'AD';
    case 'y':
      return year(moment.year);
    case 'Y':
      return year(weekOf(moment).year);
    case 'M':
    case 'L':
      return width < 3 ? figure(moment.month) : name(MONTHS, moment.month - 1);
    case 'w':
      return figure(weekOf(moment).week);
    case 'W':
      return figure(Math.ceil((moment.day + mod(weekday - moment.day + 1, 7)) / 7));
    case 'D':
      return figure(moment.dayOfYear);
    case 'd':
      return figure(moment.day);
    case 'F':
      return figure(Math.ceil(moment.day / 7));
    case 'E':
      return name(WEEKDAYS, weekday);
    case 'u':
      return figure(weekday === 0 ? 7 : weekday);
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'H':
      return figure(hours);
    case 'k':
      return figure(hours === 0 ? 24 : hours);
    case 'K':
      return figure(hours % 12);
    case 'h':
      return figure(hours % 12 === 0 ? 12 : hours % 12);
    case 'm':
      return figure(moment.minutes);
    case 's':
      return figure(moment.seconds);
    case 'S':
      return figure(mod(moment.instant, 1000));
    case 'z':
      return width > 3
        ? longZoneName(moment.instant, moment.timeZone)
        : shortZoneName(moment.instant, moment.timeZone);
    case 'Z':
      return printOffset(moment.offsetMinutes, '');
    case 'X':
      return isoOffset(moment.offsetMinutes, width) ?? refuse(letters);
    default:
      return refuse(letters);
  }
}

function refuse(letters: string): never {
  throw refusal(letters);
}

function isoOffset(minutes: number, width: number): string | undefined {
  if (width > 3) return undefined;
  if (minutes === 0) return 'Z';
  return width === 1 ? printOffset(minutes, '').slice(0, 3) : printOffset(minutes, width === 2 ? '' : ':');
}

/** American weeks: they begin on Sunday, and the one with 1 January is the first of its year. */
function weekOf({ year, month, day, dayOfYear, weekday }: Moment): {
  readonly year: number;
  readonly week: number;
} {
  const toSaturday = 6 - weekday;
  if (month === 12 && day + toSaturday > 31) return { year: year + 1, week: 1 };
  return { year, week: Math.ceil((dayOfYear + toSaturday) / 7) };
}

function mod(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
