import type { Argument, Outcome } from '../execution/execute';
import type { Outside, TriggerRun } from '../model/outside';
import { clockEvent, runAfter, type TriggerEvent, type TriggerModel } from '../model/trigger';
import type { WorkbookModel } from '../model/workbook';
import { enumValue } from './wire';

/** What the runner of triggers is given by the host. */
export interface TriggerSurroundings {
  readonly outside: Outside;
  readonly workbook: WorkbookModel;
  now(): number;
  /** Moves the clock to an instant that is not before its own. */
  setClock(instant: number): void;
  /** Runs a function of the script as a user. */
  start(
    functionName: string,
    event: Readonly<Record<string, Argument>>,
    trigger: TriggerModel,
    activeUser: string,
  ): Outcome;
}

export interface TriggerRunner {
  /** Moves the clock on and runs what falls due on the way, in order. */
  advanceTo(instant: number): readonly TriggerRun[];
  /** Somebody did something at the sheet: everybody's triggers for it run, each as the one who made it. */
  fire(event: TriggerEvent, person: string, details?: Readonly<Record<string, Argument>>): void;
}

export function createTriggerRunner(given: TriggerSurroundings): TriggerRunner {
  const { outside, workbook, now } = given;

  const run = (
    trigger: TriggerModel,
    details: Readonly<Record<string, Argument>>,
    activeUser: string,
  ): TriggerRun => {
    const { id, functionName, user } = trigger;
    const at = now();
    const record = { triggerId: id, functionName, user, at };
    let ended: TriggerRun;
    try {
      if (outside.usage.left('triggerMinutes', user) <= 0)
        throw new Error('Service using too much computer time for one day');
      given.start(
        functionName,
        {
          authMode: { mark: enumValue('AuthMode', 'FULL') },
          triggerUid: { value: id },
          ...details,
        },
        trigger,
        activeUser,
      );
      ended = { ...record, outcome: 'completed' };
    } catch (error) {
      ended = { ...record, outcome: 'failed', error: error instanceof Error ? error.message : String(error) };
    }
    outside.usage.add('triggerMinutes', user, (now() - at) / 60_000);
    outside.triggerRuns.push(ended);
    return ended;
  };

  const nextDue = (until: number): TriggerModel | undefined => {
    let first: TriggerModel | undefined;
    for (const trigger of workbook.triggers) {
      const at = trigger.nextRun ?? Number.POSITIVE_INFINITY;
      if (at <= until && at < (first?.nextRun ?? Number.POSITIVE_INFINITY)) first = trigger;
    }
    return first;
  };

  return {
    advanceTo: (instant) => {
      if (instant < now()) throw new Error('the clock only goes forward');
      const runs: TriggerRun[] = [];
      for (let due = nextDue(instant); due; due = nextDue(instant)) {
        const { schedule, nextRun } = due;
        if (!schedule || typeof nextRun !== 'number') break;
        if (nextRun > now()) given.setClock(nextRun);
        // What fell due while the clock stood beyond it runs once, late.
        due.nextRun = runAfter(schedule, nextRun, now());
        const moment = clockEvent(now());
        runs.push(
          run(
            due,
            Object.fromEntries(Object.entries(moment).map(([key, value]) => [key, { value }])),
            due.user,
          ),
        );
      }
      if (instant > now()) given.setClock(instant);
      return runs;
    },
    fire: (event, person, details = {}) => {
      for (const trigger of workbook.triggers.filter((each) => each.event === event)) {
        // Who edits is told only where the same person made the trigger: the strictest of Google's rules.
        const activeUser = trigger.user === person ? person : '';
        run(
          trigger,
          {
            source: { object: { service: 'Spreadsheet' } },
            user: { object: { service: 'User', email: activeUser } },
            ...details,
          },
          activeUser,
        );
      }
    },
  };
}
