import type { Later } from '../service/later';
import type { CalendarModel } from './calendar';
import type { Mailbox } from './mailbox';
import type { FetchAnswer, FetchFailure, FetchRequest } from './network';
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

/** A refusal that the host is told to give: what an API answers when it is overloaded, say. */
export interface ApiFailure {
  /** HTTP status. */
  readonly code: number;
  /** e.g. `rateLimitExceeded`. */
  readonly reason: string;
  readonly message: string;
}

/** Asked before every call of an advanced service, counted from 1 over all executions. */
export type ApiFailureHook = (method: string, count: number) => ApiFailure | undefined;

/** The network: answers a request, or says why none comes. A promise is for executions in threads of their own. */
export type Fetch = (request: FetchRequest) => Later<FetchAnswer | FetchFailure>;

/** What the executions of a host share beyond the workbook and the people at the screen. */
export interface Outside {
  readonly usage: Usage;
  readonly triggerRuns: TriggerRun[];
  readonly outbox: SentMail[];
  readonly fetch: Fetch | undefined;
  readonly urlFetchWhitelist: readonly string[] | undefined;
  /** Advanced services that the manifest does not enable. */
  readonly missingServices: readonly string[];
  /** By the user's e-mail address. */
  readonly mailboxes: Map<string, Mailbox>;
  /** By the user's e-mail address. */
  readonly calendars: Map<string, CalendarModel>;
  /** Calls of advanced services. */
  readonly apiCalls: { count: number; readonly failure: ApiFailureHook | undefined };
}

const ADVANCED_SERVICES = ['Gmail', 'Calendar'];

export interface OutsideOptions {
  /** Replaces single quotas of a consumer account. */
  readonly quotas?: Partial<Quotas>;
  /** The network of UrlFetchApp; without it, a request fails. */
  readonly fetch?: Fetch;
  /** The manifest's `urlFetchWhitelist`; without it, every URL passes. */
  readonly urlFetchWhitelist?: readonly string[];
  /** The `userSymbol`s of the manifest's `enabledAdvancedServices`; without it, all that the host knows. */
  readonly advancedServices?: readonly string[];
  /** Lets a call of an advanced service fail, e.g. `gmail.users.drafts.create`. */
  readonly apiFailure?: ApiFailureHook;
}

export function createOutside(options: OutsideOptions, now: () => number): Outside {
  return {
    usage: new Usage({ ...CONSUMER_QUOTAS, ...options.quotas }, now),
    triggerRuns: [],
    outbox: [],
    fetch: options.fetch,
    urlFetchWhitelist: options.urlFetchWhitelist,
    missingServices: ADVANCED_SERVICES.filter(
      (name) => options.advancedServices && !options.advancedServices.includes(name),
    ),
    mailboxes: new Map(),
    calendars: new Map(),
    apiCalls: { count: 0, failure: options.apiFailure },
  };
}
