import { addDays, type CalendarDate } from '../../core/calendar-date';

/** A patient's first row in the records, and what is sure about him. */
export interface SequencePoint {
  /** Place of the chart number in its series. */
  readonly order: number;
  /** Of the first row. */
  readonly date: CalendarDate;
  /** `old`: was there before that row; `new`: came first with it; `open`: to be told by the number. */
  readonly known: 'old' | 'new' | 'open';
}

/** A chart may be made when a visit is booked; the visit follows within this time. */
const DAYS_FROM_CHART_TO_VISIT = 45;
/** A sure old patient above the dividing number weighs more than an open one below it, who may be billed as first again. */
const OLD_WEIGHT = 3;
/** Only runs of so many numbers are taken for a sequence of their own. */
const SMALLEST_RUN = 30;
/** Where fewer of the open numbers follow each other, numbers are not issued in sequence at all. */
const LEAST_SHARE_IN_ORDER = 0.5;

/**
 * Tells which open patients fit the chart numbers issued around their first row: numbers are issued in sequence, so
 * somebody with a lower number than those issued then was there before, whatever the bill calls him.
 *
 * First a dividing number is sought: below it those who were there before the records begin, above it those who came
 * since. Above it a number fits unless clearly higher ones had been issued long before. Single numbers out of order,
 * wrong marks and typing errors do not move either.
 *
 * @param points of one series (branch and letters), in any order
 * @returns for each point whether it fits, in the same order; `undefined` where the numbers follow no sequence
 */
export function fitChartSequence(points: readonly SequencePoint[]): (boolean | undefined)[] {
  const fits: (boolean | undefined)[] = points.map(() => undefined);
  const byOrder = points.map((_, index) => index).sort((a, b) => orderAt(points, a) - orderAt(points, b));
  for (const run of splitRuns(points, byOrder)) fitRun(points, run, fits);
  return fits;
}

function orderAt(points: readonly SequencePoint[], index: number): number {
  return points[index]?.order ?? 0;
}

function dateAt(points: readonly SequencePoint[], index: number): CalendarDate {
  return points[index]?.date ?? '';
}

/** Parts the numbers where a gap is far wider than the runs beside it: a new chart program, a year in the number. */
function splitRuns(points: readonly SequencePoint[], byOrder: readonly number[]): (readonly number[])[] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (let i = 0; i < byOrder.length; i++) {
    run.push(byOrder[i] ?? 0);
    const rest = byOrder.length - i - 1;
    if (run.length < SMALLEST_RUN || rest < SMALLEST_RUN) continue;
    const last = orderAt(points, byOrder[i] ?? 0);
    const next = orderAt(points, byOrder[i + 1] ?? 0);
    const spanBefore = last - orderAt(points, run[0] ?? 0);
    const spanAfter = orderAt(points, byOrder[i + SMALLEST_RUN] ?? 0) - next;
    if (next - last > 10 * Math.max(Math.min(spanBefore, spanAfter), SMALLEST_RUN)) {
      runs.push(run);
      run = [];
    }
  }
  runs.push(run);
  return runs;
}

function fitRun(
  points: readonly SequencePoint[],
  run: readonly number[],
  fits: (boolean | undefined)[],
): void {
  const byDate = run
    .filter((index) => points[index]?.known !== 'old')
    .sort((a, b) => {
      const one = dateAt(points, a);
      const other = dateAt(points, b);
      return one < other ? -1 : one > other ? 1 : orderAt(points, a) - orderAt(points, b);
    });
  const divide = dividingPlace(points, run, longestRise(points, byDate));
  for (const index of run.slice(0, divide)) fits[index] = false;
  const lowest = orderAt(points, run[divide] ?? 0);
  const since = byDate.filter((index) => orderAt(points, index) >= lowest && fits[index] === undefined);
  const rise = longestRise(points, since);
  if (rise.length < since.length * LEAST_SHARE_IN_ORDER) return;
  const hasOld = byDate.length < run.length;
  const { chain, least } = hasOld ? { chain: rise, least: lowest } : withoutHead(points, rise);
  for (const index of since) {
    const order = orderAt(points, index);
    const next = chain[firstAbove(points, chain, order)];
    fits[index] = order >= least && (next === undefined || isSoonAfter(points, next, index));
  }
}

/** Whether a patient came while the next higher number was not yet long issued. */
function isSoonAfter(points: readonly SequencePoint[], next: number, index: number): boolean {
  return dateAt(points, index) <= addDays(dateAt(points, next), DAYS_FROM_CHART_TO_VISIT);
}

/**
 * How many of the run, counted from its lowest number, lie below the dividing number: the place that best parts those
 * who came in step with the numbers from those who came at any time. Somebody marked as returning who nevertheless came
 * in step is likely a new patient with a wrong mark, and weighs little.
 */
function dividingPlace(
  points: readonly SequencePoint[],
  run: readonly number[],
  rise: readonly number[],
): number {
  const weightOf = (index: number) => {
    const place = firstAbove(points, rise, orderAt(points, index));
    const before = rise[place - 1];
    const after = rise[place];
    const isLate = after !== undefined && !isSoonAfter(points, after, index);
    if (points[index]?.known !== 'old') return isLate ? 1 : -1;
    const isInStep =
      before !== undefined && after !== undefined && !isLate && isSoonAfter(points, index, before);
    return isInStep ? 1 : OLD_WEIGHT;
  };
  let score = 0;
  let best = 0;
  let place = 0;
  run.forEach((index, i) => {
    score += weightOf(index);
    if (score >= best && score > 0) {
      best = score;
      place = i + 1;
    }
  });
  return place;
}

/** The longest part of the points, in their order, whose numbers rise. */
function longestRise(points: readonly SequencePoint[], indexes: readonly number[]): number[] {
  const tails: number[] = [];
  const before = new Map<number, number>();
  for (const index of indexes) {
    const place = firstAtLeast(points, tails, orderAt(points, index));
    const previous = tails[place - 1];
    if (previous !== undefined) before.set(index, previous);
    tails[place] = index;
  }
  const rise: number[] = [];
  for (let index = tails[tails.length - 1]; index !== undefined; index = before.get(index)) rise.push(index);
  return rise.reverse();
}

/** Without sure old patients to compare with: a few numbers at the head, far below all others, are old ones. */
function withoutHead(
  points: readonly SequencePoint[],
  rise: readonly number[],
): { chain: readonly number[]; least: number } {
  if (rise.length < SMALLEST_RUN) return { chain: rise, least: 0 };
  const gaps = rise.slice(1).map((index, i) => orderAt(points, index) - orderAt(points, rise[i] ?? 0));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const wide = 10 * usual + 10;
  const head = gaps.slice(0, Math.ceil(rise.length / 10));
  const chain = rise.slice(head.map((gap) => gap > wide).lastIndexOf(true) + 1);
  return { chain, least: orderAt(points, chain[0] ?? 0) - wide };
}

function firstAtLeast(points: readonly SequencePoint[], sorted: readonly number[], order: number): number {
  return search(sorted.length, (place) => orderAt(points, sorted[place] ?? 0) >= order);
}

function firstAbove(points: readonly SequencePoint[], sorted: readonly number[], order: number): number {
  return search(sorted.length, (place) => orderAt(points, sorted[place] ?? 0) > order);
}

/** The first place from which on the question is answered with yes. */
function search(length: number, isReached: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
