import type { Memory } from '../../workbook/memory';
import type { ReadOptions, Workbook } from '../../workbook/workbook';
import { type KnownImport, readImports } from './import-register';
import { type Patient, patientTable, type Visit, visitTable } from './table';

/** What stands in the sheets and does not count: rows of imports that are open. */
export interface OpenRows {
  readonly batches: ReadonlySet<string>;
  /** People with this number in their id, or a higher one, count only with a visit that does; Infinity where nothing is open. */
  readonly firstNumber: number;
}

/** Nothing open. */
export const NOTHING_OPEN: OpenRows = { batches: new Set(), firstNumber: Number.POSITIVE_INFINITY };

/** @param batch one more that is open, whatever is remembered of it */
export function openRows(imports: readonly KnownImport[], batch?: string): OpenRows {
  const open = imports.filter(({ report, state }) => state !== 'done' && report === 'visits');
  return {
    batches: new Set([...open.map((each) => each.batch), ...(batch === undefined ? [] : [batch])]),
    firstNumber: Math.min(Number.POSITIVE_INFINITY, ...open.map(({ firstNumber }) => firstNumber)),
  };
}

/** Who brought a visit first. */
export function adderOf({ batch, addedBy }: Pick<Visit, 'batch' | 'addedBy'>): string {
  return addedBy || batch;
}

/** Whether an import that is not open states the visit. */
export function isCounting(visit: Pick<Visit, 'batch' | 'addedBy'>, { batches }: OpenRows): boolean {
  return !batches.has(visit.batch) || !batches.has(adderOf(visit));
}

/** The people who take part: all but those known only through an open import. @param seen ids of those with a visit that counts */
export function takingPart<P extends Pick<Patient, 'id'>>(
  patients: readonly P[],
  seen: ReadonlySet<string>,
  { firstNumber }: OpenRows,
): readonly P[] {
  if (firstNumber === Number.POSITIVE_INFINITY) return patients;
  return patients.filter(({ id }) => patientNumber(id) < firstNumber || seen.has(id));
}

/** The running number in a patient's id; 0 where there is none. */
export function patientNumber(id: string): number {
  return Number(/^P(\d{1,9})$/.exec(id)?.[1] ?? 0);
}

/** The visits that count: those of open imports are left out. @throws AppError as {@link Workbook.read} */
export function readVisits<Id extends keyof Visit & string>(
  workbook: Workbook,
  memory: Memory,
  columns: readonly Id[],
): Pick<Visit, Id>[] {
  const open = openRows(readImports(memory));
  if (open.batches.size === 0) return workbook.read(visitTable, { columns });
  return workbook
    .read(visitTable, { columns: [...columns, 'batch', 'addedBy'] })
    .filter((visit) => isCounting(visit, open));
}

/** The people who take part: those known only through an open import are left out. @throws AppError as {@link Workbook.read} */
export function readPatients(
  workbook: Workbook,
  memory: Memory,
  options: Pick<ReadOptions<never>, 'lenient'> = {},
): readonly Patient[] {
  return keepTakingPart(workbook, memory, workbook.read(patientTable, options));
}

/** Of people read from the sheet, those who take part; visits are looked up only where one of the people may not. */
export function keepTakingPart<P extends Pick<Patient, 'id'>>(
  workbook: Workbook,
  memory: Memory,
  patients: readonly P[],
): readonly P[] {
  const open = openRows(readImports(memory));
  if (!patients.some(({ id }) => patientNumber(id) >= open.firstNumber)) return patients;
  const visits = readVisits(workbook, memory, ['patient']);
  return takingPart(patients, new Set(visits.map(({ patient }) => patient)), open);
}
