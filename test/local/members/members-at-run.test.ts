import { describe, expect, it } from 'vitest';
import { build } from '../../../build/build';
import { createHost } from '../../../host/host';
import { findUsedMembers, openSources } from '../../../local/members/used-member';
import { makeExport } from '../../../local/sample/make-export';
import type { Reply } from '../../../src/run-action';

const { visitRows } = makeExport({ patients: 40, visits: 120, seed: 5, asOf: '2026-11-30' });
const [header = [], ...rows] = visitRows;

const IMPORT = {
  report: 'visits',
  file: '내원.csv',
  batch: 'one',
  header,
  rows: rows.map((cells, index) => ({ rowNumber: index + 2, cells })),
  totalRows: rows.length,
  first: true,
  last: true,
};

const STEPS: readonly (readonly [action: string, input: unknown])[] = [
  ['workbook.prepare', { language: 'ko', settings: {} }],
  ['intake.import', IMPORT],
  ['referral.tally', { asOf: '2026-12-01' }],
  ['vip.shortlist', {}],
  ['message.draft', {}],
  ['schedule.build', {}],
];

describe('the members that a campaign calls while it runs', () => {
  it('were all found in the sources', async () => {
    const called = new Set<string>();
    const host = createHost({
      script: (await build()).files.get('main.js') ?? '',
      now: new Date('2026-12-01T09:00:00+09:00'),
      user: 'lead@example.com',
      onServiceCall: (_, name) => {
        called.add(name);
      },
    });
    host.open();
    for (const [action, input] of STEPS) {
      for (let cursor: string | null | undefined = null; cursor !== undefined; ) {
        const { value } = host.callFromClient('call', [action, { input, cursor, language: 'ko', who: '' }]);
        const reply = value as Reply;
        if (!reply.ok) throw new Error(`${action}: ${reply.error.message}`);
        cursor = 'more' in reply.step ? reply.step.more.cursor : undefined;
      }
    }
    const found = new Set(findUsedMembers(openSources(), process.cwd()).map(({ name }) => name));
    expect(called.size).toBeGreaterThan(60);
    expect([...called].filter((name) => !found.has(name))).toEqual([]);
  });
});
