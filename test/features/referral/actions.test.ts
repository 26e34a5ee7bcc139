import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUNDLE_OPTIONS } from '../../../build/entry-points';
import { createHost, type Host } from '../../../host/host';

/** Referrals and list with what they need, as a script of its own. */
const ENTRY = `
  import { prepareAction } from './src/features/clinic/actions';
  import { logTable } from './src/features/clinic/log-table';
  import { settingsTable } from './src/features/clinic/settings-table';
  import { staffTable } from './src/features/clinic/staff';
  import { patientTable, visitTable } from './src/features/intake/table';
  import { tallyAction } from './src/features/referral/actions';
  import { referralTable } from './src/features/referral/table';
  import { shortlistAction } from './src/features/vip/actions';
  import { approvalTable } from './src/features/approval/approval-table';
  import { complaintTable } from './src/features/complaint/complaint-table';
  import { candidateTable } from './src/features/vip/candidate-table';
  import { historyTable } from './src/features/vip/history-table';
  import { consentTable } from './src/features/consent/consent-table';
  import { vipTable } from './src/features/vip/table';
  import { openContext } from './src/google/open-context';
  import { WORKBOOK } from './src/tables';

  const TABLES = { settings: settingsTable, staff: staffTable, patients: patientTable, visits: visitTable,
    referrals: referralTable, vips: vipTable, candidates: candidateTable, seasons: historyTable,
    approvals: approvalTable, complaints: complaintTable, consents: consentTable, log: logTable };
  const open = (language) => openContext({ ...WORKBOOK, tables: Object.values(TABLES) }, { language: language || 'ko', who: '', version: '0.0.0' });

  export function prepare(language, settings) {
    for (let step = {}, cursor = null; !step.done; cursor = step.more && step.more.cursor)
      step = prepareAction.run(open(language), { language, settings }, cursor);
  }
  export function put(table, rows) {
    const columns = Object.keys(rows[0]).filter((id) => id !== TABLES[table].key);
    open().workbook.sync(TABLES[table], rows, { columns });
  }
  export function decide(table, key, values) {
    open().workbook.enter(TABLES[table], [{ key, values }]);
  }
  /** As a block pasted from elsewhere, which takes the dropdown with it. */
  export function paste(table, key, column, text) {
    const { name, columns } = TABLES[table];
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name.ko);
    const at = sheet.getRange('1:1').getValues()[0].indexOf(columns[column].header.ko) + 1;
    const cell = sheet.getRange(open().workbook.rowNumbers(TABLES[table]).get(key), at);
    cell.clearDataValidations().setValue(text);
  }
  export function read(table) { return open().workbook.read(TABLES[table], { onUnreadable: () => {} }); }
  export function tally(input) { return tallyAction.run(open(), input || {}, null).done; }
  export function shortlist(input) { return shortlistAction.run(open(), input || {}, null).done; }
  export function say(language) {
    const first = tallyAction.run(open(), {}, null).done;
    const second = shortlistAction.run(open(), {}, null).done;
    return [tallyAction.summary(first, language), shortlistAction.summary(second, language)];
  }
`;

const FUNCTIONS = ['prepare', 'put', 'decide', 'paste', 'read', 'tally', 'shortlist', 'say'];

type Row = Record<string, string | number | boolean | null>;

let script = '';

beforeAll(async () => {
  const result = await build({
    ...BUNDLE_OPTIONS,
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    format: 'iife',
    globalName: 'entry_',
  });
  const forward = FUNCTIONS.map(
    (name) => `function ${name}() { return entry_.${name}.apply(null, arguments); }`,
  );
  script = `${result.outputFiles[0]?.text ?? ''}\n${forward.join('\n')}`;
});

function who(id: string, name: string, firstVisit: string, chart: string): Row {
  return { id, name, firstVisit, chart, phone: `010-${chart.slice(0, 4)}-${chart.slice(-4)}` };
}

const KIM = who('P00001', '김영희', '', '20001');
const OTHER_KIM = who('P00002', '김영희', '', '20002');
const PARK = who('P00003', '박철수', '', '20003');

