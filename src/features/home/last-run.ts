import type { Memory } from '../../workbook/memory';

const KEY = 'lastRuns';

/** When each action last ran to its end and changed something, as the ordinal of its entry in the log; an action that never did is missing. */
export type LastRuns = ReadonlyMap<string, number>;

/** In a copied spreadsheet nothing is remembered. */
export function readLastRuns(memory: Memory): LastRuns {
  const kept: unknown = JSON.parse(memory.get(KEY) ?? '{}');
  return new Map(Object.entries(kept as Readonly<Record<string, number>>));
}

/** @param ordinal of its entry in the log */
export function rememberRun(memory: Memory, action: string, ordinal: number): void {
  const runs = new Map(readLastRuns(memory)).set(action, ordinal);
  memory.set(KEY, JSON.stringify(Object.fromEntries(runs)));
}

/** The latest run of any action of a feature; 0 where none is remembered. */
export function lastRunOf(runs: LastRuns, feature: string): number {
  let latest = 0;
  for (const [id, ordinal] of runs) if (id.startsWith(`${feature}.`)) latest = Math.max(latest, ordinal);
  return latest;
}
