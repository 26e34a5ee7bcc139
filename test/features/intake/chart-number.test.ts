import { describe, expect, it } from 'vitest';
import { chartKey, chartPlace, normaliseChart } from '../../../src/features/intake/chart-number';

describe('normaliseChart', () => {
  it.each([
    ['10234', '10234'],
    [' １０２３４ ', '10234'],
    ['10,234', '10234'],
    ['10234.0', '10234'],
    ['1,010,234.00', '1010234'],
    ['#10234', '10234'],
    ['No.10234', '10234'],
    ['010234', '010234'],
    ['a-0123', 'A-0123'],
    ['24-0123', '24-0123'],
    ['', ''],
    ['-', ''],
    ['0', ''],
    ['없음', ''],
    ['미발급', ''],
    ['null', ''],
    ['N/A', ''],
    ['1.02E+09', ''],
    ['9'.repeat(41), ''],
  ])('차트번호는 엑셀이 바꾼 모양을 되돌려 한 모양으로 둔다: "%s"', (text, chart) => {
    expect(normaliseChart(text)).toBe(chart);
  });
});

describe('chart numbers that are words', () => {
  it('환자를 묶는 번호가 되지 않는다: 번호에는 숫자가 있다', () => {
    expect(['없음', '신규', 'toString', '__proto__'].map(normaliseChart)).toEqual(['', '', '', '']);
  });
});

describe('chartKey', () => {
  it('앞의 0이 있든 없든 같은 번호다', () => {
    expect(chartKey('010234')).toBe(chartKey('10234'));
    expect(chartKey('10234')).not.toBe(chartKey('102340'));
    expect(chartKey('A-0123')).not.toBe(chartKey('0123'));
  });
});

describe('chartPlace', () => {
  it.each([
    ['10234', '10235'],
    ['9999', '10000'],
    ['A-0123', 'A-0124'],
    ['23-0456', '24-0001'],
    ['24-999', '24-1000'],
  ])('나온 차례대로 견준다: %s 다음이 %s', (one, other) => {
    const [first, second] = [chartPlace(one), chartPlace(other)];
    expect(first?.series).toBe(second?.series);
    expect(first?.order).toBeLessThan(second?.order ?? 0);
  });

  it('글자가 다른 번호는 견주지 않는다', () => {
    expect(chartPlace('A-0123')?.series).not.toBe(chartPlace('B-0123')?.series);
  });

  it.each(['김영희', '1-2-3', 'A', '20240101-0003'])('차례가 없는 번호는 견주지 않는다: %s', (chart) => {
    expect(chartPlace(chart)).toBeUndefined();
  });
});
