import type { CalendarDate } from '../../core/calendar-date';
import { isChild } from '../referral/relative';
import { type Criteria, isEligible, type Tally } from '../referral/tally';
import { isLongAway, type VipHints, type VipPatient } from './warning';

/** Why somebody may have been missed. */
export type MissingReason =
  /** Together with others of the household he would qualify. */
  | {
      readonly code: 'family';
      readonly names: readonly string[];
      readonly total: number;
      readonly lastYear: number;
    }
  /** Would qualify if the open questions that name him are about him. */
  | { readonly code: 'mentions'; readonly count: number }
  /** One referral short. */
  | { readonly code: 'nearTotal' | 'nearLastYear'; readonly count: number }
  /** Spends much and has brought nobody. */
  | { readonly code: 'spend' };

/** Somebody who may have been missed, with all the reasons, the strongest first. */
export interface Missing {
  readonly patient: VipPatient;
  readonly reasons: readonly [MissingReason, ...MissingReason[]];
}

/** The more promising first. */
const RANKS: readonly MissingReason['code'][] = ['family', 'mentions', 'nearTotal', 'nearLastYear', 'spend'];

/** How many are worth a meeting's time. */
export const MOST_MISSING = 20;
/** Of these, at most so many for their spending alone, and only where nobody nearer to the criteria is left out for them. */
const MOST_BY_SPEND = 5;

/**
 * Who may have been missed, the most promising first: a household that qualifies together, open questions that would suffice, one
 * referral short, high spend without any referral. Left out: who qualifies, children, who must not be contacted, moved, or was
 * not seen for long.
 *
 * @param listed ids of those who are talked about already
 */
export function findMissing(
  patients: readonly VipPatient[],
  tallies: ReadonlyMap<string, Tally>,
  hints: VipHints,
  listed: ReadonlySet<string>,
  asOf: CalendarDate,
  criteria: Criteria,
): Missing[] {
  const families = qualifyTogether(patients, tallies, criteria);
  return patients
    .flatMap((patient): Missing[] => {
      const [first, ...others] =
        listed.has(patient.id) || !isWelcome(patient, asOf)
          ? []
          : reasonsFor(patient, tallies.get(patient.id), families.get(patient.id), hints, criteria);
      return first ? [{ patient, reasons: [first, ...others] }] : [];
    })
    .sort((a, b) => compareMissing(a, b, tallies));
}

/** The first ones, few of them for spending alone. @returns the others too, which are only counted */
export function chooseMissing(found: readonly Missing[]): {
  readonly shown: readonly Missing[];
  readonly rest: readonly Missing[];
} {
  const bySpend = found.filter(({ reasons }) => reasons[0].code === 'spend');
  const others = found.filter(({ reasons }) => reasons[0].code !== 'spend');
  const near = others.slice(0, MOST_MISSING);
  const shown = [...near, ...bySpend.slice(0, Math.min(MOST_BY_SPEND, MOST_MISSING - near.length))];
  const isShown = new Set(shown);
  return { shown, rest: found.filter((each) => !isShown.has(each)) };
}

function isWelcome(patient: VipPatient, asOf: CalendarDate): boolean {
  const { status } = patient;
  if (status === 'deceased' || status === 'doNotContact' || status === 'moved') return false;
  return !isChild(patient, asOf) && !isLongAway(patient, asOf);
}

function reasonsFor(
  { id, spendBand }: VipPatient,
  tally: Tally | undefined,
  family: MissingReason | undefined,
  hints: VipHints,
  criteria: Criteria,
): MissingReason[] {
  const [total, lastYear] = [tally?.total ?? 0, tally?.lastYear ?? 0];
  const reasons: MissingReason[] = family ? [family] : [];
  const count = hints.openQuestions.get(id) ?? 0;
  if (count > 0 && isEligible(total + count, lastYear + (hints.recentQuestions.get(id) ?? 0), criteria)) {
    reasons.push({ code: 'mentions', count });
  }
  // Short of both by one, the same one is missing: it is said once.
  if (total > 0 && total === criteria.minTotal - 1) reasons.push({ code: 'nearTotal', count: total });
  else if (lastYear > 0 && lastYear === criteria.minLastYear - 1) {
    reasons.push({ code: 'nearLastYear', count: lastYear });
  }
  if (spendBand === 'high' && total === 0 && (tally?.family ?? 0) === 0) reasons.push({ code: 'spend' });
  return reasons;
}

/** Households of which nobody qualifies alone and all together do: the one who brought most stands for them. */
function qualifyTogether(
  patients: readonly VipPatient[],
  tallies: ReadonlyMap<string, Tally>,
  criteria: Criteria,
): ReadonlyMap<string, MissingReason> {
  const households = new Map<string, { patient: VipPatient; tally: Tally }[]>();
  for (const patient of patients) {
    const tally = tallies.get(patient.id);
    if (!tally || tally.total === 0 || patient.household === '') continue;
    const members = households.get(patient.household);
    if (members) members.push({ patient, tally });
    else households.set(patient.household, [{ patient, tally }]);
  }
  const found = new Map<string, MissingReason>();
  for (const members of households.values()) {
    if (members.length < 2 || members.some(({ tally }) => tally.eligible)) continue;
    const total = members.reduce((sum, { tally }) => sum + tally.total, 0);
    const lastYear = members.reduce((sum, { tally }) => sum + tally.lastYear, 0);
    if (!isEligible(total, lastYear, criteria)) continue;
    const [head, ...others] = members.sort(
      (a, b) => b.tally.total - a.tally.total || b.tally.lastYear - a.tally.lastYear,
    );
    if (!head) continue;
    found.set(head.patient.id, {
      code: 'family',
      names: others.map(({ patient }) => patient.name),
      total,
      lastYear,
    });
  }
  return found;
}

function compareMissing(a: Missing, b: Missing, tallies: ReadonlyMap<string, Tally>): number {
  const [one, other] = [tallies.get(a.patient.id), tallies.get(b.patient.id)];
  return (
    RANKS.indexOf(a.reasons[0].code) - RANKS.indexOf(b.reasons[0].code) ||
    (other?.total ?? 0) - (one?.total ?? 0) ||
    (other?.lastYear ?? 0) - (one?.lastYear ?? 0) ||
    b.reasons.length - a.reasons.length ||
    b.patient.visitCount - a.patient.visitCount ||
    (a.patient.id < b.patient.id ? -1 : 1)
  );
}
