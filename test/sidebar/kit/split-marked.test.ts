import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMarked } from '../../../src/sidebar/kit/split-marked';

const show = (...args: Parameters<typeof splitMarked>) =>
  splitMarked(...args).map(({ text, isMarked, isStrong }) =>
    isStrong ? `**${text}**` : isMarked ? `*${text}*` : text,
  );

describe('splitMarked', () => {
  it('marks the mention and lets the name in it stand out', () => {
    expect(show('스케일링 김영희님 소개로 내원', { start: 5, length: 7 }, [{ start: 5, length: 4 }])).toEqual(
      ['스케일링 ', '**김영희님**', '* 소개*', '로 내원'],
    );
    expect(show('', { start: 0, length: 3 }, [])).toEqual([]);
  });

  it('marks nothing where the words cannot be found', () => {
    expect(show('김영희님 소개', null, [{ start: 0, length: 3 }])).toEqual(['김영희', '님 소개']);
  });

  it('loses no letter, wherever the passages lie', () => {
    const span = fc.record({
      start: fc.integer({ min: -3, max: 30 }),
      length: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.string(), fc.option(span), fc.array(span, { maxLength: 4 }), (text, marked, strong) => {
        const pieces = splitMarked(text, marked, strong);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(new Set(pieces.map(({ start }) => start)).size).toBe(pieces.length);
      }),
    );
  });
});
