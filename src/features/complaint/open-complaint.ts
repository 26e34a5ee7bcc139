import type { Complaint } from './complaint-table';

/** Who has a complaint that is not resolved, by patient and by number. */
export interface OpenComplaints {
  readonly patients: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
}

/** Gathers who is unhappy: nothing but an apology and care notices goes to them. */
export function openComplaints(
  rows: readonly Pick<Complaint, 'patient' | 'phone' | 'resolvedOn'>[],
): OpenComplaints {
  const open = rows.filter(({ resolvedOn }) => resolvedOn === '');
  return {
    patients: new Set(open.flatMap(({ patient }) => (patient === '' ? [] : [patient]))),
    phones: new Set(open.flatMap(({ phone }) => (phone === '' ? [] : [phone]))),
  };
}
