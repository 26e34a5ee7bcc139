import { say, type Text } from '../../core/text';
import type { Context } from '../action';
import { listApprovals } from '../approval/approval';
import { type Approval, approvalTable } from '../approval/approval-table';
import { noteDecisions, readApprovals } from '../approval/read-approvals';
import { type Season, seasonLabel } from '../schedule/season';
import { type Candidate, candidateTable } from './candidate-table';
import { countMembers, isFrozen, judge, judgeSignatures, type List, listedTier } from './list';
import { APPROVAL_COLUMNS, planApprovals } from './plan-approvals';
import type { ListStanding } from './review-view';

/** What a run holds of a season: its candidates, in the order of the sheet, and everything that waits for a signature. */
export interface SeasonSheets {
  readonly season: Season;
  readonly candidates: readonly Candidate[];
  /** Of all kinds and seasons. */
  readonly approvals: readonly Approval[];
}

/**
 * Reads all candidates, those of earlier seasons too; what cannot be read in a cell of staff counts as blank.
 *
 * @param lenient in the program's own cells too: for views that must open all the same
 */
export function readCandidates({ workbook }: Pick<Context, 'workbook'>, lenient?: 'lenient'): Candidate[] {
  return workbook.read(candidateTable, lenient ? { lenient: true } : { onUnreadable: () => undefined });
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
    undecided: sheets.candidates.filter(({ proposal, decision }) => proposal !== '' && decision === '')
      .length,
  };
}

/**
 * Keeps the list as it was signed, once both have: from then on it changes by decisions only. Lets go of it once no signature is left.
 *
 * @returns the sheets as they are then, and whether a list was signed that was not kept yet
 */
export function settle(
  sheets: SeasonSheets,
  context: Pick<Context, 'digest'>,
): { readonly sheets: SeasonSheets; readonly isNewlyFinal: boolean } {
  const { candidates, approvals, season } = sheets;
  const frozen = isFrozen(candidates);
  if (listOf(sheets, context).state === 'final') {
    const signed = candidates.map((row) => ({ ...row, signedTier: listedTier(row, frozen) }));
    const isNewlyFinal = signed.some((row, index) => row.signedTier !== candidates[index]?.signedTier);
    return { sheets: { ...sheets, candidates: signed }, isNewlyFinal };
  }
  const isSigned = listApprovals(approvals, season).some(({ decision }) => decision === 'approved');
  if (!frozen || isSigned) return { sheets, isNewlyFinal: false };
  const released = candidates.map((row) => ({ ...row, signedTier: '' as const }));
  return { sheets: { ...sheets, candidates: released }, isNewlyFinal: false };
}

/** Writes {@link settle}d tiers where they differ from those that stand in the sheet. */
export function writeSigned(
  { workbook }: Pick<Context, 'workbook'>,
  before: SeasonSheets,
  after: SeasonSheets,
): void {
  const changed = after.candidates.filter(
    (row, index) => row.signedTier !== before.candidates[index]?.signedTier,
  );
  if (changed.length === 0) return;
  const rows = changed.map(({ id, signedTier }) => ({ id, signedTier }));
  workbook.sync(candidateTable, rows, { columns: ['signedTier'] });
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
  const { added } = workbook.sync(approvalTable, changes, { columns: APPROVAL_COLUMNS });
  if (added > 0) workbook.reveal(approvalTable);
  const known = new Map(approvals.map((row) => [row.id, row]));
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
