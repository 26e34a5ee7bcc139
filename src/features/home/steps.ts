import { type CalendarDate, daysBetween } from '../../core/calendar-date';
import { groupDigits } from '../../core/group-digits';
import { type Language, say, type Text } from '../../core/text';
import type { SignerRole } from '../approval/approval-view';
import { ROLES } from '../clinic/role';
import type { DraftStatus } from '../message/draft-status';
import type { ListState } from '../vip/review-view';
import { VIP_STATE } from '../vip/words';
import type { HomeState, OpenImport, StepId, StepState } from './home';

/** Data older than so many days is to be brought up to date. */
export const FRESH_DAYS = 3;

/** What the states of the steps rest on. */
export interface SeasonFacts {
  readonly today: CalendarDate;
  /** Holds the made-up sample, which nobody brings up to date. */
  readonly isSample: boolean;
  readonly data: HomeState['data'];
  readonly openImports: readonly OpenImport[];
  readonly questions: HomeState['questions'];
  /** Records came in after the referrals were last read, or were never read. */
  readonly isUnread: boolean;
  /** A setting that says what counts was changed after the referrals were last read. */
  readonly isRecountDue: boolean;
  readonly list: {
    readonly a: number;
    readonly b: number;
    /** It was drawn in this file before, whoever came of it. */
    readonly isDrawn: boolean;
    /** Referrals were read again after the list was drawn. */
    readonly isOutdated: boolean;
    readonly state: ListState;
    /** Candidates of whom the team has said nothing yet. */
    readonly undecided: number;
    /** Who has still to sign the list as it is. */
    readonly unsigned: readonly SignerRole[];
  };
  /** Drafts of this season by status. */
  readonly drafts: ReadonlyMap<DraftStatus, number>;
  /** Tasks of this season that are not crossed out. */
  readonly tasks: { readonly all: number; readonly done: number };
}

/** How far the six steps have come, and which is to be taken next: work not yet begun before leftovers such as old data or blanks. */
export function judgeSteps(
  facts: SeasonFacts,
  language: Language,
): { readonly steps: readonly StepState[]; readonly next: StepId | null } {
  const importing = judgeImport(facts, language);
  const questions = judgeQuestions(facts, importing, language);
  const vips = judgeVips(facts, questions, language);
  const judged = [
    importing,
    questions,
    vips,
    judgeMeeting(facts, vips, language),
    judgeMessages(facts, language),
    judgeSchedule(facts, language),
  ];
  const open = judged.filter(({ state }) => state === 'open');
  const next = open.find(({ isLeftover }) => !isLeftover) ?? open[0];
  const steps = judged.map(({ id, state, detail }) => ({ id, state, detail, isBegun: isBegun(id, facts) }));
  return { steps, next: next?.id ?? null };
}

function isBegun(step: StepId, { data, questions, isUnread, list, drafts, tasks }: SeasonFacts): boolean {
  switch (step) {
    case 'import':
      return data.patients > 0;
    case 'questions':
      return !isUnread || questions.open + questions.unapplied > 0;
    case 'vips':
      return list.a + list.b > 0;
    case 'meeting':
      return list.state !== 'provisional';
    case 'messages':
      return drafts.size > 0;
    case 'schedule':
      return tasks.all > 0;
  }
}

interface Judged extends Omit<StepState, 'isBegun'> {
  /** Open, but what follows need not wait for it. */
  readonly isLeftover?: true;
}

function judgeImport({ data, openImports, isSample }: SeasonFacts, language: Language): Judged {
  const [begun] = openImports;
  if (begun) {
    const [done, all] = [groupDigits(begun.doneRows), groupDigits(begun.totalRows)];
    return { id: 'import', state: 'open', detail: say(WORDS.importing, language, { done, all }) };
  }
  if (data.patients === 0) return { id: 'import', state: 'open', detail: WORDS.noData[language] };
  if (data.until === '' || data.ageDays === null) {
    return {
      id: 'import',
      state: 'done',
      detail: say(WORDS.patients, language, { count: groupDigits(data.patients) }),
    };
  }
  const detail = say(ageText(data.ageDays), language, { day: shortDate(data.until), days: data.ageDays });
  return data.ageDays > FRESH_DAYS && !isSample
    ? { id: 'import', state: 'open', detail, isLeftover: true }
    : { id: 'import', state: 'done', detail };
}

