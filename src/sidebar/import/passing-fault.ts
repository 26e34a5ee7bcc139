import { ActError } from '../act';

/** Faults that are likely gone a little later: nothing answered, Google itself stumbled, a colleague's run holds the sheets. */
export type Passing = 'offline' | 'crashed' | 'busy';

/** Milliseconds to wait before each further attempt, by fault; after the last one a person decides. */
const PATIENCE: Readonly<Record<Passing, readonly number[]>> = {
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

/**
 * Tries again where the fault may pass, until patience or the wish for it is over.
 *
 * @param isWanted whether to go on trying
 * @param pause waits the milliseconds, and may say why
 * @throws what the last attempt threw
 */
export async function persist<Result>(
  attempt: () => Promise<Result>,
  isWanted: () => boolean,
  pause: (ms: number, why: Passing) => Promise<void>,
): Promise<Result> {
  for (let failed = 0; ; failed++) {
    try {
      return await attempt();
    } catch (error) {
      const why = passingOf(error);
      const ms = why && isWanted() ? PATIENCE[why][failed] : undefined;
      if (!why || ms === undefined) throw error;
      await pause(ms, why);
    }
  }
}
