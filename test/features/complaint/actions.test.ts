import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { ComplaintOutcome, ResolveOutcome } from '../../../src/features/complaint/complaint-view';
import { openComplaints } from '../../../src/features/complaint/open-complaint';
import type { ConsentOverview } from '../../../src/features/consent/consent-view';
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
    person('P00002', '박철수', '2026-01-05', { phone: '010-3333-4444', consent: 'yes' }),
    person('P00003', '박민준', '2026-01-05', { phone: '010-3333-4444', consent: 'yes' }),
  ]);
  clinic.put('drafts', [
    {
      id: '2026/P00001/year-end/sms',
      patient: 'P00001',
      phone: '010-1111-2222',
      wording: '연말 감사',
      channel: 'sms',
      status: 'sent',
      sentOn: '2026-11-28',
      ground: 'consent',
      text: '감사합니다.',
    },
    {
      id: '2026/P00001/invitation/sms',
      patient: 'P00001',
      phone: '010-1111-2222',
      wording: '초대',
      channel: 'sms',
      status: 'draft',
      sentOn: '',
      ground: 'consent',
      text: '오세요.',
    },
  ]);
});

const about = (more: object) =>
  clinic.act<ComplaintOutcome>('complaint.enter', { kind: 'text', channel: 'call', ...more });
const stateOf = (patient: string) =>
  clinic.act<ConsentOverview>('consent.list', { patient }).person?.sms.state;

describe('complaint.enter', () => {
  it('about a text: stops person and number now and shows what was sent, when and on what ground', () => {
    expect(about({ patient: 'P00001', summary: '문자 그만' })).toEqual({
      id: 'K00001',
      name: '김영희',
      phone: '010-1111-2222',
      isStopped: true,
      consents: ['C000001'],
      sent: [
        {
          id: '2026/P00001/year-end/sms',
          wording: '연말 감사',
          channel: '문자',
          status: '보냄',
          sentOn: '2026-11-28',
          ground: '동의',
          phone: '010-1111-2222',
          text: '감사합니다.',
        },
      ],
      pending: [],
    });
    expect(stateOf('P00001')).toBe('no');
    expect(clinic.read('consents')[0]).toMatchObject({
      state: 'withdrawn',
      method: 'complaint',
      noticeDue: '2026-12-15',
    });
    expect(clinic.read('complaints')[0]).toMatchObject({
      summary: '문자 그만',
      owner: '데스크',
      resolvedOn: '',
    });
  });

  it('knows the patient by a number that one patient has, and takes a number of nobody or of several', () => {
    expect(about({ phone: '01011112222' }).name).toBe('김영희');
    expect(about({ phone: '010-3333-4444' })).toMatchObject({ name: '', phone: '010-3333-4444' });
    expect(about({ phone: '010-9999-8888' })).toMatchObject({ name: '', isStopped: true });
    expect([stateOf('P00002'), stateOf('P00003')]).toEqual(['no', 'no']);
  });

  it('about something else: holds greetings back and leaves the consent as it is', () => {
    expect(about({ patient: 'P00001', kind: 'care', summary: '통증' })).toMatchObject({
      isStopped: false,
      sent: [],
    });
    expect(stateOf('P00001')).toBe('yes');
    const open = openComplaints(clinic.read('complaints') as never);
    expect([[...open.patients], [...open.phones]]).toEqual([['P00001'], ['010-1111-2222']]);
  });

  it('names what is made for the person and not gone, and does not count it among what was sent', () => {
    const made = (id: string, channel: string, batch: string, status = 'exported') => ({
      id: `2026/P00001/${id}/${channel}`,
      patient: 'P00001',
      season: '2026',
      template: id,
      phone: '010-1111-2222',
      wording: id,
      ground: 'consent',
      text: '새해 복 많이 받으세요.',
      ...{ channel, batch, status },
    });
    clinic.put('drafts', [
      made('초대', 'sms', 'S000001'),
      made('새해', 'sms', 'S000002'),
      made('인사', 'email', 'S000003'),
      made('못간글', 'sms', 'S000002', 'failed'),
    ]);
    const reserved = [['S000001', 'generic', '2026-12-01', '2026-12-02 10:00', '']];
    const snapshot = clinic.host.snapshot();
    const documentProperties = { ...snapshot.documentProperties, batches: JSON.stringify(reserved) };
    clinic = openClinic(script, { snapshot: { ...snapshot, documentProperties } });
    const reply = clinic.reply('complaint.enter', { kind: 'text', channel: 'call', patient: 'P00001' });
    if (!reply.ok || !('done' in reply.step)) throw new Error(JSON.stringify(reply));
    const { sent, pending } = reply.step.done as ComplaintOutcome;
    expect(sent.map(({ wording }) => wording)).toEqual(['연말 감사']);
    expect(
      pending.map(({ wording, channel, batch, sendAt, mayHaveGone }) => [
        wording,
        channel,
        batch,
        sendAt,
        mayHaveGone,
      ]),
    ).toEqual([
      ['초대', 'sms', 'S000001', '2026-12-02 10:00', false],
      ['새해', 'sms', 'S000002', '', true],
      ['인사', 'email', 'S000003', '', false],
    ]);
    expect(reply.summary).toBe(
      '문자 항의를 접수하고 그 번호를 막았어요. 이분께 나간 글은 1건이에요. 이미 만들어 둔 글 3건은 직접 빼 주세요.',
    );
  });

  it('is one complaint, however often it is sent', () => {
    about({ patient: 'P00001', summary: '문자 그만' });
    about({ patient: 'P00001', summary: '문자 그만' });
    expect([clinic.read('complaints').length, clinic.read('consents').length]).toEqual([1, 1]);
  });

  it('refuses what concerns nobody', () => {
    expect(() => about({ phone: '전화 온 분' })).toThrow('complaint.nobody');
    expect(() => about({ patient: 'P99999' })).toThrow('patient.unknown');
    expect(clinic.read('complaints')).toEqual([]);
  });

  it('is taken back with its stop', () => {
    const reply = clinic.reply('complaint.enter', { kind: 'text', channel: 'call', patient: 'P00001' });
    const undo = reply.ok ? reply.undo : undefined;
    clinic.act(undo?.action ?? '', (undo?.input ?? {}) as object);
    expect(clinic.read('complaints')).toEqual([]);
    expect(stateOf('P00001')).toBe('yes');
  });
});