function judgeQuestions(facts: SeasonFacts, importing: Judged, language: Language): Judged {
  const { open, changing, unapplied } = facts.questions;
  if (facts.data.patients === 0) return { id: 'questions', state: 'waiting', detail: '' };
  const parts: string[] = [];
  if (changing > 0) parts.push(say(WORDS.questions, language, { count: changing }));
  if (unapplied > 0) parts.push(say(WORDS.unapplied, language, { count: unapplied }));
  if (parts.length === 0 && facts.isUnread) parts.push(WORDS.unread[language]);
  if (parts.length === 0 && facts.isRecountDue) parts.push(WORDS.recount[language]);
  if (parts.length > 0) {
    const isWaiting = importing.state === 'open' && !importing.isLeftover;
    return { id: 'questions', state: isWaiting ? 'waiting' : 'open', detail: parts.join(' · ') };
  }
  return {
    id: 'questions',
    state: 'done',
    detail: open > 0 ? say(WORDS.others, language, { count: open }) : WORDS.settled[language],
  };
}

function judgeVips({ list }: SeasonFacts, questions: Judged, language: Language): Judged {
  const isAnybody = list.a + list.b > 0;
  const counts = isAnybody ? say(WORDS.list, language, { a: list.a, b: list.b }) : '';
  if (list.state === 'final' && isAnybody) return { id: 'vips', state: 'done', detail: counts };
  if (questions.state !== 'done') return { id: 'vips', state: 'waiting', detail: counts };
  if (!isAnybody) {
    return list.isDrawn && !list.isOutdated
      ? { id: 'vips', state: 'done', detail: WORDS.nobody[language] }
      : { id: 'vips', state: 'open', detail: WORDS.noList[language] };
  }
  return list.isOutdated
    ? { id: 'vips', state: 'open', detail: say(WORDS.outdated, language, { list: counts }) }
    : { id: 'vips', state: 'done', detail: counts };
}

function judgeMeeting({ list }: SeasonFacts, vips: Judged, language: Language): Judged {
  if (list.a + list.b === 0) return { id: 'meeting', state: 'waiting', detail: '' };
  if (list.state === 'final') return { id: 'meeting', state: 'done', detail: VIP_STATE.final[language] };
  const parts: string[] = [];
  if (list.state === 'reopened') parts.push(VIP_STATE.reopened[language]);
  if (list.undecided > 0) parts.push(say(WORDS.undecided, language, { count: list.undecided }));
  const who = list.unsigned.map((role) => ROLES[role][language]).join(', ');
  if (who !== '') parts.push(say(WORDS.unsigned, language, { who }));
  const detail = parts.join(' · ');
  if (vips.state !== 'done') return { id: 'meeting', state: 'waiting', detail };
  // Where only signatures are missing, drafts and schedule need not wait for them.
  return list.undecided > 0 && list.state !== 'waiting'
    ? { id: 'meeting', state: 'open', detail }
    : { id: 'meeting', state: 'open', detail, isLeftover: true };
}

function judgeMessages({ list, drafts }: SeasonFacts, language: Language): Judged {
  const shown = DRAFT_WORDS.flatMap(([status, words]) => {
    const count = drafts.get(status) ?? 0;
    return count > 0 ? [say(words, language, { count })] : [];
  });
  const detail = shown.join(' · ');
  if (drafts.size === 0) {
    return list.a + list.b > 0
      ? { id: 'messages', state: 'open', detail: WORDS.noDrafts[language] }
      : { id: 'messages', state: 'waiting', detail: '' };
  }
  return (drafts.get('blocked') ?? 0) > 0
    ? { id: 'messages', state: 'open', detail, isLeftover: true }
    : { id: 'messages', state: 'done', detail };
}

function judgeSchedule({ list, tasks }: SeasonFacts, language: Language): Judged {
  if (tasks.all > 0) return { id: 'schedule', state: 'done', detail: say(WORDS.tasks, language, tasks) };
  return list.a + list.b > 0
    ? { id: 'schedule', state: 'open', detail: WORDS.noSchedule[language] }
    : { id: 'schedule', state: 'waiting', detail: '' };
}

