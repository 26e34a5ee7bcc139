import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { Snapshot } from '../../../host/snapshot';
import type { ApprovalsOutcome } from '../../../src/features/approval/approval-view';
import type { SignInOutcome } from '../../../src/features/clinic/sign-in';
import type { HomeState } from '../../../src/features/home/home';
import type { PatientCard } from '../../../src/features/patient/patient-card';
import type { ShortlistOutcome } from '../../../src/features/vip/actions';
import type { DecideOutcome, ReviewOutcome, SignOutcome } from '../../../src/features/vip/review-view';
import type { VipsOutcome } from '../../../src/features/vip/vip-view';
import type { Reply } from '../../../src/run-action';
import { type Clinic, loadScript, openClinic, person, visit } from '../desk';

const DIRECTOR = '이원장';
const HEAD = '최실장';
const DESK = '박데스크';

let script: ScriptFile[] = [];
let drawn: Snapshot;
beforeAll(async () => {
  script = await loadScript();
  drawn = drawList().host.snapshot();
});

/** So many people brought by one, the first on the given day, each a day later. */
function brought(by: string, chart: string, first: number, count: number, month: string) {
  return Array.from({ length: count }, (_, n) => {
    const id = `P${String(first + n).padStart(6, '0')}`;
    const date = `2026-${month}-${String(n + 1).padStart(2, '0')}`;
    return {
      patient: person(id, `새환자${first + n}`, date),
      visit: visit(id, date, `${by}(${chart}) 소개로 옴`),
    };
  });
}

/** 김영희 has brought five, 박철수 three, 최민준 two in the year, 정하나 one: A, B, B, one short. */
function drawList(): Clinic {
  const clinic = openClinic(script);
  clinic.put('staff', [
    { id: 'S001', name: DIRECTOR, role: 'director', from: '', until: '' },
    { id: 'S002', name: HEAD, role: 'headDesk', from: '', until: '' },
    { id: 'S003', name: '박데스크', role: 'desk', from: '', until: '' },
    { id: 'S004', name: '한위생', role: 'hygienist', from: '', until: '' },
    { id: 'S005', name: '전퇴사', role: 'desk', from: '', until: '2026-10-01' },
  ]);
  const news = [
    ...brought('김영희', '2000001', 11, 5, '05'),
    ...brought('박철수', '2000002', 21, 3, '06'),
    ...brought('최민준', '2000003', 31, 2, '07'),
    ...brought('정하나', '2000004', 41, 1, '08'),
  ];
  const seen = { lastVisit: '2026-11-20' };
  clinic.put('patients', [
    person('P000001', '김영희', '2024-01-05', seen),
    person('P000002', '박철수', '2024-01-05', seen),
    person('P000003', '최민준', '2024-01-05', seen),
    person('P000004', '정하나', '2024-01-05', seen),
    ...news.map(({ patient }) => patient),
  ]);
  clinic.put('visits', [
    visit('P000001', '2024-01-05', '', { doctor: '한위생' }),
    visit('P000002', '2024-01-05', ''),
    visit('P000003', '2024-01-05', ''),
    visit('P000004', '2024-01-05', ''),
    ...news.map(({ visit }) => visit),
  ]);
  clinic.act('referral.tally');
  clinic.act('vip.shortlist');
  return clinic;
}

const open = (): Clinic => openClinic(script, { snapshot: drawn });
const review = (clinic: Clinic) => clinic.act<ReviewOutcome>('vip.review');
const listed = (clinic: Clinic) =>
  review(clinic).candidates.flatMap(({ name, listedTier }) =>
    listedTier === '' ? [] : [`${name} ${listedTier}`],
  );
const decide = (clinic: Clinic, patient: string, input: object) =>
  clinic.act<DecideOutcome>('vip.decide', { patient, ...input }, DESK);

/** Signs with a PIN, as the panel does. */
function sign(clinic: Clinic, who: string, role: string, input: object = {}): Reply {
  const { pass } = clinic.act<SignInOutcome>('clinic.signIn', { name: who, pin: '1234', newPin: '1234' });
  const request = { input: { role, ...input }, who, pass, language: 'ko' };
  return clinic.host.callFromClient('call', ['vip.sign', request]).value as Reply;
}

function signBoth(clinic: Clinic): SignOutcome {
  sign(clinic, DIRECTOR, 'director');
  const reply = sign(clinic, HEAD, 'headDesk');
  if (!reply.ok || !('done' in reply.step)) throw new Error(JSON.stringify(reply));
  return reply.step.done as SignOutcome;
}

const statesOf = (clinic: Clinic) =>
  Object.fromEntries(clinic.read('vips').map(({ name, tier, state }) => [name, `${tier} ${state}`]));

