import { beforeAll, describe, expect, it } from 'vitest';
import { createHost, type Host } from '../../../host/host';
import { headerOf, textOf } from '../../../host/model/mail-message';
import type { MailOutcome, MarkOutcome } from '../../../src/features/message/output-view';
import {
  clinicOf,
  draft,
  idOf,
  loadOutputScript,
  NOW,
  openOutputClinic,
  type Row,
  SEASON,
  USER,
} from './output-clinic';

let script = '';
beforeAll(async () => {
  script = await loadOutputScript();
});

const email = (patient: string, changes: Row = {}) =>
  draft(patient, { channel: 'email', form: '', ...changes });
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => `P${String(at + 1).padStart(6, '0')}`);
const draftsOf = (host: Host) => host.mailbox(USER).drafts.map(({ message: { content } }) => content);
const addressees = (host: Host) =>
  draftsOf(host)
    .map((content) => headerOf(content, 'To'))
    .sort();

describe('Gmail 초안 만들기', () => {
  it('puts one draft for each approved e-mail there, sends nothing, and marks the rows', () => {
    const clinic = openOutputClinic(
      script,
      people(3).map((id) => email(id)),
    );
    const { done, summary } = clinic.act<MailOutcome>('message.mail');
    expect(done).toEqual({ batch: 'S000001', made: 3, left: 0, noAddress: 0, leftOut: [], isQuota: false });
    expect(summary).toContain('초안 3건');
    expect(addressees(clinic.host)).toEqual(
      people(3).map((id) => expect.stringContaining(`<${id.toLowerCase()}@`)),
    );
    expect(clinic.host.mailbox(USER).messages.every(({ labelIds }) => labelIds.includes('DRAFT'))).toBe(true);
    expect(clinic.read('drafts').map(({ status, batch }) => [status, batch])).toEqual(
      people(3).map(() => ['exported', 'S000001']),
    );
  });

  it('writes to no address at which somebody of the household withdrew, also where he has another one now', () => {
    const clinic = openOutputClinic(script, [
      email('P000001', { email: 'home@example.com' }),
      email('P000002', { email: 'new@example.com' }),
      email('P000003'),
    ]);
    const said = { patient: 'P000002', state: 'withdrawn', channel: 'email', on: '2026-03-02' };
    clinic.put('consents', [{ id: 'C000001', email: 'Home@example.com', ...said }]);
    const { done } = clinic.act<MailOutcome>('message.mail');
    expect(done?.leftOut.map(({ id, reason }) => [id, reason])).toEqual([
      [idOf('P000001', 'email'), '같은 이메일을 쓰는 분이 수신거부'],
      [idOf('P000002', 'email'), '수신거부'],
    ]);
    expect(addressees(clinic.host)).toEqual([expect.stringContaining('<p000003@')]);
  });

  it('carries subject, name and words as they stand, plain and as HTML', () => {
    const clinic = openOutputClinic(script, [
      email('P000001', { text: '(광고)한빛치과\n1 < 2\n무료수신거부 080-123-4567' }),
    ]);
    clinic.act('message.mail');
    const [content] = draftsOf(clinic.host);
    if (!content) throw new Error('no draft');
    expect(headerOf(content, 'Subject')).toBe('(광고)한빛치과');
    expect(headerOf(content, 'To')).toBe('김하늘 <p000001@example.com>');
    expect(textOf(content, 'text/plain')).toBe('(광고)한빛치과\r\n1 < 2\r\n무료수신거부 080-123-4567');
    expect(textOf(content, 'text/html')).toContain('1 &#60; 2<br>');
    expect(headerOf(content, 'Message-ID')).toMatch(/^<[0-9a-f]{32}@vip-care\.invalid>$/);
  });

  it('works through many step by step, far below six minutes each', () => {
    const clinic = openOutputClinic(
      script,
      people(40).map((id) => email(id)),
    );
    const { done, steps } = clinic.act<MailOutcome>('message.mail');
    expect(done?.made).toBe(40);
    expect(steps).toBe(3);
    expect(draftsOf(clinic.host)).toHaveLength(40);
  });

  it('passes over who has no usable address, and says how many', () => {
    const clinic = openOutputClinic(script, [
      email('P000001'),
      email('P000002', { email: '' }),
      email('P000003', { email: 'a@example.com, b@example.com' }),
    ]);
    const { done, summary } = clinic.act<MailOutcome>('message.mail');
    expect(done).toMatchObject({ made: 1, noAddress: 2, left: 0 });
    expect(summary).toContain('2건');
    expect(Object.values(clinic.statuses())).toEqual(['exported', 'approved', 'approved']);
  });

  it('may be made in the evening: e-mail wakes nobody', () => {
    const clinic = openOutputClinic(script, [email('P000001')], {
      now: new Date('2026-12-21T23:00:00+09:00'),
    });
    expect(clinic.act<MailOutcome>('message.mail').done?.made).toBe(1);
  });

  it('stops calmly where Gmail wants a rest, and goes on with the rest later', () => {
    let isBusy = true;
    let created = 0;
    const clinic = openOutputClinic(
      script,
      people(5).map((id) => email(id)),
      {
        apiFailure: (method) => {
          if (method !== 'gmail.users.drafts.create') return undefined;
          created++;
          return isBusy && created > 2
            ? { code: 429, reason: 'rateLimitExceeded', message: 'User-rate limit exceeded.' }
            : undefined;
        },
      },
    );
    const first = clinic.act<MailOutcome>('message.mail');
    expect(first.done).toMatchObject({ made: 2, left: 3, isQuota: true });
    expect(first.summary).toContain('3건이 남았어요');
    expect(Object.values(clinic.statuses())).toEqual([
      'exported',
      'exported',
      'approved',
      'approved',
      'approved',
    ]);
    isBusy = false;
    expect(clinic.act<MailOutcome>('message.mail').done).toMatchObject({ made: 3, left: 0, isQuota: false });
    expect(addressees(clinic.host)).toHaveLength(5);
    expect(new Set(addressees(clinic.host)).size).toBe(5);
  });

  it('says what to do where the mailbox may not be used, with what was made before marked', () => {
    let created = 0;
    const clinic = openOutputClinic(
      script,
      people(3).map((id) => email(id)),
      {
        apiFailure: (method) =>
          method === 'gmail.users.drafts.create' && ++created > 1
            ? {
                code: 403,
                reason: 'insufficientPermissions',
                message: 'Request had insufficient authentication scopes.',
              }
            : undefined,
      },
    );
    const { error, message } = clinic.act('message.mail');
    expect(error).toBe('mail.unavailable');
    expect(message).toContain('권한');
    expect(Object.values(clinic.statuses())).toEqual(['exported', 'approved', 'approved']);
  });

  it('says how to switch Gmail on where the script lacks it', () => {
    const clinic = openOutputClinic(script, [email('P000001')], { advancedServices: [] });
    expect(clinic.act('message.mail')).toMatchObject({ error: 'mail.unavailable' });
  });

  it('writes into the row what Gmail refused, and goes on with the others', () => {
    const clinic = openOutputClinic(
      script,
      people(3).map((id) => email(id)),
      {
        apiFailure: (method, count) =>
          method === 'gmail.users.drafts.create' && count === 2
            ? { code: 400, reason: 'invalidArgument', message: 'Invalid To header' }
            : undefined,
      },
    );
    const { done } = clinic.act<MailOutcome>('message.mail');
    expect(done).toMatchObject({
      made: 2,
      leftOut: [{ id: idOf('P000001', 'email'), reason: 'Gmail이 이 주소를 받지 않아요.' }],
    });
    expect(clinic.read('drafts')[0]).toMatchObject({
      status: 'failed',
      reason: 'Gmail이 이 주소를 받지 않아요.',
    });
  });

  it('puts changed words into the draft that is there, in place of the old ones', () => {
    const clinic = openOutputClinic(script, [email('P000001')]);
    clinic.act('message.mail');
    clinic.act('message.mark', { ids: [idOf('P000001', 'email')], status: 'approved' });
    clinic.type('drafts', idOf('P000001', 'email'), { subject: '(광고)한빛치과 새해 인사' });
    clinic.act('message.mail');
    expect(draftsOf(clinic.host).map((content) => headerOf(content, 'Subject'))).toEqual([
      '(광고)한빛치과 새해 인사',
    ]);
  });

  describe('whose draft somebody sent or deleted in Gmail', () => {
    const ID = idOf('P000001', 'email');
    const byHand = (what: string) => `\nfunction byHand() {
      Gmail.Users.Drafts.list('me').drafts.forEach(function (draft) { ${what} });
    }`;
    it.each([
      ['sent', "Gmail.Users.Drafts.send({ id: draft.id }, 'me');"],
      ['deleted', "Gmail.Users.Drafts.remove('me', draft.id);"],
    ])('makes no second one by itself where it was put back: %s', (_, what) => {
      const clinic = openOutputClinic(script + byHand(what), [email('P000001')]);
      clinic.act('message.mail');
      clinic.host.run('byHand');
      clinic.act('message.mark', { ids: [ID], status: 'approved' });
      const { done } = clinic.act<MailOutcome>('message.mail');
      expect(done).toMatchObject({ made: 0, left: 0, leftOut: [{ id: ID }] });
      expect(draftsOf(clinic.host)).toEqual([]);
      expect(clinic.read('drafts')[0]).toMatchObject({
        status: 'failed',
        batch: 'S000002',
        reason: expect.stringContaining('전에 만든 Gmail 초안이 없어졌어요'),
      });
      expect(clinic.act<MarkOutcome>('message.mark', { ids: [ID], status: 'approved' }).done).toMatchObject({
        marked: 1,
      });
      expect(clinic.act<MailOutcome>('message.mail').done).toMatchObject({ made: 1 });
      expect(draftsOf(clinic.host)).toHaveLength(1);
    });
  });

  it('is asked for only where the list is signed', () => {
    const clinic = openOutputClinic(script, [email('P000001')]);
    clinic.type('approvals', `${SEASON}/list/1/director`, { decision: '' });
    expect(clinic.act('message.mail').error).toBe('vip.notFinal');
    expect(draftsOf(clinic.host)).toEqual([]);
  });
});

