import { describe, expect, it } from 'vitest';
import { ACTIVITIES } from '../../../src/features/schedule/activities';
import type { Colleague } from '../../../src/features/schedule/owner';
import { type PlanInput, planSchedule } from '../../../src/features/schedule/plan-schedule';

const SUNDAYS = { weekdays: [7], dates: [] };

const STAFF: Colleague[] = [
  { name: '한서윤', role: 'director', from: '', until: '' },
  { name: '오지훈', role: 'manager', from: '', until: '' },
  { name: '문가온', role: 'headDesk', from: '', until: '' },
  { name: '배도윤', role: 'desk', from: '', until: '' },
  { name: '서하람', role: 'consultant', from: '', until: '' },
  { name: '유나은', role: 'hygienist', from: '', until: '' },
];

function plan(change: Partial<PlanInput> = {}) {
  return planSchedule({ season: 2026, staff: STAFF, closed: SUNDAYS, language: 'ko', ...change });
}

function row(number: number, change: Partial<PlanInput> = {}) {
  const found = plan(change)[number - 1];
  if (!found) throw new Error(`no row ${number}`);
  return found;
}

/** Start and due by period, as read off a wall calendar with 25 December, 1 January and Sundays crossed out. */
const CALENDAR: [season: number, numbers: number[], start: string, due: string][] = [
  [2024, [1, 2, 3], '2024-12-02', '2024-12-07'],
  [2024, [4, 5, 6], '2024-12-09', '2024-12-14'],
  [2024, [7, 8, 9], '2024-12-16', '2024-12-21'],
  [2024, [10], '2024-12-23', '2024-12-23'],
  [2024, [11], '2024-12-23', '2024-12-28'],
  [2024, [12, 13, 14], '2024-12-30', '2025-01-04'],
  [2024, [15, 16, 17], '2024-12-30', '2025-01-11'],
  [2024, [18, 19, 20], '2025-01-13', '2025-01-25'],
  [2025, [1, 2, 3], '2025-12-01', '2025-12-06'],
  [2025, [4, 5, 6], '2025-12-08', '2025-12-13'],
  [2025, [7, 8, 9], '2025-12-15', '2025-12-20'],
  [2025, [10], '2025-12-22', '2025-12-23'],
  [2025, [11], '2025-12-22', '2025-12-27'],
  [2025, [12, 13, 14], '2025-12-29', '2026-01-03'],
  [2025, [15, 16, 17], '2025-12-29', '2026-01-10'],
  [2025, [18, 19, 20], '2026-01-12', '2026-01-24'],
  [2026, [1, 2, 3], '2026-11-30', '2026-12-05'],
  [2026, [4, 5, 6], '2026-12-07', '2026-12-12'],
  [2026, [7, 8, 9], '2026-12-14', '2026-12-19'],
  [2026, [10], '2026-12-21', '2026-12-23'],
  [2026, [11], '2026-12-21', '2026-12-26'],
  [2026, [12, 13, 14], '2027-01-04', '2027-01-09'],
  [2026, [15, 16, 17], '2027-01-04', '2027-01-16'],
  [2026, [18, 19, 20], '2027-01-18', '2027-01-30'],
];

