import * as v from 'valibot';
import { type Language, say, type Text } from '../../core/text';
import { action, type Context } from '../action';
import { readSettings } from '../clinic/settings';
import { readPatients } from '../intake/read-records';
import { unknownPatient } from '../referral/answer-fault';
import { tierOf } from '../referral/tally';
import { type Candidate, candidateTable, RECORD_COLUMNS } from './candidate-table';
import { followUp, openSeason } from './change-list';
import { readConsentNow } from './current-consent';
import { candidateId, isFrozen, listedTier } from './list';
import { noteOf, restore } from './read-candidates';
import type { DecideInput, DecideOutcome, Verdict } from './review-view';
import { listOf, type SeasonSheets, standingOf } from './season-sheets';
import { UNDECIDED } from './show-candidate';
import { VIP_DECISIONS } from './words';

const DECISIONS = ['keep', 'drop', 'add', 'later', ''] as const;
const TIERS = ['A', 'B', ''] as const;
const words = v.pipe(v.string(), v.trim(), v.maxLength(500));

/** 회의에서 정하기: writes what the team says of one candidate, and brings the list up to it. */
export const decideAction = action({
  id: 'vip.decide',
  title: { ko: '회의에서 정하기', zh: '会议决定', en: 'Decide in the meeting' },
  hint: {
    ko: '한 분을 넣을지 뺄지, 등급과 이유를 적습니다. 이미 서명했으면 다시 서명을 받아야 합니다.',
    zh: '记录保留或移除、等级和理由。已签字的名单需重新签字。',
    en: 'Notes who stays or goes, tier and reason. A list that was signed has to be signed anew.',
  },
  inMenu: false,
  // The journal says who decided what; the sentence names patients.
  isUnlogged: true,
  input: v.object({
    patient: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
    decision: v.optional(v.picklist(DECISIONS)),
    chosenTier: v.optional(v.picklist(TIERS)),
    reason: v.optional(words),
    note: v.optional(words),
    was: v.optional(v.object({ decision: v.picklist(DECISIONS), chosenTier: v.picklist(TIERS) })),
  }),
  run(context, input) {
    const opened = openSeason(context);
    const sheets = opened.candidates.some(({ patient }) => patient === input.patient)
      ? opened
      : addCandidate(context, opened, input.patient);
    const key = candidateId(sheets.season, input.patient);
    let status: DecideOutcome['status'] = 'saved';
    let before: Candidate | undefined;
    let after: Candidate | undefined;
    const odd = sheets.candidates.find(({ id }) => id === key)?.odd;
    context.workbook.enter(candidateTable, (rows) => {
      const found = rows.find(({ id }) => id === key);
      if (!found) throw unknownPatient(input.patient, candidateTable.name);
      before = restore(found, odd);
      const { was } = input;
      const decided = decide(before, input, context);
      // Whoever asks again for what stands there by now, as after a run that broke off, is in nobody's way.
      const isStale = was !== undefined && !isSame(was, before) && !isSame(decided, before);
      status = isStale ? 'already' : 'saved';
      const values = { ...decided, noted: noteOf(decided) };
      after = isStale ? before : { ...before, ...values };
      if (isStale) return [];
      // A word that nobody can read stays where it is until somebody decides anew.
      const { decision: _, chosenTier: __, ...others } = values;
      return [{ key, values: odd && !isDecided(input) ? others : values }];
    });
    if (!before || !after) throw unknownPatient(input.patient, candidateTable.name);
    const [found, decided] = [before, after];
    const changed = {
      ...sheets,
      candidates: sheets.candidates.map((row) => (row.id === key ? decided : row)),
    };
    const now = followUp(context, sheets, changed);
    const outcome: DecideOutcome = {
      status,
      patient: input.patient,
      name: found.name,
      now: verdictOf(decided, isFrozen(now.candidates)),
      hasReopened: listOf(opened, context).state === 'final' && listOf(now, context).state === 'reopened',
      takeBack: {
        patient: input.patient,
        decision: found.decision,
        chosenTier: found.chosenTier,
        reason: found.reason,
        note: found.staffNote,
        was: { decision: decided.decision, chosenTier: decided.chosenTier },
      },
      ...standingOf(now, context),
    };
    return { done: outcome };
  },
  summary: summarise,
  undo: ({ status, takeBack }) =>
    status === 'saved' ? { action: 'vip.decide', input: takeBack } : undefined,
});

function isSame(
  one: Pick<Candidate, 'decision' | 'chosenTier'>,
  other: Pick<Candidate, 'decision' | 'chosenTier'>,
): boolean {
  return one.decision === other.decision && one.chosenTier === other.chosenTier;
}

