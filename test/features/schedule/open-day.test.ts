import { describe, expect, it } from 'vitest';
import {
  areHolidaysKnown,
  isOpenDay,
  isPostOfficeDay,
  isPublicHoliday,
  openDayAfter,
  openDaysOf,
  postOfficeDaysBefore,
  seollalOf,
} from '../../../src/features/schedule/open-day';

const SUNDAYS = { weekdays: [7], dates: [] };

describe('isPublicHoliday', () => {
  it.each([
    ['2024-12-25', '성탄절'],
    ['2025-01-01', '신정'],
    ['2025-01-27', '임시공휴일'],
    ['2025-01-29', '설날'],
    ['2026-12-25', '성탄절'],
    ['2027-01-01', '신정'],
    ['2027-02-06', '설날 전날'],
    ['2027-02-09', '대체공휴일(설날)'],
    ['2027-12-27', '대체공휴일(성탄절)'],
  ])('관보의 공휴일은 쉰다: %s %s', (date) => {
    expect(isPublicHoliday(date)).toBe(true);
  });

  it.each(['2024-12-24', '2026-12-26', '2027-01-02', '2027-02-10'])('평일은 공휴일이 아니다: %s', (date) => {
    expect(isPublicHoliday(date)).toBe(false);
  });

  it.each(['2028-12-25', '2029-01-01', '2031-10-09'])(
    '자료가 없는 해에도 날짜가 정해진 공휴일은 쉰다: %s',
    (date) => {
      expect(areHolidaysKnown(date)).toBe(false);
      expect(isPublicHoliday(date)).toBe(true);
    },
  );

  it('자료가 없는 해의 설날은 알지 못한다', () => {
    expect(isPublicHoliday('2028-01-27')).toBe(false);
    expect(seollalOf(2028)).toBe('');
    expect(seollalOf(2027)).toBe('2027-02-07');
  });
});

describe('areHolidaysKnown', () => {
  it.each([
    ['2017-12-31', false],
    ['2018-01-01', true],
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('2018년부터 2027년까지의 공휴일을 안다: %s', (date, known) => {
    expect(areHolidaysKnown(date)).toBe(known);
  });
});

describe('isOpenDay', () => {
  it.each([
    ['2026-12-26', true, '토요일은 진료한다'],
    ['2026-12-27', false, '일요일은 쉰다'],
    ['2026-12-25', false, '공휴일은 쉰다'],
    ['2026-12-28', true, '월요일은 진료한다'],
  ])('따로 정하지 않으면 일요일과 공휴일에 쉰다: %s', (date, open) => {
    expect(isOpenDay(date, SUNDAYS)).toBe(open);
  });

  it('병원이 정한 쉬는 요일과 날짜를 뺀다', () => {
    const closed = { weekdays: [3, 7], dates: ['2026-12-31'] };
    expect(openDaysOf({ from: '2026-12-28', to: '2027-01-03' }, closed)).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2027-01-02',
    ]);
  });
});

describe('openDayAfter', () => {
  it('passes over holidays and closed days', () => {
    expect(openDayAfter('2026-12-24', { weekdays: [7], dates: ['2026-12-26'] })).toBe('2026-12-28');
  });

  it('is a week later where the clinic is closed for longer', () => {
    expect(openDayAfter('2026-12-01', { weekdays: [1, 2, 3, 4, 5, 6, 7], dates: [] })).toBe('2026-12-08');
  });
});

describe('postOfficeDaysBefore', () => {
  it.each([
    // 30, 27, 26, 24, 23 December
    ['2024-12-31', '2024-12-23'],
    // 30, 29, 26, 24, 23
    ['2025-12-31', '2025-12-23'],
    // 30, 29, 28, 24, 23
    ['2026-12-31', '2026-12-23'],
    // 30, 29, 28, 24, 23: Monday the 27th is a substitute holiday
    ['2027-12-31', '2027-12-23'],
    // a Sunday: 29, 28, 27, 26, 22, the 25th is a Monday
    ['2028-12-31', '2028-12-22'],
  ])('우체국은 주말과 공휴일에 쉰다: %s의 다섯 근무일 전은 %s', (arrival, posting) => {
    expect(postOfficeDaysBefore(arrival, 5)).toBe(posting);
  });

  it('병원이 여는 토요일도 우체국은 쉰다', () => {
    expect(isPostOfficeDay('2026-12-26')).toBe(false);
    expect(isOpenDay('2026-12-26', SUNDAYS)).toBe(true);
  });
});
