import { writeFileSync } from 'node:fs';
import { makeExport, writeCsv } from './make-export';
import { SAMPLE, SAMPLE_CLINIC } from './sample';

// npm run sample [-- SEED]: writes the sample that `npm run campaign` takes when no file is named.
const seed = process.argv[2] === undefined ? SAMPLE.seed : Number(process.argv[2]);
if (!Number.isInteger(seed)) {
  console.error('usage: npm run sample [-- SEED], the seed being a whole number');
  process.exit(2);
}
const { visitRows, staffRows } = makeExport({ ...SAMPLE, seed });
writeFileSync(new URL('visits.csv', import.meta.url), writeCsv(visitRows));
writeFileSync(new URL('staff.csv', import.meta.url), writeCsv(staffRows));
writeFileSync(new URL('clinic.json', import.meta.url), `${JSON.stringify(SAMPLE_CLINIC, null, 2)}\n`);
console.log(`local/sample: ${visitRows.length - 1} visits, ${staffRows.length - 1} staff, seed ${seed}`);
