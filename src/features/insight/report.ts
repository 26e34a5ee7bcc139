import type { CalendarDate } from '../../core/calendar-date';

/** A patient as reports name him. */
export interface ReportedPatient {
  readonly id: string;
  /** '' where the clinic has none. */
  readonly chart: string;
  readonly name: string;
  /** 010-1234-5678, '' if unknown. */
  readonly phone: string;
}

export type ReportedStatus = 'counted' | 'review' | 'unnamed' | 'excluded' | 'none';

export interface ReportedReferral {
  readonly file: string;
  readonly row: number;
  readonly patient: ReportedPatient;
  readonly status: ReportedStatus;
  readonly kind: string;
  readonly referrer: ReportedPatient | null;
  readonly candidates: readonly ReportedPatient[];
  readonly evidence: string;
  readonly reason: string;
}

export interface ReportedTally {
  readonly patient: ReportedPatient;
  readonly total: number;
  readonly lastYear: number;
  readonly eligible: boolean;
  readonly tier: 'A' | 'B' | '';
}

export interface ReportedVip {
  readonly patient: ReportedPatient;
  readonly tier: 'A' | 'B';
  readonly total: number;
  readonly lastYear: number;
  readonly state: 'provisional' | 'final';
  /** Where the row stands in the sheet, so that its colour can be looked up. */
  readonly rowNumber: number;
}

export interface ReportedDraft {
  readonly patient: ReportedPatient;
  readonly template: string;
  readonly channel: string;
  readonly text: string;
  readonly bytes: number;
  readonly form: string;
  readonly warnings: readonly string[];
  readonly status: string;
  readonly reason: string;
}

export interface ReportedTask {
  readonly id: string;
  readonly period: string;
  readonly stage: string;
  readonly activity: string;
  readonly owners: readonly string[];
  readonly start: CalendarDate;
  readonly due: CalendarDate;
  readonly status: string;
}

/** The state of a campaign as plain values, for programs: what stands in the sheets now. */
export interface CampaignReport {
  readonly asOf: CalendarDate;
  readonly referrals: readonly ReportedReferral[];
  readonly tally: readonly ReportedTally[];
  readonly vip: readonly ReportedVip[];
  /** The name of the sheet that `rowNumber` counts in. */
  readonly vipSheet: string;
  readonly drafts: readonly ReportedDraft[];
  readonly schedule: readonly ReportedTask[];
}
