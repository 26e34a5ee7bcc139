import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReferralPatient, ReferralVisit } from '../../../src/features/referral/patient';
import { findReferrals, type Records } from '../../../src/features/referral/referrals';
import { patient, visit } from './build';

const BEGIN = visit('P0', '2024-01-02');
const YOUNGHEE = patient('P1', '김영희', { chart: '10234', phone: '010-1111-5678' });
const NAMESAKE = patient('P2', '김영희', { chart: '10300', phone: '010-2222-4321' });
const CHULSOO = patient('P3', '박철수', { chart: '10400', phone: '010-3333-1357' });
const REGULAR = patient('P0', '오래된', { chart: '10001' });
const OLD = [REGULAR, YOUNGHEE, NAMESAKE, CHULSOO];

function records(
  patients: ReferralPatient[],
  visits: ReferralVisit[],
  facts: Partial<Records> = {},
): Records {
  return {
    patients: [...OLD, ...patients],
    visits: [BEGIN, ...visits],
    staffNames: ['한서윤'],
    decided: new Map(),
    paidNeeded: false,
    asOf: '2026-12-01',
    criteria: { minLastYear: 2, minTotal: 3, tierA: 5, tierB: 2, familyReferrals: 'apart' },
    ...facts,
  };
}

const NEW = patient('P9', '최지은', { chart: '20001', phone: '010-9999-9999', firstVisit: '2026-03-02' });

function readFirst(texts: Parameters<typeof visit>[2], who = NEW) {
  const { referrals } = findReferrals(records([who], [visit('P9', '2026-03-02', texts)]));
  const own = referrals.find((referral) => referral.patient.id === 'P9');
  return own && [own.status, own.referrer?.id].filter(Boolean).join(' ');
}

