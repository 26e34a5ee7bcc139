import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { a1, columnLetters } from '../../src/workbook/a1';
import { coverRows, groupNeighbours } from '../../src/workbook/block';

const always = () => true;

describe('coverRows', () => {
  it('writes neighbouring rows as one stretch', () => {
    expect(coverRows([2, 3, 4], 5, always)).toEqual([[2, 4]]);
  });

  it('bridges a gap that costs less than another call, and leaves a wide one alone', () => {
    expect(coverRows([1, 3, 5000], 2, always)).toEqual([
      [1, 3],
      [5000, 5000],
    ]);
    expect(coverRows([1, 3, 5000], 1, always)).toEqual([
      [1, 3],
      [5000, 5000],
    ]);
    expect(coverRows([1, 3000], 1, always)).toEqual([[1, 3000]]);
  });

  it('never crosses a row of staff, however many stretches that makes', () => {
    const staffRows = new Set([2, 4, 6, 8]);
    expect(coverRows([1, 3, 5, 7, 9], 1, (row) => !staffRows.has(row))).toEqual([
      [1, 1],
      [3, 3],
      [5, 5],
      [7, 7],
      [9, 9],
    ]);
  });

  it('covers every changed row once and no row of staff', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 200 })),
        fc.uniqueArray(fc.integer({ min: 0, max: 200 })),
        (picked, staff) => {
          const staffRows = new Set(staff);
          const changed = picked.filter((row) => !staffRows.has(row)).sort((a, b) => a - b);
          const rows = coverRows(changed, 3, (row) => !staffRows.has(row)).flatMap(([from, to]) =>
            Array.from({ length: to - from + 1 }, (_, i) => from + i),
          );
          expect(new Set(rows).size).toBe(rows.length);
          expect(changed.every((row) => rows.includes(row))).toBe(true);
          expect(rows.some((row) => staffRows.has(row))).toBe(false);
        },
      ),
    );
  });

  it('needs eight stretches at most where no row of staff stands between', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 40 }), (picked) => {
        expect(
          coverRows(
            [...picked].sort((a, b) => a - b),
            9,
            always,
          ).length,
        ).toBeLessThanOrEqual(8);
      }),
    );
  });
});

describe('groupNeighbours', () => {
  it('joins neighbours and keeps the rest apart', () => {
    expect(groupNeighbours([5, 1, 0, 2])).toEqual([[0, 1, 2], [5]]);
  });
});

describe('columnLetters', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('column %d is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));

  it('names a rectangle', () => expect(a1(2, 1, 9, 28)).toBe('A2:AB9'));
});