/** Two 김영희 and 박철수 were there before; the others came with these memos. */
function openClinic(memos: readonly string[], settings: Record<string, string> = {}): Host {
  const host = createHost({ script, now: new Date('2026-12-01T10:00:00+09:00') });
  host.run('prepare', ['ko', settings]);
  host.run('put', ['staff', [{ id: 'S001', name: '한서윤', role: 'director' }]]);
  addNewcomers(host, memos);
  return host;
}

function addNewcomers(host: Host, memos: readonly string[]): void {
  const dates = memos.map((_, n) => `2026-0${n + 2}-03`);
  const newcomers = memos.map((_, n) =>
    who(`P0001${n}`, `신${'가나다라마바사'[n]}온`, dates[n] ?? '', `3000${n}`),
  );
  host.run('put', ['patients', [KIM, OTHER_KIM, PARK, ...newcomers]]);
  const visits = memos.map((memo, n) => ({
    id: `P0001${n}/${dates[n]}/1`,
    patient: `P0001${n}`,
    date: dates[n] ?? '',
    ordinal: 1,
    memo,
    file: '내원.csv',
    fileRow: n + 3,
  }));
  const begin = { patient: 'P00003', date: '2026-01-02', ordinal: 1, memo: '', file: '내원.csv', fileRow: 2 };
  host.run('put', ['visits', [{ id: 'P00003/2026-01-02/1', ...begin }, ...visits]]);
}

const read = (host: Host, table: string) => host.run('read', [table]).value as Row[];
const rowOf = (host: Host, table: string, id: string) =>
  read(host, table).find((row) => (row.patient ?? row.id) === id);

