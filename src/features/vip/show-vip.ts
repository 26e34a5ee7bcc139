import type { Language } from '../../core/text';
import type { Change } from '../../workbook/table';
import type { Settings } from '../clinic/settings';
import type { Tier } from '../referral/tally';
import type { Candidate } from './candidate-table';
import type { ListState } from './review-view';
import type { VipRow, vipTable } from './table';
import { BENEFITS } from './words';

/** The columns that {@link showVip} fills. */
export const VIP_COLUMNS = [
  'state',
  'tier',
  'name',
  'chart',
  'phone',
  'totalReferrals',
  'lastYearReferrals',
  'familyReferrals',
  'attendant',
  'benefits',
  'brought',
  'traits',
  'lastVisit',
  'spendBand',
  'consent',
  'warnings',
  'lastTier',
  'change',
] as const;

/** Of them, what a decision or a signature changes of somebody who is on the sheet already. */
export const STANDING_COLUMNS = ['state', 'tier', 'benefits', 'change'] as const;

type VipChange = Change<typeof vipTable>;

/** What a VIP's row says beside what the candidate's says. */
export interface Standing {
  readonly tier: Tier;
  readonly state: ListState;
  readonly attendant: string;
  readonly benefits: string;
  /** Of the season before; '' where there is none. */
  readonly lastTier: Tier | '';
  readonly change: VipRow['change'];
}

/** A VIP as his row in the sheet. */
export function showVip(candidate: Candidate, standing: Standing): VipChange {
  const { patient, name, chart, phone, totalReferrals, lastYearReferrals, familyReferrals } = candidate;
  const { brought, traits, lastVisit, spendBand, consent, warnings } = candidate;
  return {
    patient,
    name,
    chart,
    phone,
    totalReferrals,
    lastYearReferrals,
    familyReferrals,
    brought,
    traits,
    lastVisit,
    spendBand,
    consent,
    warnings,
    ...standing,
  };
}

/** The row of somebody who is on the sheet and off the list: it stays, marked and without a tier. */
export function showDroppedOut(row: VipRow): VipChange {
  return { ...row, tier: '', benefits: '', change: '', state: 'droppedOut' };
}

/** What a tier gets, one a line. */
export function benefitsOf(
  tier: Tier,
  settings: Partial<Pick<Settings, 'benefitsA' | 'benefitsB'>>,
  language: Language,
): string {
  const own = tier === 'A' ? settings.benefitsA : settings.benefitsB;
  return (own ?? BENEFITS[tier][language].split(', ')).join('\n');
}

/** A tier against that of the season before. @param lastTier '' = was not on its list */
export function changeSince(tier: Tier, lastTier: Tier | ''): Exclude<VipRow['change'], ''> {
  if (lastTier === '') return 'new';
  return lastTier === tier ? 'same' : tier === 'A' ? 'up' : 'down';
}
