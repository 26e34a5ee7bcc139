import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import type { CalendarDate } from '../../core/calendar-date';
import { type Language, listed, say, type Text } from '../../core/text';
import { action, type Context } from '../action';
import { type Season, seasonOf } from '../schedule/season';
import { asPlanned, changeDrafts, type DraftEdict, inState } from './change-drafts';
import { seasonInput, wordingInput } from './choose-run';
import type { DraftRow } from './draft-row';
import type { MarkedDrafts } from './draft-view';
import { addressChange, judgeDraft } from './judge-draft';
import { approvalMark, isOwn, isSigned, withoutApproval, wordingOf } from './made-mark';
import { readWordings, requireListOf } from './output-gate';
import { changeOf, replan } from './plan-drafts';
import { readScene } from './read-scene';
import { knownTemplates } from './read-templates';
import { isBare, sayCause } from './reason';
import { isOpen, type Scene } from './scene';
import { namer } from './show-plan';
import { isSettled, tellWarnings } from './tell-judgement';

/** Drafts by id. */
export const idsInput = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  v.minLength(1),
  v.maxLength(20_000),
);

/** The season that a choice of drafts speaks of: their own, or the one named, or today's. */
export function seasonMeant(
  input: { readonly ids: readonly string[] } | { readonly season?: Season | undefined },
  today: CalendarDate,
): Season {
  const own = 'ids' in input ? Number(/^\d{4}(?=\/)/.exec(input.ids[0] ?? '')?.[0] ?? 0) : input.season;
  return own || seasonOf(today);
}

/** 보내도 된다고 확인하기: approves drafts that are right as they stand; the others stay and say why. */
export const approveAction = action({
  id: 'message.approve',
  title: { ko: '보내도 된다고 확인하기', zh: '确认可以发送', en: 'Approve drafts' },
  hint: {
    ko: '고른 글을 다시 살펴보고 보낼 준비가 된 것으로 표시합니다. 명단이 확정된 뒤에 할 수 있어요.',
    zh: '重新检查所选内容并标记为待发送。名单确定后才能进行。',
    en: 'Judges the chosen drafts once more and marks them as ready. The list must be signed.',
  },
  inMenu: false,
  input: v.union([
    v.object({ ids: idsInput }),
    v.object({ wording: wordingInput, season: seasonInput, withHints: v.optional(v.literal(true)) }),
  ]),
  run(context, input) {
    const { workbook, who, today } = context;
    if (who === '') throw new AppError('message.whoNeeded', WHO_NEEDED, {}, WHO_TIP);
    const scene = readScene(context, seasonMeant(input, today), knownTemplates(workbook));
    const isMeant = chooserOf(input, scene);
    const isCareful = 'wording' in input && !input.withHints;
    const meant = [...scene.rowById.values()].filter(isMeant);
    requireListOf(context, meant, readWordings(context));
    const outcome = changeDrafts(context, namer(scene), (row) => {
      if (!isMeant(row) || row.season !== String(scene.season)) return undefined;
      const edict = approve(row, scene, context, isCareful);
      // What is approved counts for whoever shares the phone or has had enough texts already.
      if (edict.row?.status === 'approved') scene.approved(edict.row);
      return edict;
    });
    return { done: outcome };
  },
  summary(outcome, language) {
    return say(SUMMARY.approved, language, { count: outcome.changed.length }) + sayRefused(outcome, language);
  },
  undo: ({ changed }) =>
    changed.length > 0
      ? { action: 'message.reopen', input: { ids: changed.map(({ id }) => id) } }
      : undefined,
});

/** 다시 초안으로: takes an approval back. */
export const reopenAction = action({
  id: 'message.reopen',
  title: { ko: '다시 초안으로', zh: '恢复为草稿', en: 'Back to a draft' },
  hint: {
    ko: '보낼 준비가 된 글을 다시 초안으로 돌립니다.',
    zh: '将待发送的内容恢复为草稿。',
    en: 'Takes an approval back; the words stay.',
  },
  inMenu: false,
  input: v.object({ ids: idsInput }),
  run(context, { ids }) {
    const scene = readScene(context, seasonMeant({ ids }, context.today), knownTemplates(context.workbook));
    const chosen = new Set(ids);
    const outcome = changeDrafts(context, namer(scene), (row): DraftEdict | undefined => {
      if (!chosen.has(row.id)) return undefined;
      if (row.status !== 'approved') return { refused: inState(row) };
      const taken = { ...row, status: 'draft' as const, made: withoutApproval(row) };
      const { status, cause } = judgeDraft(taken, scene);
      const reason = cause ? sayCause(cause, context.workbook.language) : '';
      return { row: asPlanned(row, { ...changeOf(taken), status, reason }) };
    });
    return { done: outcome };
  },
  summary: (outcome, language) =>
    say(SUMMARY.reopened, language, { count: outcome.changed.length }) + sayRefused(outcome, language),
  undo: ({ changed }) =>
    changed.length > 0
      ? { action: 'message.approve', input: { ids: changed.map(({ id }) => id) } }
      : undefined,
});

