import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMobilePhone, normalisePhone, phoneTail } from '../../src/core/phone';

describe('normalisePhone', () => {
  it.each([
    ['010-1234-5678', '010-1234-5678'],
    ['01012345678', '010-1234-5678'],
    ['010 1234 5678', '010-1234-5678'],
    ['010.1234.5678', '010-1234-5678'],
    ['０１０－１２３４－５６７８', '010-1234-5678'],
    ['\ufeff010-1234-5678\u200b', '010-1234-5678'],
  ])('휴대폰은 어떻게 적혀 있어도 010-4-4로 읽는다: %s', (text, phone) => {
    expect(normalisePhone(text)).toBe(phone);
  });

  it.each([
    ['+82 10 1234 5678', '010-1234-5678'],
    ['+82-10-1234-5678', '010-1234-5678'],
    ['+82 (0)10-1234-5678', '010-1234-5678'],
    ['821012345678', '010-1234-5678'],
    ['0082 10 1234 5678', '010-1234-5678'],
    ['+82 2 345 6789', '02-345-6789'],
  ])('국가번호 82를 0으로 바꾼다: %s', (text, phone) => {
    expect(normalisePhone(text)).toBe(phone);
  });

  it.each([
    ['1012345678', '010-1234-5678'],
    ['1023839215', '010-2383-9215'],
    ['1012345678.0', '010-1234-5678'],
    ['111234567', '011-123-4567'],
    ['212345678', '02-1234-5678'],
    ['311234567', '031-123-4567'],
    ['7012345678', '070-1234-5678'],
    ['5051234567', '0505-123-4567'],
  ])('엑셀이 지운 맨 앞의 0을 되살린다: %s', (text, phone) => {
    expect(normalisePhone(text)).toBe(phone);
  });

  it.each([
    ['011-234-5678', '011-234-5678'],
    ['0171234567', '017-123-4567'],
    ['019-1234-5678', '019-1234-5678'],
    ['02-123-4567', '02-123-4567'],
    ['02)1234-5678', '02-1234-5678'],
    ['031-123-4567', '031-123-4567'],
    ['064-1234-5678', '064-1234-5678'],
    ['070-1234-5678', '070-1234-5678'],
    ['0505-123-4567', '0505-123-4567'],
    ['0507-1234-5678', '0507-1234-5678'],
    ['1588-1234', '1588-1234'],
    ['080-123-4567', '080-123-4567'],
  ])('옛 번호, 지역번호, 인터넷전화, 평생번호, 대표번호를 안다: %s', (text, phone) => {
    expect(normalisePhone(text)).toBe(phone);
  });

  it.each([
    ['모 010-1234-5678', '010-1234-5678'],
    ['010-1234-5678(본인)', '010-1234-5678'],
    ['02-123-4567 / 010-1234-5678', '010-1234-5678'],
    ['010-1234-5678, 010-9876-5432', '010-1234-5678'],
  ])('번호 옆의 말은 빼고, 여럿이면 휴대폰을 고른다: %s', (text, phone) => {
    expect(normalisePhone(text)).toBe(phone);
  });

  it.each(['13812345678', '+86 138 1234 5678', '8613812345678'])(
    '중국 휴대폰은 열한 자리로 둔다: %s',
    (text) => {
      expect(normalisePhone(text)).toBe('13812345678');
    },
  );

  it.each([
    '',
    '없음',
    '-',
    '010-123-456',
    '1.02383E9',
    '1.02E+09',
    '010-0000-0000',
    '0100000000',
    '12345',
    '1234567890123',
    '099-123-4567',
  ])('번호가 아니거나 잘린 것은 비운다: "%s"', (text) => {
    expect(normalisePhone(text)).toBe('');
  });

  it('한 번 읽은 번호는 다시 읽어도 같다', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 .-]{7,16}$/)), (text) => {
        const phone = normalisePhone(text);
        expect(normalisePhone(phone)).toBe(phone);
      }),
    );
  });

  it('휴대폰은 어떤 모양으로 적어도 한 번호다', () => {
    const digits = fc.integer({ min: 0, max: 99_999_999 }).map((n) => String(n).padStart(8, '0'));
    const writings: ((tail: string) => string)[] = [
      (tail) => `010${tail}`,
      (tail) => `10${tail}`,
      (tail) => `+8210${tail}`,
      (tail) => `82-10-${tail.slice(0, 4)}-${tail.slice(4)}`,
      (tail) => `010 ${tail.slice(0, 4)}.${tail.slice(4)}`,
    ];
    fc.assert(
      fc.property(digits, fc.constantFrom(...writings), (tail, write) => {
        const expected = tail === '00000000' ? '' : `010-${tail.slice(0, 4)}-${tail.slice(4)}`;
        expect(normalisePhone(write(tail))).toBe(expected);
      }),
    );
  });
});

describe('phoneTail', () => {
  it('끝 네 자리로 동명이인을 가린다', () => {
    expect(phoneTail('010-1234-5678')).toBe('5678');
    expect(phoneTail('')).toBe('');
  });
});

describe('isMobilePhone', () => {
  it.each([
    ['010-1234-5678', true],
    ['011-123-4567', true],
    ['13812345678', true],
    ['02-123-4567', false],
    ['1588-1234', false],
    ['', false],
  ])('문자를 받을 수 있는 번호인지 안다: %s', (phone, isMobile) => {
    expect(isMobilePhone(phone)).toBe(isMobile);
  });
});
