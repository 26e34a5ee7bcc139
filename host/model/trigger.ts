import { wallClock, zonedInstant, zonedSerial } from './serial';

/** What an installable trigger waits for, as ScriptApp.EventType names it. */
export type TriggerEvent = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';

/** When a clock trigger runs. Hours and minutes are wall clock of `timeZone`. */
export interface Schedule {
  readonly timeZone: string;
  readonly every: 'once' | 'minute' | 'hour' | 'day' | 'week' | 'month';
  /** How many of `every` lie between two runs. */
  readonly count: number;
  /** For `once`: an instant. */
  readonly at?: number;
  /** For `once`: a day, 1–12 the month. */
  readonly date?: { readonly year: number; readonly month: number; readonly day: number };
  /** For `week`: 0 is Sunday. */
  readonly weekday?: number;
  /** For `month`. */
  readonly monthDay?: number;
  readonly hour?: number;
  readonly nearMinute?: number;
}

/** An installable trigger; it belongs to whoever made it. */
export interface TriggerModel {
  readonly id: string;
  readonly functionName: string;
  readonly user: string;
  readonly event: TriggerEvent;
  /** The spreadsheet's id; null for the clock. */
  readonly sourceId: string | null;
  readonly schedule?: Schedule;
  /** Of a clock trigger: when it runs next; null when it is over, which leaves it in the list. */
  nextRun?: number | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NEAR = 15;

/** A trigger for one instant never runs before it; how much later is open, so the host takes a minute. */
export const LATENESS = MINUTE;

/**
 * When a trigger made at an instant runs first.
 * Google leaves the moment within the hour open; here it comes as late as allowed, but as early as allowed where
 * a minute is named (15 minutes before it): both are the readings that a script is least likely to expect.
 * Source: https://developers.google.com/apps-script/reference/script/clock-trigger-builder
 */
export function firstRun(schedule: Schedule, madeAt: number): number {
  const { every, count, at, date, weekday, monthDay, timeZone } = schedule;
  const today = Math.floor(zonedSerial(madeAt, timeZone));
  const after = (day: number, step: number) => {
    let run = instantOn(schedule, day, madeAt);
    for (let next = day + step; run <= madeAt; next += step) run = instantOn(schedule, next, madeAt);
    return run;
  };
  switch (every) {
    case 'once':
      return date
        ? instantOn(schedule, serialDay(date.year, date.month, date.day), madeAt)
        : Math.max(at ?? madeAt, madeAt) + LATENESS;
    case 'minute':
      return madeAt + count * MINUTE;
    case 'hour':
      return onMinute(schedule, madeAt + count * HOUR, madeAt);
    case 'day':
      return schedule.hour === undefined ? instantOn(schedule, today + count, madeAt) : after(today, 1);
    case 'week':
      if (weekday === undefined) return instantOn(schedule, today + 7 * count, madeAt);
      return after(today + ((weekday - weekdayOf(today) + 7) % 7), 7);
    case 'month':
      return nextMonthDay(schedule, today, monthDay ?? 1, madeAt);
  }
}

/** When a recurring trigger runs after a run that was due at an instant, but later than `now`; null when it is over. */
export function runAfter(schedule: Schedule, due: number, now: number): number | null {
  if (schedule.every === 'once') return null;
  let run = due;
  while (run <= now) run = following(schedule, run);
  return run;
}

function following(schedule: Schedule, due: number): number {
  const { every, count, timeZone } = schedule;
  if (every === 'minute') return due + count * MINUTE;
  if (every === 'hour') return due + count * HOUR;
  const serial = zonedSerial(due, timeZone);
  // A run near midnight may belong to the day after.
  const day = Math.floor(serial + (schedule.nearMinute === undefined ? 0 : NEAR / 1440));
  if (every === 'month') return nextMonthDay(schedule, day + 1, schedule.monthDay ?? 1, due);
  const step = count * (every === 'week' ? 7 : 1);
  // From the hour anew: in the night when clocks went forward over it, the run came later.
  return schedule.hour === undefined
    ? zonedInstant(serial + step, timeZone)
    : instantOn(schedule, day + step, due);
}

/** The moment on a day, as a serial, at which the trigger runs. */
function instantOn(schedule: Schedule, day: number, madeAt: number): number {
  const { hour, nearMinute, timeZone, every, date, weekday } = schedule;
  const minutes = (value: number) => zonedInstant(day + value / 1440, timeZone);
  if (hour !== undefined)
    return minutes(nearMinute === undefined ? hour * 60 + 59 : hour * 60 + nearMinute - NEAR);
  if (date) return minutes((nearMinute ?? 0) - NEAR);
  // Any hour of the day will do.
  if (every === 'month' || weekday !== undefined) return minutes(24 * 60 - 1);
  const made = zonedSerial(madeAt, timeZone);
  return zonedInstant(day + (made - Math.floor(made)), timeZone);
}

function onMinute({ nearMinute, timeZone }: Schedule, instant: number, madeAt: number): number {
  if (nearMinute === undefined) return instant;
  const serial = zonedSerial(instant, timeZone);
  const run = zonedInstant(Math.floor(serial * 24 + 1e-6) / 24 + (nearMinute - NEAR) / 1440, timeZone);
  return run <= madeAt ? run + HOUR : run;
}

/** A month without that day is passed over. */
function nextMonthDay(schedule: Schedule, from: number, monthDay: number, later: number): number {
  for (let day = from; ; day++) {
    if (wallClock(day).day !== monthDay) continue;
    const run = instantOn(schedule, day, later);
    if (run > later) return run;
  }
}

function serialDay(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** 0 is Sunday; serial day 1 was one. */
function weekdayOf(day: number): number {
  return (((day - 1) % 7) + 7) % 7;
}

/** What a clock event tells of its moment; Google tells it in UTC whatever the script's zone. */
export function clockEvent(instant: number): Readonly<Record<string, number | string>> {
  const date = new Date(instant);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': date.getUTCDay() || 7,
    'week-of-year': isoWeek(date),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    timezone: 'UTC',
  };
}

function isoWeek(date: Date): number {
  const thursday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  return Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
}
