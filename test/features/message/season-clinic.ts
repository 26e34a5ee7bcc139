import { createHash } from 'node:crypto';
import type { HostOptions, ScriptFile } from '../../../host/host';
import { columnLetters } from '../../../src/workbook/a1';
import { type Clinic, openClinic, person, type Row } from '../desk';

export const KIM = person('P000001', '김영희', '2020-03-02', {
  lastVisit: '2026-11-01',
  consent: 'yes',
  phone: '010-1111-2222',
});
export const PARK = person('P000002', '박철수', '2020-03-02', {
  lastVisit: '2026-10-01',
  consent: 'yes',
  phone: '010-3333-4444',
});

/** A clinic in the season of 2026 whose list of these people both have signed. */
export function openSeason(
  script: readonly ScriptFile[],
  patients: readonly Row[] = [KIM, PARK],
  options: Partial<HostOptions> = {},
): Clinic {
  const clinic = openClinic(script, options);
  clinic.act('clinic.saveSettings', {
    values: { clinicName: '미소치과', clinicPhone: '02-555-0100', optOutNumber: '080-123-4567' },
  });
  clinic.put('patients', patients);
  clinic.put('staff', [
    { id: 'S001', name: '한서윤', role: 'director' },
    { id: 'S002', name: '정하린', role: 'headDesk' },
  ]);
  signList(clinic, patients);
  return clinic;
}

/** Draws and signs a list of just these people. */
export function signList(clinic: Clinic, patients: readonly Row[], season = '2026'): void {
  const ids = patients.map(({ id = '' }) => id);
  clinic.put(
    'candidates',
    ids.map((id) => ({
      ...{ id: `${season}/${id}`, season, patient: id, tier: 'B', signedTier: 'B' },
      ...{ totalReferrals: 3, proposal: 'eligible' },
    })),
  );
  const lines = ids.map((id) => `${id}:B`).sort();
  const mark = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
  clinic.put(
    'approvals',
    ['director', 'headDesk'].map((role) => ({
      ...{ id: `${season}/list/1/${role}`, season, kind: 'list', role, mark },
      ...{ state: 'valid', decision: 'approved', noted: 'approved' },
    })),
  );
}

/** The key of a draft of the season. */
export const idOf = (patient: string, wording = 'new-year', channel = 'sms') =>
  `2026/${patient}/${wording}/${channel}`;

export const draftOf = (clinic: Clinic, id: string) => clinic.read('drafts').find((row) => row.id === id);

const SHEET = '문자·카드';

/** Types over cells of a draft as staff do, past the program. @param values by the words of the headers */
export function typeOver(clinic: Clinic, id: string, values: Readonly<Record<string, string>>): void {
  const { row, header } = placeOf(clinic, id);
  for (const [word, value] of Object.entries(values)) {
    const at = `${columnLetters(header.indexOf(word) + 1)}${row}`;
    clinic.host.edit(SHEET, at, value === '' ? { clear: true } : value);
  }
}

/** Deletes the row of a draft as staff do. */
export function deleteRow(clinic: Clinic, id: string): void {
  clinic.host.edit(SHEET, `A${placeOf(clinic, id).row}`, { remove: 'rows' });
}

function placeOf(clinic: Clinic, id: string): { row: number; header: readonly unknown[] } {
  const [header = [], ...rows] =
    clinic.host.snapshot().sheets.find(({ name }) => name === SHEET)?.cells ?? [];
  const at = rows.findIndex((cells) => cells.includes(id));
  if (at < 0) throw new Error(`no draft ${id}`);
  return { row: at + 2, header };
}
