import type { CalendarDate } from '../../core/calendar-date';
import { nameKey } from '../../core/person-name';
import { applyDecision, type DecidedRow } from './apply-decision';
import type { Candidate } from './candidate';
import { orderQuestions, questionsThatChangeList } from './consequence';
import { readDecision, type Verdict } from './decision';
import { type FoundMention, findMention } from './find-mention';
import { isNewPatient, type ReferralPatient, type ReferralVisit } from './patient';
import { indexPatients } from './patient-index';
import { proposePeople } from './propose-people';
import { isFamilyReferral, type Referral } from './referral';
import { type MentionResolution, resolveMention } from './resolve-mention';
import type { Registry } from './scene';
import { type Credit, type Criteria, type Tally, tallyReferrals } from './tally';
import { createTextReader } from './text-reader';

/** All that referrals are derived from. */
export interface Records {
  readonly patients: readonly ReferralPatient[];
  /** In any order. */
  readonly visits: readonly ReferralVisit[];
  /** Everybody on the staff list, leavers too. */
  readonly staffNames: readonly string[];
  /** By id of the referred. */
  readonly decided: ReadonlyMap<string, DecidedRow>;
  /** Of referred patients who were deleted: they stay in the counts. */
  readonly kept?: readonly Credit[];
  isErasedName?(name: string): boolean;
  /** A referral counts only once the referred has paid something. */
  readonly paidNeeded: boolean;
  readonly asOf: CalendarDate;
  readonly criteria: Criteria;
}

/** Every referral, and what they come to. */
export interface Referrals {
  /** Questions first, by consequence; then the others in the order of the patients. */
  readonly referrals: readonly Referral[];
  readonly tallies: readonly Tally[];
}

/**
 * Reads from patients, visits and decisions who referred whom: one entry for every new patient and for every other one in whose texts
 * a referral is mentioned. The order of rows does not matter.
 */
export function findReferrals(records: Records): Referrals {
  const recordsBegin = records.visits.reduce(
    (begin, { date }) => (date !== '' && (begin === '' || date < begin) ? date : begin),
    '',
  );
  const index = indexPatients(records.patients, recordsBegin);
  const staff = new Set(records.staffNames.map(nameKey));
  const { isErasedName } = records;
  const registry: Registry = {
    index,
    isStaffName: (name) => staff.has(nameKey(name)),
    ...(isErasedName ? { isErasedName } : {}),
  };
  const read = createTextReader(registry);
  const isPatientName = (name: string) => index.byName(name).length > 0;
  const visitsOf = groupVisits(records.visits);
  const drafts: Draft[] = [];
  for (const patient of records.patients) {
    const visits = visitsOf.get(patient.id) ?? [];
    const isNew = isNewPatient(patient, recordsBegin) && visits.length > 0;
    const mention = findMention(patient, visits, isNew, read, isPatientName);
    const decided = records.decided.get(patient.id);
    const verdict = decided && readDecision(decided, patient, index);
    if (!isNew && !verdict && !isEntry(mention)) continue;
    const proposed = propose(patient, mention, isNew ? visits[0] : undefined, registry);
    const referral = records.paidNeeded ? withPayment(proposed, visits) : proposed;
    drafts.push({ referral, mention, decided, verdict });
  }
  const credited = countCredits(drafts);
  const found = drafts.map(({ referral, mention, decided, verdict }) => {
    const ranked = { ...referral, candidates: favourKnown(referral.candidates, credited) };
    return decided && verdict ? applyDecision(ranked, decided, verdict, mention, index) : ranked;
  });
  return weighConsequences(found, records);
}

/** A referral on its way: what the texts come to, and what staff decided. */
interface Draft {
  readonly referral: Referral;
  readonly mention: FoundMention | undefined;
  readonly decided: DecidedRow | undefined;
  readonly verdict: Verdict | undefined;
}

