import { writeFileSync } from 'node:fs';
import { writeXlsx } from '../host/xlsx/write-xlsx';
import { readArguments, USAGE } from './gs/arguments';
import { printReport } from './gs/print-report';
import { exitCodeOf } from './gs/report';
import { runScript } from './gs/run-script';
import { readSource } from './gs/script-source';
import { UsageError } from './gs/usage-error';

// Whoever reads only the first lines closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// npm run gs: any Apps Script on the host. Exit codes as USAGE tells them.
try {
  const asked = readArguments(process.argv.slice(2));
  if (asked) {
    const { report, snapshot } = runScript(readSource(asked.paths), asked);
    if (asked.out !== undefined) writeFileSync(asked.out, writeXlsx(snapshot));
    console.log(asked.json ? JSON.stringify(report, null, 2) : printReport(report));
    process.exitCode = exitCodeOf(report);
  } else {
    console.log(USAGE);
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