describe('회의에서 볼 것', () => {
  it('명단, 놓쳤을지 모르는 분, 근거, 서명할 분이 한 번에 나온다', () => {
    const seen = review(open());
    expect(seen).toMatchObject({
      season: 2026,
      asOf: '2026-12-01',
      state: 'provisional',
      count: { a: 1, b: 2, all: 3 },
      undecided: 4,
      signers: { director: [DIRECTOR], headDesk: [HEAD] },
    });
    expect(seen.candidates.map(({ name, proposal, listedTier }) => [name, proposal, listedTier])).toEqual([
      ['김영희', 'eligible', 'A'],
      ['박철수', 'eligible', 'B'],
      ['최민준', 'eligible', 'B'],
      ['정하나', 'missing', ''],
    ]);
    expect(seen.candidates[0]?.brought[0]).toMatchObject({ name: '새환자15', firstVisit: '2026-05-05' });
    expect(seen.candidates[3]?.proposalReasons).toEqual(['최근 1년 1명, 1명 부족']);
  });

  it('전담은 아는 분, 나머지는 고르게 나누고, 퇴사한 분은 맡지 않는다', () => {
    const attendants = Object.fromEntries(
      open()
        .read('vips')
        .map(({ name, attendant }) => [name, attendant]),
    );
    expect(attendants.김영희).toBe('한위생');
    expect(new Set(Object.values(attendants)).size).toBe(3);
    expect(Object.values(attendants)).not.toContain('전퇴사');
  });

  it('혜택은 등급에 따라 적고, 지난 시즌이 없으면 비교하지 않는다', () => {
    const [first] = open().read('vips');
    expect(first).toMatchObject({
      benefits: '우선 예약\n전담 직원\n원장님 감사 인사',
      change: '',
      lastTier: '',
    });
  });
});

describe('정하기', () => {
  it('넣기, 빼기, 추가, 보류, 등급이 명단에 바로 보인다', () => {
    const clinic = open();
    decide(clinic, 'P000002', { decision: 'drop', reason: '본인이 사양' });
    decide(clinic, 'P000003', { decision: 'later' });
    decide(clinic, 'P000004', { decision: 'add', chosenTier: 'A' });
    decide(clinic, 'P000001', { decision: 'keep', chosenTier: 'B' });
    expect(listed(clinic)).toEqual(['김영희 B', '정하나 A']);
    expect(statesOf(clinic)).toEqual({
      김영희: 'B provisional',
      박철수: ' droppedOut',
      최민준: ' droppedOut',
      정하나: 'A provisional',
    });
    const [, dropped] = clinic.read('candidates');
    expect(dropped).toMatchObject({
      decision: 'drop',
      reason: '본인이 사양',
      decidedBy: DESK,
      decidedOn: '2026-12-01',
    });
  });

  it('다시 뽑아도 정한 것은 그대로다', () => {
    const clinic = open();
    decide(clinic, 'P000002', { decision: 'drop' });
    decide(clinic, 'P000004', { decision: 'add' });
    clinic.act('vip.shortlist');
    expect(listed(clinic)).toEqual(['김영희 A', '최민준 B', '정하나 B']);
  });

  it('되돌리면 정하기 전과 같다', () => {
    const clinic = open();
    const before = clinic.read('candidates');
    const list = clinic.read('vips');
    const reply = clinic.reply('vip.decide', { patient: 'P000002', decision: 'drop', reason: '이유' }, HEAD);
    if (!reply.ok || !reply.undo) throw new Error('no undo');
    clinic.act(reply.undo.action, reply.undo.input as object, HEAD);
    expect(clinic.read('candidates')).toEqual(before);
    expect(clinic.read('vips')).toEqual(list);
  });

  it('두 분이 한꺼번에 정하면 나중 분은 누가 무엇을 정했는지 본다', () => {
    const clinic = open();
    const was = { decision: '', chosenTier: '' };
    clinic.act('vip.decide', { patient: 'P000002', decision: 'drop', was }, HEAD);
    const second = clinic.reply('vip.decide', { patient: 'P000002', decision: 'keep', was }, '박데스크');
    if (!second.ok || !('done' in second.step)) throw new Error(JSON.stringify(second));
    expect(second.step.done).toMatchObject({ status: 'already', now: { decision: 'drop', decidedBy: HEAD } });
    expect(second.summary).toBe('박철수님은 방금 최실장님이 정하셨어요: 빼기');
    expect(clinic.read('candidates')[1]).toMatchObject({ decision: 'drop', decidedBy: HEAD });
  });

  it('후보가 아닌 분도 추가할 수 있고, 돌아가신 분은 추가하지 않는다', () => {
    const clinic = open();
    const added = decide(clinic, 'P000011', { decision: 'add' });
    expect(added).toMatchObject({
      status: 'saved',
      name: '새환자11',
      now: { listedTier: 'B' },
      count: { all: 4 },
    });
    clinic.act('vip.shortlist');
    expect(listed(clinic)).toContain('새환자11 B');
    clinic.type('patients', 'P000012', { status: 'deceased' });
    expect(() => decide(clinic, 'P000012', { decision: 'add' })).toThrow();
  });

  it('휴대폰에서 고른 결정도 명단에 바로 든다', () => {
    const clinic = open();
    clinic.type('candidates', '2026/P000002', { decision: 'drop' });
    expect(listed(clinic)).toEqual(['김영희 A', '최민준 B']);
    expect(clinic.act<HomeState>('home.state').steps[2]?.detail).toBe('A 1 · B 1');
  });

  it('결정 칸을 고르면 확인일이 저절로 적힌다', () => {
    const clinic = open();
    const { cells } = clinic.host.snapshot().sheets.find(({ name }) => name === '후보·회의') ?? { cells: [] };
    const letter = String.fromCharCode(65 + (cells[0] ?? []).indexOf('결정'));
    clinic.host.edit('후보·회의', `${letter}2`, '빼기');
    expect(clinic.read('candidates')[0]).toMatchObject({ decision: 'drop', decidedOn: '2026-12-01' });
  });
});