function isDecided({ decision, chosenTier }: DecideInput): boolean {
  return decision !== undefined || chosenTier !== undefined;
}

/** What the cells of staff hold after a decision. */
function decide(row: Candidate, input: DecideInput, { who, today }: Context) {
  const decision = input.decision ?? row.decision;
  const chosenTier = input.chosenTier ?? row.chosenTier;
  const isChange = !isSame({ decision, chosenTier }, row);
  const isBlank = decision === '' && chosenTier === '';
  // A run that broke off may have left a decision without its name and day.
  const [by, on] = isDecided(input)
    ? [row.decidedBy || who, row.decidedOn || today]
    : [row.decidedBy, row.decidedOn];
  return {
    decision,
    chosenTier,
    reason: input.reason ?? row.reason,
    staffNote: input.note ?? row.staffNote,
    decidedBy: isBlank ? '' : isChange ? who : by,
    decidedOn: isBlank ? ('' as const) : isChange ? today : on,
  };
}

/** What the team said of a candidate, in the words of a view. @param frozen see {@link isFrozen} */
export function verdictOf(row: Candidate, frozen: boolean): Verdict {
  const { decision, chosenTier, reason, staffNote: note, decidedBy, decidedOn } = row;
  return {
    decision,
    chosenTier,
    reason,
    note,
    decidedBy,
    decidedOn,
    listedTier: listedTier(row, frozen),
  };
}

/** Makes a line for somebody whom nobody proposed; the next drawing fills in the rest. @throws AppError `referral.unknownPatient` */
function addCandidate(context: Context, sheets: SeasonSheets, id: string): SeasonSheets {
  const { workbook, memory } = context;
  const patient = readPatients(workbook, memory, { lenient: true }).find((each) => each.id === id);
  if (!patient || patient.status === 'deceased') throw unknownPatient(id);
  const shown = {
    id: candidateId(sheets.season, id),
    season: String(sheets.season),
    patient: id,
    tier: tierOf(patient.totalReferrals ?? 0, readSettings(workbook)),
    name: patient.name,
    chart: patient.chart,
    phone: patient.phone,
    totalReferrals: patient.totalReferrals ?? 0,
    lastYearReferrals: patient.lastYearReferrals ?? 0,
    familyReferrals: patient.familyReferrals ?? 0,
    proposal: 'added',
    lastVisit: patient.lastVisit,
    spendBand: patient.spendBand,
    consent: readConsentNow(context)(patient),
  } as const;
  workbook.sync(candidateTable, [shown], { columns: ['season', 'proposal', ...RECORD_COLUMNS] });
  const row = { ...UNDECIDED, ...shown, proposalReason: '', brought: '', warnings: '', traits: '' };
  return { ...sheets, candidates: [...sheets.candidates, row] };
}

function summarise({ status, name, now, hasReopened }: DecideOutcome, language: Language): string {
  const what = [
    now.decision === '' ? '' : VIP_DECISIONS[now.decision][language],
    now.chosenTier === '' ? '' : say(SUMMARY.tier, language, { tier: now.chosenTier }),
  ]
    .filter(Boolean)
    .join(' · ');
  const values = { name, what: what || SUMMARY.undecided[language], by: now.decidedBy };
  if (status === 'already') {
    return say(now.decidedBy === '' ? SUMMARY.already : SUMMARY.alreadyBy, language, values);
  }
  const parts = [say(SUMMARY.saved, language, values)];
  if (hasReopened) parts.push(SUMMARY.reopened[language]);
  return parts.join(language === 'zh' ? '' : ' ');
}

const SUMMARY = {
  saved: { ko: '{name}님: {what}.', zh: '{name}：{what}。', en: '{name}: {what}.' },
  tier: { ko: '{tier}등급', zh: '{tier}级', en: 'tier {tier}' },
  undecided: { ko: '정하지 않음', zh: '未定', en: 'undecided' },
  alreadyBy: {
    ko: '{name}님은 방금 {by}님이 정하셨어요: {what}',
    zh: '{name}刚刚由{by}处理：{what}',
    en: '{by} has just decided about {name}: {what}',
  },
  already: {
    ko: '{name}님은 그사이 다른 분이 정하셨어요: {what}',
    zh: '{name}已由他人处理：{what}',
    en: 'Somebody else has decided about {name}: {what}',
  },
  reopened: {
    ko: '서명한 명단이 바뀌어 두 분의 서명을 다시 받아야 해요.',
    zh: '已签字的名单有变，需双方重新签字。',
    en: 'The signed list has changed; both have to sign anew.',
  },
} as const satisfies Readonly<Record<string, Text>>;
