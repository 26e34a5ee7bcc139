import type { CalendarDate } from '../../core/calendar-date';
import { addVisit, type Beginning, type FirstVisitDoubts, findFirstVisits, noBeginning } from './first-visit';
import { findHouseholds } from './household';
import { type BandLimits, leastPaid, spendBand } from './paid-band';
import type { Patient, Visit } from './table';

/**
 * Derives from all visits what is known about each patient and writes it into the patient: first and last visit,
 * number of visits, spend band, household. A next appointment that has passed into a visit is taken away.
 * Patients without a visit keep what they have.
 *
 * @param ofWhom whose doubts are counted, by id; left out, everybody's
 * @param visits in any order and any number of parts; one after `today` is no last visit yet
 */
export function derivePatientFacts(
  patients: readonly Patient[],
  visits: readonly Iterable<Visit>[],
  { today, ...limits }: BandLimits & { readonly today: CalendarDate },
  ofWhom?: ReadonlySet<string>,
): FirstVisitDoubts {
  const known = new Map(patients.map((patient) => [patient.id, noFacts()]));
  for (const part of visits) {
    for (const visit of part) {
      const facts = known.get(visit.patient);
      if (!facts || visit.date === '') continue;
      addVisit(facts.beginning, visit);
      facts.count++;
      if (visit.date > facts.lastVisit && visit.date <= today) facts.lastVisit = visit.date;
      facts.paidAtLeast += leastPaid(visit, limits);
    }
  }

  const households = findHouseholds(patients);
  const { firstVisits, doubts } = findFirstVisits(
    patients.map(({ id, branch, chart }) => ({
      branch,
      chart,
      beginning: known.get(id)?.beginning ?? noBeginning(),
    })),
    ofWhom && ((index) => ofWhom.has(patients[index]?.id ?? '')),
  );
  patients.forEach((patient, index) => {
    patient.household = households[index] ?? '';
    const facts = known.get(patient.id);
    const first = firstVisits[index];
    if (!facts || facts.count === 0 || !first) return;
    patient.firstVisit = first.firstVisit;
    patient.firstVisitFrom = first.firstVisitFrom;
    patient.lastVisit = facts.lastVisit;
    patient.visitCount = facts.count;
    patient.spendBand = spendBand(facts.paidAtLeast, limits);
    if (patient.nextAppointment <= patient.lastVisit) patient.nextAppointment = '';
  });
  return doubts;
}

interface Facts {
  readonly beginning: Beginning;
  count: number;
  lastVisit: string;
  paidAtLeast: number;
}

function noFacts(): Facts {
  return { beginning: noBeginning(), count: 0, lastVisit: '', paidAtLeast: 0 };
}
