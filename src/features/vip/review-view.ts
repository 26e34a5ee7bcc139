import type { CalendarDate } from '../../core/calendar-date';
import type { ApprovalDecision, SignerRole } from '../approval/approval-view';
import type { Tier } from '../referral/tally';
import type { BroughtPatient } from './vip-view';
import type { VipCount, WhatIf } from './what-if';

/** What the team decides on a candidate; '' = not yet. */
export type Decision = 'keep' | 'drop' | 'add' | 'later' | '';

/**
 * Why somebody is talked about. `eligible`: meets the criteria. `missing`: does not, and may have been missed. `late`: meets them only
 * after the as-of date or after both signed. `fell`: was on the list and meets them no longer. `added`: put in by hand.
 */
export type Proposal = 'eligible' | 'missing' | 'late' | 'fell' | 'added';

/** `provisional`: nobody has signed. `waiting`: one has. `final`: both have. `reopened`: both had, and the list has changed since. One who merely takes his signature back makes it wait for him again. */
export type ListState = 'provisional' | 'waiting' | 'final' | 'reopened';

/** Somebody's place on the list of an earlier season. */
export interface PastSeason {
  /** `2025`: the year in which it began. */
  readonly season: string;
  readonly tier: Tier | '';
  readonly total: number;
  readonly attendant: string;
}

/** What the team said of one candidate, and what follows from it. */
export interface Verdict {
  readonly decision: Decision;
  /** '' = as computed. */
  readonly chosenTier: Tier | '';
  readonly reason: string;
  readonly note: string;
  readonly decidedBy: string;
  readonly decidedOn: CalendarDate | '';
  /** Has this tier on the list now; '' = is not on it. */
  readonly listedTier: Tier | '';
}

/** One candidate, as the meeting shows him. */
export interface CandidateEntry extends Verdict {
  readonly patient: string;
  readonly name: string;
  readonly chart: string;
  readonly phone: string;
  readonly proposal: Proposal;
  /** In the language of the sheet, the strongest first; [] for those who simply meet the criteria. */
  readonly proposalReasons: readonly string[];
  /** By the counts; '' below the lowest. */
  readonly tier: Tier | '';
  /** As both signed it; '' = was not on the list, or nothing is signed. */
  readonly signedTier: Tier | '';
  readonly total: number;
  readonly lastYear: number;
  readonly family: number;
  /** Of `total`, those counted in an earlier program. */
  readonly carriedOver: number;
  /** With the very words, the latest first. */
  readonly brought: readonly BroughtPatient[];
  /** Sensitive points, in the language of the sheet. */
  readonly warnings: readonly string[];
  /** In the language of the sheet: first visit, next appointment, family. */
  readonly traits: string;
  readonly lastVisit: CalendarDate | '';
  readonly spendBand: 'high' | 'middle' | 'low' | '';
  readonly consent: 'yes' | 'no' | 'unknown' | '';
  /** The latest first; [] in the first season. */
  readonly history: readonly PastSeason[];
}

/** How far one of the two signatures has come. */
export interface Signature {
  readonly role: SignerRole;
  /** What stands for the list as it is now; one for an earlier state of it counts as ''. */
  readonly decision: ApprovalDecision;
  readonly by: string;
  readonly on: CalendarDate | '';
  readonly reason: string;
  /** This role had signed an earlier state of this season's list. */
  readonly isOutdated: boolean;
}

/** Where the list stands; what every write of the meeting answers too, so that the window need not ask again. */
export interface ListStanding {
  readonly state: ListState;
  readonly signatures: readonly Signature[];
  /** Stands for exactly these people in these tiers; sent along with a signature, so that nobody signs what he did not see. */
  readonly mark: string;
  /** On the list now. */
  readonly count: VipCount;
  /** Candidates without a decision. */
  readonly undecided: number;
}

/** Answer of `vip.review`: all that the meeting shows. Before the list is drawn there are no candidates. */
export interface ReviewOutcome extends ListStanding {
  readonly season: number;
  readonly asOf: CalendarDate | '';
  /** Who may sign: staff with the role who work here today. [] = the clinic has named nobody. */
  readonly signers: Readonly<Record<SignerRole, readonly string[]>>;
  /** In the order of the sheet: the list by tier and total, then late, fallen, missing, added. */
  readonly candidates: readonly CandidateEntry[];
  /** Who may have been missed and is not shown, the less promising: in a sentence, '' where there is nobody. */
  readonly moreMissing: string;
  readonly whatIf: readonly WhatIf[];
}

/** Input of `vip.decide`. Left out: stays as it is. */
export interface DecideInput {
  readonly patient: string;
  /** 'add' makes a candidate of any patient. '' takes the decision back. */
  readonly decision?: Decision | undefined;
  readonly chosenTier?: Tier | '' | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  /** What the window showed: where something else stands by now, nothing is written. */
  readonly was?: { readonly decision: Decision; readonly chosenTier: Tier | '' } | undefined;
}

/** Answer of `vip.decide`. `already`: somebody else was quicker; `now` is what he decided. */
export interface DecideOutcome extends ListStanding {
  readonly status: 'saved' | 'already';
  readonly patient: string;
  readonly name: string;
  readonly now: Verdict;
  /** The list was final, and both have to sign anew because of this decision. */
  readonly hasReopened: boolean;
  /** What stood there before; input that takes the decision back. */
  readonly takeBack: DecideInput;
}

/** Input of `vip.sign` (`decision` left out: approved; a list that is sent back needs a reason) and of `vip.unsign` (role only). */
export interface SignInput {
  readonly role: SignerRole;
  /** As the window showed it. */
  readonly mark?: string;
  readonly decision?: 'approved' | 'returned';
  readonly reason?: string;
}

/** Answer of `vip.sign` and `vip.unsign`. */
export interface SignOutcome extends ListStanding {
  readonly role: SignerRole;
  readonly decision: ApprovalDecision;
  /** false: it stood there just so before; where a signature was to be taken back, there was none under this list. */
  readonly isChanged: boolean;
}

/** Answer of `vip.attend`. */
export interface AttendOutcome {
  readonly patient: string;
  readonly name: string;
  readonly attendant: string;
  readonly before: string;
}
