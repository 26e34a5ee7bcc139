import { describe, expect, it } from 'vitest';
import { createHost, type HostOptions } from '../../../host/host';
import { hostOf } from '../script-run';

// Source: https://developers.google.com/apps-script/advanced/gmail
// Source: https://developers.google.com/gmail/api/reference/rest/v1/users.drafts
// Source: https://developers.google.com/gmail/api/reference/rest/v1/users.messages

const user = 'lead@example.com';

const HELPERS = `
  function rawOf(lines) { return Utilities.base64EncodeWebSafe(lines.join('\\r\\n'), Utilities.Charset.UTF_8); }
  function draft(id, more) {
    return Gmail.Users.Drafts.create({ message: { raw: rawOf(['Message-ID: <' + id + '@clinic.example>', 'To: a@example.com',
      'Subject: =?UTF-8?B?7IaM6rCcIOqwkOyCrA==?='].concat(more || ['Content-Type: text/plain; charset=UTF-8', '', '감사합니다'])) } }, 'me');
  }
  function failure(action) {
    try { action(); } catch (error) { return [error.name, error.message, error.details && error.details.code, error instanceof Error]; }
  }`;

function hostWith(body: string, options: Partial<HostOptions> = {}) {
  return createHost({
    script: `${HELPERS} function main(a, b) { ${body} }`,
    now: new Date('2026-12-01T09:00:00+09:00'),
    user,
    ...options,
  });
}

const answerOf = (body: string, options: Partial<HostOptions> = {}) =>
  hostWith(body, options).run('main').value;

const NOT_FOUND = 'Requested entity was not found.';

describe('Gmail.Users.Drafts.create', () => {
  it('keeps the message as a draft and answers with ids', () => {
    const host = hostWith(`return draft('x1')`);
    const made = host.run('main').value as { id: string; message: Record<string, unknown> };
    expect(made.id).toMatch(/^r\d+$/);
    expect(made.message).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      threadId: made.message.id,
      labelIds: ['DRAFT'],
    });
    expect(host.mailbox(user).drafts.map(({ id, message }) => [id, message.id])).toEqual([
      [made.id, made.message.id],
    ]);
  });

  it('takes the message as a blob beside the resource, too', () => {
    const body = `const made = Gmail.Users.Drafts.create({ message: {} }, 'me',
        Utilities.newBlob('To: a@example.com\\r\\nSubject: Hi\\r\\n\\r\\nText', 'message/rfc822'));
      return Gmail.Users.Drafts.get('me', made.id).message.payload.headers.filter((h) => h.name === 'Subject')`;
    expect(answerOf(body)).toEqual([{ name: 'Subject', value: 'Hi' }]);
  });

  it('gives a message what every message has, and leaves its own Message-ID', () => {
    const body = `const headersOf = (id) => Gmail.Users.Drafts.get('me', id).message.payload.headers.map((h) => h.name + ': ' + h.value);
      return [headersOf(draft('x1').id), headersOf(Gmail.Users.Drafts.create({ message: { raw: rawOf(['To: a@example.com', '', 'x']) } }, 'me').id)]`;
    const [own, bare] = answerOf(body) as string[][];
    expect(own).toContain('Message-ID: <x1@clinic.example>');
    expect(own?.filter((header) => header.startsWith('Message-ID'))).toHaveLength(1);
    expect(bare).toContain(`From: ${user}`);
    expect(bare?.some((header) => /^Message-ID: <.+@mail\.gmail\.com>$/.test(header))).toBe(true);
    expect(bare).toContain('Date: Tue, 01 Dec 2026 00:00:00 +0000');
  });

  it.each([
    ['{}', 'Missing draft message'],
    ['{ message: {} }', 'Missing draft message'],
    [
      `{ message: { raw: 'To: a@example.com' } }`,
      `Invalid value at 'draft.message.raw' (TYPE_BYTES), Base64 decoding failed for "To: a@example.com"`,
    ],
  ])('refuses %s', (resource, message) => {
    expect(answerOf(`return failure(() => Gmail.Users.Drafts.create(${resource}, 'me'))`)).toEqual([
      'GoogleJsonResponseException',
      `API call to gmail.users.drafts.create failed with error: ${message}`,
      400,
      true,
    ]);
  });

  it('counts its arguments, and knows what a resource is', () => {
    expect(() => answerOf(`Gmail.Users.Drafts.create({})`)).toThrow(
      'Invalid number of arguments provided. Expected 2-3 only',
    );
    expect(() => answerOf(`Gmail.Users.Drafts.create('raw', 'me')`)).toThrow(
      "The parameters (String,String) don't match the method signature for Gmail.Users.Drafts.create.",
    );
  });

  it('reaches nobody else’s mailbox', () => {
    expect(answerOf(`return failure(() => Gmail.Users.Drafts.list('desk@example.com'))`)).toEqual([
      'GoogleJsonResponseException',
      `API call to gmail.users.drafts.list failed with error: Delegation denied for ${user}`,
      403,
      true,
    ]);
    expect(answerOf(`return Gmail.Users.Drafts.list('${user}').resultSizeEstimate`)).toBe(0);
  });

  it('refuses what the host would pass over', () => {
    expect(() => answerOf(`Gmail.Users.Drafts.create({ message: { payload: {} } }, 'me')`)).toThrow(
      'not implemented: gmail.users.drafts.create with "payload"',
    );
  });

  it('can be made to fail as an overloaded API does', () => {
    const host = hostWith(`return failure(() => draft('x')) || draft('y').message.labelIds`, {
      apiFailure: (method, count) =>
        method === 'gmail.users.drafts.create' && count === 1
          ? { code: 429, reason: 'rateLimitExceeded', message: 'User-rate limit exceeded.' }
          : undefined,
    });
    expect(host.run('main').value).toEqual([
      'GoogleJsonResponseException',
      'API call to gmail.users.drafts.create failed with error: User-rate limit exceeded.',
      429,
      true,
    ]);
    expect(host.run('main').value).toEqual(['DRAFT']);
  });
});

