import * as v from 'valibot';
import { type Language, say, type Text } from '../../core/text';
import { action } from '../action';
import { idsInput, sayRefused, seasonMeant } from './approve-action';
import { asPlanned, changeDrafts, type DraftEdict, inState } from './change-drafts';
import type { MarkedDrafts } from './draft-view';
import { judgeDraft } from './judge-draft';
import { replan } from './plan-drafts';
import { readScene } from './read-scene';
import { knownTemplates } from './read-templates';
import { sayCause } from './reason';
import { isOpen } from './scene';
import { namer } from './show-plan';

/** 보류하기: keeps drafts back until somebody releases them, whatever a run finds. */
export const holdAction = action({
  id: 'message.hold',
  title: { ko: '보류하기', zh: '暂缓发送', en: 'Put on hold' },
  hint: {
    ko: '고른 글을 보내지 않고 둡니다. 다시 만들어도 보류로 남아요.',
    zh: '暂缓发送所选内容，重新制作时也保持暂缓。',
    en: 'Keeps the chosen drafts back; making them again leaves them on hold.',
  },
  inMenu: false,
  input: v.object({
    ids: idsInput,
    reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300)), ''),
  }),
  run(context, { ids, reason }) {
    const { workbook, today } = context;
    const scene = readScene(context, seasonMeant({ ids }, today), knownTemplates(workbook));
    const chosen = new Set(ids);
    const said = reason || sayCause({ code: 'onHold' }, workbook.language);
    return {
      done: changeDrafts(context, namer(scene), (row): DraftEdict | undefined => {
        if (!chosen.has(row.id)) return undefined;
        const mayWait = isOpen(row) || row.status === 'approved' || row.status === 'failed';
        if (!mayWait || row.status === 'skipped') return { refused: inState(row) };
        return { row: { ...row, status: 'held', reason: said } };
      }),
    };
  },
  summary: (outcome, language) => tell(SUMMARY.held, outcome, language),
  undo: ({ changed }) =>
    changed.length > 0
      ? { action: 'message.release', input: { ids: changed.map(({ id }) => id) } }
      : undefined,
});

/** 보류 풀기: drafts are judged anew; what was approved and is still right is approved again. */
export const releaseAction = action({
  id: 'message.release',
  title: { ko: '보류 풀기', zh: '解除暂缓', en: 'Release from hold' },
  hint: {
    ko: '보류한 글을 다시 살펴보고 전 상태로 돌립니다.',
    zh: '重新检查暂缓的内容并恢复原状态。',
    en: 'Judges what is on hold once more and lets it go on.',
  },
  inMenu: false,
  input: v.object({ ids: idsInput }),
  run(context, { ids }) {
    const scene = readScene(context, seasonMeant({ ids }, context.today), knownTemplates(context.workbook));
    const chosen = new Set(ids);
    const reasons = new Set(
      ids.flatMap((id) => {
        const row = scene.rowById.get(id);
        return row?.status === 'held' ? [row.reason] : [];
      }),
    );
    const [reason = ''] = reasons.size === 1 ? reasons : [];
    return {
      done: {
        reason,
        ...changeDrafts(context, namer(scene), (row): DraftEdict | undefined => {
          if (!chosen.has(row.id)) return undefined;
          if (row.status !== 'held') return { refused: inState(row) };
          const { status, cause } = judgeDraft(row, scene);
          if (status === 'approved') return { row: { ...row, status, reason: '' } };
          // By the program itself, and still for a reason: nobody but who settles that releases it.
          if (isOpen(row) && cause && cause.code !== 'outdated') return { refused: cause };
          const planned = replan({ ...row, reason: '' }, scene);
          return planned ? { row: asPlanned(row, planned.row) } : { refused: { code: 'unusedTemplate' } };
        }),
      },
    };
  },
  summary: (outcome, language) => tell(SUMMARY.released, outcome, language),
  undo: ({ changed, reason }) =>
    changed.length > 0
      ? { action: 'message.hold', input: { ids: changed.map(({ id }) => id), reason } }
      : undefined,
});

function tell(text: Text, outcome: MarkedDrafts, language: Language): string {
  return say(text, language, { count: outcome.changed.length }) + sayRefused(outcome, language);
}

const SUMMARY = {
  held: {
    ko: '{count}건을 보류했어요.',
    zh: '已暂缓{count}条。',
    en: '{count} {count|draft is|drafts are} on hold.',
  },
  released: {
    ko: '{count}건의 보류를 풀었어요.',
    zh: '已解除{count}条的暂缓。',
    en: '{count} {count|draft was|drafts were} released.',
  },
} as const satisfies Readonly<Record<string, Text>>;
