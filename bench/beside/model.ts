import type { Cost } from '../../host/host';

/** What an execution does to the spreadsheet: Google's time hangs on it. */
export type Load = Pick<Cost, 'reads' | 'writes' | 'cellsRead' | 'cellsWritten'>;

/**
 * Milliseconds that Google would take for the spreadsheet's part of an execution, at so many a call. A model, no measurement:
 * a call costs the same whatever it does, and each cell that it carries what one cost in a write of 4,000 that took 50 ms.
 *
 * Source: the answer of 2012 to "What is faster: ScriptDb or SpreadsheetApp?" on Stack Overflow
 */
export function googleMs({ reads, writes, cellsRead, cellsWritten }: Load, msPerCall: number): number {
  return (reads + writes) * msPerCall + (cellsRead + cellsWritten) * MS_PER_CELL;
}

const MS_PER_CELL = 50 / 4000;

/**
 * A call at its cheapest: Google's own example writes 10,000 cells one by one in 70 s, helped by its cache of writes.
 * Source: https://developers.google.com/apps-script/guides/support/best-practices#use_batch_operations
 */
export const CHEAP_CALL_MS = 7;

/** A call that reaches the spreadsheet: of the same answer, 400 rows one by one in 12 s. */
export const USUAL_CALL_MS = 30;

/** When Google stops a script. Source: https://developers.google.com/apps-script/guides/services/quotas */
export const MOST_MS = 6 * 60_000;
