import type { Later } from '../service/later';
import type { Caller, Desk, Scope } from '../service/scope';
import type { Change, ServiceCallHook } from './bridge';
import type { HostClock } from './clock';
import type { CompiledScript } from './compile';
import { execute } from './execute';
import { executeBeside } from './execute-beside';
import type { ExecutionRequest, Outcome } from './execution';
import { HostError } from './host-error';
import { LockTable } from './lock-table';
import { concurrencyLimits, type LimitOptions, timeLimits } from './time-limit';
import { type FunctionCall, type WayBeside, type WayHere, wayBeside, wayHere } from './way';

/** What a scope is given by the executions; the rest is the host's. */
export type ExecutionScope = Pick<
  Scope,
  'caller' | 'executionId' | 'locks' | 'runsBeside' | 'now' | 'deadline' | 'sleep'
> & {
  readonly userEmail: string;
  readonly activeEmail: string;
  /** Undefined where the person sits at the host's. */
  readonly desk: Desk | undefined;
};

export interface ExecutionsOptions {
  readonly compiled: () => CompiledScript;
  readonly clock: HostClock;
  readonly timeZone: string;
  readonly user: string;
  readonly limits: LimitOptions;
  readonly callMilliseconds: number;
  readonly onServiceCall: ServiceCallHook | undefined;
  readonly changed: (change: Change) => void;
  readonly scopeOf: (given: ExecutionScope) => Scope;
  /** Does something for the person at a desk, in the script's time zone. */
  readonly around: <T>(desk: Desk | undefined, action: () => T) => T;
}

/** All executions of a host: those that run here, and those that run beside each other. */
export interface Executions {
  readonly here: WayHere;
  readonly beside: WayBeside;
  /** Of somebody who does something at the sheet by hand. */
  scopeOfPerson(user: string, desk: Desk | undefined): Scope;
}

export function createExecutions(options: ExecutionsOptions): Executions {
  const { clock, limits, around } = options;
  const now = () => clock.now();
  const locks = new LockTable(clock);
  /** Who runs what at the moment, by execution. */
  const running = new Map<number, string>();
  let executions = 0;

  const requestOf = (call: FunctionCall, runsBeside: boolean): ExecutionRequest => {
    const { functionName, args, given = {} } = call;
    const caller: Caller = given.caller ?? call.caller;
    const { clock: milliseconds, hanging } = timeLimits(limits, caller);
    const userEmail = given.user ?? options.user;
    const hook = given.onServiceCall ?? options.onServiceCall;
    const deadline = now() + milliseconds;
    const sleep = (time: number): Later<void> => {
      if (!runsBeside) return clock.pass(time);
      const until = Math.min(now() + time, deadline + 1);
      return new Promise((resolve) => void clock.alarm(until, resolve));
    };
    const scope = options.scopeOf({
      caller,
      userEmail,
      activeEmail: call.activeUser ?? userEmail,
      desk: given.desk,
      executionId: ++executions,
      locks,
      runsBeside,
      now,
      deadline,
      sleep,
    });
    const beforeCall: ServiceCallHook = (...call) => {
      if (options.callMilliseconds > 0) clock.pass(options.callMilliseconds);
      hook?.(...call);
    };
    return {
      compiled: options.compiled(),
      functionName,
      args,
      scope,
      hooks: { beforeCall, changed: options.changed },
      wallMilliseconds: hanging,
      heapMegabytes: limits.heapMegabytes,
      signal: given.signal,
    };
  };

  const requireRoom = ({ scope }: ExecutionRequest) => {
    const { perUser, perScript } = concurrencyLimits(limits);
    const ofUser = [...running.values()].filter((user) => user === scope.userEmail).length;
    const whose = ofUser >= perUser ? 'this Google user account' : 'this script';
    if (ofUser < perUser && running.size < perScript) return;
    const message = `There are too many scripts running simultaneously for ${whose}.`;
    throw new HostError(message, 'Exception', '', scope.cost, scope.log, [], undefined);
  };

  const beginBeside = async (call: FunctionCall): Promise<Outcome> => {
    requireProcessZone(options.timeZone);
    const request = requestOf(call, true);
    const { executionId, userEmail } = request.scope;
    requireRoom(request);
    running.set(executionId, userEmail);
    try {
      const outcome = await executeBeside(request, {
        clock,
        around: (action) => around(call.given?.desk, action),
      });
      return call.finish?.(outcome) ?? outcome;
    } finally {
      running.delete(executionId);
    }
  };

  return {
    here: wayHere((call) => {
      const outcome = around(call.given?.desk, () => execute(requestOf(call, false)));
      return call.finish?.(outcome) ?? outcome;
    }),
    beside: wayBeside(beginBeside),
    scopeOfPerson: (user, desk) =>
      options.scopeOf({
        desk,
        caller: 'editor',
        userEmail: user,
        activeEmail: user,
        executionId: ++executions,
        locks,
        runsBeside: false,
        now,
        deadline: Number.POSITIVE_INFINITY,
        sleep: (time) => clock.pass(time),
      }),
  };
}

/** A thread's clock shows the zone that the process has when it starts, and cannot be told another. */
function requireProcessZone(timeZone: string): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (process.env.TZ === timeZone || zone === timeZone) return;
  throw new Error(
    `executions beside each other work in the time zone of the process: start it with TZ=${timeZone}, not ${zone}`,
  );
}
