import { dateFormatOf } from '../../model/number-format';
import { wallClock } from '../../model/serial';
import type { Context } from '../context';
import { BLANK, errorOf, FormulaRefusal, Looked, type Scalar, type Value } from '../value';
import { type FormulaFunction, ofScalars, ofValues } from './function';
import { numbersOf } from './tally';

const UNIX_DAY_ZERO = 25_569;
/** 9999-12-31 */
const LAST_DAY = 2_958_465;

/** The serial of a day; months and days beyond the calendar's run over into the next or the previous. */
function dayOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const serial = Math.round(date.getTime() / 86_400_000) + UNIX_DAY_ZERO;
  if (serial < 0 || serial > LAST_DAY) throw errorOf('#NUM!');
  return serial;
}

/** The whole day of a serial. @throws ErrorValue #NUM! before 1899-12-30 */
function day(value: Scalar, context: Context): number {
  const serial = Math.floor(context.number(value));
  if (serial < 0) throw errorOf('#NUM!');
  return serial;
}

function dated(serial: number, context: Context): Looked {
  return new Looked(serial, dateFormatOf(serial, context.calculation.workbook.locale), 'date');
}

/** A figure that a date or a time shows. */
function part(read: (serial: number) => number): FormulaFunction {
  return ofScalars(
    [1],
    ([value = BLANK], context) => {
      const serial = context.number(value);
      if (serial < 0) throw errorOf('#NUM!');
      return read(serial);
    },
    { isPlain: true },
  );
}

/** The same day some months on; the last of a month that is shorter. */
function monthsOn(serial: number, months: number): number {
  const { year, month, day: date } = wallClock(serial);
  const last = wallClock(dayOf(year, month + months + 1, 0)).day;
  return dayOf(year, month + months, Math.min(date, last));
}

