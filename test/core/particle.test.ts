import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTICLES, particleAfter, readParticle, withParticle } from '../../src/core/particle';

describe('withParticle', () => {
  it.each([
    ['김영희', '을/를', '김영희를'],
    ['김철민', '을/를', '김철민을'],
    ['박솔', '으로/로', '박솔로'],
    ['김민', '으로/로', '김민으로'],
    ['선우', '와/과', '선우와'],
    ['한결', '와/과', '한결과'],
    ['김영희님', '이/가', '김영희님이'],
    ['지우', '이에요/예요', '지우예요'],
    ['하늘', '이에요/예요', '하늘이에요'],
  ] as const)('follows the last syllable of a Korean name: %s + %s = %s', (word, particle, expected) => {
    expect(withParticle(word, particle)).toBe(expected);
  });

  it.each([
    ['3', '을/를', '3을'],
    ['2', '을/를', '2를'],
    ['7', '으로/로', '7로'],
    ['10', '으로/로', '10으로'],
    ['0', '이/가', '0이'],
    ['100', '은/는', '100은'],
    ['1,000', '이/가', '1,000이'],
    ['20000', '으로/로', '20000으로'],
    ['1000000000000', '이/가', '1000000000000가'],
    ['1.2', '이/가', '1.2가'],
    ['3.50', '이/가', '3.50이'],
    ['2027', '은/는', '2027은'],
  ] as const)('reads numerals aloud: %s + %s = %s', (word, particle, expected) => {
    expect(withParticle(word, particle)).toBe(expected);
  });

  it.each([
    ['VIP', '이/가', 'VIP가'],
    ['MRI', '을/를', 'MRI를'],
    ['L', '으로/로', 'L로'],
    ['PM', '은/는', 'PM은'],
    ['HTML', '을/를', 'HTML을'],
    ['WANG', '이/가', 'WANG이'],
    ['WANG LI', '을/를', 'WANG LI를'],
    ['Kim', '이/가', 'Kim이'],
    ['Park', '은/는', 'Park은'],
    ['Jane', '은/는', 'Jane은'],
    ['Michael', '으로/로', 'Michael로'],
    ['Peter', '이/가', 'Peter가'],
    ['Jack', '을/를', 'Jack을'],
    ['Mike', '을/를', 'Mike를'],
  ] as const)(
    'reads Latin letters and names as Koreans say them: %s + %s = %s',
    (word, particle, expected) => {
      expect(withParticle(word, particle)).toBe(expected);
    },
  );

  it.each([
    ['김영희(1234)', '을/를', '김영희(1234)를'],
    ['김민준(3)', '은/는', '김민준(3)은'],
    ['"서울"', '으로/로', '"서울"로'],
    ['50%', '으로/로', '50%로'],
    ['5kg', '을/를', '5kg을'],
    ['3cm', '이/가', '3cm가'],
  ] as const)(
    'goes by what is read aloud, not by brackets, quotes and signs: %s + %s = %s',
    (word, particle, expected) => {
      expect(withParticle(word, particle)).toBe(expected);
    },
  );

  it.each([
    ['张伟', '을/를', '张伟을(를)'],
    ['李娜', '으로/로', '李娜(으)로'],
  ] as const)('gives both forms where the sound is unknown: %s + %s = %s', (word, particle, expected) => {
    expect(withParticle(word, particle)).toBe(expected);
  });

  it('adds nothing to an empty name', () => {
    expect(particleAfter('', '을/를')).toBe('');
    expect(withParticle(' ', '을/를')).toBe(' ');
  });

  it('always gives one of the two forms, or both', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...PARTICLES), (word, particle) => {
        fc.pre(word.trim() !== '');
        const added = particleAfter(word, particle);
        const [closed = '', open = ''] = particle.split('/');
        expect(
          added === closed || added === open || readParticle(added) === particle || added.includes('('),
        ).toBe(true);
      }),
    );
  });

  it('knows a decomposed name, as a Mac writes it', () => {
    expect(particleAfter('김철민'.normalize('NFD'), '을/를')).toBe('을');
  });
});

describe('readParticle', () => {
  it.each([
    ['을/를', '을/를'],
    ['를/을', '을/를'],
    ['을(를)', '을/를'],
    ['(으)로', '으로/로'],
    [' 이 / 가 ', '이/가'],
    ['과/와', '와/과'],
  ] as const)('understands %s however staff write it', (typed, expected) => {
    expect(readParticle(typed)).toBe(expected);
  });

  it.each(['', '님/씨', 'toString'])('knows no particle %s', (typed) => {
    expect(readParticle(typed)).toBeUndefined();
  });
});