/** Credits that the texts give, by patient id of the referrer. */
function countCredits(drafts: readonly Draft[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { referral } of drafts) {
    const id = referral.referrer?.id;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Of candidates who are as likely as each other, those who refer often come first, then those who were seen lately. */
function favourKnown(
  candidates: readonly Candidate[],
  credited: ReadonlyMap<string, number>,
): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const credits = (candidate: Candidate) => credited.get(candidate.patient.id) ?? 0;
  return [...candidates].sort(
    (a, b) =>
      b.score - a.score ||
      credits(b) - credits(a) ||
      (a.patient.lastVisit < b.patient.lastVisit ? 1 : a.patient.lastVisit > b.patient.lastVisit ? -1 : 0),
  );
}

/** Whether words on the row of somebody who was there before make an entry; advertising and what he says of others do not. */
function isEntry(found: FoundMention | undefined): found is FoundMention {
  return found !== undefined && !['channel', 'outgoing', 'none'].includes(found.mention.kind);
}

function groupVisits(visits: readonly ReferralVisit[]): Map<string, ReferralVisit[]> {
  const groups = new Map<string, ReferralVisit[]>();
  for (const visit of visits) {
    const group = groups.get(visit.patient);
    if (group) group.push(visit);
    else groups.set(visit.patient, [visit]);
  }
  for (const group of groups.values()) {
    // Exports stand in this order already, nearly always.
    const isSorted = group.every((visit, i) => compareVisits(group[i - 1] ?? visit, visit) <= 0);
    if (!isSorted) group.sort(compareVisits);
  }
  return groups;
}

function compareVisits(a: ReferralVisit, b: ReferralVisit): number {
  return a.date === b.date ? (a.ordinal ?? 0) - (b.ordinal ?? 0) : a.date < b.date ? -1 : 1;
}

/** What the texts come to, before staff have their say. */
function propose(
  patient: ReferralPatient,
  found: FoundMention | undefined,
  firstVisit: ReferralVisit | undefined,
  registry: Registry,
): Referral {
  const resolved = found ? castDoubt(found, patient, registry) : SILENCE;
  // The report's contract: a new patient's entry bears the row of the first visit, wherever the words stand.
  const row = firstVisit ?? found?.visit;
  return {
    patient,
    status: resolved.status,
    kind: found?.mention.kind ?? 'none',
    referrer: resolved.referrer,
    candidates: resolved.candidates,
    changesList: false,
    isFamily: isFamilyReferral(patient, resolved.referrer, found),
    evidence: found?.mention.evidence ?? '',
    reason: resolved.reason,
    file: row?.file ?? '',
    fileRow: row?.fileRow ?? null,
    source: found?.source ?? '',
    mayTell: !found?.mention.secret,
  };
}

const SILENCE: MentionResolution = {
  status: 'none',
  referrer: null,
  candidates: [],
  reason: { code: 'silent', value: '' },
};

/** A text that goes against the mention turns a credit into a question. */
function castDoubt(found: FoundMention, patient: ReferralPatient, registry: Registry): MentionResolution {
  const resolved = resolveMention(found.mention, patient, registry);
  if (!found.doubt || (resolved.status !== 'counted' && resolved.status !== 'question')) return resolved;
  const person = found.mention.people[0];
  const candidates =
    resolved.status === 'counted' && person ? proposePeople(person, patient, registry) : resolved.candidates;
  return { status: 'question', referrer: null, candidates, reason: { code: found.doubt, value: '' } };
}

/** Where the clinic counts paying patients only: one without any payment waits. A visit whose payment is unknown counts as paid. */
function withPayment(referral: Referral, visits: readonly ReferralVisit[]): Referral {
  if (referral.status !== 'counted' || visits.some((visit) => visit.paidBand !== 'none')) return referral;
  return { ...referral, status: 'question', referrer: null, reason: { code: 'notPaid', value: '' } };
}

/** Tallies what counts, marks the questions that could change the list, and puts those first. */
function weighConsequences(found: readonly Referral[], records: Records): Referrals {
  const { asOf, criteria, kept = [] } = records;
  const given = found.flatMap((referral): Credit[] =>
    referral.referrer ? [toCredit(referral, referral.referrer)] : [],
  );
  const credits = [...given, ...kept];
  const carriedOver = new Map(
    records.patients
      .filter((patient) => patient.carriedOver > 0)
      .map(({ id, carriedOver }) => [id, carriedOver]),
  );
  const tallies = tallyReferrals(credits, carriedOver, asOf, criteria);
  const open = found.filter((referral) => referral.status === 'question');
  const changing = questionsThatChangeList(
    open.map(({ patient, candidates }) => ({
      patient: patient.id,
      firstVisit: patient.firstVisit,
      candidates: candidates.map((candidate) => candidate.patient.id),
      likely: candidates
        .filter((candidate, position) => position === 0 || candidate.isNamesake)
        .map((candidate) => candidate.patient.id),
    })),
    tallies,
    asOf,
    criteria,
  );
  const questions = orderQuestions(
    open.map((referral) => ({ ...referral, changesList: changing.has(referral.patient.id) })),
  );
  const settled = found.filter((referral) => referral.status !== 'question');
  return { referrals: [...questions, ...settled], tallies };
}

function toCredit(referral: Referral, referrer: ReferralPatient): Credit {
  return {
    referrer: referrer.id,
    referred: referral.patient.id,
    firstVisit: referral.patient.firstVisit,
    isFamily: referral.isFamily,
  };
}
