import { beforeAll, describe, expect, it } from 'vitest';
import { createHost, type ScriptFile } from '../../../host/host';
import type { Snapshot } from '../../../host/snapshot';
import type { HomeState } from '../../../src/features/home/home';
import type { Reply } from '../../../src/run-action';
import { type Clinic, loadScript, openClinic, person, visit } from '../desk';

let script: ScriptFile[] = [];
let busy: Snapshot;
beforeAll(async () => {
  script = await loadScript();
  busy = makeBusy().host.snapshot();
});

/** What one look at the first view may read: two reads for each of six sheets. */
const MOST_READS = 12;

const stateOf = (clinic: Clinic, who = '') => clinic.act<HomeState>('home.state', {}, who);

/** A clinic with patients, referrals, a list and a schedule, on 1 December 2026. */
function busyClinic(): Clinic {
  return openClinic(script, { snapshot: busy });
}

function makeBusy(): Clinic {
  const clinic = openClinic(script);
  clinic.put('settings', [{ id: 'clinicName', name: '치과 이름' }]);
  clinic.type('settings', 'clinicName', { value: '하얀들치과' });
  clinic.put('staff', [
    { id: 'S001', name: '이원장', role: 'director', from: '', until: '' },
    { id: 'S002', name: '최실장', role: 'headDesk', from: '', until: '' },
    { id: 'S003', name: '최실장', role: 'consultant', from: '', until: '' },
    { id: 'S004', name: '박퇴사', role: 'desk', from: '', until: '2026-11-01' },
  ]);
  clinic.put('patients', [
    person('P000001', '김영희', '2024-01-05', { lastVisit: '2026-11-28', nextAppointment: '2026-12-01' }),
    person('P000002', '박철수', '2026-05-05', { nextAppointment: '2026-12-01' }),
    person('P000003', '최민준', '2026-06-05', { nextAppointment: '2026-12-02' }),
    person('P000004', '정하나', '2026-07-05', { nextAppointment: '' }),
  ]);
  clinic.put('visits', [
    visit('P000001', '2024-01-05', ''),
    visit('P000002', '2026-05-05', '김영희(2000001) 소개로 옴'),
    visit('P000003', '2026-06-05', '김영희(2000001) 소개로 옴'),
    visit('P000004', '2026-07-05', '김영희(2000001) 소개로 옴'),
  ]);
  clinic.act('referral.tally');
  clinic.act('vip.shortlist');
  clinic.act('schedule.build');
  return clinic;
}

describe('home.state in a spreadsheet without our sheets', () => {
  it('says so without waiting for anybody, and reads no cell', () => {
    const host = createHost({ script, now: new Date('2026-12-01T10:00:00+09:00') });
    const { value, cost } = host.callFromClient('call', ['home.state', { language: 'zh' }]);
    const reply = value as Reply;
    if (!reply.ok || !('done' in reply.step)) throw new Error(JSON.stringify(reply));
    expect(reply.step.done).toMatchObject({ isPrepared: false, language: 'zh', steps: [], next: null });
    expect(cost.cellsRead).toBe(0);
    expect(cost.writes).toBe(0);
  });

  it('says so until the last sheet is made, and leaves the preparing alone', () => {
    const host = createHost({ script, now: new Date('2026-12-01T10:00:00+09:00') });
    let cursor: string | null = null;
    const seen: boolean[] = [];
    do {
      const prepared = host.callFromClient('call', ['workbook.prepare', { cursor }]).value as Reply;
      if (!prepared.ok) throw new Error(prepared.error.message);
      cursor = 'more' in prepared.step ? prepared.step.more.cursor : null;
      const home = host.callFromClient('call', ['home.state', {}]).value as Reply;
      if (!home.ok || !('done' in home.step)) throw new Error(JSON.stringify(home));
      seen.push((home.step.done as HomeState).isPrepared);
    } while (cursor !== null);
    expect(seen).toEqual([...seen.slice(1).map(() => false), true]);
    expect(seen.length).toBeGreaterThan(2);
  });

  it('knows a copied spreadsheet, which remembers nothing', () => {
    const host = createHost({
      script,
      now: new Date('2026-12-01T10:00:00+09:00'),
      snapshot: { ...busy, documentProperties: {} },
    });
    const reply = host.callFromClient('call', ['home.state', {}]).value as Reply;
    if (!reply.ok || !('done' in reply.step)) throw new Error(JSON.stringify(reply));
    expect(reply.step.done).toMatchObject({ isPrepared: true, data: { patients: 4, until: '2026-11-28' } });
  });
});

