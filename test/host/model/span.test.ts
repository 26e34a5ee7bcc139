import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Layer, setGrid } from '../../../host/model/layer';
import { deletion, insertion, relocation, type SpanMap } from '../../../host/model/span';

/** Where each index of a stretch lies afterwards, found by doing it to a list. */
function expand(map: SpanMap, start: number, length: number): number[] {
  return map(start, length).flatMap((span) => Array.from({ length: span.length }, (_, i) => span.start + i));
}

const size = 12;
const list = Array.from({ length: size }, (_, i) => i + 1);
const stretch = fc
  .integer({ min: 1, max: size })
  .chain((start) =>
    fc.record({ start: fc.constant(start), length: fc.integer({ min: 1, max: size - start + 1 }) }),
  );

describe('deletion', () => {
  it('leaves of a stretch what a list would leave', () => {
    fc.assert(
      fc.property(stretch, stretch, (at, gone) => {
        const left = list.filter((i) => i < gone.start || i >= gone.start + gone.length);
        const expected = left.flatMap((old, i) =>
          old >= at.start && old < at.start + at.length ? [i + 1] : [],
        );
        expect(expand(deletion(gone.start, gone.length), at.start, at.length)).toEqual(expected);
      }),
    );
  });
});

describe('relocation', () => {
  it('moves a stretch as a list would be moved', () => {
    fc.assert(
      fc.property(stretch, stretch, fc.integer({ min: 1, max: size + 1 }), (at, moved, to) => {
        fc.pre(to <= moved.start || to >= moved.start + moved.length);
        const isMoved = (i: number) => i >= moved.start && i < moved.start + moved.length;
        const block = list.filter(isMoved);
        const order = [
          ...list.filter((i) => !isMoved(i) && i < to),
          ...block,
          ...list.filter((i) => !isMoved(i) && i >= to),
        ];
        const expected = order.flatMap((old, i) =>
          old >= at.start && old < at.start + at.length ? [i + 1] : [],
        );
        expect(expand(relocation(moved.start, moved.length, to), at.start, at.length)).toEqual(expected);
      }),
    );
  });
});

describe('insertion', () => {
  it.each([
    ['before', 3, [1, 2, 3, 4, 5]],
    ['after', 3, [1, 2, 3]],
    ['none', 3, [1, 2, 3]],
  ] as const)('behind a stretch: looks taken from %s', (inherit, length, expected) => {
    expect(expand(insertion(4, 2, inherit), 1, length)).toEqual(expected);
  });

  it.each([
    ['before', [6, 7]],
    ['after', [4, 5, 6, 7]],
    ['none', [6, 7]],
  ] as const)('in front of a stretch: looks taken from %s', (inherit, expected) => {
    expect(expand(insertion(4, 2, inherit), 4, 2)).toEqual(expected);
  });

  it.each(['before', 'after', 'none'] as const)('inside a stretch it grows (%s)', (inherit) => {
    expect(expand(insertion(4, 2, inherit), 3, 3)).toEqual([3, 4, 5, 6, 7]);
  });
});

describe('Layer', () => {
  const rectangle = fc
    .tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
    )
    .map(([row, column, rows, columns]) => [row, column, rows, columns] as const);
  const value = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });

  it('says of every cell what was set last there', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rectangle, value), { maxLength: 12 }), (steps) => {
        const layer = new Layer<number>();
        const cells = Array.from({ length: 11 }, () => new Array<number | undefined>(11).fill(undefined));
        for (const [[row, column, rows, columns], set] of steps) {
          layer.set([row, column, rows, columns], set);
          for (let i = 0; i < rows; i++) cells[row - 1 + i]?.fill(set, column - 1, column - 1 + columns);
        }
        expect(layer.grid([1, 1, 11, 11])).toEqual(cells);
        expect(cells.map((line, i) => line.map((_, j) => layer.at(i + 1, j + 1)))).toEqual(cells);
      }),
    );
  });

  it('takes a grid of single values as few rectangles and gives it back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 8 }), (grid) => {
        const layer = new Layer<number>();
        layer.set([1, 1, 9, 9], 9);
        setGrid(layer, 2, 3, grid);
        expect(layer.grid([2, 3, grid.length, 3])).toEqual(grid);
        expect(layer.at(1, 3)).toBe(9);
      }),
    );
  });

  it('keeps a whole column in one entry, however often it is set', () => {
    const layer = new Layer<string>();
    for (let i = 0; i < 100; i++) layer.set([1, 3, 100_000, 1], i % 2 ? '@' : '0');
    expect(layer.entries).toHaveLength(1);
  });
});
