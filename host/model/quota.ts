/**
 * What a consumer account may use of Google's services in a day, and a script at once.
 * Source: https://developers.google.com/apps-script/guides/services/quotas
 */
export interface Quotas {
  /** Addresses in to, cc and bcc together; 1,500 for Workspace accounts. */
  readonly emailRecipientsPerDay: number;
  readonly emailRecipientsPerMessage: number;
  readonly urlFetchCallsPerDay: number;
  /** Calls that read or write properties. */
  readonly propertyCallsPerDay: number;
  /** 6 × 60 for Workspace accounts. */
  readonly triggerMinutesPerDay: number;
  /** A user's in one script. */
  readonly triggers: number;
  readonly calendarEventsPerDay: number;
}

export const CONSUMER_QUOTAS: Quotas = {
  emailRecipientsPerDay: 100,
  emailRecipientsPerMessage: 50,
  urlFetchCallsPerDay: 20_000,
  propertyCallsPerDay: 50_000,
  triggerMinutesPerDay: 90,
  triggers: 20,
  calendarEventsPerDay: 5_000,
};

/** What is counted by the day, and a day's quota of it. */
const DAILY = {
  email: 'emailRecipientsPerDay',
  urlfetch: 'urlFetchCallsPerDay',
  properties: 'propertyCallsPerDay',
  triggerMinutes: 'triggerMinutesPerDay',
  calendar: 'calendarEventsPerDay',
} as const;

export type DailyUse = keyof typeof DAILY;

const DAY = 86_400_000;

/** What each user used of each service. A user's day begins with the first use and lasts 24 hours, as Google's does. */
export class Usage {
  private readonly windows = new Map<string, { readonly from: number; used: number }>();

  constructor(
    readonly quotas: Quotas,
    private readonly now: () => number,
  ) {}

  /** What is left of the day's quota; never below 0. */
  left(use: DailyUse, user: string): number {
    return Math.max(0, this.quotas[DAILY[use]] - (this.window(use, user)?.used ?? 0));
  }

  /** @returns whether so much was left; if not, nothing is counted */
  take(use: DailyUse, user: string, amount: number): boolean {
    if (amount > this.left(use, user)) return false;
    this.add(use, user, amount);
    return true;
  }

  /** Counts what has happened already, beyond the quota too. */
  add(use: DailyUse, user: string, amount: number): void {
    const window = this.window(use, user);
    if (window) window.used += amount;
    else this.windows.set(`${use} ${user}`, { from: this.now(), used: amount });
  }

  private window(use: DailyUse, user: string) {
    const window = this.windows.get(`${use} ${user}`);
    return window && this.now() < window.from + DAY ? window : undefined;
  }
}
