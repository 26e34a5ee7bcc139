import { describe, expect, it } from 'vitest';
import { type Credit, type Criteria, tallyReferrals } from '../../../src/features/referral/tally';
import { type Before, drawCandidates } from '../../../src/features/vip/draw-candidates';
import { MOST_MISSING } from '../../../src/features/vip/missing';
import type { VipHints, VipPatient } from '../../../src/features/vip/warning';
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
    visitCount: 1,
    nextAppointment: '',
    ...facts,
  };
}

interface More {
  readonly hints?: Partial<VipHints>;
  readonly before?: readonly Before[];
  readonly isFamily?: boolean;
  /** So many more who came after the as-of date. */
  readonly later?: ReadonlyMap<string, number>;
}

/** So many referred by each, of whom so many in the last year. */
function drawAll(
  people: readonly (readonly [VipPatient, total: number, lastYear: number])[],
  { hints = {}, before = [], isFamily = false, later = new Map() }: More = {},
) {
  const credits = people.flatMap(([{ id }, total, lastYear]) =>
    Array.from({ length: total + (later.get(id) ?? 0) }, (_, n): Credit => {
      const firstVisit = n < lastYear ? '2026-05-05' : n < total ? '2024-05-05' : '2026-12-10';
      return { referrer: id, referred: `${id}-${n}`, firstVisit, isFamily };
    }),
  );
  return drawCandidates({
    tallies: tallyReferrals(credits, new Map(), AS_OF, CRITERIA),
    later: tallyReferrals(credits, new Map(), '2026-12-15', CRITERIA),
    patients: people.map(([who]) => who),
    hints: {
      openQuestions: new Map(),
      recentQuestions: new Map(),
      secrets: new Map(),
      complaints: new Set(),
      owing: new Set(),
      ...hints,
    },
    asOf: AS_OF,
    criteria: CRITERIA,
    before,
  });
}
const draw = (...args: Parameters<typeof drawAll>) => drawAll(...args).candidates;
const proposals = (...args: Parameters<typeof drawAll>) =>
  Object.fromEntries(draw(...args).map((each) => [each.patient.name, each.proposal]));

function row(id: string, facts: Partial<Before> = {}): Before {
  return {
    patient: id,
    proposal: 'eligible',
    decision: '',
    chosenTier: '',
    reason: '',
    staffNote: '',
    signedTier: '',
    ...facts,
  };
}

describe('기준을 채운 분', () => {
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
    [2, 2, 'eligible'],
    [2, 1, 'missing'],
    [2, 0, 'missing'],
    [3, 0, 'eligible'],
    [1, 1, 'missing'],
    [1, 0, undefined],
  ])('누적 %i명, 최근 1년 %i명이면 %s', (total, lastYear, expected) => {
    expect(proposals([[vip('1', '김영희'), total, lastYear]]).김영희).toBe(expected);
  });

  it('돌아가신 분은 어떤 까닭으로도 올리지 않는다', () => {
    expect(draw([[vip('1', '김영희', { status: 'deceased' }), 9, 9]])).toEqual([]);
    const decided = [row('1', { decision: 'keep' })];
    expect(draw([[vip('1', '김영희', { status: 'deceased' }), 9, 9]], { before: decided })).toEqual([]);
  });
});

