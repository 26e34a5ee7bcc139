import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listApprovalId } from '../../../src/features/approval/approval';
import type { Approval } from '../../../src/features/approval/approval-table';
import {
  type CandidateFacts,
  judge,
  judgeSignatures,
  listedTier,
  listMembers,
  markOf,
  shownMembers,
} from '../../../src/features/vip/list';
import { planApprovals } from '../../../src/features/vip/plan-approvals';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const SEASON = 2026;

function candidate(patient: string, facts: Partial<CandidateFacts> = {}): CandidateFacts {
  return {
    season: String(SEASON),
    patient,
    tier: 'B',
    proposal: 'eligible',
    decision: '',
    chosenTier: '',
    signedTier: '',
    ...facts,
  };
}

function line(revision: number, role: 'director' | 'headDesk', facts: Partial<Approval> = {}): Approval {
  return {
    id: listApprovalId(SEASON, revision, role),
    season: String(SEASON),
    kind: 'list',
    role,
    subject: '',
    detail: '',
    decision: '',
    reason: '',
    decidedBy: '',
    decidedOn: '',
    state: 'open',
    mark: '',
    noted: '',
    ...facts,
  };
}

describe('listedTier: 서명 전', () => {
  it.each([
    ['기준을 채운 분은 결정이 없어도', {}, 'B'],
    ['넣기', { decision: 'keep' }, 'B'],
    ['빼기', { decision: 'drop' }, ''],
    ['보류', { decision: 'later' }, ''],
    ['놓친 분은 결정이 없으면', { proposal: 'missing' }, ''],
    ['놓친 분 추가', { proposal: 'missing', decision: 'add' }, 'B'],
    ['등급이 없는 분 추가', { proposal: 'missing', tier: '', decision: 'add' }, 'B'],
    ['뒤늦게 채운 분은 결정이 없으면', { proposal: 'late', tier: 'A' }, ''],
    ['뒤늦게 채운 분 추가', { proposal: 'late', tier: 'A', decision: 'add' }, 'A'],
    ['벗어난 분은 결정이 없으면', { proposal: 'fell' }, ''],
    ['등급을 정하면', { chosenTier: 'A' }, 'A'],
    ['등급만 정한 놓친 분', { proposal: 'missing', chosenTier: 'A' }, ''],
  ] as const)('%s → "%s"', (_, facts, tier) => {
    expect(listedTier(candidate('P1', facts), false)).toBe(tier);
  });
});

describe('listedTier: 두 분이 서명한 뒤', () => {
  it.each([
    ['서명한 분은 그대로', { signedTier: 'A' }, 'A'],
    ['소개 수가 줄어도 그대로', { signedTier: 'A', tier: 'B', proposal: 'fell' }, 'A'],
    ['서명 뒤에 기준을 채운 분은 결정이 없으면', { proposal: 'eligible' }, ''],
    ['서명 뒤에 추가', { proposal: 'late', decision: 'add' }, 'B'],
    ['서명한 분 빼기', { signedTier: 'A', decision: 'drop' }, ''],
    ['서명한 분의 등급을 바꾸면', { signedTier: 'A', chosenTier: 'B' }, 'B'],
    ['추가했던 분의 결정을 비우면 서명한 대로', { signedTier: 'B', proposal: 'missing' }, 'B'],
  ] as const)('%s → "%s"', (_, facts, tier) => {
    expect(listedTier(candidate('P1', facts), true)).toBe(tier);
  });
});

describe('markOf', () => {
  const members = fc.uniqueArray(
    fc.record({ patient: fc.stringMatching(/^P\d{6}$/), tier: fc.constantFrom('A' as const, 'B' as const) }),
    { selector: ({ patient }) => patient, maxLength: 20 },
  );

  it('같은 분들이 같은 등급이면 순서가 달라도 같고, 한 분이라도 다르면 다르다', () => {
    fc.assert(
      fc.property(members, (list) => {
        expect(markOf([...list].reverse(), digest)).toBe(markOf(list, digest));
        const [first, ...others] = list;
        if (!first) return;
        expect(markOf(others, digest)).not.toBe(markOf(list, digest));
        const moved = { ...first, tier: first.tier === 'A' ? ('B' as const) : ('A' as const) };
        expect(markOf([moved, ...others], digest)).not.toBe(markOf(list, digest));
      }),
    );
  });
});

describe('shownMembers', () => {
  it('돌아가신 분은 서명한 명단에 남되 아무에게도 보이지 않는다', () => {
    const rows = [candidate('P1', { signedTier: 'A' }), candidate('P2', { signedTier: 'B', proposal: '' })];
    expect(listMembers(rows)).toHaveLength(2);
    expect(shownMembers(rows).map(({ patient }) => patient)).toEqual(['P1']);
  });
});

