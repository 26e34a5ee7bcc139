import fc from 'fast-check';
import lzma from 'lzma';
import { describe, expect, it } from 'vitest';
import { unlzma } from '../../src/unlzma';

const restore = (bytes: Buffer, mode: 1 | 5 | 9) => unlzma(new Uint8Array(lzma.compress(bytes, mode)));

describe('unlzma', () => {
  it('restores whatever was packed, however often it repeats itself', () => {
    const piece = fc.uint8Array({ minLength: 1, maxLength: 40 });
    const repeated = fc.array(fc.tuple(piece, fc.integer({ min: 1, max: 30 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(repeated, fc.constantFrom(1 as const, 5 as const, 9 as const), (pieces, mode) => {
        const bytes = Buffer.concat(pieces.flatMap(([each, times]) => Array<Uint8Array>(times).fill(each)));
        expect(Buffer.from(restore(bytes, mode)).equals(bytes)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('reaches far back', () => {
    const once = Buffer.from('처음과 끝에만 나오는 말입니다.');
    let seed = 7;
    const noise = Buffer.from(
      Array.from({ length: 200_000 }, () => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return seed >>> 24;
      }),
    );
    const bytes = Buffer.concat([once, noise, once]);
    expect(Buffer.from(restore(bytes, 5)).equals(bytes)).toBe(true);
  });
});
