import { describe, expect, it } from 'vitest';
import { rowsPerCall, secondsLeft } from '../../../src/sidebar/import/chunk';
import { rejectedCsv } from '../../../src/sidebar/import/rejected-csv';

describe('rowsPerCall', () => {
  it.each([
    [1, 2000],
    [2000, 2000],
    [24_000, 3000],
    [100_000, 5000],
  ])('%i줄은 %i줄씩 보낸다', (total, size) => {
    expect(rowsPerCall(total)).toBe(size);
  });
});

describe('secondsLeft', () => {
  it('두 번 다녀오기 전에는 말하지 않는다', () => {
    expect(secondsLeft([{ rows: 2000, ms: 1000 }], 8000)).toBeUndefined();
  });

  it('최근 속도로 셈하고 조금 넉넉히 잡는다', () => {
    const lap = { rows: 2000, ms: 10_000 };
    expect(secondsLeft([lap, lap], 8000)).toBeGreaterThanOrEqual(40);
    expect(secondsLeft([lap, lap], 8000)).toBeLessThan(60);
  });
});

describe('rejectedCsv', () => {
  const row = { file: '내원.csv', row: 7, column: '내원일', value: '', expected: '있는 날짜' };

  it('엑셀이 한글로 여는 표시로 시작하고, 따옴표와 줄바꿈을 지킨다', () => {
    expect(rejectedCsv([{ ...row, value: '첫 줄\n"둘째", 줄' }], 'ko')).toBe(
      '\ufeff"파일","행","칸","적힌 값","이렇게 적어 주세요"\r\n"내원.csv","7","내원일","첫 줄\n""둘째"", 줄","있는 날짜"\r\n',
    );
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM', '\t=1', '＝1'])('%j는 수식이 되지 않는다', (value) => {
    expect(rejectedCsv([{ ...row, value }], 'en')).toContain(`"'${value.replaceAll('"', '""')}"`);
  });
});
