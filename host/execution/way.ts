import type { Later } from '../service/later';
import type { Caller, Desk } from '../service/scope';
import type { ServiceCallHook } from './bridge';
import type { Argument, Outcome } from './execution';

export interface RunOptions {
  /** E-mail address; '' where Google does not tell. */
  readonly user?: string;
  /** `editor` if not given: someone at the sheet chose a menu item. */
  readonly caller?: Caller;
  readonly onServiceCall?: ServiceCallHook;
  /** Of the person who starts it: menus, pages, questions and the selection are that person's; the host's if not given. */
  readonly desk?: Desk;
  /** Stops an execution that has a thread of its own, as if its time were over. */
  readonly signal?: AbortSignal;
}

/** A function of the script that is to run, and for whom. */
export interface FunctionCall {
  readonly functionName: string;
  readonly args: readonly Argument[];
  readonly caller: Caller;
  readonly given?: RunOptions | undefined;
  /** Who sits at the sheet, where that is not who it runs as. */
  readonly activeUser?: string;
  /** Makes of the outcome what the caller gets; may throw. */
  readonly finish?: (outcome: Outcome) => Outcome;
}

/** How executions run: here and now, or beside each other in threads of their own. */
export interface Way<Ended extends Later<Outcome>, MaybeEnded> {
  begin(call: FunctionCall): Ended;
  /** Begins the first if there is one, and what follows from the same event in any case. */
  follow(first: (() => Ended) | undefined, others: () => readonly Later<unknown>[]): MaybeEnded;
}

export type WayHere = Way<Outcome, Outcome | undefined>;
export type WayBeside = Way<Promise<Outcome>, Promise<Outcome | undefined>>;

export function wayHere(begin: (call: FunctionCall) => Outcome): WayHere {
  return {
    begin,
    follow: (first, others) => {
      try {
        return first?.();
      } finally {
        others();
      }
    },
  };
}

export function wayBeside(begin: (call: FunctionCall) => Promise<Outcome>): WayBeside {
  return {
    begin,
    follow: async (first, others) => {
      const [ended] = await Promise.allSettled([first?.(), ...others()]);
      if (ended.status === 'rejected') throw ended.reason;
      return ended.value;
    },
  };
}
