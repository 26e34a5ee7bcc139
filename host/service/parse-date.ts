import { MONTHS, WEEKDAYS } from '../model/date-pattern';
import { zonedInstant } from '../model/serial';
import { NotImplementedError, ServiceError } from './service-error';

const MS_PER_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

interface Fields {
  year: number;
  month: number;
  day: number;
  hours: number;
  minutes: number;
  seconds: number;
  milliseconds: number;
  afternoon: boolean | undefined;
  /** Minutes east of Greenwich, where the text says so. */
  offset: number | undefined;
}

/**
 * An instant from a text by a pattern of Java's SimpleDateFormat, as far as y M E d H h m s S a z Z X go; names in English.
 * Text behind the pattern's end is ignored, as Java does. A month 13, or an hour 25, is refused: Java would roll over.
 * @param now decides the century of a year of two figures: at most 80 years ago, or 20 to come
 * @returns milliseconds since 1970
 * @throws ServiceError where the text does not fit
 * Source: https://developers.google.com/apps-script/reference/utilities/utilities#parseDate(String,String,String)
 */
export function parseDate(text: string, timeZone: string, pattern: string, now: number): number {
  const fields: Fields = {
    year: 1970,
    month: 1,
    day: 1,
    hours: 0,
    minutes: 0,
    seconds: 0,
    milliseconds: 0,
    afternoon: undefined,
    offset: undefined,
  };
  const fail = () => new ServiceError(`Unparseable date: "${text}"`);
  const parts = [...pattern.matchAll(/'[^']*'|([a-zA-Z])\1*|[^a-zA-Z']/g)].map(([part]) => part);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (!/^[a-zA-Z]/.test(part)) {
      const literal = part === "''" ? "'" : part.startsWith("'") ? part.slice(1, -1) : part;
      if (!text.startsWith(literal, at)) throw fail();
      at += literal.length;
      continue;
    }
    const isFollowedByFigures = /^[yMdHhmsS]/.test(parts[index + 1] ?? '');
    const found = readField(part, text.slice(at), isFollowedByFigures, fields, now);
    if (found === 0) throw fail();
    at += found;
  }
  return instantOf(fields, timeZone);
}

/** @returns how many characters the field takes; 0 if it is not there */
function readField(
  part: string,
  rest: string,
  isFollowedByFigures: boolean,
  fields: Fields,
  now: number,
): number {
  const letter = part.charAt(0);
  if (letter === 'a') {
    const [half = ''] = /^[AP]M/i.exec(rest) ?? [];
    if (half) fields.afternoon = half.toUpperCase() === 'PM';
    return half.length;
  }
  if (letter === 'Z' || letter === 'X' || letter === 'z') return readOffset(letter, rest, fields);
  if (letter === 'E') return nameIn(WEEKDAYS, rest)?.length ?? 0;
  if (letter === 'M' && part.length > 2) {
    const found = nameIn(MONTHS, rest);
    if (found) fields.month = found.index + 1;
    return found?.length ?? 0;
  }
  const setter = FIGURES.get(letter);
  if (!setter) throw new NotImplementedError(`Utilities.parseDate with "${part}"`);
  const figures = isFollowedByFigures ? new RegExp(`^\\d{${part.length}}`).exec(rest) : /^\d{1,9}/.exec(rest);
  if (!figures) return 0;
  setter(fields, Number(figures[0]));
  if (letter === 'y' && part.length === 2 && figures[0].length === 2)
    fields.year = centuryYear(fields.year, new Date(now).getUTCFullYear());
  return figures[0].length;
}

/** The name that a text begins with, whole or its first three letters. */
function nameIn(names: readonly string[], rest: string): { index: number; length: number } | undefined {
  const lower = rest.toLowerCase();
  for (const [index, name] of names.entries())
    for (const form of [name, name.slice(0, 3)])
      if (lower.startsWith(form.toLowerCase())) return { index, length: form.length };
  return undefined;
}

function centuryYear(twoFigures: number, thisYear: number): number {
  const year = Math.floor(thisYear / 100) * 100 + twoFigures;
  if (year > thisYear + 20) return year - 100;
  return year <= thisYear - 80 ? year + 100 : year;
}

const FIGURES: ReadonlyMap<string, (fields: Fields, value: number) => void> = new Map([
  ['y', setterOf('year')],
  ['M', setterOf('month')],
  ['d', setterOf('day')],
  ['H', setterOf('hours')],
  ['h', (fields, value) => (fields.hours = value % 12)],
  ['m', setterOf('minutes')],
  ['s', setterOf('seconds')],
  ['S', setterOf('milliseconds')],
]);

function setterOf(key: 'year' | 'month' | 'day' | 'hours' | 'minutes' | 'seconds' | 'milliseconds') {
  return (fields: Fields, value: number) => {
    fields[key] = value;
  };
}

/** `z` and `Z` take GMT, UTC and offsets, `X` takes `Z` and offsets. */
function readOffset(letter: string, rest: string, fields: Fields): number {
  const pattern =
    letter === 'X' ? /^(?:Z|([+-])(\d\d):?(\d\d)?)/ : /^(?:(?:GMT|UTC)?([+-])(\d\d):?(\d\d)|GMT|UTC)/;
  const [all = '', sign, hours, minutes] = pattern.exec(rest) ?? [];
  if (letter === 'z' && all === '')
    throw new NotImplementedError('Utilities.parseDate with the name of a zone');
  if (all) fields.offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  return all.length;
}

function instantOf(fields: Fields, timeZone: string): number {
  const { year, month, day, minutes, seconds, milliseconds, afternoon, offset } = fields;
  const hours = fields.hours + (afternoon && fields.hours < 12 ? 12 : 0);
  const wall = Date.UTC(year, month - 1, day, hours, minutes, seconds, milliseconds);
  const made = new Date(wall);
  if (
    made.getUTCFullYear() !== year ||
    made.getUTCMonth() !== month - 1 ||
    made.getUTCDate() !== day ||
    made.getUTCHours() !== hours ||
    made.getUTCMinutes() !== minutes ||
    made.getUTCSeconds() !== seconds
  )
    throw new NotImplementedError('Utilities.parseDate of a date or time that does not exist');
  return offset === undefined
    ? zonedInstant((wall - DAY_ZERO) / MS_PER_DAY, timeZone)
    : wall - offset * 60_000;
}
