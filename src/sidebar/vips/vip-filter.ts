import type { VipEntry } from '../../features/vip/vip-view';

/** What of the list is shown; '' for all. */
export interface VipFilter {
  readonly tier: '' | 'A' | 'B';
  readonly state: '' | Exclude<VipEntry['state'], ''>;
  readonly owner: string;
}

export const NO_FILTER: VipFilter = { tier: '', state: '', owner: '' };

/** Those that fit, in the order of the list. */
export function filterVips(vips: readonly VipEntry[], filter: VipFilter): VipEntry[] {
  return vips.filter(
    ({ tier, state, attendant }) =>
      (filter.tier === '' || tier === filter.tier) &&
      (filter.state === '' || state === filter.state) &&
      (filter.owner === '' || attendant === filter.owner),
  );
}

const STATES = ['provisional', 'waiting', 'final', 'reopened', 'droppedOut'] as const;

/** What there is to choose: a filter with fewer than two choices helps nobody. */
export interface VipChoices {
  readonly tiers: readonly ('A' | 'B')[];
  readonly states: readonly Exclude<VipEntry['state'], ''>[];
  /** In alphabetical order. */
  readonly owners: readonly string[];
}

export function choicesOf(vips: readonly VipEntry[]): VipChoices {
  const tiers = (['A', 'B'] as const).filter((tier) => vips.some((vip) => vip.tier === tier));
  const states = STATES.filter((state) => vips.some((vip) => vip.state === state));
  const owners = [...new Set(vips.map(({ attendant }) => attendant))].filter((owner) => owner !== '').sort();
  return {
    tiers: tiers.length > 1 ? tiers : [],
    states: states.length > 1 ? states : [],
    owners,
  };
}

/** A filter as a view keeps it; what does not fit the list any more counts as nothing chosen. */
export function readFilter(params: Readonly<Record<string, string>>, choices: VipChoices): VipFilter {
  return {
    tier: choices.tiers.find((tier) => tier === params.tier) ?? '',
    state: choices.states.find((state) => state === params.state) ?? '',
    owner: choices.owners.find((owner) => owner === params.owner) ?? '',
  };
}
