/** The delivered texts of the season, by the id of their wording. */
type SeasonId =
  | 'year-end'
  | 'year-end-short'
  | 'card'
  | 'new-year'
  | 'new-year-long'
  | 'call'
  | 'invitation'
  | 'invitation-short'
  | 'invitation-card'
  | 'invitation-call';

/** Those of the rest of the year. */
type YearId =
  | 'visit-thanks'
  | 'visit-thanks-short'
  | 'visit-thanks-call'
  | 'after-care-call'
  | 'referral-thanks'
  | 'referral-thanks-short'
  | 'referral-thanks-card'
  | 'referral-thanks-call'
  | 'friend-thanks'
  | 'friend-thanks-short'
  | 'friend-thanks-call'
  | 'birthday'
  | 'birthday-short'
  | 'birthday-card'
  | 'check-in'
  | 'check-in-short'
  | 'check-in-call'
  | 'recall'
  | 'recall-short'
  | 'recall-call'
  | 'scaling-recall'
  | 'scaling-recall-short'
  | 'apology'
  | 'apology-card'
  | 'apology-call';

/** Every text that is delivered. */
export type WordsId = SeasonId | YearId;

/** One delivered text. */
export interface Words {
  readonly name: string;
  /** Of every text to a mobile, since a couple's names make a short one long; of the e-mail too. */
  readonly subject?: string;
  readonly text: string;
}

/** What is delivered in one language for the season, and what every call and letter of the year shares. */
export interface SeasonWords {
  /** Every call begins so. */
  readonly callOpening: string;
  /** Ends the script of a call in which people may ask who came. */
  readonly callSecret: string;
  readonly words: Readonly<Record<SeasonId, Words>>;
}

/** What is delivered in one language for the rest of the year. */
export type YearWords = Readonly<Record<YearId, Words>>;
