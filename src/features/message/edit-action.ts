import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { type Language, say, type Text } from '../../core/text';
import type { Entry } from '../../workbook/table';
import { action } from '../action';
import { seasonMeant } from './approve-action';
import { asPlanned, draftEntry, requireDraft } from './change-drafts';
import type { DraftRow } from './draft-row';
import { DRAFT_STATUS } from './draft-status';
import { draftTable } from './draft-table';
import type { EditOutcome } from './draft-view';
import { approvalOf, isOwn, wordingOf, wordsMark } from './made-mark';
import { replan } from './plan-drafts';
import { readScene } from './read-scene';
import { knownTemplates } from './read-templates';
import { isOpen, type Scene } from './scene';
import { showDraft } from './show-draft';

/** Far beyond what a message may hold, and far below what a cell can. */
const textInput = v.pipe(v.string(), v.maxLength(10_000));
const subjectInput = v.pipe(v.string(), v.maxLength(300));
const wordsInput = v.object({ subject: subjectInput, text: textInput });

/** 글 고치기: writes what somebody made of one draft; it stays, and is judged at once. */
export const editAction = action({
  id: 'message.edit',
  title: { ko: '글 고치기', zh: '修改内容', en: 'Edit a draft' },
  hint: {
    ko: '한 분께 갈 글을 고칩니다. 고친 글은 다시 만들어도 그대로 두고, 바로 살펴봅니다.',
    zh: '修改发给某一位的内容。重新制作时会保留，并立即检查。',
    en: "Changes one person's message. It stays when drafts are made again, and is checked at once.",
  },
  inMenu: false,
  input: v.object({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    ...wordsInput.entries,
    was: v.optional(wordsInput),
    /** As the wording would have it, whatever is sent as words. */
    asWording: v.optional(v.literal(true)),
  }),
  run(context, input) {
    const { workbook, language, today } = context;
    const scene = readScene(context, seasonMeant({ ids: [input.id] }, today), knownTemplates(workbook));
    let outcome: EditOutcome | undefined;
    workbook.enter(draftTable, (rows): Entry<typeof draftTable>[] => {
      const row = requireDraft(rows, input.id);
      const before = { subject: row.subject, text: row.text };
      const wasApproved = row.status === 'approved';
      const answer = (status: EditOutcome['status'], now: DraftRow): EditOutcome => ({
        status,
        draft: showDraft(now, scene, language),
        wasApproved,
        before,
      });
      if (input.was && (input.was.text !== row.text || input.was.subject !== row.subject)) {
        outcome = answer('changed', row);
        return [];
      }
      requireOpen(row);
      const after = edited(row, input, scene);
      const isSame = after.text === row.text && after.subject === row.subject && !isBrokenOff(row, after);
      outcome = answer(isSame ? 'unchanged' : 'saved', isSame ? row : after);
      return isSame ? [] : [draftEntry(after)];
    });
    if (!outcome) throw new Error('an edit came to nothing');
    return { done: outcome };
  },
  isNews: ({ status }) => status === 'saved',
  summary: ({ status, draft, wasApproved }, language) => {
    if (status !== 'saved') return say(SUMMARY[status], language, { name: draft.name });
    return sayRead(draft.mayApprove, draft.reason, wasApproved, language);
  },
  undo: ({ status, draft, before }) =>
    status === 'saved'
      ? {
          action: 'message.edit',
          input: { id: draft.id, ...before, was: { subject: draft.subject, text: draft.text } },
        }
      : undefined,
});

/** The row with the words as they were typed, or as the wording has them, judged. */
function edited(
  row: DraftRow,
  input: { readonly subject: string; readonly text: string; readonly asWording?: true | undefined },
  scene: Scene,
): DraftRow {
  const words = {
    subject: input.subject.replace(/\s+/g, ' ').trim(),
    text: input.text.replace(/\r\n?/g, '\n').trim(),
  };
  // Without a mark of its proposal a draft counts as unchanged, and is filled in anew.
  const typed: DraftRow = { ...row, ...(input.asWording ? { made: '' } : words), reason: '' };
  const planned = replan({ ...typed, status: 'draft' }, scene);
  if (!planned)
    throw new AppError('message.wordingGone', WORDING_GONE, { name: row.wording }, WORDING_GONE_TIP);
  const after = asPlanned(row, planned.row);
  return row.status === 'held' && !isOpen(row) ? { ...after, status: 'held', reason: row.reason } : after;
}

