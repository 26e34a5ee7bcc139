import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { Snapshot } from '../../../host/snapshot';
import type { SignInOutcome } from '../../../src/features/clinic/sign-in';
import type { HomeState } from '../../../src/features/home/home';
import type { Reply } from '../../../src/run-action';
import { type Clinic, loadScript, openClinic } from '../desk';

let script: ScriptFile[] = [];
let prepared: Snapshot;
beforeAll(async () => {
  script = await loadScript();
  prepared = openClinic(script).host.snapshot();
});

let clinic: Clinic;
beforeEach(() => {
  clinic = openClinic(script, { snapshot: prepared });
  clinic.put('staff', [
    { id: 'S001', name: '이원장', role: 'director', from: '', until: '' },
    { id: 'S002', name: '최실장', role: 'headDesk', from: '', until: '' },
    { id: 'S003', name: '김데스크', role: 'desk', from: '', until: '' },
    { id: 'S004', name: '박퇴사', role: 'director', from: '', until: '2026-11-01' },
  ]);
});

const call = (id: string, input: object, who = '', pass = ''): Reply =>
  clinic.host.callFromClient('call', [id, { input, who, pass, language: 'ko' }]).value as Reply;
const codeOf = (reply: Reply) => (reply.ok ? 'ok' : reply.error.code);
const signIn = (name: string, pins: { pin?: string; newPin?: string } = {}) =>
  call('clinic.signIn', { name, ...pins });
const outcome = (reply: Reply): SignInOutcome => {
  if (!reply.ok || !('done' in reply.step)) throw new Error(JSON.stringify(reply));
  return reply.step.done as SignInOutcome;
};

describe('signing in without a PIN', () => {
  it.each([
    ['이원장', { name: '이원장', roles: ['director'], pass: '', hasPin: false, mayHavePin: true }],
    ['최실장', { name: '최실장', roles: ['headDesk'], pass: '', hasPin: false, mayHavePin: true }],
    ['김데스크', { name: '김데스크', roles: ['desk'], pass: '', hasPin: false, mayHavePin: false }],
    ['이 원장님', { name: '이원장', roles: ['director'], pass: '', hasPin: false, mayHavePin: true }],
  ])('%s is let in at once', (name, expected) => {
    expect(outcome(signIn(name))).toMatchObject(expected);
  });

  it.each([
    ['somebody who is not on the staff', '홍길동', 'who.unknown'],
    ['somebody who left', '박퇴사', 'who.left'],
  ])('refuses %s', (_, name, code) => {
    expect(codeOf(signIn(name))).toBe(code);
  });

  it.each(['123', '123456789', '12a4', '１２３４', ''])('takes no PIN such as "%s"', (newPin) => {
    expect(codeOf(signIn('이원장', { newPin }))).toBe('who.badPin');
  });

  it('lets nobody but director and head of desk set one', () => {
    expect(codeOf(signIn('김데스크', { newPin: '1234' }))).toBe('who.noPinForRole');
  });
});

