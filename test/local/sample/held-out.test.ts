import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCampaign } from '../../../local/campaign/run-campaign';
import { makeExport, writeCsv } from '../../../local/sample/make-export';
import { SAMPLE } from '../../../local/sample/sample';
import { BARS, describeScore, type Pair, score } from '../../score/score';
import { truthOf } from './truth-of';

/** Clinics whose memos were worded apart from the exports in test/data; the first is the sample itself. */
const CLINICS = [
  SAMPLE,
  { ...SAMPLE, seed: 101 },
  { patients: 2400, visits: 7000, seed: 102, asOf: '2026-12-01' },
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'made-up-clinic-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function runClinic(clinic: (typeof CLINICS)[number]): Promise<Pair> {
  const sample = makeExport(clinic);
  const visits = join(folder, `visits-${clinic.seed}.csv`);
  const staff = join(folder, `staff-${clinic.seed}.csv`);
  writeFileSync(visits, writeCsv(sample.visitRows));
  writeFileSync(staff, writeCsv(sample.staffRows));
  const report = await runCampaign(
    {
      files: [visits],
      staff,
      clinic: '하얀들치과',
      optOut: '080-000-0000',
      asOf: clinic.asOf,
      language: 'ko',
      state: undefined,
      out: undefined,
      json: undefined,
    },
    () => {},
  );
  return { name: `seed ${clinic.seed}`, truth: truthOf(sample, clinic.asOf), report };
}

describe('지어낸 치과의 자료에서', () => {
  it('소개자를 틀리지 않게, 빠뜨리지 않게 찾고 집계와 명단이 맞는다', async () => {
    const pairs: Pair[] = [];
    for (const clinic of CLINICS) pairs.push(await runClinic(clinic));
    const result = score(pairs, BARS.issue);
    expect(result.holds, describeScore(result)).toBe(true);
    expect(result.credits).toBeGreaterThan(500);
  });
});
