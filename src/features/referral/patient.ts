import type { CalendarDate } from '../../core/calendar-date';

/** What the rules of a referral need to know of a patient. */
export interface ReferralPatient {
  /** The workbook's own key. */
  readonly id: string;
  readonly branch: string;
  /** '' where the clinic has no chart numbers. */
  readonly chart: string;
  readonly name: string;
  /** Former names. */
  readonly aliases: readonly string[];
  /** `010-1234-5678`; '' if unknown. */
  readonly phone: string;
  readonly oldPhones: readonly string[];
  readonly birth: CalendarDate | '';
  /** The guardian's name; '' if none is known. */
  readonly guardian: string;
  /** Id of the household; '' of somebody who is alone in it. */
  readonly household: string;
  /** '' = unknown: was there before the records begin. */
  readonly firstVisit: CalendarDate | '';
  /** '' if unknown. */
  readonly lastVisit: CalendarDate | '';
  /** Referrals counted in an earlier program. */
  readonly carriedOver: number;
}

/** What the rules of a referral need to know of a visit: when, and the texts that may tell who sent the patient. */
export interface ReferralVisit {
  /** Patient id. */
  readonly patient: string;
  readonly date: CalendarDate | '';
  /** 1, 2, … of that day. */
  readonly ordinal: number | null;
  readonly referrer: string;
  readonly route: string;
  readonly memo: string;
  readonly file: string;
  /** 1 = header row of the file. */
  readonly fileRow: number | null;
  readonly paidBand: string;
}

/** Who was there first, of two patients. `unknown` where the records begin after both. */
export type Order = 'before' | 'sameDay' | 'after' | 'unknown';

/**
 * When `other` first came, seen from `patient`. Who was there before the records begin was there before everybody who is new in them.
 *
 * @param recordsBegin the earliest visit on record; '' if there is none
 */
export function orderOf(
  other: Pick<ReferralPatient, 'firstVisit'>,
  patient: Pick<ReferralPatient, 'firstVisit'>,
  recordsBegin: CalendarDate | '',
): Order {
  if (other.firstVisit === '' && patient.firstVisit === '') return 'unknown';
  if (other.firstVisit === '') return patient.firstVisit < recordsBegin ? 'unknown' : 'before';
  if (patient.firstVisit === '') return other.firstVisit < recordsBegin ? 'unknown' : 'after';
  if (other.firstVisit === patient.firstVisit) return 'sameDay';
  return other.firstVisit < patient.firstVisit ? 'before' : 'after';
}

/** Whether the patient first came within the records; others were there before them. */
export function isNewPatient(
  patient: Pick<ReferralPatient, 'firstVisit'>,
  recordsBegin: CalendarDate | '',
): boolean {
  return patient.firstVisit !== '' && patient.firstVisit >= recordsBegin;
}

/** Whether two patients belong to one family as far as the records show: household, phone, or one names the other as guardian. */
export function areFamily(a: ReferralPatient, b: ReferralPatient): boolean {
  return (
    (a.household !== '' && a.household === b.household) ||
    (a.phone !== '' && a.phone === b.phone) ||
    (a.guardian !== '' && a.guardian === b.name) ||
    (b.guardian !== '' && b.guardian === a.name)
  );
}
