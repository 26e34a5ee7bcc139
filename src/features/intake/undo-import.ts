import type { CalendarDate } from '../../core/calendar-date';
import type { KnownImport } from './import-register';
import { deriveFacts } from './import-visits';
import type { BandLimits } from './paid-band';
import { restoreBefore } from './person-before';
import { adderOf, isCounting, type OpenRows, patientNumber } from './read-records';
import type { Patient, Visit } from './table';

/** What taking an import back does to the sheets. */
export interface UndoPlan {
  /** Keys of visits that go: brought by this import and stated by no other. */
  readonly visits: ReadonlySet<string>;
  /** Keys of people who go: known only through it, and nothing of staff's hangs on them. */
  readonly patients: ReadonlySet<string>;
  /** Visits that other imports state too: they are theirs from now on. */
  readonly handedOver: readonly Visit[];
  /** People who stay and of whom something is known otherwise without it. */
  readonly changedPatients: readonly Patient[];
  /** People known only through it who stay nevertheless. */
  readonly keptPatients: number;
}

/**
 * Works out what goes with an import. Visits that it only changed or stated again stay as they are: what stood there before is
 * not kept anywhere. Names, phones and consents that it brought to people of earlier imports stay as well, for the same reason;
 * visit dates, counts, bands and households are derived anew.
 *
 * @param open what of other imports does not count
 * @param isStaffs whether staff wrote into the patient's row, or decided or did something that names him
 */
export function planUndo(
  known: { readonly patients: readonly Patient[]; readonly visits: readonly Visit[] },
  { batch, firstNumber, endNumber }: Pick<KnownImport, 'batch' | 'firstNumber' | 'endNumber'>,
  open: OpenRows,
  isStaffs: (patient: Patient) => boolean,
  options: BandLimits & { readonly today: CalendarDate },
): UndoPlan {
  const gone = new Set<string>();
  const losers = new Set<string>();
  const remaining: Visit[] = [];
  const handedOver: Visit[] = [];
  for (const visit of known.visits) {
    const isAdder = adderOf(visit) === batch;
    if (isAdder && visit.batch === batch) {
      gone.add(visit.id);
      losers.add(visit.patient);
      continue;
    }
    const kept = isAdder || visit.batch === batch ? handOver(visit, isAdder, open) : visit;
    if (kept !== visit) handedOver.push(kept);
    remaining.push(kept);
  }

  const newest = new Map<string, CalendarDate>();
  const counting = new Set<string>();
  for (const visit of remaining) {
    if (visit.date > (newest.get(visit.patient) ?? '')) newest.set(visit.patient, visit.date);
    if (isCounting(visit, open)) counting.add(visit.patient);
  }
  const isItsOwn = ({ id }: Patient) => {
    const number = patientNumber(id);
    return number >= firstNumber && (endNumber === 0 || number < endNumber) && !newest.has(id);
  };
  const patients = new Set<string>();
  let keptPatients = 0;
  const staying: Patient[] = [];
  const before: Patient[] = [];
  for (const patient of known.patients) {
    if (isItsOwn(patient)) {
      if (!isStaffs(patient)) {
        patients.add(patient.id);
        continue;
      }
      keptPatients++;
      losers.add(patient.id);
    }
    before.push(patient);
    const last = newest.get(patient.id);
    const isLoser = losers.has(patient.id);
    staying.push({
      ...(restoreBefore(patient, batch) ?? patient),
      ...(isLoser && !counting.has(patient.id) ? NO_FACTS : {}),
      // The number may stand in rows that are gone: what remains is no witness for a later day than its own.
      ...(isLoser || last !== undefined ? { phoneOn: earlier(patient.phoneOn, last ?? '') } : {}),
    });
  }
  deriveFacts(staying, [remaining], open, options);
  return {
    visits: gone,
    patients,
    handedOver,
    changedPatients: staying.filter((patient, index) => !isSame(patient, before[index])),
    keptPatients,
  };
}

/** A visit that this import and another state, as the other's alone. */
function handOver(visit: Visit, isAdder: boolean, { batches }: OpenRows): Visit {
  if (isAdder) return { ...visit, addedBy: '' };
  // The row's number in the other file is not known any more.
  return batches.has(adderOf(visit))
    ? { ...visit, batch: adderOf(visit), addedBy: '', fileRow: null }
    : visit;
}

function earlier(one: CalendarDate | '', other: CalendarDate | ''): CalendarDate | '' {
  return one < other ? one : other;
}

const NO_FACTS = {
  firstVisit: '',
  firstVisitFrom: '',
  lastVisit: '',
  visitCount: null,
  spendBand: '',
} as const satisfies Partial<Patient>;

function isSame(one: Patient, other: Patient | undefined): boolean {
  return other !== undefined && (Object.keys(one) as (keyof Patient)[]).every((id) => one[id] === other[id]);
}
