import type { Patient } from '../intake/table';
import { splitList } from '../referral/read-patient';
import type { ConsentEntry } from './consent-table';

/** What is asked of a patient. */
type Holder = Pick<Patient, 'id' | 'name' | 'phone' | 'oldPhones' | 'email' | 'consent'>;

/**
 * Finds who is meant by a number: those who have it now, else those who had it, by their records or by what they once said of
 * consent. A number that was given to somebody new is no longer that of its former owner.
 *
 * @param log of consents
 */
export function findHolders<P extends Holder>(
  patients: readonly P[],
  log: readonly Pick<ConsentEntry, 'patient' | 'phone' | 'undoneOn'>[],
): (phone: string) => readonly P[] {
  const now = new Map<string, P[]>();
  const formerly = new Map<string, Set<P>>();
  const byId = new Map(patients.map((patient) => [patient.id, patient]));
  const had = (phone: string, holder: P) => {
    const known = formerly.get(phone);
    if (known) known.add(holder);
    else formerly.set(phone, new Set([holder]));
  };
  for (const patient of patients) {
    const known = now.get(patient.phone);
    if (known) known.push(patient);
    else if (patient.phone !== '') now.set(patient.phone, [patient]);
    for (const phone of splitList(patient.oldPhones)) had(phone, patient);
  }
  for (const { patient, phone, undoneOn } of log) {
    const holder = byId.get(patient);
    if (holder && phone !== '' && undoneOn === '') had(phone, holder);
  }
  return (phone) => now.get(phone) ?? [...(formerly.get(phone) ?? [])];
}
