import type { Context } from '../action';
import { readConsents } from '../consent/add-consents';
import { type Bearer, gatherConsents } from '../consent/consent';
import { patientTable } from '../intake/table';
import { type Candidate, candidateTable } from './candidate-table';
import { latestSeason } from './list';
import { warnOfConsent } from './show-candidate';
import { vipTable } from './table';

/** Tells of each patient what counts of chart and log together, by text; where neither decides, what the chart says. */
export type ConsentNow = (patient: Bearer) => Candidate['consent'];

/** Reads the log of consents. */
export function readConsentNow(context: Pick<Context, 'workbook' | 'memory'>): ConsentNow {
  const { of } = gatherConsents(readConsents(context));
  return (patient) => {
    const { state } = of(patient);
    return state === 'unknown' ? patient.consent : state;
  };
}

/** As {@link readConsentNow}, of all these patients by id. */
export function consentsNow(
  context: Pick<Context, 'workbook' | 'memory'>,
  patients: readonly Bearer[],
): ReadonlyMap<string, Candidate['consent']> {
  const consentNow = readConsentNow(context);
  return new Map(patients.map((patient) => [patient.id, consentNow(patient)]));
}

/** Reads of all patients whether they may be contacted, and what tells their consent. */
export function readStanding(workbook: Context['workbook']) {
  return workbook.read(patientTable, {
    columns: ['id', 'carriedOver', 'status', 'phone', 'email', 'consent'],
    lenient: true,
  });
}

/** Brings the latest season's sheets up to what was just recorded of consents; where nothing differs, nothing is written. */
export function refreshConsents(
  context: Pick<Context, 'workbook' | 'memory'>,
  patients: readonly Bearer[],
): void {
  const { workbook } = context;
  const { language } = workbook;
  const lines = workbook.read(candidateTable, {
    columns: ['id', 'season', 'patient', 'consent', 'warnings'],
    lenient: true,
  });
  const season = latestSeason(lines);
  if (season === undefined) return;
  const consents = consentsNow(context, patients);
  const renew = <R extends Pick<Candidate, 'patient' | 'consent' | 'warnings'>>(rows: readonly R[]): R[] =>
    rows.flatMap((row) => {
      const consent = consents.get(row.patient);
      if (consent === undefined) return [];
      const warnings = warnOfConsent(row.warnings, consent, language);
      return consent === row.consent && warnings === row.warnings ? [] : [{ ...row, consent, warnings }];
    });
  const columns = ['consent', 'warnings'] as const;
  const changed = renew(lines.filter((line) => line.season === String(season)));
  if (changed.length > 0) workbook.sync(candidateTable, changed, { columns });
  const vips = renew(workbook.read(vipTable, { columns: ['patient', 'consent', 'warnings'], lenient: true }));
  if (vips.length > 0) workbook.sync(vipTable, vips, { columns });
}
