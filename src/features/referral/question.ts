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
  /** The whole text in which the words stand; '' where none is on record. */
  readonly memo: string;
  /** Where the mention stands in `memo`, counted in UTF-16 units; null where it cannot be found. */
  readonly mention: { readonly start: number; readonly length: number } | null;
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

/** What `referral.answer` answers. */
export type AnswerOutcome =
  /** Written, stamped and journalled. */
  | { readonly status: 'saved'; readonly patient: string; readonly name: string; readonly before: Decided }
  /** Somebody else decided meanwhile: nothing was written. */
  | { readonly status: 'already'; readonly patient: string; readonly name: string; readonly now: Decided }
  /** Changes what was decided before: asked again with a reason. `effect` says what it would do: `A→B, 선물 이미 전달`. */
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