describe('소개 확인하기', () => {
  it('누가 누구를 소개했는지 근거와 함께 적고, 환자마다 센다', () => {
    const host = openClinic(['박철수님 소개로 옴', '네이버 보고', '김영희님 소개']);
    expect(host.run('tally').value).toMatchObject({
      asOf: '2026-12-01',
      byStatus: { counted: 1, question: 1, channel: 1 },
      questions: 1,
    });
    expect(rowOf(host, 'referrals', 'P00010')).toMatchObject({
      status: 'counted',
      referrerName: '박철수',
      referrerChart: '20003',
      evidence: '박철수님 소개로 옴',
      sourceColumn: 'memo',
      file: '내원.csv',
      fileRow: 3,
      mayTell: true,
    });
    expect(rowOf(host, 'referrals', 'P00012')).toMatchObject({
      status: 'question',
      referrer: '',
      candidates: '1. 김영희 20001 (이름 일치) / 2. 김영희 20002 (이름 일치)',
    });
    expect(rowOf(host, 'patients', 'P00003')).toMatchObject({ totalReferrals: 1, lastYearReferrals: 1 });
    expect(rowOf(host, 'patients', 'P00001')).toMatchObject({ totalReferrals: null });
  });

  it('다시 해도 아무것도 바뀌지 않고 쓰지도 않는다', () => {
    const host = openClinic(['박철수님 소개로 옴', '김영희님 소개', '지인소개']);
    host.run('tally');
    const before = host.snapshot();
    expect(host.run('tally').cost.writes).toBe(0);
    expect(host.snapshot()).toEqual(before);
  });

  it.each([
    ['이분 맞음', '', '김영희', '20001'],
    ['이분 맞음', '2', '김영희', '20002'],
    ['다른 환자 찾기', '20003', '박철수', '20003'],
  ])(
    '"%s"에 "%s"라고 정하면 %s %s님으로 인정하고, 새 자료가 들어와도 그대로 둔다',
    (word, written, name, chart) => {
      const host = openClinic(['김영희님 소개']);
      host.run('tally');
      const decision = { 이분맞음: 'confirm', 다른환자찾기: 'other' }[word.replace(/\s/g, '')];
      host.run('decide', [
        'referrals',
        'P00010',
        { decision, decidedReferrer: written, decidedBy: '박영희' },
      ]);
      host.run('tally');
      addNewcomers(host, ['김영희님 소개', '박철수님 소개']);
      host.run('tally');
      expect(rowOf(host, 'referrals', 'P00010')).toMatchObject({
        status: 'counted',
        referrerName: name,
        referrerChart: chart,
        decidedReferrer: written,
        decidedBy: '박영희',
        reason: '직원이 확인함',
      });
    },
  );

  it.each([
    ['unknown', 'unnamed'],
    ['staff', 'staff'],
    ['none', 'none'],
    ['later', 'question'],
  ])('자동으로 인정된 것도 직원이 %s로 정하면 %s이 된다', (decision, status) => {
    const host = openClinic(['박철수님 소개로 옴']);
    host.run('tally');
    host.run('decide', ['referrals', 'P00010', { decision }]);
    host.run('tally');
    expect(rowOf(host, 'referrals', 'P00010')).toMatchObject({ status, referrer: '' });
    expect(rowOf(host, 'patients', 'P00003')).toMatchObject({ totalReferrals: null });
  });

  it('알아볼 수 없는 답은 질문으로 남고, 적은 말을 들어 알려 준다', () => {
    const host = openClinic(['김영희님 소개']);
    host.run('tally');
    host.run('decide', ['referrals', 'P00010', { decision: 'confirm', decidedReferrer: '앞집 분' }]);
    host.run('tally');
    const row = rowOf(host, 'referrals', 'P00010');
    expect(row).toMatchObject({ status: 'question', decidedReferrer: '앞집 분' });
    expect(row?.reason).toContain('앞집 분');
  });

  it('"확인" 칸에 목록에 없는 말을 붙여넣어도 멈추지 않고, 그 줄의 질문으로 남긴다', () => {
    const host = openClinic(['김영희님 소개', '박철수님 소개로 옴']);
    host.run('tally');
    host.run('paste', ['referrals', 'P00011', 'decision', '아마 맞음']);
    host.run('tally');
    const row = rowOf(host, 'referrals', 'P00011');
    expect(row).toMatchObject({ status: 'question', referrer: '' });
    expect(row?.reason).toContain('아마 맞음');
    expect(rowOf(host, 'referrals', 'P00010')).toMatchObject({ status: 'question' });
    expect(host.run('shortlist').value).toMatchObject({ a: 0, b: 0 });
  });

  it('작업기록에는 결정과 번호만 남기고, 적은 이름은 남기지 않는다', () => {
    const host = openClinic(['김영희님 소개', '박철수님 소개로 옴']);
    host.run('tally');
    host.run('decide', ['referrals', 'P00010', { decision: 'other', decidedReferrer: '박철수' }]);
    host.run('decide', ['referrals', 'P00011', { decision: 'other', decidedReferrer: '20003' }]);
    const log = host.snapshot().sheets.find(({ name }) => name === '작업기록')?.cells ?? [];
    expect(log.slice(1).map((row) => row.slice(6))).toEqual([
      ['decision', 'other', 'P00010'],
      ['decidedReferrer', '…', 'P00010'],
      ['decision', 'other', 'P00011'],
      ['decidedReferrer', '20003', 'P00011'],
    ]);
    // People read whose name, which sheet and which column in words; the ids behind them are the program's.
    expect(log.slice(1, 3).map((row) => row.slice(2, 6))).toEqual([
      ['이름 없음', '소개 내역 · 확인', '', 'referrals'],
      ['이름 없음', '소개 내역 · 확인한 소개자', '', 'referrals'],
    ]);
  });

  it('동명이인 가운데서는 이미 소개하신 적이 있는 분을 먼저 후보로 낸다', () => {
    const host = openClinic(['김영희 #20002 소개', '김영희님 소개']);
    host.run('tally');
    expect(rowOf(host, 'referrals', 'P00011')).toMatchObject({ candidateIds: 'P00002,P00001' });
  });

  it('말하지 말아 달라는 소개는 알리지 않는 것으로 하고, 직원이 바꾸면 따른다', () => {
    const host = openClinic(['박철수님 소개 // 말하지 말아달라 하심']);
    host.run('tally');
    expect(rowOf(host, 'referrals', 'P00010')).toMatchObject({ status: 'counted', mayTell: false });
    host.run('decide', ['referrals', 'P00010', { mayTell: true }]);
    host.run('tally');
    expect(rowOf(host, 'referrals', 'P00010')).toMatchObject({ mayTell: true });
  });

  it('수납 있어야 인정하기로 하면 수납 없는 소개는 기다린다', () => {
    const host = openClinic(['박철수님 소개로 옴'], { paidNeeded: '예' });
    const visit = { id: 'P00010/2026-02-03/1', patient: 'P00010', date: '2026-02-03', paidBand: 'none' };
    host.run('put', ['visits', [visit]]);
    host.run('tally');
    expect(rowOf(host, 'referrals', 'P00010')).toMatchObject({ status: 'question', referrer: '' });
    host.run('put', ['visits', [{ ...visit, paidBand: 'low' }]]);
    host.run('tally');
    expect(rowOf(host, 'referrals', 'P00010')).toMatchObject({ status: 'counted' });
  });
});

