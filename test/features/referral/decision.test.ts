import { describe, expect, it } from 'vitest';
import { type Decision, readDecision } from '../../../src/features/referral/decision';
import { indexPatients } from '../../../src/features/referral/patient-index';
import { patient, RECORDS_BEGIN } from './build';

const WHO = patient('P00009', '최지은', { chart: '900', firstVisit: '2026-03-02' });
const PEOPLE = [
  WHO,
  patient('P00001', '김영희', { chart: '10234' }),
  patient('P00002', '김영희', { chart: '10300' }),
  patient('P00003', '박철수', { chart: '2' }),
  patient('P00004', '이순자', { chart: '10400' }),
];
const INDEX = indexPatients(PEOPLE, RECORDS_BEGIN);

function read(
  decision: Decision['decision'],
  decidedReferrer = '',
  shown = ['P00001', 'P00002'],
  unreadable = '',
) {
  const verdict = readDecision({ decision, decidedReferrer, shown, unreadable }, WHO, INDEX);
  if (!verdict) return 'nothing';
  if ('referrer' in verdict) return verdict.referrer.id;
  return 'fault' in verdict ? verdict.fault.code : verdict.status;
}

describe('readDecision', () => {
  it.each([
    ['"이분 맞음"만 고르면 첫 번째 후보', 'confirm', '', 'P00001'],
    ['후보 번호를 적으면 그 후보', 'confirm', '2', 'P00002'],
    ['"2번"이라고 적어도', 'confirm', '2번', 'P00002'],
    ['차트번호를 적으면 그분', 'confirm', '10400', 'P00004'],
    ['앞에 #을 붙여도', 'other', '#10400', 'P00004'],
    ['환자ID를 적으면 그분', 'other', 'P00004', 'P00004'],
    ['이름과 차트번호를 함께 적어도', 'other', '김영희 10300', 'P00002'],
    ['한 분뿐인 이름도', 'other', '이순자', 'P00004'],
    ['고르지 않고 적기만 해도', '', '2', 'P00002'],
  ] as const)('%s', (_, decision, written, expected) => {
    expect(read(decision, written)).toBe(expected);
  });

  it('"나중에"는 이름이 적혀 있어도 나중에 본다는 뜻이다', () => {
    expect(read('later', '이순자')).toBe('later');
  });

  it('목록에 없는 말은 질문으로 남는다', () => {
    expect(read('', '이순자', [], '아마 맞음')).toBe('decisionWordUnknown');
  });

  it('후보가 한 분뿐이면 "2"는 차트번호 2번을 뜻한다', () => {
    expect(read('confirm', '2', ['P00001'])).toBe('P00003');
  });

  it.each([
    ['unknown', 'unnamed'],
    ['staff', 'staff'],
    ['none', 'none'],
    ['later', 'later'],
    ['', 'nothing'],
  ] as const)('"%s"의 뜻은 "%s"', (decision, expected) => {
    expect(read(decision)).toBe(expected);
  });

  it.each([
    ['알아볼 수 없는 말', 'confirm', '앞집 아주머니', 'decisionUnreadable'],
    ['여러 분인 이름', 'other', '김영희', 'decisionAmbiguous'],
    ['누구인지 적지 않은 "다른 환자 찾기"', 'other', '', 'decisionNeedsName'],
    ['본인', 'confirm', '900', 'decidedSelf'],
    ['이름까지 적은 "소개 아님"', 'none', '이순자', 'decisionContradicts'],
    ['이름까지 적은 "소개자 모름"', 'unknown', '2', 'decisionContradicts'],
    ['이름까지 적은 "직원·연고"', 'staff', '10400', 'decisionContradicts'],
  ] as const)('%s은 질문으로 남는다', (_, decision, written, expected) => {
    expect(read(decision, written)).toBe(expected);
  });

  it('후보가 없는데 "이분 맞음"만 고르면 누구인지 적어 달라고 한다', () => {
    expect(read('confirm', '', [])).toBe('decisionNeedsName');
  });
});
