import type * as v from 'valibot';
import { type Language, listed, say, type Text } from '../../core/text';
import { action, type Context } from '../action';
import { noteDecisions, readApprovals } from '../approval/read-approvals';
import { seasonLabel, seasonOf } from '../schedule/season';
import { choiceInput, chooseRun } from './choose-run';
import { type DraftRow, MADE_COLUMNS } from './draft-row';
import type { DraftStatus } from './draft-status';
import { draftTable } from './draft-table';
import type { PlanOutcome } from './draft-view';
import type { MessageTemplate } from './message';
import { planDrafts } from './plan-drafts';
import { readDeeds } from './read-deeds';
import { readScene } from './read-scene';
import { knownTemplates, readTemplates } from './read-templates';
import { recallRows } from './recall-rows';
import { addStatus, showPlan } from './show-plan';

/** What a draft run came to. */
export interface DraftOutcome extends PlanOutcome {
  readonly vips: number;
  /** Whether the list is this season's, and not the last one's. */
  readonly isListDrawn: boolean;
  /** Of what was asked for, by status, those not touched included. */
  readonly statuses: Readonly<Partial<Record<DraftStatus, number>>>;
  readonly added: number;
  readonly changed: number;
  /** Approved, handed over, sent or held drafts that were left alone. */
  readonly untouched: number;
  /** Put on hold by the run, since a complaint is open. */
  readonly held: number;
  /** Approved before, and now to be looked at again. */
  readonly returned: number;
  /** Delivered wordings written into an empty 문구함. */
  readonly wordingsWritten: number;
}

/** 만들 문자·카드 미리 보기: what a draft run would do, in exact counts, without doing it. */
export const planAction = action({
  id: 'message.plan',
  title: { ko: '만들 문자·카드 미리 보기', zh: '预览要制作的短信·贺卡', en: 'See what would be drafted' },
  hint: {
    ko: '고른 문구와 받는 분으로 몇 건이 새로 만들어지고 바뀌는지, 누가 왜 빠지는지 보여 줍니다.',
    zh: '显示所选文案和收件人会新建、更新多少条，谁因何被排除。',
    en: 'Shows how many drafts a choice makes or changes, and who is held back why.',
  },
  inMenu: false,
  readsOnly: true,
  input: choiceInput,
  run(context, input) {
    const { workbook, language } = context;
    const { plan, run, scene, recalled } = prepareRun(context, input, knownTemplates(workbook));
    return { done: showPlan(plan, run, scene, language, recalled) };
  },
  summary: () => '',
});

/** 문자·카드 만들기: writes what each VIP, or whom staff chose, is to get; approved, sent and edited words stay. */
export const draftAction = action({
  id: 'message.draft',
  title: { ko: '5. 문자·카드 만들기', zh: '5. 制作短信·贺卡', en: '5. Make texts and cards' },
  hint: {
    ko: 'VIP마다 감사 문자, 카드 글, 전화 대본을 만들고 살펴봅니다. 고친 글과 보낸 글은 그대로 둡니다.',
    zh: '为每位VIP制作并检查答谢短信、贺卡文字和电话稿。已修改和已发送的内容会保留。',
    en: 'Makes and checks the thank-you text, card and call script of each VIP. Edited and sent ones stay.',
  },
  inMenu: true,
  group: 'steps',
  view: 'messages',
  input: choiceInput,
  run(context, input) {
    const { workbook, language } = context;
    const { templates, written } = readTemplates(workbook);
    const { plan, run, scene, recalled } = prepareRun(context, input, templates);
    putBack(context, recalled);
    const result = workbook.sync(
      draftTable,
      plan.drafts.map(({ row }) => row),
      { columns: MADE_COLUMNS, expectRows: plan.drafts.length + plan.untouched.length },
    );
    noteDecisions(workbook, readApprovals(workbook));
    const returned = plan.drafts.filter(({ fate }) => fate === 'returned');
    if (returned.length > 0) {
      const values = { approvedBy: '', approvedOn: '' } as const;
      workbook.enter(
        draftTable,
        returned.map(({ row }) => ({ key: row.id ?? '', values })),
      );
    }
    const statuses: Partial<Record<DraftStatus, number>> = {};
    for (const { status } of [...plan.drafts.map(({ row }) => row), ...plan.untouched])
      addStatus(statuses, status);
    const outcome: DraftOutcome = {
      ...showPlan(plan, run, scene, language, recalled),
      vips: plan.people,
      isListDrawn: scene.listSeason === scene.season,
      statuses,
      added: result.added,
      changed: result.changed,
      untouched: plan.untouched.length,
      held: plan.drafts.filter(({ row }) => row.status === 'held').length,
      returned: returned.length,
      wordingsWritten: written,
    };
    return { done: outcome };
  },
  summary: summarise,
});