describe('planSchedule', () => {
  it('시즌마다 할 일 20가지를 순서대로 적는다', () => {
    expect(plan().map(({ id }) => id)).toEqual(
      Array.from({ length: 20 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`),
    );
  });

  it.each(CALENDAR)(
    '%i 시즌의 할 일 %j: 첫 진료일 %s에 시작해 마지막 진료일 %s까지',
    (season, numbers, start, due) => {
      const rows = plan({ season });
      for (const number of numbers) {
        expect(rows[number - 1]).toMatchObject({ start, due });
      }
    },
  );

  it.each([
    ['12월 1주', '기획', [1, 2, 3]],
    ['12월 2주', '기획', [4, 5, 6]],
    ['12월 3주', '준비', [7, 8, 9]],
    ['12월 4주', '준비', [10, 11]],
    ['1월 1주', '실행', [12, 13, 14]],
    ['1월 1–2주', '실행', [15, 16, 17]],
    ['1월 3–4주', '마무리', [18, 19, 20]],
  ])('%s %s 단계에는 할 일 %j이 있다', (period, stage, numbers) => {
    const found = plan().filter((each) => each.period === period && each.stage === stage);
    expect(found.map(({ id }) => Number(id.slice(5)))).toEqual(numbers);
  });

  it('2026 시즌의 12월 28일–1월 3일에는 시작하거나 끝나는 일이 없다', () => {
    for (const { start, due } of plan()) {
      for (const date of [start, due]) expect(date < '2026-12-28' || date > '2027-01-03').toBe(true);
    }
  });

  it('병원이 쉬는 날에는 시작도 마감도 하지 않는다', () => {
    const closed = { weekdays: [6, 7], dates: ['2026-11-30', '2027-01-29'] };
    expect(row(1, { closed })).toMatchObject({ start: '2026-12-01', due: '2026-12-04' });
    expect(row(18, { closed })).toMatchObject({ start: '2027-01-18', due: '2027-01-28' });
  });

  describe('카드', () => {
    it('우체국 마감에 맞춰 끝내고 그 날짜를 알려 준다', () => {
      expect(row(10).note).toBe('12월 31일까지 도착하려면 2026-12-23까지 부쳐 주세요.');
    });

    it('우체국 마감일에 병원이 쉬면 그 전 진료일까지 쓴다', () => {
      const closed = { weekdays: [3, 7], dates: [] };
      expect(row(10, { closed })).toMatchObject({ start: '2026-12-21', due: '2026-12-22' });
    });

    it('마감이 시작보다 앞서면 시작한 날까지로 하고 늦는다고 알린다', () => {
      // 2028: week 4 begins on Christmas Monday, the posting date is Friday 22 December.
      const cards = row(10, { season: 2028 });
      expect(cards).toMatchObject({ start: '2028-12-26', due: '2028-12-26' });
      expect(cards.note).toContain('2028-12-22까지 부쳐야 해요');
      expect(cards.note).toContain('지금 마감은 늦으니');
    });

    it('직원이 마감을 우체국 마감 뒤로 옮기면 늦는다고 알린다', () => {
      const moved = { owners: '문가온', start: '2026-12-21', due: '2026-12-26' };
      const cards = row(10, { inSheet: new Map([['2026-10', moved]]) });
      expect(cards.note).toContain('지금 마감은 늦으니');
      expect(cards.due).toBe('2026-12-23');
    });

    it('기간이 우체국 마감보다 먼저 끝나면 기간의 마지막 진료일까지 쓴다', () => {
      const closed = { weekdays: [7], dates: ['2026-12-22', '2026-12-23', '2026-12-24', '2026-12-26'] };
      expect(row(10, { closed })).toMatchObject({ start: '2026-12-21', due: '2026-12-21' });
    });
  });

  describe('설 전 택배', () => {
    it.each([
      // 설날 2025-01-29, 2026-02-17, 2027-02-07
      [2024, '2025-01-14까지'],
      [2026, '2027-01-22까지'],
    ])('%i 시즌의 마감은 설 택배가 몰린 뒤라 %s 보내라고 알린다', (season, words) => {
      expect(row(19, { season }).note).toContain(words);
    });

    it('설이 늦은 해에는 알리지 않는다', () => {
      expect(row(19, { season: 2025 }).note).toBe('');
    });
  });

  describe('공휴일을 모르는 해', () => {
    it('2027 시즌의 1월 일에만 2028년 공휴일을 모른다고 적는다', () => {
      const rows = plan({ season: 2027 });
      expect(
        rows.filter(({ note }) => note.includes('2028년 공휴일은 아직 몰라요')).map(({ id }) => id),
      ).toEqual(['12', '13', '14', '15', '16', '17', '18', '19', '20'].map((number) => `2027-${number}`));
      expect(rows[17]).toMatchObject({ start: '2028-01-17', due: '2028-01-29' });
      expect(rows[17]?.note.match(/아직 몰라요/g)).toHaveLength(1);
    });

    it('날짜가 정해진 공휴일과 병원의 쉬는 날은 그래도 뺀다', () => {
      // December 2029 begins on a Saturday: week 4 is 24–30 December, Tuesday is Christmas.
      const closed = { weekdays: [1, 7], dates: ['2029-12-29'] };
      expect(row(11, { season: 2029, closed })).toMatchObject({ start: '2029-12-26', due: '2029-12-28' });
    });

    it('두 해에 걸친 기간은 모르는 해를 모두 적는다', () => {
      // January 2031: the first Thursday is the 2nd, so week 1 begins on 30 December 2030.
      const { start, due, note } = row(12, { season: 2030 });
      expect([start, due]).toEqual(['2030-12-30', '2031-01-04']);
      expect(note).toContain('2030년');
      expect(note).toContain('2031년');
    });
  });

  describe('진료일이 없는 기간', () => {
    it('휴무 전 마지막 진료일로 잡고 그 까닭을 적는다', () => {
      const dates = ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-12'];
      const budget = row(5, { closed: { weekdays: [7], dates } });
      expect(budget).toMatchObject({ start: '2026-12-05', due: '2026-12-05' });
      expect(budget.note).toContain('쉬기 전 마지막 진료일');
    });

    it('직원이 날짜를 옮기면 휴무 이야기는 더 하지 않는다', () => {
      const dates = ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-12'];
      const moved = { owners: '오지훈', start: '2026-12-03', due: '2026-12-04' };
      const budget = row(5, { closed: { weekdays: [7], dates }, inSheet: new Map([['2026-05', moved]]) });
      expect(budget.note).toBe('');
    });

    it('요일을 모두 쉰다고 적으면 달력의 기간을 쓰고 설정을 보라고 한다', () => {
      const closed = { weekdays: [1, 2, 3, 4, 5, 6, 7], dates: [] };
      expect(row(1, { closed })).toMatchObject({ start: '2026-11-30', due: '2026-12-06' });
      expect(row(1, { closed }).note).toContain('쉬는 요일');
      expect(row(10, { closed })).toMatchObject({ start: '2026-12-21', due: '2026-12-21' });
    });
  });

  describe('담당', () => {
    it.each([
      [1, '한서윤, 오지훈'],
      [2, '오지훈'],
      [4, '오지훈, 문가온, 배도윤'],
      [8, '오지훈, 한서윤, 문가온, 배도윤, 서하람, 유나은'],
      [9, '한서윤, 오지훈, 문가온, 배도윤, 서하람, 유나은'],
      [10, '문가온, 배도윤'],
      [13, '한서윤'],
      [20, '오지훈, 한서윤'],
    ])('할 일 %i은 %s 님이 맡는다', (number, owners) => {
      expect(row(number).owners).toBe(owners);
    });

    it('할 일마다 그 기간에 정해진 역할만, 기간마다 정해진 역할 모두 맡는다', () => {
      const byPeriod = new Map<string, Set<string>>();
      for (const { period, owners } of ACTIVITIES) {
        const groups = byPeriod.get(period) ?? new Set();
        for (const owner of owners) groups.add(owner);
        byPeriod.set(period, groups);
      }
      expect(
        Object.fromEntries([...byPeriod].map(([period, groups]) => [period, [...groups].sort()])),
      ).toEqual({
        december1: ['director', 'manager'],
        december2: ['desk', 'manager'],
        december3: ['everyone', 'manager'],
        december4: ['deskTeam'],
        january1: ['desk', 'director'],
        january1to2: ['everyone'],
        january3to4: ['director', 'manager'],
      });
    });

    it('마감일 전에 퇴사한 분은 맡지 않고, 마지막 근무일까지는 맡는다', () => {
      const staff = STAFF.map((each) => (each.name === '배도윤' ? { ...each, until: '2026-12-23' } : each));
      expect(row(10, { staff }).owners).toBe('문가온, 배도윤');
      expect(row(11, { staff }).owners).toBe('문가온');
    });

    it('아직 입사하지 않은 분은 맡지 않는다', () => {
      const staff: Colleague[] = [...STAFF, { name: '진예람', role: 'desk', from: '2027-01-04', until: '' }];
      expect(row(11, { staff }).owners).toBe('문가온, 배도윤');
      expect(row(12, { staff }).owners).toBe('문가온, 배도윤, 진예람');
    });

    it('역할이 두 가지인 분은 한 번만 적는다', () => {
      const staff: Colleague[] = [...STAFF, { name: '한서윤', role: 'manager', from: '', until: '' }];
      expect(row(1, { staff }).owners).toBe('한서윤, 오지훈');
    });

    it('맡은 분이 없으면 역할을 그대로 적고 알린다', () => {
      const staff = STAFF.filter(({ role }) => role !== 'manager');
      const first = row(1, { staff });
      expect(first.owners).toBe('한서윤, 총괄매니저');
      expect(first.note).toContain("'총괄매니저' 맡은 분이 없어요");
      expect(first.unheld).toEqual(['manager']);
    });

    it('비어 있던 담당 칸에 직원이 이름을 적으면 더는 알리지 않는다', () => {
      const staff = STAFF.filter(({ role }) => role !== 'manager');
      const typed = { owners: '한서윤, 서하람', start: '2026-11-30', due: '2026-12-05' };
      const first = row(1, { staff, inSheet: new Map([['2026-01', typed]]) });
      expect(first).toMatchObject({ note: '', unheld: [] });
    });

    it('직원 시트가 비어 있어도 역할로 채운다', () => {
      const rows = plan({ staff: [] });
      for (const each of rows) {
        expect(each.owners).toBe(each.ownerRole);
        expect(each.unheld.length).toBeGreaterThan(0);
      }
      expect(rows[9]?.owners).toBe('데스크팀');
      expect(rows[14]?.owners).toBe('전 직원');
    });

    it('데스크 직원이 없어도 데스크 실장이 데스크를 맡는다', () => {
      const staff = STAFF.filter(({ role }) => role !== 'desk');
      expect(row(12, { staff })).toMatchObject({ owners: '문가온', note: '' });
    });
  });
});
