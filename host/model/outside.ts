import { CONSUMER_QUOTAS, type Quotas, Usage } from './quota';
import type { SentMail } from './sent-mail';

/** A run that an installable trigger started. */
export interface TriggerRun {
  readonly triggerId: string;
  readonly functionName: string;
  /** Who made the trigger, and as whom it runs. */
  readonly user: string;
  /** When it started, in milliseconds since 1970. */
  readonly at: number;
  readonly outcome: 'completed' | 'failed';
  /** What was thrown, where it failed. */
  readonly error?: string;
}

/** What the executions of a host share beyond the workbook and the people at the screen. */
export interface Outside {
  readonly usage: Usage;
  readonly triggerRuns: TriggerRun[];
  readonly outbox: SentMail[];
}

export interface OutsideOptions {
  /** Replaces single quotas of a consumer account. */
  readonly quotas?: Partial<Quotas>;
}

export function createOutside(options: OutsideOptions, now: () => number): Outside {
  return {
    usage: new Usage({ ...CONSUMER_QUOTAS, ...options.quotas }, now),
    triggerRuns: [],
    outbox: [],
  };
}
