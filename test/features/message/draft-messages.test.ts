import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUNDLE_OPTIONS } from '../../../build/entry-points';
import { createHost, type Host } from '../../../host/host';
import type { DraftOutcome } from '../../../src/features/message/actions';

/** The drafts' action with what it needs, as a script of its own. */
const ENTRY = `
  import { prepareAction } from './src/features/clinic/actions';
  import { staffTable } from './src/features/clinic/staff';
  import { patientTable } from './src/features/intake/table';
  import { draftAction } from './src/features/message/actions';
  import { draftTable } from './src/features/message/draft-table';
  import { templateTable } from './src/features/message/template-table';
  import { referralTable } from './src/features/referral/table';
  import { candidateTable } from './src/features/vip/candidate-table';
  import { openContext } from './src/google/open-context';
  import { WORKBOOK } from './src/tables';

  const open = () => openContext(WORKBOOK, { language: 'ko', who: '', version: '0.0.0' });

  export function prepare(language, settings, patients, vips, referrals, staff) {
    const { workbook } = open();
    for (let step = {}, cursor = null; !step.done; cursor = step.more && step.more.cursor)
      step = prepareAction.run(open(), { language, settings }, cursor);
    const fill = (table, rows) => {
      if (rows.length > 0) open().workbook.sync(table, rows, { columns: Object.keys(rows[0]).filter((id) => id !== table.key) });
    };
    fill(patientTable, patients);
    fill(candidateTable, vips.map((vip) => ({ ...vip, id: '2026/' + vip.patient, season: '2026', proposal: 'eligible' })));
    fill(referralTable, referrals);
    fill(staffTable, staff);
  }
  export function draft(input) {
    const { done } = draftAction.run(open(), input, null);
    return { outcome: done, summary: draftAction.summary(done, 'ko') };
  }
  export function readDrafts() { return open().workbook.read(draftTable); }
  export function readTemplates() { return open().workbook.read(templateTable); }
  export function edit(key, values) { open().workbook.enter(draftTable, [{ key, values }]); }
  export function editTemplate(key, values) { open().workbook.enter(templateTable, [{ key, values }]); }
  export function mark(id, status) { open().workbook.sync(draftTable, [{ id, status }], { columns: ['status'] }); }
  export function dropVip(key) { open().workbook.enter(candidateTable, [{ key: '2026/' + key, values: { decision: 'drop' } }]); }
`;

const NAMES = ['prepare', 'draft', 'readDrafts', 'readTemplates', 'edit', 'editTemplate', 'mark', 'dropVip'];

const SETTINGS = { clinicName: '미소치과', optOutNumber: '080-123-4567' };

const PATIENTS = [
  {
    id: 'P1',
    name: '김영희',
    phone: '010-1111-2222',
    birth: '1970-01-01',
    household: 'H1',
    lastVisit: '2026-11-01',
    consent: 'yes',
  },
  {
    id: 'P2',
    name: '박철수',
    phone: '010-1111-2222',
    birth: '1968-01-01',
    household: 'H1',
    lastVisit: '2026-10-01',
    consent: 'yes',
  },
  {
    id: 'P3',
    name: '이순자',
    phone: '010-3333-4444',
    birth: '1955-01-01',
    household: '',
    lastVisit: '2025-01-01',
    consent: '',
  },
];
const VIPS = [
  { patient: 'P2', tier: 'A', name: '박철수', totalReferrals: 6 },
  { patient: 'P1', tier: 'B', name: '김영희', totalReferrals: 3 },
  { patient: 'P3', tier: 'B', name: '이순자', totalReferrals: 2 },
];
const REFERRALS = [{ patient: 'P9', name: '최지은', status: 'counted', referrer: 'P2', mayTell: true }];
const STAFF = [{ id: 'S001', name: '한서윤', role: 'director' }];

interface Draft {
  id: string;
  status: string;
  text: string;
  bytes: number;
  reason: string;
}

let script = '';

beforeAll(async () => {
  const result = await build({
    ...BUNDLE_OPTIONS,
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    format: 'iife',
    globalName: 'entry_',
  });
  const forward = NAMES.map((name) => `function ${name}() { return entry_.${name}.apply(null, arguments); }`);
  script = `${result.outputFiles[0]?.text ?? ''}\n${forward.join('\n')}`;
});

function openClinic(language = 'ko', settings: Record<string, string> = SETTINGS): Host {
  const host = createHost({ script, now: new Date('2026-12-01T10:00:00+09:00') });
  host.run('prepare', [language, settings, PATIENTS, VIPS, REFERRALS, STAFF]);
  return host;
}

const draft = (host: Host, input = {}) =>
  host.run('draft', [input]).value as { outcome: DraftOutcome; summary: string };
