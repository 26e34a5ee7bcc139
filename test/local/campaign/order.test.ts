import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../host/snapshot';
import type { CampaignJson } from '../../../local/campaign/report-file';
import { makeFolder, runWith } from './run';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);

/** The first rows of a sample: enough for referrals, questions and VIPs. */
const [HEADER = '', ...ROWS] = readFileSync('test/data/clinic-kr/visits.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(0, 901);

function write(name: string, rows: readonly string[]): string {
  writeFileSync(path(name), [HEADER, ...rows].join('\n'));
  return path(name);
}

/** What came of it, by people and not by rows or ids, which depend on the order. */
function outcome({ referrals, tally, vip, intake }: CampaignJson) {
  const who = (person: { chart: string; name: string } | null) =>
    person ? `${person.chart} ${person.name}` : '';
  return {
    rejected: intake.rejected.map(({ value }) => value).sort(),
    referrals: referrals
      .map(({ patient, status, kind, referrer, candidates }) =>
        [who(patient), status, kind, who(referrer), candidates.map(who).sort().join('+')].join(' | '),
      )
      .sort(),
    tally: tally
      .map(({ patient, total, lastYear, tier }) => [who(patient), total, lastYear, tier].join(' '))
      .sort(),
    vip: vip.map(({ patient, tier, total }) => [who(patient), tier, total].join(' ')).sort(),
  };
}

const AS_OF = { asOf: '2026-12-01' };

describe('rows and files in another order', () => {
  it('a file sorted newest first, and a shuffled one, give the same referrals, totals and VIPs', async () => {
    const given = await runWith({ ...AS_OF, files: [write('given.csv', ROWS)] });
    const reversed = await runWith({ ...AS_OF, files: [write('reversed.csv', [...ROWS].reverse())] });
    const shuffled = ROWS.map((row, i) => ({ row, key: (i * 7919) % 1009 })).sort((a, b) => a.key - b.key);
    const mixed = await runWith({
      ...AS_OF,
      files: [
        write(
          'mixed.csv',
          shuffled.map(({ row }) => row),
        ),
      ],
    });
    expect(given.report.vip.length).toBeGreaterThan(0);
    expect(outcome(reversed.report)).toEqual(outcome(given.report));
    expect(outcome(mixed.report)).toEqual(outcome(given.report));
  });

  it('two exports that overlap give what one whole export gives; the same file twice in one call counts once', async () => {
    const whole = await runWith({ ...AS_OF, files: [path('given.csv')] });
    const parts = [write('1월 자료.csv', ROWS.slice(0, 600)), write('2월 자료.csv', ROWS.slice(400))];
    const both = await runWith({ ...AS_OF, files: [...parts, parts[0] ?? ''] });
    expect(outcome(both.report).tally).toEqual(outcome(whole.report).tally);
    expect(outcome(both.report).referrals).toEqual(outcome(whole.report).referrals);
    expect(both.report.intake.accepted).toBe(whole.report.intake.accepted);
    expect(both.report.intake.rows).toBe(600 + 500 + 600);
  });

  it('the same file again leaves every sheet but the log as it is, to the letter', async () => {
    const state = path('state.json');
    const asked = { ...AS_OF, files: [path('given.csv')], clinic: '맑은치과', optOut: '080-123-4567', state };
    const sheets = async () => {
      await runWith(asked);
      const snapshot: Snapshot = JSON.parse(readFileSync(state, 'utf8'));
      return snapshot.sheets.filter(({ name }) => name !== '작업기록').map((sheet) => JSON.stringify(sheet));
    };
    const first = await sheets();
    expect(await sheets()).toEqual(first);
  });
});
