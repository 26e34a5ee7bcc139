import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../../host/model/display';
import { parseTyped } from '../../../host/typed-value';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#getDisplayValues()
// Source: https://developers.google.com/workspace/sheets/api/guides/formats

/** What Google answers for a cell that has no format of its own. */
const AUTOMATIC = '0.###############';

function shown(value: unknown, format: string, locale = 'ko_KR'): unknown {
  const body = 'return s.getRange(1, 1).setNumberFormat(b).setValue(a).getDisplayValue()';
  return hostOf(body, { locale }).run('main', [value, format]).value;
}

describe('Range.getDisplayValue, Range.getDisplayValues', () => {
  it.each([
    [1234567.891, 'General', '1234567.891'],
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, 'General', '0.3333333333'],
    [123456789012345, 'General', '123456789012345'],
    [1234567890123456, 'General', '1.23457E+15'],
    [-1e20, 'General', '-1E+20'],
    [-1.25, '[h]:mm', '-30:00'],
    [-0.01, '[hh]:mm:ss', '-00:14:24'],
    [-0.001, '0.00;(0.00)', '(0.00)'],
    [46329 + 59.4 / 86_400, 'yyyy-mm-dd h:mm', '2026-11-03 0:00'],
    [46329 + 60 / 86_400, 'h:mm', '0:01'],
    [46329 + 86_399.999 / 86_400, 'yyyy-mm-dd', '2026-11-03'],
    [46329 + 59.7 / 86_400, 'mm:ss.0', '00:59.7'],
    [59.7, '0.0', '59.7'],
    [-1234, '#,##0', '-1,234'],
    [1234.5, '#,##0.00', '1,234.50'],
    [7, '0000', '0007'],
    [0.256, '0.0%', '25.6%'],
    [5000, '"₩"#,##0', '₩5,000'],
    [5000, '[$₩-412]#,##0', '₩5,000'],
    [12345, '0.00E+00', '1.23E+04'],
    [1.5, '# ?/?', '1 1/2'],
    [12345678, '0.0,,"M"', '12.3M'],
    [1012345678, '000-0000-0000', '010-1234-5678'],
    [1.005, '0.00', '1.01'],
    [-5, '0;(0)', '(5)'],
    [0, '0;-0;"없음"', '없음'],
    ['김', '0;-0;0;@"님"', '김님'],
    ['김', '@"님"', '김님'],
    ['김', '0', '김'],
    [150, '[>100]"많음";"적음"', '많음'],
    [-3, '[Red]0;[Blue]-0', '-3'],
    [1.25, '[h]:mm', '30:00'],
    [46329.5, 'yyyy-mm-dd hh:mm', '2026-11-03 12:00'],
    [46329, 'yyyy"년" m"월" d"일" dddd', '2026년 11월 3일 화요일'],
    [46329, 'yyyy-MM-dd', '2026-11-03'],
    [46329.6, 'AM/PM h:mm', '오후 2:24'],
    [true, '0.0', 'TRUE'],
    ['', '@"님"', ''],
  ])('shows %s in %s as %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it.each([
    [1234.5, '#,##0.00', 'de_DE', '1.234,50'],
    [1234.5, 'General', 'de_DE', '1234,5'],
    [46329, 'mmmm d, ddd', 'en_US', 'November 3, Tue'],
    [46329, 'dddd', 'zh_CN', '星期二'],
    [46329.6, 'h:mm AM/PM', 'en_US', '2:24 PM'],
    [true, 'General', 'de_DE', 'WAHR'],
    [7, '00', 'fr_FR', '07'],
    [46329, 'yyyy-mm-dd', 'fr_FR', '2026-11-03'],
  ])('shows %s in %s in the language of the spreadsheet: %s, %s', (value, format, locale, text) => {
    expect(shown(value, format, locale)).toBe(text);
  });

  it.each([
    [1, '* 0', 'ko_KR'],
    [1, '[DBNum1]0', 'ko_KR'],
    [46329, 'gge', 'ko_KR'],
    [46329.5, 'h am/pm', 'en_US'],
    [-400, 'dddd', 'ko_KR'],
    [-1.25, '[h]:mm;@', 'ko_KR'],
    [-1.25, '[h]:mm;-[h]:mm', 'ko_KR'],
    [-0.001, '0.00', 'ko_KR'],
    [46329 + 86_399.999 / 86_400, 'yyyy-mm-dd h:mm:ss', 'ko_KR'],
    [46329 + 59.7 / 86_400, 'h:mm', 'ko_KR'],
    [59.7 / 86_400, '[m]', 'ko_KR'],
    [46329, 'mmm d', 'ko_KR'],
    [46329, 'mmmm d', 'zh_TW'],
    [46329, 'mmmmm', 'zh_CN'],
    [46329, 'ddd', 'de_DE'],
    [46278, 'mmm d', 'en_GB'],
    [12345678901.25, 'General', 'ko_KR'],
    [0.0000012, 'General', 'ko_KR'],
    [1234.5, '#,##0.0', 'fr_FR'],
    [1.5, 'General', 'fr_FR'],
  ])('refuses %s in %s, %s, instead of guessing', (value, format, locale) => {
    expect(() => shown(value, format, locale)).toThrow('not implemented: display of');
  });

  it.each([
    ['ko_KR', '2026. 11. 3', '2026. 11. 3 오후 2:05:00'],
    ['zh_CN', '2026/11/3', '2026/11/3 14:05:00'],
    ['en_US', '11/3/2026', '11/3/2026 14:05:00'],
    ['en_GB', '03/11/2026', '03/11/2026 14:05:00'],
    ['de_DE', '03.11.2026', '03.11.2026 14:05:00'],
  ])('shows dates of a script in %s as %s and %s', (locale, day, time) => {
    const body = `s.getRange('A1:B1').setValues([[new Date(2026, 10, 3), new Date(2026, 10, 3, 14, 5)]]); return s.getRange('A1:B1').getDisplayValues()[0]`;
    expect(resultOf(body, { locale })).toEqual([day, time]);
  });

  it('shows formulas by their own format, or that of the cell they name', () => {
    const body = `s.getRange('A1').setNumberFormat('#,##0').setValue(1234); s.getRange('A2').setValue('2026-11-03');
      s.getRange('B1:B4').setFormulas([['=A1'], ['=A2+1'], ['=A1*2'], ['=COUNT(A1)']]); s.getRange('B3').setNumberFormat('0.0');
      return s.getRange('B1:B4').getDisplayValues();`;
    expect(resultOf(body)).toEqual([['1,234'], ['2026-11-04'], ['2468.0'], ['1']]);
  });

  it('refuses to guess the look of a sum of formatted numbers', () => {
    const body = `s.getRange('A1').setNumberFormat('#,##0').setValue(1234); return s.getRange('B1').setFormula('=A1*2').getDisplayValue()`;
    expect(() => resultOf(body)).toThrow('formula not evaluated: the display of');
  });
});

