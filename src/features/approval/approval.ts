import type { Season } from '../schedule/season';
import type { Approval } from './approval-table';
import type { ApprovalDecision, SignerRole } from './approval-view';

/** Both of them sign the list. */
export const SIGNERS = ['director', 'headDesk'] as const satisfies readonly SignerRole[];

/** What a judgement needs of a line. */
export type ApprovalFacts = Pick<Approval, 'id' | 'season' | 'kind' | 'role' | 'decision' | 'mark'>;

/** The key of a signature under the list. @param revision from 1; a new one begins when a list changes that somebody has signed */
export function listApprovalId(season: Season, revision: number, role: SignerRole): string {
  return `${season}/list/${revision}/${role}`;
}

/** The key of the director's word on a wording. @param mark of what is signed: the findings and the words they rest on */
export function wordingApprovalId(season: Season, wording: string, mark: string): string {
  return `${season}/wording/${wording}/${mark.slice(0, 8)}`;
}

/** The revision that a line belongs to; 0 where it is none of the list's. */
export function revisionOf({ kind, id }: Pick<Approval, 'kind' | 'id'>): number {
  return kind === 'list' ? Number(/^\d+\/list\/(\d+)\//.exec(id)?.[1] ?? 0) : 0;
}

/** The lines of a season's list. */
export function listApprovals<A extends ApprovalFacts>(rows: readonly A[], season: Season): A[] {
  return rows.filter((row) => row.season === String(season) && revisionOf(row) > 0);
}

/**
 * What the director said of a wording in this season, for exactly the words that the mark stands for.
 *
 * @returns undefined where he was never asked; the line's decision is '' while he is
 */
export function wordingApproval<A extends ApprovalFacts>(
  rows: readonly A[],
  season: Season,
  wording: string,
  mark: string,
): A | undefined {
  const id = wordingApprovalId(season, wording, mark);
  return rows.find((row) => row.id === id);
}

/** How a line stands. @param isCurrent whether what it is about is still what is asked */
export function approvalState(decision: ApprovalDecision, isCurrent: boolean): Approval['state'] {
  if (!isCurrent) return 'outdated';
  return decision === '' ? 'open' : 'valid';
}

/** How many lines of a season wait for each signer. */
export function countOpen(
  rows: readonly Pick<Approval, 'season' | 'role' | 'decision' | 'state'>[],
  season: Season,
): Readonly<Record<SignerRole, number>> {
  const open = rows.filter(
    (row) => row.season === String(season) && row.decision === '' && row.state !== 'outdated',
  );
  const of = (role: SignerRole) => open.filter((row) => row.role === role).length;
  return { director: of('director'), headDesk: of('headDesk') };
}
