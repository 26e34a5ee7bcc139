import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/features/referral/mention/mention';
import type { ReferralPatient } from '../../../src/features/referral/patient';
import { resolveMention } from '../../../src/features/referral/resolve-mention';
import { mention, named, patient, registry } from './build';

const WHO = patient('P9', '최지은', { firstVisit: '2026-03-02', phone: '010-9999-9999' });
const YOUNGHEE = patient('P1', '김영희', { phone: '010-1111-5678', birth: '1963-04-01' });
const CHULSOO = patient('P3', '박철수', { phone: '010-3333-1357' });
const OTHER_CHULSOO = patient('P4', '박철수', { phone: '010-3333-2468' });

function resolve(facts: Partial<Mention>, patients: ReferralPatient[] = [YOUNGHEE, CHULSOO]) {
  const resolved = resolveMention(mention(facts), WHO, registry([...patients, WHO], ['이수진']));
  return {
    status: resolved.status,
    referrer: resolved.referrer?.id ?? '',
    candidates: resolved.candidates.map((c) => c.patient.id),
    reason: resolved.reason.code,
  };
}

describe('resolveMention', () => {
  it('분명한 소개는 인정한다', () => {
    expect(resolve({ people: [named('김영희')] })).toMatchObject({ status: 'counted', referrer: 'P1' });
  });

  it('확실하지 않다고 적혀 있으면 한 분뿐이어도 묻는다', () => {
    expect(resolve({ people: [named('김영희')], doubtful: true, reason: 'hedged' })).toEqual({
      status: 'question',
      referrer: '',
      candidates: ['P1'],
      reason: 'hedged',
    });
  });

  it.each([
    ['unclear', 'hedged', '김영희 소개인듯'],
    ['unclear', 'unsaid', '김영희님과 같이 오심'],
    ['unclear', 'typo', '김영희 소게로'],
    ['several', 'several', '김영희, 박철수 소개'],
    ['several', 'couple', '김영희 박철수 부부 소개'],
  ] as const)('%s/%s는 묻고 첫째로 적힌 분을 먼저 낸다: %s', (kind, reason, _words) => {
    const people = kind === 'several' ? [named('김영희'), named('박철수')] : [named('김영희')];
    const answer = resolve({ kind, reason, people });
    expect(answer).toMatchObject({ status: 'question', reason });
    expect(answer.candidates).toEqual(kind === 'several' ? ['P1', 'P3'] : ['P1']);
  });

  it('여러 분이 적히면 둘째로 적힌 분의 동명이인도 낸다', () => {
    const people = [named('김영희'), named('박철수')];
    const answer = resolve({ kind: 'several', reason: 'several', people }, [
      YOUNGHEE,
      CHULSOO,
      OTHER_CHULSOO,
    ]);
    expect(answer.candidates).toEqual(['P1', 'P3', 'P4']);
  });

  it('이름 없는 가족 소개는 후보가 없어도 묻는다', () => {
    expect(resolve({ kind: 'relation', relation: '모친', reason: 'relation' })).toMatchObject({
      status: 'question',
      candidates: [],
    });
  });

  it('"이순자님 며느리 박철수님 소개"는 이순자님 가족인 박철수님을 먼저 낸다', () => {
    const elder = patient('P7', '이순자', { phone: '010-3333-2468' });
    const facts = { people: [named('박철수')], relation: '며느리', relationOf: named('이순자') };
    expect(resolve(facts, [CHULSOO, OTHER_CHULSOO, elder])).toMatchObject({
      status: 'question',
      candidates: ['P4', 'P3'],
    });
  });

  it.each([
    ['staff', 'staff', 'staff'],
    ['business', 'business', 'business'],
    ['business', 'broker', 'business'],
    ['channel', 'channel', 'channel'],
    ['unnamed', 'unnamed', 'unnamed'],
    ['outgoing', 'outgoing', 'none'],
    ['none', 'negated', 'none'],
    ['none', 'future', 'none'],
  ] as const)('%s (%s)의 상태는 %s', (kind, reason, status) => {
    expect(resolve({ kind, reason })).toMatchObject({ status, reason, referrer: '', candidates: [] });
  });

  it('어린이가 소개했으면 보호자를 먼저 내고 묻는다', () => {
    const child = patient('P5', '박하나', { phone: '010-1111-5678', birth: '2016-03-03' });
    expect(resolve({ people: [named('박하나')] }, [child, YOUNGHEE])).toEqual({
      status: 'question',
      referrer: '',
      candidates: ['P1', 'P5'],
      reason: 'child',
    });
  });

  it('직원 이름만 어렴풋이 적혀 있어도 환자 가운데 없으면 직원이다', () => {
    expect(resolve({ kind: 'unclear', reason: 'hedged', people: [named('이수진')] }).status).toBe('staff');
  });
});
