import { AppError } from '../../core/app-error';
import { LANGUAGES, type Text } from '../../core/text';
import type { Workbook } from '../../workbook/workbook';
import type { Context } from '../action';
import { listApprovals, SIGNERS } from '../approval/approval';
import { APPROVAL_DECISIONS, approvalTable } from '../approval/approval-table';
import { readApprovals } from '../approval/read-approvals';
import { ROLES } from '../clinic/role';
import type { Tier } from '../referral/tally';
import { type Season, seasonLabel } from '../schedule/season';
import { judge, judgeSignatures, type List, latestSeason, type Member, shownMembers } from './list';
import { readLines } from './read-candidates';
import type { Decision } from './review-view';
import { vipTable } from './table';
import { VIP_STATE } from './words';

/** Somebody on the list, for those who write to him. */
export interface ListedVip {
  /** Whose list it is. */
  readonly season: Season;
  readonly patient: string;
  readonly tier: Tier;
  readonly total: number;
  /** Who looks after him; '' as long as nobody is named. */
  readonly attendant: string;
}

/** The latest season's list as the team's decisions make it at this moment, dropdowns included. */
export interface ReadList extends List {
  /** What the team decided, by patient id; blanks left out. */
  readonly decisions: ReadonlyMap<string, Decision>;
}

type Source = Pick<Context, 'workbook' | 'digest'>;

/** Reads the latest season's list and its signatures; undefined before the first is drawn. Two sheets are read. */
export function readList({ workbook, digest }: Source): ReadList | undefined {
  const rows = readLines(workbook);
  const season = latestSeason(rows);
  if (season === undefined) return undefined;
  const decisions = rows.flatMap((row) =>
    row.season === String(season) && row.decision !== '' ? [[row.patient, row.decision] as const] : [],
  );
  return { ...judge(season, rows, readApprovals(workbook), digest), decisions: new Map(decisions) };
}

/** Who is on the latest season's list as the team's decisions make it at this moment, whoever has signed. One sheet is read. */
export function readMembers(workbook: Workbook): (Member & Pick<ListedVip, 'total' | 'season'>)[] {
  const rows = readLines(workbook);
  const season = latestSeason(rows);
  if (season === undefined) return [];
  const own = rows.filter((row) => row.season === String(season));
  const totals = new Map(own.map((row) => [row.patient, row.totalReferrals ?? 0]));
  return shownMembers(own).map((member) => ({ ...member, season, total: totals.get(member.patient) ?? 0 }));
}

/** As {@link readMembers}, with who looks after each. */
export function readVips(workbook: Workbook): ListedVip[] {
  const members = readMembers(workbook);
  if (members.length === 0) return [];
  const attendants = new Map(
    workbook
      .read(vipTable, { columns: ['patient', 'attendant'], lenient: true })
      .map(({ patient, attendant }) => [patient, attendant]),
  );
  return members.map((member) => ({ ...member, attendant: attendants.get(member.patient) ?? '' }));
}

/**
 * Lets nothing be approved or handed out for a list that both have not signed as it stands.
 *
 * @param season whose messages are meant; the list of another one does not count
 * @throws AppError `vip.notFinal` naming who has still to sign
 */
export function requireFinal({ workbook, digest }: Source, season: Season): void {
  const rows = readLines(workbook);
  const approvals = readApprovals(workbook);
  const list = judge(season, rows, approvals, digest);
  if (list.members.length === 0) throw new AppError('vip.notFinal', NO_LIST, seasonOf(season), NO_LIST_TIP);
  if (list.state === 'final') return;
  const signed = judgeSignatures(listApprovals(approvals, season), list.mark);
  const missing = SIGNERS.filter((role) =>
    signed.every((each) => each.role !== role || each.decision !== 'approved'),
  );
  const values = Object.fromEntries(
    LANGUAGES.flatMap((language) => [
      [`state_${language}`, VIP_STATE[list.state][language]],
      [`who_${language}`, missing.map((role) => ROLES[role][language]).join(', ')],
    ]),
  );
  // As it is called in this file, whatever the language of who reads it.
  const sheet = approvalTable.name[workbook.language];
  const approved = APPROVAL_DECISIONS.approved[workbook.language];
  throw new AppError('vip.notFinal', NOT_FINAL, { ...values, sheet, approved }, NOT_FINAL_TIP);
}

function seasonOf(season: Season): Readonly<Record<string, string>> {
  const label = seasonLabel(season);
  return { season_ko: label.ko, season_zh: label.zh, season_en: label.en };
}

const NO_LIST: Text = {
  ko: '{season_ko} VIP 명단이 아직 없어요. 명단을 뽑아 확정한 뒤에 보낼 수 있습니다.',
  zh: '{season_zh}的VIP名单还没有。生成并确定名单后才能发送。',
  en: 'There is no VIP list for the {season_en} yet. Messages can go out once it is drawn and signed.',
};
const NO_LIST_TIP: Text = {
  ko: '메뉴의 "3. VIP 명단 뽑기"부터 해 주세요.',
  zh: '请先在菜单中点“3. 生成VIP名单”。',
  en: 'Begin with "3. Draw the VIP list" in the menu.',
};
const NOT_FINAL: Text = {
  ko: 'VIP 명단이 아직 확정되지 않았어요 ({state_ko}). 서명이 남은 분: {who_ko}. 초안은 만들 수 있지만 확인하거나 내보낼 수는 없습니다.',
  zh: 'VIP名单尚未确定（{state_zh}）。还需签字：{who_zh}。可以制作草稿，但不能批准或导出。',
  en: 'The VIP list is not final yet ({state_en}); still to sign: {who_en}. Drafts can be made, but not approved or handed out.',
};
const NOT_FINAL_TIP: Text = {
  ko: '업무창의 "4. 회의·확정하기"에서 서명하거나, "{sheet}" 시트의 결재에서 골라 주세요: {approved}.',
  zh: '请在工作窗“4. 会议确定”中签字，或在“{sheet}”表中选择“{approved}”。',
  en: 'Sign in "4. Meet and sign the list" of the work panel, or choose "{approved}" in the sheet "{sheet}".',
};
