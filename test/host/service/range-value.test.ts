import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

describe('Range.setValue, as if typed', () => {
  it.each([
    ['01012345678', 'number', '1012345678'],
    ['2026-11-03', 'object', '2026-11-03'],
    ['TRUE', 'boolean', 'true'],
    ['1.0', 'number', '1'],
    ['김영희', 'string', '김영희'],
    ["'01012345678", 'string', '01012345678'],
  ])('%s becomes a %s', (typed, type, shown) => {
    const body = `const value = s.getRange(1, 1).setValue(a).getValue();
      return [typeof value, typeof value === 'object' ? Utilities.formatDate(value, 'Asia/Seoul', 'yyyy-MM-dd') : String(value)];`;
    expect(hostOf(body).run('main', [typed]).value).toEqual([type, shown]);
  });

  it('makes a formula of a leading equals sign', () => {
    expect(resultOf(`return s.getRange(1, 1).setValue('=A2').getFormula()`)).toBe('=A2');
    expect(resultOf(`s.appendRow(['=1+1']); return s.getRange(1, 1).getValue()`)).toBe(2);
  });

  it('refuses a formula that it cannot compute, or reads what the host is told of it', () => {
    const body = `s.appendRow(['=QUERY(A2:B3)', '=1+1']); return s.getDataRange().getValues().concat(s.getRange('A1').getValue())`;
    expect(() => resultOf(body)).toThrow('formula not evaluated: QUERY is not implemented');
    expect(resultOf(body, { formulaValue: (formula) => `value of ${formula}` })).toEqual([
      ['value of =QUERY(A2:B3)', 2],
      'value of =QUERY(A2:B3)',
    ]);
  });

  it.each(['01012345678', '2026-11-03', 'TRUE', '=A1', '+82 10', '  빈칸  ', '1/2'])(
    'keeps "%s" to the letter in a text cell',
    (text) => {
      const body = `return s.getRange('A:A').setNumberFormat('@') && s.getRange(1, 1).setValue(a).getValue()`;
      expect(hostOf(body).run('main', [text]).value).toBe(text);
    },
  );

  it.each([
    ['swallowed', '=A1'],
    ['stored', "'=A1"],
  ] as const)(
    'a leading apostrophe in a text cell is %s, as the host is told',
    (apostropheInTextCell, held) => {
      const body = `return s.getRange(1, 1).setNumberFormat('@').setValue("'=A1").getValue()`;
      expect(resultOf(body, { apostropheInTextCell })).toBe(held);
    },
  );

  it('stores numbers, booleans and dates as they are, in text cells too', () => {
    const body = `const range = s.getRange(1, 1, 1, 3).setNumberFormat('@');
      return range.setValues([[5, true, new Date(2026, 0, 2)]]).getValues()[0].map((value) => typeof value);`;
    expect(resultOf(body)).toEqual(['number', 'boolean', 'object']);
  });

  it('empties a cell that is given null or an empty text', () => {
    const body = `s.getRange(1, 1, 1, 2).setValues([['a', 'b']]).setValues([[null, '']]);
      return [s.getLastRow(), s.getRange(1, 1, 1, 2).getValues()[0]];`;
    expect(resultOf(body)).toEqual([0, ['', '']]);
  });

  it('refuses more than 50,000 characters and writes nothing of the block', () => {
    const host = hostOf(`s.getRange(1, 1, 2, 1).setValues([['a'], ['x'.repeat(50001)]])`);
    expect(() => host.run('main')).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(host.snapshot().sheets[0]?.cells).toEqual([]);
  });

  it.each(['undefined', 'NaN', '{}', 'function () {}', 'new Date(NaN)'])('refuses %s as a value', (value) => {
    expect(() => resultOf(`s.getRange(1, 1).setValues([[${value}]])`)).toThrow(
      'not implemented: a cell value',
    );
  });
});

describe('Range.getValues', () => {
  it('gives dates at the wall clock of the spreadsheet', () => {
    const body = `const value = s.getRange(1, 1).setValue('2026-11-03').getValue(); return [value.toISOString(), value.getHours()];`;
    expect(resultOf(body)).toEqual(['2026-11-02T15:00:00.000Z', 0]);
    expect(resultOf(body, { spreadsheetTimeZone: 'America/New_York' })).toEqual([
      '2026-11-03T05:00:00.000Z',
      14,
    ]);
  });

  it.each(['1955-05-05', '1961-08-10', '1987-05-10', '2026-11-03', '1899-12-31'])(
    'keeps the day of %s',
    (day) => {
      const body = `const [y, m, d] = a.split('-').map(Number);
      const value = s.getRange(1, 1).setValue(new Date(y, m - 1, d)).getValue();
      return [value.getFullYear(), value.getMonth() + 1, value.getDate()].join('-');`;
      expect(hostOf(body).run('main', [day]).value).toBe(day.split('-').map(Number).join('-'));
    },
  );

  it('gives the time of day back to the second', () => {
    const body = `return s.getRange(1, 1).setValue(new Date(2026, 10, 3, 14, 5, 59)).getValue().toISOString()`;
    expect(resultOf(body)).toBe('2026-11-03T05:05:59.000Z');
  });

  it('gives blanks as empty texts, right and below of all content', () => {
    expect(resultOf(`s.getRange(1, 1).setValue('a'); return s.getRange(1, 1, 2, 2).getValues()`)).toEqual([
      ['a', ''],
      ['', ''],
    ]);
  });
});

describe('Range.getDisplayValues', () => {
  it.each([
    [1234567, '#,##0', '1,234,567'],
    [-1234, '#,##0', '-1,234'],
    [0.256, '0%', '26%'],
    [0.256, '0.0%', '25.6%'],
    [2.5, '0', '3'],
    [0.1, 'General', '0.1'],
    [true, 'General', 'TRUE'],
    ['010', '@', '010'],
    [new Date(2026, 10, 3, 14, 5), 'yyyy-mm-dd', '2026-11-03'],
    [new Date(2026, 10, 3, 14, 5), 'yyyy-mm-dd hh:mm', '2026-11-03 14:05'],
  ])('shows %s in %s as %s', (value, format, shown) => {
    const body = 'return s.getRange(1, 1).setNumberFormat(b).setValue(a).getDisplayValues()[0][0]';
    expect(hostOf(body).run('main', [value, format]).value).toBe(shown);
  });

  it('refuses a number format that it does not know', () => {
    expect(() =>
      resultOf(`s.getRange(1, 1).setValue(1).setNumberFormat('[DBNum1]0').getDisplayValue()`),
    ).toThrow('not implemented: display of the number format "[DBNum1]0"');
  });
});

describe('Range.sort', () => {
  it('puts numbers before text before booleans, blanks last, and keeps the order of equals', () => {
    const body = `const range = s.getRange(1, 1, 6, 2).setNumberFormat('General');
      range.setValues([['나', 1], ['', 2], [3, 3], [true, 4], [1, 5], ['나', 6]]);
      return range.sort(1).getValues().map((row) => row[1]).concat(range.sort({ column: 1, ascending: false }).getValues().map((row) => row[1]));`;
    expect(resultOf(body)).toEqual([5, 3, 1, 6, 4, 2, 4, 1, 6, 3, 5, 2]);
  });
});
