import { describe, expect, it } from 'vitest';
import { resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#autoFill(Range,AutoFillSeries)
describe('Range.autoFill', () => {
  it.each([
    ['[[1], [2]]', 'A1:A5', 'DEFAULT_SERIES', [1, 2, 3, 4, 5]],
    ['[[0.1], [0.3]]', 'A1:A4', 'DEFAULT_SERIES', [0.1, 0.3, 0.5, 0.7]],
    ['[[7]]', 'A1:A3', 'DEFAULT_SERIES', [7, 7, 7]],
    ["[['a'], ['b']]", 'A1:A5', 'DEFAULT_SERIES', ['a', 'b', 'a', 'b', 'a']],
    ['[[1], [2]]', 'A1:A5', 'ALTERNATE_SERIES', [1, 2, 1, 2, 1]],
    ["[['Nov'], ['Dec']]", 'A1:A4', 'DEFAULT_SERIES', ['Nov', 'Dec', 'Jan', 'Feb']],
  ])('goes on with %s', (values, to, series, filled) => {
    const body = `const values = ${values}; s.getRange(1, 1, values.length, 1).setValues(values).autoFill(s.getRange('${to}'), SpreadsheetApp.AutoFillSeries.${series});
      return s.getRange('${to}').getValues().flat();`;
    expect(resultOf(body)).toEqual(filled);
  });

  it('goes on with days, and backwards', () => {
    const body = `const { DEFAULT_SERIES } = SpreadsheetApp.AutoFillSeries;
      s.getRange('A1').setValue(new Date(2026, 1, 27)).autoFill(s.getRange('A1:A3'), DEFAULT_SERIES);
      s.getRange('E5:F5').setValues([[10, 8]]).autoFill(s.getRange('C5:F5'), DEFAULT_SERIES);
      return [s.getRange('A1:A3').getValues().map(([date]) => Utilities.formatDate(date, 'Asia/Seoul', 'M-d')), s.getRange('C5:F5').getValues()[0]];`;
    expect(resultOf(body)).toEqual([
      ['2-27', '2-28', '3-1'],
      [14, 12, 10, 8],
    ]);
  });

  it('takes looks along', () => {
    const body = `s.getRange('A1:A2').setValues([[1], [2]]).setBackgrounds([['red'], ['white']]).autoFill(s.getRange('A1:A4'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      return s.getRange('A1:A4').getBackgrounds().flat();`;
    expect(resultOf(body)).toEqual(['#ff0000', '#ffffff', '#ff0000', '#ffffff']);
  });

  it.each(['[[1], [2], [4]]', "[['Jan'], ['Mar']]", "[['월']]", "[['환자 1']]", "[[1], ['a']]"])(
    'does not guess how %s goes on',
    (values) => {
      const body = `const values = ${values}; s.getRange(1, 1, values.length, 1).setNumberFormat('@').setValues(values).autoFill(s.getRange('A1:A9'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES)`;
      expect(() => resultOf(body)).toThrow('not implemented: Range.autoFill');
    },
  );

  it.each([
    ['C1:C5', 'AutoFill destination range must contain the source range.'],
    ['A1:B10', 'AutoFill destination range must extend the source range in only one direction.'],
  ])('refuses to fill %s', (to, message) => {
    const body = `s.getRange('A1:A2').setValue(1).autoFill(s.getRange('${to}'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES)`;
    expect(() => resultOf(body)).toThrow(message);
  });
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#autoFillToNeighbor(AutoFillSeries)
describe('Range.autoFillToNeighbor', () => {
  it('fills as far as the content beside it', () => {
    const body = `s.getRange('A1:A5').setValue('x'); s.getRange('B1:B2').setValues([[1], [2]]).autoFillToNeighbor(SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      return s.getRange('B1:B6').getValues().flat();`;
    expect(resultOf(body)).toEqual([1, 2, 3, 4, 5, '']);
  });
});
