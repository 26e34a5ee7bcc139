import type { CalendarDate } from '../../core/calendar-date';
import type { Workbook } from '../../workbook/workbook';
import { logTable } from '../clinic/log-table';
import { seasonKeys } from '../schedule/season-keys';
import { OUT } from './cap';
import { DRAFT_STATUS, type DraftStatus } from './draft-status';
import { draftTable } from './draft-table';

/** What the program last did with a draft, whatever its row holds now. */
export interface Deed {
  readonly status: DraftStatus | '';
  readonly batch: string;
  readonly sentOn: CalendarDate | '';
  /** It was handed over once, and nobody has said since that it failed to arrive; also where it was put back to be sent. */
  readonly hasLeft: boolean;
}

const NOTHING: Deed = { status: '', batch: '', sentOn: '', hasLeft: false };

/**
 * What the journal tells of drafts, by id; those of rows that the program itself deleted are forgotten. One sheet is read.
 * @throws AppError `table.sheetMissing`
 */
export function readDeeds(workbook: Workbook): ReadonlyMap<string, Deed> {
  const deeds = new Map<string, Deed>();
  const entries = workbook.read(logTable, { columns: ['table', 'column', 'value', 'keys'], lenient: true });
  for (const { table, column, value, keys } of entries) {
    if (table !== draftTable.id) continue;
    for (const key of seasonKeys(keys)) {
      const known = deeds.get(key) ?? NOTHING;
      if (column === draftTable.key) deeds.delete(key);
      else if (column === 'status') deeds.set(key, { ...known, ...statusOf(value, known) });
      else if (column === 'batch' || column === 'sentOn') deeds.set(key, { ...known, [column]: value });
    }
  }
  return deeds;
}

function statusOf(value: string, { hasLeft }: Deed): Pick<Deed, 'status' | 'hasLeft'> {
  const status = value in DRAFT_STATUS ? (value as DraftStatus) : '';
  return { status, hasLeft: OUT.has(status) || (hasLeft && status !== 'failed') };
}
