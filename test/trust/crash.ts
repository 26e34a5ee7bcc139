import type { Host } from '../../host/host';
import { ServiceError } from '../../host/service/service-error';
import type { Snapshot } from '../../host/snapshot';
import type { Reply } from '../../src/run-action';
import { type Ask, ask, NOW, open, requestOf, type Scripts, USER } from './clinic';
import { type Scenario, scenarioOf } from './scenario';
import { stage } from './stage';
import { firstDifference, stateOf } from './state';

/** How a run is ended at its k-th service call. */
export type Ending =
  /** The call throws, as Google's services do on a bad day; the script may catch it. */
  | 'fails'
  /** Six minutes are over: no call is answered any more. */
  | 'times out';

/** A run that left something else behind than an uninterrupted one does. */
export interface Fault {
  readonly ending: Ending;
  readonly call: number;
  /** The member that was called. */
  readonly member: string;
  readonly difference: string;
}

export interface Proof {
  /** Service calls of the uninterrupted run, over all its steps. */
  readonly calls: number;
  /** Workbooks that ended runs left behind, and from which the action was run again. */
  readonly states: number;
  readonly faults: readonly Fault[];
}

/** An action at its stage, ready to be asked for. */
export interface Start {
  readonly snapshot: Snapshot;
  readonly given: Ask;
}

export function begin({ readable }: Scripts, action: string, scenario: Scenario): Start {
  const host = open(readable, { snapshot: stage(readable, scenario.stage) });
  scenario.before?.(host);
  const rest = typeof scenario.ask === 'function' ? scenario.ask(host) : scenario.ask;
  return { snapshot: host.snapshot(), given: { action, ...rest } };
}

/** What stands behind the workbook: drafts in the mailbox, by Message-ID. */
function mailOf(host: Host): readonly unknown[] {
  return host.mailbox(USER).drafts.map(({ message }) => message.raw ?? message);
}

const MINUTES = 6 * 60_000;

/** A step of an uninterrupted run. */
interface Step {
  /** What it began with, once the steps `before` have run: a mailbox cannot be set up from a snapshot. */
  readonly snapshot: Snapshot;
  readonly before: readonly (string | null)[];
  readonly cursor: string | null;
  readonly calls: number;
}

/** Runs one step. @returns its reply, undefined where it broke off; how many calls it made */
function runStep(
  host: Host,
  given: Ask,
  cursor: string | null,
  onCall: (count: number, member: string) => void = () => undefined,
): { readonly reply: Reply | undefined; readonly calls: number } {
  let calls = 0;
  const onServiceCall = (count: number, member: string) => {
    calls = count;
    onCall(count, member);
  };
  try {
    const { value } = host.callFromClient('call', [given.action, { ...requestOf(given), cursor }], {
      onServiceCall,
    });
    return { reply: value as Reply, calls };
  } catch {
    return { reply: undefined, calls };
  }
}

/** Runs an action to its end, nobody disturbs it. @throws Error where it is refused */
function runThrough(host: Host, given: Ask): readonly Step[] {
  const steps: Step[] = [];
  for (let cursor: string | null = null; ; ) {
    const last = steps.at(-1);
    const begin =
      last && mailOf(host).length > 0
        ? { snapshot: last.snapshot, before: [...last.before, last.cursor] }
        : { snapshot: host.snapshot(), before: [] };
    const { reply, calls } = runStep(host, given, cursor);
    steps.push({ ...begin, cursor, calls });
    if (!reply?.ok) throw new Error(`${given.action} is refused: ${reply?.error.message}`);
    if ('done' in reply.step) return steps;
    cursor = reply.step.more.cursor;
  }
}

/** Ends a step at its k-th call. @returns the member that was called */
function endAt(host: Host, given: Ask, { before, cursor }: Step, k: number, ending: Ending): string {
  for (const each of before) runStep(host, given, each);
  let ended = '';
  runStep(host, given, cursor, (count, member) => {
    if (count !== k) return;
    ended = member;
    if (ending === 'fails') throw new ServiceError('Service Spreadsheets failed while accessing document.');
    host.advanceTo(NOW.getTime() + MINUTES + 1);
  });
  return ended;
}

/** Ends an action at every one of its service calls, runs it again, and compares with a run that nothing disturbed. */
export function proveCrashes(scripts: Scripts, action: string): Proof {
  const script = scripts.product;
  const { snapshot, given } = begin(scripts, action, scenarioOf(action));
  const goalHost = open(script, { snapshot });
  const steps = runThrough(goalHost, given);
  const goal = { ...stateOf(goalHost.snapshot()), mail: mailOf(goalHost) };
  const faults: Fault[] = [];
  const seen = new Set<string>();
  let calls = 0;
  for (const step of steps) {
    for (const ending of ['fails', 'times out'] as const) {
      for (let k = 1; k <= step.calls; k++) {
        const host = open(script, { snapshot: step.snapshot });
        const member = endAt(host, given, step, k, ending);
        const left = JSON.stringify([host.snapshot(), mailOf(host)]);
        if (seen.has(left)) continue;
        seen.add(left);
        const again = ask(host, given);
        const found = { ...stateOf(host.snapshot()), mail: mailOf(host) };
        const difference = again.ok ? firstDifference(found, goal) : `refused: ${again.error.message}`;
        if (difference !== '') faults.push({ ending, call: calls + k, member, difference });
      }
    }
    calls += step.calls;
  }
  return { calls, states: seen.size, faults };
}
