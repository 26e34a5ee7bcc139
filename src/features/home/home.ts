import type { CalendarDate } from '../../core/calendar-date';
import type { Language } from '../../core/text';
import type { SignerRole } from '../approval/approval-view';
import type { PinNews } from '../clinic/pin-news';
import type { Role } from '../clinic/role';

/** The six steps of a season, in order. */
export type StepId = 'import' | 'questions' | 'vips' | 'meeting' | 'messages' | 'schedule';

/** How far one step has come. `open`: somebody should act now. `waiting`: a step before it is open, or it can wait. */
export interface StepState {
  readonly id: StepId;
  readonly state: 'waiting' | 'open' | 'done';
  /** A few words in the language of who looks: `질문 9건`. */
  readonly detail: string;
  /** Has brought something already: records, referrals, a list, drafts, a schedule. */
  readonly isBegun: boolean;
}

/** A task of the schedule that is to be seen today: overdue, due or under way. */
export interface Task {
  /** Key of the schedule's row. */
  readonly id: string;
  readonly activity: string;
  /** Names, as the sheet has them. */
  readonly owners: string;
  readonly due: CalendarDate | '';
  readonly status: 'planned' | 'underWay' | 'done' | 'notNeeded';
  readonly isOverdue: boolean;
  /** Belongs to who looks. */
  readonly isOwn: boolean;
}

/** Somebody whom the tab may be told to belong to. */
export interface Member {
  readonly name: string;
  readonly roles: readonly Role[];
  /** Must give a number before the tab is his: director and head of desk, once they have one. */
  readonly hasPin: boolean;
}

/** A VIP who comes today. */
export interface ExpectedVip {
  readonly patient: string;
  /** Masked: 김*희. */
  readonly name: string;
  readonly chart: string;
  readonly tier: 'A' | 'B';
  /** `10:30`; '' where only the day is known. */
  readonly time: string;
}

/** An import that was begun and neither finished nor taken back. */
export interface OpenImport {
  readonly batch: string;
  readonly file: string;
  readonly doneRows: number;
  readonly totalRows: number;
  readonly who: string;
}

/** All that the first view shows, and what the other views need to know to stay fresh. Read in one call. */
export interface HomeState {
  /** Whether the sheets are there; else nothing below is known. */
  readonly isPrepared: boolean;
  readonly clinic: string;
  /** Holds the made-up sample and nothing else. */
  readonly isSample: boolean;
  /** Of the sheets. */
  readonly language: Language;
  readonly today: CalendarDate;
  /** Who works here today, in the order of the sheet. */
  readonly staff: readonly Member[];
  readonly data: {
    readonly patients: number;
    /** The newest visit; '' where there is none. */
    readonly until: CalendarDate | '';
    /** null where there is none. */
    readonly ageDays: number | null;
  };
  readonly openImports: readonly OpenImport[];
  readonly steps: readonly StepState[];
  /** The one to take next; null where all are done. */
  readonly next: StepId | null;
  /** Own ones first, then by due date. */
  readonly tasks: readonly Task[];
  readonly vipsToday: readonly ExpectedVip[];
  readonly questions: { readonly open: number; readonly changing: number; readonly unapplied: number };
  /** How many lines of 원장 결재 wait for each signer. */
  readonly approvals: Readonly<Record<SignerRole, number>>;
  /** Whose PIN was set, changed or cleared this week. */
  readonly pinNews: readonly PinNews[];
  /** Of the program that runs, `0.3.0`; of the newest that was ever used with this file. */
  readonly version: string;
  readonly newestVersion: string;
}