describe('Range.getNumberFormat of a cell that nobody formatted', () => {
  it.each([
    ['2026-11-03', 'yyyy-mm-dd', '2026-11-03'],
    ['2026/11/3', 'yyyy/m/d', '2026/11/3'],
    ['2026. 11. 3', 'yyyy. m. d', '2026. 11. 3'],
    ['2026년 11월 3일', 'yyyy"년 "m"월" d"일"', '2026년 11월 3일'],
    ['11월3일', 'm"월"d"일"', '11월3일'],
    ['2026-08', 'yyyy-mm', '2026-08'],
    ['1/2', 'm/d', '1/2'],
    ['10:30', 'h:mm', '10:30'],
    ['오후 2:30', 'AM/PM h:mm', '오후 2:30'],
    ['25:00', '[h]:mm:ss', '25:00:00'],
    ['2026-11-03 14:30', 'yyyy-mm-dd h:mm', '2026-11-03 14:30'],
    ['50%', '0%', '50%'],
    ['12.5%', '0.00%', '12.50%'],
    ['₩1,000', '"₩"#,##0', '₩1,000'],
    ['1,234', '#,##0', '1,234'],
    ['1,234.5', '#,##0.00', '1,234.50'],
    ['1e3', '0.00E+00', '1.00E+03'],
    ['1 1/2', '# ?/?', '1 1/2'],
    ['1234', AUTOMATIC, '1234'],
    ['010', AUTOMATIC, '10'],
    ['김영희', AUTOMATIC, '김영희'],
    ['TRUE', AUTOMATIC, 'TRUE'],
  ])('typing %s makes it %s, shown as %s', (typed, format, text) => {
    const body =
      'const range = s.getRange(1, 1).setValue(a); return [range.getNumberFormat(), range.getDisplayValue()]';
    expect(hostOf(body).run('main', [typed]).value).toEqual([format, text]);
  });

  it('a format that was chosen stays', () => {
    const body = `const range = s.getRange('A1:A2').setNumberFormat('yyyy/mm/dd'); range.setValues([['2026-11-03'], ['50%']]); return range.getNumberFormats()`;
    expect(resultOf(body)).toEqual([['yyyy/mm/dd'], ['yyyy/mm/dd']]);
  });

  it('each cell of a block gets its own', () => {
    const body = `const range = s.getRange('A1:B3').setValues([['2026-11-03', 1], ['메모', '50%'], ['2026-11-04', '']]);
      return [range.getNumberFormats(), s.getRange('A4').getNumberFormat()]`;
    expect(resultOf(body)).toEqual([
      [
        ['yyyy-mm-dd', AUTOMATIC],
        [AUTOMATIC, '0%'],
        ['yyyy-mm-dd', AUTOMATIC],
      ],
      AUTOMATIC,
    ]);
  });

  it('people who type get it, too', () => {
    const host = hostOf(`return s.getRange('A1').getNumberFormat()`);
    host.edit('시트1', 'A1', '2026-11-03');
    expect(host.run('main').value).toBe('yyyy-mm-dd');
  });
});

