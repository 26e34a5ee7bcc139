import type { CalendarDate } from '../../core/calendar-date';
import type { Memory } from '../../workbook/memory';
import type { Workbook } from '../../workbook/workbook';
import { patientTable } from '../intake/table';

/** What the first view has to know of the patients, remembered, since their sheet is long and every tab asks every few seconds. */
export interface Records {
  readonly patients: number;
  /** The newest visit; '' where there is none. */
  readonly until: CalendarDate | '';
  /** Ids of those whose next appointment is today. */
  readonly dueToday: readonly string[];
}

interface Remembered extends Records {
  readonly day: CalendarDate;
  /** The last import, as the log counts, that this rests on. */
  readonly import: number;
}

const KEY = 'records';
/** What fits into one value of the memory; no clinic sees more people on a day. */
const MOST_DUE = 600;

/**
 * What is remembered of the patients; their sheet is read once after an import and once a day.
 *
 * @param lastImport as the log counts; 0 where none is known
 * @param isImporting while one is open its visits do not count: what was known before stands
 */
export function readRecords(
  workbook: Workbook,
  memory: Memory,
  today: CalendarDate,
  lastImport: number,
  isImporting: boolean,
): Records {
  const known = recall(memory);
  if (known && (isImporting || (known.day === today && known.import === lastImport))) {
    return known.day === today ? known : { ...known, dueToday: [] };
  }
  if (isImporting) return { patients: 0, until: '', dueToday: [] };
  const rows = workbook.read(patientTable, {
    columns: ['id', 'lastVisit', 'nextAppointment'],
    lenient: true,
  });
  let until: CalendarDate | '' = '';
  const dueToday: string[] = [];
  for (const { id, lastVisit, nextAppointment } of rows) {
    if (lastVisit > until) until = lastVisit;
    if (nextAppointment === today && dueToday.length < MOST_DUE) dueToday.push(id);
  }
  const records: Remembered = { patients: rows.length, until, dueToday, day: today, import: lastImport };
  memory.set(KEY, JSON.stringify(records));
  return records;
}

function recall(memory: Memory): Remembered | null {
  const kept = memory.get(KEY);
  return kept === null ? null : (JSON.parse(kept) as Remembered);
}
