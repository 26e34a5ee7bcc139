import type { CalendarDate } from '../../core/calendar-date';
import type { ComplaintLine, SentText } from '../complaint/complaint-view';
import type { PatientHit } from '../patient/patient-card';
import type { Consent } from './consent';
import type { ConsentState } from './consent-words';

/** One line of the log, in the reader's language. */
export interface ConsentLine {
  readonly id: string;
  /** '' where only the number is known. */
  readonly patient: string;
  readonly name: string;
  /** `010-1234-5678` */
  readonly phone: string;
  readonly on: CalendarDate | '';
  readonly state: ConsentState | '';
  readonly stateWord: string;
  /** Texts, e-mail or both. */
  readonly channel: string;
  readonly purpose: string;
  readonly isAd: boolean;
  readonly isNight: boolean;
  readonly method: string;
  readonly by: string;
  readonly nextOn: CalendarDate | '';
  readonly noticeDue: CalendarDate | '';
  readonly noticeOn: CalendarDate | '';
  /** Taken back on that day; '' = it stands. */
  readonly undoneOn: CalendarDate | '';
}

/** How one patient stands to being written to, and on what that rests. */
export interface PatientConsents {
  readonly patient: string;
  readonly name: string;
  readonly chart: string;
  readonly phone: string;
  readonly status: 'normal' | 'doNotContact' | 'checkNumber' | 'moved' | 'deceased' | 'care' | '';
  /** In words; '' for 정상. */
  readonly statusWord: string;
  /** The chart's own mark. */
  readonly chartSays: 'yes' | 'no' | 'unknown' | '';
  readonly sms: Consent;
  readonly email: Consent;
  /** Somebody else who uses this number, or this e-mail address, wants nothing: no advertising goes there. */
  readonly isPhoneStopped: boolean;
  readonly isEmailStopped: boolean;
  /** The latest first. */
  readonly log: readonly ConsentLine[];
  /** What went out to this person or number, the latest first. */
  readonly sent: readonly SentText[];
  readonly complaints: readonly ComplaintLine[];
}

/** Answer of `consent.list`. */
export interface ConsentOverview {
  /** Patients who agreed, who did not want it, and of whom nothing decides; by text. */
  readonly counts: { readonly yes: number; readonly no: number; readonly unknown: number };
  /** Numbers to which nothing but care notices goes. */
  readonly stoppedPhones: number;
  /** Who is still to be told of what was recorded, a line each: the most urgent first, at most {@link MOST_LISTED}. */
  readonly toTell: readonly ConsentLine[];
  /** People. */
  readonly toTellCount: number;
  /** A line of each who is to be told, as many as one call may name; the most urgent first. */
  readonly toTellIds: readonly string[];
  /** Agreed two years ago: to be confirmed anew within a month; the most urgent first, at most {@link MOST_LISTED}. */
  readonly toConfirm: readonly ConsentLine[];
  readonly toConfirmCount: number;
  /** The latest of the log, the last written first. */
  readonly recent: readonly ConsentLine[];
  /** Not resolved, the oldest first. */
  readonly complaints: readonly ComplaintLine[];
  /** Those of the patients asked for who are on record. */
  readonly people: readonly PatientHit[];
  /** The patient who was asked for; null where none was. */
  readonly person: PatientConsents | null;
}

/** Lines of one list. */
export const MOST_LISTED = 50;

/** People of whom one call may record something. */
export const MOST_RECORDED = 2000;

/** Lines of the log that one call may name. */
export const MOST_LINES = 10_000;

/** What recording came to. */
export interface RecordOutcome {
  readonly state: ConsentState;
  /** Of the lines that were added. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Recorded just so before. */
  readonly already: number;
  /** Agreed, while the chart says no, which wins: the chart has to be changed. */
  readonly chartSaysNo: readonly string[];
}

/** What bringing opt-outs in came to. */
export interface OptOutOutcome {
  readonly ids: readonly string[];
  /** Numbers that are stopped from now on. */
  readonly added: number;
  /** Stopped before. */
  readonly already: number;
  /** Of the added: numbers that no patient has. */
  readonly unknown: number;
  /** What is no number, shortened; the first of {@link unreadCount}. */
  readonly unread: readonly string[];
  readonly unreadCount: number;
}

/** What marking lines of the log came to. */
export interface LinesOutcome {
  readonly ids: readonly string[];
  /** Lines; where somebody was told, people. */
  readonly count: number;
  readonly isBack: boolean;
}
