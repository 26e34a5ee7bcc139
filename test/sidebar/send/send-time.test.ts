import { describe, expect, it } from 'vitest';
import { judgeTime, proposeTime } from '../../../src/sidebar/send/send-time';

const HOURS = { from: '10:00', until: '17:00' };

describe('proposeTime', () => {
  it.each([
    ['2026-12-21 10:31', '2026-12-21 11:30'],
    ['2026-12-21 10:00', '2026-12-21 10:30'],
    ['2026-12-21 08:10', '2026-12-21 10:00'],
    ['2026-12-21 16:45', '2026-12-22 10:00'],
    ['2026-12-31 23:50', '2027-01-01 10:00'],
  ])('at %s proposes %s: soon, but within the clinic’s hours', (now, wanted) => {
    expect(proposeTime(now, HOURS)).toBe(wanted);
  });

  it('reads hours that go beyond midnight', () => {
    expect(proposeTime('2026-12-21 23:40', { from: '22:00', until: '02:00' })).toBe('2026-12-22 22:00');
  });
});

describe('judgeTime', () => {
  const now = '2026-12-21 10:31';
  it.each([
    ['', ''],
    ['2026-12-21 11:00', ''],
    ['2026-12-21 17:00', ''],
    ['2026-12-21 17:01', 'outside'],
    ['2026-12-22 09:50', 'outside'],
    ['2026-12-21 10:30', 'past'],
    ['2026-12-21 ', 'blank'],
    [' 11:00', 'blank'],
  ])('calls %j %j', (sendAt, verdict) => {
    expect(judgeTime(sendAt, now, HOURS)).toBe(verdict);
  });

  it('tells that the hours are over for what goes out at once', () => {
    expect(judgeTime('', '2026-12-21 19:00', HOURS)).toBe('nowOutside');
  });
});
