import type { Cost } from '../service/cost';
import type { ServiceObject } from '../service/object';
import type { LogEntry, Scope } from '../service/scope';
import type { EnumMark } from '../service/wire';
import { type Bridge, type CallHooks, createBridge } from './bridge';
import type { CompiledScript } from './compile';
import { type Fault, faultOf, TIME_FAULT } from './fault';
import { HostError } from './host-error';
import type { Job } from './run-script';
import { toWire } from './value';

/** One argument of the function that runs: a value, or a service object. */
export type Argument =
  | { readonly value: unknown }
  /** A value as JSON text, parsed in the script's realm. */
  | { readonly json: string }
  | { readonly object: ServiceObject }
  | { readonly mark: EnumMark }
  | { readonly event: Readonly<Record<string, Argument>> };

export interface Outcome {
  readonly value: unknown;
  readonly cost: Cost;
  readonly log: readonly LogEntry[];
  /** What the host lacks and the script asked for, `not implemented: X`: if it caught the error, the rest may differ from Google's. */
  readonly lacks: readonly string[];
}

/** Everything that an execution needs, wherever its script runs. */
export interface ExecutionRequest {
  readonly compiled: CompiledScript;
  readonly functionName: string;
  readonly args: readonly Argument[];
  readonly scope: Scope;
  readonly hooks: CallHooks;
  /** Milliseconds of the machine's clock after which it is stopped. */
  readonly wallMilliseconds: number;
  /** Of a thread's heap; Node's own limit if undefined. */
  readonly heapMegabytes: number | undefined;
  /** Stops a thread from outside. */
  readonly signal: AbortSignal | undefined;
}

/** The host's side of an execution. */
export interface Execution {
  readonly bridge: Bridge;
  readonly job: Job;
  /** @throws HostError where a write that was not heard of failed, or the time is over */
  complete(value: unknown, cpuMs: number): Outcome;
  /** What its caller is to be thrown. */
  fail(fault: Fault, cpuMs: number): HostError;
}

export function openExecution({ compiled, functionName, args, scope, hooks }: ExecutionRequest): Execution {
  const bridge = createBridge(scope, hooks);
  const end = (cpuMs: number) => {
    scope.cost.cpuMs = cpuMs;
    scope.locks.releaseAll(scope.executionId);
  };
  const fail = (fault: Fault, cpuMs: number) => {
    end(cpuMs);
    const { name, message, stack } = bridge.isOver() ? TIME_FAULT : fault;
    const last = bridge.lastError();
    const cause = last instanceof Error && last.message === message ? last : undefined;
    return new HostError(message, name, stack, scope.cost, scope.log, [...scope.lacks], cause);
  };
  return {
    bridge,
    job: {
      functionName,
      isDeclared: compiled.declares(functionName),
      args: args.map((arg) => wireOf(arg, bridge)),
      missing: scope.outside.missingServices,
    },
    complete: (value, cpuMs) => {
      try {
        bridge.settle();
      } catch (error) {
        throw fail(faultOf(error), cpuMs);
      }
      if (bridge.isOver()) throw fail(TIME_FAULT, cpuMs);
      end(cpuMs);
      return { value, cost: scope.cost, log: scope.log, lacks: [...scope.lacks] };
    },
    fail,
  };
}

function wireOf(argument: Argument, bridge: Bridge): unknown {
  if ('value' in argument) return toWire(argument.value);
  if ('json' in argument) return argument;
  if ('object' in argument) return bridge.hand(argument.object);
  if ('mark' in argument) return argument.mark;
  return {
    plain: Object.fromEntries(
      Object.entries(argument.event).map(([key, part]) => [key, wireOf(part, bridge)]),
    ),
  };
}
