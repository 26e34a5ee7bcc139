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
