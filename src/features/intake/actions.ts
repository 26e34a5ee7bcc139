import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { type Language, say } from '../../core/text';
import {
  COLUMN_IDS,
  type ColumnId,
  type RecognisedColumns,
  recogniseColumns,
  requireNameColumn,
  requireVisitColumns,
} from '../../file/headers';
import type { Writable } from '../../workbook/table';
import { action, type Context } from '../action';
import { readSettings } from '../clinic/settings';
import { readStaff, staffTable } from '../clinic/staff';
import type { RowFault } from './check-row';
import type { ImportOutcome, RejectedRow } from './import-outcome';
import { importStaff } from './import-staff';
import { type InputRow, importVisits } from './import-visits';
import { columnNotes, registerNotes, rowNotes } from './notes';
import { patientTable, visitTable } from './table';
import { NO_ROLE_COLUMN, REJECTED_HINT, ROLE_TIP, SUMMARY, TITLE, TITLE_HINT } from './texts';

/** Rows that one call takes; a longer file comes in several. */
export const ROWS_PER_CALL = 20_000;

const importSchema = v.object({
  report: v.picklist(['visits', 'staff']),
  /** The file's name, for people. */
  file: v.pipe(v.string(), v.maxLength(300)),
  /** Hash of the file's content: the same for all its chunks. */
  batch: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  header: v.pipe(v.array(v.string()), v.maxLength(500)),
  /** What each column means, where a person confirmed it; else it is recognised by its header. */
  columns: v.optional(v.array(v.nullable(v.picklist(COLUMN_IDS)))),
  /** Rows in the file's order; one check for all, since there are many. */
  rows: v.custom<readonly InputRow[]>(areRows, 'rows of text cells with their row numbers'),
  /** Data rows of the whole file, so that the sheets grow once. */
  totalRows: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Whether this is the file's first, and its last, chunk. */
  first: v.boolean(),
  last: v.boolean(),
});

type ImportInput = v.InferOutput<typeof importSchema>;

/** 자료 가져오기: rows of an export become patients and visits, or staff. One call takes one chunk of a file. */
export const importAction = action({
  id: 'intake.import',
  title: TITLE,
  hint: TITLE_HINT,
  inMenu: false,
  input: importSchema,
  run(context, input) {
    return { done: input.report === 'staff' ? runStaff(context, input) : runVisits(context, input) };
  },
  summary(outcome: ImportOutcome, language) {
    const counts = say(SUMMARY, language, {
      rows: outcome.accepted + outcome.unchanged + outcome.rejected.length,
      accepted: outcome.accepted,
      unchanged: outcome.unchanged,
      rejected: outcome.rejected.length,
    });
    const hint = outcome.rejected.length > 0 ? [say(REJECTED_HINT, language)] : [];
    return [counts, ...hint, ...outcome.notes].join(' ');
  },
});

/** The columns of a patient that an import writes; referral counts are the tally's. */
const PATIENT_COLUMNS = [
  'branch',
  'chart',
  'name',
  'aliases',
  'phone',
  'oldPhones',
  'birth',
  'guardian',
  'household',
  'firstVisit',
  'firstVisitFrom',
  'lastVisit',
  'visitCount',
  'spendBand',
  'consent',
  'nextAppointment',
  'phoneOn',
] as const satisfies readonly Writable<typeof patientTable>[];

const VISIT_COLUMNS = Object.keys(visitTable.columns).filter((id) => id !== visitTable.key) as Exclude<
  Writable<typeof visitTable>,
  'id'
>[];

function runVisits({ workbook, today, language }: Context, input: ImportInput): ImportOutcome {
  const recognised = recogniseColumns(input.header);
  const mapping = columnsOf(input, recognised);
  requireVisitColumns(input.header, mapping);
  const settings = readSettings(workbook);
  const known = { patients: workbook.read(patientTable), visits: workbook.read(visitTable) };
  const { file, batch, header, rows } = input;
  if (input.first) workbook.requireRoom(visitTable, known.visits.length + input.totalRows);
  const result = importVisits(known, { file, batch, header, mapping, rows }, { ...settings, today });

  // Patients first: a visit whose patient is missing could not be told apart from one whose patient was deleted.
  if (result.changedPatients.length > 0) {
    workbook.sync(patientTable, result.changedPatients, {
      columns: PATIENT_COLUMNS,
      ...expectedRows(input, known.patients.length, result.addedPatients, 0.75),
    });
  }
  if (result.changedVisits.length > 0) {
    workbook.sync(visitTable, result.changedVisits, {
      columns: VISIT_COLUMNS,
      ...expectedRows(input, known.visits.length, result.addedVisits, 1),
    });
  }
  return {
    report: 'visits',
    accepted: result.accepted,
    unchanged: result.unchanged,
    rejected: rejectedRows(result.faults, file, language),
    patients: result.patients.length,
    notes: [
      ...(input.first ? columnNotes(recognised, mapping, language) : []),
      ...rowNotes(result, language),
      ...(input.last ? registerNotes(result, language) : []),
    ],
  };
}

function runStaff({ workbook, language }: Context, input: ImportInput): ImportOutcome {
  const recognised = recogniseColumns(input.header);
  const mapping = columnsOf(input, recognised);
  requireNameColumn(input.header, mapping);
  if (!mapping.includes('role')) {
    throw new AppError('intake.noRoleColumn', NO_ROLE_COLUMN, { found: input.header.join(', ') }, ROLE_TIP);
  }
  const known = readStaff(workbook);
  const result = importStaff(known, input.header, mapping, input.rows);
  if (result.added.length > 0) {
    workbook.sync(staffTable, result.added, { columns: ['name', 'role', 'email', 'phone', 'from', 'until'] });
  }
  return {
    report: 'staff',
    accepted: result.added.length,
    unchanged: result.unchanged,
    rejected: rejectedRows(result.faults, input.file, language),
    patients: known.length + result.added.length,
    notes: columnNotes(recognised, mapping, language),
  };
}

/** What the columns mean, as confirmed or else recognised; what must not be read stays unread whoever confirmed it. */
function columnsOf(
  { header, columns }: ImportInput,
  { mapping, refused }: RecognisedColumns,
): readonly (ColumnId | null)[] {
  if (!columns) return mapping;
  return header.map((_, index) =>
    refused.some((column) => column.index === index) ? null : (columns[index] ?? null),
  );
}

/**
 * How many rows a sheet will hold at the end, judged by the first chunk: visits in proportion, patients by a lower
 * power, since the same people come again.
 */
function expectedRows(
  input: ImportInput,
  known: number,
  added: number,
  power: number,
): { expectRows?: number } {
  if (!input.first || input.rows.length === 0) return {};
  const times = Math.max(1, input.totalRows / input.rows.length);
  return { expectRows: known + Math.ceil(added * times ** Math.max(power, added / input.rows.length)) };
}

function rejectedRows(faults: readonly RowFault[], file: string, language: Language): RejectedRow[] {
  return faults.map(({ rowNumber, column, value, expected }) => ({
    file,
    row: rowNumber,
    column,
    value,
    expected: say(expected, language),
  }));
}

function areRows(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= ROWS_PER_CALL &&
    value.every(
      (row: unknown) =>
        typeof row === 'object' &&
        row !== null &&
        'rowNumber' in row &&
        Number.isInteger(row.rowNumber) &&
        'cells' in row &&
        Array.isArray(row.cells) &&
        row.cells.every((cell: unknown) => typeof cell === 'string'),
    )
  );
}
