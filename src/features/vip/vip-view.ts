import type { CalendarDate } from '../../core/calendar-date';
import type { Tier } from '../referral/tally';
import type { Decision, ListState, PastSeason } from './review-view';

/** One credit behind a VIP's count, with what it rests on. */
export interface BroughtPatient {
  readonly patient: string;
  readonly name: string;
  readonly chart: string;
  readonly firstVisit: CalendarDate | '';
  readonly isFamily: boolean;
  /** The very words; '' for a referral entered by hand without any. */
  readonly evidence: string;
  /** How it was settled, in the language of who looks. */
  readonly reason: string;
  readonly file: string;
  readonly fileRow: number | null;
  /** Who confirmed it; '' where the program credited it. */
  readonly decidedBy: string;
  /** The referrer must not be told that this patient came. */
  readonly isSecret: boolean;
}

/** A draft of this VIP. */
export interface DraftLine {
  readonly id: string;
  readonly template: string;
  readonly channel: string;
  /** Status in words. */
  readonly status: string;
  readonly text: string;
  /** Why it is held back, or what to look at; '' for nothing. */
  readonly remark: string;
}

/** One row of the VIP list, as the sidebar shows it. */
export interface VipEntry {
  readonly patient: string;
  readonly name: string;
  readonly chart: string;
  readonly phone: string;
  readonly tier: Tier | '';
  /** Of the whole list, but for those who are off it. */
  readonly state: ListState | 'droppedOut' | '';
  readonly total: number;
  readonly lastYear: number;
  readonly family: number;
  readonly carriedOver: number;
  readonly lastVisit: CalendarDate | '';
  /** Who looks after this VIP; '' as long as nobody is named. */
  readonly attendant: string;
  readonly decision: Decision;
  /** What this VIP gets by tier, one a line. */
  readonly benefits: string;
  /** Against the last season; '' where none is on record. */
  readonly change: 'new' | 'same' | 'up' | 'down' | '';
  readonly lastTier: Tier | '';
  /** Earlier seasons, the latest first. */
  readonly history: readonly PastSeason[];
  /** As the sheet has them, one a line. */
  readonly warnings: string;
  readonly brought: readonly BroughtPatient[];
  readonly drafts: readonly DraftLine[];
}

export interface VipsOutcome {
  readonly asOf: CalendarDate | '';
  /** In the order of the sheet. */
  readonly vips: readonly VipEntry[];
}
