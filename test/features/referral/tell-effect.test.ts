import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/text';
import { indexPatients } from '../../../src/features/referral/patient-index';
import { type ReferralRow, referralTable } from '../../../src/features/referral/table';
import { type Change, tellEffect } from '../../../src/features/referral/tell-effect';
import { patient } from './build';

const blank = Object.fromEntries(
  Object.entries(referralTable.columns).map(([id, { codec }]) => [id, codec.blank]),
) as ReferralRow;
const credit = (id: string, referrer: string): ReferralRow => ({
  ...blank,
  patient: id,
  firstVisit: '2026-03-03',
  status: 'counted',
  referrer,
});

const patients = [
  patient('P1', '김영희', { firstVisit: '2019-01-05' }),
  patient('P2', '박철수', { carriedOver: 4 }),
  patient('P3', '이순자', { firstVisit: '2026-05-05' }),
  ...['Q1', 'Q2', 'Q3'].map((id) => patient(id, `신${id}`, { firstVisit: '2026-03-03' })),
];

const criteria = { minLastYear: 2, minTotal: 3, tierA: 5, tierB: 2, familyReferrals: 'count' } as const;

function tell(change: Change, language: (typeof LANGUAGES)[number] = 'ko'): string {
  return tellEffect(
    change,
    {
      rows: [credit('Q1', 'P1'), credit('Q2', 'P1'), { ...blank, patient: 'Q3', status: 'none' }],
      patients,
      index: indexPatients(patients, ''),
      asOf: '2026-12-01',
      criteria,
    },
    language,
  );
}

describe('tellEffect', () => {
  it('says from whom to whom, how many each then has, and who leaves the list or moves up', () => {
    const change: Change = { patient: 'Q1', answer: 'other', referrer: 'P2' };
    expect(LANGUAGES.map((language) => tell(change, language))).toEqual([
      '김영희 → 박철수. 김영희님의 소개 2명 → 1명. 김영희님은 VIP 명단에서 빠집니다. 박철수님의 소개 4명 → 5명. 박철수님의 등급 B → A.',
      '김영희 → 박철수。김영희的介绍人数：2 → 1。김영희将移出VIP名单。박철수的介绍人数：4 → 5。박철수的等级：B → A。',
      "김영희 → 박철수. 김영희: 2 → 1 referral. 김영희 leaves the VIP list. 박철수: 4 → 5 referrals. 박철수's tier: B → A.",
    ]);
  });

  it('says what becomes of a credit that is taken away', () => {
    expect(tell({ patient: 'Q1', answer: 'none', referrer: '' })).toMatch(/^김영희 → 소개 아님\. /);
    expect(tell({ patient: 'Q1', answer: '', referrer: '' })).toMatch(/^김영희 → 정하지 않음\. /);
  });

  it('says what becomes of another answer where nobody was credited', () => {
    const rows = [{ ...blank, patient: 'Q3', status: 'none', decision: 'none' } as const];
    const ground = { rows, patients, index: indexPatients(patients, ''), asOf: '2026-12-01', criteria };
    expect(tellEffect({ patient: 'Q3', answer: 'unknown', referrer: '' }, ground, 'en')).toBe(
      'not a referral → name unknown.',
    );
  });

  it('says who came first where that speaks against it, and who joins the list', () => {
    expect(tell({ patient: 'Q3', answer: 'confirm', referrer: 'P3' })).toBe(
      '이순자님(2026-05-05)은 신Q3님(2026-03-03)보다 늦게 처음 오셨어요. 이순자님의 소개 0명 → 1명.',
    );
  });
});
