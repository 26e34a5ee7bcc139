import { AppError } from '../../core/app-error';
import type { CalendarDate } from '../../core/calendar-date';
import { say, type Text } from '../../core/text';
import { type Row, table } from '../../workbook/table';
import type { Workbook } from '../../workbook/workbook';
import { readSettingsLeniently } from '../clinic/settings';
import { seasonOf } from '../schedule/season';
import { candidateTable, DRAWN_COLUMNS } from './candidate-table';
import { candidateId } from './list';
import { readLines } from './read-candidates';
import { RETIRED, vipTable } from './table';

/** VIP 명단 as it was up to version 3: the team decided there. */
const formerTable = table({ ...vipTable, columns: { ...vipTable.columns, ...RETIRED } });

/** Version 4: makes candidates of an older list, and moves what the team had decided on it to them. */
export function carryDecisions(workbook: Workbook, today: CalendarDate): void {
  const odd = new Map<string, string>();
  const rows = readFormer(workbook, odd);
  if (rows.length === 0) return;
  const { asOf } = readSettingsLeniently(workbook);
  const season = seasonOf(asOf || today);
  const known = new Map(readLines(workbook, ['staffNote']).map((row) => [row.id, row]));
  const added = rows.flatMap(({ decision: _, decidedBy: __, state, ...row }) => {
    const id = candidateId(season, row.patient);
    if (known.has(id)) return [];
    const proposal = state === 'droppedOut' ? ('fell' as const) : ('eligible' as const);
    return [{ ...row, id, season: String(season), proposal }];
  });
  const columns = ['season', 'proposal', ...DRAWN_COLUMNS] as const;
  if (added.length > 0) workbook.sync(candidateTable, added, { columns });
  const decided = rows.filter(
    ({ patient, decision, decidedBy }) => decision !== '' || decidedBy.trim() !== '' || odd.has(patient),
  );
  const entries = decided.flatMap(({ patient, decision, decidedBy }) => {
    const key = candidateId(season, patient);
    const { decision: newer = '', staffNote: note = '' } = known.get(key) ?? {};
    if (newer !== '') return [];
    // A word that is none of the list decides nothing, and what somebody wrote is not lost: it stands in the note.
    const word = odd.get(patient) ?? '';
    const staffNote = note.includes(word)
      ? note
      : [note, say(ODD, workbook.language, { word })].filter(Boolean).join(' ');
    return [{ key, values: { decision, decidedBy, noted: decision, staffNote } }];
  });
  if (entries.length > 0) workbook.enter(candidateTable, entries);
  // Moved, not copied: run again in a copy of the file it must not bring back what was decided otherwise since.
  if (decided.length > 0) {
    const emptied = decided.map(({ patient }) => ({
      key: patient,
      values: { decision: '', decidedBy: '' } as const,
    }));
    workbook.enter(formerTable, emptied);
  }
}

type Former = Pick<
  Row<typeof formerTable>,
  (typeof DRAWN_COLUMNS)[number] | 'state' | 'decision' | 'decidedBy'
>;

/** [] in a workbook that never had the former columns. @param odd is given what stands for a decision and is none, by patient */
function readFormer(workbook: Workbook, odd: Map<string, string>): Former[] {
  try {
    const columns = [...DRAWN_COLUMNS, 'state', 'decision', 'decidedBy'] as const;
    const onUnreadable = (patient: string, column: string, text: string) => {
      if (column === 'decision') odd.set(patient, text);
    };
    return workbook.read(formerTable, { columns, lenient: true, onUnreadable });
  } catch (error) {
    if (error instanceof AppError && NOT_THERE.includes(error.code)) return [];
    throw error;
  }
}

const ODD: Text = {
  ko: '(전에 결정 칸에 적힌 말: {word})',
  zh: '（原“决定”栏内容：{word}）',
  en: '(stood under decision before: {word})',
};
const NOT_THERE: readonly string[] = ['table.headerMissing', 'table.sheetMissing', 'table.sheetRenamed'];