describe('signing in with a PIN', () => {
  let pass = '';
  beforeEach(() => {
    const set = signIn('이원장', { newPin: '2468' });
    pass = outcome(set).pass;
    expect(set).toMatchObject({ ok: true, summary: '이원장님의 비밀번호를 정했어요.' });
    expect(outcome(set)).toMatchObject({ hasPin: true, mayHavePin: false });
  });

  it('asks for it from then on, and gives the same pass for it', () => {
    expect(codeOf(signIn('이원장'))).toBe('who.pinNeeded');
    expect(codeOf(signIn('이원장', { pin: '1357' }))).toBe('who.wrongPin');
    expect(outcome(signIn('이원장', { pin: '2468' })).pass).toBe(pass);
    expect(pass.length).toBeGreaterThan(30);
  });

  it('tells everybody that it was set, on the first view for a week and in the log for good', () => {
    const told = (on: string) => {
      const now = new Date(`${on}T10:00:00+09:00`);
      const later = openClinic(script, { snapshot: clinic.host.snapshot(), now });
      return later.act<HomeState>('home.state').pinNews;
    };
    expect(told('2026-12-01')).toEqual([{ name: '이원장', on: '2026-12-01', what: 'set' }]);
    expect(told('2026-12-07')).toHaveLength(1);
    expect(told('2026-12-08')).toEqual([]);
    const log = () =>
      clinic.read('log').flatMap(({ result }) => (/비밀번호/.test(String(result)) ? [result] : []));
    expect(log()).toEqual(['이원장님의 비밀번호를 정했어요.']);
    signIn('이원장', { pin: '2468' });
    expect(log()).toHaveLength(1);
    expect(codeOf(signIn('이원장', { newPin: '1111' }))).toBe('who.pinNeeded');
    expect(codeOf(signIn('이원장', { pin: '2468', newPin: '1111' }))).toBe('ok');
    expect(told('2026-12-01')).toEqual([{ name: '이원장', on: '2026-12-01', what: 'changed' }]);
    expect(log()).toHaveLength(2);
  });

  it('is told to the tabs that choose from the staff', () => {
    const home = call('home.state', {});
    if (!home.ok || !('done' in home.step)) throw new Error(JSON.stringify(home));
    const { staff } = home.step.done as HomeState;
    expect(staff.map(({ name, hasPin }) => [name, hasPin])).toEqual([
      ['이원장', true],
      ['최실장', false],
      ['김데스크', false],
    ]);
  });

  it('is asked for again where the pass does not fit, before anything is read or done', () => {
    const before = JSON.stringify(clinic.host.snapshot().sheets);
    for (const wrong of ['', 'x', `${pass}0`]) {
      const { value, cost } = clinic.host.callFromClient('call', [
        'clinic.saveSettings',
        { input: { values: { minTotal: '9' } }, who: '이원장', pass: wrong },
      ]);
      expect(codeOf(value as Reply)).toBe('who.signInAgain');
      expect(cost.reads).toBe(0);
    }
    expect(JSON.stringify(clinic.host.snapshot().sheets)).toBe(before);
    expect(codeOf(call('clinic.settings', {}, ' 이원장님 ', ''))).toBe('who.signInAgain');
    expect(codeOf(call('clinic.settings', {}, '이원장', pass))).toBe('ok');
  });

  it('stops neither colleagues nor runs without a name, from the menu or the command line', () => {
    expect(codeOf(call('clinic.settings', {}, '최실장'))).toBe('ok');
    expect(codeOf(call('clinic.settings', {}))).toBe('ok');
    clinic.host.run('action_schedule_build');
    expect(clinic.host.toasts.at(-1)?.text).toContain('일정 20가지');
  });

  it('rests after five wrong ones, for the right one too', () => {
    const codes = Array.from({ length: 5 }, () => codeOf(signIn('이원장', { pin: '0000' })));
    expect(codes).toEqual(['who.wrongPin', 'who.wrongPin', 'who.wrongPin', 'who.wrongPin', 'who.resting']);
    expect(codeOf(signIn('이 원장', { pin: '2468' }))).toBe('who.resting');
    expect(codeOf(signIn('최실장'))).toBe('ok');
  });

  it('counts anew after a right one', () => {
    for (let i = 0; i < 4; i++) signIn('이원장', { pin: '0000' });
    expect(codeOf(signIn('이원장', { pin: '2468' }))).toBe('ok');
    expect(codeOf(signIn('이원장', { pin: '0000' }))).toBe('who.wrongPin');
  });

  it('is changed by whoever knows it; the old pass holds no longer', () => {
    expect(codeOf(signIn('이원장', { pin: '1111', newPin: '9999' }))).toBe('who.wrongPin');
    const changed = outcome(signIn('이원장', { pin: '2468', newPin: '97531' }));
    expect(changed.pass).not.toBe(pass);
    expect(codeOf(call('clinic.settings', {}, '이원장', pass))).toBe('who.signInAgain');
    expect(codeOf(call('clinic.settings', {}, '이원장', changed.pass))).toBe('ok');
  });

  it('stands nowhere as it was typed', () => {
    const snapshot = clinic.host.snapshot();
    expect(JSON.stringify(snapshot.sheets)).not.toContain('2468');
    expect(snapshot.documentProperties.pins).toBeDefined();
    expect(snapshot.documentProperties.pins).not.toContain('"2468"');
  });
});

describe('clearing a PIN', () => {
  const remove = (name: string, who: string, pass = '') => call('clinic.removePin', { name }, who, pass);

  it.each([
    ['one’s own', '최실장', '최실장', true],
    ['that of the head of desk, by the director', '최실장', '이원장', true],
    ['that of the director, by the head of desk', '이원장', '최실장', true],
    ['that of the head of desk, by the desk', '최실장', '김데스크', false],
    ['by nobody in particular', '최실장', '', false],
    ['by a director who left', '최실장', '박퇴사', false],
  ])('%s', (_, name, who, isAllowed) => {
    const passes = new Map(
      ['이원장', '최실장'].map((each) => [each, outcome(signIn(each, { newPin: '2468' })).pass]),
    );
    const reply = remove(name, who, passes.get(who));
    expect(codeOf(reply)).toBe(isAllowed ? 'ok' : 'who.notAllowed');
    expect(codeOf(signIn(name))).toBe(isAllowed ? 'ok' : 'who.pinNeeded');
  });

  it('takes a PIN of his own from a head of desk who clears the director’s', () => {
    signIn('이원장', { newPin: '2468' });
    expect(codeOf(remove('이원장', '최실장'))).toBe('who.notAllowed');
  });

  it('is logged, and says where there was none', () => {
    signIn('최실장', { newPin: '2468' });
    expect(remove('최실장', '이원장')).toMatchObject({ summary: '최실장님의 비밀번호를 지웠어요.' });
    expect(clinic.read('log').at(-1)).toMatchObject({ who: '이원장', action: '비밀번호 지우기' });
    expect(remove('최실장', '이원장')).toMatchObject({ summary: '최실장님은 비밀번호가 없어요.' });
  });
});