describe('서명', () => {
  it('두 분이 서명하면 확정되고, 시즌 기록에 남는다', () => {
    const clinic = open();
    expect(signBoth(clinic)).toMatchObject({ state: 'final', decision: 'approved', undecided: 0 });
    expect(statesOf(clinic)).toEqual({ 김영희: 'A final', 박철수: 'B final', 최민준: 'B final' });
    expect(clinic.read('seasons')).toMatchObject([
      { id: '2026/P000001', tier: 'A', total: 5, attendant: '한위생', signedOn: '2026-12-01' },
      { id: '2026/P000002', tier: 'B' },
      { id: '2026/P000003', tier: 'B' },
    ]);
    expect(clinic.act<HomeState>('home.state').steps[3]).toMatchObject({ state: 'done', detail: '확정' });
  });

  it('한 분만 서명하면 확정 대기이고, 누가 남았는지 안다', () => {
    const clinic = open();
    const reply = sign(clinic, DIRECTOR, 'director');
    if (!reply.ok) throw new Error(reply.error.message);
    expect(reply.summary).toBe('원장 서명을 적었어요. 남은 서명: 데스크 실장.');
    expect(clinic.act<HomeState>('home.state')).toMatchObject({ approvals: { director: 0, headDesk: 1 } });
    expect(clinic.act<HomeState>('home.state').steps[3]?.detail).toBe('정할 분 4명 · 서명: 데스크 실장');
    expect(Object.values(statesOf(clinic))[0]).toBe('A waiting');
  });

  it.each([
    ['역할이 다른 분', HEAD, 'director', 'approval.notSigner'],
    ['이름을 고르지 않은 분', '', 'director', 'approval.notSigner'],
    ['메뉴에서 누른 분', '메뉴', 'headDesk', 'approval.notSigner'],
    ['비밀번호가 없는 분', DIRECTOR, 'director', 'approval.pinNeeded'],
  ])('%s은 서명하지 못한다', (_, who, role, code) => {
    const clinic = open();
    const reply = clinic.reply('vip.sign', { role }, who);
    expect(reply.ok ? 'signed' : reply.error.code).toBe(code);
    expect(clinic.read('approvals').every(({ decision }) => decision === '')).toBe(true);
  });

  it('비밀번호를 넣은 창이 아니면 서명하지 못한다', () => {
    const clinic = open();
    sign(clinic, DIRECTOR, 'director');
    const reply = clinic.reply('vip.sign', { role: 'director' }, DIRECTOR);
    expect(reply.ok ? 'signed' : reply.error.code).toBe('who.signInAgain');
  });

  it('본 명단과 다르면 서명하지 않는다', () => {
    const clinic = open();
    const { mark } = review(clinic);
    decide(clinic, 'P000002', { decision: 'drop' });
    const reply = sign(clinic, DIRECTOR, 'director', { mark });
    expect(reply.ok ? 'signed' : reply.error.code).toBe('vip.listChanged');
  });

  it('돌려보낼 때는 이유가 있어야 하고, 명단은 예비로 남는다', () => {
    const clinic = open();
    const bare = sign(clinic, DIRECTOR, 'director', { decision: 'returned' });
    expect(bare.ok ? 'sent back' : bare.error.code).toBe('vip.reasonNeeded');
    sign(clinic, DIRECTOR, 'director', { decision: 'returned', reason: '박철수님은 빼 주세요' });
    const { state, signatures } = review(clinic);
    expect([state, signatures[0]]).toMatchObject([
      'provisional',
      { decision: 'returned', reason: '박철수님은 빼 주세요' },
    ]);
  });

  it('휴대폰에서 승인을 골라도 확정되고, 다음 실행이 기록한다', () => {
    const clinic = open();
    clinic.type('approvals', '2026/list/1/director', { decision: 'approved' });
    clinic.type('approvals', '2026/list/1/headDesk', { decision: 'approved' });
    expect(review(clinic).state).toBe('final');
    clinic.act('vip.shortlist');
    expect(statesOf(clinic)).toEqual({ 김영희: 'A final', 박철수: 'B final', 최민준: 'B final' });
    expect(clinic.read('seasons')).toHaveLength(3);
    const noted = clinic
      .read('log')
      .filter(({ table, column }) => table === 'approvals' && column === 'noted');
    expect(noted).toMatchObject([{ value: 'approved', keys: '2026/list/1/director 2026/list/1/headDesk' }]);
  });
});

