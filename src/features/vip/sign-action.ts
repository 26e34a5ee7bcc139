import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { type Language, say, type Text } from '../../core/text';
import { action, type Context } from '../action';
import { listApprovalId, SIGNERS } from '../approval/approval';
import { approvalTable } from '../approval/approval-table';
import type { ApprovalDecision, SignerRole } from '../approval/approval-view';
import { requireSigner } from '../approval/signer';
import { ROLES } from '../clinic/role';
import { patientTable } from '../intake/table';
import { candidateTable } from './candidate-table';
import { followUp, openSeason } from './change-list';
import { currentRevision, type List } from './list';
import type { SignOutcome } from './review-view';
import { askToSign, listOf, type SeasonSheets, standingOf } from './season-sheets';
import { isWarnedOfStop } from './show-candidate';

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
    if (decision === 'approved') requireClear(context, opened, list);
    return { done: put(context, askToSign(context, opened), role, decision, reason, who) };
  },
  summary: summarise,
  undo: ({ role, isChanged }) => (isChanged ? { action: 'vip.unsign', input: { role } } : undefined),
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

/**
 * Lets nobody sign what he cannot have seen: a decision that nobody can read, somebody on the list who is not to be contacted
 * since it was drawn.
 *
 * @throws AppError `vip.oddDecision` naming the cells, `vip.listStale` naming the people
 */
function requireClear({ workbook }: Context, { candidates }: SeasonSheets, { members }: List): void {
  const odd = candidates.filter((row) => row.odd !== undefined);
  if (odd.length > 0) {
    const numbers = workbook.rowNumbers(candidateTable);
    const cells = odd.map(({ id, odd }) => `${numbers.get(id)}: "${Object.values(odd ?? {}).join('", "')}"`);
    throw new AppError('vip.oddDecision', ODD_DECISION, { cells: cells.join(', ') }, ODD_DECISION_TIP);
  }
  const on = new Set(members.map(({ patient }) => patient));
  const unwarned = candidates.filter((row) => on.has(row.patient) && !isWarnedOfStop(row));
  const patients = workbook.read(patientTable, { columns: ['id', 'status'], lenient: true });
  const stopped = new Set(patients.flatMap(({ id, status }) => (status === 'doNotContact' ? [id] : [])));
  const names = unwarned.flatMap(({ patient, name }) => (stopped.has(patient) ? [name] : []));
  if (names.length > 0) {
    throw new AppError('vip.listStale', LIST_STALE, { names: names.join(', ') }, LIST_STALE_TIP);
  }
}

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
  if (!before || before.decision === decision) return outcomeOf(context, sheets, role, decision, false);
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
  return outcomeOf(context, followUp(context, sheets, { ...sheets, approvals }), role, decision, true);
}

function outcomeOf(
  context: Context,
  sheets: SeasonSheets,
  role: SignerRole,
  decision: ApprovalDecision,
  isChanged: boolean,
): SignOutcome {
  return { role, decision, isChanged, ...standingOf(sheets, context) };
}

function summarise(
  { role, decision, isChanged, state, signatures }: SignOutcome,
  language: Language,
): string {
  const who = ROLES[role][language];
  if (decision === 'returned') return say(SUMMARY.returned, language, { who });
  if (decision === '') {
    const isOutdated = signatures.some((each) => each.role === role && each.isOutdated);
    const text = isChanged ? SUMMARY.takenBack : isOutdated ? SUMMARY.outdated : SUMMARY.nothing;
    return say(text, language, { who });
  }
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
  outdated: {
    ko: '지금 명단에는 {who} 서명이 없어 되돌릴 것이 없어요. 전에 한 서명은 명단이 바뀌면서 이미 지난 것이 되었습니다.',
    zh: '当前名单上没有{who}的签字，无可撤回。之前的签字因名单变动已经过期。',
    en: 'Nothing to take back: this list does not carry the signature of the {who}; the earlier one is outdated since the list changed.',
  },
  nothing: {
    ko: '지금 명단에는 {who} 서명이 없어 되돌릴 것이 없어요.',
    zh: '当前名单上没有{who}的签字，无可撤回。',
    en: 'Nothing to take back: this list does not carry the signature of the {who}.',
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
const ODD_DECISION: Text = {
  ko: '"후보·회의" 시트에 읽을 수 없는 결정이 있어 서명하지 않았어요. 행과 적힌 말: {cells}.',
  zh: '“候选·会议”表中有无法识别的决定，未签字。行号和内容：{cells}。',
  en: 'The sheet "Candidates and meeting" holds decisions that cannot be read, so nothing was signed. Row and word: {cells}.',
};
const ODD_DECISION_TIP: Text = {
  ko: '그 칸에서 목록의 말을 고르거나 비운 뒤 다시 서명해 주세요.',
  zh: '请在该单元格中选择列表里的词或清空后再签字。',
  en: 'Choose a word of the list there, or blank the cell, and sign again.',
};
const LIST_STALE: Text = {
  ko: '명단을 뽑은 뒤 연락 금지가 된 분이 있어 서명하지 않았어요: {names}.',
  zh: '生成名单后有人被设为停止联系，未签字：{names}。',
  en: 'Since the list was drawn somebody on it is not to be contacted, so it was not signed: {names}.',
};
const LIST_STALE_TIP: Text = {
  ko: '명단에서 뺄지 정하고, "3. VIP 명단 뽑기"를 다시 누른 뒤 서명해 주세요.',
  zh: '请决定是否移出名单，重新点“3. 生成VIP名单”后再签字。',
  en: 'Decide whether they stay, choose "3. Draw the VIP list" again, and sign.',
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
