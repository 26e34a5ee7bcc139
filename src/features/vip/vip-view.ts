import type { CalendarDate } from '../../core/calendar-date';
import type { Tier } from '../message/message';

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
  readonly state: 'provisional' | 'final' | 'droppedOut' | '';
  readonly total: number;
  readonly lastYear: number;
  readonly family: number;
  readonly carriedOver: number;
  readonly lastVisit: CalendarDate | '';
  /** Who looks after this VIP; '' as long as nobody is named. */
  readonly attendant: string;
  readonly decision: 'keep' | 'drop' | 'add' | 'later' | '';
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