describe('Gmail.Users.Drafts.get', () => {
  it('gives headers and parts decoded', () => {
    const body = `const made = draft('x1', ['Content-Type: multipart/mixed; boundary="b 1"', '', 'preamble',
        '--b 1', 'Content-Type: multipart/alternative; boundary=b2', '',
        '--b2', 'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: base64', '', '6rCQ7IKs', '--b2',
        'Content-Type: text/html; charset=UTF-8', 'Content-Transfer-Encoding: quoted-printable', '', '<b>=EA=B0=90=', '=EC=82=AC</b>', '--b2--',
        '--b 1', 'Content-Type: application/pdf; name="x.pdf"', "Content-Disposition: attachment; filename*=UTF-8''%EA%B0%90.pdf",
        'Content-Transfer-Encoding: base64', '', 'JVBERg==', '--b 1--', 'after']);
      const { payload, snippet, labelIds } = Gmail.Users.Drafts.get('me', made.id).message;
      const text = (part) => Utilities.newBlob(Utilities.base64DecodeWebSafe(part.body.data)).getDataAsString();
      const [both, file] = payload.parts;
      const fetched = Gmail.Users.Messages.Attachments.get('me', made.message.id, file.body.attachmentId);
      return [payload.headers.filter((h) => h.name === 'Subject')[0].value, payload.mimeType, both.parts.map((p) => [p.partId, p.mimeType, text(p)]),
        [file.partId, file.filename, file.body.size, file.body.data, text({ body: fetched })], snippet, labelIds]`;
    expect(answerOf(body)).toEqual([
      '소개 감사',
      'multipart/mixed',
      [
        ['0.0', 'text/plain', '감사'],
        ['0.1', 'text/html', '<b>감사</b>'],
      ],
      ['1', '감.pdf', 4, undefined, '%PDF'],
      '감사',
      ['DRAFT'],
    ]);
  });

  it('gives the message as asked: minimal, raw, metadata', () => {
    const body = `const { id } = draft('x1');
      const get = (format) => Gmail.Users.Drafts.get('me', id, { format }).message;
      return [get('minimal').payload, Utilities.newBlob(Utilities.base64DecodeWebSafe(get('raw').raw)).getDataAsString().split('\\r\\n').slice(-5),
        get('metadata').payload.parts, get('metadata').payload.headers.length > 3, failure(() => get('huge'))[2]]`;
    expect(answerOf(body)).toEqual([
      undefined,
      [
        'To: a@example.com',
        'Subject: =?UTF-8?B?7IaM6rCcIOqwkOyCrA==?=',
        'Content-Type: text/plain; charset=UTF-8',
        '',
        '감사합니다',
      ],
      undefined,
      true,
      400,
    ]);
  });

  it('begins to tell the text, as HTML, with or without tags in the message', () => {
    const body = `const snippet = (...lines) => Gmail.Users.Drafts.get('me', draft('x', lines).id).message.snippet;
      return [snippet('', 'a < b', ' & "c"'), snippet('Content-Type: text/html', '', '<style>p {}</style><p>a &lt; b</p><p>c</p>')]`;
    expect(answerOf(body)).toEqual(['a &lt; b &amp; &quot;c&quot;', 'a &lt; b c']);
  });

  it('knows no other draft', () => {
    expect(answerOf(`return failure(() => Gmail.Users.Drafts.get('me', 'r1'))`)).toEqual([
      'GoogleJsonResponseException',
      `API call to gmail.users.drafts.get failed with error: ${NOT_FOUND}`,
      404,
      true,
    ]);
  });
});