describe('judge', () => {
  const rows = [candidate('P1', { tier: 'A' }), candidate('P2')];
  const { mark } = judge(SEASON, rows, [], digest);
  const stateOf = (approvals: readonly Approval[], candidates = rows) =>
    judge(SEASON, candidates, approvals, digest).state;
  const signed = { decision: 'approved', mark } as const;

  it.each([
    [
      '아무도 서명하지 않으면 예비',
      [line(1, 'director', { mark }), line(1, 'headDesk', { mark })],
      'provisional',
    ],
    ['한 분만 서명하면 확정 대기', [line(1, 'director', signed), line(1, 'headDesk', { mark })], 'waiting'],
    ['두 분이 서명하면 확정', [line(1, 'director', signed), line(1, 'headDesk', signed)], 'final'],
    [
      '돌려보낸 것은 서명이 아니다',
      [line(1, 'director', { mark, decision: 'returned' }), line(1, 'headDesk', signed)],
      'waiting',
    ],
    [
      '서명한 뒤 명단이 달라지면 다시 확인',
      [
        line(1, 'director', { decision: 'approved', mark: 'x' }),
        line(1, 'headDesk', { decision: 'approved', mark: 'x' }),
        line(2, 'director', signed),
        line(2, 'headDesk', { mark }),
      ],
      'reopened',
    ],
    [
      '한 분만 서명한 뒤 달라졌으면 다시 예비',
      [line(1, 'director', { decision: 'approved', mark: 'x' }), line(1, 'headDesk', { mark: 'x' })],
      'provisional',
    ],
  ] as const)('%s', (_, approvals, state) => {
    expect(stateOf(approvals)).toBe(state);
  });

  it('다른 시즌의 서명은 세지 않는다', () => {
    const old = [line(1, 'director', signed), line(1, 'headDesk', signed)].map((row) => ({
      ...row,
      season: '2025',
    }));
    expect(stateOf(old)).toBe('provisional');
  });

  it('예전 명단에 한 서명은 지난 것으로 알린다', () => {
    const approvals = [
      line(1, 'director', { decision: 'approved', mark: 'x' }),
      line(2, 'director', { mark }),
    ];
    expect(judgeSignatures(approvals, mark)).toMatchObject([
      { role: 'director', decision: '', isOutdated: true },
      { role: 'headDesk', decision: '', isOutdated: false },
    ]);
  });
});

describe('planApprovals', () => {
  const plan = (rows: readonly Approval[], mark: string) => {
    const { revision, changes } = planApprovals(rows, SEASON, mark, '명단', 'A 1명');
    return { revision, lines: changes.map(({ id, mark: own, state }) => [id, own, state].join(' ')) };
  };

  it('처음에는 두 분의 줄을 만든다', () => {
    expect(plan([], 'a')).toEqual({
      revision: 1,
      lines: ['2026/list/1/director a open', '2026/list/1/headDesk a open'],
    });
  });

  it('아무도 정하지 않았으면 같은 줄에서 내용만 바뀐다', () => {
    expect(plan([line(1, 'director', { mark: 'a' }), line(1, 'headDesk', { mark: 'a' })], 'b')).toEqual({
      revision: 1,
      lines: ['2026/list/1/director b open', '2026/list/1/headDesk b open'],
    });
  });

  it('누가 서명하거나 돌려보낸 뒤 바뀌면 새 줄이 생기고, 예전 줄은 지난 것이 된다', () => {
    const rows = [
      line(1, 'director', { mark: 'a', decision: 'returned' }),
      line(1, 'headDesk', { mark: 'a' }),
    ];
    expect(plan(rows, 'b')).toEqual({
      revision: 2,
      lines: [
        '2026/list/1/director a outdated',
        '2026/list/1/headDesk a outdated',
        '2026/list/2/director b open',
        '2026/list/2/headDesk b open',
      ],
    });
  });

  it('서명한 명단으로 돌아오면 그 서명이 다시 유효하다', () => {
    const rows = [
      line(1, 'director', { mark: 'a', decision: 'approved' }),
      line(1, 'headDesk', { mark: 'a', decision: 'approved' }),
      line(2, 'director', { mark: 'b' }),
      line(2, 'headDesk', { mark: 'b' }),
    ];
    expect(plan(rows, 'a')).toEqual({
      revision: 1,
      lines: [
        '2026/list/2/director b outdated',
        '2026/list/2/headDesk b outdated',
        '2026/list/1/director a valid',
        '2026/list/1/headDesk a valid',
      ],
    });
  });
});
