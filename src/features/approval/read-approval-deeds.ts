import type { Workbook } from '../../workbook/workbook';
import { logTable } from '../clinic/log-table';
import { seasonKeys } from '../schedule/season-keys';
import { type Approval, approvalTable } from './approval-table';
import type { ApprovalDecision, ApprovalDeed } from './approval-view';

const COLUMNS = ['at', 'who', 'table', 'column', 'value', 'keys'] as const;

/**
 * Everything that was ever said of these lines, the latest first: a signature that was taken back, and one given anew, too.
 * One sheet is read. What was chosen in a dropdown stands under the time at which the program saw it, without a name.
 */
export function readApprovalDeeds(workbook: Workbook, rows: readonly Approval[]): ApprovalDeed[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  const deeds: ApprovalDeed[] = [];
  const last = new Map<string, ApprovalDeed>();
  for (const { at, who, table, column, value, keys } of workbook.read(logTable, {
    columns: COLUMNS,
    lenient: true,
  })) {
    if (table !== approvalTable.id || (column !== 'decision' && column !== 'noted')) continue;
    for (const id of seasonKeys(keys)) {
      const row = known.get(id);
      if (!row || row.kind === '' || row.role === '') continue;
      const { kind, subject, role } = row;
      const decision: ApprovalDecision = value === 'approved' || value === 'returned' ? value : '';
      const by = column === 'decision' ? who : '';
      const before = last.get(id);
      // One signature in the panel is told of twice: as what was decided, and as what the program saw.
      if (before && before.at === at && before.decision === decision) {
        last.set(id, Object.assign(before, { by: before.by || by }));
        continue;
      }
      const deed = { key: `${deeds.length}`, id, kind, subject, role, decision, by, at, isLast: false };
      deeds.push(deed);
      last.set(id, deed);
    }
  }
  return deeds.map((deed) => ({ ...deed, isLast: last.get(deed.id) === deed })).reverse();
}
