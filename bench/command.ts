import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CampaignJson } from '../local/campaign/report-file';
import { makeExport, writeCsv } from '../local/sample/make-export';
import { exportOf } from './export-size';
import { runChild } from './run-child';

/** One run of `npm run campaign` on a made-up clinic, in a process of its own. */
export interface CommandRun {
  readonly cost: CampaignJson['cost'];
  readonly wallMs: number;
  readonly peakMb: number;
}

/** Runs the command with all its outputs but the state. */
export function runCommand(visits: number): CommandRun {
  const { visitRows, staffRows } = makeExport(exportOf(visits));
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const at = (name: string) => join(folder, name);
  try {
    writeFileSync(at('visits.csv'), writeCsv(visitRows));
    writeFileSync(at('staff.csv'), writeCsv(staffRows));
    const args = [at('visits.csv'), '--staff', at('staff.csv'), '--as-of', '2026-12-01'];
    const { wallMs } = runChild(
      'local/campaign.ts',
      [...args, '--out', at('campaign.xlsx'), '--json', at('report.json')],
      { node: ['--import', './bench/child-peak-memory.ts'], env: { PEAK_MEMORY_FILE: at('peak') } },
    );
    const report: CampaignJson = JSON.parse(readFileSync(at('report.json'), 'utf8'));
    return { cost: report.cost, wallMs, peakMb: Number(readFileSync(at('peak'), 'utf8')) / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