describe('Range.getValue by number format', () => {
  it('a number is a date where the format is one, and a date a number where it is none', () => {
    const body = `s.getRange('A1').setValue(46329).setNumberFormat('yyyy-mm-dd'); s.getRange('A2').setValue(new Date(2026, 10, 3)).setNumberFormat('0');
      s.getRange('A3').setValue(new Date(2026, 10, 3)).setNumberFormat('@');
      return s.getRange('A1:A3').getValues().concat([[s.getRange('A1').getValue()]]).map(([value]) => typeof value === 'object' ? value.getDate() : value);`;
    expect(resultOf(body)).toEqual([3, 46329, 3, 3]);
  });
});

describe('what is shown, typed again', () => {
  const numbers = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
  );

  it.each(['ko_KR', 'zh_CN', 'en_US', 'en_GB', 'de_DE'])('is the same number in %s', (locale) => {
    const options = { locale, timeZone: 'Asia/Seoul', year: 2026 };
    fc.assert(
      fc.property(numbers, fc.constantFrom('General', '#,##0.00', '0.00'), (number, format) => {
        expect(parseTyped(displayText(number, format, locale), options)).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it.each(['ko_KR', 'zh_CN', 'en_US', 'en_GB', 'de_DE'])('is the same day in %s', (locale) => {
    const options = { locale, timeZone: 'Asia/Seoul', year: 2026 };
    const days = fc.integer({ min: 20_000, max: 80_000 });
    fc.assert(
      fc.property(days, fc.constantFrom('General', 'yyyy-mm-dd'), (date, format) => {
        expect(parseTyped(displayText({ date }, format, locale), options)).toEqual({ date });
      }),
    );
  });
});
