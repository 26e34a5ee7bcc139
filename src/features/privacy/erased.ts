import { AppError } from '../../core/app-error';
import { nameKey } from '../../core/person-name';
import type { Memory } from '../../workbook/memory';
import type { Workbook } from '../../workbook/workbook';
import type { RowValues } from '../intake/check-row';
import { patientNumber } from '../intake/read-records';
import { type Erasure, erasureTable } from './erasure-table';
import { isMarked, recallMark } from './mark';

/** Who was deleted, as far as anything is known of them. */
export interface Erased {
  /** The highest number of their ids, which nobody else gets. */
  readonly lastNumber: number;
  /** Rows that this document cannot read: it is a copy of the one in which they were written. */
  readonly unknown: number;
  isErased(person: RowValues['person']): boolean;
  hasName(name: string): boolean;
}

/** Remembered by a file in which nobody was deleted, so that it need not be looked up for every import. */
const NOBODY = 'nobodyErased';

/** Undefined where nobody was deleted. */
export function readErased(workbook: Workbook, memory: Memory): Erased | undefined {
  const mark = recallMark(memory);
  if (!mark && memory.get(NOBODY) !== null) return undefined;
  const rows = readRows(workbook, mark !== undefined);
  if (rows.length === 0) {
    if (!mark) memory.set(NOBODY, '1');
    return undefined;
  }
  const key = mark?.('key') ?? '';
  const all = rows.map(({ marks }) => marks.split(' '));
  const known = all.filter((marks) => marks.includes(key));
  const marks = new Set(known.flat());
  return {
    lastNumber: Math.max(...rows.map(({ id }) => patientNumber(id))),
    unknown: all.length - known.length,
    isErased: (person) => mark !== undefined && isMarked(marks, person, mark),
    hasName: (name) => mark !== undefined && marks.has(mark('name', nameKey(name))),
  };
}

/** Where somebody was deleted the sheet has to be there, or he would come back; where nobody was, it may have been thrown away. */
function readRows(workbook: Workbook, isNeeded: boolean): Pick<Erasure, 'id' | 'marks'>[] {
  try {
    return workbook.read(erasureTable, { columns: ['id', 'marks'], lenient: true });
  } catch (error) {
    if (isNeeded || !(error instanceof AppError) || error.code !== 'table.sheetMissing') throw error;
    return [];
  }
}
