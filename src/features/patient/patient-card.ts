import type { CalendarDate } from '../../core/calendar-date';
import type { PastSeason } from '../vip/review-view';
import type { BroughtPatient, DraftLine } from '../vip/vip-view';

/** A patient found by name, initials, phone tail or chart number. */
export interface PatientHit {
  readonly patient: string;
  readonly name: string;
  /** Former names; shown where one of them was what fitted. */
  readonly aliases: string;
  readonly chart: string;
  readonly phoneTail: string;
  readonly age: number | null;
  readonly firstVisit: CalendarDate | '';
  readonly lastVisit: CalendarDate | '';
  readonly tier: 'A' | 'B' | '';
  /** Credits so far, carried over ones included. */
  readonly referrals: number;
  /** In words; '' for 정상. */
  readonly status: string;
}

export interface FindOutcome {
  /** Best first: whole name or chart, then beginning, then part. */
  readonly hits: readonly PatientHit[];
  /** How many fit in all. */
  readonly total: number;
}

/** What the record says of one patient. */
export interface PatientCard extends PatientHit {
  readonly phone: string;
  readonly birth: CalendarDate | '';
  readonly guardian: string;
  readonly household: readonly { readonly patient: string; readonly name: string }[];
  readonly visitCount: number;
  /** To texts with advertising, by chart and log. */
  readonly consent: 'yes' | 'no' | 'unknown';
  readonly nextAppointment: CalendarDate | '';
  /** Who sent this patient; null where nobody counts. */
  readonly referredBy: { readonly patient: string; readonly name: string; readonly isSecret: boolean } | null;
  /** How this patient came, in words, with the memo's. */
  readonly howCame: { readonly status: string; readonly evidence: string; readonly reason: string } | null;
  readonly brought: readonly BroughtPatient[];
  /** Places on the VIP lists of earlier seasons, the latest first. */
  readonly history: readonly PastSeason[];
  /** Who looks after this VIP; '' for nobody, and for people who are not on the list. */
  readonly attendant: string;
  readonly drafts: readonly DraftLine[];
}
