import { addMonths, type CalendarDate } from '../../core/calendar-date';

/** One referral that counts: who sent whom. */
export interface Credit {
  /** Patient id. */
  readonly referrer: string;
  /** Patient id. */
  readonly referred: string;
  /** Of the referred; '' if unknown, it then counts in the total only. */
  readonly firstVisit: CalendarDate | '';
  readonly isFamily: boolean;
}

/** The clinic's policy figures for the list. */
export interface Criteria {
  readonly minLastYear: number;
  readonly minTotal: number;
  readonly tierA: number;
  readonly tierB: number;
  /** `out` leaves family referrals out of both counts. */
  readonly familyReferrals: 'count' | 'apart' | 'out';
}

/** The tiers of the list, the higher first. */
export type Tier = 'A' | 'B';

/** What somebody's referrals come to on the as-of date. */
export interface Tally {
  /** Patient id of the referrer. */
  readonly patient: string;
  /** Distinct referred patients up to the as-of date, carried-over ones included. */
  readonly total: number;
  /** Those whose first visit lies in the year up to the as-of date. */
  readonly lastYear: number;
  /** How many of the distinct referred are family, counted or not. */
  readonly family: number;
  readonly eligible: boolean;
  /** By total alone; '' below the lowest. */
  readonly tier: Tier | '';
  /** The referred that count, the latest first visit first. */
  readonly brought: readonly Credit[];
}

/**
 * Counts referrals up to the as-of date for everybody who has at least one, in the order of first mention.
 * A referred patient counts once, for the first credit given.
 *
 * @param carriedOver patient id → referrals counted in an earlier program
 */
export function tallyReferrals(
  credits: readonly Credit[],
  carriedOver: ReadonlyMap<string, number>,
  asOf: CalendarDate,
  criteria: Criteria,
): Tally[] {
  const byReferrer = new Map<string, Credit[]>();
  for (const patient of carriedOver.keys()) byReferrer.set(patient, []);
  const referred = new Set<string>();
  for (const credit of credits) {
    if (credit.firstVisit > asOf || credit.referrer === credit.referred || referred.has(credit.referred))
      continue;
    referred.add(credit.referred);
    const list = byReferrer.get(credit.referrer);
    if (list) list.push(credit);
    else byReferrer.set(credit.referrer, [credit]);
  }
  const yearBefore = addMonths(asOf, -12);
  const tallies: Tally[] = [];
  for (const [patient, list] of byReferrer) {
    const brought = list
      .filter((credit) => criteria.familyReferrals !== 'out' || !credit.isFamily)
      .sort((a, b) => (a.firstVisit < b.firstVisit ? 1 : a.firstVisit > b.firstVisit ? -1 : 0));
    const total = brought.length + Math.max(0, carriedOver.get(patient) ?? 0);
    const lastYear = brought.filter((credit) => credit.firstVisit > yearBefore).length;
    const family = list.filter((credit) => credit.isFamily).length;
    if (total === 0 && family === 0) continue;
    tallies.push({
      patient,
      total,
      lastYear,
      family,
      eligible: isEligible(total, lastYear, criteria),
      tier: tierOf(total, criteria),
      brought,
    });
  }
  return tallies;
}

/** Whether the counts suffice for the list: enough in the last year, or enough in all. */
export function isEligible(total: number, lastYear: number, criteria: Criteria): boolean {
  return lastYear >= criteria.minLastYear || total >= criteria.minTotal;
}

/** The tier by total; '' below the lowest. */
export function tierOf(total: number, criteria: Criteria): Tier | '' {
  return total >= criteria.tierA ? 'A' : total >= criteria.tierB ? 'B' : '';
}

/** The tier somebody has on the list; '' = not on it. */
export function listedTier(total: number, lastYear: number, criteria: Criteria): Tier | '' {
  return isEligible(total, lastYear, criteria) ? tierOf(total, criteria) : '';
}