describe('확정한 뒤', () => {
  const final = () => {
    const clinic = open();
    signBoth(clinic);
    return clinic;
  };

  it('정한 것이 바뀌면 다시 확인이 되고, 되돌리면 다시 확정이다', () => {
    const clinic = final();
    const reply = clinic.reply('vip.decide', { patient: 'P000002', decision: 'drop' }, DESK);
    expect(review(clinic).state).toBe('reopened');
    expect(clinic.read('approvals').map(({ id, state }) => [id, state])).toEqual([
      ['2026/list/1/director', 'outdated'],
      ['2026/list/1/headDesk', 'outdated'],
      ['2026/list/2/director', 'open'],
      ['2026/list/2/headDesk', 'open'],
    ]);
    if (!reply.ok || !reply.undo) throw new Error('no undo');
    expect(reply.summary).toContain('서명을 다시 받아야 해요');
    expect('done' in reply.step && (reply.step.done as DecideOutcome).hasReopened).toBe(true);
    expect(decide(clinic, 'P000002', { note: '본인 뜻' }).hasReopened).toBe(false);
    clinic.act(reply.undo.action, reply.undo.input as object, DESK);
    expect(review(clinic).state).toBe('final');
    expect(Object.values(statesOf(clinic))).toEqual(['A final', 'B final', 'B final']);
  });

  it('다시 서명하면 새 명단이 확정되고, 빠진 분은 시즌 기록에서도 빠진다', () => {
    const clinic = final();
    decide(clinic, 'P000002', { decision: 'drop' });
    expect(signBoth(clinic).state).toBe('final');
    expect(clinic.read('seasons').map(({ name }) => name)).toEqual(['김영희', '최민준']);
  });

  it('번호가 바뀌어도 확정은 그대로다', () => {
    const clinic = final();
    clinic.put('patients', [
      person('P000001', '김영희', '2024-01-05', { lastVisit: '2026-11-20', phone: '010-9999-0000' }),
    ]);
    clinic.act('vip.shortlist');
    expect(review(clinic).state).toBe('final');
    expect(clinic.read('vips')[0]).toMatchObject({ phone: '010-9999-0000', state: 'final' });
  });

  it('뒤에 기준을 채운 분은 제안만 하고, 추가해야 들어간다', () => {
    const clinic = final();
    const news = brought('정하나', '2000004', 51, 2, '09');
    clinic.put(
      'patients',
      news.map(({ patient }) => patient),
    );
    clinic.put(
      'visits',
      news.map(({ visit }) => visit),
    );
    clinic.act('referral.tally');
    clinic.act('vip.shortlist');
    const seen = review(clinic);
    expect(seen.state).toBe('final');
    expect(seen.candidates.find(({ name }) => name === '정하나')).toMatchObject({
      proposal: 'late',
      listedTier: '',
      proposalReasons: ['서명한 뒤에 기준을 채우셨어요'],
    });
    decide(clinic, 'P000004', { decision: 'add' });
    expect(review(clinic).state).toBe('reopened');
  });

  it('기준에서 벗어난 분은 남고 살펴볼 점이 되며, 등급은 저절로 바뀌지 않는다', () => {
    const clinic = final();
    for (const id of ['P000031', 'P000032', 'P000011']) clinic.type('referrals', id, { decision: 'none' });
    clinic.act('referral.tally');
    clinic.act('vip.shortlist');
    const seen = review(clinic);
    expect(seen.state).toBe('final');
    const of = (name: string) => seen.candidates.find((each) => each.name === name);
    expect(of('최민준')).toMatchObject({ proposal: 'fell', listedTier: 'B' });
    expect(of('김영희')).toMatchObject({ proposal: 'eligible', tier: 'B', listedTier: 'A' });
  });

  it('돌아가신 분은 아무 데도 보이지 않고, 확정은 그대로다', () => {
    const clinic = final();
    clinic.type('patients', 'P000002', { status: 'deceased' });
    clinic.act('vip.shortlist');
    const seen = review(clinic);
    expect([seen.state, seen.candidates.map(({ name }) => name)]).toEqual([
      'final',
      ['김영희', '최민준', '정하나'],
    ]);
    expect(statesOf(clinic).박철수).toBe(' droppedOut');
  });

  it('한 분이 서명만 되돌리면 그분의 서명을 기다리고, 바뀌었다고 하지 않는다', () => {
    const clinic = final();
    clinic.type('approvals', '2026/list/1/director', { decision: '' });
    expect(review(clinic)).toMatchObject({ state: 'waiting', count: { all: 3 } });
    decide(clinic, 'P000002', { decision: 'drop' });
    expect(review(clinic).state).toBe('reopened');
  });

  it('서명을 모두 되돌리면 다시 예비다', () => {
    const clinic = final();
    for (const [who, role] of [
      [DIRECTOR, 'director'],
      [HEAD, 'headDesk'],
    ] as const) {
      const { pass } = clinic.act<SignInOutcome>('clinic.signIn', { name: who, pin: '1234' });
      const request = { input: { role }, who, pass, language: 'ko' };
      const reply = clinic.host.callFromClient('call', ['vip.unsign', request]).value as Reply;
      if (!reply.ok) throw new Error(reply.error.message);
    }
    expect(review(clinic).state).toBe('provisional');
    expect(clinic.read('candidates').every(({ signedTier }) => signedTier === '')).toBe(true);
  });
});

/** As somebody on a phone does: in the cell, not through the program. */
function choose(clinic: Clinic, sheet: string, header: string, row: number, word: string): void {
  clinic.host.edit(sheet, cellUnder(clinic, sheet, header, row), word);
}

function cellUnder(clinic: Clinic, sheet: string, header: string, row: number): string {
  const cells = clinic.host.snapshot().sheets.find(({ name }) => name === sheet)?.cells ?? [];
  return `${String.fromCharCode(65 + (cells[0] ?? []).indexOf(header))}${row}`;
}

function approveByDropdown(clinic: Clinic): void {
  for (const role of ['director', 'headDesk']) {
    clinic.type('approvals', `2026/list/1/${role}`, { decision: 'approved', decidedOn: '2026-12-01' });
  }
}

const noted = (clinic: Clinic) =>
  clinic
    .read('log')
    .filter(({ table, column }) => table === 'candidates' && column === 'noted')
    .map(({ value, keys }) => [value, keys]);

