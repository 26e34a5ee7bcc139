import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SavedFormat } from '../../../host/snapshot';
import { bandsOf } from '../../../host/xlsx/looks';

const ROWS = 8;
const COLUMNS = 5;

const format: fc.Arbitrary<SavedFormat> = fc
  .record({
    row: fc.integer({ min: 1, max: ROWS }),
    column: fc.integer({ min: 1, max: COLUMNS }),
    rows: fc.integer({ min: 1, max: ROWS }),
    columns: fc.integer({ min: 1, max: COLUMNS }),
    look: fc.oneof(
      fc.constantFrom('#ff0000', '#00ff00').map((background) => ({ background })),
      fc.constantFrom('@', '0').map((numberFormat) => ({ numberFormat })),
    ),
  })
  .map(({ row, column, rows, columns, look }) => ({ at: [row, column, rows, columns], ...look }));

describe('bandsOf', () => {
  it('칸마다 서식을 차례로 덧칠한 것과 같다', () => {
    fc.assert(
      fc.property(fc.array(format, { maxLength: 8 }), (formats) => {
        const bands = bandsOf(formats, ROWS, COLUMNS);
        let nextRow = 1;
        for (const band of bands) {
          expect(band.firstRow).toBe(nextRow);
          nextRow = band.lastRow + 1;
          for (let row = band.firstRow; row <= band.lastRow; row++) {
            for (let column = 1; column <= COLUMNS; column++) {
              let look = {};
              for (const { at, ...rest } of formats) {
                const [top, left, rows, columns] = at;
                const covers = row >= top && row < top + rows && column >= left && column < left + columns;
                if (covers) look = { ...look, ...rest };
              }
              expect(band.looks[column - 1]).toEqual(look);
            }
          }
        }
        expect(nextRow).toBe(ROWS + 1);
      }),
    );
  });
});
