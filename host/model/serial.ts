/** Milliseconds of a day; a serial day counts days since 1899-12-30 by the wall clock, its fraction is the time of day. */
const MS_PER_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The instant at which clocks in the process's zone show what the serial says. */
export function localInstant(serial: number): number {
  const wall = new Date(DAY_ZERO + Math.round(serial * MS_PER_DAY));
  const local = new Date(
    2000,
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
    wall.getUTCMilliseconds(),
  );
  local.setFullYear(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate());
  return local.getTime();
}

/** What clocks in the process's zone show at an instant, as a serial. */
export function localSerial(instant: number): number {
  const date = new Date(instant);
  const wall = new Date(0);
  wall.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  wall.setUTCHours(date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds());
  return (wall.getTime() - DAY_ZERO) / MS_PER_DAY;
}

/** Year, month (1–12), day, hours, minutes, seconds that a serial shows. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

export function wallClock(serial: number): WallClock {
  const wall = new Date(DAY_ZERO + Math.round(serial * MS_PER_DAY));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hours: wall.getUTCHours(),
    minutes: wall.getUTCMinutes(),
    seconds: wall.getUTCSeconds(),
  };
}

/** What clocks in a zone show at an instant, as a serial. */
export function zonedSerial(instant: number, timeZone: string): number {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour') % 24,
    part('minute'),
    part('second'),
  );
  return (wall + (((instant % 1000) + 1000) % 1000) - DAY_ZERO) / MS_PER_DAY;
}

/**
 * The instant at which clocks in a zone show what the serial says: of two, in autumn, the first;
 * of none, in a gap of the clock, the one an hour on.
 */
export function zonedInstant(serial: number, timeZone: string): number {
  const wall = DAY_ZERO + Math.round(serial * MS_PER_DAY);
  const offsetAt = (instant: number) =>
    Math.round(zonedSerial(instant, timeZone) * MS_PER_DAY) + DAY_ZERO - instant;
  const choices = [-MS_PER_DAY, MS_PER_DAY].map((apart) => wall - offsetAt(wall + apart));
  const fitting = choices.filter((instant) => instant + offsetAt(instant) === wall);
  return fitting.length > 0 ? Math.min(...fitting) : Math.max(...choices);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
