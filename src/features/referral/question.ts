import type { CalendarDate } from '../../core/calendar-date';
import type { SourceColumn } from './mention/mention';

/** What staff can answer; the codes of the sheet's own column. */
export type Answer = 'confirm' | 'other' | 'unknown' | 'staff' | 'none' | 'later';

/** Somebody who may have referred, as a card shows him. */
export interface CandidateCard {
  readonly patient: string;
  readonly name: string;
  readonly chart: string;
  /** Last four digits; '' if unknown. */
  readonly phoneTail: string;
  /** Full years today; null if unknown. */
  readonly age: number | null;
  readonly firstVisit: CalendarDate | '';
  readonly lastVisit: CalendarDate | '';
  /** Why he is offered, in the language of who looks: `끝번호 일치`. */
  readonly why: string;
  /** Credits so far, carried over ones included. */
  readonly referrals: number;
}

/** One doubtful referral, ready to be decided. */
export interface Question {
  /** Patient id of the referred: names the question. */
  readonly patient: string;
  readonly name: string;
  readonly chart: string;
  readonly phoneTail: string;
  readonly age: number | null;
  readonly firstVisit: CalendarDate | '';
  readonly changesList: boolean;
  /** The whole text in which the words stand; the words alone where that visit is no longer on record, '' where there are none. */
  readonly memo: string;
  /** Where the words that it rests on stand in `memo`, counted in UTF-16 units: often all of a short text; null where they cannot be found. */
  readonly mention: { readonly start: number; readonly length: number } | null;
  /** Who is named there: the names with their marks, or the family word, to stand out within the mention; [] where nobody is. */
  readonly named: readonly { readonly start: number; readonly length: number }[];
  readonly source: SourceColumn | '';
  /** Of the visit whose row holds the words: not always the first visit's. */
  readonly said: { readonly on: CalendarDate | ''; readonly file: string; readonly row: number | null };
  /** Why it is a question, in the language of who looks. */
  readonly reason: string;
  /** Ranked; all of them, views show three at first. */
  readonly candidates: readonly CandidateCard[];
  /** Put off by somebody before. */
  readonly wasLater: boolean;
}

/** What `referral.questions` answers: some questions that are this tab's for a while, and how many there are. */
export interface QuestionsOutcome {
  /** Not yet decided, held ones included. */
  readonly open: number;
  /** Of these, those that change the list. */
  readonly changing: number;
  /** Of these, those that another tab holds now. */
  readonly heldByOthers: number;
  /** Decided, but not yet in the counts: a tally is due. */
  readonly unapplied: number;
  /** Those that change the list first, grouped by first candidate; questions put off come last. */
  readonly questions: readonly Question[];
}

/** What somebody says of one referral; the input of `referral.answer`. */
export interface GivenAnswer {
  /** Patient id of the referred. */
  readonly patient: string;
  /** '' takes back what was decided. */
  readonly answer: Answer | '';
  /** Patient id; left out with `confirm`, the first candidate is meant. */
  readonly referrer?: string | undefined;
  /** Why something that counts already is changed; stands in the staff note of the row from then on. */
  readonly reason?: string | undefined;
  /** What stood there when it was asked; left out, nothing was decided. */
  readonly was?: Pick<Decided, 'answer' | 'referrer'> | undefined;
  /** A line that is taken out of the staff note again. */
  readonly withoutNote?: string | undefined;
  /** Whether the referrer may be told; left out, it stays. */
  readonly mayTell?: boolean | undefined;
}

/** What `referral.answer` answers. */
export type AnswerOutcome =
  /** Written, stamped and journalled. */
  | {
      readonly status: 'saved';
      readonly patient: string;
      readonly name: string;
      readonly before: Decided;
      readonly now: Decided;
      /** The input of `referral.answer` that restores what was there before. */
      readonly takeBack: GivenAnswer;
    }
  /** Somebody else decided meanwhile: nothing was written. */
  | { readonly status: 'already'; readonly patient: string; readonly name: string; readonly now: Decided }
  /**
   * Changes what counts already, or goes against the records: nothing was written, it is asked again with a reason.
   * `effect` says what it would do, in the language of who asks: `김영희 → 박철수. 김영희님 3명 → 2명…`.
   */
  | {
      readonly status: 'reasonNeeded';
      readonly patient: string;
      readonly name: string;
      readonly effect: string;
    };

/** A decision as it stands in the sheet; all '' where there is none. */
export interface Decided {
  readonly answer: Answer | '';
  /** Patient id; '' where the answer names nobody. */
  readonly referrer: string;
  readonly referrerName: string;
  readonly by: string;
  readonly on: CalendarDate | '';
}
