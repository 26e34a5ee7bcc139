import type { CalendarDate } from '../../core/calendar-date';
import type { Language } from '../../core/text';
import type { CallOutcome } from '../message/call-outcome';
import type { Tier } from '../referral/tally';
import type { Season } from '../schedule/season';
import type { Decision, ListState, Proposal } from '../vip/review-view';
import type { LaidOutAddress } from './address';

/** What stands on every paper. */
interface Head {
  readonly season: Season;
  readonly clinicName: string;
  /** The day of printing, at the clinic. */
  readonly today: CalendarDate;
}

/** People who are left off a paper for one reason. */
export interface OffPaper {
  /** In the language of who asks. */
  readonly reason: string;
  readonly people: number;
  /** Only where staff can mend it, for the screen and never for paper; the first {@link MOST_NAMES}. */
  readonly names: readonly string[];
}
export const MOST_NAMES = 20;

/** Somebody whom a candidate brought; masked. */
export interface BroughtOnPaper {
  readonly name: string;
  /** '' = a patient from before the records begin. */
  readonly firstVisit: CalendarDate | '';
  readonly isFamily: boolean;
}

/** One candidate on the meeting paper; names and numbers masked. */
export interface MeetingLine {
  readonly patient: string;
  readonly name: string;
  readonly chart: string;
  readonly phone: string;
  /** On the list as it is now; else by the counts. */
  readonly tier: Tier | '';
  readonly proposal: Proposal | '';
  readonly proposalReasons: readonly string[];
  readonly total: number;
  readonly lastYear: number;
  readonly family: number;
  /** The latest first. */
  readonly brought: readonly BroughtOnPaper[];
  readonly warnings: readonly string[];
  readonly lastVisit: CalendarDate | '';
  readonly spendBand: 'high' | 'middle' | 'low' | '';
  readonly decision: Decision;
  readonly chosenTier: Tier | '';
  readonly reason: string;
}

export interface MeetingPrint extends Head {
  readonly kind: 'meeting';
  readonly state: ListState;
  /** Both have signed: who gets no tick stays as signed, whatever the counts say. */
  readonly isSigned: boolean;
  readonly asOf: CalendarDate | '';
  readonly candidates: readonly MeetingLine[];
}

/** What is written on one card. */
export interface CardText {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier | '';
  readonly wording: string;
  readonly text: string;
  readonly language: Language;
  /** Posted already. */
  readonly isSent: boolean;
}

export interface CardsPrint extends Head {
  readonly kind: 'cards';
  readonly cards: readonly CardText[];
  /** Cards whose words nobody has approved yet. */
  readonly unapproved: number;
  readonly offPaper: readonly OffPaper[];
}

/** One address label. */
export interface LabelLine {
  readonly patient: string;
  readonly tier: Tier | '';
  readonly address: LaidOutAddress;
  /** Gets a card that is approved and not posted yet. */
  readonly hasCard: boolean;
}

export interface LabelsPrint extends Head {
  readonly kind: 'labels';
  readonly labels: readonly LabelLine[];
  readonly offPaper: readonly OffPaper[];
}

/** When somebody was last written to or called. */
export interface LastContact {
  readonly on: CalendarDate;
  /** In words: 문자, 통화함. */
  readonly by: string;
}

/** One person to call. */
export interface CallLine {
  /** Id of the draft that holds the script and what comes of the call; '' = there is none. */
  readonly draft: string;
  readonly patient: string;
  readonly name: string;
  readonly chart: string;
  readonly phone: string;
  readonly tier: Tier | '';
  readonly total: number;
  readonly lastVisit: CalendarDate | '';
  readonly nextAppointment: CalendarDate | '';
  readonly lastContact: LastContact | undefined;
  /** Of an earlier try; '' = none yet. */
  readonly outcome: CallOutcome | '';
  readonly nextTry: CalendarDate | '';
  /** What to know before calling, one each. */
  readonly warnings: readonly string[];
  /** '' where no script is approved. */
  readonly script: string;
  /** Of the script. */
  readonly language: Language;
}

/** One person's calls, most pressing first. */
export interface CallSheet {
  /** '' = nobody looks after them yet. */
  readonly owner: string;
  readonly calls: readonly CallLine[];
}

export interface CallsPrint extends Head {
  readonly kind: 'calls';
  readonly sheets: readonly CallSheet[];
  /** The next day the clinic is open: when a call that came to nothing is tried again. */
  readonly nextOpenDay: CalendarDate;
  /** Scripts that nobody has approved yet. */
  readonly unapproved: number;
  /** Spoken to already. */
  readonly done: number;
  readonly offPaper: readonly OffPaper[];
}

/** The calls that the director makes himself: tier A, and whomever he looks after. */
export interface DirectorPrint extends Head {
  readonly kind: 'director';
  readonly calls: readonly CallLine[];
  readonly done: number;
  readonly offPaper: readonly OffPaper[];
}

/** Answer of `print.data`. */
export type PrintOutcome = MeetingPrint | CardsPrint | LabelsPrint | CallsPrint | DirectorPrint;
