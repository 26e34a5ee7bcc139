import { describe, expect, it } from 'vitest';
import { sayDay } from '../../../src/sidebar/kit/say-day';

describe('sayDay', () => {
  it.each([
    ['2026-12-03', '2026-12-20', '12/03'],
    ['2025-12-03', '2026-12-20', '2025-12-03'],
    ['2026-12-03', '', '2026-12-03'],
    ['', '2026-12-20', ''],
  ] as const)('%s on %s: %s', (day, today, said) => {
    expect(sayDay(day, today)).toBe(said);
  });
});
