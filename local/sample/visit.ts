import { makeFirstNote, makeLateNote, makeLaterMemo, type Note } from './memo';
import { pickAdult, type SamplePatient } from './patient';
import { pick, type Random } from './random';

const FAULTS = ['noDate', 'noSuchDate', 'noName'] as const;

/** What makes a row unreadable; a `sum` is the line of totals at the end. */
export type Fault = (typeof FAULTS)[number] | 'sum';

/** One row of the export, before it is written. */
export interface SampleVisit {
  /** Place among the clinic's working days. */
  readonly day: number;
  readonly patient: SamplePatient;
  /** Whether it is a new patient's first visit. */
  readonly isFirst: boolean;
  /** How the patient came, where this row says it. */
  readonly note: Note | null;
  readonly memo: string;
  readonly fault: Fault | '';
}

export interface VisitPlan {
  readonly patients: readonly SamplePatient[];
  /** How many visits to make, faulty ones included. */
  readonly total: number;
  readonly dayCount: number;
  readonly staffNames: readonly string[];
}

const NEW_SHARE = 0.5;
/** Of the old patients: those who bring others again and again. */
const LOYAL_SHARE = 0.15;
/** Of the referrals: those made by loyal patients. */
const BY_LOYAL_SHARE = 0.86;
/** Of the children: those whom the guardian brought. */
const GUARDIAN_SHARE = 0.6;
/** Of the later visits of new patients: those on which the desk copied how they came. */
const REPEATED_SHARE = 0.06;
/** Of the visits of old patients: those on which the desk noted who once brought them. */
const LATE_SHARE = 0.006;
const FAULTY_SHARE = 0.003;

/** All visits by day; on each day a new patient's first visit stands before any other of his. */
export function makeVisits(random: Random, plan: VisitPlan): SampleVisit[] {
  const firsts = makeFirstVisits(random, plan);
  const byDay: SampleVisit[][] = Array.from({ length: plan.dayCount }, () => []);
  for (const visit of firsts) byDay[visit.day]?.push(visit);
  const faulty = Math.round(plan.total * FAULTY_SHARE);
  for (let left = plan.total - firsts.length; left > 0; left -= 1) {
    const visit = makeReturn(random, plan, firsts);
    if (left > faulty) byDay[visit.day]?.push(visit);
    else if (left > 1)
      byDay[visit.day]?.push({ ...visit, note: null, memo: '', fault: pick(random, FAULTS) });
    else byDay[plan.dayCount - 1]?.push({ ...visit, note: null, memo: '', fault: 'sum' });
  }
  return byDay.flat();
}

/** One visit a patient: any visit of an old patient, the first of a new one. */
function makeFirstVisits(random: Random, { patients, dayCount, staffNames }: VisitPlan): SampleVisit[] {
  const oldCount = Math.round(patients.length * (1 - NEW_SHARE));
  const loyal = patients
    .slice(0, oldCount)
    .filter(({ guardian }) => guardian === null && random() < LOYAL_SHARE);
  const anyDay = () => Math.floor(random() * dayCount);
  const firstDays = Array.from({ length: patients.length - oldCount }, anyDay);
  firstDays.sort((one, other) => one - other);
  return patients.map((patient, index) => {
    if (index < oldCount) {
      return { day: anyDay(), patient, isFirst: false, note: null, memo: '', fault: '' };
    }
    const byGuardian = patient.guardian !== null && random() < GUARDIAN_SHARE;
    const referrer = byGuardian ? patient.guardian : pickReferrer(random, loyal, patients, index);
    const other = pickOther(random, patients, index, referrer);
    const note = makeFirstNote(random, { referrer, other, staffNames });
    const day = firstDays[index - oldCount] ?? 0;
    return { day, patient, isFirst: true, note, memo: note.memo, fault: '' };
  });
}

function pickOther(
  random: Random,
  patients: readonly SamplePatient[],
  before: number,
  not: SamplePatient,
): SamplePatient {
  for (;;) {
    const other = pickAdult(random, patients, before);
    if (other !== not) return other;
  }
}

/** Some loyal patients bring far more than others. */
function pickReferrer(
  random: Random,
  loyal: readonly SamplePatient[],
  patients: readonly SamplePatient[],
  before: number,
): SamplePatient {
  const favourite = loyal[Math.floor(loyal.length * random() ** 1.3)];
  return favourite && random() < BY_LOYAL_SHARE ? favourite : pickAdult(random, patients, before);
}

/** A later visit of anybody. */
function makeReturn(
  random: Random,
  { patients, dayCount, staffNames }: VisitPlan,
  firsts: readonly SampleVisit[],
): SampleVisit {
  for (;;) {
    const place = Math.floor(random() * firsts.length);
    const first = firsts[place];
    const other = firsts[Math.floor(random() * firsts.length)];
    if (!first || !other) throw new Error('an export needs patients');
    const day = Math.floor(random() * dayCount);
    // A new patient cannot return before he first came; an old one was there before the file begins.
    if (first.isFirst && day <= first.day) continue;
    const { patient } = first;
    if (first.isFirst && random() < REPEATED_SHARE) {
      return { day, patient, isFirst: false, note: null, memo: first.memo, fault: '' };
    }
    const sources = { referrer: other.patient, other: other.patient, staffNames };
    if (!first.isFirst && place > 0 && random() < LATE_SHARE) {
      const referrer = pickAdult(random, patients, place);
      const note = makeLateNote(random, { ...sources, referrer });
      return { day, patient, isFirst: false, note, memo: note.memo, fault: '' };
    }
    return { day, patient, isFirst: false, note: null, memo: makeLaterMemo(random, sources), fault: '' };
  }
}
