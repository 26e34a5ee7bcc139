import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { MarkOutcome, OutboxView } from '../../../src/features/message/output-view';
import type {
  CallsPrint,
  CardsPrint,
  DirectorPrint,
  LabelsPrint,
  MeetingPrint,
} from '../../../src/features/print/print-view';
import { type Clinic, loadScript, openClinic, person } from '../desk';

let script: ScriptFile[] = [];
beforeAll(async () => {
  script = await loadScript();
});

let clinic: Clinic;
beforeEach(() => {
  clinic = openClinic(script, { now: new Date('2026-12-16T10:00:00+09:00') });
  fill(clinic, 3);
});

/** So many VIPs with address, card and script; nobody has signed. */
function fill({ put, type }: Clinic, count: number): void {
  const ids = Array.from({ length: count }, (_, index) => `P${String(index + 1).padStart(5, '0')}`);
  const names = (index: number) => ['김영희', '이순자', '박철수'][index] ?? `최${index}`;
  const phone = (id: string) => `010-${id.slice(-4)}-${id.slice(-4)}`;
  type('settings', 'clinicName', { value: '미소치과' });
  put('staff', [{ id: 'S001', name: '송원장', role: 'director' }]);
  put(
    'patients',
    ids.map((id, index) =>
      person(id, names(index), '2020-01-02', { address: '서울 강남구 역삼로 1', postcode: '06236' }),
    ),
  );
  put(
    'candidates',
    ids.map((patient, index) => ({
      id: `2026/${patient}`,
      season: '2026',
      patient,
      tier: index === 0 ? 'A' : 'B',
      name: names(index),
      phone: phone(patient),
      totalReferrals: 5,
      lastYearReferrals: 2,
      proposal: 'eligible',
    })),
  );
  put(
    'vips',
    ids.map((patient, index) => ({
      patient,
      tier: 'B',
      name: names(index),
      attendant: index === 1 ? '송원장' : '문데스크',
    })),
  );
  put(
    'drafts',
    ids.flatMap((patient, index) =>
      (['card', 'call'] as const).map((channel) => ({
        id: `2026/${patient}/${channel}/${channel}`,
        season: '2026',
        patient,
        name: names(index),
        phone: phone(patient),
        template: channel,
        wording: channel,
        channel,
        status: 'approved',
        approvedBy: '정하린',
        text: `${names(index)}님, 고맙습니다.`,
      })),
    ),
  );
}

function sign({ put, type }: Clinic, count: number): void {
  const lines = Array.from(
    { length: count },
    (_, index) => `P${String(index + 1).padStart(5, '0')}:${index === 0 ? 'A' : 'B'}`,
  );
  const mark = createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16);
  for (const role of ['director', 'headDesk']) {
    const id = `2026/list/1/${role}`;
    put('approvals', [{ id, season: '2026', kind: 'list', role, mark, state: 'valid' }]);
    type('approvals', id, { decision: 'approved' });
  }
}

const print = <T>(kind: string) => clinic.act<T>('print.data', { kind });

