import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExport, type TextRows, writeCsv } from '../local/sample/make-export';
import { readRows } from '../src/file/read-rows';
import { exportOf } from './export-size';
import { type RulesRun, runRules } from './run-rules';

// node --expose-gc child-scale.ts write|floor|ours FOLDER VISITS: one part of what is measured on a file, alone in a fresh process, so
// that its time and its memory are its own. Prints CPU milliseconds, the memory that is held at the end, the most that the process
// held, and what it found.

const CHART = 1;

const [, , part, folder = '', visits = ''] = process.argv;

function read(name: string): TextRows {
  const bytes = readFileSync(join(folder, name));
  const { sheets } = readRows(bytes, name, {
    decodeOld: () => {
      throw new Error('the file is UTF-8');
    },
  });
  return (sheets[0]?.rows ?? []).map(({ cells }) => cells);
}

/** What was made; all of it stays in memory until it is measured. */
interface Made {
  readonly rows: TextRows;
  readonly found: ReadonlyMap<string, number> | RulesRun;
}

function work(): Made {
  const rows = read('visits.csv');
  if (part === 'ours') return { rows, found: runRules(rows, read('staff.csv')) };
  const visitsOf = new Map<string, number>();
  for (const row of rows) visitsOf.set(row[CHART] ?? '', (visitsOf.get(row[CHART] ?? '') ?? 0) + 1);
  return { rows, found: visitsOf };
}

function memoryHeld(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

if (part === 'write') {
  const { visitRows, staffRows } = makeExport(exportOf(Number(visits)));
  writeFileSync(join(folder, 'visits.csv'), writeCsv(visitRows));
  writeFileSync(join(folder, 'staff.csv'), writeCsv(staffRows));
} else {
  const before = memoryHeld();
  const started = process.cpuUsage();
  const { rows, found } = work();
  const { user, system } = process.cpuUsage(started);
  const bytesHeld = memoryHeld() - before;
  console.log(
    JSON.stringify({
      rows: rows.length - 1,
      found: 'tallies' in found ? found.tallies.length : found.size,
      cpuMs: (user + system) / 1000,
      bytesHeld,
      peakKb: process.resourceUsage().maxRSS,
    }),
  );
}
