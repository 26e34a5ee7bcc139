import * as v from 'valibot';
import { AppError, explain } from '../../core/app-error';
import type { Language } from '../../core/text';
import { action, type Context } from '../action';
import { readApprovals } from '../approval/read-approvals';
import { type Season, seasonOf } from '../schedule/season';
import { requireFinal } from '../vip/read-list';
import { seasonInput, wordingInput } from './choose-run';
import { markOf, openQuestion, showQuestion } from './director-question';
import type { DraftRow } from './draft-row';
import { DRAFT_STATUS, type DraftStatus } from './draft-status';
import type { DirectorQuestion, ListOutcome, WordingFinding, WordingSummary } from './draft-view';
import { judgeDraft } from './judge-draft';
import { readScene } from './read-scene';
import { knownTemplates } from './read-templates';
import { isBare, readCause } from './reason';
import { isOpen, type Scene } from './scene';
import { showDraft, showFinding } from './show-draft';
import { addStatus, HeldPeople, namer } from './show-plan';
import { isSettled } from './tell-judgement';

const PAGE = 50;
const countInput = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

/** 문자·카드 보기: all wordings of the season in numbers, and a page of their drafts, judged as of now. */
export const draftsAction = action({
  id: 'message.list',
  title: { ko: '문자·카드 보기', zh: '查看短信·贺卡', en: 'View texts and cards' },
  hint: {
    ko: '만든 글을 문구별로 모아 보고, 고치거나 확인할 글을 찾습니다.',
    zh: '按文案查看已制作的内容，查找需要修改或确认的内容。',
    en: 'Shows the drafts by wording, and which of them to mend or approve.',
  },
  inMenu: false,
  view: 'messages',
  readsOnly: true,
  input: v.object({
    season: seasonInput,
    wording: v.optional(wordingInput),
    patient: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(20))),
    statuses: v.optional(v.array(v.picklist(Object.keys(DRAFT_STATUS) as DraftStatus[]))),
    hasRemarks: v.optional(v.boolean()),
    search: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100))),
    from: v.optional(countInput, 0),
    count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), PAGE),
  }),
  run(context, input) {
    const { workbook, today, language } = context;
    const season = input.season ?? seasonOf(today);
    const scene = readScene(context, season, knownTemplates(workbook), { lenient: true });
    const rows = [...scene.rowById.values()];
    const chosen =
      input.wording === undefined && input.patient === undefined ? [] : rows.filter(chooserOf(input, scene));
    const outcome: ListOutcome = {
      season,
      wordings: showWordings(rows, scene, context),
      heldBack: showHeldBack(rows, scene, language),
      drafts: chosen
        .slice(input.from, input.from + input.count)
        .map((row) => showDraft(row, scene, language)),
      total: chosen.length,
      notFinal: waitsForList(rows, input.wording, scene) ? whyNotFinal(context, season) : '',
    };
    return { done: outcome };
  },
  summary: () => '',
});

interface Choice {
  readonly wording?: string | undefined;
  readonly patient?: string | undefined;
  readonly statuses?: readonly DraftStatus[] | undefined;
  readonly hasRemarks?: boolean | undefined;
  readonly search?: string | undefined;
}

function chooserOf(
  { wording, patient, statuses, hasRemarks, search = '' }: Choice,
  scene: Scene,
): (row: DraftRow) => boolean {
  const wanted = search.toLowerCase();
  const digits = /^[\d-]+$/.test(search) ? search.replace(/-/g, '') : '';
  const isFound = (row: DraftRow) =>
    wanted === '' ||
    row.name.toLowerCase().includes(wanted) ||
    (scene.personById.get(row.patient)?.chart ?? '').toLowerCase().startsWith(wanted) ||
    (digits !== '' && row.phone.replace(/\D/g, '').includes(digits));
  return (row) =>
    (wording === undefined || row.template === wording) &&
    (patient === undefined || row.patient === patient) &&
    (statuses === undefined || statuses.includes(row.status || 'draft')) &&
    (hasRemarks === undefined || hasRemarks !== isClean(row)) &&
    isFound(row);
}

