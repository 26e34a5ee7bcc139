import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Credit,
  type Criteria,
  isEligible,
  listedTier,
  tallyReferrals,
  tierOf,
} from '../../../src/features/referral/tally';

const CRITERIA: Criteria = { minLastYear: 2, minTotal: 3, tierA: 5, tierB: 2, familyReferrals: 'apart' };
const AS_OF = '2026-12-01';
const NOBODY = new Map<string, number>();

function credit(referred: string, firstVisit: string, facts: Partial<Credit> = {}): Credit {
  return { referrer: '김영희', referred, firstVisit, isFamily: false, ...facts };
}

function tallyOf(credits: Credit[], carriedOver = NOBODY, criteria = CRITERIA) {
  return tallyReferrals(credits, carriedOver, AS_OF, criteria).find((tally) => tally.patient === '김영희');
}

describe('tallyReferrals', () => {
  it.each([
    ['기준일 당일 첫 내원', '2026-12-01', 1, 1],
    ['기준일 다음 날 첫 내원 (아직 세지 않음)', '2026-12-02', undefined, undefined],
    ['1년 전 바로 다음 날', '2025-12-02', 1, 1],
    ['꼭 1년 전 (최근 1년 아님)', '2025-12-01', 1, 0],
    ['첫 내원일을 모름 (누적에만)', '', 1, 0],
  ])('%s: 누적과 최근 1년', (_, firstVisit, total, lastYear) => {
    const tally = tallyOf([credit('최지은', firstVisit)]);
    expect([tally?.total, tally?.lastYear]).toEqual([total, lastYear]);
  });

  it('같은 분을 두 번 모셨다고 두 번 세지 않는다', () => {
    expect(tallyOf([credit('최지은', '2026-01-02'), credit('최지은', '2026-01-02')])?.total).toBe(1);
  });

  it('본인을 본인이 소개한 것으로 세지 않는다', () => {
    expect(tallyOf([credit('김영희', '2026-01-02')])).toBeUndefined();
  });

  it('이월 소개는 누적에 더하고 최근 1년에는 더하지 않는다', () => {
    const tally = tallyOf([credit('최지은', '2026-01-02')], new Map([['김영희', 4]]));
    expect(tally).toMatchObject({ total: 5, lastYear: 1, tier: 'A', eligible: true });
  });

  it.each([
    ['apart', 2, 1],
    ['count', 2, 1],
    ['out', 1, 1],
  ] as const)('가족 소개를 "%s"로 두면 누적 %i, 그중 가족 %i', (familyReferrals, total, family) => {
    const credits = [credit('최지은', '2026-01-02'), credit('김민준', '2026-02-02', { isFamily: true })];
    expect(tallyOf(credits, NOBODY, { ...CRITERIA, familyReferrals })).toMatchObject({ total, family });
  });

  it('모신 분은 최근에 오신 순서로 보인다', () => {
    const credits = [credit('가', '2026-01-02'), credit('나', ''), credit('다', '2026-05-02')];
    expect(tallyOf(credits)?.brought.map((one) => one.referred)).toEqual(['다', '가', '나']);
  });

  const someCredits = fc.array(
    fc.record({
      referrer: fc.constantFrom('가', '나', '다', '라'),
      referred: fc.constantFrom('가', '나', '마', '바', '사', '아', '자'),
      firstVisit: fc.constantFrom('', '2020-01-01', '2025-12-02', '2026-06-06', '2027-01-01'),
      isFamily: fc.boolean(),
    }),
  );

  it('어떤 소개 목록이든 소개받은 한 분은 많아야 한 번 세고, 본인은 세지 않는다', () => {
    fc.assert(
      fc.property(someCredits, (credits) => {
        const brought = tallyReferrals(credits, NOBODY, AS_OF, CRITERIA).flatMap((t) =>
          t.brought.map((one) => ({ by: t.patient, who: one.referred })),
        );
        expect(new Set(brought.map(({ who }) => who)).size).toBe(brought.length);
        expect(brought.filter(({ by, who }) => by === who)).toEqual([]);
      }),
    );
  });

  it('소개받은 분이 한 번씩만 나오면 목록의 순서는 결과를 바꾸지 않는다', () => {
    const distinct = someCredits.map((credits) => [...new Map(credits.map((c) => [c.referred, c])).values()]);
    fc.assert(
      fc.property(distinct, (credits) => {
        const counts = (list: Credit[]) =>
          tallyReferrals(list, NOBODY, AS_OF, CRITERIA)
            .map(({ patient, total, lastYear, family }) => ({ patient, total, lastYear, family }))
            .sort((a, b) => (a.patient < b.patient ? -1 : 1));
        expect(counts([...credits].reverse())).toEqual(counts(credits));
      }),
    );
  });
});

describe('isEligible', () => {
  it.each([
    [2, 2, true],
    [3, 0, true],
    [2, 1, false],
    [2, 0, false],
    [1, 1, false],
  ])('누적 %i명, 최근 1년 %i명이면 명단에 %s', (total, lastYear, expected) => {
    expect(isEligible(total, lastYear, CRITERIA)).toBe(expected);
  });
});

describe('tierOf', () => {
  it.each([
    [1, ''],
    [2, 'B'],
    [4, 'B'],
    [5, 'A'],
    [19, 'A'],
  ])('누적 %i명이면 등급은 "%s"', (total, tier) => {
    expect(tierOf(total, CRITERIA)).toBe(tier);
  });
});

describe('listedTier', () => {
  it('오래전 소개 두 건은 B에 맞지만 명단에는 오르지 않는다', () => {
    expect([tierOf(2, CRITERIA), listedTier(2, 0, CRITERIA)]).toEqual(['B', '']);
  });
});
