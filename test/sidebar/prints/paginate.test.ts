import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type Placed, paginate } from '../../../src/sidebar/prints/paginate';

const plain = (height: number): Block => ({ height });
/** A line every ten millimetres. */
const atLines = (_: number, from: number, most: number) => Math.max(from, Math.floor(most / 10) * 10);
const lay = (blocks: readonly Block[]) => paginate(blocks, 100, atLines);
const whole = (index: number, height: number): Placed => ({ index, from: 0, to: height });

describe('paginate', () => {
  it('fills pages in order and cuts no block', () => {
    expect(lay([plain(40), plain(40), plain(40)])).toEqual([[whole(0, 40), whole(1, 40)], [whole(2, 40)]]);
    expect(lay([])).toEqual([]);
  });

  it('carries a block that is higher than a page on, from line to line', () => {
    expect(lay([plain(40), plain(145), plain(40)])).toEqual([
      [whole(0, 40)],
      [{ index: 1, from: 0, to: 100 }],
      [{ index: 1, from: 100, to: 145 }, whole(2, 40)],
    ]);
  });

  it('says over the rest of such a block what it belongs to', () => {
    expect(lay([{ height: 145, again: 15 }])).toEqual([
      [{ index: 0, from: 0, to: 100 }],
      [
        { index: 0, again: true },
        { index: 0, from: 100, to: 145 },
      ],
    ]);
  });

  it('never ends a page with a heading, however high what follows', () => {
    const heading = { height: 10, isHeading: true };
    expect(lay([plain(60), heading, plain(40)])).toEqual([[whole(0, 60)], [whole(1, 10), whole(2, 40)]]);
    expect(lay([plain(60), heading, plain(120)])).toEqual([
      [whole(0, 60)],
      [whole(1, 10), { index: 2, from: 0, to: 90 }],
      [{ index: 2, from: 90, to: 120 }],
    ]);
  });

  it('repeats a heading over what of it stands on the next page, and not over what stands under none', () => {
    const heading = { height: 10, isHeading: true, again: 10 };
    expect(lay([heading, plain(80), plain(60), { height: 50, isApart: true }])).toEqual([
      [whole(0, 10), whole(1, 80)],
      [{ index: 0, again: true }, whole(2, 60)],
      [whole(3, 50)],
    ]);
  });

  it('takes along what is not to be parted from the next', () => {
    const last = { height: 40, keepsNext: true };
    expect(lay([plain(50), last, { height: 30, isApart: true }])).toEqual([
      [whole(0, 50)],
      [whole(1, 40), whole(2, 30)],
    ]);
  });

  it("begins each person's list on a page of its own", () => {
    const start = { height: 10, isHeading: true, startsPage: true, again: 10 };
    expect(lay([start, plain(10), start, plain(10)])).toEqual([
      [whole(0, 10), whole(1, 10)],
      [whole(2, 10), whole(3, 10)],
    ]);
  });

  it('leaves nothing out and fills no page over its room', () => {
    const block = fc.record(
      {
        height: fc.integer({ min: 1, max: 300 }),
        isHeading: fc.boolean(),
        startsPage: fc.boolean(),
        isApart: fc.boolean(),
        keepsNext: fc.boolean(),
        again: fc.integer({ min: 1, max: 120 }),
      },
      { requiredKeys: ['height'] },
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 40 }), (blocks) => {
        const pages = lay(blocks);
        const left = blocks.map(() => 0);
        for (const page of pages) {
          let filled = 0;
          for (const placed of page) {
            if ('again' in placed) {
              filled += blocks[placed.index]?.again ?? 0;
              continue;
            }
            expect(placed.from).toBe(left[placed.index]);
            expect(placed.to).toBeGreaterThan(placed.from);
            left[placed.index] = placed.to;
            filled += placed.to - placed.from;
          }
          expect(filled).toBeLessThanOrEqual(100);
          expect(page.some((placed) => !('again' in placed))).toBe(true);
        }
        expect(left).toEqual(blocks.map(({ height }) => height));
      }),
    );
  });
});
