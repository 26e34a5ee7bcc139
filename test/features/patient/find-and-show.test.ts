import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { FindOutcome, PatientCard } from '../../../src/features/patient/patient-card';
import { vipTable } from '../../../src/features/vip/table';
import type { VipsOutcome } from '../../../src/features/vip/vip-view';
import { type Clinic, loadScript, openClinic, person, visit } from '../desk';

let script: ScriptFile[] = [];
let clinic: Clinic;
beforeAll(async () => {
  script = await loadScript();
  clinic = openClinic(script);
  clinic.put('patients', [
    person('P00001', '김영희', '2019-03-02', {
      birth: '1980-05-02',
      chart: '20001',
      phone: '010-1234-5678',
      household: 'H1',
      lastVisit: '2026-11-01',
      nextAppointment: '2026-12-05',
      visitCount: 12,
    }),
    person('P00002', '김영희', '', { chart: '20002', phone: '010-2222-5678', lastVisit: '2026-10-01' }),
    person('P00003', '김영희A', '2024-01-05', { aliases: '김순자', chart: '20003' }),
    person('P00004', '신가온', '2026-03-03', { household: 'H1', birth: '2015-01-01', guardian: '김영희' }),
    person('P00005', '신나라', '2026-04-03'),
    person('P00006', '신다은', '2026-05-03'),
    person('P00007', '신라온', '2026-06-03'),
  ]);
  clinic.type('patients', 'P00002', { status: 'deceased', carriedOver: 1 });
  clinic.put('visits', [
    visit('P00001', '2026-01-02', ''),
    visit('P00004', '2026-03-03', '김영희(20001) 소개로 옴', { fileRow: 3 }),
    visit('P00005', '2026-04-03', '김영희(20001) 소개, 본인에게는 말하지 말아달라 함', { fileRow: 4 }),
    visit('P00006', '2026-05-03', '스케일링', { fileRow: 5 }),
    visit('P00007', '2026-06-03', '네이버 보고 옴', { fileRow: 6 }),
  ]);
  clinic.act('referral.tally');
  clinic.act('referral.enter', { referred: 'P00006', referrer: 'P00001' }, '이하나');
  clinic.act('vip.shortlist');
  clinic.act('message.draft');
});

const find = (query: string, more: object = {}) =>
  clinic.act<FindOutcome>('patient.find', { query, ...more });
const ids = ({ hits }: FindOutcome) => hits.map(({ patient }) => patient);

describe('the rows of the VIP list', () => {
  it('stay two lines high, whomever somebody brought', () => {
    const { cells = [], rowHeights = {} } =
      clinic.host.snapshot().sheets.find(({ name }) => name === 'VIP 명단') ?? {};
    const filled = cells.slice(1).filter((row) => row[0] !== '').length;
    expect(filled).toBeGreaterThan(0);
    expect(Object.values(rowHeights)).toEqual(Array.from({ length: filled }, () => vipTable.rowHeight));
  });
});

describe('patient.find', () => {
  it('ranks the whole name before a part, and who came lately before others', () => {
    expect(ids(find('김영희'))).toEqual(['P00001', 'P00002', 'P00003']);
    expect(ids(find('신'))).toEqual(['P00007', 'P00006', 'P00005', 'P00004']);
    expect(find('신', { limit: 2 })).toMatchObject({ total: 4, hits: [{}, {}] });
  });

  it('shows what tells namesakes apart, tier and credits, and a state that matters', () => {
    expect(find('5678').hits).toEqual([
      {
        patient: 'P00001',
        name: '김영희',
        aliases: '',
        chart: '20001',
        phoneTail: '5678',
        age: 46,
        firstVisit: '2019-03-02',
        lastVisit: '2026-11-01',
        tier: 'B',
        referrals: 2,
        status: '',
      },
      expect.objectContaining({ patient: 'P00002', age: null, tier: '', status: '사망' }),
    ]);
  });

  it('names the former name where that is what fits', () => {
    expect(find('김순자').hits).toMatchObject([{ patient: 'P00003', aliases: '김순자' }]);
    expect(find('김영희A').hits).toMatchObject([{ patient: 'P00003', aliases: '' }]);
  });

  it('leaves out who came after a day, and keeps who was there before anybody knows', () => {
    expect(ids(find('김영희', { before: '2023-01-01' }))).toEqual(['P00001', 'P00002']);
  });

  it('finds nobody without a fuss, and refuses what is no request', () => {
    expect(find('홍길동')).toEqual({ hits: [], total: 0 });
    expect(find(' ')).toEqual({ hits: [], total: 0 });
    for (const input of [
      { query: 'x'.repeat(51) },
      { query: 'x', limit: 51 },
      { query: 'x', before: '2026-02-30' },
    ])
      expect(clinic.reply('patient.find', input).ok).toBe(false);
  });
});

