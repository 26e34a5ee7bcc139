import type { ColumnId } from '../../file/headers';
import { type CheckOptions, type RowFault, type RowValues, rowChecker } from './check-row';
import type { FirstVisitDoubts } from './first-visit';
import { findPatient, mergeRow, registerOf } from './merge-patients';
import { derivePatientFacts } from './patient-facts';
import { keepBefore } from './person-before';
import { adderOf, isCounting, NOTHING_OPEN, type OpenRows, patientNumber, takingPart } from './read-records';
import type { Patient, Visit } from './table';

/** One row of an input file: cells as displayed, the number as in the file. */
export interface InputRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

/** A part of a file: rows in the file's order. */
export interface Chunk {
  /** The file's name, for people. */
  readonly file: string;
  /** The same for every part of one file and for the same content again, different for any other. */
  readonly batch: string;
  readonly header: readonly string[];
  readonly mapping: readonly (ColumnId | null)[];
  readonly rows: readonly InputRow[];
}

/** What the sheets hold before a chunk. */
export interface KnownRecords {
  readonly patients: readonly Patient[];
  readonly visits: readonly Visit[];
  /** What of them does not count; the chunk's own batch is among them unless it ends with this chunk. */
  readonly open?: OpenRows;
  /** People with this number in their id, or a higher one, came with earlier chunks of the same file. */
  readonly ownFrom?: number;
  /** Who was deleted and stays out, and the highest number of their ids. */
  readonly erased?: {
    readonly lastNumber: number;
    isErased(person: RowValues['person']): boolean;
  };
}

/** What a chunk changes. */
export interface ImportedChunk {
  /** Everybody known now. */
  readonly patients: readonly Patient[];
  /** Those to write: new ones, and those of whom something known changed. */
  readonly changedPatients: readonly Patient[];
  /** Visits to write: new ones, changed ones, and those that now stand in another file or row. */
  readonly changedVisits: readonly Visit[];
  readonly addedPatients: number;
  readonly addedVisits: number;
  /** Visits of earlier imports whose content changed. */
  readonly overwritten: number;
  /** The number of the first patient that a chunk would add, before this one and behind it. */
  readonly nextNumber: { readonly before: number; readonly after: number };
  /** Rows that brought a new visit or changed one. */
  readonly accepted: number;
  /** Rows whose visit was known to the letter. */
  readonly unchanged: number;
  readonly faults: readonly RowFault[];
  /** Of the people in the file. */
  readonly doubts: FirstVisitDoubts;
  /** Rows whose phone cell held no number. */
  readonly phonesUnread: number;
  /** Rows whose e-mail could not be read. */
  readonly emailsUnread: number;
  /** Rows of people who were deleted; they are left out. */
  readonly erasedRows: number;
  /** Rows of which a text was cut, being longer than a cell may sensibly hold. */
  readonly textsShortened: number;
  /** People in the file of whom neither chart number nor phone is known. */
  readonly withoutContact: number;
}

/** The columns of a visit that a row fills, by the column of the export that they come from. */
const FILLED_BY: readonly (readonly [keyof Visit, readonly ColumnId[]])[] = [
  ['newMark', ['newMark', 'billingMark']],
  ['billingMark', ['newMark', 'billingMark']],
  ['firstVisitStated', ['firstVisit']],
  ['referrer', ['referrer']],
  ['route', ['route']],
  ['memo', ['memo']],
  ['doctor', ['doctor']],
  ['treatment', ['treatment']],
  ['paidBand', ['paid']],
  ['paid', ['paid']],
  ['owed', ['owed']],
];
const CONTENT = FILLED_BY.map(([column]) => column);
/** Where a visit stands, by the last file that states it. */
const PLACE = ['file', 'fileRow', 'batch', 'addedBy'] as const satisfies readonly (keyof Visit)[];

/**
 * Turns rows into patients and visits, on top of those that are known.
 *
 * A visit is patient + date + its ordinal that day, where the ordinal counts the rows of the same file; so the same file
 * again, or a later export with the same visits, finds them and adds nothing. A column that a later export lacks leaves
 * what is known. How a file is cut into chunks makes no difference to the result.
 *
 * While the batch is open nothing is derived from it: first and last visits, counts and bands come with its last chunk.
 */