/** Which rows are meant: those named; or of a wording all that nobody has to look at. */
function chooserOf(
  input:
    | { readonly ids: readonly string[] }
    | { readonly wording: string; readonly withHints?: true | undefined },
  scene: Scene,
): (row: DraftRow) => boolean {
  if ('ids' in input) {
    const ids = new Set(input.ids);
    return ({ id }) => ids.has(id);
  }
  const { wording, withHints } = input;
  return (row) =>
    row.template === wording &&
    row.season === String(scene.season) &&
    row.status === 'draft' &&
    isBare(row.reason) &&
    (withHints === true || isSettled(row.warnings));
}

/** @param isCareful nobody looks at it: whatever there is to look at by now keeps it back */
function approve(
  found: DraftRow,
  scene: Scene,
  { workbook, who, today }: Context,
  isCareful: boolean,
): DraftEdict {
  if (found.status === 'approved' && isSigned(found)) return { refused: alreadyBy(found.approvedBy) };
  const row: DraftRow = found.status === 'approved' ? { ...found, status: 'draft' } : found;
  if (!isOpen(row)) return { refused: inState(row) };
  const { status, cause, judgement, group } = judgeDraft(row, scene);
  const moved = group && addressChange(row, group);
  const isOld = cause?.code === 'outdated';
  if (status === 'draft' && judgement && group && !moved && !isOld) {
    const warnings = tellWarnings(judgement, workbook.language);
    if (isCareful && (cause || !isSettled(warnings))) {
      const reason = cause ? sayCause(cause, workbook.language) : '';
      return { row: { ...row, warnings, reason }, refused: cause ?? LOOK };
    }
    const { form, bytes, ground, findings } = judgement;
    return {
      row: {
        ...row,
        status: 'approved',
        form,
        bytes,
        ground,
        reason: '',
        warnings,
        codes: findings.map(({ check }) => check.code).join(', '),
        made: approvalMark(row, group),
        edited: isOwn(wordingOf(row)),
        approvedBy: who,
        approvedOn: today,
      },
    };
  }
  // It is brought up to date, so that what is looked at next is what would go out.
  const planned = replan(isOld ? { ...row, reason: sayCause(cause, workbook.language) } : row, scene);
  const refused = moved ? { code: moved } : (planned?.cause ?? cause ?? { code: 'textChanged' as const });
  return planned && planned.fate !== 'unchanged'
    ? { row: asPlanned(row, planned.row), refused }
    : { refused };
}

function alreadyBy(by: string): Text {
  return {
    ko: say(ALREADY, 'ko', { by }),
    zh: say(ALREADY, 'zh', { by }),
    en: say(ALREADY, 'en', { by }),
  };
}

/** How many could not be, and why, most first. */
export function sayRefused({ refused }: MarkedDrafts, language: Language): string {
  if (refused.length === 0) return '';
  const reasons = new Map<string, number>();
  for (const { reason } of refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const named = [...reasons]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => (count > 1 ? `${reason} (${count})` : reason));
  const shown = `${listed(named.slice(0, 3), language)}${named.length > 3 ? ' …' : ''}`;
  return ` ${say(SUMMARY.refused, language, { count: refused.length, reasons: shown })}`;
}

const LOOK: Text = {
  ko: '살펴볼 점이 생김',
  zh: '出现需要查看之处',
  en: 'there is something to look at',
};

const ALREADY: Text = {
  ko: '이미 확인됨 {by}',
  zh: '已确认 {by}',
  en: 'approved already {by}',
};

const SUMMARY = {
  approved: {
    ko: '{count}건을 보낼 준비가 된 것으로 표시했어요.',
    zh: '已将{count}条标记为待发送。',
    en: '{count} {count|draft is|drafts are} ready to go out.',
  },
  reopened: {
    ko: '{count}건을 다시 초안으로 돌렸어요.',
    zh: '已将{count}条恢复为草稿。',
    en: '{count} {count|is a draft|are drafts} again.',
  },
  refused: {
    ko: '하지 못한 {count}건: {reasons}.',
    zh: '未能处理{count}条：{reasons}。',
    en: 'Not done for {count}: {reasons}.',
  },
} as const satisfies Readonly<Record<string, Text>>;

const WHO_NEEDED: Text = {
  ko: '누가 확인하는지 알아야 해서, 이름을 고른 뒤에 할 수 있어요.',
  zh: '需要知道由谁确认，请先选择姓名。',
  en: 'Approving needs a name: choose who you are first.',
};
const WHO_TIP: Text = {
  ko: '업무창 맨 위의 이름을 골라 주세요. 아무것도 바꾸지 않았어요.',
  zh: '请在工作窗最上方选择姓名。未做任何更改。',
  en: 'Choose your name at the top of the panel. Nothing was changed.',
};
