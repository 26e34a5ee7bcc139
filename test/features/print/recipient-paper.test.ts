import { describe, expect, it } from 'vitest';
import {
  callSheets,
  cardTexts,
  directorCalls,
  type ListedOnPaper,
  labelLines,
  type OnPaper,
  type PaperDraft,
} from '../../../src/features/print/recipient-paper';

const somebody = (id: string, more: Partial<OnPaper> = {}): OnPaper => ({
  id,
  name: `김${id}`,
  chart: '100',
  phone: '010-1111-2222',
  address: '서울 강남구 역삼로 1',
  postcode: '06236',
  lastVisit: '2026-11-03',
  nextAppointment: '',
  guardian: '',
  isChild: false,
  isNumberDoubtful: false,
  stop: '',
  ...more,
});
const listed = (patient: string, more: Partial<ListedOnPaper> = {}): ListedOnPaper => ({
  patient,
  tier: 'B',
  total: 3,
  attendant: '문데스크',
  warnings: [],
  ...more,
});
const draft = (
  patient: string,
  channel: PaperDraft['channel'],
  more: Partial<PaperDraft> = {},
): PaperDraft => ({
  id: `2026/${patient}/${channel}/${channel}`,
  status: 'approved',
  patient,
  name: `김${patient}`,
  tier: 'B',
  wording: '문구',
  channel,
  text: '고맙습니다.',
  sentOn: '',
  outcome: '',
  nextTry: '',
  language: 'ko',
  fault: '',
  ...more,
});
const peopleOf = (...people: OnPaper[]) => new Map(people.map((person) => [person.id, person]));

describe('cardTexts', () => {
  it('prints approved cards, marks those posted, and counts what nobody approved', () => {
    const { cards, unapproved } = cardTexts(
      [
        draft('가', 'card'),
        draft('나', 'card', { status: 'sent' }),
        draft('다', 'card', { status: 'draft' }),
        draft('라', 'card', { status: 'held' }),
        draft('마', 'sms'),
      ],
      peopleOf(somebody('가'), somebody('나')),
    );
    expect(cards.map(({ name, isSent }) => [name, isSent])).toEqual([
      ['김가', false],
      ['김나', true],
    ]);
    expect(unapproved).toBe(1);
  });

  it('leaves off whom nothing may reach any more, and what is not right any more', () => {
    const { cards, offPaper } = cardTexts(
      [draft('가', 'card'), draft('나', 'card', { fault: '이름이 바뀜' })],
      peopleOf(somebody('가', { stop: '사망하신 분' }), somebody('나')),
    );
    expect(cards).toEqual([]);
    expect(offPaper).toEqual([
      { reason: '사망하신 분', people: 1, names: [] },
      { reason: '이름이 바뀜', people: 1, names: [] },
    ]);
  });
});

describe('labelLines', () => {
  it('addresses everybody on the list, a child through the guardian, and says who gets a card', () => {
    const { labels } = labelLines(
      [listed('가'), listed('나')],
      peopleOf(somebody('가'), somebody('나', { isChild: true, guardian: '박보호' })),
      [draft('가', 'card')],
      'ko',
    );
    expect(labels.map(({ address, hasCard }) => [address.addressee, hasCard])).toEqual([
      ['김가 귀하', true],
      ['박보호 귀하', false],
    ]);
  });

  it('names those whose address or guardian staff can add, and nobody who must be left in peace', () => {
    const { labels, offPaper } = labelLines(
      [listed('가'), listed('나'), listed('다'), listed('라')],
      peopleOf(
        somebody('가', { address: ' ' }),
        somebody('나', { isChild: true }),
        somebody('다', { stop: '연락 금지', address: '' }),
      ),
      [],
      'ko',
    );
    expect(labels).toEqual([]);
    expect(offPaper).toEqual([
      { reason: '주소가 없는 분', people: 1, names: ['김가'] },
      { reason: '어린이인데 보호자 이름이 없는 분', people: 1, names: ['김나'] },
      { reason: '연락 금지', people: 1, names: [] },
    ]);
  });
});