describe('patient.card', () => {
  const card = (patient: string) => clinic.act<PatientCard>('patient.card', { patient });

  it('says whom somebody brought, on what words, and what is written to him', () => {
    const { brought, drafts, ...rest } = card('P00001');
    expect(rest).toMatchObject({
      phone: '010-1234-5678',
      visitCount: 12,
      nextAppointment: '2026-12-05',
      household: [{ patient: 'P00004', name: '신가온' }],
      referredBy: null,
      tier: 'B',
    });
    expect(brought).toMatchObject([
      { patient: 'P00006', evidence: '구두', reason: '직원이 확인함', decidedBy: '이하나', isSecret: false },
      { patient: 'P00005', isSecret: true, decidedBy: '', fileRow: 4 },
      {
        patient: 'P00004',
        isFamily: true,
        evidence: '김영희(20001) 소개로 옴',
        reason: '차트번호 20001 일치',
      },
    ]);
    expect(drafts.length).toBeGreaterThan(0);
    expect(drafts[0]).toMatchObject({ text: expect.stringContaining('김영희'), channel: expect.any(String) });
  });

  it('says how somebody came, and by whom', () => {
    expect(card('P00005')).toMatchObject({
      referredBy: { patient: 'P00001', name: '김영희', isSecret: true },
      howCame: { status: '인정', reason: '차트번호 20001 일치' },
    });
    expect(card('P00007')).toMatchObject({ referredBy: null, howCame: { status: '광고·검색' } });
    expect(card('P00002')).toMatchObject({ howCame: null, status: '사망', brought: [] });
  });

  it('refuses whom nobody knows', () => {
    expect(clinic.reply('patient.card', { patient: 'P99999' })).toMatchObject({
      ok: false,
      error: { code: 'patient.unknown' },
    });
  });
});

describe('vip.list', () => {
  it('shows the list with the evidence of every credit, and the drafts', () => {
    const { vips, asOf } = clinic.act<VipsOutcome>('vip.list');
    expect(asOf).toBe('2026-12-01');
    expect(vips).toMatchObject([
      {
        patient: 'P00001',
        tier: 'B',
        state: 'provisional',
        total: 3,
        lastYear: 3,
        carriedOver: 0,
        brought: [{ patient: 'P00006' }, { patient: 'P00005' }, { patient: 'P00004' }],
      },
    ]);
    expect(vips[0]?.drafts.length).toBeGreaterThan(0);
    expect(vips[0]?.warnings.split('\n')).toContain('소개자에게 말하지 않기로 한 소개 1건');
  });

  it('is empty before a list was drawn', () => {
    expect(openClinic(script).act('vip.list')).toEqual({ asOf: '', vips: [] });
  });
});

describe('sheet.show', () => {
  const inFront = () =>
    clinic.host.look(({ selection }) => ({ sheet: selection?.sheet.name, row: selection?.at?.[0] }));

  it('brings a hidden sheet to the front, and the row wherever it stands', () => {
    const rowOf = (key: string) => clinic.read('referrals').findIndex(({ patient }) => patient === key);
    const hidden = () => clinic.host.snapshot().sheets.find(({ name }) => name === '소개 내역')?.hidden;
    expect(hidden()).toBe(true);
    clinic.act('sheet.show', { table: 'referrals', key: 'P00005' });
    expect(hidden()).not.toBe(true);
    expect(inFront()).toEqual({ sheet: '소개 내역', row: 2 + rowOf('P00005') });
  });

  it('says so where the row is gone, and refuses what is no sheet of ours', () => {
    expect(clinic.reply('sheet.show', { table: 'vips', key: 'P00099' })).toMatchObject({
      ok: false,
      error: { code: 'table.rowMissing' },
    });
    expect(clinic.reply('sheet.show', { table: 'passwords' }).ok).toBe(false);
  });
});

describe('what looking costs', () => {
  it.each<[string, object, number]>([
    ['patient.find', { query: '김영희' }, 4],
    ['patient.card', { patient: 'P00001' }, 8],
    ['vip.list', {}, 10],
    ['sheet.show', { table: 'vips', key: 'P00001' }, 4],
  ])('%s: few calls', (id, input, most) => {
    expect(clinic.costOf(id, input)).toBeLessThanOrEqual(most);
  });
});
