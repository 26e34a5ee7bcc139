import { type Language, say, type Text } from '../../src/core/text';
import type { CampaignJson, RejectedRow } from './report-file';

/** What the run left behind, for the last lines. */
export interface SummaryFacts {
  readonly report: CampaignJson;
  /** Questions that wait, and those of them whose answer could change the list. */
  readonly questions: number;
  readonly questionsThatChangeList: number;
  /** Files written: what they are, and where. */
  readonly written: readonly { readonly what: Text; readonly path: string }[];
}

/** The most refused rows that are named one by one. */
const MOST_REJECTED = 12;

/** The run in a few lines, for the person at the command line. */
export function summarise(facts: SummaryFacts, language: Language): string {
  const { intake, referrals, vip, drafts, cost } = facts.report;
  const count = (list: readonly { readonly status: string }[], status: string) =>
    list.filter((entry) => entry.status === status).length;
  const lines: string[] = [];
  const add = (text: Text, values: Record<string, string | number> = {}) =>
    lines.push(say(text, language, values));

  add(TEXTS.rows, {
    rows: intake.rows,
    accepted: intake.accepted,
    unchanged: intake.unchanged,
    rejected: intake.rejected.length,
  });
  lines.push(...nameRejected(intake.rejected, language));
  add(TEXTS.referrals, {
    counted: count(referrals, 'counted'),
    review: count(referrals, 'review'),
    unnamed: count(referrals, 'unnamed'),
    excluded: count(referrals, 'excluded'),
    none: count(referrals, 'none'),
  });
  add(TEXTS.questions, { n: facts.questions, changing: facts.questionsThatChangeList });
  add(vip.some(({ state }) => state === 'provisional') ? TEXTS.provisional : TEXTS.final, {
    asOf: facts.report.asOf,
    n: vip.length,
    a: vip.filter(({ tier }) => tier === 'A').length,
    b: vip.filter(({ tier }) => tier === 'B').length,
  });
  add(TEXTS.drafts, {
    n: drafts.length,
    ready: count(drafts, 'draft') + count(drafts, 'approved'),
    blocked: count(drafts, 'blocked'),
    skipped: count(drafts, 'skipped'),
  });
  for (const [reason, n] of heldBack(drafts)) lines.push(`    ${reason}: ${n}`);
  add(TEXTS.schedule, { n: facts.report.schedule.length });
  const totals = Object.values(cost).reduce(
    (sum, each) => ({ calls: sum.calls + each.reads + each.writes, other: sum.other + each.otherCalls }),
    { calls: 0, other: 0 },
  );
  add(TEXTS.cost, totals);
  for (const { what, path } of facts.written) lines.push(`${what[language]}: ${path}`);
  return lines.join('\n');
}

/** The refused rows, a line each, of many the first ones. */
export function nameRejected(rejected: readonly RejectedRow[], language: Language): string[] {
  const lines = rejected.slice(0, MOST_REJECTED).map(({ file, row, column, value, expected }) =>
    say(TEXTS.rejected, language, {
      file,
      row,
      column,
      value: value === '' ? BLANK[language] : value.replace(/\s+/g, ' '),
      expected,
    }),
  );
  const more = rejected.length - lines.length;
  return more > 0 ? [...lines, say(TEXTS.moreRejected, language, { n: more })] : lines;
}

/** Why drafts wait, most frequent first. */
function heldBack(drafts: CampaignJson['drafts']): [string, number][] {
  const reasons = new Map<string, number>();
  for (const { reason } of drafts) if (reason !== '') reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 6);
}

const BLANK: Text = { ko: '(빈칸)', zh: '（空）', en: '(blank)' };

const TEXTS = {
  rows: {
    ko: '자료 {rows}줄: 들어옴 {accepted}, 그대로 {unchanged}, 확인할 줄 {rejected}',
    zh: '资料{rows}行：导入{accepted}，未变{unchanged}，需核对{rejected}',
    en: '{rows} rows: {accepted} accepted, {unchanged} unchanged, {rejected} refused',
  },
  rejected: {
    ko: '    {file} {row}행 "{column}" 칸의 {value}: {expected}',
    zh: '    {file} 第{row}行“{column}”的{value}：{expected}',
    en: '    {file} row {row}, "{column}", {value}: {expected}',
  },
  moreRejected: { ko: '    외 {n}줄', zh: '    其余{n}行', en: '    and {n} more' },
  referrals: {
    ko: '소개: 인정 {counted}, 확인 필요 {review}, 소개자 모름 {unnamed}, 제외(직원·업체·광고) {excluded}, 소개 아님 {none}',
    zh: '转介绍：计入{counted}，待确认{review}，介绍人不详{unnamed}，排除（员工·商家·广告）{excluded}，非介绍{none}',
    en: 'referrals: {counted} counted, {review} questions, {unnamed} unnamed, {excluded} excluded (staff, business, channel), {none} none',
  },
  questions: {
    ko: '질문 {n}건이 기다립니다. 그중 명단이 바뀔 수 있는 질문은 {changing}건입니다.',
    zh: '有{n}个问题待确认，其中{changing}个可能改变名单。',
    en: '{n} questions wait; {changing} of them could change the list.',
  },
  provisional: {
    ko: '예비 명단 {n}명 (기준일 {asOf}): A등급 {a}명, B등급 {b}명. 확정 전입니다.',
    zh: '预备名单{n}人（基准日{asOf}）：A级{a}人，B级{b}人。尚未确定。',
    en: 'provisional list as of {asOf}: {n} VIPs, {a} in tier A, {b} in tier B; not signed yet.',
  },
  final: {
    ko: '확정 명단 {n}명 (기준일 {asOf}): A등급 {a}명, B등급 {b}명.',
    zh: '确定名单{n}人（基准日{asOf}）：A级{a}人，B级{b}人。',
    en: 'final list as of {asOf}: {n} VIPs, {a} in tier A, {b} in tier B.',
  },
  drafts: {
    ko: '문자·카드 {n}건: 초안 {ready}, 고칠 것 {blocked}, 보내지 않음 {skipped}',
    zh: '短信·贺卡{n}条：草稿{ready}，待修改{blocked}，不发送{skipped}',
    en: '{n} messages: {ready} drafts, {blocked} blocked, {skipped} not to be sent',
  },
  schedule: { ko: '일정표 {n}가지', zh: '日程{n}项', en: 'schedule: {n} tasks' },
  cost: {
    ko: '구글 시트라면: 읽기·쓰기 {calls}번, 그 밖의 호출 {other}번',
    zh: '在Google表格中：读写{calls}次，其他调用{other}次',
    en: 'in Google Sheets: {calls} reads and writes, {other} other calls',
  },
} as const satisfies Record<string, Text>;
