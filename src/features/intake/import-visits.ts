import type { ColumnId } from '../../file/headers';
import { type CheckOptions, type RowFault, type RowValues, rowChecker } from './check-row';
import type { FirstVisitDoubts } from './first-visit';
import { mergeRow, registerOf } from './merge-patients';
import { derivePatientFacts } from './patient-facts';
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
  /** Rows that brought a new visit or changed one. */
  readonly accepted: number;
  /** Rows whose visit was known to the letter. */
  readonly unchanged: number;
  readonly faults: readonly RowFault[];
  readonly doubts: FirstVisitDoubts;
  /** Rows whose phone cell held no number. */
  readonly phonesUnread: number;
  /** Rows of which a text was cut, being longer than a cell may sensibly hold. */
  readonly textsShortened: number;
  /** People of whom neither chart number nor phone is known. */
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

/**
 * Turns rows into patients and visits, on top of those that are known.
 *
 * A visit is patient + date + its ordinal that day, where the ordinal counts the rows of the same file; so the same file
 * again, or a later export with the same visits, finds them and adds nothing. A column that a later export lacks leaves
 * what is known. How a file is cut into chunks makes no difference to the result.
 */
export function importVisits(
  known: { readonly patients: readonly Patient[]; readonly visits: readonly Visit[] },
  chunk: Chunk,
  options: CheckOptions,
): ImportedChunk {
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
    register.lastNumber = Math.max(register.lastNumber, Number(visit.patient.slice(1)) || 0);
    if (!days.has(visit.date)) continue;
    visits.set(visit.id, visit);
    if (visit.batch === chunk.batch && visit.fileRow !== null && rows.has(visit.fileRow)) {
      patientOfRow.set(visit.fileRow, visit.patient);
    }
  }

  const unfilled = CONTENT.filter((_, i) => !FILLED_BY[i]?.[1].some((id) => chunk.mapping.includes(id)));
  const changedVisits: Visit[] = [];
  let addedVisits = 0;
  let accepted = 0;
  let phonesUnread = 0;
  let textsShortened = 0;
  for (const [rowNumber, values] of rows) {
    if (values.phoneUnread) phonesUnread++;
    if (values.shortened) textsShortened++;
    const before = register.byId.get(patientOfRow.get(rowNumber) ?? '');
    const patient = mergeRow(register, values, before);
    const { visit } = values;
    visit.patient = patient.id;
    visit.ordinal = nextOrdinal(visits, `${patient.id}/${visit.date}/`, chunk.batch, rowNumber);
    visit.id = `${patient.id}/${visit.date}/${visit.ordinal}`;
    visit.file = chunk.file;
    visit.batch = chunk.batch;
    const old = visits.get(visit.id);
    if (old) for (const column of unfilled) keep(visit, old, column);
    else addedVisits++;
    const isSame = old !== undefined && CONTENT.every((column) => visit[column] === old[column]);
    if (!isSame) accepted++;
    visits.set(visit.id, visit);
    if (!isSame || visit.batch !== old.batch || visit.fileRow !== old.fileRow || visit.file !== old.file) {
      changedVisits.push(visit);
    }
  }

  const ofOtherDays = known.visits.filter((visit) => !days.has(visit.date));
  const doubts = derivePatientFacts(register.patients, [ofOtherDays, visits.values()], options);
  return {
    patients: register.patients,
    changedPatients: register.patients.filter((patient, index) => {
      const before = known.patients[index];
      return before === undefined || !isSamePatient(patient, before);
    }),
    changedVisits,
    addedPatients: register.patients.length - known.patients.length,
    addedVisits,
    accepted,
    unchanged: rows.size - accepted,
    faults,
    doubts,
    phonesUnread,
    textsShortened,
    withoutContact: register.patients.filter(({ chart, phone }) => chart === '' && phone === '').length,
  };
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
