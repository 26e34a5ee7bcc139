import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type {
  ConsentOverview,
  LinesOutcome,
  OptOutOutcome,
  RecordOutcome,
} from '../../../src/features/consent/consent-view';
import { type Clinic, loadScript, openClinic, person } from '../desk';

let script: readonly ScriptFile[];
let clinic: Clinic;
beforeAll(async () => {
  script = await loadScript();
});
beforeEach(() => {
  clinic = openClinic(script);
  clinic.put('patients', [
    person('P00001', '김영희', '2026-01-05', { phone: '010-1111-2222', consent: 'yes' }),
    person('P00002', '박철수', '2026-01-05', { phone: '010-1111-2222', consent: '' }),
    person('P00003', '최민수', '2026-01-05', { phone: '010-3333-4444', consent: 'no' }),
  ]);
});

const list = (patient?: string) =>
  clinic.act<ConsentOverview>('consent.list', patient === undefined ? {} : { patient });
const record = (patients: string[], more: object = {}) =>
  clinic.act<RecordOutcome>('consent.record', {
    patients,
    state: 'granted',
    on: '2026-11-30',
    method: 'paper',
    isAd: true,
    ...more,
  });
const smsOf = (patient: string) => list(patient).person?.sms.state;

describe('consent.record', () => {
  it('writes one line a person, with the days on which to ask again and to tell the result', () => {
    expect(record(['P00001', 'P00002'])).toMatchObject({ ids: ['C000001', 'C000002'], already: 0 });
    expect(clinic.read('consents')[1]).toMatchObject({
      on: '2026-11-30',
      name: '박철수',
      phone: '010-1111-2222',
      state: 'granted',
      channel: 'all',
      purpose: '안부·소식·혜택 안내',
      isAd: true,
      isNight: false,
      method: 'paper',
      by: '데스크',
      nextOn: '2028-11-30',
      noticeDue: '2026-12-14',
      noticeOn: '',
      patient: 'P00002',
    });
    expect(smsOf('P00002')).toBe('yes');
  });

  it('adds nothing when it is sent again, and the same anew after something else was said', () => {
    record(['P00001']);
    expect(record(['P00001'])).toMatchObject({ ids: [], already: 1 });
    record(['P00001'], { state: 'withdrawn' });
    expect(record(['P00001'])).toMatchObject({ ids: ['C000003'], already: 0 });
    expect(smsOf('P00001')).toBe('yes');
  });

  it('takes advertising for agreed to only where it is said', () => {
    clinic.act('consent.record', {
      patients: ['P00002'],
      state: 'granted',
      on: '2026-11-30',
      method: 'paper',
    });
    expect(clinic.read('consents')[0]).toMatchObject({ isAd: false });
    expect(smsOf('P00002')).toBe('unknown');
  });

  it('says for whom the chart still says no', () => {
    expect(record(['P00001', 'P00003']).chartSaysNo).toEqual(['최민수']);
    expect(smsOf('P00003')).toBe('no');
  });

  it('is taken back and put back; the line stays', () => {
    const reply = clinic.reply('consent.record', {
      patients: ['P00002'],
      state: 'refused',
      on: '2026-12-01',
      method: 'desk',
    });
    expect(smsOf('P00002')).toBe('no');
    const undo = reply.ok ? reply.undo : undefined;
    expect(undo).toEqual({ action: 'consent.takeBack', input: { ids: ['C000001'] } });
    clinic.act<LinesOutcome>('consent.takeBack', { ids: ['C000001'] });
    expect(smsOf('P00002')).toBe('unknown');
    expect(clinic.read('consents')).toHaveLength(1);
    clinic.act<LinesOutcome>('consent.takeBack', { ids: ['C000001'], isBack: false });
    expect(smsOf('P00002')).toBe('no');
  });

  it.each([
    ['a day to come', { on: '2026-12-02' }, 'consent.future'],
    ['a day that does not exist', { on: '2026-02-30' }, 'call.badInput'],
    ['nobody', { patients: [] }, 'call.badInput'],
    ['somebody unknown', { patients: ['P99999'] }, 'patient.unknown'],
  ])('refuses %s and writes nothing', (_, more, code) => {
    expect(() => record(['P00001'], more)).toThrow(code);
    expect(clinic.read('consents')).toEqual([]);
  });

  it('keeps what was decided in the journal, ids only', () => {
    record(['P00001', 'P00002'], { state: 'withdrawn' });
    const facts = clinic.read('log').filter(({ table }) => table === 'consents');
    expect(facts.map(({ column, value, keys }) => [column, value, keys])).toEqual([
      ['state', 'withdrawn', 'C000001 C000002'],
    ]);
  });

  it('takes as many calls for a hundred people as for one', () => {
    clinic.put(
      'patients',
      Array.from({ length: 100 }, (_, index) =>
        person(`P1${String(index).padStart(4, '0')}`, '이순자', '2026-01-05'),
      ),
    );
    const cost = (patients: string[], on: string) =>
      clinic.costOf('consent.record', { patients, state: 'granted', on, method: 'paper' });
    const all = clinic.read('patients').map(({ id }) => String(id));
    expect(cost(all, '2026-11-02')).toBeLessThanOrEqual(cost(['P00001'], '2026-11-01'));
  });
});

