import type { TextRows } from '../local/sample/make-export';
import { SETTINGS } from '../src/features/clinic/settings';
import { importVisits } from '../src/features/intake/import-visits';
import type { Patient, Visit } from '../src/features/intake/table';
import { readPatient } from '../src/features/referral/read-patient';
import { findReferrals, type Referrals } from '../src/features/referral/referrals';
import { recogniseColumns } from '../src/file/headers';

/** What the rules make of an export, and what both halves cost. */
export interface RulesRun extends Referrals {
  readonly patients: readonly Patient[];
  readonly visits: readonly Visit[];
  /** CPU of rows → patients and visits. */
  readonly importMs: number;
  /** CPU of these → referrals and tallies. */
  readonly findMs: number;
}

/** The rules alone, without sheets. @param visitRows with the header, as `staffRows` */
export function runRules(visitRows: TextRows, staffRows: TextRows): RulesRun {
  const [header = [], ...rows] = visitRows;
  const byDefault = <T>({ byDefault }: { readonly byDefault: T }): T => byDefault;
  const settings = {
    bandHigh: byDefault(SETTINGS.bandHigh),
    bandMiddle: byDefault(SETTINGS.bandMiddle),
    storeAmounts: byDefault(SETTINGS.storeAmounts),
    minLastYear: byDefault(SETTINGS.minLastYear),
    minTotal: byDefault(SETTINGS.minTotal),
    tierA: byDefault(SETTINGS.tierA),
    tierB: byDefault(SETTINGS.tierB),
    familyReferrals: byDefault(SETTINGS.familyReferrals),
  };
  const asOf = '2026-12-01';
  const started = process.cpuUsage();
  const { patients, changedVisits } = importVisits(
    { patients: [], visits: [] },
    {
      file: 'visits.csv',
      batch: 'bench',
      header,
      mapping: recogniseColumns(header).mapping,
      rows: rows.map((cells, index) => ({ rowNumber: index + 2, cells })),
    },
    { ...settings, today: asOf },
  );
  const imported = process.cpuUsage(started);
  const found = findReferrals({
    patients: patients.map(readPatient),
    visits: changedVisits,
    staffNames: staffRows.slice(1).map(([name = '']) => name),
    decided: new Map(),
    paidNeeded: byDefault(SETTINGS.paidNeeded),
    asOf,
    criteria: settings,
  });
  const all = process.cpuUsage(started);
  const ms = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
  return {
    ...found,
    patients,
    visits: changedVisits,
    importMs: ms(imported),
    findMs: ms(all) - ms(imported),
  };
}
