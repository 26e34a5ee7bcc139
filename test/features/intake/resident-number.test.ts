import { describe, expect, it } from 'vitest';
import { hasResidentNumber, maskResidentNumbers } from '../../../src/features/intake/resident-number';

describe('maskResidentNumbers', () => {
  it.each([
    ['김영희 830211-1234567 소개', '김영희 ******-******* 소개'],
    ['830211 - 2234567', '******-*******'],
    ['8302111234567', '******-*******'],
    ['830211-1******', '******-*******'],
    ['８３０２１１－１２３４５６７', '******-*******'],
  ])('주민등록번호를 가린다: %s', (text, masked) => {
    expect(maskResidentNumbers(text)).toBe(masked);
    expect(hasResidentNumber(text)).toBe(true);
  });

  it.each([
    '소개로 옴',
    '김영희 010-1234-5678 소개',
    '차트 10234',
    '46번 발치 1,300,000원',
    '2026-11-03 14:30',
    '9912345678901',
    '주문번호 20261103000123',
  ])('다른 숫자와 글은 그대로 둔다: %s', (text) => {
    expect(maskResidentNumbers(text)).toBe(text);
    expect(hasResidentNumber(text)).toBe(false);
  });
});
