import type { Argument, Outcome } from '../execution/execution';
import type { Outside, TriggerRun } from '../model/outside';
import { clockEvent, runAfter, type TriggerEvent, type TriggerModel } from '../model/trigger';
import type { WorkbookModel } from '../model/workbook';
import { attempt, type Later, whenDone } from './later';
import { enumValue } from './wire';

/** What the runner of triggers is given by the host. */
export interface TriggerSurroundings {
  readonly outside: Outside;
  readonly workbook: WorkbookModel;
  now(): number;
  /** Moves the clock to an instant that is not before its own. */
  setClock(instant: number): void;
  /** Runs a function of the script as a user. */
  readonly start: StartTrigger<Outcome>;
}

export type StartTrigger<Ended> = (
  functionName: string,
  event: Readonly<Record<string, Argument>>,
  trigger: TriggerModel,
  activeUser: string,
) => Ended;

export interface TriggerRunner {
  /** Moves the clock on and runs what falls due on the way, in order. */
  advanceTo(instant: number): readonly TriggerRun[];
  /** The same, each run beside whatever else runs; the clock goes on when it has ended. */
  advanceBeside(instant: number, start: StartTrigger<Promise<Outcome>>): Promise<readonly TriggerRun[]>;
  /**
   * Somebody did something at the sheet: everybody's triggers for it run, each as the one who made it.
   * @returns the runs, in order, as they begin or end
   */
  fire<Ended extends Later<Outcome>>(
    event: TriggerEvent,
    person: string,
    start: StartTrigger<Ended>,
    details?: Readonly<Record<string, Argument>>,
  ): readonly Later<TriggerRun>[];
}

export function createTriggerRunner(given: TriggerSurroundings): TriggerRunner {
  const { outside, workbook, now } = given;

  const run = (
    trigger: TriggerModel,
    details: Readonly<Record<string, Argument>>,
    activeUser: string,
    start: StartTrigger<Later<Outcome>>,
  ): Later<TriggerRun> => {
    const { id, functionName, user } = trigger;
    const at = now();
    const record = { triggerId: id, functionName, user, at };
    const begin = () => {
      if (outside.usage.left('triggerMinutes', user) <= 0)
        throw new Error('Service using too much computer time for one day');
      const event = {
        authMode: { mark: enumValue('AuthMode', 'FULL') },
        triggerUid: { value: id },
        ...details,
      };
      return start(functionName, event, trigger, activeUser);
    };
    const ended = attempt(
      begin,
      (): TriggerRun => ({ ...record, outcome: 'completed' }),
      (error): TriggerRun => ({
        ...record,
        outcome: 'failed',
        error: error instanceof Error ? error.message : String(error),
      }),
    );
    return whenDone(ended, (made) => {
      outside.usage.add('triggerMinutes', user, (now() - at) / 60_000);
      outside.triggerRuns.push(made);
      return made;
    });
  };

  const nextDue = (until: number): TriggerModel | undefined => {
    let first: TriggerModel | undefined;
    for (const trigger of workbook.triggers) {
      const at = trigger.nextRun ?? Number.POSITIVE_INFINITY;
      if (at <= until && at < (first?.nextRun ?? Number.POSITIVE_INFINITY)) first = trigger;
    }
    return first;
  };

  /** Runs what falls due next, up to an instant. */
  const runDue = (instant: number, start: StartTrigger<Later<Outcome>>): Later<TriggerRun> | undefined => {
    const due = nextDue(instant);
    if (!due?.schedule || typeof due.nextRun !== 'number') return undefined;
    if (due.nextRun > now()) given.setClock(due.nextRun);
    // What fell due while the clock stood beyond it runs once, late.
    due.nextRun = runAfter(due.schedule, due.nextRun, now());
    const moment = clockEvent(now());
    const details = Object.fromEntries(Object.entries(moment).map(([key, value]) => [key, { value }]));
    return run(due, details, due.user, start);
  };

  const requireForward = (instant: number) => {
    if (instant < now()) throw new Error('the clock only goes forward');
  };

  const reach = (instant: number) => {
    if (instant > now()) given.setClock(instant);
  };

  return {
    advanceTo: (instant) => {
      requireForward(instant);
      const before = outside.triggerRuns.length;
      while (runDue(instant, given.start));
      reach(instant);
      return outside.triggerRuns.slice(before);
    },
    advanceBeside: async (instant, start) => {
      requireForward(instant);
      const runs: TriggerRun[] = [];
      for (let due = runDue(instant, start); due; due = runDue(instant, start)) runs.push(await due);
      reach(instant);
      return runs;
    },
    fire: (event, person, start, details = {}) => {
      const fired = workbook.triggers.filter((each) => each.event === event);
      return fired.map((trigger) => {
        // Who edits is told only where the same person made the trigger: the strictest of Google's rules.
        const activeUser = trigger.user === person ? person : '';
        return run(
          trigger,
          {
            source: { object: { service: 'Spreadsheet' } },
            user: { object: { service: 'User', email: activeUser } },
            ...details,
          },
          activeUser,
          start,
        );
      });
    },
  };
}
