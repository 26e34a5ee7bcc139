import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Criteria, isEligible, type Tally, tierOf } from '../../../src/features/referral/tally';
import { countVips, tryCriteria } from '../../../src/features/vip/what-if';

const CRITERIA: Criteria = { minLastYear: 2, minTotal: 3, tierA: 5, tierB: 2, familyReferrals: 'apart' };

function tally(total: number, lastYear: number): Tally {
  return {
    patient: `${total}/${lastYear}`,
    total,
    lastYear,
    family: 0,
    eligible: isEligible(total, lastYear, CRITERIA),
    tier: tierOf(total, CRITERIA),
    brought: [],
  };
}

const PEOPLE = [tally(9, 1), tally(5, 0), tally(3, 0), tally(2, 2), tally(2, 0), tally(1, 1)];

describe('countVips', () => {
  it('등급마다 몇 명인지 센다', () => {
    expect(countVips(PEOPLE, CRITERIA)).toEqual({ a: 2, b: 2, all: 4 });
  });

  it('기준은 맞아도 등급이 없으면 세지 않는다', () => {
    expect(countVips([tally(1, 1)], { ...CRITERIA, minLastYear: 1 })).toEqual({ a: 0, b: 0, all: 0 });
  });
});

describe('tryCriteria', () => {
  it.each([
    ['최근 1년 2명→3명', 'minLastYear', 3, 3],
    ['누적 3명→4명', 'minTotal', 4, 3],
    ['누적 3명→2명', 'minTotal', 2, 5],
    ['A등급 5명→6명', 'tierA', 6, 4],
  ] as const)('%s이면 명단이 몇 명이 되는지 보인다', (_, criterion, to, all) => {
    const tried = tryCriteria(PEOPLE, CRITERIA).find((one) => one.criterion === criterion && one.to === to);
    expect(tried?.count.all).toBe(all);
  });

  it('기준을 0명까지 낮추지는 않는다', () => {
    const tried = tryCriteria(PEOPLE, { ...CRITERIA, minLastYear: 1 });
    expect(tried.filter(({ criterion }) => criterion === 'minLastYear').map(({ to }) => to)).toEqual([2]);
  });

  it('기준을 올려서 명단이 길어지는 일은 없다', () => {
    const counts = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })), { maxLength: 30 });
    fc.assert(
      fc.property(counts, (list) => {
        const people = list.map(([a, b]) => tally(Math.max(a, b), b));
        const now = countVips(people, CRITERIA).all;
        for (const { from, to, count } of tryCriteria(people, CRITERIA)) {
          if (to > from) expect(count.all).toBeLessThanOrEqual(now);
          else expect(count.all).toBeGreaterThanOrEqual(now);
        }
      }),
    );
  });
});
