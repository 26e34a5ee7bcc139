import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Snapshot } from '../../host/snapshot';
import { addDays, type CalendarDate } from '../../src/core/calendar-date';
import type { ExportTable } from '../../src/file/find-tables';
import { openClinicHost } from '../campaign/clinic-host';
import { runActions } from '../campaign/run-actions';
import { makeExport, type TextRows } from '../sample/make-export';
import { SAMPLE, SAMPLE_CLINIC } from '../sample/sample';
import type { Language } from './protocol';

/** Which sample is to be made. */
export interface SampleRequest {
  /** dist/main.js */
  readonly script: string;
  readonly language: Language;
  /** At the clinic. */
  readonly today: CalendarDate;
}

const CACHE = fileURLToPath(new URL('../../.cache/sample', import.meta.url));

/**
 * The made-up clinic as it stands this morning: yesterday's export is imported, referrals are recognised, the list, the
 * drafts and the schedule are made, all by the script's own actions. Made once a day for a script and a language.
 */
export function makeSampleClinic({ script, language, today }: SampleRequest): Snapshot {
  const { visitRows, staffRows } = makeExport({ ...SAMPLE, asOf: addDays(today, -1) });
  const key = createHash('sha256').update(JSON.stringify([script, language, today, visitRows, staffRows]));
  const path = join(CACHE, `${key.digest('hex').slice(0, 24)}.json`);
  const known = read(path);
  if (known) return known;
  const now = new Date(`${today}T09:00:00+09:00`);
  const clinic = openClinicHost({ script, snapshot: undefined, now, language });
  runActions(
    clinic,
    {
      visits: [toTable('visits.csv', visitRows)],
      staff: toTable('staff.csv', staffRows),
      asOf: undefined,
      language,
      settings: { clinicName: SAMPLE_CLINIC.clinic, optOutNumber: SAMPLE_CLINIC.optOut },
      // As in a clinic: what nobody uses would only stand in the way.
      everyWording: false,
    },
    () => undefined,
  );
  const snapshot = { ...clinic.host.snapshot(), name: SAMPLE_CLINIC.clinic };
  keep(path, snapshot);
  return snapshot;
}

function toTable(file: string, [header = [], ...rows]: TextRows): ExportTable {
  // By this beginning the script knows that these are records to practise on.
  const batch = `sample-${createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 12)}`;
  return { file, batch, header, rows: rows.map((cells, index) => ({ rowNumber: index + 2, cells })) };
}

function read(path: string): Snapshot | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What cannot be kept is made again. */
function keep(path: string, snapshot: Snapshot): void {
  try {
    mkdirSync(CACHE, { recursive: true });
    const draft = `${path}.${process.pid}.tmp`;
    writeFileSync(draft, JSON.stringify(snapshot));
    renameSync(draft, path);
  } catch {
    // A folder that cannot be written to.
  }
}
