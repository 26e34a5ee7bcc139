import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, normaliseName, readDeskName } from '../../src/core/person-name';

describe('normaliseName', () => {
  it.each([
    [' 김 영희 ', '김영희'],
    ['김영희', '김영희'],
    ['김\u200b영희\ufeff', '김영희'],
    ['김　영희', '김영희'],
    ['김영희님', '김영희'],
    ['김영희 님', '김영희'],
    ['王 丽', '王丽'],
    ['WANG   LI', 'WANG LI'],
    ['Ja\u200bne\tKim', 'Jane Kim'],
    ['Ｊａｎｅ  Kim', 'Jane Kim'],
    ['김영희Ａ', '김영희A'],
    ['', ''],
  ])('이름을 한 모양으로 맞춘다: "%s"', (text, name) => {
    expect(normaliseName(text)).toBe(name);
  });

  it('맞춘 이름은 다시 맞춰도 같다', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('김', '영', '희', '님', ' ', 'A', '王', '\u200b', '１') }),
        (text) => {
          const name = normaliseName(text);
          expect(normaliseName(name)).toBe(name);
        },
      ),
    );
  });
});

describe('readDeskName', () => {
  it.each([
    ['김영희A', '김영희', 'A'],
    ['김영희b', '김영희', 'B'],
    ['김영희2', '김영희', '2'],
    ['김영희-2', '김영희', '2'],
    ['김영희(5678)', '김영희', '5678'],
    ['김영희(여)', '김영희', '여'],
    ['큰김영희', '김영희', '큰'],
    ['작은김영희', '김영희', '작은'],
    ['张伟A', '张伟', 'A'],
    ['Jane Kim 2', 'Jane Kim', '2'],
  ])('데스크가 동명이인에 붙인 표시를 읽는다: %s', (name, base, mark) => {
    expect(readDeskName(name)).toEqual({ base, mark });
  });

  it.each(['김영희', '이큰별', '남궁민수', 'Mary Roberts', 'Jane A', '王丽', '김', ''])(
    '표시가 없으면 이름 그대로다: "%s"',
    (name) => {
      expect(readDeskName(name)).toEqual({ base: name, mark: '' });
    },
  );
});

describe('nameKey', () => {
  it.each([
    ['김영희A', '김 영희'],
    ['WANG LI', 'Wang Li'],
    ['큰김영희', '김영희2'],
  ])('표시와 띄어쓰기, 대소문자만 다르면 같은 이름이다: %s = %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('다른 이름은 다르다', () => {
    expect(nameKey('김영희')).not.toBe(nameKey('김영의'));
  });
});

describe('nameKey of Korean syllables alone', () => {
  it('앞뒤 빈칸이 있든 없든 같다: 한눈에 알아본 이름도 다른 이름과 똑같이 맞춘다', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('김', '영', '희', '님', '큰', '작', '은'),
          minLength: 1,
          maxLength: 6,
        }),
        (text) => {
          expect(nameKey(text)).toBe(nameKey(` ${text}`));
          expect(normaliseName(text)).toBe(normaliseName(`${text} `));
        },
      ),
    );
  });
});