const drafts = (host: Host) => host.run('readDrafts').value as Draft[];
const draftOf = (host: Host, id: string) => drafts(host).find((row) => row.id === id);

describe('문자·카드 만들기', () => {
  it('fills an empty 문구함 and writes text, card and call of every VIP', () => {
    const host = openClinic();
    const { outcome, summary } = draft(host);
    expect(outcome).toMatchObject({
      season: 2026,
      vips: 3,
      statuses: { draft: 8, blocked: 2, skipped: 2 },
      added: 12,
      untouched: 0,
      faulty: [],
      wordingsWritten: 45,
    });
    expect(summary).toContain('VIP 3명: 초안 8건, 고칠 것 2건');
    expect(summary).toContain('동의 없음 (6개월 내 진료도 없음) 1명');
    expect(summary).toContain('같은 번호라 함께 적음 1명');
    expect(draftOf(host, '2026/P2/new-year/sms')?.text).toBe(
      '(광고)미소치과\n박철수·김영희님, 건강하고 복된 새해 맞으세요.\n무료수신거부 080-123-4567',
    );
    expect(draftOf(host, '2026/P2/card/card')?.text).toContain('미소치과 원장 한서윤 드림');
  });

  it('run twice writes nothing the second time', () => {
    const host = openClinic();
    draft(host);
    const before = drafts(host);
    expect(draft(host).outcome).toMatchObject({ added: 0, changed: 0, wordingsWritten: 0 });
    expect(drafts(host)).toEqual(before);
  });

  it('keeps what staff wrote and what went out, while the rest follows the wording', () => {
    const host = openClinic();
    draft(host);
    host.run('edit', ['2026/P2/card/card', { text: '철수님께, 손으로 쓴 글' }]);
    host.run('mark', ['2026/P1/card/card', 'sent']);
    const sent = draftOf(host, '2026/P1/card/card');
    host.run('editTemplate', ['card', { text: '{{이름}}님께\n새 글' }]);
    draft(host);
    draft(host);
    expect(draftOf(host, '2026/P2/card/card')).toMatchObject({ text: '철수님께, 손으로 쓴 글', bytes: 22 });
    expect(draftOf(host, '2026/P1/card/card')).toEqual(sent);
    expect(draftOf(host, '2026/P3/card/card')?.text).toBe('이순자님께\n새 글');
  });

  it('names line and words of a wording that cannot be read, and touches none of its drafts', () => {
    const host = openClinic();
    draft(host);
    const before = draftOf(host, '2026/P3/card/card');
    host.run('editTemplate', ['card', { text: '{{이름}}님께\n{{병원명 드림' }]);
    const { outcome, summary } = draft(host);
    expect(outcome.faulty).toMatchObject([{ id: 'card', fault: { line: 2 } }]);
    expect(summary).toContain("문구함의 '연말 감사 카드' 2번째 줄을 고쳐 주세요");
    expect(draftOf(host, '2026/P3/card/card')).toEqual(before);
  });

  it('sets aside the drafts of whom the team took off the list', () => {
    const host = openClinic();
    draft(host);
    host.run('dropVip', ['P2']);
    draft(host);
    expect(draftOf(host, '2026/P2/card/card')).toMatchObject({
      status: 'skipped',
      reason: '지금 VIP 명단에 없음',
    });
    expect(draftOf(host, '2026/P1/new-year/sms')).toMatchObject({ status: 'draft' });
    expect(draftOf(host, '2026/P1/new-year/sms')?.text).toContain('\n김영희님,');
  });

  it('makes only the wordings asked for, also those not in use', () => {
    const host = openClinic();
    expect(draft(host, { templates: ['year-end-short'] }).outcome).toMatchObject({ added: 3 });
    draft(host);
    expect(draftOf(host, '2026/P2/year-end-short/sms')).toMatchObject({ reason: '지금 쓰지 않는 문구' });
  });

  it('blocks every advertising text of a clinic without the free number, naming it', () => {
    const host = openClinic('ko', { clinicName: '미소치과' });
    draft(host);
    expect(draftOf(host, '2026/P2/new-year/sms')).toMatchObject({
      status: 'blocked',
      reason: '빈칸: 수신거부 번호 (설정 시트)',
    });
    expect(draftOf(host, '2026/P2/card/card')).toMatchObject({ status: 'draft' });
  });

  it.each(['zh', 'en'])('writes in the language of the workbook: %s', (language) => {
    const host = openClinic(language);
    expect(draft(host).outcome.statuses).toEqual({ draft: 8, blocked: 2, skipped: 2 });
    expect(draftOf(host, '2026/P3/card/card')?.text).not.toMatch(/드림/);
  });
});
