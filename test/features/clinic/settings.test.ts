import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/core/app-error';
import { checkSetting, SETTINGS } from '../../../src/features/clinic/settings';

describe('the free number to opt out', () => {
  it.each([
    ['080-123-4567', '080-123-4567'],
    ['080.123.4567', '080-123-4567'],
    ['080 1234 5678', '080-1234-5678'],
    ['0801234567', '080-123-4567'],
    ['801234567', '080-123-4567'],
    ['０８０－１２３－４５６７', '080-123-4567'],
    ['+82 80 123 4567', '080-123-4567'],
  ])('is read however it is grouped: %s', (typed, number) => {
    expect(SETTINGS.optOutNumber.parse(typed)).toBe(number);
  });

  it.each(['02-123-4567', '010-1234-5678', '080-12-3456', '080', '없음', '080-123-4567 / 080-222-3333'])(
    'must be one 080 number, and the refusal says so: %s',
    (typed) => {
      const refuse = () => checkSetting('optOutNumber', typed);
      expect(refuse).toThrow(AppError);
      expect(refuse).toThrow(/080-123-4567/);
    },
  );

  it('may be blank', () => {
    expect(() => checkSetting('optOutNumber', ' ')).not.toThrow();
  });
});

describe('the clinic phone', () => {
  it.each([
    '02-123-4567',
    '1588-1234',
    '(02) 123 4567',
    '+82-2-123-4567',
    '０２－１２３－４５６７',
    '+86 21 1234 5678',
  ])('is read as it is grouped: %s', (typed) => {
    expect(() => checkSetting('clinicPhone', typed)).not.toThrow();
  });

  it.each(['전화없음', '없음', '02', '내선 3', '02-123-4567 문의'])(
    'must be a number, and the refusal says so: %s',
    (typed) => {
      expect(() => checkSetting('clinicPhone', typed)).toThrow(/02-123-4567/);
    },
  );
});

describe('the closed weekdays', () => {
  it('leave one day open at least', () => {
    expect(SETTINGS.closedWeekdays.parse('월, 화, 수, 목, 금, 토')).toHaveLength(6);
    expect(() => checkSetting('closedWeekdays', '월, 화, 수, 목, 금, 토, 일')).toThrow(/not all seven/);
  });
});

describe('the hours for texts', () => {
  it.each([
    ['10:00', '10:00'],
    ['9:30', '09:30'],
    ['10시', '10:00'],
    ['오후 5시', '17:00'],
    ['오후 5시 30분', '17:30'],
    ['오전 12:05', '00:05'],
    ['오후 5:00:00', '17:00'],
    ['下午5点', '17:00'],
    ['5 pm', '17:00'],
    ['１７：００', '17:00'],
    ['17', '17:00'],
  ])('are read however they are typed: %s', (typed, time) => {
    expect(SETTINGS.sendFrom.parse(typed)).toBe(time);
  });

  it.each(['24:00', '10:60', '오후 13시', '아침', '0 pm', '10-17'])('must be one time: %s', (typed) => {
    expect(() => checkSetting('sendUntil', typed)).toThrow(/10:00/);
  });
});
