import { beforeAll, describe, expect, it } from 'vitest';
import type {
  BatchOutcome,
  ExportOutcome,
  MarkOutcome,
  OutboxView,
  SenderBatch,
} from '../../../src/features/message/output-view';
import {
  draft,
  idOf,
  loadOutputScript,
  type OutputClinic,
  openOutputClinic,
  type Row,
  SEASON,
} from './output-clinic';

let script = '';
beforeAll(async () => {
  script = await loadOutputScript();
});

const PATIENTS = ['P000001', 'P000002', 'P000003'];
const open = (drafts: readonly Row[] = PATIENTS.map((id) => draft(id))) => openOutputClinic(script, drafts);
const make = (clinic: OutputClinic, input: object = {}) =>
  clinic.act<ExportOutcome>('message.export', { format: 'generic', sendAt: '', ...input });

describe('발송파일 만들기', () => {
  it('takes what is approved, marks it and hands out the very words', () => {
    const clinic = open();
    const { done, summary } = make(clinic, { format: 'aligo' });
    expect(summary).toBe('발송파일 S000001: 3건을 담았어요.');
    expect(done?.file).toMatchObject({ batch: 'S000001', format: 'aligo', sendAt: '', from: '02-123-4567' });
    expect(done?.file?.rows[0]).toEqual({
      id: idOf('P000001'),
      patient: 'P000001',
      name: '김하늘',
      chart: '1000001',
      phone: '010-1234-0001',
      subject: '(광고)한빛치과',
      text: '(광고)한빛치과\nP000001님 한 해 동안 감사했습니다.\n무료수신거부 080-123-4567',
      form: 'LMS',
    });
    expect(clinic.read('drafts').map(({ status, batch }) => [status, batch])).toEqual(
      PATIENTS.map(() => ['exported', 'S000001']),
    );
  });

  it('never puts anybody into two files', () => {
    const clinic = open();
    expect(make(clinic, { ids: [idOf('P000002')] }).done?.file?.rows).toHaveLength(1);
    const second = make(clinic);
    expect(second.done?.file?.batch).toBe('S000002');
    expect(second.done?.file?.rows.map(({ patient }) => patient)).toEqual(['P000001', 'P000003']);
    expect(make(clinic)).toMatchObject({ done: { leftOut: [] }, summary: '보낼 준비가 된 문자가 없어요.' });
  });

  it('leaves alone what nobody approved, and what is no text', () => {
    const clinic = open([
      draft('P000001', { status: 'draft' }),
      draft('P000002', { status: 'held' }),
      draft('P000003', { channel: 'card' }),
    ]);
    expect(make(clinic).done?.file).toBeUndefined();
    expect(Object.values(clinic.statuses())).toEqual(['draft', 'held', 'approved']);
  });

  it('gives a short text no subject, which would make a long one of it', () => {
    const clinic = open([draft('P000001', { form: 'SMS', subject: '남은 제목' })]);
    expect(make(clinic).done?.file?.rows[0]?.subject).toBe('');
  });

  it.each([
    ['2026-12-21 18:30', 'message.wrongHour'],
    ['2026-12-21 22:00', 'message.wrongHour'],
    ['2026-12-20 11:00', 'message.pastTime'],
  ])('refuses to send at %s, and changes nothing', (sendAt, code) => {
    const clinic = open();
    expect(make(clinic, { sendAt }).error).toBe(code);
    expect(new Set(Object.values(clinic.statuses()))).toEqual(new Set(['approved']));
  });

  it('sends advertising at night to who agreed to it, where the clinic sends at night, and to nobody else', () => {
    const clinic = open();
    clinic.type('settings', 'sendUntil', { value: '23:00' });
    clinic.put(
      'consents',
      [true, true, false].map((isNight, index) => ({
        ...{ id: `C00000${index + 1}`, patient: PATIENTS[index] ?? '', phone: `010-1234-000${index + 1}` },
        ...{ state: 'granted', channel: 'all', on: '2026-03-02', isAd: true, isNight },
      })),
    );
    const sendAt = '2026-12-21 22:00';
    const refused = make(clinic, { sendAt });
    expect(refused.error).toBe('message.wrongHour');
    expect(refused.message).toContain('동의하지 않은 분이 1명');
    expect(new Set(Object.values(clinic.statuses()))).toEqual(new Set(['approved']));
    const some = make(clinic, { sendAt, ids: PATIENTS.slice(0, 2).map((id) => idOf(id)) });
    expect(some.done?.file?.rows).toHaveLength(2);
  });

  it('refuses to send at once in the evening, but takes a time of the next day', () => {
    const clinic = openOutputClinic(script, [draft('P000001')], {
      now: new Date('2026-12-21T19:00:00+09:00'),
    });
    const refused = make(clinic);
    expect(refused.error).toBe('message.wrongHour');
    expect(refused.message).toContain('10:00~17:00');
    expect(make(clinic, { sendAt: '2026-12-22 10:30' }).done?.file?.sendAt).toBe('2026-12-22 10:30');
  });

  it('refuses while the list is not signed, but for what goes out all year', () => {
    const clinic = open([draft('P000001'), draft('P000002', { template: 'sorry' })]);
    clinic.type('approvals', `${SEASON}/list/1/director`, { decision: '' });
    expect(make(clinic).error).toBe('vip.notFinal');
    expect(make(clinic, { wordings: ['sorry'] }).done?.file?.rows).toHaveLength(1);
  });

  it.each([
    ['opted out', { consent: 'no' }, 'skipped', '수신거부'],
    ['changed the number', { phone: '010-9999-8888' }, 'draft', '휴대폰'],
    ['changed the name', { name: '이하늘' }, 'draft', '이름'],
    ['was reported dead', { status: 'deceased' }, 'skipped', '사망'],
  ])('leaves out who %s since it was approved, and says why', (_, change, status, reason) => {
    const clinic = open();
    if ('status' in change) clinic.type('patients', 'P000002', change);
    else clinic.put('patients', [{ id: 'P000002', ...change }]);
    const { done, summary } = make(clinic);
    expect(done?.file?.rows.map(({ patient }) => patient)).toEqual(['P000001', 'P000003']);
    expect(done?.leftOut).toMatchObject([{ id: idOf('P000002'), name: '김하늘' }]);
    expect(done?.leftOut[0]?.reason).toContain(reason);
    expect(summary).toContain('1건은 빼고');
    const row = clinic.read('drafts')[1];
    expect(row).toMatchObject({ status, batch: '', approvedBy: '', approvedOn: '' });
  });

  it('is taken back as a whole: the file is thrown away, its number is never used again', () => {
    const clinic = open();
    const { undo } = make(clinic);
    clinic.act(undo?.action ?? '', undo?.input);
    expect(clinic.read('drafts').map(({ status, batch }) => [status, batch])).toEqual(
      PATIENTS.map(() => ['approved', '']),
    );
    expect(make(clinic).done?.file?.batch).toBe('S000002');
  });

  it('counts on where the memory is lost, as in a copied spreadsheet', () => {
    const clinic = open([draft('P000001', { status: 'sent', batch: 'S000041' }), draft('P000002')]);
    expect(make(clinic).done?.file?.batch).toBe('S000042');
  });

  it('costs the same number of calls for 3 and for 300', () => {
    const many = Array.from({ length: 300 }, (_, at) => draft(`P${String(at + 1).padStart(6, '0')}`));
    const cost = (drafts: readonly Row[]) => {
      const { host } = open(drafts);
      const outcome = host.run('act', ['message.export', { format: 'generic', sendAt: '' }, null]);
      return outcome.cost.reads + outcome.cost.writes;
    };
    expect(cost(many)).toBe(cost(many.slice(0, 3)));
  });
});