describe('VIP 명단 뽑기', () => {
  const FIVE = Array.from({ length: 5 }, () => '박철수님 소개로 옴');

  it('다섯 분을 모신 분은 A, 최근 1년에 두 분을 모신 분은 B로 적는다', () => {
    const host = openClinic([...FIVE, '김영희 #20001 소개', '김영희 #20001 소개']);
    host.run('tally');
    expect(host.run('shortlist').value).toMatchObject({ a: 1, b: 1, added: 2, dropped: 0 });
    expect(read(host, 'vips').map((row) => [row.name, row.chart, row.tier, row.totalReferrals])).toEqual([
      ['박철수', '20003', 'A', 5],
      ['김영희', '20001', 'B', 2],
    ]);
    expect(rowOf(host, 'vips', 'P00001')).toMatchObject({
      state: 'provisional',
      brought: '신사온 2026-08-03, 신바온 2026-07-03',
    });
  });

  it('다시 뽑아도 아무것도 바뀌지 않고, 회의에서 적은 것은 남는다', () => {
    const host = openClinic(FIVE);
    host.run('tally');
    host.run('shortlist');
    host.run('decide', ['candidates', '2026/P00003', { decision: 'keep', staffNote: '원장님 친필 카드' }]);
    // The first run after it takes the decision down in the journal.
    host.run('shortlist');
    expect(rowOf(host, 'candidates', 'P00003')).toMatchObject({
      decision: 'keep',
      staffNote: '원장님 친필 카드',
    });
    const before = host.snapshot();
    expect(host.run('shortlist').cost.writes).toBe(0);
    expect(host.snapshot()).toEqual(before);
  });

  it('기준일은 처음 뽑은 날로 정해지고 나중에도 그대로다', () => {
    const host = openClinic(FIVE);
    host.run('tally');
    host.run('shortlist', [{ asOf: '2026-04-30' }]);
    expect(host.run('shortlist').value).toMatchObject({ asOf: '2026-04-30' });
    expect(rowOf(host, 'vips', 'P00003')).toMatchObject({ tier: 'B', totalReferrals: 3 });
  });

  it('더는 기준에 맞지 않는 분의 줄은 지우지 않고 등급만 비운다', () => {
    const host = openClinic(['박철수님 소개로 옴', '박철수님 소개로 옴']);
    host.run('tally');
    host.run('shortlist');
    host.run('decide', ['referrals', 'P00010', { decision: 'none' }]);
    host.run('tally');
    expect(host.run('shortlist').value).toMatchObject({ a: 0, b: 0, dropped: 1 });
    expect(rowOf(host, 'vips', 'P00003')).toMatchObject({ name: '박철수', tier: '', state: 'droppedOut' });
  });

  it.each([
    ['ko', '소개 5', 'A 1명, B 0명'],
    ['zh', '转介绍 5 条', 'A级1人，B级0人'],
    ['en', '5 referrals', '1 in tier A, 0 in tier B'],
  ])('%s로 결과를 알려 준다', (language, first, second) => {
    const [tallied, drawn] = openClinic(FIVE).run('say', [language]).value as [string, string];
    expect(tallied).toContain(first);
    expect(drawn).toContain(second);
  });
});