function prepareRun(
  context: Context,
  input: v.InferOutput<typeof choiceInput>,
  templates: readonly MessageTemplate[],
) {
  const read = readScene(context, input.season ?? seasonOf(context.today), templates);
  const run = chooseRun(input, read, context.workbook);
  const { scene, rows } = recallRows(read, readDeeds(context.workbook));
  const plan = planDrafts(scene, run);
  // What nobody asks for stays deleted.
  return { scene, run, plan, recalled: plan.untouched.filter(({ id }) => rows.has(id)) };
}

/** Writes what went out and was deleted, as the journal knows it. */
function putBack({ workbook }: Context, rows: readonly DraftRow[]): void {
  if (rows.length > 0) workbook.sync(draftTable, rows, { columns: [...MADE_COLUMNS, 'batch', 'sentOn'] });
}

function summarise(outcome: DraftOutcome, language: Language): string {
  const count = (status: DraftStatus) => outcome.statuses[status] ?? 0;
  const parts: string[] = [];
  if (outcome.vips === 0)
    return say(SUMMARY[outcome.isListDrawn ? 'noVips' : 'noList'], language, {
      season: seasonLabel(outcome.season)[language],
    });
  parts.push(
    say(SUMMARY.made, language, {
      season: seasonLabel(outcome.season)[language],
      vips: outcome.vips,
      draft: count('draft'),
      blocked: count('blocked'),
      director: count('needsDirector'),
      skipped: count('skipped'),
    }),
  );
  if (outcome.held > 0) parts.push(say(SUMMARY.held, language, { count: outcome.held }));
  if (outcome.untouched > 0) parts.push(say(SUMMARY.untouched, language, { count: outcome.untouched }));
  if (outcome.returned > 0) parts.push(say(SUMMARY.returned, language, { count: outcome.returned }));
  if (outcome.heldBack.length > 0) {
    const reasons = outcome.heldBack.map(({ reason, people }) =>
      say(SUMMARY.people, language, { reason, people }),
    );
    parts.push(say(SUMMARY.reasons, language, { reasons: listed(reasons, language) }));
  }
  for (const { name, fault } of outcome.faulty) {
    parts.push(
      say(SUMMARY.faulty, language, {
        name,
        line: fault.line,
        problem: fault.problem[language],
        found: fault.found,
      }),
    );
  }
  return parts.join(' ');
}

const SUMMARY = {
  made: {
    ko: '{season} VIP {vips}명: 초안 {draft}건, 고칠 것 {blocked}건, 원장 확인 {director}건, 보내지 않음 {skipped}건.',
    zh: '{season} VIP {vips}位：草稿{draft}条，待修改{blocked}条，待院长确认{director}条，不发送{skipped}条。',
    en: '{season}, {vips} {vips|VIP|VIPs}: {draft} {draft|draft|drafts}, {blocked} to mend, {director} for the director, {skipped} not sent.',
  },
  held: {
    ko: '컴플레인이 해결될 때까지 {count}건은 보류예요.',
    zh: '投诉未解决，暂缓{count}条。',
    en: '{count} {count|is|are} on hold until a complaint is resolved.',
  },
  untouched: {
    ko: '확인했거나 보냈거나 보류한 {count}건은 그대로 두었어요.',
    zh: '已确认、已发送或已暂缓的{count}条保持不变。',
    en: '{count} approved, sent or held {count|one was|ones were} left alone.',
  },
  returned: {
    ko: '확인한 뒤 바뀐 것이 있는 {count}건은 다시 봐 주세요.',
    zh: '确认后有变化的{count}条请重新查看。',
    en: 'Please look again at {count} that changed after approval.',
  },
  reasons: { ko: '까닭: {reasons}.', zh: '原因：{reasons}。', en: 'Why: {reasons}.' },
  people: { ko: '{reason} {people}명', zh: '{reason} {people}人', en: '{reason} ({people})' },
  faulty: {
    ko: "문구함의 '{name}' {line}번째 줄을 고쳐 주세요: {problem} ({found}). 이 문구의 글은 손대지 않았어요.",
    zh: '请修改文案库中“{name}”第{line}行：{problem}（{found}）。该文案的内容未作改动。',
    en: 'Mend line {line} of the wording "{name}": {problem} ({found}). Its drafts were left alone.',
  },
  noList: {
    ko: '{season} VIP 명단을 아직 뽑지 않았어요. 먼저 VIP 명단을 뽑아 주세요.',
    zh: '{season}的VIP名单尚未生成，请先生成。',
    en: 'The VIP list of the {season} is not drawn yet. Draw it first.',
  },
  noVips: {
    ko: 'VIP 명단이 비어 있어요. 먼저 VIP 명단을 뽑아 주세요.',
    zh: 'VIP名单为空，请先生成VIP名单。',
    en: 'The VIP list is empty. Draw it first.',
  },
} as const satisfies Readonly<Record<string, Text>>;