function monthsBetween(from: number, to: number): number {
  const [a, b] = [wallClock(from), wallClock(to)];
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

function difference(from: number, to: number, unit: string): number {
  if (to < from) throw errorOf('#NUM!');
  switch (unit) {
    case 'D':
      return to - from;
    case 'M':
      return monthsBetween(from, to);
    case 'Y':
      return Math.floor(monthsBetween(from, to) / 12);
    case 'YM':
      return monthsBetween(from, to) % 12;
    case 'MD':
    case 'YD':
      throw new FormulaRefusal(`DATEDIF with "${unit}"`);
    default:
      throw errorOf('#NUM!');
  }
}

/** 0 = Sunday. */
function dayOfWeek(serial: number): number {
  return (Math.floor(serial) + 6) % 7;
}

/** The number of the weekday by Google's types: 1 from Sunday 1, 2 from Monday 1, 3 from Monday 0. */
function weekday(serial: number, type: number): number {
  const index = dayOfWeek(serial);
  switch (type) {
    case 1:
      return index + 1;
    case 2:
      return ((index + 6) % 7) + 1;
    case 3:
      return (index + 6) % 7;
    default:
      throw errorOf('#NUM!');
  }
}

function isoWeek(serial: number): number {
  const thursday = serial - ((dayOfWeek(serial) + 6) % 7) + 3;
  return Math.floor((thursday - dayOf(wallClock(thursday).year, 1, 1)) / 7) + 1;
}

function weekOfYear(serial: number, type: number): number {
  if (type === 21) return isoWeek(serial);
  const starts = new Map([
    [1, 0],
    [17, 0],
    [2, 1],
    [11, 1],
  ]).get(type);
  if (starts === undefined) throw new FormulaRefusal(`WEEKNUM with type ${type}`);
  const first = dayOf(wallClock(serial).year, 1, 1);
  const lead = (dayOfWeek(first) - starts + 7) % 7;
  return Math.floor((serial - first + lead) / 7) + 1;
}

function isWorkday(serial: number, holidays: ReadonlySet<number>): boolean {
  return dayOfWeek(serial) % 6 !== 0 && !holidays.has(serial);
}

function holidaysOf(value: Value | undefined, context: Context): ReadonlySet<number> {
  return new Set(value === undefined ? [] : numbersOf([value], context).map(Math.floor));
}

const MAX_WORKDAYS = 100_000;

/** Dates and times; a date made here is one for scripts, too. */
export const DATE_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  TODAY: ofScalars([0], (_, context) => dated(Math.floor(context.calculation.now), context)),
  NOW: ofScalars([0], (_, context) => dated(context.calculation.now, context)),
  DATE: ofScalars([3], ([y = BLANK, m = BLANK, d = BLANK], context) => {
    const year = Math.trunc(context.number(y));
    if (year < 0 || year > 9999) throw errorOf('#NUM!');
    const [month, date] = [Math.trunc(context.number(m)), Math.trunc(context.number(d))];
    return dated(dayOf(year < 1900 ? year + 1900 : year, month, date), context);
  }),
  TO_DATE: ofScalars([1], ([value = BLANK], context) => {
    if (typeof value !== 'number') return value;
    return dated(value, context);
  }),
  TIME: ofScalars([3], ([h = BLANK, m = BLANK, s = BLANK], context) => {
    const [hours, minutes, seconds] = [h, m, s].map((value) => Math.trunc(context.number(value)));
    const total = (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
    if (total < 0) throw errorOf('#NUM!');
    return new Looked((total % 86_400) / 86_400, undefined, 'date');
  }),
  YEAR: part((serial) => wallClock(serial).year),
  MONTH: part((serial) => wallClock(serial).month),
  DAY: part((serial) => wallClock(serial).day),
  HOUR: part((serial) => wallClock(serial).hours),
  MINUTE: part((serial) => wallClock(serial).minutes),
  SECOND: part((serial) => wallClock(serial).seconds),
  DATEVALUE: ofScalars(
    [1],
    ([value = BLANK], context) => {
      if (typeof value !== 'string' && !(value instanceof Looked && value.type === 'date'))
        throw errorOf('#VALUE!');
      const typed = typeof value === 'string' ? context.calculation.typed(value) : { date: value.number };
      if (typeof typed !== 'object' || !('date' in typed)) throw errorOf('#VALUE!');
      return Math.floor(typed.date);
    },
    { isPlain: true },
  ),
  DAYS: ofScalars([2], ([end = BLANK, start = BLANK], context) => day(end, context) - day(start, context), {
    isPlain: true,
  }),
  DATEDIF: ofScalars(
    [3],
    ([start = BLANK, end = BLANK, unit = BLANK], context) =>
      difference(day(start, context), day(end, context), context.text(unit).toUpperCase()),
    { isPlain: true },
  ),
  EDATE: ofScalars([2], ([start = BLANK, months = BLANK], context) =>
    dated(monthsOn(day(start, context), Math.trunc(context.number(months))), context),
  ),
  EOMONTH: ofScalars([2], ([start = BLANK, months = BLANK], context) => {
    const { year, month } = wallClock(day(start, context));
    return dated(dayOf(year, month + Math.trunc(context.number(months)) + 1, 0), context);
  }),
  WEEKDAY: ofScalars(
    [1, 2],
    ([value = BLANK, type = 1], context) => weekday(day(value, context), context.number(type)),
    { isPlain: true },
  ),
  WEEKNUM: ofScalars(
    [1, 2],
    ([value = BLANK, type = 1], context) => weekOfYear(day(value, context), context.number(type)),
    { isPlain: true },
  ),
  ISOWEEKNUM: ofScalars([1], ([value = BLANK], context) => isoWeek(day(value, context)), { isPlain: true }),
  NETWORKDAYS: ofValues(
    [2, 3],
    ([start = BLANK, end = BLANK, off], context) => {
      const [from, to] = [start, end].map((value) => day(context.single(value), context));
      const holidays = holidaysOf(off, context);
      const [low, high] = [Math.min(from ?? 0, to ?? 0), Math.max(from ?? 0, to ?? 0)];
      if (high - low > MAX_WORKDAYS) throw new FormulaRefusal('NETWORKDAYS over so many days');
      let count = 0;
      for (let serial = low; serial <= high; serial++) if (isWorkday(serial, holidays)) count++;
      return (to ?? 0) < (from ?? 0) ? -count : count;
    },
    { isPlain: true, single: [0, 1] },
  ),
  WORKDAY: ofValues(
    [2, 3],
    ([start = BLANK, count = BLANK, off], context) => {
      let serial = day(context.single(start), context);
      const days = Math.trunc(context.number(context.single(count)));
      const holidays = holidaysOf(off, context);
      if (Math.abs(days) > MAX_WORKDAYS) throw new FormulaRefusal('WORKDAY over so many days');
      for (let left = Math.abs(days); left > 0; ) {
        serial += Math.sign(days);
        if (serial < 0) throw errorOf('#NUM!');
        if (isWorkday(serial, holidays)) left--;
      }
      return dated(serial, context);
    },
    { single: [0, 1] },
  ),
};
