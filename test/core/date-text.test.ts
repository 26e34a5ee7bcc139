import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber, toDayNumber } from '../../src/core/calendar-date';
import { parseDateText } from '../../src/core/date-text';

describe('parseDateText', () => {
  it.each([
    '2026-11-03',
    '2026.11.3',
    '2026. 11. 3.',
    '2026/11/03',
    '26/11/03',
    "'26.11.3",
    '20261103',
    '261103',
    '2026년 11월 3일',
    '2026년11월3일',
    '26년 11월 3일',
    '2026年11月3日',
    '2026年11月03号',
    '２０２６－１１－０３',
    '3 Nov 2026',
    '3-Nov-2026',
    '03-Nov-26',
    'Nov 3, 2026',
    'November 3 2026',
    'Tue, Nov 3, 2026',
    '46329',
    '46329.604',
    '20261103.0',
  ])('병원에서 쓰는 날짜를 읽는다: %s', (text) => {
    expect(parseDateText(text)).toBe('2026-11-03');
  });

  it.each([
    '2026-11-03 14:30',
    '2026-11-03 14:30:59',
    '2026-11-03T14:30:00.000Z',
    '2026.11.03 오후 2:30',
    '2026-11-03 02:30 PM',
    '2026년 11월 3일 14시 30분',
    '2026-11-03 (화)',
    '2026-11-03(화) 09:00',
    '2026年11月3日 星期二 下午2:30',
    '20261103143000',
    '202611031430',
  ])('뒤에 붙은 시각과 요일은 버린다: %s', (text) => {
    expect(parseDateText(text)).toBe('2026-11-03');
  });

  it.each([
    '',
    '내일',
    '2026-13-40',
    '0000-00-00',
    '2026-02-29',
    '2026-11',
    '11/3',
    '2026-11-033',
    '2026-11-03 ~ 2026-11-05',
    '오늘 2026-11-03',
    '1234',
    '99999',
    '123456789',
    '한결',
  ])('날짜가 아니거나 없는 날은 비운다: "%s"', (text) => {
    expect(parseDateText(text)).toBe('');
  });

  it.each([
    ['25/11/2026', '2026-11-25'],
    ['11/25/2026', '2026-11-25'],
    ['05/05/2026', '2026-05-05'],
    ['03/11/2026', ''],
    ['11-03-2026', ''],
  ])('연도가 뒤에 오면 월·일이 하나로 정해질 때만 읽는다: %s', (text, date) => {
    expect(parseDateText(text)).toBe(date);
  });

  it('두 자리 연도는 주어진 날을 넘지 않는 가장 가까운 해다', () => {
    expect(parseDateText('830211', '2026-12-01')).toBe('1983-02-11');
    expect(parseDateText('05.02.11', '2026-12-01')).toBe('2005-02-11');
    expect(parseDateText('27/01/05', '2026-12-01')).toBe('1927-01-05');
    expect(parseDateText('27/01/05', '2027-12-01')).toBe('2027-01-05');
  });

  it('주민등록번호를 날짜로 읽지 않는다', () => {
    expect(parseDateText('830211-1234567')).toBe('');
    expect(parseDateText('8302111234567')).toBe('');
  });

  it('어떤 날이든 여러 모양으로 적어도 같은 날로 읽는다', () => {
    const days = fc
      .integer({ min: toDayNumber('1930-01-01'), max: toDayNumber('2069-12-31') })
      .map(fromDayNumber);
    const writings: ((year: number, month: number, day: number) => string)[] = [
      (y, m, d) => `${y}.${m}.${d}`,
      (y, m, d) => `${y}/${m}/${d} 09:05`,
      (y, m, d) => `${y}년 ${m}월 ${d}일`,
      (y, m, d) => `${y}年${m}月${d}日`,
      (y, m, d) => String(y * 10_000 + m * 100 + d),
      (y, m, d) =>
        String(toDayNumber(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`) + 25_569),
    ];
    fc.assert(
      fc.property(days, fc.constantFrom(...writings), (date, write) => {
        const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
        expect(parseDateText(write(year, month, day))).toBe(date);
      }),
    );
  });

  it('아무 글이나 넣어도 날짜이거나 빈칸이고, 멈추지 않는다', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.\-/ :년월일]{0,24}$/)), (text) => {
        expect(parseDateText(text)).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
      }),
    );
    expect(parseDateText(`2026-11-03${' '.repeat(50_000)}x`)).toBe('');
  });
});
