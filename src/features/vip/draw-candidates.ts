import type { CalendarDate } from '../../core/calendar-date';
import { type Credit, type Criteria, listedTier, type Tally, type Tier, tierOf } from '../referral/tally';
import type { Candidate } from './candidate-table';
import { isFrozen } from './list';
import { chooseMissing, findMissing, type Missing, type MissingReason } from './missing';
import type { Proposal } from './review-view';
import { type VipHints, type VipPatient, type VipWarning, warnOf } from './warning';

/** What this season's line of somebody holds already. */
export type Before = Pick<
  Candidate,
  'patient' | 'proposal' | 'decision' | 'chosenTier' | 'reason' | 'staffNote' | 'signedTier'
>;

/** What the candidates are drawn from. */
export interface Ground {
  /** As of the as-of date. */
  readonly tallies: readonly Tally[];
  /** As of today, where that is later; else []. */
  readonly later: readonly Tally[];
  readonly patients: readonly VipPatient[];
  readonly hints: VipHints;
  readonly asOf: CalendarDate;
  readonly criteria: Criteria;
  /** This season's lines as they stand. */
  readonly before: readonly Before[];
}

/** Why somebody is proposed who does not simply qualify. */
export type ProposalReason =
  | MissingReason
  /** Qualifies with those who came after the as-of date; the counts are today's. */
  | { readonly code: 'sinceAsOf'; readonly total: number; readonly lastYear: number }
  /** Qualifies now, and did not when both signed. */
  | { readonly code: 'sinceSigned' }
  /** Was on the list, and the counts no longer suffice. */
  | { readonly code: 'fell'; readonly total: number; readonly lastYear: number };

/** Somebody whom the meeting talks about. */
export interface Drawn {
  readonly patient: VipPatient;
  /** By the counts; '' below the lowest. */
  readonly tier: Tier | '';
  /** '' for somebody who died after both had signed: the line stays, nobody is shown it. */
  readonly proposal: Proposal | '';
  readonly reasons: readonly ProposalReason[];
  readonly tally: Tally;
  /** Whom, the latest first; a name is '' where the patient is no longer known. */
  readonly brought: readonly (Credit & { readonly name: string })[];
  /** Others of the same household on record. */
  readonly familySize: number;
  readonly warnings: readonly VipWarning[];
}

/** Who the meeting talks about: those who qualify by tier, total, last year and name, then late ones, fallen ones, possibly missed ones, and who was put in by hand. */
export interface Draw {
  readonly candidates: readonly Drawn[];
  /** Possibly missed, and not among the most promising. */
  readonly moreMissing: readonly Missing[];
}

const ORDER: readonly (Proposal | '')[] = ['eligible', 'late', 'fell', 'missing', 'added', ''];

/** Draws the candidates of a season. Whoever was decided on, or was signed for, stays among them whatever the counts say now. */
export function drawCandidates(ground: Ground): Draw {
  const { patients, before, asOf, criteria, hints } = ground;
  const tallies = new Map(ground.tallies.map((tally) => [tally.patient, tally]));
  const later = new Map(ground.later.map((tally) => [tally.patient, tally]));
  const known = new Map(before.map((row) => [row.patient, row]));
  const frozen = isFrozen(before);
  const proposed = new Map<string, Pick<Drawn, 'proposal' | 'reasons' | 'tier'>>();
  for (const { id, status } of patients) {
    const row = known.get(id);
    const proposal = propose(tallies.get(id), later.get(id), row, frozen, criteria);
    if (status === 'deceased') {
      // Nobody's decision: neither may it reopen the list, nor may anybody be shown the name.
      if (row && row.signedTier !== '') proposed.set(id, { proposal: '', reasons: [], tier: row.signedTier });
    } else if (proposal) proposed.set(id, proposal);
  }
  const missing = findMissing(patients, tallies, hints, new Set(proposed.keys()), asOf, criteria);
  // Once both have signed the meeting is over: nobody new is brought up for less than the criteria.
  const { shown, rest } = chooseMissing(
    frozen ? missing.filter(({ patient }) => known.has(patient.id)) : missing,
  );
  const talkedAbout = new Set(
    before.filter((row) => hasWords(row) || row.signedTier !== '').map((row) => row.patient),
  );
  const kept = rest.filter(({ patient }) => talkedAbout.has(patient.id));
  for (const { patient, reasons } of [...shown, ...kept]) {
    const tier = tierOf(tallies.get(patient.id)?.total ?? 0, criteria);
    proposed.set(patient.id, { proposal: 'missing', reasons, tier });
  }
  for (const { id, status } of patients) {
    if (!talkedAbout.has(id) || proposed.has(id) || status === 'deceased') continue;
    const tier = tierOf(tallies.get(id)?.total ?? 0, criteria);
    proposed.set(id, { proposal: 'added', reasons: [], tier });
  }
  return {
    candidates: describe(proposed, tallies, ground).sort(compareDrawn),
    moreMissing: rest.filter(({ patient }) => !talkedAbout.has(patient.id)),
  };
}

