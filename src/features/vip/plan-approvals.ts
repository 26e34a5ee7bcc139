import type { Change } from '../../workbook/table';
import { approvalState, listApprovalId, revisionOf, SIGNERS } from '../approval/approval';
import type { Approval, approvalTable } from '../approval/approval-table';
import type { Season } from '../schedule/season';
import { currentRevision } from './list';

/** The columns that {@link planApprovals} fills. */
export const APPROVAL_COLUMNS = ['season', 'kind', 'role', 'subject', 'detail', 'state', 'mark'] as const;

type ApprovalChange = Change<typeof approvalTable>;

/**
 * The lines of 원장 결재 for a list: one a signer. Where the list has changed since somebody decided, new lines begin and the old ones
 * stay as they were, outdated; where it is again as it was signed, those hold again.
 *
 * @param rows of this season's list
 * @param subject what is signed, in the words of the sheet; likewise `detail`
 */
export function planApprovals(
  rows: readonly Approval[],
  season: Season,
  mark: string,
  subject: string,
  detail: string,
): { readonly revision: number; readonly changes: readonly ApprovalChange[] } {
  const latest = Math.max(0, ...rows.map(revisionOf));
  const isLatestUsed = rows.some((row) => revisionOf(row) === latest && row.decision !== '');
  const revision = currentRevision(rows, mark) || (latest > 0 && !isLatestUsed ? latest : latest + 1);
  const old = rows
    .filter((row) => revisionOf(row) !== revision)
    .map((row): ApprovalChange => ({ ...programColumns(row), state: 'outdated' }));
  const current = SIGNERS.map((role): ApprovalChange => {
    const id = listApprovalId(season, revision, role);
    const decision = rows.find((row) => row.id === id)?.decision ?? '';
    const state = approvalState(decision, true);
    return { id, season: String(season), kind: 'list', role, subject, detail, mark, state };
  });
  return { revision, changes: [...old, ...current] };
}

function programColumns({ id, season, kind, role, subject, detail, mark }: Approval): ApprovalChange {
  return { id, season, kind, role, subject, detail, mark };
}
