import { type Criteria, isEligible, type Tally, tierOf } from '../referral/tally';

/** How many VIPs some criteria give. */
export interface VipCount {
  readonly a: number;
  readonly b: number;
  readonly all: number;
}

/** One criterion moved by one, and what the list would come to. */
export interface WhatIf {
  readonly criterion: 'minLastYear' | 'minTotal' | 'tierA';
  readonly from: number;
  readonly to: number;
  readonly count: VipCount;
}

/** How many of the tallied would be on the list. */
export function countVips(tallies: readonly Tally[], criteria: Criteria): VipCount {
  let a = 0;
  let b = 0;
  for (const { total, lastYear } of tallies) {
    if (!isEligible(total, lastYear, criteria)) continue;
    const tier = tierOf(total, criteria);
    if (tier === 'A') a += 1;
    else if (tier === 'B') b += 1;
  }
  return { a, b, all: a + b };
}

/** What each criterion would do to the list if it were one less or one more; none goes below 1. */
export function tryCriteria(tallies: readonly Tally[], criteria: Criteria): WhatIf[] {
  return (['minLastYear', 'minTotal', 'tierA'] as const).flatMap((criterion) =>
    [-1, 1].flatMap((step): WhatIf[] => {
      const from = criteria[criterion];
      const to = from + step;
      if (to < 1) return [];
      return [{ criterion, from, to, count: countVips(tallies, { ...criteria, [criterion]: to }) }];
    }),
  );
}
