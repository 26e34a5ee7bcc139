import { describe, expect, it } from 'vitest';
import { BARS, describeScore, type Pair, type Report, score, type Truth } from './score';

const people = {
  '101': { name: '김하늘', phone: '010-1111-0001' },
  '102': { name: '이바다', phone: '010-1111-0002' },
  '103': { name: '박구름', phone: '010-1111-0003' },
  '104': { name: '최나무', phone: '010-1111-0004' },
};
type Chart = keyof typeof people;

const standing = { total: 3, lastYear: 2, eligible: true, tier: 'B' };
const truth: Truth = {
  people,
  rows: {
    '5': { expect: 'credit', referrer: '101', candidates: [], memo: '김하늘님 소개', patient: '102' },
    '6': { expect: 'review', referrer: null, candidates: ['101'], memo: '하늘이 소개', patient: '103' },
    '7': { expect: 'excluded', referrer: null, candidates: [], memo: '직원 소개', patient: '104' },
  },
  tally: { '101': standing },
  rejects: [9],
};

const patient = (chart: Chart) => ({ chart, ...people[chart] });
const referral = (
  row: number,
  of: Chart,
  status: string,
  referrer: Chart | null,
  candidates: Chart[] = [],
) => ({
  row,
  patient: patient(of),
  status,
  referrer: referrer && patient(referrer),
  candidates: candidates.map(patient),
  evidence: '소개',
});
const perfect: Report = {
  intake: { rejected: [{ row: 9 }] },
  referrals: [
    referral(5, '102', 'counted', '101'),
    referral(6, '103', 'review', null, ['101', '104']),
    referral(7, '104', 'excluded', null),
  ],
  tally: [{ patient: patient('101'), ...standing }],
  vip: [{ patient: patient('101') }],
};
const pair = (change: Partial<Report> = {}): Pair => ({
  name: 'clinic',
  truth,
  report: { ...perfect, ...change },
});

/** The report with the referral of that row replaced. */
function withReferral(changed: Report['referrals'][number]): Pair {
  return pair({ referrals: perfect.referrals.map((given) => (given.row === changed.row ? changed : given)) });
}

describe('score', () => {
  it('holds the highest bar where everything is right', () => {
    const result = score([pair()], BARS.goal);
    expect(result.figures).toEqual({
      precision: 1,
      recall: 1,
      review: 1,
      candidates: 1,
      notReferral: 1,
      floor: 1,
    });
    expect(result).toMatchObject({ holds: true, credits: 1, wrongCredits: 0, faults: [], misses: [] });
  });

  it('knows patients without chart numbers by name and telephone', () => {
    const bare = JSON.parse(JSON.stringify(perfect).replace(/"chart":"\d+"/g, '"chart":""')) as Report;
    expect(score([pair(bare)], BARS.goal).holds).toBe(true);
  });

  it('counts a credit for the wrong person against precision and recall', () => {
    const { figures, wrongCredits } = score([withReferral(referral(5, '102', 'counted', '104'))]);
    expect(figures).toMatchObject({ precision: 0, recall: 0 });
    expect(wrongCredits).toBe(1);
  });

  it('counts a credit on a row that is no referral as a wrong one', () => {
    const { figures } = score([
      pair({ referrals: [...perfect.referrals, referral(40, '104', 'counted', '102')] }),
    ]);
    expect(figures.precision).toBe(0.5);
  });

  it.each([
    ['too few candidates', referral(6, '103', 'review', null, ['104'])],
    [
      'too long a list',
      referral(
        6,
        '103',
        'review',
        null,
        Array.from({ length: 10 }, () => '101' as const),
      ),
    ],
  ])('does not accept a question with %s', (_, changed) => {
    expect(score([withReferral(changed)]).figures.candidates).toBe(0);
  });

  it.each([
    ['none', 1],
    ['unnamed', 0],
    ['review', 0],
  ])('takes "%s" for an excluded row as %d', (status, share) => {
    expect(score([withReferral(referral(7, '104', status, null))]).figures.notReferral).toBe(share);
  });

  it('judges the worst clinic by itself', () => {
    const missed = withReferral(referral(5, '102', 'review', null));
    const { figures, below } = score([pair(), missed]);
    expect(figures).toMatchObject({ recall: 0.5, floor: 0 });
    expect(below).toEqual(['recall', 'floor']);
  });

  it.each<[string, Pair]>([
    ['a tally that differs', pair({ tally: [{ patient: patient('101'), ...standing, total: 4 }] })],
    ['a VIP too many', pair({ vip: [...perfect.vip, { patient: patient('104') }] })],
    ['a VIP who is missing', pair({ vip: [] })],
    ['a bad row that is not listed', pair({ intake: { rejected: [] } })],
    ['a good row that was refused', pair({ intake: { rejected: [{ row: 9 }, { row: 5 }] } })],
    [
      'a row that stands twice',
      pair({ referrals: [...perfect.referrals, ...perfect.referrals.slice(1, 2)] }),
    ],
    ['another patient in the row', withReferral(referral(7, '103', 'excluded', null))],
  ])('excuses no fault: %s', (_, faulty) => {
    const result = score([faulty]);
    expect(result.faults).toHaveLength(1);
    expect(result.holds).toBe(false);
  });

  it('holds no bar where there is nothing to judge', () => {
    expect(score([]).holds).toBe(false);
  });
});

describe('describeScore', () => {
  it('names what went wrong by the words of the memo', () => {
    expect(describeScore(score([withReferral(referral(5, '102', 'review', null))]))).toContain(
      '1 × expected credit, got review: 김하늘님 소개',
    );
  });
});
