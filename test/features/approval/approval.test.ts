import { describe, expect, it } from 'vitest';
import {
  approvalState,
  countOpen,
  listApprovalId,
  listApprovals,
  revisionOf,
  wordingApproval,
  wordingApprovalId,
} from '../../../src/features/approval/approval';
import { signersOf } from '../../../src/features/approval/signer';

const SEASON = 2026;
const MARK = '0123456789abcdef';

const line = (id: string, more: object = {}) => ({
  id,
  season: id.slice(0, 4),
  kind: id.includes('/list/') ? ('list' as const) : ('wording' as const),
  role: 'director' as const,
  decision: '' as const,
  state: 'open' as const,
  mark: MARK,
  ...more,
});

describe('결재 번호', () => {
  it('명단은 몇 번째 명단인지와 누구인지, 문구는 어떤 글인지를 말한다', () => {
    expect(listApprovalId(SEASON, 2, 'headDesk')).toBe('2026/list/2/headDesk');
    expect(wordingApprovalId(SEASON, 'thanks-sms', MARK)).toBe('2026/wording/thanks-sms/01234567');
  });

  it('문구 번호가 list여도 명단으로 읽지 않는다', () => {
    expect(revisionOf(line('2026/list/12/director'))).toBe(12);
    expect(revisionOf(line('2026/wording/list/3/x', { kind: 'wording' }))).toBe(0);
  });
});

describe('listApprovals', () => {
  it('그 시즌의 명단 결재만 고른다', () => {
    const rows = [
      line('2025/list/1/director'),
      line('2026/list/1/director'),
      line('2026/wording/thanks-sms/01234567'),
    ];
    expect(listApprovals(rows, SEASON).map(({ id }) => id)).toEqual(['2026/list/1/director']);
  });
});

describe('wordingApproval', () => {
  it('같은 시즌의 같은 글에 대한 결재만 맞다', () => {
    const row = line('2026/wording/thanks-sms/01234567');
    expect(wordingApproval([row], SEASON, 'thanks-sms', MARK)).toBe(row);
    expect(wordingApproval([row], SEASON, 'thanks-sms', 'ffffffff')).toBeUndefined();
    expect(wordingApproval([row], 2027, 'thanks-sms', MARK)).toBeUndefined();
    expect(wordingApproval([row], SEASON, 'thanks', MARK)).toBeUndefined();
  });
});

describe('approvalState', () => {
  it.each([
    ['', true, 'open'],
    ['approved', true, 'valid'],
    ['returned', true, 'valid'],
    ['', false, 'outdated'],
    ['approved', false, 'outdated'],
  ] as const)('결재 "%s", 지금 것인지 %s → %s', (decision, isCurrent, state) => {
    expect(approvalState(decision, isCurrent)).toBe(state);
  });
});

describe('countOpen', () => {
  it('이번 시즌에 기다리는 것만, 누구를 기다리는지에 따라 센다', () => {
    const rows = [
      line('2026/list/1/director'),
      line('2026/list/1/headDesk', { role: 'headDesk' }),
      line('2026/wording/a/01234567'),
      line('2026/wording/b/01234567', { decision: 'approved', state: 'valid' }),
      line('2026/wording/c/01234567', { state: 'outdated' }),
      line('2025/list/1/director'),
    ];
    expect(countOpen(rows, SEASON)).toEqual({ director: 2, headDesk: 1 });
  });
});

describe('signersOf', () => {
  const member = (name: string, role: 'director' | 'headDesk' | 'desk', until = '') => ({
    id: name,
    name,
    role,
    email: '',
    phone: '',
    from: '',
    until,
  });

  it('지금 근무하는 그 역할의 분만, 한 번씩', () => {
    const staff = [
      member('이원장', 'director'),
      member('이원장 ', 'director'),
      member('김원장', 'director', '2026-06-30'),
      member('최실장', 'headDesk'),
      member('이원장', 'headDesk'),
    ];
    expect(signersOf(staff, 'director', '2026-12-01')).toEqual(['이원장']);
    expect(signersOf(staff, 'headDesk', '2026-12-01')).toEqual(['최실장', '이원장']);
  });
});
