import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { EditOutcome, ListOutcome, MarkedDrafts } from '../../../src/features/message/draft-view';
import type { ExportOutcome } from '../../../src/features/message/output-view';
import { callToEnd } from '../../bundle/call-to-end';
import { type Clinic, loadScript, openClinic, person, type Row } from '../desk';

let script: ScriptFile[] = [];
beforeAll(async () => {
  script = await loadScript();
});

const KIM = person('P000001', '김영희', '2020-03-02', {
  lastVisit: '2026-11-01',
  consent: 'yes',
  phone: '010-1111-2222',
});
const PARK = person('P000002', '박철수', '2020-03-02', {
  lastVisit: '2026-10-01',
  consent: 'yes',
  phone: '010-3333-4444',
});

/** A clinic whose list of these people both have signed. */
function openSeason(patients: readonly Row[] = [KIM, PARK], settings: object = {}): Clinic {
  const clinic = openClinic(script);
  clinic.act('clinic.saveSettings', {
    values: {
      clinicName: '미소치과',
      clinicPhone: '02-555-0100',
      optOutNumber: '080-123-4567',
      ...settings,
    },
  });
  clinic.put('patients', patients);
  clinic.put('staff', [
    { id: 'S001', name: '한서윤', role: 'director' },
    { id: 'S002', name: '정하린', role: 'headDesk' },
  ]);
  clinic.put(
    'candidates',
    patients.map(({ id = '' }) => ({
      id: `2026/${id}`,
      season: '2026',
      patient: id,
      tier: 'B',
      totalReferrals: 3,
      proposal: 'eligible',
      signedTier: 'B',
    })),
  );
  const lines = patients.map(({ id }) => `${id}:B`).sort();
  const mark = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
  clinic.put(
    'approvals',
    ['director', 'headDesk'].map((role) => ({
      ...{ id: `2026/list/1/${role}`, season: '2026', kind: 'list', role, mark },
      ...{ state: 'valid', decision: 'approved', noted: 'approved' },
    })),
  );
  clinic.act('message.draft', {});
  return clinic;
}

const idOf = (patient: string, wording = 'new-year', channel = 'sms') =>
  `2026/${patient}/${wording}/${channel}`;
const ID = idOf('P000001');
const rowOf = (clinic: Clinic, id = ID) => clinic.read('drafts').find((row) => row.id === id);
const approve = (clinic: Clinic, ids = [ID]) =>
  clinic.act<MarkedDrafts>('message.approve', { ids }, '정하린');
const make = (clinic: Clinic, input = {}) =>
  clinic.act<ExportOutcome>('message.export', { format: 'generic', sendAt: '', ...input });
const framed = (words: string) => `(광고)미소치과\n${words}\n무료수신거부 080-123-4567`;
const edit = (clinic: Clinic, text: string, subject = '(광고)미소치과', id = ID) =>
  clinic.act<EditOutcome>('message.edit', { id, subject, text }).draft;
/** The director, with the PIN that signing needs. */
function decide(clinic: Clinic, mark: string): boolean {
  const signedIn = callToEnd(clinic.host, 'clinic.signIn', {
    input: { name: '한서윤', pin: '2580', newPin: '2580' },
    who: '',
    language: 'ko',
  });
  const pass = signedIn.ok && 'done' in signedIn.step ? (signedIn.step.done as { pass: string }).pass : '';
  const input = { wording: 'new-year', mark, decision: 'approved', reason: '올해만' };
  return callToEnd(clinic.host, 'message.decide', { input, who: '한서윤', pass, language: 'ko' }).ok;
}

describe('the subject', () => {
  it('is checked as the text is', () => {
    const clinic = openSeason();
    const subject = '(광고)미소치과 스케일링 무료';
    expect(edit(clinic, framed('김영희님, 새해 복 많이 받으세요.'.repeat(5)), subject)).toMatchObject({
      status: 'blocked',
    });
  });
});

describe('letters that only look the same', () => {
  it.each([
    ['decomposed', '스케일링을 무료로 해 드립니다.'.normalize('NFD')],
    ['with a character between that nobody sees', '스케일링을 무\u200b료로 해 드립니다.'],
    ['of double width', '스케일링 ０원에 해 드립니다.'],
    ['over two lines', '스케일링을\n무료로 해 드립니다.'],
  ])('%s, hide nothing from the checks', (_, words) => {
    const clinic = openSeason();
    expect(edit(clinic, framed(words))).toMatchObject({ status: 'blocked' });
  });
});

describe('a status that somebody typed over', () => {
  it('does not send a text twice', () => {
    const clinic = openSeason();
    approve(clinic);
    const { file } = make(clinic);
    clinic.act('message.mark', { batch: file?.batch, status: 'sent' });
    clinic.type('drafts', ID, { status: '' });
    clinic.act('message.draft', {});
    expect(rowOf(clinic)).toMatchObject({ sentOn: '2026-12-01', batch: 'S000001' });
    expect(rowOf(clinic)?.status).not.toBe('draft');
    expect(approve(clinic).changed).toEqual([]);
  });
});

