import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTyped } from '../../host/typed-value';

const ko = { locale: 'ko_KR', timeZone: 'Asia/Seoul', year: 2026 };
const zh = { ...ko, locale: 'zh_CN' };
const en = { ...ko, locale: 'en_US' };
const gb = { ...ko, locale: 'en_GB' };
const de = { ...ko, locale: 'de_DE' };
const fr = { ...ko, locale: 'fr_FR' };

/** The serial of a wall-clock moment, computed apart from the code under test. */
function day(year: number, month: number, date: number, hours = 0, minutes = 0): { date: number } {
  return {
    date:
      (Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000 + (hours * 60 + minutes) / 1440,
  };
}

describe('parseTyped', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['42', 42],
    ['+1', 1],
    ['-1.5', -1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1.0', 1],
    ['1,234', 1234],
    ['1,234,567.89', 1234567.89],
    ['1e3', 1000],
    ['1E+3', 1000],
    ['2E-2', 0.02],
    ['50%', 0.5],
    ['12.5 %', 0.125],
    ['₩1,000', 1000],
    ['￦1,000', 1000],
    ['-₩1,000', -1000],
    ['$ 12.50', 12.5],
    ['(1,000)', -1000],
    [' 7 ', 7],
    ['１２３', 123],
    ['2026.11', 2026.11],
    ['20261103', 20261103],
  ])('숫자처럼 적은 글자는 숫자가 된다: %s', (typed, value) => {
    expect(parseTyped(typed, ko)).toBe(value);
  });

  it.each([
    ['01012345678', 1012345678],
    ['00123', 123],
    ['+821012345678', 821012345678],
    ['0e0', 0],
    ['1E5', 100000],
    ['12345678901234567', 12345678901234568],
  ])('전화번호·차트번호도 숫자로 읽혀 앞의 0이나 끝자리를 잃는다: %s', (typed, value) => {
    expect(parseTyped(typed, ko)).toBe(value);
  });

  it.each([
    ['TRUE', true],
    ['true', true],
    ['False', false],
    [' true ', true],
  ])('참·거짓: %s', (typed, value) => {
    expect(parseTyped(typed, ko)).toBe(value);
  });

  it.each([
    ['=1+1', '=1+1'],
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    ['\t=1+1', '=1+1'],
    ['＝1+1', '=1+1'],
    ['=', '='],
    ['+82 10-1234-5678', '=+82 10-1234-5678'],
    ['+82-10-1234-5678', '=+82-10-1234-5678'],
    ['+A1', '=+A1'],
    ['+김영희', '=+김영희'],
    ['-2+3', '=-2+3'],
    ['-소개', '=-소개'],
  ])('수식이 되는 글자: %j', (typed, formula) => {
    expect(parseTyped(typed, ko)).toEqual({ formula });
  });

  it('빈칸으로 시작하면 등호가 있어도 글자다', () => {
    expect(parseTyped('   =SUM(1,2)', ko)).toBe('   =SUM(1,2)');
  });

  it.each([
    ["'=1+1", '=1+1'],
    ["'01012345678", '01012345678'],
    ["''따옴표", "'따옴표"],
    ["'", ''],
    ["' 2026-08", ' 2026-08'],
  ])('맨 앞 작은따옴표는 글자로 두라는 표시이고 남지 않는다: %s', (typed, text) => {
    expect(parseTyped(typed, ko)).toBe(text);
  });

  it.each([
    ['2026-08', day(2026, 8, 1)],
    ['2026/8', day(2026, 8, 1)],
    ['2026. 8', day(2026, 8, 1)],
    ['8/2026', day(2026, 8, 1)],
    ['2026-11-03', day(2026, 11, 3)],
    ['2026/11/3', day(2026, 11, 3)],
    ['2026.11.3', day(2026, 11, 3)],
    ['2026. 11. 3', day(2026, 11, 3)],
    ['2026. 11. 3.', day(2026, 11, 3)],
    ['2026.11.03.', day(2026, 11, 3)],
    ['2024-02-29', day(2024, 2, 29)],
    ['1-2', day(2026, 1, 2)],
    ['11/3', day(2026, 11, 3)],
    ['11. 3.', day(2026, 11, 3)],
    ['MAY26', day(2026, 5, 26)],
    ['may 26', day(2026, 5, 26)],
    ['Nov 3, 2026', day(2026, 11, 3)],
    ['3-Nov-2026', day(2026, 11, 3)],
    ['3 November', day(2026, 11, 3)],
    ['Sept 2026', day(2026, 9, 1)],
    ['MAR45', day(1945, 3, 1)],
    ['10:30', { date: 10.5 / 24 }],
    ['25:00', { date: 25 / 24 }],
    ['10:30 AM', { date: 10.5 / 24 }],
    ['2:30pm', { date: 14.5 / 24 }],
    ['12 am', { date: 0 }],
    ['2026-11-03 14:30', day(2026, 11, 3, 14, 30)],
    ['2026-11-03T14:30', day(2026, 11, 3, 14, 30)],
    ['Nov 3, 2026 2:30 PM', day(2026, 11, 3, 14, 30)],
  ])('어느 언어에서나 날짜나 시간이 되는 글자: %s', (typed, value) => {
    for (const options of [ko, zh, en]) expect(parseTyped(typed, options)).toEqual(value);
  });

  it.each([
    ['2026년 11월 3일', ko, day(2026, 11, 3)],
    ['2026년11월3일', ko, day(2026, 11, 3)],
    ['26년 11월 3일', ko, day(2026, 11, 3)],
    ['2026년 11월', ko, day(2026, 11, 1)],
    ['11월 3일', ko, day(2026, 11, 3)],
    ['2026년 11월 3일 화요일', ko, day(2026, 11, 3)],
    ['오후 2:30', ko, { date: 14.5 / 24 }],
    ['오전 10시 30분', ko, { date: 10.5 / 24 }],
    ['2026. 11. 3 오후 2:30:00', ko, day(2026, 11, 3, 14, 30)],
    ['2026年11月3日', zh, day(2026, 11, 3)],
    ['11月3日', zh, day(2026, 11, 3)],
    ['下午2:30', zh, { date: 14.5 / 24 }],
    ['26-11-03', ko, day(2026, 11, 3)],
    ['26/11/03', zh, day(2026, 11, 3)],
    ['11/3/26', ko, day(2011, 3, 26)],
    ['11/3/26', en, day(2026, 11, 3)],
    ['11/3/2026', en, day(2026, 11, 3)],
  ])('언어마다 다르게 읽는 날짜: %s', (typed, options, value) => {
    expect(parseTyped(typed, options)).toEqual(value);
  });

  it.each([
    ['3/11/2026', gb, day(2026, 11, 3)],
    ['3/11', gb, day(2026, 11, 3)],
    ['03-11-26', gb, day(2026, 11, 3)],
    ['11/30/2026', gb, day(2026, 11, 30)],
    ['£1,000.50', gb, 1000.5],
    ['3.11.2026', de, day(2026, 11, 3)],
    ['3.11.', de, day(2026, 11, 3)],
    ['2026-11-03', de, day(2026, 11, 3)],
    ['3.11.2026 14:30', de, day(2026, 11, 3, 14, 30)],
    ['1.234,5', de, 1234.5],
    ['1.234', de, 1234],
    ['3,5', de, 3.5],
    ['-3,5', de, -3.5],
    ['1.000,50 €', de, 1000.5],
    ['12,5%', de, 0.125],
    ['1,234.5', de, '1,234.5'],
    ['wahr', de, true],
    ['FALSCH', de, false],
    ['true', de, true],
    ['wahr', ko, 'wahr'],
    ['1 1/2', ko, 1.5],
    ['-2 3/4', en, -2.75],
    ['1 1/0', ko, '1 1/0'],
    ['#N/A', ko, '#N/A'],
  ])('다른 나라 시트와 분수: %s', (typed, options, value) => {
    expect(parseTyped(typed, options)).toEqual(value);
  });

  it.each([
    ['42', 42],
    ['-7', -7],
    ['50%', 0.5],
    ['2026-11-03', day(2026, 11, 3)],
    ['Bonjour', 'Bonjour'],
    ['=A1', { formula: '=A1' }],
    ["'1,5", '1,5'],
  ])('모르는 언어의 시트에서도 어디서나 같은 것은 읽는다: %s', (typed, value) => {
    expect(parseTyped(typed, fr)).toEqual(value);
  });

  it.each(['1,5', '3/11/2026', '1 000', '10:30', 'A101'])(
    '모르는 언어의 시트에서 숫자나 날짜일 수 있는 글자는 거절한다: %s',
    (typed) => {
      expect(() => parseTyped(typed, fr)).toThrow('not implemented: the typed text');
    },
  );

  it.each([
    [''],
    [' '],
    ['김영희'],
    ['@SUM(A1)'],
    ['-'],
    ['---'],
    ['- 메모'],
    ['+'],
    ['010-1234-5678'],
    ['02-123-4567'],
    ['1588-1588'],
    ['2026-13'],
    ['2026-02-30'],
    ['2026-11/03'],
    ['2026-11-03T10:30:00Z'],
    ['2026-11-03 10:75'],
    ['13/45/2026'],
    ['May'],
    ['Mayor 5'],
    ['2026년'],
    ['11월'],
    ['12,5'],
    ['1 000'],
    ['1,000원'],
    ['1e999'],
    ['5%5'],
    ['3층'],
    ['true!'],
    ['10:30 소개'],
  ])('나머지는 적은 그대로 글자다: %j', (typed) => {
    expect(parseTyped(typed, ko)).toBe(typed);
  });

  it('한국어 날짜는 영어 시트에서 글자다', () => {
    expect(parseTyped('2026년 11월 3일', en)).toBe('2026년 11월 3일');
  });

  it('작은따옴표를 붙인 글자는 무엇이든 그대로 남는다', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => parseTyped(`'${text}`, ko) === text));
  });

  it('글자로 남은 것은 한 글자도 바뀌지 않는다', () => {
    const typing = fc.stringMatching(/^[-+=0-9.,/:% ame년월일₩']{0,12}$/);
    fc.assert(
      fc.property(typing, (text) => {
        const value = parseTyped(text, ko);
        return typeof value !== 'string' || value === (text.startsWith("'") ? text.slice(1) : text);
      }),
    );
  });
});