describe('발송파일 만들기, ended anywhere', () => {
  it('leaves everybody in exactly one file that somebody can get', () => {
    const snapshot = open().host.snapshot();
    let kills = 0;
    for (let call = 1; ; call++) {
      const clinic = openOutputClinic(script, [], { snapshot });
      const files: (SenderBatch | undefined)[] = [];
      let calls = 0;
      const onServiceCall = (count: number) => {
        calls = count;
        if (count === call) throw new Error('killed');
      };
      try {
        const { value } = clinic.host.run('act', ['message.export', { format: 'aligo', sendAt: '' }, null], {
          onServiceCall,
        });
        files.push((value as { done: ExportOutcome }).done.file);
      } catch (error) {
        if (!String(error).includes('killed')) throw error;
      }
      if (calls < call) break;
      if (files.length > 0) continue;
      kills++;
      // What was marked can be fetched, the rest be made.
      const batches = new Set(clinic.read('drafts').map(({ batch }) => String(batch)));
      const fetched = [...batches].flatMap((batch) =>
        batch === '' ? [] : [clinic.act<BatchOutcome>('message.batch', { batch }).done?.file],
      );
      files.push(...fetched, make(clinic, { format: 'aligo' }).done?.file);
      const got = files.flatMap((file) => file?.rows.map(({ patient }) => patient) ?? []);
      expect(got.sort(), `ended at call ${call}`).toEqual(PATIENTS);
    }
    expect(kills).toBeGreaterThan(20);
  });
});

