import type { Figure } from './figure';
import { median } from './figure';
import { runChild } from './run-child';

/** Small sizes are over before the machine settles: the middle of several processes. */
const RUNS_UP_TO = 10_000;
const RUNS = 3;
/** Time per row may grow so much over that of the smallest size. */
const MOST_TIMES = 2.5;

/** The rules alone: CPU time a row, and how many times that of the smallest size. @param sizes ascending */
export function measureRules(sizes: readonly number[]): Figure[] {
  let smallest: number | undefined;
  return sizes.flatMap((size): Figure[] => {
    const runs = Array.from({ length: size > RUNS_UP_TO ? 1 : RUNS }, () => runOnce(size));
    const importMs = median(runs.map((run) => run.importMs));
    const findMs = median(runs.map((run) => run.findMs));
    const perRow = ((importMs + findMs) * 1000) / size;
    smallest ??= perRow;
    const rows = `${size.toLocaleString('en-US')} visits`;
    return [
      { what: `${rows}: taking rows in`, value: (importMs * 1000) / size, unit: 'µs a row' },
      { what: `${rows}: finding referrals`, value: (findMs * 1000) / size, unit: 'µs a row' },
      {
        what: `${rows}: both, against the smallest`,
        value: perRow / smallest,
        unit: 'times',
        ...(perRow === smallest ? {} : { bar: MOST_TIMES }),
      },
    ];
  });
}

function runOnce(size: number): { importMs: number; findMs: number } {
  const { output } = runChild('bench/child-rules.ts', [String(size)], {
    node: ['--max-old-space-size=6144'],
  });
  return JSON.parse(output);
}
