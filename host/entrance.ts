import type { Change } from './execution/bridge';
import type { Argument, Outcome } from './execution/execution';
import { clientJson } from './execution/value';
import type { RunOptions, Way } from './execution/way';
import type { SheetModel } from './model/sheet';
import { type PersonEdit, performEdit } from './person/edit';
import { changeTab, type TabChange } from './person/tab';
import type { Later } from './service/later';
import type { Desk, Scope } from './service/scope';
import type { StartTrigger, TriggerRunner } from './service/trigger-runner';
import { enumValue } from './service/wire';

/** What starts executions. `Ended` is what their caller gets: the outcome, or a promise of it. */
export interface Entrances<Ended, MaybeEnded> {
  /**
   * Runs a function that the script declares at top level. Values are copied in and out; dates may cross.
   * @throws HostError for what the script throws
   */
  run(functionName: string, args?: readonly unknown[], options?: RunOptions): Ended;
  /**
   * As `google.script.run` calls it: names that end in `_` are out of reach, only JSON-like values cross.
   * @throws HostError for what the script throws, Error where a value cannot cross
   */
  callFromClient(functionName: string, args?: readonly unknown[], options?: RunOptions): Ended;
  /** Somebody opens the spreadsheet: `onOpen` runs if the script declares it, then the triggers for it. */
  open(options?: RunOptions): MaybeEnded;
  /**
   * Somebody edits cells, rows or columns, see {@link PersonEdit}; the sheet has changed when this returns. Then `onEdit`
   * runs if the script declares it and contents changed, and the triggers for it.
   */
  edit(sheetName: string, a1: string, edit: PersonEdit, options?: RunOptions): MaybeEnded;
  /** Somebody hides, renames, adds or deletes a sheet; then the triggers for changes run. */
  changeTab(sheetName: string, change: TabChange, options?: RunOptions): MaybeEnded;
}

/** What the entrances need of the host. */
export interface EntranceGround {
  readonly desk: Desk;
  sheetNamed(name: string): SheetModel;
  /** Who sits at the sheet, if a call does not say. */
  readonly user: string;
  declares(functionName: string): boolean;
  /** What a person may use who does something at the sheet. */
  scopeOfPerson(user: string, desk: Desk | undefined): Scope;
  changed(change: Change): void;
  readonly triggers: Pick<TriggerRunner, 'fire'>;
  /** Does something for the person at a desk, in the script's time zone. */
  around<T>(desk: Desk | undefined, action: () => T): T;
}

export function createEntrances<Ended extends Later<Outcome>, MaybeEnded>(
  way: Way<Ended, MaybeEnded>,
  ground: EntranceGround,
): Entrances<Ended, MaybeEnded> {
  const { desk, triggers } = ground;
  const personOf = (given: RunOptions | undefined) => given?.user ?? ground.user;
  const simpleTrigger = (
    functionName: string,
    details: Readonly<Record<string, Argument>>,
    given: RunOptions | undefined,
  ) => {
    if (!ground.declares(functionName)) return undefined;
    const args = [{ event: { ...SIMPLE_EVENT, ...details } }];
    return () => way.begin({ functionName, args, caller: 'simpleTrigger', given });
  };

  return {
    run: (functionName, args = [], given) =>
      way.begin({ functionName, args: args.map((value) => ({ value })), caller: 'editor', given }),
    callFromClient: (functionName, args = [], given) => {
      if (functionName.endsWith('_'))
        throw new Error(`google.script.run does not reach ${functionName}: its name ends in "_"`);
      const texts = args.map((value, index) => ({ json: clientJson(value, `argument ${index + 1}`) }));
      const finish = (outcome: Outcome) => ({
        ...outcome,
        value: JSON.parse(clientJson(outcome.value, 'the result')) as unknown,
      });
      return way.begin({ functionName, args: texts, caller: 'client', given, finish });
    },
    open: (given) => {
      (given?.desk ?? desk).menus = [];
      return way.follow(simpleTrigger('onOpen', {}, given), () =>
        triggers.fire('ON_OPEN', personOf(given), startTrigger(way, given?.desk)),
      );
    },
    edit: (sheetName, a1, edit, given) => {
      const done = ground.around(given?.desk, () =>
        performEdit(ground.scopeOfPerson(personOf(given), given?.desk), sheetName, a1, edit),
      );
      ground.changed({ sheetId: done.sheet.id, by: done.by });
      const start = startTrigger(way, given?.desk);
      const simple = done.event ? simpleTrigger('onEdit', done.event, given) : undefined;
      return way.follow(simple, () => [
        ...(done.event ? triggers.fire('ON_EDIT', personOf(given), start, done.event) : []),
        ...triggers.fire('ON_CHANGE', personOf(given), start, { changeType: { value: done.changeType } }),
      ]);
    },
    changeTab: (sheetName, change, given) => {
      const changeType = ground.around(given?.desk, () =>
        changeTab(ground.scopeOfPerson(personOf(given), given?.desk), ground.sheetNamed(sheetName), change),
      );
      ground.changed({ sheetId: undefined, by: 'tab' });
      const start = startTrigger(way, given?.desk);
      return way.follow(undefined, () =>
        triggers.fire('ON_CHANGE', personOf(given), start, { changeType: { value: changeType } }),
      );
    },
  };
}

/** How an installable trigger begins. @param desk of the person who did what it follows from */
export function startTrigger<Ended extends Later<Outcome>, MaybeEnded>(
  way: Way<Ended, MaybeEnded>,
  desk?: Desk,
): StartTrigger<Ended> {
  return (functionName, event, { event: kind, user }, activeUser) =>
    way.begin({
      functionName,
      args: [{ event }],
      caller: kind === 'CLOCK' ? 'timeTrigger' : 'installableTrigger',
      given: { user, ...(desk && { desk }) },
      activeUser,
    });
}

/** What every event of a simple trigger has; who did it is not told. */
const SIMPLE_EVENT: Readonly<Record<string, Argument>> = {
  authMode: { mark: enumValue('AuthMode', 'LIMITED') },
  source: { object: { service: 'Spreadsheet' } },
  user: { object: { service: 'User', email: '' } },
};