describe('발송파일 다시 받기', () => {
  const again = (clinic: OutputClinic, batch = 'S000001') =>
    clinic.act<BatchOutcome>('message.batch', { batch });

  it('gives the same rows again, so that an answer that got lost costs nothing', () => {
    const clinic = open();
    const first = make(clinic, { format: 'solapi', sendAt: '2026-12-22 11:00' });
    const second = again(clinic);
    expect(second.done?.file).toEqual(first.done?.file);
    expect(second.done).toMatchObject({ done: 0, leftOut: [], isChanged: false });
  });

  it('leaves out what was sent meanwhile, and refuses when all was', () => {
    const clinic = open();
    make(clinic);
    clinic.act('message.mark', { ids: [idOf('P000002')], status: 'sent' });
    expect(again(clinic).done).toMatchObject({ done: 1, file: { rows: [{}, {}] } });
    clinic.act('message.mark', { batch: 'S000001', status: 'sent' });
    expect(again(clinic).error).toBe('message.batchDone');
    expect(again(clinic, 'S000099').error).toBe('message.batchDone');
  });

  it('leaves out who opted out since the file was made', () => {
    const clinic = open();
    make(clinic);
    clinic.put('patients', [{ id: 'P000001', consent: 'no' }]);
    const { done } = again(clinic);
    expect(done?.file.rows.map(({ patient }) => patient)).toEqual(['P000002', 'P000003']);
    expect(done?.leftOut).toMatchObject([{ id: idOf('P000001') }]);
    expect(clinic.statuses()[idOf('P000001')]).toBe('skipped');
  });

  it('says that words were changed by hand since', () => {
    const clinic = open();
    make(clinic);
    clinic.type('drafts', idOf('P000001'), { text: '(광고)한빛치과\n고친 글\n무료수신거부 080-123-4567' });
    expect(again(clinic).done?.isChanged).toBe(true);
  });
});

