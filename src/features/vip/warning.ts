import { addMonths, type CalendarDate } from '../../core/calendar-date';
import type { Patient } from '../intake/table';
import type { ReferralPatient } from '../referral/patient';
import { isChild } from '../referral/relative';
import type { Tally } from '../referral/tally';

/** What the list needs to know of a patient beside the referrals. */
export interface VipPatient extends ReferralPatient {
  readonly status: Patient['status'];
  /** What counts of chart and log together. */
  readonly consent: Patient['consent'];
  readonly spendBand: Patient['spendBand'];
  readonly visitCount: number;
  readonly nextAppointment: CalendarDate | '';
}

/** A point to look at before somebody is thanked, by code. */
export type VipWarning =
  | {
      readonly code:
        | 'complaint'
        | 'friendUnhappy'
        | 'owes'
        | 'doNotContact'
        | 'checkNumber'
        | 'moved'
        | 'care'
        | 'noPhone'
        | 'noConsent'
        | 'child'
        | 'familyOnly';
    }
  | { readonly code: 'longAway'; readonly since: CalendarDate }
  | { readonly code: 'sameHousehold'; readonly names: readonly string[] }
  | { readonly code: 'openQuestions' | 'secrets'; readonly count: number };

/** What the records say of people beside the counts, by patient id. */
export interface VipHints {
  /** Open questions in which he is the likeliest referrer; of them, those about somebody who first came in the year up to the as-of date. */
  readonly openQuestions: ReadonlyMap<string, number>;
  readonly recentQuestions: ReadonlyMap<string, number>;
  /** Credits of which he must not be told. */
  readonly secrets: ReadonlyMap<string, number>;
  /** Those with a complaint that is not resolved. */
  readonly complaints: ReadonlySet<string>;
  /** Those whose last visit left a balance. */
  readonly owing: ReadonlySet<string>;
}

/** Months without a visit after which a warm greeting may come as a surprise. */
export const LONG_AWAY_MONTHS = 24;

/**
 * The points to look at, the most delicate first.
 *
 * @param companions others on the list who share household or phone
 */
export function warnOf(
  patient: VipPatient,
  tally: Tally,
  companions: readonly VipPatient[],
  hints: VipHints,
  asOf: CalendarDate,
): VipWarning[] {
  const warnings: VipWarning[] = [];
  const { id, status } = patient;
  if (hints.complaints.has(id)) warnings.push({ code: 'complaint' });
  if (status === 'doNotContact' || status === 'checkNumber' || status === 'moved' || status === 'care') {
    warnings.push({ code: status });
  }
  if (patient.consent === 'no') warnings.push({ code: 'noConsent' });
  if (hints.owing.has(id)) warnings.push({ code: 'owes' });
  // Who it is and why is nobody's business here: the director knows.
  if (tally.brought.some(({ referred }) => hints.complaints.has(referred)))
    warnings.push({ code: 'friendUnhappy' });
  if (patient.phone === '') warnings.push({ code: 'noPhone' });
  if (isChild(patient, asOf)) warnings.push({ code: 'child' });
  if (companions.length > 0)
    warnings.push({ code: 'sameHousehold', names: companions.map(({ name }) => name) });
  if (isLongAway(patient, asOf)) warnings.push({ code: 'longAway', since: patient.lastVisit });
  if (tally.brought.length > 0 && tally.brought.every((credit) => credit.isFamily)) {
    warnings.push({ code: 'familyOnly' });
  }
  const secrets = hints.secrets.get(id) ?? 0;
  if (secrets > 0) warnings.push({ code: 'secrets', count: secrets });
  const openQuestions = hints.openQuestions.get(id) ?? 0;
  if (openQuestions > 0) warnings.push({ code: 'openQuestions', count: openQuestions });
  return warnings;
}

/** Whether nobody has seen the patient for long. */
export function isLongAway({ lastVisit }: Pick<VipPatient, 'lastVisit'>, asOf: CalendarDate): boolean {
  return lastVisit !== '' && lastVisit < addMonths(asOf, -LONG_AWAY_MONTHS);
}