describe('consent.importOptOuts', () => {
  const stop = (phones: string[]) =>
    clinic.act<OptOutOutcome>('consent.importOptOuts', { phones, on: '2026-11-30' });

  it('stops everybody at the number, numbers of nobody too, and names what is no number', () => {
    expect(stop(['01011112222', '010-7777-8888', '010 7777 8888', '전화번호', ''])).toEqual({
      ids: ['C000001', 'C000002', 'C000003'],
      added: 2,
      already: 0,
      unknown: 1,
      unread: ['전화번호'],
      unreadCount: 1,
    });
    expect([smsOf('P00001'), smsOf('P00002')]).toEqual(['no', 'no']);
    expect(clinic.read('consents')[2]).toMatchObject({
      patient: '',
      phone: '010-7777-8888',
      method: 'freeNumber',
      // The law knows no exception for who dialled the free number.
      noticeDue: '2026-12-14',
    });
    expect(list().stoppedPhones).toBe(2);
  });

  it('leaves out what is stopped already', () => {
    stop(['010-1111-2222']);
    expect(stop(['010-1111-2222', '010-7777-8888'])).toMatchObject({ added: 1, already: 1 });
  });

  it('stops a number again at which somebody agreed meanwhile', () => {
    stop(['010-7777-8888']);
    clinic.put('patients', [person('P00009', '정다은', '2026-01-05', { phone: '010-7777-8888' })]);
    record(['P00009'], { on: '2026-12-01' });
    expect(smsOf('P00009')).toBe('yes');
    expect(
      clinic.act<OptOutOutcome>('consent.importOptOuts', { phones: ['010-7777-8888'], on: '2026-12-01' })
        .added,
    ).toBe(1);
    expect(smsOf('P00009')).toBe('no');
  });

  it('finds who had the number before, by his records and by what he once said', () => {
    clinic.put('patients', [
      person('P00004', '정다은', '2026-01-05', {
        phone: '010-5555-6666',
        oldPhones: '010-5555-0001, 010-5555-0002',
      }),
      person('P00005', '한지우', '2026-01-05', { phone: '010-5555-7777' }),
    ]);
    record(['P00005']);
    clinic.put('patients', [person('P00005', '한지우', '2026-01-05', { phone: '010-5555-8888' })]);
    expect(stop(['010-5555-0002', '010-5555-7777'])).toMatchObject({ added: 2, unknown: 0 });
    expect([smsOf('P00004'), smsOf('P00005')]).toEqual(['no', 'no']);
    expect(clinic.read('consents').map(({ patient, phone }) => [patient, phone])).toEqual([
      ['P00005', '010-5555-7777'],
      ['P00004', '010-5555-0002'],
      ['P00005', '010-5555-7777'],
    ]);
    expect(stop(['010-5555-0002'])).toMatchObject({ added: 0, already: 1 });
  });

  it('leaves the former owner alone where somebody else has the number now', () => {
    clinic.put('patients', [
      person('P00004', '정다은', '2026-01-05', { phone: '010-5555-6666', oldPhones: '010-1111-2222' }),
    ]);
    expect(stop(['010-1111-2222']).ids).toHaveLength(2);
    expect(smsOf('P00004')).toBe('unknown');
  });

  it('finds the person of a number that was stopped before anybody knew whose it was', () => {
    stop(['010-7777-8888']);
    clinic.put('patients', [
      person('P00004', '정다은', '2026-01-05', { phone: '010-5555-6666', oldPhones: '010-7777-8888' }),
    ]);
    expect(smsOf('P00004')).toBe('unknown');
    expect(stop(['010-7777-8888'])).toMatchObject({ added: 1, already: 0, unknown: 0 });
    expect(smsOf('P00004')).toBe('no');
  });

  it('stops e-mail, too, until the person agrees to that again', () => {
    record(['P00001']);
    stop(['010-1111-2222', '010-7777-8888']);
    expect(list('P00001').person).toMatchObject({ sms: { state: 'no' }, email: { state: 'no' } });
    expect(list('P00001').person?.log[0]?.channel).toBe('문자·이메일');
    record(['P00001'], { channel: 'email', on: '2026-12-01' });
    expect(list('P00001').person).toMatchObject({ sms: { state: 'no' }, email: { state: 'yes' } });
    clinic.put('patients', [
      person('P00009', '정다은', '2026-01-05', { phone: '010-7777-8888', consent: 'yes' }),
    ]);
    expect(list('P00009').person).toMatchObject({ sms: { state: 'no' }, email: { state: 'no' } });
  });
});