/** @param until never after `today` in what comes of it: a visit dated ahead counts as today's */
export function ageInDays(until: CalendarDate, today: CalendarDate): number {
  return Math.max(0, daysBetween(until, today));
}

/** `2026-12-04` as `12/4`. */
export function shortDate(date: CalendarDate): string {
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}`;
}

function ageText(days: number): Text {
  return days === 0 ? WORDS.untilToday : days === 1 ? WORDS.untilYesterday : WORDS.until;
}

const WORDS = {
  noData: { ko: '아직 자료가 없어요', zh: '还没有资料', en: 'no records yet' },
  importing: {
    ko: '가져오는 중 {done}/{all}줄',
    zh: '正在导入 {done}/{all}行',
    en: 'importing, {done} of {all} {all|row|rows}',
  },
  patients: { ko: '환자 {count}명', zh: '患者{count}人', en: '{count} {count|patient|patients}' },
  until: { ko: '{day}까지, {days}일 전', zh: '截至{day}，{days}天前', en: 'up to {day}, {days} days ago' },
  untilYesterday: { ko: '{day}까지, 어제', zh: '截至{day}，昨天', en: 'up to {day}, yesterday' },
  untilToday: { ko: '{day}까지, 오늘', zh: '截至{day}，今天', en: 'up to {day}, today' },
  questions: { ko: '질문 {count}건', zh: '问题{count}个', en: '{count} {count|question|questions}' },
  unapplied: {
    ko: '답 {count}건 반영 전',
    zh: '{count}个回答待应用',
    en: '{count} {count|answer|answers} to apply',
  },
  unread: { ko: '새 자료를 읽을 차례', zh: '请读取新资料', en: 'new records to read' },
  recount: { ko: '소개를 다시 셀 차례', zh: '请重新统计转介绍', en: 'to be counted again' },
  others: { ko: '급하지 않은 질문 {count}건', zh: '不急的问题{count}个', en: '{count} that can wait' },
  settled: { ko: '모두 확인했어요', zh: '已全部确认', en: 'all settled' },
  noList: { ko: '명단을 뽑을 차례', zh: '请生成名单', en: 'ready to draw' },
  nobody: { ko: '기준에 맞는 분이 없어요', zh: '没有符合标准的人', en: 'nobody qualifies' },
  list: { ko: 'A {a} · B {b}', zh: 'A {a} · B {b}', en: 'A {a} · B {b}' },
  outdated: { ko: '{list}, 다시 뽑을 차례', zh: '{list}，请重新生成', en: '{list}, to be drawn again' },
  undecided: { ko: '정할 분 {count}명', zh: '待定{count}人', en: '{count} to decide' },
  unsigned: { ko: '서명: {who}', zh: '待签字：{who}', en: 'to sign: {who}' },
  noDrafts: { ko: '글을 만들 차례', zh: '请制作文案', en: 'ready to write' },
  noSchedule: { ko: '일정을 만들 차례', zh: '请制作日程', en: 'ready to make' },
  tasks: {
    ko: '할 일 {all} · 완료 {done}',
    zh: '任务{all}项 · 完成{done}项',
    en: '{all} {all|task|tasks} · {done} done',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** In the order in which they are named; what is not to be sent at all stays unnamed. */
const DRAFT_WORDS: readonly (readonly [DraftStatus, Text])[] = [
  ['draft', { ko: '초안 {count}', zh: '草稿{count}', en: '{count} {count|draft|drafts}' }],
  ['blocked', { ko: '고칠 것 {count}', zh: '待修改{count}', en: '{count} to mend' }],
  ['needsDirector', { ko: '원장 확인 {count}', zh: '待院长{count}', en: '{count} for the director' }],
  ['approved', { ko: '준비 됨 {count}', zh: '待发送{count}', en: '{count} ready' }],
  ['exported', { ko: '발송파일 {count}', zh: '已导出{count}', en: '{count} handed over' }],
  ['sent', { ko: '보냄 {count}', zh: '已发送{count}', en: '{count} sent' }],
  ['failed', { ko: '못 보냄 {count}', zh: '失败{count}', en: '{count} failed' }],
  ['held', { ko: '보류 {count}', zh: '暂缓{count}', en: '{count} on hold' }],
];
