import { zonedInstant, zonedSerial } from './serial';

/** A moment of a calendar: a whole day, or a time. */
export type EventTime =
  | { readonly date: string }
  | {
      /** In milliseconds since 1970. */
      readonly instant: number;
      readonly timeZone: string;
    };

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/i;

/** Days since 1970 of a date that exists; undefined for anything else. */
export function dayOf(text: string): number | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(instant).toISOString().slice(0, 10) === text ? instant / 86_400_000 : undefined;
}

/**
 * The instant of an RFC 3339 time.
 * @param timeZone read where the text has no offset; without it, such a text is refused
 * @returns undefined where the text is no time
 */
export function readTime(text: string, timeZone?: string): number | undefined {
  const [, date = '', hours, minutes, seconds, fraction = '', offset] = TIME.exec(text) ?? [];
  const day = dayOf(date);
  if (day === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    return undefined;
  const wall =
    day * 86_400_000 +
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
    Math.floor(Number(`0${fraction}`) * 1000);
  if (offset !== undefined) return wall - offsetMinutes(offset) * 60_000;
  return timeZone === undefined ? undefined : zonedInstant(wall / 86_400_000 + DAYS_TO_1970, timeZone);
}

/** From serial day 0 to 1970. */
const DAYS_TO_1970 = 25_569;

function offsetMinutes(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** `2026-12-01T09:00:00+09:00`, as clocks in a zone show it. */
export function writeTime(instant: number, timeZone: string): string {
  const wall = Math.round((zonedSerial(instant, timeZone) - DAYS_TO_1970) * 86_400_000);
  const minutes = Math.round((wall - instant) / 60_000);
  const figure = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const offset =
    minutes === 0
      ? 'Z'
      : `${minutes < 0 ? '-' : '+'}${figure(Math.abs(minutes) / 60)}:${figure(Math.abs(minutes) % 60)}`;
  return `${new Date(wall).toISOString().slice(0, 19)}${offset}`;
}

/** Where a moment stands among others: whole days begin at midnight in the calendar's zone. */
export function instantOfTime(time: EventTime, calendarZone: string): number {
  return 'instant' in time
    ? time.instant
    : zonedInstant((dayOf(time.date) ?? 0) + DAYS_TO_1970, calendarZone);
}
