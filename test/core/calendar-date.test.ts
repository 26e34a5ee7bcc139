import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  calendarDate,
  daysBetween,
  fromDayNumber,
  isCalendarDate,
  toDayNumber,
  weekday,
} from '../../src/core/calendar-date';

describe('isCalendarDate', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-40', false],
    ['0000-00-00', false],
    ['2026-1-1', false],
    ['내일', false],
  ])('%s: %s', (text, expected) => expect(isCalendarDate(text)).toBe(expected));
});

describe('calendarDate', () => {
  it('gives nothing for a day that does not exist', () => {
    expect(calendarDate(2026, 4, 31)).toBe('');
    expect(calendarDate(2026, 4, 30)).toBe('2026-04-30');
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-12-01', -12, '2025-12-01'],
    ['2028-02-29', -12, '2027-02-28'],
    ['2026-08-31', -6, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %d months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));
});

describe('weekday', () => {
  it.each([
    ['2026-11-22', 7],
    ['2026-11-30', 1],
    ['1969-12-31', 3],
    ['1955-01-01', 6],
  ])('%s is day %d of its week', (date, expected) => expect(weekday(date)).toBe(expected));
});

describe('day numbers', () => {
  it('go there and back for any day from 1900 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 60_000 }), (day) => {
        expect(toDayNumber(fromDayNumber(day))).toBe(day);
      }),
    );
  });

  it('count the days between two dates across a leap day', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  });

  it('refuse what is no date', () => {
    expect(() => toDayNumber('2026-02-30')).toThrow('2026-02-30');
  });
});
