import { makeExport } from '../local/sample/make-export';
import { exportOf } from './export-size';
import { runRules } from './run-rules';

// The rules alone, without sheets, once in a fresh process. Prints the CPU milliseconds of both halves and what they found.
const { visitRows, staffRows } = makeExport(exportOf(Number(process.argv[2])));
const { importMs, findMs, referrals } = runRules(visitRows, staffRows);
console.log(JSON.stringify({ importMs, findMs, referrals: referrals.length }));