/** Nothing to look at, as the sheet has it. */
function isClean({ reason, warnings }: DraftRow): boolean {
  return isBare(reason) && isSettled(warnings);
}

function showWordings(rows: readonly DraftRow[], scene: Scene, context: Context): WordingSummary[] {
  const byWording = new Map<string, DraftRow[]>();
  for (const row of rows) {
    const known = byWording.get(row.template);
    if (known) known.push(row);
    else byWording.set(row.template, [row]);
  }
  const order = [...new Set([...scene.templateById.keys(), ...byWording.keys()])];
  const lines = readApprovals(context.workbook);
  return order.flatMap((id) => {
    const own = byWording.get(id);
    if (!own) return [];
    const statuses: Partial<Record<DraftStatus, number>> = {};
    for (const { status } of own) addStatus(statuses, status);
    const drafts = own.filter(({ status, reason }) => status === 'draft' && isBare(reason));
    const wording = scene.templateById.get(id);
    const director = showDirector(id, own, scene, context, lines);
    return [
      {
        id,
        name: wording?.name ?? own[0]?.wording ?? id,
        channel: wording?.channel ?? (own[0]?.channel || 'sms'),
        occasion: wording?.occasion ?? 'season',
        statuses,
        clean: drafts.filter(isClean).length,
        withHints: drafts.length,
        edited: own.filter((row) => row.edited).length,
        findings: showFindings(own, scene, context.language),
        ...(director ? { director } : {}),
      },
    ];
  });
}

/** What the checks found in the drafts that may still go out: told once, by the first that carries it. */
function showFindings(rows: readonly DraftRow[], scene: Scene, language: Language): WordingFinding[] {
  const firsts = new Map<string, { row: DraftRow; drafts: number }>();
  for (const row of rows) {
    if (row.codes === '' || !(isOpen(row) || row.status === 'approved')) continue;
    for (const code of row.codes.split(', ')) {
      const known = firsts.get(code);
      if (known) known.drafts++;
      else firsts.set(code, { row, drafts: 1 });
    }
  }
  return [...firsts].flatMap(([code, { row, drafts }]) => {
    const found = judgeDraft(row, scene).judgement?.findings.find(({ check }) => check.code === code);
    return found ? [{ ...showFinding(found, language), drafts }] : [];
  });
}

function showDirector(
  wording: string,
  rows: readonly DraftRow[],
  scene: Scene,
  { digest, language }: Context,
  lines: ReturnType<typeof readApprovals>,
): DirectorQuestion | undefined {
  const question = openQuestion(rows, scene);
  if (!question) return undefined;
  const mark = markOf(question, digest);
  const id = `${scene.season}/wording/${wording}/${mark}`;
  const isAsked = lines.some((line) => line.id === id && line.decision === '');
  return {
    mark,
    findings: showQuestion(question, language),
    drafts: question.drafts,
    state: question.returned !== '' ? 'returned' : isAsked ? 'asked' : '',
    reason: question.returned,
  };
}

/** Reasons that are the wording's, not the person's. */
const OF_WORDING: ReadonlySet<string> = new Set(['check', 'director', 'returned']);

function showHeldBack(rows: readonly DraftRow[], scene: Scene, language: Language): ListOutcome['heldBack'] {
  const held = new HeldPeople(language);
  for (const row of rows) {
    if (!isOpen(row)) continue;
    const cause = readCause(row.reason);
    if (cause && !OF_WORDING.has(cause.code)) held.add(cause, row.patient);
  }
  return held.show(namer(scene));
}

/** Whether anything shown is of the season: what goes out all year waits for no list. */
function waitsForList(rows: readonly DraftRow[], wording: string | undefined, scene: Scene): boolean {
  const isOfSeason = (id: string) => (scene.templateById.get(id)?.occasion ?? 'season') === 'season';
  if (wording !== undefined) return isOfSeason(wording);
  return rows.length === 0 || rows.some(({ template }) => isOfSeason(template));
}

function whyNotFinal(context: Context, season: Season): string {
  try {
    requireFinal(context, season);
    return '';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const who = error.values[`who_${context.language}`];
    return who === undefined ? explain(error, context.language) : String(who);
  }
}
