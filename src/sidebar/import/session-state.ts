import type { Entry } from './entry';

/** What an import looks like at a moment. */
export interface SessionState {
  /** `stopping`: the call that is under way is waited for. `stopped`: by hand or by a fault, in the middle of a file. */
  readonly phase: 'choosing' | 'importing' | 'stopping' | 'stopped' | 'finished';
  readonly entries: readonly Entry[];
  readonly doneRows: number;
  readonly totalRows: number;
  /** undefined where nobody can tell. */
  readonly secondsLeft: number | undefined;
  /** The file that is on its way in, from 1, of how many. */
  readonly current: { readonly name: string; readonly number: number; readonly of: number } | undefined;
  /** Why the next attempt is waited for; undefined while all goes well. */
  readonly waitsFor: 'connection' | 'others' | undefined;
  /** Why it was stopped, unless by hand. */
  readonly error: unknown;
}

export const NOTHING_CHOSEN: SessionState = {
  phase: 'choosing',
  entries: [],
  doneRows: 0,
  totalRows: 0,
  secondsLeft: undefined,
  current: undefined,
  waitsFor: undefined,
  error: undefined,
};