describe('Gmail.Users.Drafts.list', () => {
  it('has no drafts at all where there are none', () => {
    expect(answerOf(`return Gmail.Users.Drafts.list('me')`)).toEqual({ resultSizeEstimate: 0 });
  });

  it('gives ids, newest first', () => {
    const body = `const ids = [draft('a'), draft('b')]; const { drafts } = Gmail.Users.Drafts.list('me');
      return [drafts.map((d) => d.id).join() === [ids[1].id, ids[0].id].join(), Object.keys(drafts[0]), Object.keys(drafts[0].message)]`;
    expect(answerOf(body)).toEqual([true, ['id', 'message'], ['id', 'threadId']]);
  });

  it('finds a draft by its Message-ID', () => {
    const body = `const { id } = draft('wanted'); draft('other');
      const find = (q) => (Gmail.Users.Drafts.list('me', { q }).drafts || []).map((d) => d.id === id);
      return [find('rfc822msgid:wanted@clinic.example'), find('rfc822msgid:<wanted@clinic.example>'), find('rfc822msgid:none@clinic.example'), find('in:drafts rfc822msgid:wanted@clinic.example')]`;
    expect(answerOf(body)).toEqual([[true], [true], [], [true]]);
  });

  it('comes in pages', () => {
    const body = `for (let i = 0; i < 5; i++) draft('d' + i);
      const seen = []; let pageToken, pages = 0;
      do {
        const page = Gmail.Users.Drafts.list('me', { maxResults: 2, pageToken });
        page.drafts.forEach((d) => seen.push(d.id));
        pageToken = page.nextPageToken; pages++;
      } while (pageToken);
      return [pages, new Set(seen).size, failure(() => Gmail.Users.Drafts.list('me', { pageToken: 'x' }))[1]]`;
    expect(answerOf(body)).toEqual([
      3,
      5,
      'API call to gmail.users.drafts.list failed with error: Invalid pageToken',
    ]);
  });

  it('refuses a search that it cannot answer', () => {
    expect(() => answerOf(`draft('a'); Gmail.Users.Drafts.list('me', { q: 'subject:소개' })`)).toThrow(
      'not implemented: gmail.users.drafts.list with the search',
    );
  });
});

