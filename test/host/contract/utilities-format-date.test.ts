import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/utilities/utilities#formatDate(Date,String,String)

/** Tuesday, 3 November 2026, 14:05:09.007 in Seoul. */
const MOMENT = new Date('2026-11-03T05:05:09.007Z');

function format(pattern: string, zone = 'Asia/Seoul', moment = MOMENT): unknown {
  return hostOf(`return Utilities.formatDate(a[0], a[1], b)`).run('main', [[moment, zone], pattern]).value;
}

describe('Utilities.formatDate', () => {
  it.each([
    ['yyyy-MM-dd', '2026-11-03'],
    ['yy.M.d', '26.11.3'],
    ['EEE, d MMM yyyy', 'Tue, 3 Nov 2026'],
    ['EEEE, MMMM dd', 'Tuesday, November 03'],
    ['h:mm a', '2:05 PM'],
    ['HH:mm:ss.SSS', '14:05:09.007'],
    ['k K', '14 2'],
    ['u F D w W', '2 1 307 45 1'],
    ['YYYY', '2026'],
    ['G', 'AD'],
    ['z Z', 'KST +0900'],
    ['X XX XXX', '+09 +0900 +09:00'],
    ["yyyy'년' M'월' d'일'", '2026년 11월 3일'],
    ["h 'o''clock'", "2 o'clock"],
    ["''yy", "'26"],
    ['yyyy년', '2026년'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", '2026-11-03T14:05:09Z'],
  ])('%s gives %s', (pattern, text) => {
    expect(format(pattern)).toBe(text);
  });

  it.each([
    ['GMT', '2026-11-03 05:05'],
    ['GMT+9', '2026-11-03 14:05'],
    ['GMT+09:00', '2026-11-03 14:05'],
    ['GMT-0330', '2026-11-03 01:35'],
    ['America/New_York', '2026-11-03 00:05'],
    ['Asia/Shanghai', '2026-11-03 13:05'],
  ])('reads the zone %s', (zone, text) => {
    expect(format('yyyy-MM-dd HH:mm', zone)).toBe(text);
  });

  it('knows summer time', () => {
    const july = new Date('2026-07-01T12:00:00Z');
    expect([
      format('HH z Z', 'America/New_York', july),
      format('HH z Z', 'America/New_York'),
      format('HH XXX', 'Europe/Berlin', july),
      format('zzzz', 'America/Los_Angeles', july),
      format('z XXX', 'GMT', july),
    ]).toEqual(['08 EDT -0400', '00 EST -0500', '14 +02:00', 'Pacific Daylight Time', 'GMT Z']);
  });

  it('counts weeks from Sunday, the first being that of 1 January', () => {
    expect([
      format('YYYY w W', 'UTC', new Date('2026-12-27T00:00:00Z')),
      format('YYYY w W', 'UTC', new Date('2026-12-26T00:00:00Z')),
      format('YYYY w W', 'UTC', new Date('2026-01-04T00:00:00Z')),
    ]).toEqual(['2027 1 5', '2026 52 4', '2026 2 2']);
  });

  it.each(['yyyy b', "yyyy 'open", 'XXXX', 'zzzz'])(
    'refuses %s, which it cannot write as Google does',
    (pattern) => {
      expect(() => format(pattern)).toThrow('not implemented');
    },
  );

  it('refuses a time zone that it does not know', () => {
    expect(() => resultOf(`Utilities.formatDate(new Date(), 'Seoul', 'yyyy')`)).toThrow(
      'not implemented: the time zone "Seoul"',
    );
  });
});
