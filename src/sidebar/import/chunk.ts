import type { FileRow } from '../../file/file-rows';
import type { Meanings } from './entry';

/** Parts that a file is cut into at best: each call costs some seconds of its own at Google, and fewer would not move a bar. */
const BEST_CHUNKS = 8;
const FEWEST_ROWS = 2000;
/** So that a call stays far below a minute, and what a lost connection costs is small. */
const MOST_ROWS = 5000;

/** How many rows of a table go along with one call. */
export function rowsPerCall(totalRows: number): number {
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, Math.ceil(totalRows / BEST_CHUNKS)));
}

/** Rows as they are sent: of columns that mean nothing here, nothing leaves the page. */
export function rowsToSend(rows: readonly FileRow[], meanings: Meanings): FileRow[] {
  return rows.map(({ rowNumber, cells }) => ({
    rowNumber,
    cells: meanings.map((meaning, index) => (meaning === null ? '' : (cells[index] ?? ''))),
  }));
}

/** A call that came back. */
export interface Lap {
  readonly rows: number;
  readonly ms: number;
}

/** Calls that must have come back before anything is foretold. */
const FEWEST_LAPS = 2;

/**
 * Seconds until the rest is in; undefined where nobody can tell yet. By the latest calls, since later ones take longer:
 * there is more to compare with.
 */
export function secondsLeft(laps: readonly Lap[], rowsLeft: number): number | undefined {
  if (laps.length < FEWEST_LAPS) return undefined;
  const latest = laps.slice(-3);
  const rows = latest.reduce((sum, lap) => sum + lap.rows, 0);
  const ms = latest.reduce((sum, lap) => sum + lap.ms, 0);
  return rows === 0 ? undefined : ((ms / rows) * rowsLeft * SLOWING) / 1000;
}

/** What later calls take more than the latest did, on the average, as measured. */
const SLOWING = 1.2;
