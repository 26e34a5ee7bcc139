import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { Snapshot } from '../../../host/snapshot';
import type { SignInOutcome } from '../../../src/features/clinic/sign-in';
import type { EraseOutcome, ErasePlan } from '../../../src/features/privacy/erase-view';
import type { PrivacyOutcome } from '../../../src/features/privacy/privacy-view';
import type { Reply } from '../../../src/run-action';
import { callToEnd } from '../../bundle/call-to-end';
import { type Clinic, openClinic, type Row, visit } from '../desk';
import { DIRECTOR, loadPrivacyScript, openSeason } from './clinic';

const SHEETS = [
  'patients',
  'visits',
  'referrals',
  'vips',
  'candidates',
  'seasons',
  'drafts',
  'consents',
  'complaints',
  'erasures',
] as const;
const HER = 'P000001';
const LOG = [
  '환자ID,차트번호,환자명,휴대폰,내원일,메모',
  ',10234,김영희,010-1111-2222,2026-11-20,스케일링',
  ',20004,하나,010-0006-0006,2026-11-25,점검',
].map((line) => line.split(','));

let script: ScriptFile[] = [];
let ready: Snapshot;
let pass = '';
beforeAll(async () => {
  script = await loadPrivacyScript();
  const clinic = openSeason(script);
  pass = clinic.act<SignInOutcome>('clinic.signIn', { name: DIRECTOR, newPin: '4826' }, DIRECTOR).pass;
  clinic.act('consent.record', {
    patients: [HER],
    state: 'withdrawn',
    channel: 'sms',
    method: 'call',
    on: '2026-11-20',
  });
  clinic.act('complaint.enter', { patient: HER, kind: 'care', channel: 'call', summary: '오래 기다림' });
  clinic.put('drafts', [
    {
      ...{
        id: `2026/${HER}/T1`,
        season: '2026',
        patient: HER,
        name: '김영희',
        status: 'sent',
        batch: 'S000001',
      },
      ...{ text: '김영희님 감사합니다', phone: '010-1111-2222', channel: 'sms' },
    },
  ]);
  clinic.host.run('addSheet', ['선물 메모', [['이름'], ['김영희'], ['김영희 남편']]]);
  ready = clinic.host.snapshot();
});