describe('수신동의', () => {
  const consentsOf = (clinic: Clinic, sheet: string) =>
    Object.fromEntries(
      clinic.read(sheet).map(({ name, consent, warnings }) => [name, [consent, String(warnings)]]),
    );
  const kim = (clinic: Clinic) => review(clinic).candidates.find(({ name }) => name === '김영희');

  it('동의하시거나 080으로 거부하시면 후보·회의, VIP 명단, 회의에 바로 보이고, 다시 뽑아도 같다', () => {
    const clinic = open();
    clinic.put('patients', [
      person('P000001', '김영희', '2024-01-05', { lastVisit: '2026-11-20', consent: 'yes' }),
    ]);
    clinic.act('vip.shortlist');
    const record = { state: 'granted', isAd: true, on: '2026-11-30', method: 'paper' };
    clinic.act('consent.record', { patients: ['P000002'], ...record });
    const reply = clinic.reply('consent.importOptOuts', { phones: ['010-0001-0001'], on: '2026-12-01' });
    for (const sheet of ['candidates', 'vips']) {
      expect(consentsOf(clinic, sheet)).toMatchObject({
        김영희: ['no', '문자 수신 거부'],
        박철수: ['yes', ''],
        최민준: ['', ''],
      });
    }
    expect(kim(clinic)).toMatchObject({ consent: 'no', warnings: ['문자 수신 거부'] });
    const before = [consentsOf(clinic, 'candidates'), consentsOf(clinic, 'vips')];
    clinic.act('vip.shortlist');
    expect([consentsOf(clinic, 'candidates'), consentsOf(clinic, 'vips')]).toEqual(before);
    if (!reply.ok || !reply.undo) throw new Error('no undo');
    clinic.act(reply.undo.action, reply.undo.input as object);
    expect(consentsOf(clinic, 'candidates').김영희).toEqual(['yes', '']);
    expect(kim(clinic)).toMatchObject({ consent: 'yes', warnings: [] });
  });

  it('문자 항의도 그렇고, 차트가 바뀌면 다시 뽑기 전에도 회의가 안다', () => {
    const clinic = open();
    clinic.act('complaint.enter', { kind: 'text', channel: 'call', patient: 'P000001' });
    expect(consentsOf(clinic, 'vips').김영희).toEqual(['no', '문자 수신 거부']);
    const other = open();
    other.put('patients', [
      person('P000001', '김영희', '2024-01-05', { lastVisit: '2026-11-20', consent: 'no' }),
    ]);
    expect(kim(other)).toMatchObject({ consent: 'no', warnings: ['문자 수신 거부'] });
  });
});

describe('휴대폰에서 고른 것', () => {
  it('회의에서 고른 결정은 다음 실행이 한 번만 기록하고, 바뀐 것이 없으면 더 쓰지 않는다', () => {
    const clinic = open();
    const calm = clinic.costOf('vip.shortlist');
    choose(clinic, '후보·회의', '결정', 3, '빼기');
    choose(clinic, '후보·회의', '정한 등급', 2, 'B');
    clinic.act('vip.shortlist');
    expect(noted(clinic).sort()).toEqual([
      ['B', '2026/P000001'],
      ['drop', '2026/P000002'],
    ]);
    expect(clinic.costOf('vip.shortlist')).toBe(calm);
    decide(clinic, 'P000002', { decision: '' });
    choose(clinic, '후보·회의', '결정', 4, '보류');
    decide(clinic, 'P000001', { chosenTier: '' });
    expect(noted(clinic)).toHaveLength(5);
    expect(noted(clinic)[3]).toEqual(['later', '2026/P000003']);
  });

  it('다른 분을 정하는 실행이 그동안의 결정도 명단과 결재에 옮긴다', () => {
    const clinic = open();
    choose(clinic, '후보·회의', '결정', 3, '빼기');
    decide(clinic, 'P000001', { reason: '늘 감사한 분' });
    expect(statesOf(clinic).박철수).toBe(' droppedOut');
    expect(clinic.read('approvals')[0]?.detail).toContain('모두 2명');
  });

  it('휴대폰에서 한 서명은 다음 실행 뒤에 원장 결재에서도 유효다', () => {
    const clinic = open();
    clinic.type('approvals', '2026/list/1/headDesk', { decision: 'returned', reason: '다시' });
    decide(clinic, 'P000001', { reason: '늘 감사한 분' });
    expect(clinic.rowOf('approvals', '2026/list/1/headDesk')).toMatchObject({ state: 'valid' });
  });

  it('두 분이 휴대폰에서 승인하면, 명단이 그대로인 실행도 VIP 명단과 시즌 기록을 확정으로 바꾼다', () => {
    const clinic = open();
    approveByDropdown(clinic);
    decide(clinic, 'P000001', { decision: 'keep' });
    expect(Object.values(statesOf(clinic))).toEqual(['A final', 'B final', 'B final']);
    expect(clinic.read('seasons')).toHaveLength(3);
  });

  it('승인한 뒤 휴대폰에서 한 분을 빼면 다시 확인이 되고, 나머지는 서명한 그대로다', () => {
    const clinic = open();
    approveByDropdown(clinic);
    choose(clinic, '후보·회의', '결정', 3, '빼기');
    for (const id of ['P000031', 'P000032']) clinic.type('referrals', id, { decision: 'none' });
    clinic.act('referral.tally');
    clinic.act('vip.shortlist');
    expect([review(clinic).state, listed(clinic)]).toEqual(['reopened', ['김영희 A', '최민준 B']]);
    expect(clinic.read('seasons').map(({ name }) => name)).toEqual(['김영희', '박철수', '최민준']);
    choose(clinic, '후보·회의', '결정', 3, '');
    expect(review(clinic).state).toBe('final');
  });

  it('흐려진 줄에 고른 결정도 다시 뽑으면 살아난다', () => {
    const clinic = open();
    clinic.type('referrals', 'P000041', { decision: 'none' });
    clinic.act('referral.tally');
    clinic.act('vip.shortlist');
    expect(review(clinic).candidates.map(({ name }) => name)).not.toContain('정하나');
    choose(clinic, '후보·회의', '결정', 5, '추가');
    clinic.act('vip.shortlist');
    expect(listed(clinic)).toContain('정하나 B');
    expect(noted(clinic)).toEqual([['add', '2026/P000004']]);
  });

  it('놓친 분은 넣기로도 추가로도 명단에 든다', () => {
    const clinic = open();
    expect(decide(clinic, 'P000004', { decision: 'keep' }).now.listedTier).toBe('B');
    expect(decide(clinic, 'P000004', { decision: 'add' }).now.listedTier).toBe('B');
  });
});

