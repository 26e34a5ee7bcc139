import { describe, expect, it } from 'vitest';
import {
  isChild,
  isFamilyWord,
  proposeGuardians,
  proposeRelatives,
} from '../../../src/features/referral/relative';
import { named, patient, registry } from './build';

const PHONE = '010-1111-5678';
const SON = patient('P9', '박민준', { phone: PHONE, birth: '1990-05-05', firstVisit: '2026-03-02' });
const MOTHER = patient('P1', '김영희', { phone: PHONE, birth: '1963-04-01' });
const SISTER = patient('P2', '박민서', { phone: PHONE, birth: '1993-01-01' });
const STRANGER = patient('P3', '이순자', { phone: '010-2222-0000', birth: '1960-01-01' });

describe('proposeRelatives', () => {
  const everybody = registry([SON, MOTHER, SISTER, STRANGER]);

  it.each([
    ['모친', 'P1', 'P2'],
    ['엄마', 'P1', 'P2'],
    ['동생', 'P2', 'P1'],
    ['mother', 'P1', 'P2'],
    ['妈妈', 'P1', 'P2'],
  ])('"%s 소개"는 가족을 나이에 맞는 순서로 낸다', (relation, first, second) => {
    const offered = proposeRelatives(relation, undefined, SON, everybody);
    expect(offered.map((c) => c.patient.id)).toEqual([first, second]);
  });

  it('"김영희님 따님 소개"는 김영희님 가족을 먼저, 김영희님을 마지막에 낸다', () => {
    const newcomer = patient('P8', '최지은', { firstVisit: '2026-03-02' });
    const offered = proposeRelatives(
      '따님',
      named('김영희'),
      newcomer,
      registry([MOTHER, SISTER, STRANGER, newcomer]),
    );
    expect(offered.map((c) => c.patient.id)).toEqual(['P2', 'P1']);
  });

  it('"민준이 엄마 소개"는 이름이 민준인 환자의 가족을 낸다', () => {
    const newcomer = patient('P8', '최지은', { firstVisit: '2026-04-02' });
    const offered = proposeRelatives(
      '엄마',
      named('민준'),
      newcomer,
      registry([SON, MOTHER, STRANGER, newcomer]),
    );
    expect(offered.map((c) => c.patient.id)).toEqual(['P1']);
  });

  it('가족이 아무도 없으면 후보도 없다', () => {
    const alone = patient('P8', '최지은', { firstVisit: '2026-03-02' });
    expect(proposeRelatives('모친', undefined, alone, registry([alone, STRANGER]))).toEqual([]);
  });

  it('이 환자보다 늦게 온 가족은 후보가 아니다', () => {
    const later = patient('P1', '김영희', { phone: PHONE, firstVisit: '2026-05-05' });
    expect(proposeRelatives('모친', undefined, SON, registry([SON, later]))).toEqual([]);
  });
});

describe('proposeGuardians', () => {
  const child = patient('P5', '박하나', { phone: PHONE, birth: '2016-03-03', guardian: '김영희' });
  const friend = patient('P8', '이서준', { firstVisit: '2026-03-02' });

  it('어린이가 소개했으면 보호자를 낸다', () => {
    const offered = proposeGuardians(child, friend, registry([child, MOTHER, friend]));
    expect(offered.map((c) => [c.patient.id, c.why])).toEqual([['P1', 'guardian']]);
  });

  it('보호자를 모르면 낼 사람이 없다', () => {
    const alone = { ...child, guardian: '', phone: '' };
    expect(proposeGuardians(alone, friend, registry([alone, MOTHER, friend]))).toEqual([]);
  });

  it('어른의 소개에는 보호자를 찾지 않는다', () => {
    expect(proposeGuardians(SISTER, friend, registry([SISTER, MOTHER, friend]))).toEqual([]);
  });
});

describe('isChild', () => {
  it.each([
    ['2012-03-02', false],
    ['2012-03-03', true],
    ['', false],
  ])('2026-03-02에 생일 "%s"인 분은 14세 미만: %s', (birth, expected) => {
    expect(isChild(patient('P1', '박하나', { birth }), '2026-03-02')).toBe(expected);
  });
});

describe('isFamilyWord', () => {
  it.each([
    ['모친', true],
    ['동서', true],
    ['와이프', true],
    ['妈妈', true],
    ['Sister', true],
    ['친구', false],
    ['직장동료', false],
    ['邻居', false],
    ['friend', false],
    ['', false],
  ])('"%s"은 가족을 뜻하는 말: %s', (word, expected) => {
    expect(isFamilyWord(word)).toBe(expected);
  });
});
