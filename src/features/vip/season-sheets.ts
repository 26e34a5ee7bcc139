import type { CalendarDate } from '../../core/calendar-date';
import { say, type Text } from '../../core/text';
import type { Context } from '../action';
import { listApprovals } from '../approval/approval';
import { type Approval, approvalTable } from '../approval/approval-table';
import { noteDecisions, readApprovals } from '../approval/read-approvals';
import { type Season, seasonLabel } from '../schedule/season';
import { type Candidate, candidateTable } from './candidate-table';
import {
  countMembers,
  countUndecided,
  isFrozen,
  judge,
  judgeSignatures,
  type List,
  listedTier,
} from './list';
import { APPROVAL_COLUMNS, planApprovals } from './plan-approvals';
import { decisionOf, noteOf } from './read-candidates';
import type { ListStanding } from './review-view';

/** What a run holds of a season: its candidates, in the order of the sheet, and everything that waits for a signature. */
export interface SeasonSheets {
  readonly season: Season;
  readonly candidates: readonly Candidate[];
  /** Of all kinds and seasons. */
  readonly approvals: readonly Approval[];
}

/** Reads what waits for a signature and brings what was chosen in a dropdown into the journal. */
export function readSignatures({ workbook }: Pick<Context, 'workbook'>): Approval[] {
  return noteDecisions(workbook, readApprovals(workbook));
}

/** Where the list stands. */
export function listOf(
  { season, candidates, approvals }: SeasonSheets,
  { digest }: Pick<Context, 'digest'>,
): List {
  return judge(season, candidates, approvals, digest);
}

/** As {@link listOf}, in the words of a view. */
export function standingOf(sheets: SeasonSheets, context: Pick<Context, 'digest'>): ListStanding {
  const { state, mark, members } = listOf(sheets, context);
  return {
    state,
    mark,
    signatures: judgeSignatures(listApprovals(sheets.approvals, sheets.season), mark),
    count: countMembers(members),
    undecided: countUndecided(sheets.candidates, state),
  };
}

/** Sheets as {@link settle} leaves them. */
export interface Settled {
  readonly sheets: SeasonSheets;
  /** The candidates as both signed them, where that was not kept yet. */
  readonly signed?: readonly Candidate[];
}

/**
 * Keeps the list as it was signed, once both have: from then on it changes by decisions only. Lets go of it once no signature is left.
 * What was chosen in dropdowns after both had signed in dropdowns too changes a list that is kept.
 */
export function settle(sheets: SeasonSheets, context: Pick<Context, 'digest'>): Settled {
  const { candidates, approvals, season } = sheets;
  const frozen = isFrozen(candidates);
  if (listOf(sheets, context).state === 'final') return keep(sheets, candidates);
  const isSigned = listApprovals(approvals, season).some(({ decision }) => decision === 'approved');
  if (frozen && !isSigned) {
    return {
      sheets: { ...sheets, candidates: candidates.map((row) => ({ ...row, signedTier: '' as const })) },
    };
  }
  if (frozen || !isSigned) return { sheets };
  const seen = candidates.map((row) => ({ ...row, ...decisionOf(row.noted) }));
  return listOf({ ...sheets, candidates: seen }, context).state === 'final' ? keep(sheets, seen) : { sheets };
}

/** @param signed the candidates with the decisions under which both signed */
function keep(sheets: SeasonSheets, signed: readonly Candidate[]): Settled {
  const frozen = isFrozen(signed);
  const kept = signed.map((row) => ({ ...row, signedTier: listedTier(row, frozen) }));
  if (kept.every(({ signedTier }, index) => signedTier === signed[index]?.signedTier)) return { sheets };
  const candidates = sheets.candidates.map((row, index) => ({
    ...row,
    signedTier: kept[index]?.signedTier ?? '',
  }));
  return { sheets: { ...sheets, candidates }, signed: kept };
}

/**
 * Writes tiers as {@link settle}d, and brings what was chosen in dropdowns into the journal, where the sheet says otherwise.
 * Comes last: as long as it is not written, a run that broke off is made up for by the next.
 */
export function writeSigned(
  { workbook }: Pick<Context, 'workbook'>,
  before: SeasonSheets,
  after: SeasonSheets,
): SeasonSheets {
  const candidates = after.candidates.map((row) => ({ ...row, noted: noteOf(row) }));
  const known = new Map(before.candidates.map((row) => [row.id, row]));
  const changed = candidates.filter(({ id, signedTier, noted }) => {
    const was = known.get(id);
    return signedTier !== was?.signedTier || noted !== was.noted;
  });
  if (changed.length > 0) {
    const rows = changed.map(({ id, signedTier, noted }) => ({ id, signedTier, noted }));
    workbook.sync(candidateTable, rows, { columns: ['signedTier', 'noted'] });
  }
  return { ...after, candidates };
}

/** The day on which the last of the season's signatures was given; '' where none is dated. */
export function lastSigned({
  season,
  approvals,
}: Pick<SeasonSheets, 'season' | 'approvals'>): CalendarDate | '' {
  return listApprovals(approvals, season).reduce((latest: string, { decision, decidedOn }) => {
    return decision === 'approved' && decidedOn > latest ? decidedOn : latest;
  }, '');
}

/** Asks both for their signature under the list as it is now. An empty list is nothing to sign. */
export function askToSign(context: Pick<Context, 'workbook' | 'digest'>, sheets: SeasonSheets): SeasonSheets {
  const { workbook } = context;
  const { season, approvals } = sheets;
  const { members, mark } = listOf(sheets, context);
  if (members.length === 0) return sheets;
  const { language } = workbook;
  const subject = say(SUBJECT, language, { season: seasonLabel(season)[language] });
  const detail = say(DETAIL, language, { ...countMembers(members) });
  const { changes } = planApprovals(listApprovals(approvals, season), season, mark, subject, detail);
  const known = new Map(approvals.map((row) => [row.id, row]));
  // Before the lines are there: a run that breaks off in between is asked again as long as they are not.
  if (changes.some(({ id }) => !known.has(id ?? ''))) workbook.reveal(approvalTable);
  workbook.sync(approvalTable, changes, { columns: APPROVAL_COLUMNS });
  for (const change of changes) {
    const id = change.id ?? '';
    known.set(id, { ...(known.get(id) ?? BLANK), ...change });
  }
  return { ...sheets, approvals: [...known.values()] };
}

const BLANK: Approval = {
  id: '',
  role: '',
  subject: '',
  decision: '',
  detail: '',
  reason: '',
  decidedBy: '',
  decidedOn: '',
  state: '',
  season: '',
  kind: '',
  mark: '',
  noted: '',
};

const SUBJECT: Text = { ko: '{season} VIP 명단', zh: '{season}VIP名单', en: 'VIP list, {season}' };
const DETAIL: Text = {
  ko: 'A {a}명 · B {b}명, 모두 {all}명. 명단은 "VIP 명단" 시트에 있습니다.',
  zh: 'A级{a}人 · B级{b}人，共{all}人。名单见“VIP名单”表。',
  en: 'A {a} · B {b}, {all} in all. The people stand in the sheet "VIP list".',
};
