import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { type Language, say, type Text } from '../../core/text';
import { action, type Context } from '../action';
import { listApprovalId, SIGNERS } from '../approval/approval';
import { approvalTable } from '../approval/approval-table';
import type { ApprovalDecision, SignerRole } from '../approval/approval-view';
import { requireSigner } from '../approval/signer';
import { ROLES } from '../clinic/role';
import { followUp, openSeason } from './change-list';
import { currentRevision } from './list';
import type { SignOutcome } from './review-view';
import { askToSign, listOf, type SeasonSheets, standingOf } from './season-sheets';

const roleInput = v.picklist(SIGNERS);

/** 명단에 서명하기: director or head of desk signs the list as it stands, or sends it back. */
export const signAction = action({
  id: 'vip.sign',
  title: { ko: '명단에 서명하기', zh: '签字确认名单', en: 'Sign the list' },
  hint: {
    ko: '원장님과 데스크 실장님이 지금 명단에 서명합니다. 두 분이 서명하면 확정됩니다.',
    zh: '院长和前台主管对当前名单签字，双方签字后即确定。',
    en: 'The director and the head of desk sign the list as it is; with both it is final.',
  },
  inMenu: false,
  input: v.object({
    role: roleInput,
    mark: v.optional(v.pipe(v.string(), v.maxLength(100))),
    decision: v.optional(v.picklist(['approved', 'returned']), 'approved'),
    reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ''),
  }),
  run(context, { role, mark, decision, reason }) {
    const who = requireSigner(context, role);
    if (decision === 'returned' && reason === '') throw new AppError('vip.reasonNeeded', REASON_NEEDED);
    const opened = openSeason(context);
    const list = listOf(opened, context);
    if (list.members.length === 0) throw new AppError('vip.nobodyListed', NOBODY_LISTED);
    if (mark !== undefined && mark !== list.mark) {
      throw new AppError('vip.listChanged', LIST_CHANGED, {}, LIST_CHANGED_TIP);
    }
    return { done: put(context, askToSign(context, opened), role, decision, reason, who) };
  },
  summary: summarise,
  undo: ({ role }) => ({ action: 'vip.unsign', input: { role } }),
});

/** 서명 되돌리기: takes one's own signature back from the list as it stands. */
export const unsignAction = action({
  id: 'vip.unsign',
  title: { ko: '명단 서명 되돌리기', zh: '撤回名单签字', en: 'Take a signature back' },
  hint: {
    ko: '자기 서명을 되돌립니다. 다시 서명할 때까지 문자를 내보낼 수 없어요.',
    zh: '撤回自己的签字。重新签字之前不能导出短信。',
    en: "Takes one's own signature back; nothing can be handed out until it is there again.",
  },
  inMenu: false,
  input: v.object({ role: roleInput }),
  run(context, { role }) {
    requireSigner(context, role);
    return { done: put(context, openSeason(context), role, '', '', '') };
  },
  summary: summarise,
});

/** Writes a signature under the list as it stands, and brings the list up to it. */
function put(
  context: Context,
  sheets: SeasonSheets,
  role: SignerRole,
  decision: ApprovalDecision,
  reason: string,
  who: string,
): SignOutcome {
  const revision = currentRevision(
    sheets.approvals.filter(({ season }) => season === String(sheets.season)),
    listOf(sheets, context).mark,
  );
  const id = listApprovalId(sheets.season, revision, role);
  const before = sheets.approvals.find((row) => row.id === id);
  if (!before || before.decision === decision) return outcomeOf(context, sheets, role, decision);
  const values = {
    decision,
    reason,
    decidedBy: who,
    decidedOn: decision === '' ? ('' as const) : context.today,
    state: decision === '' ? ('open' as const) : ('valid' as const),
    noted: decision,
  };
  context.workbook.enter(approvalTable, [{ key: id, values }]);
  const approvals = sheets.approvals.map((row) => (row.id === id ? { ...row, ...values } : row));
  return outcomeOf(context, followUp(context, sheets, { ...sheets, approvals }), role, decision);
}

function outcomeOf(
  context: Context,
  sheets: SeasonSheets,
  role: SignerRole,
  decision: ApprovalDecision,
): SignOutcome {
  return { role, decision, ...standingOf(sheets, context) };
}

function summarise({ role, decision, state, signatures }: SignOutcome, language: Language): string {
  const who = ROLES[role][language];
  if (decision === 'returned') return say(SUMMARY.returned, language, { who });
  if (decision === '') return say(SUMMARY.takenBack, language, { who });
  if (state === 'final') return say(SUMMARY.final, language, { who });
  const missing = signatures.flatMap((each) =>
    each.decision === 'approved' ? [] : [ROLES[each.role][language]],
  );
  return say(SUMMARY.signed, language, { who, missing: missing.join(', ') });
}

const SUMMARY = {
  signed: {
    ko: '{who} 서명을 적었어요. 남은 서명: {missing}.',
    zh: '{who}已签字。还需签字：{missing}。',
    en: 'Signed: {who}. Still to sign: {missing}.',
  },
  final: {
    ko: '{who} 서명을 적었어요. 명단이 확정됐습니다.',
    zh: '{who}已签字，名单已确定。',
    en: 'Signed: {who}. The list is final.',
  },
  returned: {
    ko: '{who}께서 명단을 돌려보내셨어요. 이유는 원장 결재 시트에 있습니다.',
    zh: '{who}已退回名单，理由见“院长审批”表。',
    en: 'Sent back: {who}. The reason stands in the sheet "Approvals".',
  },
  takenBack: {
    ko: '{who} 서명을 되돌렸어요.',
    zh: '已撤回{who}的签字。',
    en: 'Taken back: the signature of the {who}.',
  },
} as const satisfies Readonly<Record<string, Text>>;

const REASON_NEEDED: Text = {
  ko: '돌려보낼 때는 무엇을 고칠지 이유를 적어 주세요.',
  zh: '退回时请写明需修改之处。',
  en: 'Please say what should change when sending the list back.',
};
const NOBODY_LISTED: Text = {
  ko: '명단에 아무도 없어서 서명할 것이 없어요.',
  zh: '名单上没有人，无需签字。',
  en: 'Nobody is on the list, so there is nothing to sign.',
};
const LIST_CHANGED: Text = {
  ko: '그사이 명단이 바뀌어 서명하지 않았어요.',
  zh: '名单已变，未签字。',
  en: 'The list has changed meanwhile, so it was not signed.',
};
const LIST_CHANGED_TIP: Text = {
  ko: '새로 고친 명단을 살펴본 뒤 다시 눌러 주세요.',
  zh: '请查看更新后的名单再签字。',
  en: 'Look at the list as it is now, and sign again.',
};
