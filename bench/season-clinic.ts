import { createHash } from 'node:crypto';
import { type Cost, createHost, type Host, type HostOptions } from '../host/host';
import { approvalTable } from '../src/features/approval/approval-table';
import { patientTable } from '../src/features/intake/table';
import { candidateTable } from '../src/features/vip/candidate-table';
import type { AnyTable } from '../src/workbook/table';

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

/** A clinic whose list of so many VIPs both have signed; everybody has an e-mail address. */
export function openSeason(script: string, vips: number, options: Partial<HostOptions> = {}): Host {
  const host = createHost({
    script: [
      { name: 'main.js', text: script },
      { name: 'fill.js', text: FILL },
    ],
    now: new Date('2026-12-01T10:00:00+09:00'),
    ...options,
  });
  fillClinic(host, vips);
  return host;
}

/** What an action cost. */
export interface Load {
  readonly calls: number;
  readonly cpuMs: number;
}

/** Runs an action to its end, as the panel does. @throws Error where it refuses */
export function act(host: Host, id: string, input: object): Load & { readonly done: unknown } {
  let cursor: string | null = null;
  let calls = 0;
  let cpuMs = 0;
  for (;;) {
    const step = actOnce(host, id, input, cursor);
    calls += step.cost.reads + step.cost.writes;
    cpuMs += step.cost.cpuMs;
    if (step.cursor === null) return { calls, cpuMs, done: step.done };
    cursor = step.cursor;
  }
}

/** Runs one step of an action. @returns with the cursor of the next one; null after the last */
export function actOnce(
  host: Host,
  id: string,
  input: object,
  cursor: string | null,
): { readonly cost: Cost; readonly cursor: string | null; readonly done: unknown } {
  const request = { input, cursor, who: '정하린', language: 'ko' };
  const { value, cost } = host.callFromClient('call', [id, request]);
  const reply = value as {
    ok: boolean;
    error?: unknown;
    step: { done?: unknown; more?: { cursor: string } };
  };
  if (!reply.ok) throw new Error(`${id}: ${JSON.stringify(reply.error)}`);
  return { cost, cursor: reply.step.more?.cursor ?? null, done: reply.step.done };
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
    email: `p${index + 1}@example.com`,
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