describe('보낸 결과 표시하기', () => {
  const mark = (clinic: OutputClinic, input: object) => clinic.act<MarkOutcome>('message.mark', input);
  const rowOf = (clinic: OutputClinic, id: string) => clinic.read('drafts').find((row) => row.id === id);

  it('marks a whole batch as sent, with the day', () => {
    const clinic = open();
    make(clinic);
    const { done, summary } = mark(clinic, { batch: 'S000001', status: 'sent' });
    expect(done).toMatchObject({ marked: 3, refused: 0 });
    expect(summary).toBe('3건을 보냄으로 표시했어요.');
    expect(clinic.read('drafts').map(({ status, sentOn, batch }) => [status, sentOn, batch])).toEqual(
      PATIENTS.map(() => ['sent', '2026-12-21', 'S000001']),
    );
  });

  it('is taken back exactly', () => {
    const clinic = open();
    make(clinic);
    const before = clinic.read('drafts');
    const { undo } = mark(clinic, { ids: [idOf('P000001')], status: 'failed', reason: '없는 번호' });
    expect(rowOf(clinic, idOf('P000001'))).toMatchObject({ status: 'failed', reason: '없는 번호' });
    mark(clinic, undo?.input ?? {});
    expect(clinic.read('drafts')).toEqual(before);
  });

  it('takes the day for which the file is reserved, and the day that was named before it', () => {
    const days = (more: object) => {
      const clinic = open();
      make(clinic, { sendAt: '2026-12-22 11:00' });
      clinic.act<MarkOutcome>('message.mark', { batch: 'S000001', status: 'sent', ...more });
      return [...new Set(clinic.read('drafts').map(({ sentOn }) => sentOn))];
    };
    expect(days({})).toEqual(['2026-12-22']);
    expect(days({ on: '2026-12-21' })).toEqual(['2026-12-21']);
  });

  it('does not take back what somebody marked otherwise since', () => {
    const clinic = open();
    make(clinic);
    const { undo } = mark(clinic, { batch: 'S000001', status: 'sent' });
    mark(clinic, { ids: [idOf('P000001')], status: 'replied' });
    mark(clinic, undo?.input ?? {});
    expect(clinic.read('drafts').map(({ status }) => status)).toEqual(['replied', 'exported', 'exported']);
  });

  it('dates a call by its last try, a text by its first marking', () => {
    const clinic = open();
    make(clinic);
    const [text, call] = [idOf('P000001'), idOf('P000002')];
    clinic.put('drafts', [{ id: call, channel: 'call' }]);
    mark(clinic, { ids: [text], status: 'sent', on: '2026-12-18' });
    mark(clinic, {
      ids: [call],
      status: 'sent',
      on: '2026-12-18',
      outcome: 'noAnswer',
      nextTry: '2026-12-21',
    });
    mark(clinic, { ids: [text], status: 'sent' });
    mark(clinic, { ids: [call], status: 'sent', outcome: 'spoke', nextTry: '' });
    expect(rowOf(clinic, text)?.sentOn).toBe('2026-12-18');
    expect(rowOf(clinic, call)).toMatchObject({ sentOn: '2026-12-21', outcome: 'spoke', nextTry: '' });
  });

  it('knows an answer as having been sent', () => {
    const clinic = open();
    make(clinic);
    mark(clinic, { ids: [idOf('P000001')], status: 'replied' });
    expect(rowOf(clinic, idOf('P000001'))).toMatchObject({ status: 'replied', sentOn: '2026-12-21' });
  });

  it('calls no text sent that no file ever held, and lets none be sent twice by a slip', () => {
    const clinic = open();
    expect(mark(clinic, { ids: [idOf('P000001')], status: 'sent' }).done).toMatchObject({
      marked: 0,
      refused: 1,
    });
    make(clinic);
    mark(clinic, { batch: 'S000001', status: 'sent' });
    expect(mark(clinic, { ids: [idOf('P000001')], status: 'approved' }).done).toMatchObject({
      marked: 0,
      refused: 1,
    });
    mark(clinic, { ids: [idOf('P000001')], status: 'failed' });
    mark(clinic, { ids: [idOf('P000001')], status: 'approved' });
    expect(rowOf(clinic, idOf('P000001'))).toMatchObject({
      status: 'approved',
      batch: '',
      sentOn: '',
      reason: '',
    });
  });

  it('takes cards and calls as they come: no file holds them', () => {
    const clinic = open([draft('P000001', { channel: 'card' }), draft('P000002', { channel: 'call' })]);
    mark(clinic, { ids: [idOf('P000001', 'card')], status: 'sent', on: '2026-12-19' });
    mark(clinic, {
      ids: [idOf('P000002', 'call')],
      status: 'sent',
      outcome: 'noAnswer',
      nextTry: '2026-12-23',
    });
    expect(clinic.read('drafts')).toMatchObject([
      { status: 'sent', sentOn: '2026-12-19' },
      { status: 'sent', outcome: 'noAnswer', nextTry: '2026-12-23' },
    ]);
  });

  it('marks all cards of a wording at once, and nothing else', () => {
    const clinic = open([
      draft('P000001', { channel: 'card' }),
      draft('P000002', { channel: 'card', status: 'draft' }),
      draft('P000003'),
    ]);
    const { done } = mark(clinic, { byHand: ['year-end-card', 'year-end'], status: 'sent' });
    expect(done).toMatchObject({ marked: 1, refused: 0 });
    expect(Object.values(clinic.statuses())).toEqual(['sent', 'draft', 'approved']);
  });

  it('stands in the journal before it stands in the sheet, by key alone', () => {
    const clinic = open([draft('P000001')]);
    make(clinic);
    const facts = clinic.read('log').map(({ table, column, value, keys }) => [table, column, value, keys]);
    expect(facts).toContainEqual(['drafts', 'status', 'exported', idOf('P000001')]);
    expect(facts).toContainEqual(['drafts', 'batch', 'S000001', idOf('P000001')]);
    expect(JSON.stringify(facts)).not.toContain('김하늘');
  });
});

