import { describe, expect, it } from 'vitest';
import { moveDates } from '../../../src/sidebar/start/move-dates';

const table = (...dates: string[]) => ({
  header: ['진료일', '이름'],
  rows: dates.map((date, index) => ({ rowNumber: index + 2, cells: [date, '김하늘'] })),
});
const moved = (today: string, ...dates: string[]) =>
  moveDates(table(...dates), today).rows.map(({ cells }) => cells[0]);

describe('moveDates', () => {
  it('moves all dates by the same whole weeks, so that weekdays stay', () => {
    expect(moved('2027-03-10', '2026-11-23', '2026-11-30')).toEqual(['2027-03-01', '2027-03-08']);
  });

  it('leaves nothing behind today, also where today is earlier than the sample', () => {
    expect(moved('2026-11-22', '2026-11-30')).toEqual(['2026-11-16']);
    expect(moved('2026-11-30', '2026-11-30')).toEqual(['2026-11-30']);
  });

  it('leaves what is no date, and the other cells', () => {
    const { rows } = moveDates(table('오늘', '2026-11-30'), '2026-12-07');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['오늘', '김하늘'],
      ['2026-12-07', '김하늘'],
    ]);
  });

  it('has nothing to move where there is no date', () => {
    expect(moved('2026-12-07')).toEqual([]);
  });
});
