import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { groupDigits } from '../../core/group-digits';
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
import { readErased } from '../privacy/erased';
import type { RowFault } from './check-row';
import type { ImportOutcome } from './import-outcome';
import { beginChunk, type ChunkOfFile, endChunk, isRepeated } from './import-progress';
import { readImports } from './import-register';
import { importStaff } from './import-staff';
import { type InputRow, importVisits } from './import-visits';
import { columnNotes, registerNotes, rowNotes, unknownNotes } from './notes';
import { adderOf, openRows } from './read-records';
import { recallColumns } from './remembered-columns';
import { isSample, isSampleBatch } from './sample';
import { PATIENT_COLUMNS, patientTable, visitTable } from './table';
import { NO_ROLE_COLUMN, REJECTED_HINT, ROLE_TIP, SUMMARY, TITLE, TITLE_HINT } from './texts';

/** Rows that one call takes; a longer file comes in several. */
const ROWS_PER_CALL = 20_000;
/** Refused rows that one call tells in full, unless more are asked for. */
const REJECTED_PER_CALL = 500;

const importSchema = v.object({
  report: v.picklist(['visits', 'staff']),
  /** The file's name, for people. */
  file: v.pipe(v.string(), v.maxLength(300)),
  /** Hash of the file's content: the same for all its chunks. */
  batch: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  header: v.pipe(v.array(v.pipe(v.string(), v.maxLength(50_000))), v.maxLength(500)),
  /** What each column means, where a person confirmed it; else it is recognised by its header. */
  columns: v.optional(v.pipe(v.array(v.nullable(v.picklist(COLUMN_IDS))), v.maxLength(500))),
  /** Rows in the file's order; one check for all, since there are many. */
  rows: v.custom<readonly InputRow[]>(areRows, 'rows of text cells with their row numbers'),
  /** Data rows of the whole file, so that the sheets grow once. */
  totalRows: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
  /** Whether this is the file's first, and its last, chunk. A file that was broken off may begin again or go on: no row is added twice. */
  first: v.boolean(),
  last: v.boolean(),
  /** How many refused rows are told in full; of the others only how many they are. */
  mostRejected: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(ROWS_PER_CALL)),
    REJECTED_PER_CALL,
  ),
});

type ImportInput = v.InferOutput<typeof importSchema>;

/**
 * 자료 가져오기: rows of an export become patients and visits, or staff. One call takes one chunk of a file;
 * what a file brought counts with its last chunk, until then intake.undo cancels it.
 */
export const importAction = action({
  id: 'intake.import',
  title: TITLE,
  hint: TITLE_HINT,
  inMenu: true,
  group: 'steps',
  view: 'import',
  input: importSchema,
  run(context, input) {
    return { done: input.report === 'staff' ? runStaff(context, input) : runVisits(context, input) };
  },
  isNews: ({ isNews }) => isNews,
  undo: ({ state, batch }) => (state === 'done' ? { action: 'intake.undo', input: { batch } } : undefined),
  summary(outcome: ImportOutcome, language) {
    const counts = say(SUMMARY, language, {
      rows: groupDigits(outcome.accepted + outcome.unchanged + outcome.rejectedCount),
      accepted: groupDigits(outcome.accepted),
      unchanged: groupDigits(outcome.unchanged),
      rejected: groupDigits(outcome.rejectedCount),
    });
    const hint = outcome.rejectedCount > 0 ? [say(REJECTED_HINT, language)] : [];
    return [counts, ...hint, ...outcome.notes].join(' ');
  },
});

const VISIT_COLUMNS = Object.keys(visitTable.columns).filter((id) => id !== visitTable.key) as Exclude<
  Writable<typeof visitTable>,
  'id'
>[];