describe('읽을 수 없는 결정', () => {
  const paste = (clinic: Clinic, header: string, word: string) =>
    clinic.host.edit('후보·회의', cellUnder(clinic, '후보·회의', header, 3), [[word]]);
  const of = (clinic: Clinic) => review(clinic).candidates.find(({ name }) => name === '박철수');

  it('목록에 없는 말을 붙여 넣어도 전에 정한 것이 남고, 어느 칸의 무슨 말인지 보인다', () => {
    const clinic = open();
    decide(clinic, 'P000002', { decision: 'drop' });
    paste(clinic, '결정', '넣자');
    expect(of(clinic)).toMatchObject({ decision: 'drop', listedTier: '' });
    expect(of(clinic)?.warnings[0]).toBe(
      '"결정" 칸의 "넣자": 목록에 없는 말이에요. 다시 고를 때까지 "빼기" 그대로입니다.',
    );
    expect(clinic.act<HomeState>('home.state').steps[2]?.detail).toBe('A 1 · B 1');
    const drawn = clinic.reply('vip.shortlist');
    expect(drawn.ok ? drawn.summary : '').toContain('결정을 읽을 수 없는 1명은 전에 정한 그대로');
    expect(statesOf(clinic).박철수).toBe(' droppedOut');
    expect(noted(clinic)).toEqual([['drop', '2026/P000002']]);
  });

  it('등급 칸도 그렇고, 정하지 않은 분은 정하지 않은 그대로다', () => {
    const clinic = open();
    decide(clinic, 'P000002', { decision: 'keep', chosenTier: 'A' });
    paste(clinic, '정한 등급', 'VVIP');
    expect(of(clinic)).toMatchObject({ decision: 'keep', listedTier: 'A' });
    expect(of(clinic)?.warnings[0]).toContain('"정한 등급" 칸의 "VVIP"');
    const other = open();
    paste(other, '결정', '?');
    expect(of(other)?.warnings[0]).toContain('"정하지 않음" 그대로');
  });

  it('그 칸을 고치기 전에는 서명하지 않고, 업무창에서 다시 정하면 풀린다', () => {
    const clinic = open();
    decide(clinic, 'P000002', { decision: 'drop' });
    paste(clinic, '결정', '넣자');
    const refused = sign(clinic, DIRECTOR, 'director');
    expect(refused.ok ? 'signed' : refused.error.message).toContain('3: "넣자"');
    decide(clinic, 'P000002', { note: '다시 여쭤보기' });
    expect(of(clinic)).toMatchObject({ decision: 'drop', note: '다시 여쭤보기' });
    expect(of(clinic)?.warnings[0]).toContain('"넣자"');
    const was = { decision: 'drop', chosenTier: '' };
    expect(decide(clinic, 'P000002', { decision: 'keep', was })).toMatchObject({
      status: 'saved',
      now: { listedTier: 'B' },
    });
    expect(of(clinic)?.warnings).toEqual([]);
    expect(signBoth(clinic).state).toBe('final');
  });
});

