import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { type Language, listed, say, type Text } from '../../core/text';
import type { Change } from '../../workbook/table';
import { action, type Context } from '../action';
import { wordingApprovalId } from '../approval/approval';
import { type Approval, approvalTable } from '../approval/approval-table';
import { readApprovals } from '../approval/read-approvals';
import { requireSigner } from '../approval/signer';
import { seasonLabel, seasonOf } from '../schedule/season';
import { seasonInput, wordingInput } from './choose-run';
import { markOf, type OpenQuestion, openQuestion, showQuestion } from './director-question';
import { type DraftRow, MADE_COLUMNS } from './draft-row';
import { draftTable } from './draft-table';
import type { DirectorOutcome } from './draft-view';
import { replan } from './plan-drafts';
import { readScene } from './read-scene';
import { knownTemplates } from './read-templates';
import { openScene, type Scene } from './scene';

/** 원장님께 올리기: puts what only the director decides about a wording into 원장 결재. */
export const askDirectorAction = action({
  id: 'message.askDirector',
  title: { ko: '원장님께 올리기', zh: '提交院长', en: 'Ask the director' },
  hint: {
    ko: '원장님 확인이 필요한 문구를 원장 결재에 올립니다. 휴대폰에서도 고를 수 있어요.',
    zh: '将需要院长确认的文案提交到“院长审批”，手机上也能选择。',
    en: 'Puts a wording that needs the director into the sheet Approvals, where a phone suffices.',
  },
  inMenu: false,
  input: v.object({ wording: wordingInput, season: seasonInput }),
  run(context, { wording, season = seasonOf(context.today) }) {
    const scene = readScene(context, season, knownTemplates(context.workbook));
    const rows = draftsOf(scene, wording);
    const question = openQuestion(rows, scene);
    if (!question) throw nothingToDecide(nameOf(scene, wording));
    const mark = markOf(question, context.digest);
    const lines = readApprovals(context.workbook);
    putLine(context, scene, wording, question, mark, lines);
    return { done: outcomeOf(scene, wording, mark, 'asked', question.drafts) };
  },
  summary: summarise,
});

/** 문구 결재하기: the director decides about a wording, once for the season and these words. */
export const decideAction = action({
  id: 'message.decide',
  title: { ko: '문구 결재하기', zh: '审批文案', en: 'Decide about a wording' },
  hint: {
    ko: '원장님이 문구를 승인하거나 돌려보냅니다. 같은 말이 든 이번 시즌 글에 모두 적용됩니다.',
    zh: '院长同意或退回文案，适用于本季含相同内容的所有文字。',
    en: 'The director agrees to a wording or sends it back, for all drafts of the season with these words.',
  },
  inMenu: false,
  input: v.object({
    wording: wordingInput,
    season: seasonInput,
    mark: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    decision: v.picklist(['approved', 'returned']),
    reason: v.pipe(v.string(), v.trim(), v.maxLength(500)),
  }),
  run(context, { wording, season = seasonOf(context.today), mark, decision, reason }) {
    const { workbook, today } = context;
    const who = requireSigner(context, 'director');
    if (reason === '') throw new AppError('message.reasonNeeded', REASON_NEEDED, {}, REASON_TIP);
    let scene = readScene(context, season, knownTemplates(workbook));
    const lines = readApprovals(workbook);
    const id = wordingApprovalId(season, wording, mark);
    const question = openQuestion(draftsOf(scene, wording), scene);
    const isCurrent = question !== undefined && markOf(question, context.digest) === mark;
    const line = lines.find((each) => each.id === id);
    if (!line && !isCurrent)
      throw new AppError('message.wordsChanged', CHANGED, { name: nameOf(scene, wording) }, CHANGED_TIP);
    if (question && isCurrent) putLine(context, scene, wording, question, mark, lines);
    workbook.enter(approvalTable, [
      {
        key: id,
        values: { decision, reason, decidedBy: who, decidedOn: today, state: 'valid', noted: decision },
      },
    ]);
    // Every draft of the wording that waited for him, or rests on what he takes back, is judged by it at once.
    const marks = new Set(isCurrent ? question?.marks : (line?.mark ?? '').split('\n'));
    const others = (scene.setting.decided?.get(wording) ?? []).filter((one) => !isSame(one.marks, marks));
    const decided = new Map(scene.setting.decided).set(wording, [...others, { decision, marks, reason }]);
    scene = openScene({ ...scene, setting: { ...scene.setting, decided } });
    const planned = draftsOf(scene, wording).flatMap((row) => {
      if (row.status !== 'needsDirector' && !(row.status === 'draft' && row.codes !== '')) return [];
      const now = replan(row, scene);
      return now && now.fate !== 'unchanged' ? [now.row] : [];
    });
    if (planned.length > 0) workbook.sync(draftTable, planned, { columns: MADE_COLUMNS });
    return { done: outcomeOf(scene, wording, mark, decision, planned.length) };
  },
  summary: summarise,
});

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((mark) => other.has(mark));
}

function draftsOf(scene: Scene, wording: string): DraftRow[] {
  return [...scene.rowById.values()].filter(({ template }) => template === wording);
}

