import type { SavedCell } from '../snapshot';

/** How a line of cells goes on; offsets count from the line's first cell, negative ones lie before it. */
export type Series = (offset: number) => SavedCell;

/** The same cells again and again. */
export function repeated(cells: readonly SavedCell[]): Series {
  return (offset) => cells[((offset % cells.length) + cells.length) % cells.length] ?? '';
}

/**
 * How Google goes on with a line: even steps of numbers or days, one day from a single date, else the same again.
 * @throws Error where Google might see another pattern
 */
export function continued(cells: readonly SavedCell[]): Series {
  const [first] = cells;
  if (cells.every((cell) => cell === '')) return repeated(cells);
  if (cells.every((cell) => typeof cell === 'number')) {
    if (cells.length === 1) return repeated(cells);
    const step = evenStep(cells);
    return (offset) => sum(Number(first), step * offset);
  }
  const dates = cells.flatMap((cell) => (typeof cell === 'object' && 'date' in cell ? [cell.date] : []));
  if (dates.length === cells.length) {
    const [start = 0] = dates;
    const step = dates.length === 1 ? 1 : evenStep(dates);
    if (!dates.every(Number.isInteger)) throw new Error('a series of times');
    if (step % 1 !== 0 || Math.abs(step) > 27) throw new Error('a series of dates that may be months');
    return (offset) => ({ date: start + step * offset });
  }
  const named = namesOnward(cells);
  if (named) return named;
  if (cells.every((cell) => typeof cell === 'boolean' || (typeof cell === 'string' && !isOfSeries(cell))))
    return repeated(cells);
  throw new Error('a series of this kind');
}

const CYCLES = [
  'January February March April May June July August September October November December',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  'Mon Tue Wed Thu Fri Sat Sun',
].map((names) => names.split(' '));

/** Names of months or days, in order and without a gap. */
function namesOnward(cells: readonly SavedCell[]): Series | undefined {
  for (const names of CYCLES) {
    const start = names.indexOf(String(cells[0]));
    const at = (offset: number) =>
      names[(((start + offset) % names.length) + names.length) % names.length] ?? '';
    if (start !== -1 && cells.every((cell, offset) => cell === at(offset))) return at;
  }
  return undefined;
}

function evenStep(numbers: readonly number[]): number {
  const step = sum(numbers[1] ?? 0, -(numbers[0] ?? 0));
  for (let i = 2; i < numbers.length; i++)
    if (Math.abs((numbers[i] ?? 0) - (numbers[i - 1] ?? 0) - step) > 1e-9)
      throw new Error('a series of uneven steps');
  return step;
}

/** Without the dust of binary fractions. */
function sum(a: number, b: number): number {
  return Number((a + b).toPrecision(15));
}

/** Texts that end in a number, and names of months and days, are counted on. */
function isOfSeries(text: string): boolean {
  return /[0-9]\s*\D{0,2}$/.test(text) || SERIES_NAMES.has(text.trim().toLowerCase());
}

const SERIES_NAMES: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun ' +
    '월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일 ' +
    '星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 ' +
    '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月'
  ).split(' '),
);