describe('살펴볼 점', () => {
  it.each([
    ['연락 금지', { status: 'doNotContact' }, 'doNotContact'],
    ['번호 확인', { status: 'checkNumber' }, 'checkNumber'],
    ['휴대폰이 없음', { phone: '' }, 'noPhone'],
    ['문자 수신 거부', { consent: 'no' }, 'noConsent'],
    ['어린이', { birth: '2015-05-05' }, 'child'],
    ['두 해 넘게 안 오심', { lastVisit: '2024-11-30' }, 'longAway'],
  ] as const)('%s은 명단에서 빼지 않고 알린다', (_, facts, code) => {
    const [only] = draw([[vip('1', '김영희', facts), 3, 0]]);
    expect(only?.warnings.map((warning) => warning.code)).toEqual([code]);
  });

  it('없으면 아무것도 알리지 않는다', () => {
    expect(draw([[vip('1', '김영희', { lastVisit: '2024-12-01' }), 3, 0]])[0]?.warnings).toEqual([]);
  });

  it('가족만 모신 분은 그렇다고 알린다', () => {
    const [only] = draw([[vip('1', '김영희'), 3, 0]], { isFamily: true });
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

  it('질문이 남아 있거나 말하지 않기로 한 소개가 있으면 몇 건인지 알린다', () => {
    const hints = { openQuestions: new Map([['1', 2]]), secrets: new Map([['1', 1]]) };
    const [only] = draw([[vip('1', '김영희'), 3, 0]], { hints });
    expect(only?.warnings).toEqual([
      { code: 'secrets', count: 1 },
      { code: 'openQuestions', count: 2 },
    ]);
  });

  it('컴플레인은 맨 앞에, 모신 분의 컴플레인은 누구인지 말하지 않고 알린다', () => {
    const hints = { complaints: new Set(['1', '2-0']), owing: new Set(['1']) };
    const list = draw(
      [
        [vip('1', '김영희', { consent: 'no' }), 4, 0],
        [vip('2', '박철수'), 3, 0],
      ],
      { hints },
    );
    expect(list.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
      ['complaint', 'noConsent', 'owes'],
      ['friendUnhappy'],
    ]);
  });
});

describe('놓쳤을지 모르는 분', () => {
  it('가족이 함께 기준을 채우면 많이 모신 분에게 알린다', () => {
    const list = draw([
      [vip('1', '김영희', { household: 'H1' }), 1, 0],
      [vip('2', '박철수', { household: 'H1' }), 2, 0],
    ]);
    expect(list[0]).toMatchObject({
      patient: { name: '박철수' },
      proposal: 'missing',
      reasons: [
        { code: 'family', names: ['김영희'], total: 3, lastYear: 0 },
        { code: 'nearTotal', count: 2 },
      ],
    });
  });

  it('누적도 최근 1년도 한 명 모자라면 한 번만 말한다', () => {
    expect(draw([[vip('1', '김영희'), 2, 1]])[0]?.reasons).toEqual([{ code: 'nearTotal', count: 2 }]);
    expect(draw([[vip('1', '김영희'), 1, 1]])[0]?.reasons).toEqual([{ code: 'nearLastYear', count: 1 }]);
  });

  it('가족 가운데 한 분이 이미 기준을 채웠으면 함께 세지 않는다', () => {
    const list = proposals([
      [vip('1', '김영희', { household: 'H1' }), 3, 0],
      [vip('2', '박철수', { household: 'H1' }), 1, 0],
    ]);
    expect(list).toEqual({ 김영희: 'eligible' });
  });

  it('질문이 모두 이분이면 기준을 채우는지 본다', () => {
    const questions = (count: number) => ({ hints: { openQuestions: new Map([['1', count]]) } });
    expect(draw([[vip('1', '김영희'), 1, 0]], questions(2))[0]?.reasons).toEqual([
      { code: 'mentions', count: 2 },
    ]);
    expect(draw([[vip('1', '김영희'), 1, 0]], questions(1))).toEqual([]);
  });

  it('수납 구간이 상인데 소개가 없는 분은 그렇다고 알린다', () => {
    const rich = { spendBand: 'high' } as const;
    expect(draw([[vip('1', '김영희', rich), 0, 0]])[0]?.reasons).toEqual([{ code: 'spend' }]);
  });

  it.each([
    ['연락 금지', { status: 'doNotContact' }],
    ['이사·전원', { status: 'moved' }],
    ['어린이', { birth: '2018-01-01' }],
    ['오래 안 오신 분', { lastVisit: '2023-01-01' }],
  ] as const)('%s은 권하지 않는다', (_, facts) => {
    expect(draw([[vip('1', '김영희', facts), 2, 0]])).toEqual([]);
  });

  it('가장 그럴듯한 스무 분까지만 올리고 나머지는 센다; 수납만 많은 분은 남는 자리에 다섯까지', () => {
    const near = Array.from({ length: 30 }, (_, n) => [vip(`n${n}`, `가까운${n}`), 2, 0] as const);
    const rich = Array.from(
      { length: 30 },
      (_, n) => [vip(`r${n}`, `수납${n}`, { spendBand: 'high' }), 0, 0] as const,
    );
    const { candidates, moreMissing } = drawAll([...near, ...rich]);
    expect(candidates).toHaveLength(MOST_MISSING);
    expect(candidates.filter(({ reasons }) => reasons[0]?.code === 'spend')).toHaveLength(0);
    expect(moreMissing).toHaveLength(40);
    const spendersBeside = (others: number) =>
      draw([...near.slice(0, others), ...rich]).filter(({ reasons }) => reasons[0]?.code === 'spend').length;
    expect([spendersBeside(18), spendersBeside(3)]).toEqual([2, 5]);
  });

  it('직원이 무언가 적은 분은 순위가 밀려도 남는다', () => {
    const near = Array.from({ length: 30 }, (_, n) => [vip(`n${n}`, `가까운${n}`), 2, 0] as const);
    const people = [...near, [vip('z', '정하나', { visitCount: 0 }), 1, 1] as const];
    expect(proposals(people).정하나).toBeUndefined();
    expect(proposals(people, { before: [row('z', { proposal: 'missing', staffNote: '꼭' })] }).정하나).toBe(
      'missing',
    );
  });
});

describe('기준일과 서명 뒤', () => {
  it('기준일 뒤에 채운 분은 제안만 한다', () => {
    const later = new Map([['1', 2]]);
    expect(draw([[vip('1', '김영희'), 1, 0]], { later })[0]).toMatchObject({
      proposal: 'late',
      tier: 'B',
      reasons: [{ code: 'sinceAsOf', total: 3, lastYear: 2 }],
    });
  });

  it('서명한 뒤에 채운 분은 늦은 분이고, 서명한 분은 그대로다', () => {
    const before = [row('1', { signedTier: 'B' })];
    const people = [
      [vip('1', '김영희'), 3, 0],
      [vip('2', '박철수'), 3, 0],
    ] as const;
    expect(proposals(people, { before })).toEqual({ 김영희: 'eligible', 박철수: 'late' });
  });

  it('빼기로 정한 분을 서명 뒤에 늦은 분으로 다시 권하지 않는다', () => {
    const before = [row('1', { signedTier: 'B' }), row('2', { decision: 'drop' })];
    const people = [
      [vip('1', '김영희'), 3, 0],
      [vip('2', '박철수'), 3, 0],
    ] as const;
    expect(proposals(people, { before }).박철수).toBe('eligible');
  });

  it('기준에서 벗어난 분은 왜 그런지와 함께 남는다', () => {
    expect(draw([[vip('1', '김영희'), 1, 0]], { before: [row('1')] })[0]).toMatchObject({
      proposal: 'fell',
      reasons: [{ code: 'fell', total: 1, lastYear: 0 }],
    });
  });

  it.each([
    ['직접 추가한 분', 'added', 0, 'added'],
    ['놓친 분으로 넣은 분', 'missing', 2, 'missing'],
    ['놓친 분이었고 이제 까닭도 없는 분', 'missing', 0, 'added'],
    ['기준을 채웠던 분', 'eligible', 0, 'fell'],
  ] as const)('서명한 뒤 다시 뽑아도 %s은 제자리다: %s', (_, proposal, total, expected) => {
    const signed = row('1', { proposal, decision: 'add', signedTier: 'B' });
    const people = [[vip('1', '고설매'), total, 0]] as const;
    expect(proposals(people, { before: [signed] }).고설매).toBe(expected);
    // Signed and without a word: nobody on the signed list may vanish from the sheet.
    expect(proposals(people, { before: [{ ...signed, decision: '' }] }).고설매).toBe(expected);
  });

  it('기준일 뒤에 채워 추가한 분은 서명 뒤에도 늦은 분이다', () => {
    const before = [row('1', { proposal: 'late', decision: 'add', signedTier: 'B' })];
    const people = [[vip('1', '김영희'), 1, 0]] as const;
    expect(proposals(people, { before, later: new Map([['1', 2]]) }).김영희).toBe('late');
    expect(proposals(people, { before }).김영희).toBe('fell');
  });

  it('서명한 뒤에는 놓친 분을 새로 올리지 않는다', () => {
    const people = [
      [vip('1', '김영희'), 3, 0],
      [vip('2', '박철수'), 2, 0],
    ] as const;
    const signed = row('1', { signedTier: 'B' });
    expect(proposals(people, { before: [signed] })).toEqual({ 김영희: 'eligible' });
    expect(proposals(people, { before: [signed, row('2', { proposal: 'missing' })] }).박철수).toBe('missing');
  });

  it('직접 추가한 분은 아무 까닭이 없어도 남고, 결정을 지우면 사라진다', () => {
    const added = row('1', { proposal: 'added', decision: 'add' });
    expect(proposals([[vip('1', '김영희'), 0, 0]], { before: [added] })).toEqual({ 김영희: 'added' });
    expect(proposals([[vip('1', '김영희'), 0, 0]], { before: [{ ...added, decision: '' }] })).toEqual({});
  });

  it('서명한 뒤 돌아가신 분은 줄만 남고 제안은 비어 있다', () => {
    const before = [row('1', { signedTier: 'A' })];
    expect(draw([[vip('1', '김영희', { status: 'deceased' }), 5, 5]], { before })[0]).toMatchObject({
      proposal: '',
      tier: 'A',
    });
  });
});
