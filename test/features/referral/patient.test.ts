import { describe, expect, it } from 'vitest';
import { areFamily, isNewPatient, orderOf } from '../../../src/features/referral/patient';
import { patient, RECORDS_BEGIN } from './build';

describe('orderOf', () => {
  it.each([
    ['자료 이전부터 다니신 분', '', '2026-03-02', 'before'],
    ['먼저 오신 분', '2026-03-01', '2026-03-02', 'before'],
    ['같은 날 오신 분', '2026-03-02', '2026-03-02', 'sameDay'],
    ['늦게 오신 분', '2026-03-03', '2026-03-02', 'after'],
    ['둘 다 자료 이전부터', '', '', 'unknown'],
    ['새로 오신 분은 자료 이전부터 다니신 분보다 늦다', '2026-03-02', '', 'after'],
    ['자료 이전에 처음 오신 두 분, 한쪽 날짜만 앎', '', '2020-05-05', 'unknown'],
    ['반대로도', '2020-05-05', '', 'unknown'],
  ])('%s', (_, other, own, expected) => {
    expect(orderOf({ firstVisit: other }, { firstVisit: own }, RECORDS_BEGIN)).toBe(expected);
  });
});

describe('isNewPatient', () => {
  it.each([
    ['2024-01-02', true],
    ['2024-01-01', false],
    ['', false],
  ])('자료가 2024-01-02에 시작하면 첫 내원 "%s"은 신환 %s', (firstVisit, expected) => {
    expect(isNewPatient({ firstVisit }, RECORDS_BEGIN)).toBe(expected);
  });
});

describe('areFamily', () => {
  const mother = patient('P1', '김영희', { phone: '010-1111-5678', household: 'H1' });
  it.each([
    ['같은 가족 번호', { household: 'H1' }, true],
    ['같은 휴대폰', { phone: '010-1111-5678' }, true],
    ['보호자로 적힌 분', { guardian: '김영희' }, true],
    ['아무 관계 없는 분', { household: 'H2', phone: '010-2222-0000' }, false],
    ['아무것도 적히지 않은 분', {}, false],
  ])('%s: %s', (_, facts, expected) => {
    const other = patient('P2', '박민준', facts);
    expect([areFamily(mother, other), areFamily(other, mother)]).toEqual([expected, expected]);
  });

  it('번호를 모르는 두 분은 그것만으로 가족이 아니다', () => {
    expect(areFamily(patient('P1', '김영희'), patient('P2', '박민준'))).toBe(false);
  });
});
