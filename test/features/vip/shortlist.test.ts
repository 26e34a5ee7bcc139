import { describe, expect, it } from 'vitest';
import { type Credit, type Criteria, tallyReferrals } from '../../../src/features/referral/tally';
import { drawShortlist, type ReferralHints, type VipPatient } from '../../../src/features/vip/shortlist';
import { patient } from '../referral/build';

const CRITERIA: Criteria = { minLastYear: 2, minTotal: 3, tierA: 5, tierB: 2, familyReferrals: 'apart' };
const AS_OF = '2026-12-01';

function vip(id: string, name: string, facts: Partial<VipPatient> = {}): VipPatient {
  return {
    ...patient(id, name),
    phone: `010-1111-${id}`,
    lastVisit: '2026-10-01',
    status: '',
    consent: '',
    spendBand: '',
    nextAppointment: '',
    ...facts,
  };
}

/** So many referred by each, of whom so many in the last year. */
function draw(
  people: readonly (readonly [VipPatient, total: number, lastYear: number])[],
  hints: Partial<ReferralHints> = {},
  isFamily = false,
) {
  const credits = people.flatMap(([{ id }, total, lastYear]) =>
    Array.from(
      { length: total },
      (_, n): Credit => ({
        referrer: id,
        referred: `${id}-${n}`,
        firstVisit: n < lastYear ? '2026-05-05' : '2024-05-05',
        isFamily,
      }),
    ),
  );
  const tallies = tallyReferrals(credits, new Map(), AS_OF, CRITERIA);
  return drawShortlist(
    tallies,
    people.map(([who]) => who),
    { openQuestions: new Map(), secrets: new Map(), ...hints },
    AS_OF,
    CRITERIA,
  );
}

describe('drawShortlist', () => {
  it('등급, 누적, 최근 1년, 이름 순서로 놓는다', () => {
    const list = draw([
      [vip('1', '하나'), 3, 0],
      [vip('2', '나영'), 3, 1],
      [vip('3', '다희'), 5, 0],
      [vip('4', '가영'), 3, 0],
      [vip('5', '라미'), 9, 0],
    ]);
    expect(list.map(({ patient, tier }) => `${patient.name} ${tier}`)).toEqual([
      '라미 A',
      '다희 A',
      '나영 B',
      '가영 B',
      '하나 B',
    ]);
  });

  it.each([
    [2, 2, 1],
    [2, 1, 0],
    [3, 0, 1],
    [1, 1, 0],
  ])('누적 %i명, 최근 1년 %i명이면 명단에 %i명', (total, lastYear, expected) => {
    expect(draw([[vip('1', '김영희'), total, lastYear]])).toHaveLength(expected);
  });

  it('돌아가신 분은 명단에 올리지 않는다', () => {
    expect(draw([[vip('1', '김영희', { status: 'deceased' }), 9, 9]])).toEqual([]);
  });

  it.each([
    ['연락 금지', { status: 'doNotContact' }, 'doNotContact'],
    ['번호 확인', { status: 'checkNumber' }, 'checkNumber'],
    ['휴대폰이 없음', { phone: '' }, 'noPhone'],
    ['문자 수신 거부', { consent: 'no' }, 'noConsent'],
    ['어린이', { birth: '2015-05-05' }, 'child'],
    ['두 해 넘게 안 오심', { lastVisit: '2024-11-30' }, 'longAway'],
  ] as const)('%s은 명단에서 빼지 않고 살펴볼 점으로 알린다', (_, facts, code) => {
    const [only] = draw([[vip('1', '김영희', facts), 3, 0]]);
    expect(only?.warnings.map((warning) => warning.code)).toEqual([code]);
  });

  it('살펴볼 점이 없으면 아무것도 알리지 않는다', () => {
    expect(draw([[vip('1', '김영희', { lastVisit: '2024-12-01' }), 3, 0]])[0]?.warnings).toEqual([]);
  });

  it('가족만 모신 분은 그렇다고 알린다', () => {
    const [only] = draw([[vip('1', '김영희'), 3, 0]], {}, true);
    expect(only?.warnings).toEqual([{ code: 'familyOnly' }]);
  });

  it('한 가족에 VIP가 둘이면 서로의 이름을 알린다', () => {
    const list = draw([
      [vip('1', '김영희', { household: 'H1' }), 4, 0],
      [vip('2', '박철수', { household: 'H1' }), 3, 0],
    ]);
    expect(list.map(({ warnings }) => warnings)).toEqual([
      [{ code: 'sameHousehold', names: ['박철수'] }],
      [{ code: 'sameHousehold', names: ['김영희'] }],
    ]);
  });

  it('이분에 대한 질문이 남아 있으면 몇 건인지 알린다', () => {
    const [only] = draw([[vip('1', '김영희'), 3, 0]], { openQuestions: new Map([['1', 2]]) });
    expect(only?.warnings).toEqual([{ code: 'openQuestions', count: 2 }]);
  });

  it('소개자에게 말하지 않기로 한 소개가 있으면 알린다', () => {
    const [only] = draw([[vip('1', '김영희'), 3, 0]], { secrets: new Map([['1', 1]]) });
    expect(only?.warnings).toEqual([{ code: 'secrets', count: 1 }]);
  });
});