describe('print.data', () => {
  it('gives the meeting paper before anybody has signed, masked before it leaves the server', () => {
    const paper = print<MeetingPrint>('meeting');
    expect(paper).toMatchObject({
      kind: 'meeting',
      season: 2026,
      clinicName: '미소치과',
      today: '2026-12-16',
    });
    expect(paper.state).not.toBe('final');
    expect(paper.candidates.map(({ name, phone }) => [name, phone])).toEqual([
      ['김*희', '010-****-0001'],
      ['이*자', '010-****-0002'],
      ['박*수', '010-****-0003'],
    ]);
    expect(JSON.stringify(paper)).not.toMatch(/김영희|0001-0001/);
  });

  it.each(['cards', 'labels', 'calls', 'director'])('refuses %s until both have signed', (kind) => {
    expect(clinic.reply('print.data', { kind })).toMatchObject({
      ok: false,
      error: { code: 'vip.notFinal' },
    });
  });

  it('gives cards, labels and calls once both have signed', () => {
    sign(clinic, 3);
    expect(print<CardsPrint>('cards').cards.map(({ name }) => name)).toEqual(['김영희', '이순자', '박철수']);
    expect(print<LabelsPrint>('labels').labels.map(({ address }) => address.addressee)).toEqual([
      '김영희 귀하',
      '이순자 귀하',
      '박철수 귀하',
    ]);
    expect(print<CallsPrint>('calls').sheets.map(({ owner, calls }) => [owner, calls.length])).toEqual([
      ['문데스크', 2],
      ['송원장', 1],
    ]);
    expect(print<DirectorPrint>('director').calls.map(({ name }) => name)).toEqual(['김영희', '이순자']);
  });

  it('leaves off what is not right any more: another name, another number, a complaint, a death', () => {
    sign(clinic, 3);
    clinic.put('patients', [{ id: 'P00001', phone: '010-9999-9999' }]);
    clinic.type('patients', 'P00002', { status: 'deceased' });
    clinic.put('complaints', [{ id: 'C1', patient: 'P00003', phone: '', receivedOn: '2026-12-10' }]);
    const calls = print<CallsPrint>('calls');
    expect(calls.sheets).toEqual([]);
    expect(calls.offPaper.map(({ people }) => people)).toEqual([1, 1, 1]);
    const cards = print<CardsPrint>('cards');
    expect(cards.cards.map(({ name }) => name)).toEqual(['김영희']);
    // What stands on no card is neither counted as ready nor called posted.
    const line = clinic.act<OutboxView>('message.outbox').lines.find(({ channel }) => channel === 'card');
    expect(line).toMatchObject({ ready: 1 });
    expect(line?.held.reduce((sum, { people }) => sum + people, 0)).toBe(2);
    const marked = clinic.act<MarkOutcome>('message.mark', { byHand: ['card'], status: 'sent' });
    expect(marked.before.map(({ id }) => id)).toEqual(cards.cards.map(({ id }) => id));
  });

  it('ticks on the paper of a signed list who was put in by hand, and says that the others stay as signed', () => {
    sign(clinic, 3);
    const paper = () => print<MeetingPrint>('meeting');
    clinic.put('candidates', [
      { id: '2026/P00001', signedTier: 'A', proposal: 'eligible' },
      { id: '2026/P00002', signedTier: 'B', proposal: 'added' },
      { id: '2026/P00003', signedTier: 'B', proposal: 'fell' },
    ]);
    expect(paper().isSigned).toBe(true);
    expect(paper().candidates.map(({ decision }) => decision)).toEqual(['', 'add', '']);
  });

  it('shows on the meeting paper the tier that was chosen, and the consent that counts', () => {
    clinic.put('patients', [{ id: 'P00001', consent: 'yes' }]);
    clinic.type('candidates', '2026/P00001', { chosenTier: 'B' });
    clinic.type('candidates', '2026/P00003', { decision: 'drop' });
    clinic.act('complaint.enter', { kind: 'text', channel: 'call', patient: 'P00001' });
    const { candidates } = print<MeetingPrint>('meeting');
    expect(candidates.map(({ tier, chosenTier, warnings }) => [tier, chosenTier, warnings])).toEqual([
      ['B', 'B', ['문자 수신 거부']],
      ['B', '', []],
      ['B', '', []],
    ]);
  });

  it('takes the same few calls of Google however many people are on paper', () => {
    sign(clinic, 3);
    const few = clinic.costOf('print.data', { kind: 'calls' });
    fill(clinic, 120);
    clinic.put('approvals', [
      { id: '2026/list/1/director', mark: '' },
      { id: '2026/list/1/headDesk', mark: '' },
    ]);
    sign(clinic, 120);
    expect(print<CallsPrint>('calls').sheets.reduce((sum, { calls }) => sum + calls.length, 0)).toBe(120);
    expect(clinic.costOf('print.data', { kind: 'calls' })).toBe(few);
    expect(few).toBeLessThan(60);
  });

  it('takes no kind that there is not', () => {
    expect(clinic.reply('print.data', { kind: 'everything' }).ok).toBe(false);
  });
});