/** What stands where after a run that was ended at one of its calls. */
interface Left {
  readonly call: number;
  readonly name: string;
  readonly drafts: number;
  readonly exported: number;
}

/** Ends a run of three e-mails at its k-th service call; without `left` where it has fewer. */
function killAt(call: number, snapshot: ReturnType<Host['snapshot']>): { left?: Left; host: Host } {
  const host = createHost({ script, now: NOW, user: USER, snapshot });
  let name = '';
  const onServiceCall = (count: number, called: string) => {
    if (count !== call) return;
    name = called;
    throw new Error('killed');
  };
  try {
    host.run('act', ['message.mail', {}, null], { onServiceCall });
  } catch (error) {
    if (!String(error).includes('killed')) throw error;
  }
  if (name === '') return { host };
  const exported = Object.values(clinicOf(host).statuses()).filter((status) => status === 'exported').length;
  return { left: { call, name, drafts: draftsOf(host).length, exported }, host };
}

describe('Gmail 초안 만들기, ended anywhere', () => {
  it('leaves one draft a person and every row marked once it is run again', () => {
    const snapshot = openOutputClinic(
      script,
      people(3).map((id) => email(id)),
    ).host.snapshot();
    const table: Left[] = [];
    for (let call = 1; ; call++) {
      const { left, host } = killAt(call, snapshot);
      if (!left) break;
      table.push(left);
      // Nothing is marked that is not in the mailbox.
      expect(left.exported).toBeLessThanOrEqual(left.drafts);
      const clinic = clinicOf(host);
      clinic.act<MailOutcome>('message.mail');
      expect(addressees(host), `ended at call ${call} (${left.name})`).toEqual(
        people(3).map((id) => expect.stringContaining(`<${id.toLowerCase()}@`)),
      );
      expect(clinic.read('drafts').map(({ status, batch }) => [status, batch !== ''])).toEqual(
        people(3).map(() => ['exported', true]),
      );
    }
    expect(table.length).toBeGreaterThan(20);
    if (process.env.SHOW_KILLS) console.table(table);
  });
});
