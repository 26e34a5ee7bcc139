import { makeExport } from '../local/sample/make-export';
import { SETTINGS } from '../src/features/clinic/settings';
import { importVisits } from '../src/features/intake/import-visits';
import { readPatient } from '../src/features/referral/read-patient';
import { findReferrals } from '../src/features/referral/referrals';
import { recogniseColumns } from '../src/file/headers';
import { exportOf } from './export-size';

// The rules alone, without sheets, once in a fresh process: rows → patients and visits → referrals and tallies.
// Prints the CPU milliseconds of both halves and what they found.
const { visitRows, staffRows } = makeExport(exportOf(Number(process.argv[2])));
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
const { referrals } = findReferrals({
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
console.log(
  JSON.stringify({ importMs: ms(imported), findMs: ms(all) - ms(imported), referrals: referrals.length }),
);
