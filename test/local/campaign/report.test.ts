import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CampaignJson } from '../../../local/campaign/report-file';
import { clinicFiles, runWith } from './run';

const schema = JSON.parse(readFileSync('test/data/campaign-report.schema.json', 'utf8'));
const ajv = new Ajv({ allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });

let report: CampaignJson;
let lines: readonly string[];
beforeAll(async () => {
  ({ report, lines } = await runWith({
    ...clinicFiles('clinic-kr'),
    clinic: '맑은치과',
    optOut: '080-123-4567',
  }));
});

/** Every property named that the schema does not know, so that "exactly the shape" is checked too. */
function strictly(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(strictly);
  if (part === null || typeof part !== 'object') return part;
  const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, strictly(value)]));
  return 'properties' in copy ? { ...copy, additionalProperties: false } : copy;
}

describe('the report', () => {
  it('has exactly the shape of its schema', () => {
    const validate = ajv.compile(strictly(schema) as object);
    expect(validate(report), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('accounts for every row of the input', () => {
    const { rows, accepted, unchanged, rejected } = report.intake;
    expect(rows).toBe(2600);
    expect(accepted + unchanged + rejected.length).toBe(rows);
    expect(rejected).toContainEqual({
      file: 'visits.csv',
      row: 1716,
      column: '진료일',
      value: '2026-13-40',
      expected: '있는 날짜 (예: 2026-11-03)',
    });
  });

  it('names a patient once at most among the referrals', () => {
    const ids = report.referrals.map(({ patient }) => patient.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows evidence for every count', () => {
    const counted = report.referrals.filter(({ status }) => status === 'counted');
    expect(counted.length).toBeGreaterThan(200);
    expect(counted.filter(({ evidence, referrer }) => evidence === '' || referrer === null)).toEqual([]);
  });

  it('colours the VIP rows by tier, as a person sees them', () => {
    const colours = new Map(report.vip.map(({ tier, colour }) => [tier, colour]));
    expect([...colours.keys()].sort()).toEqual(['A', 'B']);
    expect(colours.get('A')).not.toBe(colours.get('B'));
    expect([...colours.values()]).not.toContain('#ffffff');
    for (const { tier, colour } of report.vip) expect(colour).toBe(colours.get(tier));
  });

  it('calls the list provisional until both have signed', () => {
    expect(new Set(report.vip.map(({ state }) => state))).toEqual(new Set(['provisional']));
  });

  it('leaves no unresolved field in any draft', () => {
    expect(report.drafts.length).toBeGreaterThanOrEqual(4 * report.vip.length - 8);
    expect(report.drafts.filter(({ text }) => /\{\{|\}\}/.test(text))).toEqual([]);
  });

  it('plans twenty tasks with owners from the staff file', () => {
    expect(report.schedule).toHaveLength(20);
    expect(report.schedule[0]?.owners).toContain('김제가');
  });

  it('says in few lines what came of it', () => {
    const text = lines.join('\n');
    expect(text).toContain('자료 2600줄: 들어옴 2592, 그대로 0, 확인할 줄 8');
    expect(text).toMatch(/질문 \d+건이 기다립니다/);
    expect(text).toMatch(/예비 명단 \d+명/);
  });
});

describe('what the job would cost in Google Sheets', () => {
  it('stays within 120 reads and writes and 600 other calls, sheets and import apart', () => {
    const running = Object.entries(report.cost).filter(
      ([id]) => !['workbook.prepare', 'intake.import'].includes(id),
    );
    const sum = (pick: (cost: CampaignJson['cost'][string]) => number) =>
      running.reduce((total, [, cost]) => total + pick(cost), 0);
    expect(sum(({ reads, writes }) => reads + writes)).toBeLessThanOrEqual(120);
    expect(sum(({ otherCalls }) => otherCalls)).toBeLessThanOrEqual(600);
  });

  it('imports a staff file and a chunk of visits within 12 and 20 reads and writes', () => {
    const cost = report.cost['intake.import'];
    expect((cost?.reads ?? 99) + (cost?.writes ?? 99)).toBeLessThanOrEqual(12 + 20);
  });
});
