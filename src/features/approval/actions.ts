import * as v from 'valibot';
import { action } from '../action';
import { countOpen } from './approval';
import type { ApprovalEntry, ApprovalsOutcome } from './approval-view';
import { readApprovalDeeds } from './read-approval-deeds';
import { readApprovals } from './read-approvals';

/** 결재 보기: what waits for the director or the head of desk, and what was decided this season. */
export const approvalsAction = action({
  id: 'approval.list',
  title: { ko: '결재 보기', zh: '查看审批', en: 'View sign-offs' },
  hint: {
    ko: '원장님과 데스크 실장님의 결재를 기다리는 것을 보여 줍니다.',
    zh: '显示等待院长和前台主管审批的事项。',
    en: 'Shows what waits for the director or the head of desk.',
  },
  inMenu: false,
  view: 'approvals',
  readsOnly: true,
  input: v.object({}),
  run({ workbook }) {
    const rows = readApprovals(workbook);
    const season = Math.max(0, ...rows.map((row) => Number(row.season)));
    const approvals = rows
      .flatMap((row): ApprovalEntry[] => {
        const { id, kind, role, subject, detail, decision, reason, decidedBy, decidedOn } = row;
        if (row.season !== String(season) || kind === '' || role === '') return [];
        const state = row.state === 'outdated' ? 'outdated' : decision === '' ? 'open' : 'valid';
        return [{ id, kind, role, subject, detail, decision, reason, decidedBy, decidedOn, state }];
      })
      .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
    const own = rows.filter((row) => row.season === String(season));
    const deeds = own.length === 0 ? [] : readApprovalDeeds(workbook, own);
    const outcome: ApprovalsOutcome = { approvals, deeds, open: countOpen(rows, season) };
    return { done: outcome };
  },
  summary: () => '',
});

const STATES: readonly ApprovalEntry['state'][] = ['open', 'valid', 'outdated'];
