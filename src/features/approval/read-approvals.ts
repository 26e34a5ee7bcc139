import type { Workbook } from '../../workbook/workbook';
import { type Approval, approvalTable } from './approval-table';

/** All lines of 원장 결재, those of earlier seasons too. What stands for a decision and is no word of the list counts as none. */
export function readApprovals(workbook: Workbook): Approval[] {
  return workbook.read(approvalTable, { lenient: true });
}

/**
 * Brings into the journal what was chosen in a dropdown since the program last looked, a phone's too. Writes only where there is any.
 *
 * @returns the lines as they stand now
 */
export function noteDecisions(workbook: Workbook, rows: readonly Approval[]): Approval[] {
  const news = rows.filter(({ decision, noted }) => decision !== noted);
  if (news.length > 0) {
    workbook.sync(
      approvalTable,
      news.map(({ id, decision }) => ({ id, noted: decision })),
      { columns: ['noted'] },
    );
  }
  return rows.map((row) => ({ ...row, noted: row.decision }));
}
