import type { CalendarDate } from '../../core/calendar-date';

/** An account that the file is shared with by name. */
export interface Account {
  readonly email: string;
  readonly role: 'owner' | 'editor' | 'viewer';
  /** Of the list of staff; '' where nobody there has this address. */
  readonly staff: string;
  readonly hasLeft: boolean;
}

/** What the program can see for itself. */
export type CheckId =
  | 'accounts'
  | 'pins'
  | 'consents'
  | 'notices'
  | 'away'
  | 'sheets'
  | 'files'
  | 'erasures'
  | 'proofs';

/** What a check names; `patient` is an id where it is one, else ''. */
export interface Evidence {
  readonly text: string;
  readonly patient: string;
}

/** One thing looked at: `count` things are to be seen to, 0 = all is well. */
export interface PrivacyCheck {
  readonly id: CheckId;
  readonly count: number;
  /** What they are, the first of them: names, sheets, files. */
  readonly evidence: readonly Evidence[];
}

/** What only people can see to, once a year. */
export const YEARLY = ['links', 'copies', 'sender', 'training', 'breach'] as const;
export type YearlyId = (typeof YEARLY)[number];

/** When something yearly was last done, and by whom. */
export interface YearlyTick {
  readonly id: YearlyId;
  readonly on: CalendarDate;
  readonly by: string;
}

/** Answer of `privacy.check`. */
export interface PrivacyOutcome {
  /** null where Google does not tell. */
  readonly accounts: readonly Account[] | null;
  readonly checks: readonly PrivacyCheck[];
  /** Done within the last year. */
  readonly ticks: readonly YearlyTick[];
}

/** People who have not come for so long need a reason to be kept here. */
export const AWAY_YEARS = 5;