/** Whether staff have said anything in a line. */
export function hasWords({ decision, chosenTier, reason, staffNote }: Before): boolean {
  return decision !== '' || chosenTier !== '' || reason.trim() !== '' || staffNote.trim() !== '';
}

/** Why somebody is talked about for his counts; undefined where they are no reason. */
function propose(
  tally: Tally | undefined,
  later: Tally | undefined,
  row: Before | undefined,
  frozen: boolean,
  criteria: Criteria,
): Pick<Drawn, 'proposal' | 'reasons' | 'tier'> | undefined {
  const [total, lastYear] = [tally?.total ?? 0, tally?.lastYear ?? 0];
  const isSigned = frozen && row !== undefined && row.signedTier !== '';
  const tier = listedTier(total, lastYear, criteria);
  if (tier !== '') {
    const isNew = frozen && !isSigned && (row?.decision ?? '') === '';
    return isNew
      ? { proposal: 'late', reasons: [{ code: 'sinceSigned' }], tier }
      : { proposal: 'eligible', reasons: [], tier };
  }
  // Who never qualified and was put in by hand cannot fall below: he stays what he was.
  const wasIn =
    row?.proposal === 'eligible' ||
    row?.proposal === 'fell' ||
    (isSigned && (row.proposal === 'late' || row.proposal === ''));
  const laterTier = later ? listedTier(later.total, later.lastYear, criteria) : '';
  const isLate = laterTier !== '' && (!wasIn || row?.proposal === 'late');
  if (later && isLate) {
    const reason = { code: 'sinceAsOf', total: later.total, lastYear: later.lastYear } as const;
    return { proposal: 'late', reasons: [reason], tier: laterTier };
  }
  if (!wasIn) return undefined;
  const byTotal = tierOf(total, criteria);
  return { proposal: 'fell', reasons: [{ code: 'fell', total, lastYear }], tier: byTotal };
}

function describe(
  proposed: ReadonlyMap<string, Pick<Drawn, 'proposal' | 'reasons' | 'tier'>>,
  tallies: ReadonlyMap<string, Tally>,
  { patients, hints, asOf }: Ground,
): Drawn[] {
  const names = new Map(patients.map(({ id, name }) => [id, name]));
  const households = new Map<string, number>();
  const together = new Map<string, VipPatient[]>();
  for (const patient of patients) {
    const { id, household, phone } = patient;
    if (household !== '') households.set(household, (households.get(household) ?? 0) + 1);
    if (proposed.get(id)?.proposal !== 'eligible') continue;
    for (const key of new Set([household, phone].filter(Boolean))) {
      together.set(key, [...(together.get(key) ?? []), patient]);
    }
  }
  return patients.flatMap((patient) => {
    const found = proposed.get(patient.id);
    if (!found) return [];
    const tally = tallies.get(patient.id) ?? nothing(patient.id);
    const companions = new Set([
      ...(together.get(patient.household) ?? []),
      ...(together.get(patient.phone) ?? []),
    ]);
    companions.delete(patient);
    return [
      {
        patient,
        ...found,
        tally,
        brought: tally.brought.map((credit) => ({ ...credit, name: names.get(credit.referred) ?? '' })),
        familySize: Math.max(0, (households.get(patient.household) ?? 1) - 1),
        warnings: warnOf(patient, tally, [...companions], hints, asOf),
      },
    ];
  });
}

function nothing(patient: string): Tally {
  return { patient, total: 0, lastYear: 0, family: 0, eligible: false, tier: '', brought: [] };
}

function compareDrawn(a: Drawn, b: Drawn): number {
  return (
    ORDER.indexOf(a.proposal) - ORDER.indexOf(b.proposal) ||
    compareText(a.tier || 'Z', b.tier || 'Z') ||
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
