import { zonedSerial } from './serial';

const MS_PER_DAY = 86_400_000;
/** The serial of 1970-01-01. */
const UNIX_DAY_ZERO = 25_569;

/** What clocks in a zone show at an instant. */
export interface ZonedTime {
  readonly serial: number;
  readonly offsetMinutes: number;
}

/**
 * @param timeZone a name of the zone database, or as Java writes an offset: `GMT+9`, `GMT+09:00`
 * @throws Error for any other name: what Google makes of it is not known
 */
export function timeIn(instant: number, timeZone: string): ZonedTime {
  const fixed = fixedOffset(timeZone);
  if (fixed !== undefined)
    return { serial: (instant + fixed * 60_000) / MS_PER_DAY + UNIX_DAY_ZERO, offsetMinutes: fixed };
  if (!isZone(timeZone)) throw new Error(`not implemented: the time zone "${timeZone}"`);
  const serial = zonedSerial(instant, timeZone);
  const offsetMinutes = Math.round(((serial - UNIX_DAY_ZERO) * MS_PER_DAY - instant) / 60_000);
  return { serial, offsetMinutes };
}

function fixedOffset(timeZone: string): number | undefined {
  const match = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(timeZone);
  if (!match) return undefined;
  const [, sign, hours, minutes = '0'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const known = new Map<string, boolean>();

/** Whether a name stands in the zone database. */
export function isZone(timeZone: string): boolean {
  const before = known.get(timeZone);
  if (before !== undefined) return before;
  let found = /^[A-Z]/.test(timeZone) && (timeZone.includes('/') || timeZone === 'GMT' || timeZone === 'UTC');
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
  } catch {
    found = false;
  }
  known.set(timeZone, found);
  return found;
}

/** Short names that Java gives, standard time and summer time, where Node's differ. */
const SHORT_NAMES = new Map<string, readonly [string, string]>([
  ['Asia/Seoul', ['KST', 'KDT']],
  ['Asia/Tokyo', ['JST', 'JDT']],
  ['Asia/Shanghai', ['CST', 'CDT']],
  ['Asia/Taipei', ['CST', 'CDT']],
  ['Asia/Hong_Kong', ['HKT', 'HKST']],
  ['Asia/Singapore', ['SGT', 'SGT']],
  ['Europe/London', ['GMT', 'BST']],
  ['Europe/Berlin', ['CET', 'CEST']],
  ['Europe/Paris', ['CET', 'CEST']],
  ['UTC', ['UTC', 'UTC']],
  ['Etc/UTC', ['UTC', 'UTC']],
  ['GMT', ['GMT', 'GMT']],
]);

/** The name of a zone's time at an instant, `KST`. @throws Error where Java's is not known */
export function shortZoneName(instant: number, timeZone: string): string {
  if (fixedOffset(timeZone) !== undefined)
    return `GMT${printOffset(timeIn(instant, timeZone).offsetMinutes, ':')}`;
  const names = SHORT_NAMES.get(timeZone);
  if (names) {
    const winter = timeIn(Date.UTC(new Date(instant).getUTCFullYear(), 0, 1), timeZone).offsetMinutes;
    return timeIn(instant, timeZone).offsetMinutes > winter ? names[1] : names[0];
  }
  const name = nameOf(instant, timeZone, 'short');
  if (!/^[A-Z]{3,4}$/.test(name))
    throw new Error(`not implemented: the short name of the time zone ${timeZone}`);
  return name;
}

/** `Pacific Standard Time`. @throws Error outside America, where Java's names differ from Node's */
export function longZoneName(instant: number, timeZone: string): string {
  if (!timeZone.startsWith('America/'))
    throw new Error(`not implemented: the long name of the time zone ${timeZone}`);
  return nameOf(instant, timeZone, 'long');
}

function nameOf(instant: number, timeZone: string, timeZoneName: 'short' | 'long'): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** `+0900`, or with a separator between hours and minutes. */
export function printOffset(minutes: number, separator: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}
