import { describe, expect, it } from 'vitest';
import { type StaffsWork, staffsOwn } from '../../../src/features/intake/staffs-own';
import type { Patient } from '../../../src/features/intake/table';
import { EMPTY, importFile, lines } from './build';

const { patients } = importFile(
  EMPTY,
  lines(`내원일|차트번호|환자명
    2026-11-03|101|김영희
    2026-11-03|102|박철수
    2026-11-03|103|최민수
    2026-11-03|104|정다은`),
);

const NOTHING: StaffsWork = {
  referrals: [],
  unreadable: new Set(),
  vips: [],
  candidates: [],
  drafts: [],
  said: [],
};
const ROW: StaffsWork['referrals'][number] = {
  ...{ patient: 'P00001', referrer: '', decision: '', decidedReferrer: '', staffNote: '' },
  candidateIds: 'P00003,P00002',
};

const namesOf = (work: Partial<StaffsWork>, people: readonly Patient[] = patients) => {
  const isStaffs = staffsOwn({ ...NOTHING, ...work });
  return people.filter(isStaffs).map(({ name }) => name);
};

describe('직원의 것', () => {
  it('아무것도 적지 않은 환자는 아니다', () => {
    expect(namesOf({ referrals: [ROW] })).toEqual([]);
  });

  it.each([
    ['상태를 고른', { status: 'care' }],
    ['메모를 적은', { staffNote: '보청기' }],
    ['쓰는 말을 고른', { language: 'zh' }],
    ['이월 소개를 적은', { carriedOver: 0 }],
  ] as const)('%s 환자는 직원의 것이다', (_, change) => {
    const [first, ...others] = patients;
    if (!first) throw new Error('nobody');
    expect(namesOf({}, [{ ...first, ...change }, ...others])).toEqual(['김영희']);
  });

  it.each([
    ['이분 맞음은 첫 후보', { decision: 'confirm' }, ['김영희', '최민수']],
    ['번호 2는 둘째 후보', { decision: 'confirm', decidedReferrer: '2' }, ['김영희', '박철수']],
    ['차트번호', { decision: 'other', decidedReferrer: '104' }, ['김영희', '정다은']],
    ['이름만 적어도', { decidedReferrer: '정다은 104' }, ['김영희', '정다은']],
    ['이미 센 소개자', { decision: 'other', decidedReferrer: '-', referrer: 'P00004' }, ['김영희', '정다은']],
    ['소개 아님', { decision: 'none' }, ['김영희']],
    ['메모만', { staffNote: '다시 여쭙기' }, ['김영희']],
  ] as const)('소개를 확인하면 소개받은 분과 소개자가 남는다: %s', (_, change, names) => {
    expect(namesOf({ referrals: [{ ...ROW, ...change }] })).toEqual(names);
  });

  it('읽을 수 없는 확인도 확인이고, 결정한 VIP와 나간 문자도 직원의 것이다', () => {
    expect(namesOf({ referrals: [ROW], unreadable: new Set(['P00001']) })).toEqual(['김영희']);
    const undecided = { decision: '', chosenTier: '', staffNote: '' } as const;
    const candidates = [
      { ...undecided, patient: 'P00002', decision: 'keep' },
      { ...undecided, patient: 'P00001', chosenTier: 'A' },
      { ...undecided, patient: 'P00003' },
    ] as const;
    expect(namesOf({ candidates })).toEqual(['김영희', '박철수']);
    expect(namesOf({ vips: [{ patient: 'P00002', staffNote: '꽃' }] })).toEqual(['박철수']);
    const drafts = [
      { patient: 'P00003', status: 'sent', staffNote: '' },
      { patient: 'P00004', status: 'draft', staffNote: '' },
    ] as const;
    expect(namesOf({ drafts })).toEqual(['최민수']);
    expect(namesOf({ said: [{ patient: 'P00004' }] })).toEqual(['정다은']);
  });
});
