import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTyped, normaliseMemo } from '../../../../src/features/referral/mention/normalise-memo';

/** What stands at the place of the words, as it was typed. */
function typed(text: string, words: string): string | undefined {
  const place = findTyped(text, words)?.(0, words.length);
  return place && text.slice(place.start, place.start + place.length);
}

describe('findTyped', () => {
  it.each([
    ['김영희님 소개', '김영희', '김영희'],
    ['  김영희  님   소개  ', '영희 님 소개', '영희  님   소개'],
    ['스케일링\r\n김\u200b영희 소개', '김영희 소개', '김\u200b영희 소개'],
    ['김영희'.normalize('NFD'), '영희', '영희'.normalize('NFD')],
    ['ｋｉｍ　소개', 'kim 소개', 'ｋｉｍ　소개'],
    ['ﾡ씨 소개', 'ㄱ씨', 'ﾡ씨'],
    ['备注：王芳，朋友', '王芳，朋', '王芳，朋'],
    ['备注：王芳，朋友', '王芳,朋', '王芳，朋'],
    ['김영희-->박철수로 정정', '김영희→박철수', '김영희-->박철수'],
    ['첫 줄\n\n \n둘째 줄', '첫 줄 둘째', '첫 줄\n\n \n둘째'],
    ['👍🏻 김영희 소개', '김영희', '김영희'],
    ['cafe\u0301 김영희', 'café 김', 'cafe\u0301 김'],
  ])('finds in %j the words %j', (text, words, expected) => {
    expect(typed(text, words)).toBe(expected);
  });

  it('finds nothing that is not there', () => {
    expect(findTyped('김영희 소개', '박철수')).toBeNull();
    expect(findTyped('김영희 소개', '')).toBeNull();
  });

  it('marks what reads as the words, whatever was typed', () => {
    const letter = fc.constantFrom(
      ...[...'김영희소개 \n\t→'],
      '\r\n',
      '\u200b',
      '\u00ad',
      '-->',
      '=>',
      'Ａ',
      '\uffa1',
      '\u1100',
      '\u1161',
      '\u11a8',
      'e\u0301',
      '👍',
      '\ufe0f',
      '\u3164',
      '가'.normalize('NFD'),
    );
    const text = fc.array(letter, { maxLength: 30 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (memo, from, length) => {
        const clean = normaliseMemo(memo).replace(/\n/g, ' ');
        const start = Math.min(from, clean.length);
        const words = clean.slice(start, start + length);
        fc.pre(words.trim() === words && words !== '' && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(words));
        const found = typed(memo, words);
        expect(found).toBeDefined();
        expect(normaliseMemo(found ?? '').replace(/\n/g, ' ')).toBe(words);
      }),
    );
  });
});