describe('서명 되돌리기', () => {
  const unsign = (clinic: Clinic) => {
    const { pass } = clinic.act<SignInOutcome>('clinic.signIn', { name: DIRECTOR, pin: '1234' });
    const request = { input: { role: 'director' }, who: DIRECTOR, pass, language: 'ko' };
    const reply = clinic.host.callFromClient('call', ['vip.unsign', request]).value as Reply;
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.summary;
  };

  it('서 있지 않은 서명은 되돌렸다고 하지 않는다', () => {
    const clinic = open();
    sign(clinic, DIRECTOR, 'director');
    expect(unsign(clinic)).toBe('원장 서명을 되돌렸어요.');
    expect(unsign(clinic)).toBe('지금 명단에는 원장 서명이 없어 되돌릴 것이 없어요.');
    sign(clinic, DIRECTOR, 'director');
    decide(clinic, 'P000002', { decision: 'drop' });
    expect(unsign(clinic)).toContain('명단이 바뀌면서 이미 지난 것');
    expect(clinic.rowOf('approvals', '2026/list/1/director')).toMatchObject({ decision: 'approved' });
  });

  it('서명하고 거두고 다시 한 것이 때와 함께 모두 남는다', () => {
    const clinic = open();
    sign(clinic, DIRECTOR, 'director');
    unsign(clinic);
    sign(clinic, DIRECTOR, 'director');
    clinic.type('approvals', '2026/list/1/headDesk', { decision: 'approved' });
    decide(clinic, 'P000001', { reason: '늘 감사한 분' });
    const { deeds } = clinic.act<ApprovalsOutcome>('approval.list');
    const said = deeds.map(({ role, decision, by, isLast }) => [role, decision, by, isLast]);
    expect(said).toHaveLength(4);
    expect(said).toEqual(
      expect.arrayContaining([
        ['director', 'approved', DIRECTOR, false],
        ['director', '', DIRECTOR, false],
        ['director', 'approved', DIRECTOR, true],
        ['headDesk', 'approved', '이름 없음', true],
      ]),
    );
    expect(deeds.every(({ at }) => /^2026-12-01 \d\d:\d\d:\d\d$/.test(at))).toBe(true);
  });

  it('두 번 서명해도 처음 것은 취소로 사라지지 않는다', () => {
    const clinic = open();
    const first = sign(clinic, DIRECTOR, 'director');
    const again = sign(clinic, DIRECTOR, 'director');
    expect([first.ok && first.undo !== undefined, again.ok && again.undo !== undefined]).toEqual([
      true,
      false,
    ]);
  });
});

describe('명단을 뽑은 뒤에 생긴 일', () => {
  it('돌아가신 분은 세지도 서명하지도 않는다', () => {
    const clinic = open();
    decide(clinic, 'P000002', { decision: 'keep' });
    const { mark: before } = review(clinic);
    clinic.type('patients', 'P000002', { status: 'deceased' });
    const { count, mark, undecided } = review(clinic);
    expect([count, undecided]).toEqual([{ a: 1, b: 1, all: 2 }, 3]);
    const old = sign(clinic, DIRECTOR, 'director', { mark: before });
    expect(old.ok ? 'signed' : old.error.code).toBe('vip.listChanged');
    expect(sign(clinic, DIRECTOR, 'director', { mark }).ok).toBe(true);
    expect(signBoth(clinic)).toMatchObject({ state: 'final', count: { all: 2 } });
    expect(clinic.act<HomeState>('home.state').steps[3]?.state).toBe('done');
    expect(statesOf(clinic)).toEqual({ 김영희: 'A final', 박철수: ' droppedOut', 최민준: 'B final' });
    expect(clinic.read('seasons').map(({ name }) => name)).toEqual(['김영희', '최민준']);
    expect(clinic.rowOf('approvals', '2026/list/1/director')?.detail).toContain('모두 2명');
    clinic.act('vip.shortlist');
    expect(review(clinic).state).toBe('final');
  });

  it('두 분이 휴대폰에서 승인한 뒤 돌아가신 분이 있어도 확정은 그대로다', () => {
    const clinic = open();
    approveByDropdown(clinic);
    clinic.type('patients', 'P000002', { status: 'deceased' });
    expect(review(clinic)).toMatchObject({ state: 'final', count: { all: 2 } });
    expect(decide(clinic, 'P000001', { reason: '늘 감사한 분' })).toMatchObject({
      state: 'final',
      count: { all: 2 },
    });
    expect(review(clinic).state).toBe('final');
    expect(statesOf(clinic).박철수).toBe(' droppedOut');
  });

  it('연락 금지가 된 분은 회의에 보이고, 다시 뽑기 전에는 서명하지 않는다', () => {
    const clinic = open();
    clinic.type('patients', 'P000002', { status: 'doNotContact' });
    expect(review(clinic).candidates[1]?.warnings).toContain('연락 금지');
    const refused = sign(clinic, DIRECTOR, 'director');
    expect(refused.ok ? 'signed' : refused.error.message).toContain('박철수');
    clinic.act('vip.shortlist');
    expect(review(clinic).candidates[1]?.warnings.filter((each) => each === '연락 금지')).toHaveLength(1);
    expect(signBoth(clinic).state).toBe('final');
  });

  it('돌아가신 분은 다시 뽑기 전에도 회의와 명단에 보이지 않는다', () => {
    const clinic = open();
    clinic.type('patients', 'P000002', { status: 'deceased' });
    expect(review(clinic).candidates.map(({ name }) => name)).not.toContain('박철수');
    const { vips } = clinic.act<VipsOutcome>('vip.list');
    expect(vips.map(({ name }) => name)).toEqual(['김영희', '최민준']);
  });

  it('돌아가신 분은 정할 분으로 세지 않는다', () => {
    const clinic = open();
    signBoth(clinic);
    clinic.type('patients', 'P000002', { status: 'deceased' });
    clinic.act('vip.shortlist');
    decide(clinic, 'P000001', { decision: 'drop' });
    expect(review(clinic).undecided).toBe(2);
    expect(clinic.act<HomeState>('home.state').steps[3]?.detail).toContain('정할 분 2명');
  });

  it('직접 고른 전담도 퇴사하면 다른 분이 이어받고, 환자 카드가 새 전담을 말한다', () => {
    const clinic = open();
    clinic.act('vip.attend', { patient: 'P000001', attendant: '박데스크' });
    const card = () => clinic.act<PatientCard>('patient.card', { patient: 'P000001' });
    expect(card().attendant).toBe('박데스크');
    clinic.put('staff', [{ id: 'S003', name: '박데스크', role: 'desk', from: '', until: '2026-11-30' }]);
    clinic.act('vip.shortlist');
    expect(['최실장', '한위생']).toContain(card().attendant);
    expect(clinic.read('vips').map(({ attendant }) => attendant)).not.toContain('박데스크');
  });

  it('VIP 명단에 읽을 수 없는 칸이 있어도 서명이 반만 되지 않는다', () => {
    const clinic = open();
    clinic.host.edit('VIP 명단', cellUnder(clinic, 'VIP 명단', '최근내원일', 2), '작년 봄');
    expect(signBoth(clinic).state).toBe('final');
    clinic.host.edit('VIP 명단', cellUnder(clinic, 'VIP 명단', '최근내원일', 2), '');
    expect(Object.values(statesOf(clinic))).toEqual(['A final', 'B final', 'B final']);
  });
});

