import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/mail/mail-app
// Source: https://developers.google.com/apps-script/guides/services/quotas

const user = 'lead@example.com';

/** The messages that a body sends. */
function sentBy(body: string, options: Parameters<typeof hostOf>[1] = {}) {
  const host = hostOf(body, { user, ...options });
  host.run('main');
  return host.outbox;
}

describe('MailApp.sendEmail', () => {
  it('keeps the message in the outbox, with what was not said left blank', () => {
    expect(sentBy(`MailApp.sendEmail('a@example.com', '제목', '본문')`)).toEqual([
      {
        at: Date.parse('2026-12-01T00:00:00Z'),
        from: user,
        name: '',
        to: [{ name: '', address: 'a@example.com' }],
        cc: [],
        bcc: [],
        replyTo: '',
        noReply: false,
        subject: '제목',
        body: '본문',
        htmlBody: '',
        attachments: [],
        inlineImages: new Map(),
      },
    ]);
  });

  it('takes recipients apart at commas, names and quoted commas too', () => {
    const [mail] = sentBy(
      `MailApp.sendEmail('a@example.com, 김영희 <b@example.com>,"Kim, Younghee" <c@example.com>,', 's', 'b')`,
    );
    expect(mail?.to).toEqual([
      { name: '', address: 'a@example.com' },
      { name: '김영희', address: 'b@example.com' },
      { name: 'Kim, Younghee', address: 'c@example.com' },
    ]);
  });

  it('takes four texts as recipient, reply address, subject and body', () => {
    expect(sentBy(`MailApp.sendEmail('a@example.com', 'b@example.com', 's', 'c')`)).toMatchObject([
      { replyTo: 'b@example.com', subject: 's', body: 'c' },
    ]);
  });

  it('takes every option of the reference', () => {
    const [mail] = sentBy(`
      const file = Utilities.newBlob('이름,금액', 'text/csv', 'list.csv');
      MailApp.sendEmail('a@example.com', 's', 'b', { attachments: [file], bcc: 'c@example.com', cc: 'd@example.com, e@example.com',
        htmlBody: '<b>b</b><img src="cid:logo">', inlineImages: { logo: Utilities.newBlob([1, -1], 'image/png', 'x.png') },
        name: '행복치과', noReply: true, replyTo: 'f@example.com' });
      file.setDataFromString('changed');`);
    expect(mail).toMatchObject({
      bcc: [{ address: 'c@example.com' }],
      cc: [{ address: 'd@example.com' }, { address: 'e@example.com' }],
      htmlBody: '<b>b</b><img src="cid:logo">',
      name: '행복치과',
      noReply: true,
      replyTo: 'f@example.com',
    });
    expect(mail?.attachments.map(({ bytes, ...rest }) => [rest, Buffer.from(bytes).toString()])).toEqual([
      [{ name: 'list.csv', contentType: 'text/csv' }, '이름,금액'],
    ]);
    expect([...(mail?.inlineImages.get('logo')?.bytes ?? [])]).toEqual([1, 255]);
  });

  it('takes a message object', () => {
    expect(
      sentBy(`MailApp.sendEmail({ to: 'a@example.com', subject: 's', htmlBody: '<p>b</p>' })`),
    ).toMatchObject([{ subject: 's', body: '', htmlBody: '<p>b</p>' }]);
  });

  it.each(['nobody', 'a@', '@example.com', 'a@b@', 'a b@example.com', 'a@example', 'a..b@example.com'])(
    'refuses the address %s',
    (address) => {
      expect(() => sentBy(`MailApp.sendEmail(${JSON.stringify(address)}, 's', 'b')`)).toThrow(
        `Invalid email: ${address}`,
      );
    },
  );

  it('refuses a message to nobody', () => {
    expect(() => sentBy(`MailApp.sendEmail('', 's', 'b')`)).toThrow('Failed to send email: no recipient');
    expect(() => sentBy(`MailApp.sendEmail({ subject: 's', body: 'b' })`)).toThrow(
      'Failed to send email: no recipient',
    );
  });

  it('refuses an option that is none, rather than sending without it', () => {
    expect(() => sentBy(`MailApp.sendEmail({ to: 'a@example.com', subjekt: 's' })`)).toThrow(
      'not implemented: MailApp.sendEmail with the option "subjekt"',
    );
  });

  it('answers go to one address', () => {
    expect(() =>
      sentBy(`MailApp.sendEmail({ to: 'a@example.com', replyTo: 'b@example.com, c@example.com' })`),
    ).toThrow('not implemented: MailApp.sendEmail with several reply addresses');
  });

  it('refuses arguments that fit no signature', () => {
    expect(() => sentBy(`MailApp.sendEmail('a@example.com')`)).toThrow(
      "don't match the method signature for MailApp.sendEmail.",
    );
  });

  it.each([
    [
      `{ to: Array.from({ length: 51 }, (_, i) => 'a' + i + '@example.com').join(), body: 'b' }`,
      'Recipients Per Message',
    ],
    [`{ to: 'a@example.com', body: '가'.repeat(70000) }`, 'Body Size'],
    [`{ to: 'a@example.com', htmlBody: 'x'.repeat(204801) }`, 'Body Size'],
    [
      `{ to: 'a@example.com', attachments: Array(251).fill(Utilities.newBlob('x')) }`,
      'Attachments Per Message',
    ],
    [
      `{ to: 'a@example.com', attachments: Array(26).fill(Utilities.newBlob('x'.repeat(1024 * 1024))) }`,
      'Total Attachments Size',
    ],
  ])('keeps the limits of a message: %s', (message, limit) => {
    expect(() => sentBy(`MailApp.sendEmail(${message})`)).toThrow(`Limit Exceeded: Email ${limit}.`);
  });

  it('refuses a subject of more than 250 characters', () => {
    expect(() => sentBy(`MailApp.sendEmail('a@example.com', 'x'.repeat(251), 'b')`)).toThrow(
      'Argument too large: subject',
    );
  });

  it('reaches 100 recipients in 24 hours, cc and bcc counted, and nobody once the quota is too small', () => {
    const host = createHost({
      script: `function main(n) { MailApp.sendEmail({ to: 'a@example.com', cc: Array(n - 1).fill('b@example.com').join(), body: 'b' }); }`,
      now: 0,
    });
    host.run('main', [50], { user });
    host.run('main', [49], { user });
    expect(() => host.run('main', [2], { user })).toThrow(
      'Service invoked too many times for one day: email.',
    );
    host.run('main', [1], { user });
    host.run('main', [2], { user: 'desk@example.com' });
    expect(host.outbox).toHaveLength(4);
    host.advanceTo(86_400_000);
    host.run('main', [2], { user });
    expect(host.outbox).toHaveLength(5);
  });

  it('needs authorization, which a simple trigger has not', () => {
    const host = createHost({
      script: `function onOpen() { MailApp.sendEmail('a@example.com', 's', 'b'); }`,
    });
    expect(() => host.open()).toThrow('You do not have permission to call MailApp.sendEmail');
  });
});

describe('MailApp.getRemainingDailyQuota', () => {
  it('counts recipients down', () => {
    const host = hostOf(
      `MailApp.sendEmail('a@example.com,b@example.com', 's', 'b'); return MailApp.getRemainingDailyQuota();`,
    );
    expect(host.run('main').value).toBe(98);
  });

  it('is what the account has', () => {
    expect(
      hostOf('return MailApp.getRemainingDailyQuota()', { quotas: { emailRecipientsPerDay: 1500 } }).run(
        'main',
      ).value,
    ).toBe(1500);
  });
});

describe('GmailApp', () => {
  it('is not imitated: it asks for the whole mailbox', () => {
    expect(() => hostOf(`GmailApp.sendEmail('a@example.com', 's', 'b')`).run('main')).toThrow(
      'not implemented: GmailApp.sendEmail',
    );
  });
});
