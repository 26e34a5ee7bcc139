import { describe, expect, it } from 'vitest';
import { resolveAsOf } from '../../../src/features/referral/as-of';

describe('resolveAsOf', () => {
  it.each([
    ['아직 정하지 않았으면 오늘', '', undefined, '2026-12-03', '2026-12-03'],
    ['이번 시즌에 정한 날은 시즌 내내 그대로', '2026-12-01', undefined, '2027-01-20', '2026-12-01'],
    ['가을에 미리 정한 날도 이번 시즌', '2026-09-30', undefined, '2026-12-03', '2026-09-30'],
    ['지난 시즌에 정한 날은 더 쓰지 않음', '2025-12-01', undefined, '2026-12-03', '2026-12-03'],
    ['일부러 준 날이 먼저', '2026-12-01', '2026-12-15', '2026-12-20', '2026-12-15'],
  ])('%s', (_, frozen, given, today, expected) => {
    expect(resolveAsOf(given, { asOf: frozen }, today)).toBe(expected);
  });
});