describe('새 시즌', () => {
  const nextYear = (clinic: Clinic) =>
    openClinic(script, { snapshot: clinic.host.snapshot(), now: new Date('2027-11-20T10:00:00+09:00') });

  it('새로 뽑기 전까지는 지난 명단이 보이고, 할 일은 새 시즌을 말한다', () => {
    const first = open();
    signBoth(first);
    const clinic = nextYear(first);
    expect(review(clinic).season).toBe(2026);
    expect(clinic.act<HomeState>('home.state').steps[3]).toMatchObject({ state: 'waiting' });
  });

  it('새로 뽑으면 결정 없이 시작하고, 전담과 작년 등급이 이어진다', () => {
    const first = open();
    decide(first, 'P000001', { decision: 'keep', chosenTier: 'B' });
    first.act('vip.attend', { patient: 'P000001', attendant: '박데스크' });
    signBoth(first);
    const clinic = nextYear(first);
    clinic.act('referral.tally');
    clinic.act('vip.shortlist');
    const seen = review(clinic);
    expect(seen).toMatchObject({ season: 2027, asOf: '2027-11-20', state: 'provisional' });
    expect(seen.candidates[0]).toMatchObject({
      name: '김영희',
      decision: '',
      history: [{ season: '2026', tier: 'B', attendant: '박데스크' }],
    });
    const rows = new Map(clinic.read('vips').map((row) => [row.name, row]));
    expect(rows.get('김영희')).toMatchObject({
      attendant: '박데스크',
      lastTier: 'B',
      tier: 'A',
      change: 'up',
    });
    expect(rows.get('박철수')).toMatchObject({ lastTier: 'B', change: 'same' });
    expect(clinic.read('approvals').at(-1)?.id).toBe('2027/list/1/headDesk');
  });

  it('2월에는 지난 명단이 새 시즌 명단으로 보이지 않고, 새로 뽑으라고 말한다', () => {
    const first = open();
    signBoth(first);
    const clinic = openClinic(script, {
      snapshot: first.host.snapshot(),
      now: new Date('2027-02-01T10:00:00+09:00'),
    });
    expect(clinic.act<HomeState>('home.state').steps[2]).toMatchObject({ state: 'open' });
    const january = openClinic(script, {
      snapshot: first.host.snapshot(),
      now: new Date('2027-01-31T23:00:00+09:00'),
    });
    expect(january.act<HomeState>('home.state').steps[2]).toMatchObject({ state: 'done' });
  });

  it('휴대폰의 서명만으로 지나간 시즌은 서명한 날과 함께 남는다', () => {
    const first = open();
    approveByDropdown(first);
    const clinic = nextYear(first);
    clinic.act('referral.tally');
    clinic.act('vip.shortlist');
    expect(clinic.read('seasons').map(({ id, signedOn }) => [id, signedOn])[0]).toEqual([
      '2026/P000001',
      '2026-12-01',
    ]);
  });

  it('서명 없이 지나간 시즌도 남는다', () => {
    const clinic = nextYear(open());
    clinic.act('referral.tally');
    clinic.act('vip.shortlist');
    expect(clinic.read('seasons').map(({ id, signedOn }) => [id, signedOn])[0]).toEqual(['2026/P000001', '']);
  });
});

describe('명단 뽑기의 안내', () => {
  it('기준을 바꿔도 인원이 그대로면 말하지 않는다', () => {
    const clinic = open();
    const { whatIf, eligible } = clinic.act<ShortlistOutcome>('vip.shortlist');
    expect(whatIf.some(({ count }) => count.all === eligible)).toBe(true);
    const reply = clinic.reply('vip.shortlist');
    const numbers = [...(reply.ok ? reply.summary : '').matchAll(/(\d+)→(\d+)명\./g)];
    expect(numbers.length).toBeGreaterThan(0);
    for (const [, before, after] of numbers) expect(after).not.toBe(before);
  });
});

describe('호출 수', () => {
  it('정하기 하나에 드는 읽기와 쓰기가 적다', () => {
    const clinic = open();
    expect(clinic.costOf('vip.decide', { patient: 'P000001', decision: 'keep' }, HEAD)).toBeLessThanOrEqual(
      14,
    );
    expect(clinic.costOf('vip.decide', { patient: 'P000002', decision: 'drop' }, HEAD)).toBeLessThanOrEqual(
      29,
    );
    expect(clinic.costOf('vip.review', {}, HEAD)).toBeLessThanOrEqual(16);
    expect(clinic.costOf('vip.shortlist')).toBeLessThanOrEqual(15);
  });
});
