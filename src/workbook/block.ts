import type { Cell } from './codec';

/** A rectangle of cells to write; row and column index from 0 of the sheet. */
export interface Block {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cells: Cell[][];
}

/** A write call takes about as long as writing so many cells more; smaller gaps are cheaper to write over. Source: published measurements of Apps Script. */
const CELLS_PER_CALL = 4000;

/** More separate stretches than this are joined by rewriting what lies between, however wide. */
const MOST_RUNS = 8;

/** The same where people may be writing in between. */
const MOST_EXACT_RUNS = 24;

/** Neighbouring column indexes joined: [0,1,2,5] → [[0,1,2],[5]]. */
export function groupNeighbours(indexes: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const last = groups[groups.length - 1];
    if (last && last[last.length - 1] === index - 1) last.push(index);
    else groups.push([index]);
  }
  return groups;
}

/** The changed rows and no others, unless they lie so scattered that writing them would take too many calls. */
export function exactRows(
  changed: readonly number[],
  width: number,
  isOurs: (rowIndex: number) => boolean,
): [number, number][] {
  const runs = groupNeighbours(changed);
  return runs.length > MOST_EXACT_RUNS
    ? coverRows(changed, width, isOurs)
    : runs.map((run): [number, number] => [run[0] ?? 0, run[run.length - 1] ?? 0]);
}

/**
 * Few stretches of rows that cover all changed ones: gaps that cost less than a call are bridged, then the smallest of the others,
 * but never across a row that is not ours. Their number does not grow with the number of changes, but for staff rows between.
 *
 * @param changed row indexes, ascending
 * @param width of a row, in cells
 * @param isOurs whether a row may be written over with what it holds
 * @returns [first, last] pairs, ascending
 */
export function coverRows(
  changed: readonly number[],
  width: number,
  isOurs: (rowIndex: number) => boolean,
): [number, number][] {
  const runs: [number, number][] = [];
  const gaps: { after: number; size: number }[] = [];
  for (const row of changed) {
    const last = runs[runs.length - 1];
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  for (let i = 0; i + 1 < runs.length; i++) {
    const from = (runs[i] as [number, number])[1];
    const to = (runs[i + 1] as [number, number])[0];
    let bridgeable = true;
    for (let row = from + 1; row < to && bridgeable; row++) bridgeable = isOurs(row);
    if (bridgeable) gaps.push({ after: i, size: to - from });
  }
  gaps.sort((a, b) => a.size - b.size);
  const bridged = new Set(
    gaps
      .filter(({ size }, i) => (size - 1) * width <= CELLS_PER_CALL || i < runs.length - MOST_RUNS)
      .map((gap) => gap.after),
  );
  const covered: [number, number][] = [];
  runs.forEach((run, i) => {
    const last = covered[covered.length - 1];
    if (last && bridged.has(i - 1)) last[1] = run[1];
    else covered.push([run[0], run[1]]);
  });
  return covered;
}