export function importVisits(known: KnownRecords, chunk: Chunk, options: CheckOptions): ImportedChunk {
  const { open = NOTHING_OPEN, erased } = known;
  const isOpen = open.batches.has(chunk.batch);
  const register = registerOf(known.patients.map((patient) => ({ ...patient })));
  const check = rowChecker(chunk.header, chunk.mapping, options);
  const faults: RowFault[] = [];
  const rows = new Map<number, RowValues>();
  const days = new Set<string>();
  for (const { rowNumber, cells } of chunk.rows) {
    const checked = check(cells, rowNumber);
    if ('fault' in checked) {
      faults.push(checked.fault);
      continue;
    }
    rows.set(rowNumber, checked.values);
    days.add(checked.values.visit.date);
  }

  // Only visits of the chunk's days can be met again, so only they are looked up by id.
  const visits = new Map<string, Visit>();
  const patientOfRow = new Map<number, string>();
  for (const visit of known.visits) {
    // Ids of visits whose patient was deleted are not given out again.
    register.lastNumber = Math.max(register.lastNumber, patientNumber(visit.patient));
    // What earlier chunks brought is not derived yet, but tells which row is the newest.
    const patient = visit.batch === chunk.batch ? register.byId.get(visit.patient) : undefined;
    if (patient && visit.date > patient.lastVisit && visit.date <= options.today)
      patient.lastVisit = visit.date;
    if (!days.has(visit.date)) continue;
    visits.set(visit.id, visit);
    if (visit.batch === chunk.batch && visit.fileRow !== null && rows.has(visit.fileRow)) {
      patientOfRow.set(visit.fileRow, visit.patient);
    }
  }

  register.lastNumber = Math.max(register.lastNumber, erased?.lastNumber ?? 0);
  const nextBefore = register.lastNumber + 1;
  const unfilled = CONTENT.filter((_, i) => !FILLED_BY[i]?.[1].some((id) => chunk.mapping.includes(id)));
  const changedVisits: Visit[] = [];
  const met = new Set<string>();
  let addedVisits = 0;
  let overwritten = 0;
  let accepted = 0;
  let erasedRows = 0;
  let phonesUnread = 0;
  let emailsUnread = 0;
  let textsShortened = 0;
  for (const [rowNumber, values] of rows) {
    if (erased && !findPatient(register, values.person) && erased.isErased(values.person)) {
      erasedRows++;
      continue;
    }
    if (values.phoneUnread) phonesUnread++;
    if (values.emailUnread) emailsUnread++;
    if (values.shortened) textsShortened++;
    const patient = mergeRow(register, values, register.byId.get(patientOfRow.get(rowNumber) ?? ''));
    const { visit } = values;
    met.add(patient.id);
    visit.patient = patient.id;
    visit.ordinal = nextOrdinal(visits, `${patient.id}/${visit.date}/`, chunk.batch, rowNumber);
    visit.id = `${patient.id}/${visit.date}/${visit.ordinal}`;
    visit.file = chunk.file;
    visit.batch = chunk.batch;
    const old = visits.get(visit.id);
    if (old) {
      for (const column of unfilled) keep(visit, old, column);
      visit.addedBy = keepAdder(old, chunk.batch, open);
    } else addedVisits++;
    const isSame = old !== undefined && CONTENT.every((column) => visit[column] === old[column]);
    if (!isSame) accepted++;
    if (old && !isSame && adderOf(old) !== chunk.batch) overwritten++;
    visits.set(visit.id, visit);
    if (!isSame || PLACE.some((column) => visit[column] !== old[column])) changedVisits.push(visit);
  }

  if (isOpen) {
    for (const [index, patient] of register.patients.entries()) {
      patient.lastVisit = known.patients[index]?.lastVisit ?? '';
    }
  }
  const ofOtherDays = known.visits.filter((visit) => !days.has(visit.date));
  const ofFile = new Set(met);
  for (const { batch, patient } of known.visits) if (batch === chunk.batch) ofFile.add(patient);
  const doubts = isOpen
    ? { earliestRow: 0, billingOnly: 0 }
    : deriveFacts(register.patients, [ofOtherDays, [...visits.values()]], open, options, ofFile);
  const { ownFrom = Number.POSITIVE_INFINITY } = known;
  known.patients.forEach((before, index) => {
    const patient = register.patients[index];
    if (!patient || !met.has(patient.id) || patientNumber(patient.id) >= ownFrom) return;
    patient.before = keepBefore(before, patient, chunk.batch);
  });
  return {
    patients: register.patients,
    changedPatients: register.patients.filter((patient, index) => {
      const before = known.patients[index];
      return before === undefined || !isSamePatient(patient, before);
    }),
    changedVisits,
    addedPatients: register.patients.length - known.patients.length,
    addedVisits,
    overwritten,
    nextNumber: { before: nextBefore, after: register.lastNumber + 1 },
    accepted,
    unchanged: rows.size - accepted - erasedRows,
    erasedRows,
    faults,
    doubts,
    phonesUnread,
    emailsUnread,
    textsShortened,
    withoutContact: register.patients.filter(
      ({ id, chart, phone }) => ofFile.has(id) && chart === '' && phone === '',
    ).length,
  };
}

/** Derives the facts of those who take part from the visits that count. */
export function deriveFacts(
  patients: readonly Patient[],
  parts: readonly (readonly Visit[])[],
  open: OpenRows,
  options: Parameters<typeof derivePatientFacts>[2],
  ofWhom?: ReadonlySet<string>,
): FirstVisitDoubts {
  if (open.batches.size === 0) return derivePatientFacts(patients, parts, options, ofWhom);
  const counting = parts.map((visits) => visits.filter((visit) => isCounting(visit, open)));
  const seen = new Set(counting.flatMap((visits) => visits.map(({ patient }) => patient)));
  return derivePatientFacts(takingPart(patients, seen, open), counting, options, ofWhom);
}

/** Of those who stated the visit so far one whose import counts, else who brought it first; '' where that is the new one itself. */
function keepAdder(old: Visit, batch: string, { batches }: OpenRows): string {
  const adder = adderOf(old);
  const kept = [adder, old.batch].find((stater) => !batches.has(stater)) ?? adder;
  return kept === batch ? '' : kept;
}

/** 1 + the rows of this file before this one that brought the patient on that day. */
function nextOrdinal(
  visits: ReadonlyMap<string, Visit>,
  day: string,
  batch: string,
  rowNumber: number,
): number {
  for (let ordinal = 1; ; ordinal++) {
    const taken = visits.get(day + ordinal);
    if (taken?.batch !== batch || (taken.fileRow ?? 0) >= rowNumber) return ordinal;
  }
}

/** What the export has no column for stays as it is known. */
function keep<Id extends keyof Visit>(visit: Visit, old: Visit, column: Id): void {
  visit[column] = old[column];
}

function isSamePatient(one: Patient, other: Patient): boolean {
  for (const column in one) {
    if (one[column as keyof Patient] !== other[column as keyof Patient]) return false;
  }
  return true;
}