const open = (): Clinic => openClinic(script, { snapshot: ready });
const request = (input: object) => ({ input, who: DIRECTOR, pass, language: 'ko' });
function asDirector<T>(clinic: Clinic, id: string, input: object): T {
  const reply: Reply = callToEnd(clinic.host, id, request(input));
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`);
  return ('done' in reply.step ? reply.step.done : undefined) as T;
}
const plan = (clinic: Clinic, patient = HER) => clinic.act<ErasePlan>('patient.erasePlan', { patient });
function erase(clinic: Clinic, patient = HER): EraseOutcome {
  return asDirector(clinic, 'patient.erase', { patient, mark: plan(clinic, patient).mark });
}
const everything = (clinic: Clinic) => {
  const { sheets } = clinic.host.snapshot();
  return JSON.stringify(sheets);
};
const others = (clinic: Clinic, sheet: string) =>
  clinic.read(sheet).filter((row) => row.id !== HER && row.patient !== HER);

describe('삭제 전에 보기', () => {
  it('아무것도 바꾸지 않고, 시트마다 몇 줄이 지워지는지 정확히 센다', () => {
    const clinic = open();
    const before = everything(clinic);
    const shown = plan(clinic);
    expect(everything(clinic)).toBe(before);
    expect(shown.removed).toEqual([
      { sheet: 'VIP 명단', rows: 1 },
      { sheet: '후보·회의', rows: 1 },
      { sheet: '문자·카드', rows: 1 },
      { sheet: '컴플레인', rows: 1 },
      { sheet: '내원', rows: 2 },
      { sheet: '환자', rows: 1 },
    ]);
    expect(shown).toMatchObject({
      name: '김영희',
      consents: 1,
      isStopped: true,
      referrer: '정*진',
      referred: 2,
      list: 'leaves',
      openComplaints: 1,
      handedOut: 1,
      staffs: [{ sheet: '선물 메모', rows: 2 }],
      namesakes: 1,
      isBegun: false,
    });
  });

  it('다른 분의 줄에 적힌 이름은 어느 시트 몇 행인지 알려 주고 건드리지 않는다', () => {
    const clinic = open();
    const { naming } = plan(clinic);
    expect(naming.map(({ sheet, row, header }) => [sheet, row, header])).toEqual([
      ['환자', 4, '보호자'],
      ['내원', 5, '메모 원문'],
      ['내원', 6, '메모 원문'],
      ['내원', 8, '메모 원문'],
    ]);
    erase(clinic);
    expect(clinic.rowOf('visits', 'P000003/2026-05-01/1') ?? others(clinic, 'visits')[1]).toMatchObject({
      memo: '김영희(10234)님 소개',
    });
  });
});

describe('환자 정보 삭제', () => {
  it('가족과 같이 쓰는 번호로만 적힌 줄은 누구의 것인지 몰라 그대로 두고 알려 준다', () => {
    const clinic = open();
    clinic.act('complaint.enter', { phone: '010-1111-2222', kind: 'care', channel: 'call', summary: '소음' });
    const { naming, removed } = plan(clinic);
    expect(removed.find(({ sheet }) => sheet === '컴플레인')?.rows).toBe(1);
    expect(naming.filter(({ sheet }) => sheet === '컴플레인').map(({ header }) => header)).toEqual([
      '휴대폰',
    ]);
    erase(clinic);
    expect(clinic.read('complaints')).toMatchObject([{ phone: '010-1111-2222', summary: '소음' }]);
  });

  it('원장님이 비밀번호로만 하고, 본 것과 달라졌으면 하지 않는다', () => {
    const clinic = open();
    const before = everything(clinic);
    const { mark } = plan(clinic);
    expect(() => clinic.act('patient.erase', { patient: HER, mark })).toThrow('approval.notSigner');
    expect(() => clinic.act('patient.erase', { patient: HER, mark }, DIRECTOR)).toThrow('who.signInAgain');
    expect(() => asDirector(clinic, 'patient.erase', { patient: HER, mark: 'other' })).toThrow(
      'patient.planChanged',
    );
    expect(everything(clinic)).toBe(before);
  });

  it('이름·번호·차트번호가 어느 시트에도 남지 않는다: 직원이 정할 메모와 직원 시트만 빼고', () => {
    const clinic = open();
    const outcome = erase(clinic);
    expect(outcome).toMatchObject({ removed: 7, anonymised: 2, already: false });
    for (const sheet of SHEETS) {
      const left = JSON.stringify(clinic.read(sheet).filter(({ id }) => id !== 'P000009'));
      expect([sheet, left.includes('1111-2222') && !left.includes('한지민')]).toEqual([sheet, false]);
      if (sheet !== 'visits' && sheet !== 'patients' && sheet !== 'referrals')
        expect([sheet, left.includes('김영희')]).toEqual([sheet, false]);
      if (sheet !== 'visits' && sheet !== 'referrals') expect(left).not.toContain('10234');
    }
    for (const row of clinic.read('referrals')) {
      const { evidence: _, reason: __, ...own } = row;
      if (row.patient !== 'P000009')
        expect(JSON.stringify(own).replace('2. 김영희 30303', '')).not.toMatch(/김영희|10234/);
    }
    expect(JSON.stringify(clinic.read('log'))).not.toMatch(/김영희|1111-2222|10234/);
    expect(clinic.read('erasures')).toMatchObject([
      { id: HER, erasedOn: '2026-12-01', reason: 'request', by: DIRECTOR, state: 'done' },
    ]);
  });

  it('소개하신 분의 횟수는 그대로다. 다시 세고 다시 뽑아도', () => {
    const clinic = open();
    const count = () => clinic.rowOf('patients', 'P000002')?.totalReferrals;
    expect(count()).toBe(3);
    erase(clinic);
    expect(count()).toBe(3);
    expect(String(clinic.rowOf('candidates', 'P000002')?.brought ?? '')).not.toContain('김영희');
    clinic.act('referral.tally');
    clinic.act('vip.shortlist');
    expect(count()).toBe(3);
    expect(clinic.rowOf('referrals', HER)).toMatchObject({
      name: '삭제된 환자',
      chart: '',
      evidence: '',
      status: 'counted',
      referrer: 'P000002',
      firstVisit: '2024-03-05',
    });
  });

  it('그분이 모신 분들은 소개자 모름이 되고, 이름이 같은 다른 분의 소개로 바뀌지 않는다', () => {
    const clinic = open();
    erase(clinic);
    clinic.act('referral.tally');
    for (const friend of ['P000003', 'P000004'])
      expect(clinic.rowOf('referrals', friend)).toMatchObject({ status: 'unnamed', referrer: '' });
    // "김영희님 소개", once one of two, must not become the other's by her being gone.
    expect(clinic.rowOf('referrals', 'P000007')).toMatchObject({ status: 'question', referrer: '' });
    expect(clinic.rowOf('patients', 'P000009')?.totalReferrals).toBeNull();
  });

  it('다시 가져와도 들어오지 않고 다른 분은 들어온다. 번호는 아무에게도 다시 주지 않는다', () => {
    const clinic = open();
    erase(clinic);
    const outcome = clinic.act<{ accepted: number; notes: string[] }>('intake.import', {
      report: 'visits',
      file: '새 자료.csv',
      batch: 'b1',
      header: LOG[0],
      rows: LOG.slice(1).map((cells, index) => ({ rowNumber: index + 2, cells })),
      totalRows: 2,
      first: true,
      last: true,
    });
    expect(outcome.accepted).toBe(1);
    expect(outcome.notes.join(' ')).toContain('삭제한 환자의 줄 1개');
    expect(clinic.rowOf('patients', HER)).toBeUndefined();
    expect(clinic.read('patients').filter(({ name }) => name === '김영희').length).toBe(1);
  });

  it('거부는 그 번호에 계속 적용되고, 누구인지는 남지 않는다', () => {
    const clinic = open();
    erase(clinic);
    const [line] = clinic.read('consents');
    expect(line).toMatchObject({ name: '삭제된 환자', patient: '', state: 'withdrawn', on: '2026-11-20' });
    expect(line?.phone).toMatch(/^![0-9a-f]{20}$/);
    const { person } = clinic.act<{ person: { sms: { state: string } } }>('consent.list', {
      patient: 'P000005',
    });
    expect(person.sms.state).toBe('no');
  });

  it('다른 분의 줄은 한 칸도 건드리지 않는다: 소개자였던 칸만 빼고', () => {
    const clinic = open();
    const before = new Map(SHEETS.map((sheet) => [sheet, others(clinic, sheet)]));
    erase(clinic);
    const friends = new Set<Row[string] | undefined>(['P000003', 'P000004', 'P000007']);
    for (const sheet of ['patients', 'visits', 'seasons', 'drafts', 'complaints'] as const)
      expect(others(clinic, sheet)).toEqual(before.get(sheet));
    expect(others(clinic, 'referrals').filter(({ patient }) => !friends.has(patient))).toEqual(
      before.get('referrals')?.filter(({ patient }) => !friends.has(patient)),
    );
    expect(clinic.host.look((workbook) => workbook.sheets.map(({ name }) => name))).toContain('선물 메모');
  });

  it('두 분이 서명한 명단은 그대로 확정이고, 그 자리는 이름 없이 남는다. 다시 뽑아도', () => {
    const clinic = open();
    for (const role of ['director', 'headDesk'])
      clinic.type('approvals', `2026/list/1/${role}`, { decision: 'approved', decidedOn: '2026-12-01' });
    clinic.act('vip.shortlist');
    const state = () => clinic.act<{ state: string }>('vip.review').state;
    expect([state(), plan(clinic).list]).toEqual(['final', 'nameless']);
    erase(clinic);
    expect(state()).toBe('final');
    clinic.act('vip.shortlist');
    expect(state()).toBe('final');
    const place = clinic.rowOf('candidates', HER);
    expect(place).toMatchObject({ name: '', phone: '', chart: '', proposal: '' });
    expect(clinic.act<{ candidates: Row[] }>('vip.review').candidates.map(({ patient }) => patient)).toEqual([
      'P000002',
    ]);
    expect(JSON.stringify(clinic.read('vips'))).not.toContain(HER);
  });

  it('다른 화면은 모두 그대로 열리고, 아무 데도 이름이 나오지 않는다', () => {
    const clinic = open();
    erase(clinic);
    const views: readonly (readonly [string, object?])[] = [
      ['home.state'],
      ['vip.list'],
      ['vip.review'],
      ['referral.questions', { tab: 'desk' }],
      ['insight.report'],
      ['consent.list'],
      ['print.data', { kind: 'meeting' }],
      ['message.list', {}],
      ['patient.find', { query: '박서연' }],
      ['patient.card', { patient: 'P000002' }],
      ['patient.held', { patient: 'P000002' }],
      ['privacy.check'],
    ];
    const told = new Map(views.map(([id, input]) => [id, JSON.stringify(clinic.act(id, input))]));
    for (const [id, words] of told)
      expect([id, /9999-8888|마포구|오래 기다림/.test(words)]).toEqual([id, false]);
    expect(told.get('patient.card')).toContain('삭제된 환자');
    expect(() => clinic.act('patient.card', { patient: HER })).toThrow(HER);
    expect(erase.bind(undefined, clinic)).toThrow(HER);
    expect(asDirector<EraseOutcome>(clinic, 'patient.erase', { patient: HER, mark: '' })).toMatchObject({
      removed: 0,
      already: true,
    });
  });

  it('부르는 횟수는 시트의 줄 수와 상관없다', () => {
    const few = open();
    const many = open();
    many.put(
      'visits',
      Array.from({ length: 300 }, (_, n) => visit('P000002', '2025-01-01', `방문 ${n}`, { ordinal: n + 1 })),
    );
    const costOf = (clinic: Clinic) => {
      const { mark } = plan(clinic);
      const { cost } = clinic.host.callFromClient('call', ['patient.erase', request({ patient: HER, mark })]);
      return cost.reads + cost.writes;
    };
    const [one, other] = [costOf(few), costOf(many)];
    expect(other).toBe(one);
    expect(one).toBeLessThan(200);
  });

  it('소개하신 분까지 삭제하면 이름 없이 남긴 줄도 사라진다', () => {
    const clinic = open();
    erase(clinic);
    erase(clinic, 'P000002');
    expect(clinic.rowOf('referrals', HER)).toBeUndefined();
    clinic.act('referral.tally');
    expect(clinic.rowOf('referrals', HER)).toBeUndefined();
  });

  it('복사한 파일은 누가 삭제되었는지 모른다고 말한다', () => {
    const clinic = open();
    erase(clinic);
    clinic.host.run('removeProperties');
    const { notes } = clinic.act<{ notes: string[] }>('intake.import', {
      report: 'visits',
      file: '새 자료.csv',
      batch: 'b2',
      header: LOG[0],
      rows: [{ rowNumber: 3, cells: LOG[2] }],
      totalRows: 1,
      first: true,
      last: true,
    });
    expect(notes.join(' ')).toContain('복사본');
  });

  it('어디에서 끊겨도 다시 하면 끊기지 않은 것과 같다', { timeout: 240_000 }, () => {
    const whole = open();
    const { mark } = plan(whole);
    const input = { patient: HER, mark };
    const calls: string[] = [];
    const onEveryCall = (_: number, name: string) => void calls.push(name);
    whole.host.callFromClient('call', ['patient.erase', request(input)], { onServiceCall: onEveryCall });
    const all = (clinic: Clinic) =>
      SHEETS.map((sheet) =>
        clinic.read(sheet).map((row) => ({ ...row, marks: '', phone: kindOf(row.phone) })),
      );
    const expected = all(whole);
    // Between two reads nothing has changed: only behind a write, and before the first, is there another state to be found in.
    const ends = calls.flatMap((_, at) => (at > 0 && isRead(calls[at - 1] ?? '') ? [] : [at + 1]));
    for (const end of ends) {
      const clinic = open();
      const onServiceCall = (count: number) => {
        if (count >= end) throw new Error('killed');
      };
      expect(() =>
        clinic.host.callFromClient('call', ['patient.erase', request(input)], { onServiceCall }),
      ).toThrow('killed');
      // The check names her as long as she is there to be asked for again.
      const isLeft = clinic.rowOf('patients', HER) !== undefined;
      const isBegun = clinic.read('erasures').length > 0;
      const { checks } = clinic.act<PrivacyOutcome>('privacy.check');
      expect(checks.find(({ id }) => id === 'erasures')?.count).toBe(isLeft && isBegun ? 1 : 0);
      asDirector(clinic, 'patient.erase', input);
      expect(all(clinic), `ended at call ${end} (${calls[end - 1]})`).toEqual(expected);
    }
    expect(ends.length).toBeGreaterThan(10);
  });
});

const isRead = (name: string) => /\.(?:get|is|openBy|find|has)/.test(name);
/** Marks differ from run to run: each has a key of its own. */
const kindOf = (phone: unknown) => String(phone ?? '').replace(/^([!#]).*/, '$1');
