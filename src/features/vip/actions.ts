import * as v from 'valibot';
import type { CalendarDate } from '../../core/calendar-date';
import { type Language, say, type Text } from '../../core/text';
import { action, type Context } from '../action';
import { readSettings } from '../clinic/settings';
import { rememberSettings } from '../clinic/used-settings';
import { enterSettings } from '../clinic/write-settings';
import { asOfInput, resolveAsOf } from '../referral/as-of';
import { seasonOf } from '../schedule/season';
import { type Candidate, candidateTable } from './candidate-table';
import { drawCandidates, hasWords } from './draw-candidates';
import { isFrozen, latestSeason } from './list';
import { rememberMoreMissing } from './more-missing';
import { noteOf, readCandidates } from './read-candidates';
import { readGround } from './read-ground';
import type { ListState, Proposal } from './review-view';
import {
  askToSign,
  lastSigned,
  readSignatures,
  type SeasonSheets,
  settle,
  standingOf,
} from './season-sheets';
import { CANDIDATE_COLUMNS, showCandidate, UNDECIDED } from './show-candidate';
import { countVips, tryCriteria, type WhatIf } from './what-if';
import { VIP_STATE } from './words';
import { keepSeason, writeList } from './write-list';

/** What drawing the list came to. */
export interface ShortlistOutcome {
  readonly asOf: CalendarDate;
  readonly state: ListState;
  readonly a: number;
  readonly b: number;
  /** VIPs that were not on the sheet before. */
  readonly added: number;
  /** VIPs of the sheet who are not chosen any more; their rows are marked. */
  readonly dropped: number;
  /** Who qualified too late for this list, and who may have been missed: offered to the meeting. */
  readonly late: number;
  readonly missing: number;
  /** Cells of decisions that hold no word of their list: what was decided before stands. */
  readonly odd: number;
  /** Who meets the criteria, whatever the team decided; and how many others would. */
  readonly eligible: number;
  readonly whatIf: readonly WhatIf[];
}

/** VIP 명단 뽑기: draws the provisional list from the referrals that count; what the team wrote stays. */
export const shortlistAction = action({
  id: 'vip.shortlist',
  title: { ko: '3. VIP 명단 뽑기', zh: '3. 生成VIP名单', en: '3. Draw the VIP list' },
  hint: {
    ko: '인정된 소개를 세어 예비 명단을 만듭니다. 회의에서 적은 내용은 그대로 둡니다.',
    zh: '统计已计入的转介绍，生成预备名单。会议中填写的内容会保留。',
    en: 'Counts the referrals and makes the provisional list. What the team wrote stays.',
  },
  inMenu: true,
  group: 'steps',
  input: v.object({ asOf: asOfInput }),
  run(context, input) {
    const { workbook, memory, today } = context;
    const settings = readSettings(workbook);
    const asOf = resolveAsOf(input.asOf, settings, today);
    const season = seasonOf(today);
    const rows = readCandidates(workbook);
    const own = rows.filter((row) => row.season === String(season));
    const before: SeasonSheets = { season, candidates: own, approvals: readSignatures(context) };
    // What two dropdowns made final is kept as it was signed before anything is drawn anew.
    const settled = settle(before, context);
    if (settled.signed) keepSeason(context, season, settled.signed, lastSigned(before) || today);
    else if (own.length === 0) keepFormer(context, rows, before);
    const known = [...settled.sheets.candidates, ...readSetAside(context, settled.sheets)];
    const ground = readGround(context, asOf, settings, known);
    const { candidates, moreMissing } = drawCandidates(ground);
    const staffs = new Map(known.map((row) => [row.patient, row]));
    const shown = candidates.map((each): Candidate => {
      const row = staffs.get(each.patient.id) ?? UNDECIDED;
      return { ...row, ...showCandidate(each, season, asOf, workbook.language), noted: noteOf(row) };
    });
    // Whoever was deleted after both had signed keeps a nameless place: nobody's decision may reopen no list.
    const onRecord = new Set(ground.patients.map(({ id }) => id));
    const nameless = settled.sheets.candidates.filter(
      ({ patient, proposal, signedTier }) => proposal === '' && signedTier !== '' && !onRecord.has(patient),
    );
    const drawn = [...shown, ...nameless];
    workbook.sync(candidateTable, drawn, {
      columns: [...CANDIDATE_COLUMNS, 'noted', 'signedTier'],
      complete: true,
      expectRows: drawn.length,
    });
    const sheets = askToSign(context, { ...settled.sheets, candidates: drawn });
    const { added, dropped } = writeList(context, sheets, { settings, acquaintance: ground.acquaintance });
    // The season's date is frozen with its first list, so that who qualifies later is never slipped in; only a date given on purpose moves it.
    if (settings.asOf !== asOf) enterSettings(workbook, { asOf });
    rememberSettings(memory, 'shortlist', { ...settings, asOf });
    rememberMoreMissing(memory, moreMissing);
    const { count, state } = standingOf(sheets, context);
    const offered = (proposal: Proposal) =>
      drawn.filter((row) => row.proposal === proposal && row.decision === '').length;
    const outcome: ShortlistOutcome = {
      asOf,
      state,
      a: count.a,
      b: count.b,
      added,
      dropped,
      late: offered('late'),
      missing: offered('missing'),
      odd: drawn.filter(({ odd }) => odd !== undefined).length,
      eligible: countVips(ground.tallies, settings).all,
      whatIf: tryCriteria(ground.tallies, settings),
    };
    return { done: outcome };
  },
  summary: summarise,
});