function nameOf(scene: Scene, wording: string): string {
  return scene.templateById.get(wording)?.name ?? wording;
}

/** Writes the line that is asked; others about the same wording that nobody decided are outdated by it. */
function putLine(
  { workbook }: Context,
  scene: Scene,
  wording: string,
  question: OpenQuestion,
  mark: string,
  lines: readonly Approval[],
): void {
  const { language } = workbook;
  const id = wordingApprovalId(scene.season, wording, mark);
  const own = { season: String(scene.season), kind: 'wording', role: 'director' } as const;
  const known = lines.find((line) => line.id === id);
  const outdated = lines.flatMap((line): Change<typeof approvalTable>[] => {
    const isOther = line.id !== id && line.id.startsWith(wordingApprovalId(scene.season, wording, ''));
    if (!isOther || line.decision !== '' || line.state === 'outdated') return [];
    const { subject, detail } = line;
    return [{ ...own, id: line.id, subject, detail, mark: line.mark, state: 'outdated' }];
  });
  const detail = [
    say(DETAIL, language, { count: question.drafts }),
    ...showQuestion(question, language).map(
      ({ reason, words }) => `· ${reason} (${listed(words, language)})`,
    ),
  ].join('\n');
  const line: Change<typeof approvalTable> = {
    ...own,
    id,
    subject: say(SUBJECT, language, {
      season: seasonLabel(scene.season)[language],
      name: nameOf(scene, wording),
    }),
    detail,
    mark: question.marks.join('\n'),
    state: known && known.decision !== '' ? 'valid' : 'open',
  };
  workbook.sync(approvalTable, [...outdated, line], {
    columns: ['season', 'kind', 'role', 'subject', 'detail', 'mark', 'state'],
  });
}

function outcomeOf(
  scene: Scene,
  wording: string,
  mark: string,
  decision: DirectorOutcome['decision'],
  drafts: number,
): DirectorOutcome {
  return { wording, wordingName: nameOf(scene, wording), mark, decision, drafts };
}

function summarise({ wordingName: name, decision, drafts }: DirectorOutcome, language: Language): string {
  return say(SUMMARY[decision], language, { name, drafts });
}

function nothingToDecide(name: string): AppError {
  return new AppError('message.nothingToDecide', NOTHING, { name }, NOTHING_TIP);
}

const SUBJECT: Text = {
  ko: '{season} 문구: {name}',
  zh: '{season}文案：{name}',
  en: '{season}, wording: {name}',
};
const DETAIL: Text = {
  ko: '이 문구로 만든 글 {count}건이 원장님 확인을 기다려요.',
  zh: '用该文案制作的{count}条内容等待院长确认。',
  en: '{count} {count|message waits|messages wait} for the director.',
};

const SUMMARY = {
  asked: {
    ko: "원장님께 '{name}' 문구를 올렸어요. {drafts}건이 결재를 기다려요.",
    zh: '已将文案“{name}”提交院长，{drafts}条等待审批。',
    en: 'The director is asked about "{name}"; {drafts} {drafts|draft waits|drafts wait}.',
  },
  approved: {
    ko: "'{name}' 문구를 승인했어요. {drafts}건을 보낼 수 있어요.",
    zh: '已同意文案“{name}”，{drafts}条可以发送。',
    en: '"{name}" is agreed to; {drafts} {drafts|draft goes|drafts go} on.',
  },
  returned: {
    ko: "'{name}' 문구를 돌려보냈어요. {drafts}건은 글을 고쳐야 해요.",
    zh: '已退回文案“{name}”，{drafts}条须修改。',
    en: '"{name}" was sent back; {drafts} {drafts|draft has|drafts have} to be mended.',
  },
} as const satisfies Readonly<Record<string, Text>>;

const NOTHING: Text = {
  ko: "'{name}' 문구에는 원장님이 정하실 것이 없어요.",
  zh: '文案“{name}”没有需要院长决定的内容。',
  en: 'Nothing about "{name}" is the director\'s to decide.',
};
const NOTHING_TIP: Text = {
  ko: '이 문구로 쓴 글의 상태는 "문자·카드" 시트에서 볼 수 있어요.',
  zh: '该文案所写内容的状态可在“短信·贺卡”表中查看。',
  en: 'The sheet "Texts and cards" tells how what was written with it stands.',
};
const REASON_NEEDED: Text = {
  ko: '결재에는 이유가 필요해요.',
  zh: '审批需要填写理由。',
  en: 'A decision needs a reason.',
};
const REASON_TIP: Text = {
  ko: '한 줄이면 됩니다. 아무것도 바꾸지 않았어요.',
  zh: '一句话即可。未做任何更改。',
  en: 'A line will do. Nothing was changed.',
};
const CHANGED: Text = {
  ko: "'{name}' 문구의 글이 그사이 바뀌었어요.",
  zh: '文案“{name}”的内容已有变化。',
  en: 'The words of "{name}" have changed meanwhile.',
};
const CHANGED_TIP: Text = {
  ko: '지금 글을 다시 보고 결재해 주세요. 아무것도 바꾸지 않았어요.',
  zh: '请查看最新内容后再审批。未做任何更改。',
  en: 'Look at them as they are now and decide again. Nothing was changed.',
};