/** Whether a run broke off between the words and what follows from them: the mark of an edit, the status. */
function isBrokenOff(row: DraftRow, after: DraftRow): boolean {
  if (row.edited !== isOwn(wordingOf(row))) return true;
  if (row.status !== 'approved') return row.status !== after.status;
  const [approved] = approvalOf(row) ?? [];
  return approved !== undefined && approved !== wordsMark(row);
}

/** @throws AppError `message.notEditable` where it is handed over, or goes to nobody */
function requireOpen(row: DraftRow): void {
  const { status } = row;
  const isForNobody = status === 'skipped' || (status === 'held' && isOpen(row));
  const isOut = status === 'exported' || status === 'sent' || status === 'replied';
  if (!isOut && !isForNobody) return;
  const word = DRAFT_STATUS[status];
  const values = { name: row.name, status_ko: word.ko, status_zh: word.zh, status_en: word.en };
  throw new AppError('message.notEditable', NOT_EDITABLE, values, isOut ? OUT_TIP : NOBODY_TIP);
}

function sayRead(mayApprove: boolean, reason: string, wasApproved: boolean, language: Language): string {
  const saved = SUMMARY[wasApproved ? 'savedAgain' : 'saved'][language];
  return mayApprove || reason === '' ? saved : `${saved} ${say(SUMMARY.waits, language, { reason })}`;
}

const SUMMARY = {
  saved: { ko: '고친 글을 저장했어요.', zh: '已保存修改。', en: 'Your words are saved.' },
  savedAgain: {
    ko: '고친 글을 저장했어요. 확인을 다시 받아야 해요.',
    zh: '已保存修改，需要重新确认。',
    en: 'Your words are saved; they have to be approved anew.',
  },
  waits: { ko: '아직 보낼 수 없어요: {reason}', zh: '尚不能发送：{reason}', en: 'It waits: {reason}' },
  unchanged: { ko: '바뀐 것이 없어요.', zh: '没有变化。', en: 'Nothing was changed.' },
  changed: {
    ko: '{name}님의 글은 그사이 다른 분이 고쳤어요. 지금 글을 보여 드려요.',
    zh: '{name}的内容已由他人修改，现显示最新内容。',
    en: 'Somebody else has just changed the words for {name}; this is how they read now.',
  },
} as const satisfies Readonly<Record<string, Text>>;

const NOT_EDITABLE: Text = {
  ko: '{name}님의 글은 지금 "{status_ko}" 상태라 고칠 수 없어요.',
  zh: '{name}的内容当前为“{status_zh}”，不能修改。',
  en: 'The words for {name} cannot be changed: {status_en}.',
};
const OUT_TIP: Text = {
  ko: '보내기에서 "보낼 준비 됨"으로 되돌린 뒤 고쳐 주세요. 아무것도 바꾸지 않았어요.',
  zh: '请先在“发送”中恢复为“待发送”再修改。未做任何更改。',
  en: 'Take it back to "approved" under sending first. Nothing was changed.',
};
const NOBODY_TIP: Text = {
  ko: '보내지 않는 까닭이 없어지면 고칠 수 있어요. 아무것도 바꾸지 않았어요.',
  zh: '不发送的原因消除后才能修改。未做任何更改。',
  en: 'Nothing goes to this person as long as the reason stands. Nothing was changed.',
};
const WORDING_GONE: Text = {
  ko: '"{name}" 문구를 쓸 수 없어서 글을 살펴볼 수 없어요.',
  zh: '文案“{name}”无法使用，不能检查内容。',
  en: 'The wording "{name}" cannot be used, so nothing can be checked by it.',
};
const WORDING_GONE_TIP: Text = {
  ko: '문구함에서 그 문구를 고치거나 되살려 주세요. 아무것도 바꾸지 않았어요.',
  zh: '请在文案库中修改或恢复该文案。未做任何更改。',
  en: 'Mend it or bring it back under wordings. Nothing was changed.',
};