describe('home.state', () => {
  it('tells the age of the data, the steps, who is here, who comes today', () => {
    const home = stateOf(busyClinic());
    expect(home).toMatchObject({
      isPrepared: true,
      clinic: '하얀들치과',
      isSample: false,
      language: 'ko',
      today: '2026-12-01',
      staff: [
        { name: '이원장', roles: ['director'], hasPin: false },
        { name: '최실장', roles: ['headDesk', 'consultant'], hasPin: false },
      ],
      data: { patients: 4, until: '2026-11-28', ageDays: 3 },
      openImports: [],
      next: 'meeting',
      approvals: { director: 1, headDesk: 1 },
      vipsToday: [{ patient: 'P000001', name: '김*희', chart: '2000001', tier: 'B', time: '' }],
      questions: { open: 0, changing: 0, unapplied: 0 },
    });
    expect(home.steps.map(({ id, state }) => [id, state])).toEqual([
      ['import', 'done'],
      ['questions', 'done'],
      ['vips', 'done'],
      ['meeting', 'open'],
      ['messages', 'open'],
      ['schedule', 'done'],
    ]);
    expect(home.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(home.newestVersion).toBe(home.version);
  });

  it("puts the viewer's own tasks first, by name and by role", () => {
    const clinic = busyClinic();
    const tasks = stateOf(clinic, '이원장').tasks;
    expect(tasks.length).toBeGreaterThan(1);
    expect(tasks[0]).toMatchObject({ isOwn: true, owners: expect.stringContaining('이원장') });
    expect(stateOf(clinic, '').tasks.every(({ isOwn }) => !isOwn)).toBe(true);
  });

  it('takes few reads, and none of the long sheets once it knows them', () => {
    const clinic = busyClinic();
    stateOf(clinic);
    expect(clinic.costOf('home.state', {}, '')).toBeLessThanOrEqual(MOST_READS);
  });

  it('looks at the patients anew after an import, and on another day', () => {
    const clinic = busyClinic();
    stateOf(clinic);
    clinic.act('intake.import', {
      report: 'visits',
      file: '오늘.csv',
      batch: 'today',
      header: ['차트번호', '환자명', '내원일', '메모'],
      rows: [{ rowNumber: 2, cells: ['9999', '한새봄', '2026-12-01', ''] }],
      totalRows: 1,
      first: true,
      last: true,
    });
    const home = stateOf(clinic);
    expect(home.data).toEqual({ patients: 5, until: '2026-12-01', ageDays: 0 });
    expect(home.steps[1]).toMatchObject({ id: 'questions', state: 'open', detail: '새 자료를 읽을 차례' });
    const tomorrow = openClinicAt(clinic, '2026-12-02T10:00:00+09:00');
    expect(tomorrow.data.ageDays).toBe(1);
    expect(tomorrow.vipsToday).toEqual([]);
  });

  it('counts nothing of an import that is not finished', () => {
    const clinic = busyClinic();
    stateOf(clinic);
    clinic.act('intake.import', {
      report: 'visits',
      file: '새.csv',
      batch: 'new',
      header: ['차트번호', '환자명', '내원일', '메모'],
      rows: [{ rowNumber: 2, cells: ['9999', '한새봄', '2026-12-01', ''] }],
      totalRows: 2,
      first: true,
      last: false,
    });
    const home = stateOf(clinic);
    expect(home.openImports).toMatchObject([{ batch: 'new', file: '새.csv', doneRows: 1, totalRows: 2 }]);
    expect(home.data).toMatchObject({ patients: 4, until: '2026-11-28' });
    expect(home.next).toBe('import');
  });

  it('stays open where a setting cannot be read: it is mended in there', () => {
    const clinic = busyClinic();
    clinic.type('settings', 'minTotal', { value: '세 명' });
    expect(stateOf(clinic).clinic).toBe('하얀들치과');
  });

  it('stays open where staff typed what nobody can read', () => {
    const spoil = (sheet: string, header: string) => {
      const { cells } = busy.sheets.find(({ name }) => name === sheet) ?? { cells: [] };
      const letter = String.fromCharCode(65 + (cells[0] ?? []).indexOf(header));
      clinic.host.edit(sheet, `${letter}2`, '12월 중순쯤');
    };
    const clinic = busyClinic();
    spoil('직원', '퇴사일');
    spoil('일정표', '마감');
    spoil('환자', '최근내원일');
    spoil('소개 내역', '상태');
    spoil('VIP 명단', '상태');
    const home = stateOf(clinic);
    expect(home.staff.map(({ name }) => name)).toEqual(['이원장', '최실장']);
    expect(home.tasks.find(({ id }) => id === '2026-01')?.due).toBe('');
  });

  it('tells an older program in use that a newer one was used with the file', () => {
    const documentProperties = { ...busy.documentProperties, newestVersion: '99.0.0' };
    const clinic = openClinic(script, { snapshot: { ...busy, documentProperties } });
    const { version, newestVersion } = stateOf(clinic);
    expect(newestVersion).toBe('99.0.0');
    expect(version).not.toBe('99.0.0');
  });

  it('asks for the list again after the referrals were read again', () => {
    const clinic = busyClinic();
    clinic.act('referral.tally');
    expect(stateOf(clinic).steps[2]).toMatchObject({ state: 'open', detail: 'A 0 · B 1, 다시 뽑을 차례' });
    clinic.act('vip.shortlist');
    expect(stateOf(clinic).steps[2]).toMatchObject({ state: 'done', detail: 'A 0 · B 1' });
  });
});

const FILE = {
  report: 'visits',
  file: '오늘.csv',
  batch: 'today',
  header: ['차트번호', '환자명', '내원일', '메모'],
  rows: [
    { rowNumber: 2, cells: ['9999', '한새봄', '2026-12-01', ''] },
    { rowNumber: 3, cells: ['9998', '한여름', '2026-12-01', ''] },
  ],
  totalRows: 2,
  first: true,
  last: true,
} as const;

describe('home.state after imports that bring nothing new', () => {
  const read = () => {
    const clinic = busyClinic();
    clinic.act('intake.import', FILE);
    expect(stateOf(clinic).steps[1]?.detail).toBe('새 자료를 읽을 차례');
    clinic.act('referral.tally');
    expect(stateOf(clinic).steps[1]?.state).toBe('done');
    return clinic;
  };

  it('does not ask to read them again: the same file, the same rows in another one, a cancelled one', () => {
    const clinic = read();
    clinic.act('intake.import', FILE);
    expect(stateOf(clinic).steps[1]?.state).toBe('done');
    const again = { ...FILE, batch: 'again', file: '다시.csv' };
    clinic.act('intake.import', { ...again, rows: FILE.rows.slice(0, 1), last: false });
    clinic.act('intake.import', { ...again, rows: FILE.rows.slice(1), first: false });
    expect(stateOf(clinic).steps[1]?.state).toBe('done');
    const rows = [{ rowNumber: 2, cells: ['9997', '한가을', '2026-12-01', ''] }];
    clinic.act('intake.import', { ...FILE, batch: 'cancelled', rows, last: false });
    clinic.act('intake.undo', { batch: 'cancelled' });
    expect(stateOf(clinic).steps[1]?.state).toBe('done');
  });

  it('asks where only an earlier chunk brought something, before or after it was broken off', () => {
    const clinic = read();
    const rows = [{ rowNumber: 2, cells: ['9997', '한가을', '2026-12-01', ''] }, FILE.rows[1]];
    const more = { ...FILE, batch: 'more', file: '더.csv' };
    clinic.act('intake.import', { ...more, rows: rows.slice(0, 1), last: false });
    clinic.act('intake.import', { ...more, rows: rows.slice(0, 1), last: false });
    clinic.act('referral.tally');
    clinic.act('intake.import', { ...more, rows: rows.slice(1), first: false });
    expect(stateOf(clinic).steps[1]?.detail).toBe('새 자료를 읽을 차례');
  });

  it('asks for nothing more where a count finds no referral at all', () => {
    const clinic = openClinic(script);
    clinic.act('intake.import', FILE);
    expect(stateOf(clinic).steps[1]?.state).toBe('open');
    clinic.act('referral.tally');
    expect(stateOf(clinic).steps[1]?.state).toBe('done');
  });
});

describe('home.state after settings were changed', () => {
  it('asks for the list again where they decide who is on it, saved or typed, until they are as before', () => {
    const clinic = busyClinic();
    const listOf = () => stateOf(clinic).steps[2];
    clinic.act('clinic.saveSettings', { values: { clinicPhone: '02-000-0000' } });
    expect(listOf()).toMatchObject({ state: 'done' });
    clinic.act('clinic.saveSettings', { values: { minTotal: '4' } });
    expect(listOf()).toMatchObject({ state: 'open', detail: 'A 0 · B 1, 다시 뽑을 차례' });
    clinic.act('clinic.saveSettings', { values: { minTotal: '3' } });
    expect(listOf()).toMatchObject({ state: 'done' });
    clinic.type('settings', 'tierA', { value: '3' });
    expect(listOf()).toMatchObject({ state: 'open' });
    clinic.act('vip.shortlist');
    expect(listOf()).toMatchObject({ state: 'done', detail: 'A 1 · B 0' });
  });

  it('asks for a count where they decide what counts', () => {
    const clinic = busyClinic();
    clinic.act('clinic.saveSettings', { values: { paidNeeded: '예' } });
    expect(stateOf(clinic).steps[1]).toMatchObject({ state: 'open', detail: '소개를 다시 셀 차례' });
    clinic.act('referral.tally');
    expect(stateOf(clinic).steps[1]).toMatchObject({ state: 'done' });
  });
});

function openClinicAt(clinic: Clinic, time: string): HomeState {
  const host = createHost({ script, now: new Date(time), snapshot: clinic.host.snapshot() });
  const reply = host.callFromClient('call', ['home.state', {}]).value as Reply;
  if (!reply.ok || !('done' in reply.step)) throw new Error(JSON.stringify(reply));
  return reply.step.done as HomeState;
}
