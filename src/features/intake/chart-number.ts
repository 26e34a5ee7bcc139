import { stripInvisible } from '../../core/invisible';
/**
 * A chart number as it is kept: full-width digits, spaces, a leading `#`, and what spreadsheets make of numbers
 * (`10,234`, `10234.0`) undone. Leading zeros stay: they are part of it.
 *
 * @returns '' where no number stands: `-`, `0`, `없음`, `null`, `1.02E+09`; people must not merge by that
 * @example normaliseChart('10,234') // '10234'
 */
export function normaliseChart(text: string): string {
  const plain = stripInvisible(text)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(?:no\.?|#|№)(?=\d)/i, '')
    .toUpperCase();
  if (/^0*(?:\.0*)?$/.test(plain) || !/\d/.test(plain) || plain.length > LONGEST) return '';
  // What a spreadsheet shows of a long number: several numbers look like one.
  if (/^\d(?:\.\d+)?E\+\d+$/.test(plain)) return '';
  if (/^\d{1,3}(?:,\d{3})+(?:\.0+)?$/.test(plain)) return plain.replace(/,|\.0+$/g, '');
  return plain.replace(/^(\d+)\.0+$/, '$1');
}

/**
 * What two writings of one chart number have in common: `010234` and `10234` are the same number.
 * @param chart normalised
 */
export function chartKey(chart: string): string {
  return chart.startsWith('0') ? chart.replace(/^0+(?=.)/, '') : chart;
}

/** Longer ones are no chart numbers. */
const LONGEST = 40;

/** A chart number's place in the order in which its kind of number is issued. */
export interface ChartPlace {
  /** Numbers of different series (letters in front) are not compared. */
  readonly series: string;
  readonly order: number;
}

const RUNNING_DIGITS = 7;

/**
 * Where a number stands in its series: `10234`, `A-0123`, and year-based `24-0123`, where the year counts first.
 * @returns undefined where it is no running number
 */
export function chartPlace(chart: string): ChartPlace | undefined {
  const match = /^(\p{L}{0,6})[-_/.]?(\d{1,15})(?:[-_/.](\d{1,7}))?$/u.exec(chart);
  if (!match) return undefined;
  const [, series = '', first = '', second] = match;
  if (second === undefined) return { series, order: Number(first) };
  if (first.length > 6) return undefined;
  return { series: `${series}-`, order: Number(first) * 10 ** RUNNING_DIGITS + Number(second) };
}