describe('보내기', () => {
  it('counts what is ready, waits and went, by wording and channel, and lists the files made', () => {
    const clinic = open([
      draft('P000001'),
      draft('P000002'),
      draft('P000003', { status: 'blocked', reason: '휴대폰이 비어 있음' }),
      draft('P000001', { channel: 'email' }),
      draft('P000002', { channel: 'email', email: '없음' }),
    ]);
    make(clinic, { ids: [idOf('P000001')], format: 'ppurio', sendAt: '2026-12-22 11:00' });
    const view = clinic.act<OutboxView>('message.outbox').done;
    expect(view).toMatchObject({
      season: 2026,
      notFinal: '',
      window: { from: '10:00', until: '17:00' },
      now: '2026-12-21 10:30',
      lines: [
        { channel: 'sms', ready: 1, exported: 1, held: [{ reason: '휴대폰이 비어 있음', people: 1 }] },
        { channel: 'email', ready: 2, noAddress: 1 },
      ],
      batches: [
        {
          batch: 'S000001',
          format: 'ppurio',
          madeOn: '2026-12-21',
          sendAt: '2026-12-22 11:00',
          lines: [{ patient: 'P000001', status: 'exported', statusWord: '발송파일 만듦' }],
        },
      ],
    });
  });

  it('tells where asked what the ready texts are made of, so that no file is made that would lose letters', () => {
    const clinic = open([
      draft('P000001', { text: `(광고)한빛치과\n고마워요 😊 您\n무료수신거부 080-123-4567` }),
      draft('P000002', { text: `(광고)한빛치과\nabc\n무료수신거부 080-123-4567` }),
      draft('P000003', { text: '초안', status: 'draft' }),
    ]);
    const lettersIn = (input: object) =>
      clinic.act<OutboxView>('message.outbox', input).done?.lines.flatMap(({ letters = [] }) => letters);
    const letters = lettersIn({ withLetters: true });
    expect(letters).toHaveLength(2);
    expect(letters?.[0]).toMatch(/^(?=.*고)(?=.*😊)(?=.*您)[^ a-z]*$/u);
    expect(letters?.[1]).not.toMatch(/[a-z]/);
    expect(lettersIn({})).toEqual([]);
  });

  it('counts to whom two texts would go at once, and says so of the file', () => {
    const other = `${SEASON}/P000001/new-year/sms`;
    const clinic = open([
      draft('P000001'),
      draft('P000001', { id: other, template: 'sorry' }),
      draft('P000002'),
    ]);
    expect(clinic.act<OutboxView>('message.outbox').done?.twice).toBe(1);
  });

  it('says who has still to sign', () => {
    const clinic = open();
    clinic.type('approvals', `${SEASON}/list/1/director`, { decision: '' });
    expect(clinic.act<OutboxView>('message.outbox').done?.notFinal).toContain('원장');
  });

  it('leaves past seasons out but for what is still on its way', () => {
    const past = { season: '2025' };
    const clinic = open([
      draft('P000001', { ...past, id: '2025/P000001/year-end/sms', status: 'sent' }),
      draft('P000002', { ...past, id: '2025/P000002/year-end/sms', status: 'exported', batch: 'S000001' }),
    ]);
    const view = clinic.act<OutboxView>('message.outbox').done;
    expect(view?.lines).toMatchObject([{ sent: 0, exported: 1 }]);
  });
});
