import { describe, expect, it } from 'vitest';
import { seasonLabel, seasonOf } from '../../../src/features/schedule/season';

describe('seasonOf', () => {
  it.each([
    ['2026-10-01', 2026],
    ['2026-11-03', 2026],
    ['2026-12-31', 2026],
    ['2027-01-01', 2026],
    ['2027-01-31', 2026],
  ])('10월부터 1월까지는 진행 중인 시즌이다: %s → %i', (date, season) => {
    expect(seasonOf(date)).toBe(season);
  });

  it.each([
    ['2026-02-01', 2026],
    ['2026-09-30', 2026],
    ['2027-02-01', 2027],
    ['2028-02-29', 2028],
  ])('2월부터 9월까지는 다가오는 시즌이다: %s → %i', (date, season) => {
    expect(seasonOf(date)).toBe(season);
  });
});

describe('seasonLabel', () => {
  it('직원에게는 "2026 시즌"이라고 보인다', () => {
    expect(seasonLabel(2026).ko).toBe('2026 시즌');
  });
});
