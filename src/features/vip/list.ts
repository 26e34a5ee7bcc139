import { type ApprovalFacts, listApprovals, revisionOf, SIGNERS } from '../approval/approval';
import type { Approval } from '../approval/approval-table';
import type { Tier } from '../referral/tally';
import type { Season } from '../schedule/season';
import type { Candidate } from './candidate-table';
import type { ListState, Signature } from './review-view';
import type { VipCount } from './what-if';

/** What tells whether a candidate is on the list. */
export type CandidateFacts = Pick<
  Candidate,
  'season' | 'patient' | 'tier' | 'proposal' | 'decision' | 'chosenTier' | 'signedTier'
>;

/** Somebody on the list. */
export interface Member {
  readonly patient: string;
  readonly tier: Tier;
}

/** The key of somebody's line in a season's sheets. */
export function candidateId(season: Season, patient: string): string {
  return `${season}/${patient}`;
}

/** The latest season of which there are candidates; undefined where there are none. */
export function latestSeason(rows: readonly Pick<Candidate, 'season'>[]): Season | undefined {
  let latest: Season | undefined;
  for (const { season } of rows) {
    const year = Number(season);
    if (season !== '' && (latest === undefined || year > latest)) latest = year;
  }
  return latest;
}

/**
 * Whether a list stands as both signed it: from then on blank decisions mean "as signed", whatever the counts say.
 * It ends when every signature of the season is taken back. @param candidates of one season
 */
export function isFrozen(candidates: readonly Pick<Candidate, 'signedTier'>[]): boolean {
  return candidates.some(({ signedTier }) => signedTier !== '');
}

/** The tier that somebody has on the list; '' = is not on it. @param frozen see {@link isFrozen} */
export function listedTier(candidate: CandidateFacts, frozen: boolean): Tier | '' {
  const { decision, chosenTier, tier, proposal, signedTier } = candidate;
  if (decision === 'drop' || decision === 'later') return '';
  const signed = frozen ? signedTier : '';
  const isIn = decision !== '' || signed !== '' || (!frozen && proposal === 'eligible');
  return isIn ? chosenTier || signed || tier || 'B' : '';
}

/** Whether somebody has the tier on the list, or the place beside it, that both signed for. */
function isAsSigned(candidate: CandidateFacts): boolean {
  return listedTier(candidate, true) === candidate.signedTier;
}

/** The people on the list, in the order of the sheet, those included who died after both had signed. @param candidates of one season */
export function listMembers(candidates: readonly CandidateFacts[]): Member[] {
  const frozen = isFrozen(candidates);
  return candidates.flatMap((candidate) => {
    const tier = listedTier(candidate, frozen);
    return tier === '' ? [] : [{ patient: candidate.patient, tier }];
  });
}

/** Of {@link listMembers}, those whom anybody is shown. */
export function shownMembers(candidates: readonly CandidateFacts[]): Member[] {
  const hidden = new Set(candidates.flatMap(({ patient, proposal }) => (proposal === '' ? [patient] : [])));
  return listMembers(candidates).filter(({ patient }) => !hidden.has(patient));
}

/** Stands for exactly these people in these tiers, in whatever order. @param digest SHA-256 in hexadecimal */
export function markOf(members: readonly Member[], digest: (text: string) => string): string {
  const lines = members.map(({ patient, tier }) => `${patient}:${tier}`).sort();
  return digest(lines.join('\n')).slice(0, 16);
}

/** How many are on the list. */
export function countMembers(members: readonly Member[]): VipCount {
  const a = members.filter(({ tier }) => tier === 'A').length;
  return { a, b: members.length - a, all: members.length };
}

/** Candidates on whom a word is missing; once both have signed, only those who qualified later. @param candidates of one season */
export function countUndecided(
  candidates: readonly Pick<Candidate, 'proposal' | 'decision'>[],
  state: ListState,
): number {
  return candidates.filter(
    ({ proposal, decision }) =>
      decision === '' && (state === 'final' ? proposal === 'late' : proposal !== ''),
  ).length;
}

/** How far the signatures have come, for the list that the mark stands for. @param approvals of this season's list */
export function judgeSignatures(
  approvals: readonly (ApprovalFacts & Pick<Approval, 'decidedBy' | 'decidedOn' | 'reason'>)[],
  mark: string,
): Signature[] {
  const current = currentRevision(approvals, mark);
  return SIGNERS.map((role) => {
    const own = approvals.filter((row) => row.role === role);
    const row = own.find((each) => revisionOf(each) === current);
    return {
      role,
      decision: row?.decision ?? '',
      by: row?.decision ? row.decidedBy : '',
      on: row?.decision ? row.decidedOn : '',
      reason: row?.decision ? row.reason : '',
      isOutdated: own.some((each) => each !== row && each.decision === 'approved'),
    };
  });
}

/** The revision that a mark belongs to: the latest of those signed for just this list; 0 where there is none yet. */
export function currentRevision(approvals: readonly ApprovalFacts[], mark: string): number {
  return Math.max(0, ...approvals.filter((row) => row.mark === mark).map(revisionOf));
}

/**
 * What the list is called in its state.
 *
 * @param frozen see {@link isFrozen}
 * @param isAsSigned it is still the list under which both had signed, whoever has taken his signature back since
 */
export function judgeList(
  approvals: readonly ApprovalFacts[],
  mark: string,
  frozen: boolean,
  isAsSigned = false,
): ListState {
  const signed = new Map<number, number>();
  for (const row of approvals) {
    if (row.decision !== 'approved') continue;
    signed.set(revisionOf(row), (signed.get(revisionOf(row)) ?? 0) + 1);
  }
  const here = signed.get(currentRevision(approvals, mark)) ?? 0;
  if (here === SIGNERS.length) return 'final';
  const wasSigned = frozen || [...signed.values()].includes(SIGNERS.length);
  if (wasSigned && !isAsSigned) return 'reopened';
  return here > 0 ? 'waiting' : 'provisional';
}

/** The list of one season as it stands. */
export interface List {
  readonly season: Season;
  /** Whom anybody is shown. */
  readonly members: readonly Member[];
  readonly isFrozen: boolean;
  readonly mark: string;
  readonly state: ListState;
}

/** Puts candidates and signatures together. @param candidates of any seasons, as {@link approvals} are */
export function judge(
  season: Season,
  candidates: readonly CandidateFacts[],
  approvals: readonly ApprovalFacts[],
  digest: (text: string) => string,
): List {
  const own = candidates.filter((row) => row.season === String(season));
  const signatures = listApprovals(approvals, season);
  const frozen = isFrozen(own);
  const mark = markOf(listMembers(own), digest);
  return {
    season,
    members: shownMembers(own),
    isFrozen: frozen,
    mark,
    state: judgeList(signatures, mark, frozen, frozen && own.every(isAsSigned)),
  };
}