describe('findReferrals', () => {
  it.each([
    ['박철수 소개 10400', 'counted'],
    ['박철수 소개 1357', 'counted'],
    ['박철수 소개 10234', 'question'],
    ['박철수님 소개로 옴 7777', 'question'],
    ['24-0123 소개', 'counted'],
    ['정미라(24-0123) 소개', 'counted'],
    ['박철수(24-0123) 소개', 'question'],
    ['24-9999 소개', 'question'],
  ] as const)(
    '번호가 이름과 맞으면 인정하고, 다른 분의 번호이거나 없는 번호이면 묻는다: %s',
    (memo, status) => {
      const mira = patient('P4', '정미라', { chart: '24-0123' });
      const newcomer = patient('P9', '최지은', { firstVisit: '2026-03-02' });
      const found = findReferrals(records([mira, newcomer], [visit('P9', '2026-03-02', { memo })]));
      expect(found.referrals.find((referral) => referral.patient.id === 'P9')?.status).toBe(status);
    },
  );

  it.each([
    ['박철수님 소개로 옴', 'counted P3'],
    ['김영희(5678) 소개', 'counted P1'],
    ['김영희 #10300 소개', 'counted P2'],
    ['김영희님 소개', 'question'],
    ['박철수 소개인듯', 'question'],
    ['모친 소개', 'question'],
    ['지인소개', 'unnamed'],
    ['원장님 지인', 'staff'],
    ['네이버 보고', 'channel'],
    ['소개 아님', 'none'],
    ['최지은 소개', 'none'],
    ['스케일링', 'none'],
  ])('신환의 메모 "%s": %s', (memo, expected) => {
    expect(readFirst({ memo })).toBe(expected);
  });

  it.each([
    ['박철수', 'counted P3'],
    ['10400', 'counted P3'],
    ['김영희/10234', 'counted P1'],
    ['김영희', 'question'],
  ])('소개자 칸의 "%s": %s', (referrer, expected) => {
    expect(readFirst({ referrer })).toBe(expected);
  });

  it('신환은 소개가 없어도 한 줄이 있고, 기존 환자는 소개가 적힌 경우만 있다', () => {
    const { referrals } = findReferrals(
      records(
        [NEW],
        [
          visit('P9', '2026-03-02', { memo: '스케일링', fileRow: 7 }),
          visit('P1', '2026-03-05', { memo: '친구 2분 소개해 주심' }),
          visit('P2', '2026-03-06', { memo: '네이버 예약' }),
          visit('P3', '2026-03-07', { memo: '스케일링', fileRow: 9 }),
          visit('P3', '2026-04-07', { memo: '김영희 #10234 소개', fileRow: 10 }),
        ],
      ),
    );
    expect(referrals.map((one) => [one.patient.id, one.status, one.fileRow])).toEqual([
      ['P3', 'question', 10],
      ['P9', 'none', 7],
    ]);
  });

  it('소개가 나중 내원에 적혀 있어도 신환의 줄은 첫 내원의 줄이다', () => {
    const visits = [
      visit('P9', '2026-05-02', { memo: '박철수님 소개로 옴', fileRow: 9 }),
      visit('P9', '2026-03-02', { memo: '스케일링', fileRow: 7 }),
    ];
    const [own] = findReferrals(records([NEW], visits)).referrals;
    expect(own).toMatchObject({ status: 'counted', fileRow: 7, evidence: '박철수님 소개로 옴' });
  });

  it('가족이 소개했으면 가족 소개로 적는다', () => {
    const mother = { ...NEW, phone: CHULSOO.phone };
    const rows = [visit('P9', '2026-03-02', { memo: '박철수님 소개로 옴' })];
    expect(findReferrals(records([mother], rows)).referrals[0]?.isFamily).toBe(true);
    expect(findReferrals(records([NEW], rows)).referrals[0]?.isFamily).toBe(false);
  });

  it('명단이 바뀌는 질문이 맨 앞에 온다', () => {
    const people = [1, 2, 3, 4].map((n) =>
      patient(`P9${n}`, `최지${'가나다라'[n - 1]}`, { firstVisit: `2026-03-0${n}`, chart: `2000${n}` }),
    );
    const memos = ['이순자 소개', '박철수님 소개', '박철수님 소개', '박철수님 소개인듯'];
    const rows = memos.map((memo, n) => visit(`P9${n + 1}`, `2026-03-0${n + 1}`, { memo }));
    const { referrals } = findReferrals(
      records(people, rows, {
        criteria: { minLastYear: 9, minTotal: 3, tierA: 5, tierB: 2, familyReferrals: 'apart' },
      }),
    );
    expect(referrals.map((one) => [one.patient.id, one.status, one.changesList])).toEqual([
      ['P94', 'question', true],
      ['P91', 'question', false],
      ['P92', 'counted', false],
      ['P93', 'counted', false],
    ]);
  });

  const MEMOS = [
    '박철수님 소개로 옴',
    '김영희 소개',
    '김영희(5678) 소개',
    '최지가 소개',
    '최지나 소개',
    '모친 소개',
    '친구 2분 소개해 주심',
    '네이버 보고',
    '소개 아님',
    '스케일링',
    '',
  ];
  const newcomers = [1, 2, 3, 4, 5].map((n) =>
    patient(`P9${n}`, `최지${'가나다라가'[n - 1]}`, {
      chart: `2000${n}`,
      firstVisit: `2026-0${Math.ceil(n / 2)}-02`,
      phone: `010-9999-000${n}`,
    }),
  );
  const someVisits = fc.array(
    fc.record({
      who: fc.nat({ max: newcomers.length - 1 }),
      memo: fc.constantFrom(...MEMOS),
      referrer: fc.constantFrom('', '박철수', '김영희', '최지가', '20001'),
      later: fc.nat({ max: 3 }),
    }),
    { maxLength: 12 },
  );
  const rowsOf = (list: { who: number; memo: string; referrer: string; later: number }[]) =>
    list.map(({ who, memo, referrer, later }, ordinal) => {
      const { id = '', firstVisit = '' } = newcomers[who] ?? {};
      const date = later === 0 ? firstVisit : `2026-0${later + 4}-0${who + 1}`;
      return visit(id, date, { memo, referrer, ordinal });
    });

  it('어떤 자료든 한 환자에 소개는 많아야 하나이고, 본인이나 늦게 오신 분이 소개자가 되지 않는다', () => {
    fc.assert(
      fc.property(someVisits, (list) => {
        const { referrals, tallies } = findReferrals(records(newcomers, rowsOf(list)));
        expect(new Set(referrals.map((one) => one.patient.id)).size).toBe(referrals.length);
        for (const { patient: who, referrer, candidates } of referrals) {
          expect(referrer).not.toBe(who);
          if (referrer) expect(referrer.firstVisit < who.firstVisit).toBe(true);
          expect(candidates.map((one) => one.patient)).not.toContain(who);
        }
        const counted = referrals.filter((one) => one.status === 'counted').length;
        expect(tallies.reduce((sum, { total }) => sum + total, 0)).toBe(counted);
      }),
    );
  });

  it('줄의 순서는 결과를 바꾸지 않는다', () => {
    fc.assert(
      fc.property(someVisits, (list) => {
        const rows = rowsOf(list);
        const whole = (visits: ReferralVisit[]) => findReferrals(records(newcomers, visits));
        expect(whole([...rows].reverse())).toEqual(whole(rows));
      }),
    );
  });
});
