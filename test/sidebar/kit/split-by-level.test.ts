import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByLevel } from '../../../src/sidebar/kit/split-by-level';

const show = (...args: Parameters<typeof splitByLevel>) =>
  splitByLevel(...args).map(({ text, level }) => (level === '' ? text : `${level}:${text}`));

describe('splitByLevel', () => {
  it('marks a found word at every place where it stands', () => {
    expect(show('무료 검진, 무료 상담', [{ level: 'block', words: ['무료'] }])).toEqual([
      'block:무료',
      ' 검진, ',
      'block:무료',
      ' 상담',
    ]);
  });

  it('shows the gravest where findings overlap', () => {
    expect(
      show('최고의 상품권', [
        { level: 'director', words: ['최고의 상품권'] },
        { level: 'block', words: ['상품권'] },
      ]),
    ).toEqual(['director:최고의 ', 'block:상품권']);
  });

  it('passes over what does not stand in the text', () => {
    expect(show('감사합니다', [{ level: 'block', words: ['(광고)', ''] }])).toEqual(['감사합니다']);
    expect(show('', [{ level: 'hint', words: ['가'] }])).toEqual([]);
  });

  it('loses no letter', () => {
    const found = fc.record({
      level: fc.constantFrom('block', 'director', 'hint'),
      words: fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.string(), fc.array(found, { maxLength: 3 }), (text, all) => {
        expect(
          splitByLevel(text, all)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
