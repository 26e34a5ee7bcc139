import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CampaignArguments } from '../../../local/campaign/arguments';
import type { CampaignJson } from '../../../local/campaign/report-file';
import { runCampaign } from '../../../local/campaign/run-campaign';

/** A folder for one test file's outputs. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'campaign-'));
}

/** Runs the main job as the command line does, what is not asked for left out. */
export async function runWith(
  asked: Partial<CampaignArguments>,
): Promise<{ report: CampaignJson; lines: readonly string[] }> {
  const lines: string[] = [];
  const report = await runCampaign(
    {
      files: [],
      staff: undefined,
      clinic: undefined,
      optOut: undefined,
      asOf: undefined,
      language: 'ko',
      state: undefined,
      out: undefined,
      json: undefined,
      ...asked,
    },
    (line) => lines.push(line),
  );
  return { report, lines };
}

/** One of the clinics in test/data. */
export function clinicFiles(name: string): { files: string[]; staff: string; asOf: string } {
  return {
    files: [`test/data/${name}/visits.csv`],
    staff: `test/data/${name}/staff.csv`,
    asOf: '2026-12-01',
  };
}

/** The report without what differs from run to run: CPU times. */
export function withoutCost({ cost: _, ...rest }: CampaignJson): Omit<CampaignJson, 'cost'> {
  return rest;
}