describe('callSheets', () => {
  const people = peopleOf(somebody('가'), somebody('나'), somebody('다'), somebody('라'));

  it('gives each member of staff a list, those whom nobody looks after last', () => {
    const { sheets } = callSheets(
      [listed('가', { attendant: '' }), listed('나'), listed('다', { attendant: '최실장' })],
      people,
      ['가', '나', '다'].map((patient) => draft(patient, 'call')),
      'ko',
    );
    expect(sheets.map(({ owner, calls }) => [owner, calls.map(({ patient }) => patient)])).toEqual([
      ['문데스크', ['나']],
      ['최실장', ['다']],
      ['', ['가']],
    ]);
  });

  it('begins with those whose next try is due, then tier A', () => {
    const { sheets } = callSheets(
      [listed('가'), listed('나', { tier: 'A' }), listed('다')],
      people,
      [
        draft('가', 'call'),
        draft('나', 'call'),
        draft('다', 'call', { outcome: 'noAnswer', nextTry: '2026-12-20' }),
      ],
      'ko',
    );
    expect(sheets[0]?.calls.map(({ patient }) => patient)).toEqual(['다', '나', '가']);
    expect(sheets[0]?.calls[0]).toMatchObject({ outcome: 'noAnswer', nextTry: '2026-12-20' });
  });

  it('leaves out who was spoken to, and says how many', () => {
    const drafts = [
      draft('가', 'call', { outcome: 'spoke', status: 'sent' }),
      draft('나', 'call', { outcome: 'refused' }),
      draft('다', 'call', { outcome: 'leftText' }),
      draft('라', 'call', { status: 'draft' }),
    ];
    const calls = callSheets(
      ['가', '나', '다', '라'].map((id) => listed(id)),
      people,
      drafts,
      'ko',
    );
    expect(calls.sheets.flatMap((sheet) => sheet.calls.map(({ patient }) => patient))).toEqual(['다']);
    expect(calls).toMatchObject({ done: 2, unapproved: 1 });
  });

  it('tells when they last heard from the clinic, by whatever way', () => {
    const drafts = [
      draft('가', 'call'),
      draft('가', 'sms', { status: 'sent', sentOn: '2026-12-24' }),
      draft('가', 'card', { status: 'sent', sentOn: '2026-12-20' }),
    ];
    const { sheets } = callSheets([listed('가')], people, drafts, 'ko');
    expect(sheets[0]?.calls[0]?.lastContact).toEqual({ on: '2026-12-24', by: '문자' });
  });

  it('prints no number that is wrong, unknown or to be left in peace', () => {
    const odd = peopleOf(
      somebody('가', { phone: '' }),
      somebody('나', { isNumberDoubtful: true }),
      somebody('다', { stop: '연락 금지' }),
      somebody('라'),
    );
    const drafts = [
      draft('가', 'call'),
      draft('나', 'call'),
      draft('다', 'call'),
      draft('라', 'call', { outcome: 'wrongNumber' }),
    ];
    const { sheets, offPaper } = callSheets(
      ['가', '나', '다', '라'].map((id) => listed(id)),
      odd,
      drafts,
      'ko',
    );
    expect(sheets).toEqual([]);
    expect(offPaper).toEqual([
      { reason: '전화번호가 없는 분', people: 1, names: ['김가'] },
      { reason: '번호를 확인해야 하는 분', people: 2, names: ['김나', '김라'] },
      { reason: '연락 금지', people: 1, names: [] },
    ]);
  });
});

describe('directorCalls', () => {
  it('holds tier A and whom the director looks after, with or without a script', () => {
    const { calls, done } = directorCalls(
      [
        listed('가', { tier: 'A' }),
        listed('나', { attendant: '송원장' }),
        listed('다'),
        listed('라', { tier: 'A' }),
      ],
      peopleOf(somebody('가'), somebody('나'), somebody('다'), somebody('라')),
      [draft('라', 'call', { outcome: 'spoke' })],
      new Set(['송원장']),
      'ko',
    );
    expect(calls.map(({ patient }) => patient)).toEqual(['가', '나']);
    expect(done).toBe(1);
  });
});
