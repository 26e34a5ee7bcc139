import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import { readExport } from '../../../local/campaign/export-file';
import { unpackedScript } from '../../bundle/unpacked';
import { type Clinic, type FileToImport, openClinic } from './clinic';

let script: readonly ScriptFile[] = [];
let fresh: Clinic;
let visits: FileToImport;
let staff: FileToImport;
beforeAll(async () => {
  script = await unpackedScript();
  fresh = openClinic(script);
  const read = (name: string, report: 'visits' | 'staff') => {
    const [table] = readExport(`local/sample/${name}.csv`, report, 'ko').tables;
    if (!table) throw new Error('no sample');
    return { ...table, rows: table.rows.slice(0, 600), batch: `sample-${name}` };
  };
  visits = read('visits', 'visits');
  staff = read('staff', 'staff');
});

const REAL = {
  file: '우리.csv',
  batch: '0a1b',
  header: ['내원일', '환자명', '차트번호'],
  rows: [{ rowNumber: 2, cells: ['2026-11-03', '김영희', '1'] }],
};
const STAFF = {
  file: '직원.csv',
  batch: '0a1c',
  header: ['이름', '직책'],
  rows: [{ rowNumber: 2, cells: ['박영희', '데스크 실장'] }],
};
const importOf = (file: FileToImport, report = 'visits') => ({
  report,
  ...file,
  totalRows: file.rows.length,
  first: true,
  last: true,
});

/** What people see: the cells of every sheet but settings and log. */
const shown = (clinic: Clinic) =>
  clinic
    .snapshot()
    .sheets.filter(({ name }) => !['작업기록', '문구함'].includes(name))
    .map(({ name, cells }) => [name, cells]);

describe('연습용 자료', () => {
  it('명단과 문자까지 만들어 본 뒤 지우면 처음 상태로 돌아가고, 우리 직원은 남는다', () => {
    const clinic = openClinic(script, fresh.snapshot());
    clinic.bring(STAFF, 100, { report: 'staff' });
    const before = shown(clinic);
    clinic.bring(staff, 100, { report: 'staff' });
    clinic.bring(visits, 250);
    for (const id of ['referral.tally', 'vip.shortlist', 'message.draft', 'schedule.build']) clinic.done(id);
    expect(clinic.cells('VIP 명단').length).toBeGreaterThan(1);
    const reply = clinic.act('intake.clearSample');
    expect(reply.ok ? reply.summary : reply.error).toMatch(/연습용 자료 [\d,]+줄을 지웠어요/);
    expect(shown(clinic)).toEqual(before);
    expect(clinic.bring(REAL)).toMatchObject({ state: 'done', accepted: 1 });
  });

  it('들어 있는 동안 실제 자료를 받지 않고, 실제 자료가 있으면 연습용 자료를 받지 않는다', () => {
    const clinic = openClinic(script, fresh.snapshot());
    clinic.bring(visits, 300);
    const before = shown(clinic);
    for (const input of [importOf(REAL), importOf(STAFF, 'staff')]) {
      const reply = clinic.act('intake.import', input);
      expect(reply).toMatchObject({ ok: false, error: { code: 'intake.sampleThere' } });
      expect(reply.ok ? '' : reply.error.message).toMatch(/연습용 자료를 지워/);
    }
    expect(shown(clinic)).toEqual(before);

    const real = openClinic(script, fresh.snapshot());
    real.bring(REAL);
    for (const input of [importOf(visits), importOf(staff, 'staff')]) {
      expect(real.act('intake.import', input)).toMatchObject({ error: { code: 'intake.notEmpty' } });
    }
  });

  it('지우기는 연습용 자료가 없는 파일에서는 아무것도 지우지 않는다', () => {
    const clinic = openClinic(script, fresh.snapshot());
    clinic.bring(REAL);
    const before = shown(clinic);
    const reply = clinic.act('intake.clearSample');
    expect(reply.ok ? reply.summary : '').toMatch(/지울 연습용 자료가 없어요/);
    expect(shown(clinic)).toEqual(before);
  });

  it('설정에서 기준일 줄을 지웠어도 명단을 뽑고 연습용 자료를 지울 수 있다', () => {
    const clinic = openClinic(script, fresh.snapshot());
    clinic.bring({ ...visits, rows: visits.rows.slice(0, 60) });
    const loseRow = () => {
      const row = clinic.cells('설정').findIndex((cells) => cells[0] === 'asOf') + 1;
      clinic.host.edit('설정', `A${row}`, '');
    };
    const asOf = () => clinic.cells('설정').find((cells) => cells[0] === 'asOf')?.[2];
    loseRow();
    clinic.done('vip.shortlist');
    expect(asOf()).toBe('2026-12-01');
    loseRow();
    clinic.done('intake.clearSample');
    expect(asOf()).toBe('');
    expect(clinic.bring(REAL)).toMatchObject({ state: 'done' });
  });

  it('지우다 끊겨도 다시 누르면 끝난다', () => {
    const full = openClinic(script, fresh.snapshot());
    const before = shown(full);
    full.bring({ ...visits, rows: visits.rows.slice(0, 60) });
    full.done('referral.tally');
    for (let at = 3; ; at += 9) {
      const clinic = openClinic(script, full.snapshot());
      if (!clinic.killAt(at, 'intake.clearSample', {})) break;
      clinic.done('intake.clearSample');
      expect(shown(clinic), `after call ${at}`).toEqual(before);
    }
  });
});
