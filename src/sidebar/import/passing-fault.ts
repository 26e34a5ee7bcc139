import { ActError } from '../act';

/** Faults that are likely gone a little later: nothing answered, Google itself stumbled, a colleague's run holds the sheets. */
export type Passing = 'offline' | 'crashed' | 'busy';

/** Milliseconds to wait before each further attempt, by fault; after the last one a person decides. */
export const PATIENCE: Readonly<Record<Passing, readonly number[]>> = {
  offline: [1000, 3000, 8000],
  crashed: [3000],
  busy: [3000, 5000, 10_000, 15_000, 20_000],
};

/** undefined for a fault that the next attempt would meet again. */
export function passingOf(error: unknown): Passing | undefined {
  if (!(error instanceof ActError)) return undefined;
  if (error.code === 'offline' || error.code === 'crashed') return error.code;
  return error.code === 'call.busy' ? 'busy' : undefined;
}

export function isPassing(error: unknown): boolean {
  return passingOf(error) !== undefined;
}
