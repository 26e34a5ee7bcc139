import { describe, expect, it } from 'vitest';
import { isUsable, membersOf, NO_ANSWERS, settingsOf } from '../../../src/sidebar/start/answers';

describe('settingsOf', () => {
  it('writes what was answered as staff would write it, and leaves blanks out', () => {
    expect(
      settingsOf({ ...NO_ANSWERS, clinicName: ' 하얀들치과 ', openWeekdays: [1, 2, 4, 5, 6] }, 'ko'),
    ).toEqual({
      clinicName: '하얀들치과',
      closedWeekdays: '수, 일',
      familyReferrals: '세고 따로 보이기',
      storeAmounts: '아니요',
    });
  });

  it('says that no weekday is closed', () => {
    expect(settingsOf({ ...NO_ANSWERS, openWeekdays: [1, 2, 3, 4, 5, 6, 7] }, 'en').closedWeekdays).toBe(
      'none',
    );
  });
});

describe('isUsable', () => {
  it('takes blanks, and nothing that cannot be what was asked for', () => {
    for (const question of [0, 1, 2, 3]) expect(isUsable(question, NO_ANSWERS)).toBe(true);
    expect(isUsable(0, { ...NO_ANSWERS, clinicPhone: '전화없음' })).toBe(false);
    expect(isUsable(0, { ...NO_ANSWERS, clinicPhone: '02-123-4567' })).toBe(true);
    expect(isUsable(1, { ...NO_ANSWERS, optOutNumber: '02-123-4567' })).toBe(false);
    expect(isUsable(2, { ...NO_ANSWERS, openWeekdays: [] })).toBe(false);
  });
});

describe('membersOf', () => {
  it('takes several directors apart', () => {
    expect(membersOf({ ...NO_ANSWERS, director: '허지주, 윤서율', headDesk: '윤유린' })).toEqual([
      { name: '허지주', role: 'director' },
      { name: '윤서율', role: 'director' },
      { name: '윤유린', role: 'headDesk' },
    ]);
  });

  it('names nobody where nothing was written', () => {
    expect(membersOf(NO_ANSWERS)).toEqual([]);
  });
});
