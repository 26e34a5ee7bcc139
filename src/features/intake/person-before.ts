import type { Patient } from './table';

/** What rows of exports say of a person himself; it cannot be derived from visits. Since when a number is known can, nearly. */
const PERSON = [
  'branch',
  'chart',
  'name',
  'aliases',
  'phone',
  'oldPhones',
  'birth',
  'guardian',
  'consent',
  'nextAppointment',
  'email',
  'postcode',
  'address',
] as const satisfies readonly (keyof Patient)[];

/**
 * What a patient's row keeps for taking back the last import that had him: what was known of him before, as far as that import
 * changed it. '' where it changed nothing.
 *
 * @param before the row before a chunk, @param after behind it
 */
export function keepBefore(before: Patient, after: Patient, batch: string): string {
  const kept = readBefore(before.before);
  const values = kept?.batch === batch ? kept.values : PERSON.map((id) => before[id]);
  return PERSON.every((id, index) => (values[index] ?? '') === after[id])
    ? ''
    : JSON.stringify([batch, ...values]);
}

/** The patient as he was known before an import; undefined where it changed nothing of him, or a later import had him as well. */
export function restoreBefore(patient: Patient, batch: string): Patient | undefined {
  const kept = readBefore(patient.before);
  if (kept?.batch !== batch) return undefined;
  const values = Object.fromEntries(PERSON.map((id, index) => [id, kept.values[index] ?? '']));
  return { ...patient, ...values, before: '' };
}

function readBefore(
  cell: string,
): { readonly batch: string; readonly values: readonly string[] } | undefined {
  if (!cell.startsWith('[')) return undefined;
  const [batch = '', ...values] = JSON.parse(cell) as string[];
  return { batch, values };
}