function runVisits(context: Context, input: ImportInput): ImportOutcome {
  const { workbook, memory, today, language } = context;
  const { file, batch, header, rows, first, last } = input;
  const recognised = recogniseColumns(header);
  const mapping = columnsOf(context, input, recognised);
  requireVisitColumns(header, mapping);
  const settings = readSettings(workbook);
  const known = { patients: workbook.read(patientTable), visits: workbook.read(visitTable) };
  if (first) workbook.requireRoom(visitTable, known.visits.length + input.totalRows);
  const isThere = known.visits.some((visit) => adderOf(visit) === batch);
  const isOld = isRepeated(context, input, { isThere, isEmpty: known.patients.length === 0 });
  const imports = readImports(memory);
  const others = imports.filter((each) => each.batch !== batch);
  const ownFrom = imports.find((each) => each.batch === batch)?.firstNumber;
  const open = openRows(others, isOld || last ? undefined : batch);
  const chunk = { file, batch, header, mapping, rows };
  const erased = readErased(workbook, memory);
  const given = {
    ...{ ...known, open },
    ...(ownFrom === undefined ? {} : { ownFrom }),
    ...(erased ? { erased } : {}),
  };
  const result = importVisits(given, chunk, { ...settings, today });

  const ofFile = chunkOf(input);
  const isNews = result.accepted > 0;
  if (!isOld) beginChunk(context, ofFile, { nextNumber: result.nextNumber.before, isNews });
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
  const brought = { changedVisits: result.overwritten, nextNumber: result.nextNumber.after };
  return {
    report: 'visits',
    batch,
    accepted: result.accepted,
    unchanged: result.unchanged,
    ...rejectedRows(result.faults, input, language),
    patients: result.patients.length,
    notes: [
      ...(first ? columnNotes(recognised, mapping, language) : []),
      ...rowNotes(result, language),
      ...(first && erased ? unknownNotes(erased.unknown, language) : []),
      ...(last ? registerNotes(result, language) : []),
    ],
    ...(isOld ? repeated(context, ofFile, isNews) : ended(context, ofFile, brought)),
  };
}

function runStaff(context: Context, input: ImportInput): ImportOutcome {
  const { workbook, memory, language } = context;
  const { batch, header, rows } = input;
  const recognised = recogniseColumns(header);
  const mapping = columnsOf(context, input, recognised);
  requireNameColumn(header, mapping);
  if (!mapping.includes('role')) {
    throw new AppError('intake.noRoleColumn', NO_ROLE_COLUMN, { found: header.join(', ') }, ROLE_TIP);
  }
  const needsEmpty = isSampleBatch(batch) && !isSample(memory);
  const isEmpty = !needsEmpty || workbook.read(patientTable).length === 0;
  const isOld = isRepeated(context, input, { isThere: false, isEmpty });
  const known = readStaff(workbook);
  const result = importStaff(known, header, mapping, rows);
  const ofFile = chunkOf(input);
  const isNews = result.added.length > 0;
  if (!isOld) beginChunk(context, ofFile, { nextNumber: result.nextNumber - result.added.length, isNews });
  if (result.added.length > 0) {
    workbook.sync(staffTable, result.added, { columns: ['name', 'role', 'email', 'phone', 'from', 'until'] });
  }
  const brought = { changedVisits: 0, nextNumber: result.nextNumber };
  return {
    report: 'staff',
    batch,
    accepted: result.added.length,
    unchanged: result.unchanged,
    ...rejectedRows(result.faults, input, language),
    patients: known.length + result.added.length,
    notes: columnNotes(recognised, mapping, language),
    ...(isOld ? repeated(context, ofFile, isNews) : ended(context, ofFile, brought)),
  };
}

function chunkOf({ columns, ...input }: ImportInput): ChunkOfFile {
  return { ...input, columns };
}

type Standing = Pick<ImportOutcome, 'state' | 'doneRows' | 'totalRows' | 'isNews'>;

/** The answer to the first run may have been lost, and its entry in the log with it: what nobody read yet is still news. */
function repeated({ memory }: Context, { batch, totalRows }: ChunkOfFile, isNews: boolean): Standing {
  const known = readImports(memory).find((each) => each.batch === batch);
  return { state: 'repeated', doneRows: totalRows, totalRows, isNews: isNews || (known?.isNews ?? false) };
}

function ended(context: Context, chunk: ChunkOfFile, brought: Parameters<typeof endChunk>[2]): Standing {
  const { totalRows, last } = chunk;
  return { ...endChunk(context, chunk, brought), totalRows, state: last ? 'done' : 'open' };
}

/** What the columns mean, as confirmed now or for this header before, else as recognised; what must not be read stays unread whoever confirmed it. */
function columnsOf(
  { memory }: Context,
  { header, columns }: ImportInput,
  { mapping, refused }: RecognisedColumns,
): readonly (ColumnId | null)[] {
  const confirmed = columns ?? recallColumns(memory, header);
  if (!confirmed) return mapping;
  return header.map((_, index) =>
    refused.some((column) => column.index === index) ? null : (confirmed[index] ?? null),
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

function rejectedRows(
  faults: readonly RowFault[],
  { file, mostRejected }: ImportInput,
  language: Language,
): Pick<ImportOutcome, 'rejected' | 'rejectedCount'> {
  const rejected = faults.slice(0, mostRejected).map(({ rowNumber, column, value, expected }) => ({
    file,
    row: rowNumber,
    column,
    value,
    expected: say(expected, language),
  }));
  return { rejectedCount: faults.length, rejected };
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
