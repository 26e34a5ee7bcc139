import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekday } from '../../../src/core/calendar-date';
import { ACTIVITIES } from '../../../src/features/schedule/activities';
import { isOpenDay } from '../../../src/features/schedule/open-day';
import type { Colleague } from '../../../src/features/schedule/owner';
import { periodRange, planSchedule } from '../../../src/features/schedule/plan-schedule';

const season = fc.integer({ min: 2018, max: 2090 });
const staff: fc.Arbitrary<Colleague[]> = fc.array(
  fc.record({
    name: fc.constantFrom('한서윤', '오지훈', '문가온', '배도윤'),
    role: fc.constantFrom('director', 'manager', 'headDesk', 'desk', 'consultant', 'hygienist', ''),
    from: fc.constantFrom('', '2026-12-10', '2027-01-04'),
    until: fc.constantFrom('', '2026-12-24', '2027-01-15'),
  }),
  { maxLength: 6 },
);

describe('planSchedule, 어떤 병원에서도', () => {
  it('한 요일이라도 열면 시작과 마감은 진료일이고 기간을 넘기지 않는다', () => {
    const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 });
    fc.assert(
      fc.property(season, weekdays, (year, closedWeekdays) => {
        const closed = { weekdays: closedWeekdays, dates: [] };
        for (const [index, row] of planSchedule({
          season: year,
          staff: [],
          closed,
          language: 'ko',
        }).entries()) {
          const { to } = periodRange(ACTIVITIES[index]?.period ?? 'december1', year);
          expect(row.start <= row.due).toBe(true);
          expect(row.due <= to).toBe(true);
          expect(isOpenDay(row.start, closed)).toBe(true);
          expect(isOpenDay(row.due, closed)).toBe(true);
        }
      }),
    );
  });

  it('담당 칸은 비지 않고, 이름이 아니면 까닭이 적혀 있다', () => {
    fc.assert(
      fc.property(staff, (people) => {
        const closed = { weekdays: [7], dates: [] };
        for (const row of planSchedule({ season: 2026, staff: people, closed, language: 'ko' })) {
          const owners = row.owners.split(', ');
          const names = new Set(people.map(({ name }) => name));
          expect(new Set(owners).size).toBe(owners.length);
          expect(row.owners).not.toBe('');
          expect(owners.filter((owner) => !names.has(owner))).toHaveLength(row.unheld.length);
          expect(row.note.includes('맡은 분이 없어요')).toBe(row.unheld.length > 0);
        }
      }),
    );
  });

  it('기간은 월요일에 시작해 일요일에 끝난다', () => {
    fc.assert(
      fc.property(season, fc.constantFrom(...ACTIVITIES), (year, { period }) => {
        const { from, to } = periodRange(period, year);
        expect([weekday(from), weekday(to)]).toEqual([1, 7]);
      }),
    );
  });
});
