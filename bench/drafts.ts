import { createHash } from 'node:crypto';
import { createHost, type Host } from '../host/host';
import { approvalTable } from '../src/features/approval/approval-table';
import { patientTable } from '../src/features/intake/table';
import { candidateTable } from '../src/features/vip/candidate-table';
import type { AnyTable } from '../src/workbook/table';
import type { Figure } from './figure';

/** The clinic that the bars speak of, and one of the usual size, to see that calls do not grow. */
const FEW = 50;
const MANY = 5_000;
/** Reads and writes of a draft run. */
const MOST_CALLS = 50;

/**
 * What a hundred times as many rows may cost more, once each: the grid grows (rows, and their text format), the journal takes a row
 * for every 40,000 characters of keys.
 */
const SLACK = 4;

/** Writes rows, by the headers that they name, into a sheet as it was prepared. */
const FILL = `function fill(name, rows) {
  var sheet = SpreadsheetApp.getActive().getSheetByName(name);
  var header = sheet.getRange('1:1').getValues()[0];
  var lacking = rows.length + 2 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  var values = rows.map(function (row) {
    return header.map(function (word) { return row[word] === undefined ? '' : row[word]; });
  });
  sheet.getRange(2, 1, values.length, header.length).setValues(values);
}`;

/** What drafts cost at 5,000 VIPs on one list, every fourth of them sharing a phone, and whether calls grow with them. */
export function measureDrafts(script: string): Figure[] {
  const few = runSeason(script, FEW);
  const many = runSeason(script, MANY);
  const perSecond = (drafts: number, { cpuMs }: Cost) => drafts / (cpuMs / 1000);
  return [
    { what: `${MANY} VIPs: drafts made`, value: many.drafts, unit: '' },
    { what: 'made for the first time', value: perSecond(many.drafts, many.first), unit: 'a second of CPU' },
    { what: 'looked at again', value: perSecond(many.drafts, many.again), unit: 'a second of CPU' },
    { what: 'all of a wording approved', value: many.approve.cpuMs / 1000, unit: 's CPU' },
    { what: 'the review with a page of 50', value: many.list.cpuMs / 1000, unit: 's CPU' },
    { what: 'and what it sends', value: many.listBytes / 1024, unit: 'KB' },
    { what: 'reads + writes of the first run', value: many.first.calls, unit: '', bar: MOST_CALLS },
    { what: `the same for ${FEW} VIPs`, value: few.first.calls, unit: '' },
    { what: 'of the second run', value: many.again.calls, unit: '', bar: few.again.calls + SLACK },
    {
      what: 'of approving all of a wording',
      value: many.approve.calls,
      unit: '',
      bar: few.approve.calls + SLACK,
    },
    { what: 'of the review', value: many.list.calls, unit: '', bar: few.list.calls + SLACK },
  ];
}

interface Cost {
  readonly calls: number;
  readonly cpuMs: number;
}

function runSeason(script: string, vips: number) {
  const host = createHost({
    script: [
      { name: 'main.js', text: script },
      { name: 'fill.js', text: FILL },
    ],
    now: new Date('2026-12-01T10:00:00+09:00'),
  });
  fillClinic(host, vips);
  const first = act(host, 'message.draft', {});
  const again = act(host, 'message.draft', {});
  const list = act(host, 'message.list', { wording: 'year-end' });
  const approve = act(host, 'message.approve', { wording: 'year-end' });
  const { added } = first.done as { added: number };
  return {
    drafts: added,
    first,
    again,
    list,
    approve,
    listBytes: Buffer.byteLength(JSON.stringify(list.done)),
  };
}

function act(host: Host, id: string, input: object): Cost & { readonly done: unknown } {
  let cursor: string | null = null;
  let calls = 0;
  let cpuMs = 0;
  for (;;) {
    const { value, cost } = host.callFromClient('call', [
      id,
      { input, cursor, who: '정하린', language: 'ko' },
    ]);
    calls += cost.reads + cost.writes;
    cpuMs += cost.cpuMs;
    const reply = value as {
      ok: boolean;
      error?: unknown;
      step: { done?: unknown; more?: { cursor: string } };
    };
    if (!reply.ok) throw new Error(`${id}: ${JSON.stringify(reply.error)}`);
    if (!reply.step.more) return { calls, cpuMs, done: reply.step.done };
    cursor = reply.step.more.cursor;
  }
}

type Values = Readonly<Record<string, string | number>>;

function put(host: Host, table: AnyTable, rows: readonly Values[]): void {
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([id, value]) => [table.columns[id]?.header.ko ?? id, value])),
  );
  host.run('fill', [table.name.ko, named]);
}

function fillClinic(host: Host, vips: number): void {
  const settings = { clinicName: '미소치과', clinicPhone: '02-555-0100', optOutNumber: '080-123-4567' };
  act(host, 'workbook.prepare', { language: 'ko', settings });
  const people = Array.from({ length: vips }, (_, index) => ({
    id: `P${String(index + 1).padStart(6, '0')}`,
    name: `${'김이박최정'.charAt(index % 5)}${'가나다라마바사아'.charAt(index % 8)}${'영희철수민준'.charAt(index % 6)}`,
    chart: String(10_000 + index),
    // Every fourth shares the phone of the one before.
    phone: `010-2000-${String(index - (index % 4 === 3 ? 1 : 0)).padStart(4, '0')}`,
    household: index % 4 >= 2 ? `H${Math.floor(index / 4)}` : '',
    birth: '1970-01-01',
    lastVisit: '2026-11-01',
    consent: index % 10 === 0 ? '거부' : '동의',
  }));
  put(host, patientTable, people);
  put(
    host,
    candidateTable,
    people.map(({ id }, index) => ({
      id: `2026/${id}`,
      season: '2026',
      patient: id,
      tier: index % 5 === 0 ? 'A' : 'B',
      totalReferrals: 2 + (index % 5),
      proposal: '기준 충족',
      signedTier: index % 5 === 0 ? 'A' : 'B',
    })),
  );
  const lines = people.map(({ id }, index) => `${id}:${index % 5 === 0 ? 'A' : 'B'}`).sort();
  const mark = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
  put(
    host,
    approvalTable,
    ['director', 'headDesk'].map((role) => ({
      id: `2026/list/1/${role}`,
      season: '2026',
      kind: '명단 확정',
      role: role === 'director' ? '원장' : '데스크 실장',
      mark,
      state: '유효',
      decision: '승인',
      noted: 'approved',
    })),
  );
}