describe('Gmail.Users.Drafts.update', () => {
  it('replaces the content: the draft keeps its id and thread, its message gets another', () => {
    const body = `const made = draft('a');
      const after = Gmail.Users.Drafts.update({ message: { raw: rawOf(['Subject: new', '', 'x']) } }, 'me', made.id);
      const { message } = Gmail.Users.Drafts.get('me', made.id);
      return [after.id === made.id, after.message.id === made.message.id, after.message.threadId === made.message.threadId,
        message.payload.headers.filter((h) => h.name === 'Subject')[0].value, Gmail.Users.Drafts.list('me').resultSizeEstimate,
        failure(() => Gmail.Users.Drafts.update({ message: { raw: 'eA' } }, 'me', 'r1'))[2]]`;
    expect(answerOf(body)).toEqual([true, false, true, 'new', 1, 404]);
  });
});

describe('Gmail.Users.Drafts.remove', () => {
  it('deletes for good; the API calls it delete', () => {
    const body = `const { id } = draft('a'); const result = Gmail.Users.Drafts.remove('me', id);
      return [result, Gmail.Users.Drafts.list('me').drafts, failure(() => Gmail.Users.Drafts.remove('me', id))[1]]`;
    expect(answerOf(body)).toEqual([
      undefined,
      undefined,
      `API call to gmail.users.drafts.delete failed with error: ${NOT_FOUND}`,
    ]);
  });
});

describe('Gmail.Users.Drafts.send', () => {
  it('makes a sent message of the draft; nothing leaves the machine', () => {
    const host =
      hostWith(`const made = draft('a'); const sent = Gmail.Users.Drafts.send({ id: made.id }, 'me');
      return [sent.labelIds, sent.threadId === made.message.threadId, Gmail.Users.Drafts.list('me').drafts, Gmail.Users.Messages.list('me').messages.length]`);
    expect(host.run('main').value).toEqual([['SENT'], true, undefined, 1]);
    expect(host.mailbox(user).messages.map(({ labelIds }) => labelIds)).toEqual([['SENT']]);
  });

  it('needs a recipient', () => {
    const body = `const { id } = Gmail.Users.Drafts.create({ message: { raw: rawOf(['Subject: x', '', 'y']) } }, 'me');
      return failure(() => Gmail.Users.Drafts.send({ id }, 'me'))[1]`;
    expect(answerOf(body)).toBe(
      'API call to gmail.users.drafts.send failed with error: Recipient address required',
    );
  });
});

describe('Gmail.Users.Messages.get', () => {
  it('gives a message, headers chosen where that is asked', () => {
    const body = `const { message } = draft('a');
      return Gmail.Users.Messages.get('me', message.id, { format: 'metadata', metadataHeaders: ['subject', 'Message-ID'] }).payload.headers`;
    expect(answerOf(body)).toEqual([
      { name: 'Message-ID', value: '<a@clinic.example>' },
      { name: 'Subject', value: '소개 감사' },
    ]);
  });
});

describe('Gmail.Users.Messages.list', () => {
  it('finds by label and by search', () => {
    const body = `draft('a'); Gmail.Users.Drafts.send({ id: draft('b').id }, 'me');
      const count = (options) => (Gmail.Users.Messages.list('me', options).messages || []).length;
      return [count({}), count({ labelIds: ['DRAFT'] }), count({ labelIds: 'SENT' }), count({ q: 'in:sent rfc822msgid:b@clinic.example' }), count({ q: 'in:sent rfc822msgid:a@clinic.example' })]`;
    expect(answerOf(body)).toEqual([2, 1, 1, 1, 0]);
  });
});

describe('Gmail.Users.Messages.send', () => {
  it('sends a raw message', () => {
    const body = `const sent = Gmail.Users.Messages.send({ raw: rawOf(['To: a@example.com', '', 'x']) }, 'me');
      return [sent.labelIds, failure(() => Gmail.Users.Messages.send({ raw: rawOf(['', 'x']) }, 'me'))[1]]`;
    expect(answerOf(body)).toEqual([
      ['SENT'],
      'API call to gmail.users.messages.send failed with error: Recipient address required',
    ]);
  });
});

