import { describe, expect, it } from 'vitest';
import {
  countQuestions,
  creditedReferrer,
  isOpenQuestion,
  isUnapplied,
  openQuestions,
} from '../../../src/features/referral/open-question';
import { REASONS } from '../../../src/features/referral/reason';

type Progress = Parameters<typeof isOpenQuestion>[0];

const row = (change: Partial<Progress> = {}): Progress => ({
  status: 'question',
  reason: '먼저 오신 김영희님이 여러 분',
  changesList: false,
  decision: '',
  decidedReferrer: '',
  referrer: '',
  candidateIds: 'P00001,P00002',
  ...change,
});
const counted = (change: Partial<Progress> = {}) =>
  row({ status: 'counted', reason: REASONS.byStaff.ko, referrer: 'P00001', decision: 'confirm', ...change });

describe('a row of the referrals', () => {
  it.each<[string, Progress, { open: boolean; unapplied: boolean; credited: string }]>([
    ['a doubt', row(), { open: true, unapplied: false, credited: '' }],
    ['a doubt put off', row({ decision: 'later' }), { open: true, unapplied: false, credited: '' }],
    ['just confirmed', row({ decision: 'confirm' }), { open: false, unapplied: true, credited: 'P00001' }],
    [
      'just confirmed as another candidate, by number',
      row({ decision: 'confirm', decidedReferrer: '２' }),
      { open: false, unapplied: true, credited: 'P00002' },
    ],
    [
      'just decided by id, in small letters, without a choice in the dropdown',
      row({ decidedReferrer: 'p00009' }),
      { open: false, unapplied: true, credited: 'P00009' },
    ],
    [
      'just decided by a name, which only the count can read',
      row({ decision: 'other', decidedReferrer: '박철수' }),
      { open: false, unapplied: true, credited: '' },
    ],
    ['just rejected', row({ decision: 'none' }), { open: false, unapplied: true, credited: '' }],
    [
      'rejected and counted so',
      row({ status: 'none', reason: REASONS.decidedNone.ko, decision: 'none' }),
      { open: false, unapplied: false, credited: '' },
    ],
    [
      'unknown, counted so',
      row({ status: 'unnamed', decision: 'unknown' }),
      { open: false, unapplied: false, credited: '' },
    ],
    [
      'staff, not yet',
      row({ status: 'business', decision: 'staff' }),
      { open: false, unapplied: true, credited: '' },
    ],
    ['confirmed and counted', counted(), { open: false, unapplied: false, credited: 'P00001' }],
    [
      'confirmed by a chart number and counted',
      counted({ decidedReferrer: '20001' }),
      { open: false, unapplied: false, credited: 'P00001' },
    ],
    [
      'counted, then changed',
      counted({ decidedReferrer: 'P00002' }),
      { open: false, unapplied: true, credited: 'P00002' },
    ],
    ['counted, then rejected', counted({ decision: 'none' }), { open: false, unapplied: true, credited: '' }],
    ['counted, then put off', counted({ decision: 'later' }), { open: false, unapplied: true, credited: '' }],
    [
      'counted, then taken back',
      counted({ decision: '' }),
      { open: false, unapplied: true, credited: 'P00001' },
    ],
    [
      'credited by the program alone',
      counted({ decision: '', reason: '차트번호 20001 일치' }),
      { open: false, unapplied: false, credited: 'P00001' },
    ],
    [
      'somebody else, without saying who',
      row({ decision: 'other' }),
      { open: true, unapplied: false, credited: '' },
    ],
    [
      'confirmed where there is no candidate',
      row({ decision: 'confirm', candidateIds: '' }),
      { open: true, unapplied: false, credited: '' },
    ],
    [
      'a name that the count could not read',
      row({
        decision: 'other',
        decidedReferrer: '아무개',
        reason: '"확인한 소개자" 칸의 "아무개": 찾을 수 없음. 후보 번호, 차트번호 또는 환자ID로 적어 주세요',
      }),
      { open: true, unapplied: false, credited: '' },
    ],
    [
      'that name since corrected',
      row({
        decision: 'other',
        decidedReferrer: 'P00003',
        reason: '"확인한 소개자" 칸의 "아무개": 찾을 수 없음. 후보 번호, 차트번호 또는 환자ID로 적어 주세요',
      }),
      { open: false, unapplied: true, credited: 'P00003' },
    ],
    [
      'a word that is none of the list',
      row({ reason: '"확인" 칸의 "맞음": 목록에 없는 말. 목록에서 골라 주세요' }),
      { open: true, unapplied: false, credited: '' },
    ],
    [
      'somebody who is no longer on record',
      row({ status: 'none', reason: REASONS.vanished.zh, decision: 'confirm', candidateIds: '' }),
      { open: false, unapplied: false, credited: '' },
    ],
  ])('%s', (_, given, { open, unapplied, credited }) => {
    expect({
      open: isOpenQuestion(given),
      unapplied: isUnapplied(given),
      credited: creditedReferrer(given),
    }).toEqual({ open, unapplied, credited });
  });
});

describe('openQuestions', () => {
  it('puts those that change the list first, then groups them by candidate; put-off ones come last', () => {
    const rows = [
      { ...row({ candidateIds: 'P1' }), key: 'alone' },
      { ...row({ candidateIds: 'P2', decision: 'later', changesList: true }), key: 'put off' },
      { ...row({ candidateIds: 'P2' }), key: 'group 1' },
      { ...row({ candidateIds: '' }), key: 'nobody' },
      { ...row({ candidateIds: 'P2,P1' }), key: 'group 2' },
      { ...row({ candidateIds: 'P3', changesList: true }), key: 'changes' },
      { ...counted(), key: 'settled' },
    ];
    expect(openQuestions(rows).map(({ key }) => key)).toEqual([
      'changes',
      'group 1',
      'group 2',
      'alone',
      'nobody',
      'put off',
    ]);
    expect(countQuestions(rows)).toEqual({ open: 6, changing: 2, unapplied: 0 });
  });
});