describe('consent.list', () => {
  it('counts by the chart where nothing is recorded', () => {
    expect(list()).toMatchObject({ counts: { yes: 1, no: 1, unknown: 1 }, recent: [], person: null });
  });

  it('lists who is to be told, and no more once he was', () => {
    record(['P00001']);
    record(['P00002'], { state: 'withdrawn', on: '2026-11-20' });
    expect(list().toTell.map(({ name, noticeDue }) => [name, noticeDue])).toEqual([
      ['박철수', '2026-12-04'],
      ['김영희', '2026-12-14'],
    ]);
    clinic.act<LinesOutcome>('consent.tell', { ids: ['C000002'] });
    expect(list()).toMatchObject({ toTellCount: 1 });
    expect(clinic.read('consents')[1]).toMatchObject({ noticeOn: '2026-12-01' });
  });

  it('counts people and not lines, and tells one person of all at once', () => {
    record(['P00001'], { on: '2026-11-20' });
    record(['P00001'], { state: 'withdrawn' });
    record(['P00002']);
    expect(list()).toMatchObject({ toTellCount: 2, toTellIds: ['C000001', 'C000003'] });
    expect(list().toTell.map(({ name }) => name)).toEqual(['김영희', '박철수']);
    const reply = clinic.reply('consent.tell', { ids: list().toTellIds });
    expect(reply.ok && reply.summary).toBe('2명께 안내했다고 적었어요.');
    expect(list().toTellCount).toBe(0);
    const undo = reply.ok ? reply.undo : undefined;
    clinic.act(undo?.action ?? '', (undo?.input ?? {}) as object);
    expect(list().toTellCount).toBe(2);
  });

  it('names the people who are to be recorded together', () => {
    const { people } = clinic.act<ConsentOverview>('consent.list', { patients: ['P00002', 'P00009'] });
    expect(people).toMatchObject([{ patient: 'P00002', name: '박철수', phoneTail: '2222' }]);
  });

  it('marks all who are to be told in one call, however many, and takes it back', () => {
    const many = Array.from({ length: 120 }, (_, index) => `010-9000-${String(index + 1000)}`);
    clinic.act('consent.importOptOuts', { phones: many, on: '2026-11-30' });
    const { toTell, toTellCount, toTellIds } = list();
    expect([toTell.length, toTellCount, toTellIds.length]).toEqual([50, 120, 120]);
    const few = clinic.costOf('consent.tell', { ids: [toTellIds[0]] });
    const scattered = toTellIds.filter((_, index) => index % 2 === 1);
    expect(clinic.costOf('consent.tell', { ids: scattered })).toBeLessThanOrEqual(few);
    clinic.act('consent.tell', { ids: toTellIds });
    expect(list().toTellCount).toBe(0);
    clinic.act<LinesOutcome>('consent.tell', { ids: toTellIds, isBack: true });
    expect(list().toTellCount).toBe(120);
  });

  it('lists who agreed two years ago, unless he said something since', () => {
    record(['P00001', 'P00002'], { on: '2024-12-20' });
    record(['P00002'], { on: '2026-06-01' });
    expect(list().toConfirm.map(({ name }) => name)).toEqual(['김영희']);
  });

  it('tells that the e-mail address is stopped by somebody who shares it', () => {
    clinic.put('patients', [
      person('P00004', '정다은', '2026-01-05', { phone: '010-5555-1111', email: 'home@example.com' }),
      person('P00005', '한지우', '2026-01-05', { phone: '010-5555-2222', email: 'home@example.com' }),
    ]);
    record(['P00004'], { state: 'withdrawn', channel: 'email', method: 'email' });
    expect(clinic.read('consents')[0]).toMatchObject({ email: 'home@example.com', method: 'email' });
    expect(list('P00004').person).toMatchObject({ email: { state: 'no' }, isEmailStopped: false });
    expect(list('P00005').person).toMatchObject({
      email: { state: 'unknown' },
      isEmailStopped: true,
      isPhoneStopped: false,
    });
  });

  it('tells of a patient what is on record, and that somebody else stopped the number', () => {
    record(['P00001'], { state: 'withdrawn' });
    expect(list('P00002').person).toMatchObject({
      name: '박철수',
      chartSays: '',
      sms: { state: 'unknown' },
      isPhoneStopped: true,
      log: [],
    });
    expect(list('P00001').person).toMatchObject({
      isPhoneStopped: false,
      log: [{ stateWord: '철회', method: '동의서(서면)', by: '데스크' }],
    });
  });
});