describe('Gmail.Users.Messages.Attachments.get', () => {
  it('knows no other file', () => {
    expect(
      answerOf(
        `return failure(() => Gmail.Users.Messages.Attachments.get('me', draft('a').message.id, 'x'))[2]`,
      ),
    ).toBe(400);
  });
});

describe('Gmail.Users.getProfile', () => {
  it('tells whose mailbox it is and what is in it', () => {
    expect(answerOf(`draft('a'); return Gmail.Users.getProfile('me')`)).toEqual({
      emailAddress: user,
      messagesTotal: 1,
      threadsTotal: 1,
      historyId: expect.stringMatching(/^\d+$/),
    });
  });

  it('cannot tell where the host was not told', () => {
    expect(() => answerOf(`Gmail.Users.getProfile('me')`, { user: '' })).toThrow('give it a user');
  });
});

describe('Gmail.Users.Labels', () => {
  it('Gmail.Users.Labels.list and Gmail.Users.Labels.get know the labels that every mailbox has', () => {
    const body = `draft('a'); return [Gmail.Users.Labels.list('me').labels.map((l) => l.id).includes('DRAFT'),
      Gmail.Users.Labels.get('me', 'DRAFT').messagesTotal, failure(() => Gmail.Users.Labels.get('me', 'x'))[2]]`;
    expect(answerOf(body)).toEqual([true, 1, 404]);
  });
});

describe('Gmail', () => {
  it('Gmail.newMessage and Gmail.newDraft are empty resources to be filled', () => {
    const body = `const resource = Gmail.newDraft(); resource.message = Gmail.newMessage(); resource.message.raw = rawOf(['To: a@example.com', '', 'x']);
      return Gmail.Users.Drafts.create(resource, 'me').message.labelIds`;
    expect(answerOf(body)).toEqual(['DRAFT']);
  });

  it('throws with its name for what is not here, and for what is no member at all', () => {
    expect(() => answerOf(`Gmail.Users.Threads.list('me')`)).toThrow(
      'not implemented: Gmail.Users.Threads.list',
    );
    expect(() => answerOf(`Gmail.Users.Draft`)).toThrow('not implemented: Gmail.Users.Draft');
  });

  it('asks for the least scope: gmail.compose makes and finds drafts, and reads no message', () => {
    const options = { oauthScopes: ['https://www.googleapis.com/auth/gmail.compose'] };
    const body = `draft('a'); return [Gmail.Users.Drafts.list('me').drafts.length, failure(() => Gmail.Users.Messages.list('me'))]`;
    expect(answerOf(body, options)).toEqual([
      1,
      [
        'GoogleJsonResponseException',
        'API call to gmail.users.messages.list failed with error: Request had insufficient authentication scopes.',
        403,
        true,
      ],
    ]);
  });

  it('is out of reach of a simple trigger', () => {
    const host = createHost({ script: `function onOpen() { Gmail.Users.Drafts.list('me'); }` });
    expect(() => host.open()).toThrow('You do not have permission to call gmail.users.drafts.list');
  });

  it('is there only where the manifest enables it, if the host is told', () => {
    const host = createHost({
      script: `function main() { return [typeof Gmail, typeof Calendar]; } function use() { Gmail.Users.Drafts.list('me'); }`,
      advancedServices: ['Calendar'],
    });
    expect(host.run('main').value).toEqual(['undefined', 'object']);
    expect(() => host.run('use')).toThrow('Gmail is not defined');
  });

  it('keeps mailboxes apart by user', () => {
    const host = hostWith(`draft('a'); return Gmail.Users.Drafts.list('me').drafts.length`);
    expect([host.run('main').value, host.run('main', [], { user: 'desk@example.com' }).value]).toEqual([
      1, 1,
    ]);
    expect(hostOf('').mailbox(user).drafts).toEqual([]);
  });
});
