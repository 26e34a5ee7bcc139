import type { Caller } from '../service/scope';

/** In Google's words. */
export const TIME_IS_OVER = 'Exceeded maximum execution time';

/** How long executions may take and how many there may be; each has Google's as default. Source: https://developers.google.com/apps-script/guides/services/quotas */
export interface ExecutionLimits {
  /** Milliseconds by the host's clock, sleeping and waiting included; six minutes. */
  readonly execution: number;
  /** The same for a simple trigger; 30 seconds. */
  readonly simpleTrigger: number;
  /** Milliseconds by the machine's clock after which an execution that hangs is stopped; as by the host's clock. */
  readonly hanging: number;
  /** Of one user at the same time; 30. */
  readonly perUser: number;
  /** Of the script at the same time; 1,000. */
  readonly perScript: number;
  /** Of the heap of an execution that has a thread of its own; Node's if not given, since Google tells none. */
  readonly heapMegabytes: number;
}

const GOOGLE_LIMITS = { execution: 360_000, simpleTrigger: 30_000, perUser: 30, perScript: 1000 };

export type LimitOptions = Partial<ExecutionLimits>;

/** @returns milliseconds by the host's clock and by the machine's */
export function timeLimits(limits: LimitOptions, caller: Caller): { clock: number; hanging: number } {
  const kind = caller === 'simpleTrigger' ? 'simpleTrigger' : 'execution';
  const clock = limits[kind] ?? GOOGLE_LIMITS[kind];
  return { clock, hanging: limits.hanging ?? GOOGLE_LIMITS[kind] };
}

/** @returns how many may run at the same time */
export function concurrencyLimits(limits: LimitOptions): Pick<ExecutionLimits, 'perUser' | 'perScript'> {
  return {
    perUser: limits.perUser ?? GOOGLE_LIMITS.perUser,
    perScript: limits.perScript ?? GOOGLE_LIMITS.perScript,
  };
}