describe('complaint.resolve', () => {
  it('notes the day and how, and can be opened again', () => {
    about({ patient: 'P00001', kind: 'service' });
    clinic.act<ResolveOutcome>('complaint.resolve', { id: 'K00001', resolution: '전화로 사과' });
    expect(clinic.read('complaints')[0]).toMatchObject({
      resolvedOn: '2026-12-01',
      resolution: '전화로 사과',
    });
    expect(clinic.act<ConsentOverview>('consent.list').complaints).toEqual([]);
    clinic.act<ResolveOutcome>('complaint.resolve', { id: 'K00001', isOpen: true });
    expect(clinic.act<ConsentOverview>('consent.list').complaints).toMatchObject([
      { name: '김영희', kind: '응대', resolution: '전화로 사과' },
    ]);
  });

  it('says where the line is gone', () => {
    expect(() => clinic.act('complaint.resolve', { id: 'K00009' })).toThrow('complaint.gone');
  });
});

describe('patient.setStatus', () => {
  it('stops contact, tells the journal, and is taken back', () => {
    const reply = clinic.reply('patient.setStatus', { patient: 'P00002', status: 'doNotContact' });
    expect(reply).toMatchObject({ ok: true, summary: '환자 상태: 연락 금지' });
    expect(clinic.rowOf('patients', 'P00002')).toMatchObject({ status: 'doNotContact' });
    expect(clinic.read('log').map(({ column, value, keys }) => [column, value, keys])).toContainEqual([
      'status',
      'doNotContact',
      'P00002',
    ]);
    const undo = reply.ok ? reply.undo : undefined;
    clinic.act(undo?.action ?? '', (undo?.input ?? {}) as object);
    expect(clinic.rowOf('patients', 'P00002')).toMatchObject({ status: '' });
  });

  it('does nothing where it is so already', () => {
    const reply = clinic.reply('patient.setStatus', { patient: 'P00002', status: 'normal' });
    expect(reply).toMatchObject({ ok: true, summary: '이미 그 상태예요: 정상' });
    expect(reply.ok && reply.undo).toBeUndefined();
  });
});
