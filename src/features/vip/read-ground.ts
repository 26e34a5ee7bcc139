import { addMonths, type CalendarDate } from '../../core/calendar-date';
import type { Context } from '../action';
import { complaintTable } from '../complaint/complaint-table';
import { openComplaints } from '../complaint/open-complaint';
import { readPatients, readVisits } from '../intake/read-records';
import type { Patient, Visit } from '../intake/table';
import { creditedReferrer, isOpenQuestion } from '../referral/open-question';
import { readCredits } from '../referral/read-credits';
import { readPatient, splitList } from '../referral/read-patient';
import { readReferrals } from '../referral/read-referrals';
import type { ReferralRow } from '../referral/table';
import { type Criteria, tallyReferrals } from '../referral/tally';
import { type ConsentNow, readConsentNow } from './current-consent';
import type { Ground } from './draw-candidates';
import type { VipPatient } from './warning';
import type { Acquaintance } from './write-list';

/** Reads what candidates are drawn from: patients, their visits, referrals and complaints. */
export function readGround(
  { workbook, memory, today }: Context,
  asOf: CalendarDate,
  criteria: Criteria,
  before: Ground['before'],
): Ground & { readonly acquaintance: Acquaintance } {
  const consentNow = readConsentNow({ workbook, memory });
  const patients = readPatients(workbook, memory).map((row) => readVipPatient(row, consentNow));
  const visits = readVisits(workbook, memory, ['patient', 'date', 'ordinal', 'doctor', 'owed']);
  const referrals = readReferrals(workbook).rows;
  const complaints = workbook.read(complaintTable, {
    columns: ['patient', 'phone', 'resolvedOn'],
    lenient: true,
  });
  const credits = readCredits(referrals);
  const carriedOver = new Map(
    patients.flatMap(({ id, carriedOver }) => (carriedOver > 0 ? [[id, carriedOver] as const] : [])),
  );
  const open = referrals.filter(isOpenQuestion);
  const recent = open.filter(
    ({ firstVisit }) => firstVisit > addMonths(asOf, -12) && firstVisit <= asOf && firstVisit !== '',
  );
  const secrets = referrals.filter((row) => !row.mayTell && creditedReferrer(row) !== '');
  return {
    tallies: tallyReferrals(credits, carriedOver, asOf, criteria),
    later: today > asOf ? tallyReferrals(credits, carriedOver, today, criteria) : [],
    patients,
    hints: {
      openQuestions: countBy(open, likeliest),
      recentQuestions: countBy(recent, likeliest),
      secrets: countBy(secrets, creditedReferrer),
      complaints: openComplaints(complaints).patients,
      owing: owingOf(visits),
    },
    asOf,
    criteria,
    before,
    acquaintance: {
      households: new Map(patients.map(({ id, household }) => [id, household])),
      known: knownOf(visits),
    },
  };
}

function readVipPatient(row: Patient, consentNow: ConsentNow): VipPatient {
  return {
    ...readPatient(row),
    status: row.status,
    consent: consentNow(row),
    spendBand: row.spendBand,
    visitCount: row.visitCount ?? 0,
    nextAppointment: row.nextAppointment,
  };
}

function likeliest(row: ReferralRow): string {
  return splitList(row.candidateIds)[0] ?? '';
}

function countBy(rows: readonly ReferralRow[], keyOf: (row: ReferralRow) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}

/** Those whose last visit left a balance. */
function owingOf(visits: readonly Pick<Visit, 'patient' | 'date' | 'ordinal' | 'owed'>[]): Set<string> {
  const last = new Map<string, { readonly at: string; readonly owed: boolean }>();
  for (const { patient, date, ordinal, owed } of visits) {
    const at = `${date}/${String(ordinal ?? 0).padStart(3, '0')}`;
    if (at >= (last.get(patient)?.at ?? '')) last.set(patient, { at, owed });
  }
  return new Set([...last].flatMap(([patient, { owed }]) => (owed ? [patient] : [])));
}

/** Who treated each patient, the most often first. */
function knownOf(visits: readonly Pick<Visit, 'patient' | 'doctor'>[]): Map<string, readonly string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { patient, doctor } of visits) {
    const name = doctor.trim();
    if (name === '') continue;
    const own = counts.get(patient) ?? new Map<string, number>();
    counts.set(patient, own.set(name, (own.get(name) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([patient, own]) => [
      patient,
      [...own].sort(([, one], [, other]) => other - one).map(([name]) => name),
    ]),
  );
}
