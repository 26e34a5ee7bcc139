import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, paginate } from '../../../src/sidebar/prints/paginate';

const plain = (height: number): Block => ({ height });

describe('paginate', () => {
  it('fills pages in order and cuts no block', () => {
    expect(paginate([plain(40), plain(40), plain(40)], 100)).toEqual([[0, 1], [2]]);
    expect(paginate([], 100)).toEqual([]);
  });

  it('lets a block that is higher than a page stand alone', () => {
    expect(paginate([plain(40), plain(140), plain(40)], 100)).toEqual([[0], [1], [2]]);
  });

  it('never ends a page with a heading', () => {
    const heading = { height: 10, isHeading: true };
    expect(paginate([plain(60), heading, plain(40)], 100)).toEqual([[0], [1, 2]]);
  });

  it("begins each person's list on a page of its own", () => {
    const start = { height: 10, isHeading: true, startsPage: true };
    expect(paginate([start, plain(10), start, plain(10)], 100)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('keeps every block once, and no page over its room but for a block higher than a page', () => {
    const block = fc.record({ height: fc.integer({ min: 1, max: 60 }), isHeading: fc.boolean() });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 60 }), (blocks) => {
        const pages = paginate(blocks, 50);
        expect(pages.flat()).toEqual(blocks.map((_, index) => index));
        for (const page of pages) {
          const height = page.reduce((sum, at) => sum + (blocks[at]?.height ?? 0), 0);
          expect(page.length === 1 || height <= 50).toBe(true);
        }
      }),
    );
  });
});
