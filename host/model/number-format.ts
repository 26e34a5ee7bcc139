import { getFormatDateInfo, isDateFormat as isDatePattern, isValidFormat } from 'numfmt';

const dates = new Map<string, boolean>();

/** Whether a number in that format is a date or a time: a script then reads it as a Date. */
export function isDateFormat(format: string): boolean {
  const known = dates.get(format);
  if (known !== undefined) return known;
  const found = format !== 'General' && format !== '@' && isValidFormat(format) && isDatePattern(format);
  dates.set(format, found);
  return found;
}

export function hasTimeOfDay(format: string): boolean {
  const { hours, minutes, seconds } = getFormatDateInfo(format);
  return hours || minutes || seconds;
}

/** Whether a cell's format is chosen by what is put into it. */
export function isAutomatic(format: string | number | undefined): boolean {
  return format === undefined || format === 'General';
}

interface LocaleFormats {
  readonly date: string;
  readonly time: string;
}

/** How Google shows dates in a cell that nobody formatted. */
const LOCALE_FORMATS = new Map<string, LocaleFormats>([
  ['ko_KR', { date: 'yyyy. m. d', time: 'am/pm h:mm:ss' }],
  ['zh_CN', { date: 'yyyy/m/d', time: 'h:mm:ss' }],
  ['en_US', { date: 'm/d/yyyy', time: 'h:mm:ss' }],
  ['en_GB', { date: 'dd/mm/yyyy', time: 'hh:mm:ss' }],
  ['de_DE', { date: 'dd.mm.yyyy', time: 'hh:mm:ss' }],
]);

/** The format that a date written by a script, or made by a formula, gets by itself: undefined for an unknown locale. */
export function dateFormatOf(serial: number, locale: string): string | undefined {
  const formats = LOCALE_FORMATS.get(locale);
  if (!formats) return undefined;
  return Number.isInteger(serial) ? formats.date : `${formats.date} ${formats.time}`;
}
