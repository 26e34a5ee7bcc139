import { addMonths, type CalendarDate } from '../../core/calendar-date';
import type { Patient } from '../intake/table';
import type { ReferralPatient } from '../referral/patient';
import { isChild } from '../referral/relative';
import { type Credit, type Criteria, listedTier, type Tally, type Tier } from '../referral/tally';

/** What the list needs to know of a patient beside the referrals. */
export interface VipPatient extends ReferralPatient {
  readonly status: Patient['status'];
  readonly consent: Patient['consent'];
  readonly spendBand: Patient['spendBand'];
  readonly nextAppointment: CalendarDate | '';
}

/** A point to look at before somebody is thanked, by code; see the texts of the table. */
export type VipWarning =
  | { readonly code: 'doNotContact' | 'checkNumber' | 'moved' | 'care' | 'noPhone' | 'noConsent' | 'child' }
  | { readonly code: 'longAway'; readonly since: CalendarDate }
  | { readonly code: 'familyOnly' }
  | { readonly code: 'sameHousehold'; readonly names: readonly string[] }
  | { readonly code: 'openQuestions' | 'secrets'; readonly count: number };

/** What the referrals say of somebody beside the counts. */
export interface ReferralHints {
  /** Patient id → open questions in which he is the likeliest referrer. */
  readonly openQuestions: ReadonlyMap<string, number>;
  /** Patient id → credits of which he must not be told. */
  readonly secrets: ReadonlyMap<string, number>;
}

/** Somebody on the provisional list. */
export interface Vip {
  readonly patient: VipPatient;
  readonly tier: Tier;
  readonly tally: Tally;
  /** Whom, the latest first; a name is '' where the patient is no longer known. */
  readonly brought: readonly (Credit & { readonly name: string })[];
  /** Others of the same household on record. */
  readonly familySize: number;
  readonly warnings: readonly VipWarning[];
}

/** Months without a visit after which a warm greeting may come as a surprise. */
const LONG_AWAY_MONTHS = 24;

/**
 * The provisional list: who is eligible and has a tier, by tier, total, last year and name. The deceased are never on a list.
 */
export function drawShortlist(
  tallies: readonly Tally[],
  patients: readonly VipPatient[],
  hints: ReferralHints,
  asOf: CalendarDate,
  criteria: Criteria,
): Vip[] {
  const byId = new Map(patients.map((patient) => [patient.id, patient]));
  const households = new Map<string, number>();
  for (const { household } of patients) {
    if (household !== '') households.set(household, (households.get(household) ?? 0) + 1);
  }
  const chosen = tallies.flatMap((tally) => {
    const patient = byId.get(tally.patient);
    const tier = listedTier(tally.total, tally.lastYear, criteria);
    return patient && tier !== '' && patient.status !== 'deceased' ? [{ patient, tally, tier }] : [];
  });
  const together = new Map<string, VipPatient[]>();
  for (const { patient } of chosen) {
    for (const key of new Set([patient.household, patient.phone].filter(Boolean))) {
      together.set(key, [...(together.get(key) ?? []), patient]);
    }
  }
  return chosen
    .map(({ patient, tally, tier }): Vip => {
      const companions = new Set([
        ...(together.get(patient.household) ?? []),
        ...(together.get(patient.phone) ?? []),
      ]);
      companions.delete(patient);
      return {
        patient,
        tier,
        tally,
        brought: tally.brought.map((credit) => ({ ...credit, name: byId.get(credit.referred)?.name ?? '' })),
        familySize: Math.max(0, (households.get(patient.household) ?? 1) - 1),
        warnings: warn(patient, tally, [...companions], hints, asOf),
      };
    })
    .sort(compareVips);
}

function compareVips(a: Vip, b: Vip): number {
  return (
    compareText(a.tier, b.tier) ||
    b.tally.total - a.tally.total ||
    b.tally.lastYear - a.tally.lastYear ||
    compareText(a.patient.name, b.patient.name) ||
    compareText(a.patient.id, b.patient.id)
  );
}

/** By code point: Hangul syllables are ordered so, and every machine agrees. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function warn(
  patient: VipPatient,
  tally: Tally,
  companions: readonly VipPatient[],
  hints: ReferralHints,
  asOf: CalendarDate,
): VipWarning[] {
  const warnings: VipWarning[] = [];
  const { status } = patient;
  if (status === 'doNotContact' || status === 'checkNumber' || status === 'moved' || status === 'care') {
    warnings.push({ code: status });
  }
  if (patient.phone === '') warnings.push({ code: 'noPhone' });
  if (patient.consent === 'no') warnings.push({ code: 'noConsent' });
  if (isChild(patient, asOf)) warnings.push({ code: 'child' });
  if (companions.length > 0)
    warnings.push({ code: 'sameHousehold', names: companions.map(({ name }) => name) });
  if (patient.lastVisit !== '' && patient.lastVisit < addMonths(asOf, -LONG_AWAY_MONTHS)) {
    warnings.push({ code: 'longAway', since: patient.lastVisit });
  }
  if (tally.brought.length > 0 && tally.brought.every((credit) => credit.isFamily)) {
    warnings.push({ code: 'familyOnly' });
  }
  const secrets = hints.secrets.get(patient.id) ?? 0;
  if (secrets > 0) warnings.push({ code: 'secrets', count: secrets });
  const openQuestions = hints.openQuestions.get(patient.id) ?? 0;
  if (openQuestions > 0) warnings.push({ code: 'openQuestions', count: openQuestions });
  return warnings;
}