describe('fetching a file again', () => {
  it('gives none to send at once in the night', () => {
    const clinic = openSeason();
    approve(clinic);
    const { file } = make(clinic);
    clinic.host.advanceTo(new Date('2026-12-01T21:30:00+09:00'));
    expect(clinic.reply('message.batch', { batch: file?.batch }).ok).toBe(false);
  });
});

describe('what is sent later', () => {
  it('needs a ground on the day it goes out', () => {
    const clinic = openSeason([{ ...KIM, consent: '', lastVisit: '2026-07-01' }]);
    approve(clinic);
    expect(rowOf(clinic)).toMatchObject({ status: 'approved', ground: 'recentVisit' });
    const { file, leftOut } = make(clinic, { sendAt: '2027-01-29 10:30' });
    expect(file).toBeUndefined();
    expect(leftOut).toMatchObject([{ id: ID }]);
  });
});

describe('who agreed to letters but not to advertising', () => {
  it('takes back no earlier refusal of it', () => {
    const clinic = openSeason();
    const record = (input: object) =>
      clinic.act('consent.record', { patients: ['P000001'], method: 'desk', ...input });
    record({ state: 'withdrawn', on: '2026-11-20' });
    record({ state: 'granted', isAd: false, on: '2026-11-25' });
    clinic.act('message.draft', {});
    expect(rowOf(clinic)).toMatchObject({ status: 'skipped', reason: '수신거부' });
  });
});

describe('e-mail to who withdrew', () => {
  it('holds greetings back as texts do, advertising or not', () => {
    const clinic = openSeason([{ ...KIM, email: 'kim@example.com' }], { greetingIsAd: '아니요' });
    const input = { templates: ['year-end-mail'] };
    clinic.act('message.draft', input);
    const mail = clinic.read('drafts').find(({ channel }) => channel === 'email');
    expect(mail).toMatchObject({ status: 'draft' });
    clinic.act('consent.record', {
      patients: ['P000001'],
      method: 'desk',
      state: 'withdrawn',
      on: '2026-11-30',
    });
    clinic.act('message.draft', input);
    expect(rowOf(clinic, String(mail?.id))).toMatchObject({ status: 'skipped' });
  });
});

describe('a decision of the director', () => {
  it('covers the very passage, not another amount', () => {
    const clinic = openSeason();
    edit(clinic, framed('김영희님, 진료 때마다 5% 적립해 드립니다.'));
    const mark = () =>
      clinic.act<ListOutcome>('message.list', {}).wordings.find(({ id }) => id === 'new-year')?.director
        ?.mark ?? '';
    const first = mark();
    expect(decide(clinic, first)).toBe(true);
    expect(rowOf(clinic)?.status).toBe('draft');
    for (const other of ['진료 때마다 50% 적립해 드립니다.', '진료 때마다 0.5% 적립해 드립니다.']) {
      edit(clinic, framed(`김영희님, ${other}`));
      expect(rowOf(clinic)).toMatchObject({ status: 'needsDirector' });
      expect(mark()).not.toBe(first);
    }
    edit(clinic, framed('김영희님, 늘 고맙습니다.\n진료 때마다 5% 적립해 드립니다.'), '', ID);
    expect(rowOf(clinic)?.status).toBe('needsDirector');
  });
});

describe('a couple on one phone', () => {
  const COUPLE = [KIM, { ...PARK, phone: KIM.phone ?? '', household: 'P000001' }];

  it.each([
    ['has another number', { phone: '010-9999-8888' }],
    ['has moved away', { status: 'moved' }],
  ])('gets no second text where who had it for both %s', (_, change) => {
    const clinic = openSeason(COUPLE);
    approve(clinic);
    clinic.act('message.mark', { batch: make(clinic).file?.batch, status: 'sent' });
    clinic.put('patients', [{ ...KIM, ...change }]);
    clinic.act('message.draft', {});
    expect(rowOf(clinic, idOf('P000002'))).toMatchObject({ status: 'skipped' });
  });

  it('gets two advertising texts in 30 days, not two each', () => {
    const clinic = openSeason(COUPLE);
    const send = (wording: string, patient: string) => {
      const id = idOf(patient, wording);
      clinic.act('message.draft', { templates: [wording], patients: [patient] });
      const status = rowOf(clinic, id)?.reason || rowOf(clinic, id)?.status;
      approve(clinic, [id]);
      make(clinic);
      return status;
    };
    expect(send('birthday', 'P000001')).toBe('draft');
    expect(send('check-in', 'P000001')).toBe('draft');
    expect(send('birthday', 'P000002')).toBe('30일 안에 광고 문자를 이미 2건 받으심');
  });
});