/** A season that passes without signatures, or with those of two dropdowns alone, is kept all the same: what was is worth knowing next year. */
function keepFormer(context: Context, rows: readonly Candidate[], { approvals }: SeasonSheets): void {
  const season = latestSeason(rows);
  if (season === undefined) return;
  const candidates = rows.filter((row) => row.season === String(season));
  if (isFrozen(candidates)) return;
  const former = { season, candidates, approvals };
  const { signed } = settle(former, context);
  keepSeason(context, season, signed ?? candidates, signed ? lastSigned(former) : '');
}

/** This season's lines that a drawing had set aside, and of which staff have said something since. */
function readSetAside({ workbook }: Context, { season, candidates }: SeasonSheets): Candidate[] {
  const frozen = isFrozen(candidates);
  const current = new Set(candidates.map(({ id }) => id));
  return readCandidates(workbook, { orphaned: true })
    .filter((row) => row.season === String(season) && !current.has(row.id) && hasWords(row))
    .map((row) => (frozen ? row : { ...row, signedTier: '' }));
}

function summarise(outcome: ShortlistOutcome, language: Language): string {
  const state = VIP_STATE[outcome.state][language];
  const parts = [say(SUMMARY.drawn, language, { state, a: outcome.a, b: outcome.b, asOf: outcome.asOf })];
  if (outcome.dropped > 0) parts.push(say(SUMMARY.dropped, language, { dropped: outcome.dropped }));
  if (outcome.late > 0) parts.push(say(SUMMARY.late, language, { late: outcome.late }));
  if (outcome.missing > 0) parts.push(say(SUMMARY.missing, language, { missing: outcome.missing }));
  if (outcome.odd > 0) parts.push(say(SUMMARY.odd, language, { odd: outcome.odd }));
  const tried = outcome.whatIf.filter(
    ({ criterion, from, to, count }) => criterion !== 'tierA' && to > from && count.all !== outcome.eligible,
  );
  for (const { criterion, from, to, count } of tried) {
    const values = {
      criterion: CRITERIA[criterion][language],
      from,
      to,
      before: outcome.eligible,
      after: count.all,
    };
    parts.push(say(SUMMARY.whatIf, language, values));
  }
  return parts.join(' ');
}

const CRITERIA = {
  minLastYear: { ko: '최근 1년', zh: '近1年', en: 'last year' },
  minTotal: { ko: '누적', zh: '累计', en: 'total' },
  tierA: { ko: 'A등급', zh: 'A级', en: 'tier A' },
} as const satisfies Readonly<Record<WhatIf['criterion'], Text>>;

const SUMMARY = {
  drawn: {
    ko: 'VIP 명단({state}): A {a}명, B {b}명 (기준일 {asOf}).',
    zh: 'VIP名单（{state}）：A级{a}人，B级{b}人（基准日{asOf}）。',
    en: 'VIP list ({state}): {a} in tier A, {b} in tier B (as of {asOf}).',
  },
  dropped: {
    ko: '명단에서 빠진 {dropped}명은 흐리게 표시했어요.',
    zh: '不在名单上的{dropped}人已淡化显示。',
    en: '{dropped} who {dropped|is|are} off the list {dropped|is|are} greyed.',
  },
  late: {
    ko: '확정 후 기준 충족 {late}명.',
    zh: '确定后达标{late}人。',
    en: '{late} qualified later.',
  },
  missing: {
    ko: '놓쳤을지 모르는 {missing}명을 후보·회의에 올렸어요.',
    zh: '可能遗漏的{missing}人已列入候选·会议。',
    en: '{missing} who may have been missed {missing|stands|stand} among the candidates.',
  },
  odd: {
    ko: '결정을 읽을 수 없는 {odd}명은 전에 정한 그대로 두었어요. 후보·회의에서 다시 골라 주세요.',
    zh: '{odd}人的决定无法识别，仍按之前的决定。请在“候选·会议”中重新选择。',
    en: 'The decisions on {odd} cannot be read and stay as they were; please choose again among the candidates.',
  },
  whatIf: {
    ko: '{criterion} {from}명→{to}명이면 {before}→{after}명.',
    zh: '{criterion}由{from}人改为{to}人：{before}→{after}人。',
    en: 'With {to} instead of {from} ({criterion}): {before} → {after}.',
  },
} as const;
