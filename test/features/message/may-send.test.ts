import { describe, expect, it } from 'vitest';
import { describeHour, isOverCap, judgeHour, type Sending } from '../../../src/features/message/may-send';

const hours = { sendFrom: '10:00', sendUntil: '17:00' };
const ad: Sending = { channel: 'sms', isAdvertising: true, at: '11:00', nightConsent: false };

describe('judgeHour', () => {
  it.each([
    ['07:59', 'night'],
    ['08:00', 'outside'],
    ['09:59', 'outside'],
    ['10:00', 'fine'],
    ['17:00', 'fine'],
    ['17:01', 'outside'],
    ['20:59', 'outside'],
    ['21:00', 'night'],
    ['00:30', 'night'],
  ])('an advertising text at %s: %s', (at, verdict) => {
    expect(judgeHour({ ...ad, at }, hours)).toBe(verdict);
  });

  it('takes the consent for the night, and then asks for the clinic hours only', () => {
    expect(judgeHour({ ...ad, at: '22:00', nightConsent: true }, hours)).toBe('outside');
  });

  it('refuses no care notice and leaves e-mail, cards and calls alone', () => {
    expect(judgeHour({ ...ad, at: '22:00', isAdvertising: false }, hours)).toBe('outside');
    for (const channel of ['email', 'card', 'call'] as const)
      expect(judgeHour({ ...ad, at: '03:00', channel }, hours)).toBe('fine');
  });

  it('keeps the night forbidden even where the clinic set hours that reach into it', () => {
    const late = { sendFrom: '10:00', sendUntil: '23:00' };
    expect(judgeHour({ ...ad, at: '20:00' }, late)).toBe('fine');
    expect(judgeHour({ ...ad, at: '22:00' }, late)).toBe('night');
    expect(judgeHour({ ...ad, at: '22:00', isAdvertising: false }, late)).toBe('fine');
  });

  it('reads hours across midnight as the clinic wrote them', () => {
    const odd = { sendFrom: '18:00', sendUntil: '09:00' };
    expect(judgeHour({ ...ad, at: '19:00' }, odd)).toBe('fine');
    expect(judgeHour({ ...ad, at: '12:00' }, odd)).toBe('outside');
  });
});

describe('describeHour', () => {
  it('names the hours to choose', () => {
    expect(describeHour('fine', hours, 0, 'ko')).toBe('');
    expect(describeHour('outside', hours, 3, 'ko')).toContain('10:00~17:00');
    expect(describeHour('night', hours, 3, 'zh')).toContain('3人未同意。请选择10:00–17:00');
  });
});

describe('isOverCap', () => {
  it('allows two advertising texts in 30 days and not a third', () => {
    expect(isOverCap([], '2026-12-20')).toBe(false);
    expect(isOverCap(['2026-12-01'], '2026-12-20')).toBe(false);
    expect(isOverCap(['2026-12-01', '2026-12-10'], '2026-12-20')).toBe(true);
    expect(isOverCap(['2026-12-20', '2026-12-20'], '2026-12-20')).toBe(true);
  });

  it('forgets a text on the thirtieth day after it, and later ones', () => {
    expect(isOverCap(['2026-11-21', '2026-12-10'], '2026-12-20')).toBe(true);
    expect(isOverCap(['2026-11-20', '2026-12-10'], '2026-12-20')).toBe(false);
    expect(isOverCap(['2026-12-21', '2026-12-22'], '2026-12-20')).toBe(false);
  });
});
