import { isServiceObject } from './object';
import { isDate, isMark } from './wire';

/** What a script gave, without the marks of the wire: plain objects and arrays, service objects as their class's name. */
export function plainOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || isDate(value)) return value;
  if (isServiceObject(value)) return value.service;
  if (isMark(value, 'enumeration') && isMark(value, 'name')) return value.name;
  if (isMark(value, 'other')) return isMark(value, 'text') ? value.text : `[object ${String(value.other)}]`;
  if (isMark(value, 'array') && Array.isArray(value.array)) return value.array.map(plainOf);
  if (Array.isArray(value)) return value.map(plainOf);
  if (!isMark(value, 'plain') || typeof value.plain !== 'object' || value.plain === null) return value;
  return Object.fromEntries(Object.entries(value.plain).map(([key, item]) => [key, plainOf(item)]));
}

/**
 * As Google's services turn a JavaScript value into text: whole numbers with `.0`, objects as `{key=value}` with sorted keys.
 * Source: https://developers.google.com/apps-script/reference/base/logger#logdata
 */
export function javaText(value: unknown): string {
  if (typeof value === 'number') return javaNumber(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isDate(value)) return javaDate(value);
  if (Array.isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${key}=${javaText(item)}`).join(', ')}}`;
}

/** Java writes doubles below a thousandth and from ten million on with an exponent. */
function javaNumber(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || value === 0 || (size >= 1e-3 && size < 1e7))
    return Number.isInteger(value) ? `${value}.0` : String(value);
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`;
}

/** `Tue Dec 01 09:00:00 GMT+09:00 2026`, in the zone that the execution runs in. */
function javaDate(date: Date): string {
  const [weekday, month, day, year, time, zone = ''] = String(date).split(' ');
  const offset = zone.replace(/^GMT([+-]\d\d)(\d\d)$/, 'GMT$1:$2');
  return `${weekday} ${month} ${day} ${time} ${offset} ${year}`;
}
