import { describe, expect, it } from 'vitest';
import { createHost, type HostOptions } from '../../../host/host';
import type { FetchAnswer, FetchFailure, FetchRequest } from '../../../host/model/network';

// Source: https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app
// Source: https://developers.google.com/apps-script/reference/url-fetch/http-response

type Answering = (request: FetchRequest) => FetchAnswer | FetchFailure;

/** A host whose network answers as told, and what was asked of it. */
function hostWith(
  body: string,
  answer: Answering = () => ({ status: 200, body: 'ok' }),
  options: Partial<HostOptions> = {},
) {
  const asked: FetchRequest[] = [];
  const host = createHost({
    script: `function main() { ${body} }`,
    now: 0,
    fetch: (request) => {
      asked.push(request);
      return answer(request);
    },
    ...options,
  });
  return { asked, run: () => host.run('main').value };
}

const answerOf = (body: string, answer?: Answering, options?: Partial<HostOptions>) =>
  hostWith(body, answer, options).run();

/** What leaves for the network; its payload as text. */
function askedBy(body: string) {
  const { asked, run } = hostWith(body);
  run();
  return asked.map(({ payload, ...rest }) => ({
    ...rest,
    payload: payload === undefined ? undefined : Buffer.from(payload).toString(),
  }));
}

const URL_ = 'https://example.com/a';

describe('UrlFetchApp.fetch', () => {
  it('asks by GET with nothing sent', () => {
    expect(askedBy(`UrlFetchApp.fetch('${URL_}')`)).toEqual([
      { url: URL_, method: 'get', headers: {}, payload: undefined, validateHttpsCertificates: true },
    ]);
  });

  it('takes a URL without scheme as http', () => {
    expect(askedBy(`UrlFetchApp.fetch('example.com/x')`)[0]?.url).toBe('http://example.com/x');
  });

  it('sends a text as UTF-8', () => {
    expect(
      askedBy(`UrlFetchApp.fetch('${URL_}', { method: 'POST', contentType: 'application/json', payload: '{"a":"가"}',
        headers: { Authorization: 'Bearer x' }, validateHttpsCertificates: false })`),
    ).toEqual([
      {
        url: URL_,
        method: 'post',
        headers: { Authorization: 'Bearer x', 'Content-Type': 'application/json' },
        payload: '{"a":"가"}',
        validateHttpsCertificates: false,
      },
    ]);
  });

  it('sends an object as a form', () => {
    expect(
      askedBy(`UrlFetchApp.fetch('${URL_}', { method: 'put', payload: { 'a b': "c&d e*(1)", 가: '' } })`),
    ).toMatchObject([
      {
        method: 'put',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        payload: 'a+b=c%26d+e*%281%29&%EA%B0%80=',
      },
    ]);
  });

  it('sends an object that holds a blob in parts', () => {
    const [request] = askedBy(`UrlFetchApp.fetch('${URL_}', { method: 'post',
      payload: { name: 'Kim', resume: Utilities.newBlob('Hi', 'text/plain', 'resume.txt') } })`);
    const boundary = /boundary=(\S+)/.exec(request?.headers['Content-Type'] ?? '')?.[1];
    expect(request?.headers['Content-Type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(request?.payload?.split('\r\n')).toEqual([
      `--${boundary}`,
      'Content-Disposition: form-data; name="name"',
      '',
      'Kim',
      `--${boundary}`,
      'Content-Disposition: form-data; name="resume"; filename="resume.txt"',
      'Content-Type: text/plain',
      '',
      'Hi',
      `--${boundary}--`,
      '',
    ]);
  });

  it('sends bytes and blobs as they are', () => {
    const { asked, run } = hostWith(`UrlFetchApp.fetch('${URL_}', { method: 'post', payload: [1, -1] });
      UrlFetchApp.fetch('${URL_}', { method: 'post', payload: Utilities.newBlob([2, -2], 'image/png') });`);
    run();
    expect(asked.map(({ payload, headers }) => [[...(payload ?? [])], headers['Content-Type']])).toEqual([
      [[1, 255], 'application/x-www-form-urlencoded'],
      [[2, 254], 'image/png'],
    ]);
  });

  it.each(['delete', 'patch'])('knows the method %s', (method) => {
    expect(askedBy(`UrlFetchApp.fetch('${URL_}', { method: '${method}' })`)[0]?.method).toBe(method);
  });

  it.each([
    [`'${URL_}', { method: 'head' }`, 'Attribute provided with invalid value: method'],
    [`'${URL_}', { headers: { Host: 'x' } }`, 'Attribute provided with invalid value: Header:Host'],
    [
      `'${URL_}', { headers: { 'content-length': '1' } }`,
      'Attribute provided with invalid value: Header:content-length',
    ],
    [`'${URL_}', { headers: { Authorization: null } }`, 'Attribute provided with invalid value: Header:null'],
    [`'${URL_}', { headers: { X: 'a\\nb' } }`, 'Attribute provided with invalid value: Header:'],
    [`'${URL_}', { headers: 'x' }`, 'Attribute provided with invalid value: headers'],
    [`'${URL_}', { contentType: 1 }`, 'Attribute provided with invalid value: contentType'],
    [`''`, 'Attribute provided with no value: url'],
    [`'https://example.com/a b'`, 'Invalid argument: https://example.com/a b'],
    [`'https://example.com/가'`, 'Invalid argument: https://example.com/가'],
    [`'https://'`, 'Invalid argument: https://'],
    [`'ftp://example.com'`, 'Invalid argument: ftp://example.com'],
    [`'https://example.com/' + 'x'.repeat(2063)`, 'Limit Exceeded: URLFetch URL Length.'],
    [
      `'${URL_}', { method: 'post', payload: 'x'.repeat(50 * 1024 * 1024 + 1) }`,
      'Limit Exceeded: URLFetch POST Size.',
    ],
  ])('refuses %s', (args, message) => {
    const { asked, run } = hostWith(`UrlFetchApp.fetch(${args})`);
    expect(run).toThrow(message);
    expect(asked).toEqual([]);
  });

  it('takes a URL of 2,082 characters', () => {
    expect(askedBy(`UrlFetchApp.fetch('https://example.com/' + 'x'.repeat(2062))`)).toHaveLength(1);
  });

  it.each([
    `{ payload: 'x' }`,
    `{ method: 'post', payload: { n: 1 } }`,
    '{ retries: 3 }',
    '{ headers: { X: 1 } }',
    '{ escaping: false }',
    '{ useIntranet: true }',
    `{ muteHttpExceptions: 'yes' }`,
  ])('does not guess what %s does', (options) => {
    expect(() => answerOf(`UrlFetchApp.fetch('${URL_}', ${options})`)).toThrow(
      'not implemented: UrlFetchApp.fetch',
    );
  });

  it('throws for an answer from 400 on, its text cut to 150 characters', () => {
    const answer = () => ({ status: 404, body: `<p>\n${'x'.repeat(200)}` });
    expect(() => answerOf(`UrlFetchApp.fetch('${URL_}?key=secret')`, answer)).toThrow(
      `Request failed for https://example.com returned code 404. Truncated server response: <p> ${'x'.repeat(143)}... (use muteHttpExceptions option to examine full response)`,
    );
    expect(() => answerOf(`UrlFetchApp.fetch('${URL_}')`, () => ({ status: 500, body: 'no' }))).toThrow(
      'returned code 500. Truncated server response: no (use',
    );
  });

  it('gives such an answer where it is asked not to throw', () => {
    const body = `const r = UrlFetchApp.fetch('${URL_}', { muteHttpExceptions: true }); return [r.getResponseCode(), r.getContentText()]`;
    expect(answerOf(body, () => ({ status: 404, body: 'gone' }))).toEqual([404, 'gone']);
  });

  it.each([
    ['dns', 'DNS error'],
    ['unavailable', 'Address unavailable'],
    ['timeout', 'Timeout'],
    ['certificate', 'SSL Error'],
  ] as const)('throws where no answer comes (%s), muted or not, with the whole URL', (failure, words) => {
    expect(() =>
      answerOf(`UrlFetchApp.fetch('${URL_}?key=k', { muteHttpExceptions: true })`, () => ({ failure })),
    ).toThrow(`${words}: ${URL_}?key=k`);
  });

  it('follows redirects: by GET, or as it was for 307 and 308', () => {
    const answer =
      (status: number): Answering =>
      ({ url }) =>
        url.endsWith('/a') ? { status, headers: { Location: '/b' } } : { status: 200, body: 'there' };
    for (const [status, method, payload] of [
      [302, 'get', undefined],
      [307, 'post', 'x'],
    ] as const) {
      const { asked, run } = hostWith(
        `return UrlFetchApp.fetch('${URL_}', { method: 'post', payload: 'x' }).getContentText()`,
        answer(status),
      );
      expect(run()).toBe('there');
      expect(asked[1]).toMatchObject({ url: 'https://example.com/b', method });
      expect(asked[1]?.payload && Buffer.from(asked[1].payload).toString()).toBe(payload);
    }
  });

  it('leaves a redirect to the script where it is asked to', () => {
    const body = `const r = UrlFetchApp.fetch('${URL_}', { followRedirects: false }); return [r.getResponseCode(), r.getHeaders().Location]`;
    expect(answerOf(body, () => ({ status: 302, headers: { Location: '/b' } }))).toEqual([302, '/b']);
  });

  it('does not go round in circles', () => {
    expect(() =>
      answerOf(`UrlFetchApp.fetch('${URL_}')`, () => ({ status: 301, headers: { location: '/a' } })),
    ).toThrow('Exceeded maximum redirects');
  });

  it('says that it has no network where the host was given none', () => {
    const host = createHost({ script: `function main() { UrlFetchApp.fetch('${URL_}'); }` });
    expect(() => host.run('main')).toThrow(
      'not implemented: UrlFetchApp.fetch (this host has no network: give it a fetch)',
    );
  });

  it('reaches only what the manifest allows', () => {
    const urlFetchWhitelist = ['https://example.com/a/', 'https://*.example.org/'];
    const reaches = (url: string) => {
      try {
        answerOf(`UrlFetchApp.fetch('${url}')`, undefined, { urlFetchWhitelist });
        return true;
      } catch (error) {
        expect(String(error)).toContain(
          `Request to ${url} failed because the URL has not been whitelisted in the script manifest.`,
        );
        return false;
      }
    };
    expect(
      [
        'https://example.com/a/b',
        'https://example.com/b',
        'http://example.com/a/b',
        'https://example.com.evil.example/a/b',
        'https://x.example.org/',
        'https://example.org/',
      ].map(reaches),
    ).toEqual([true, false, false, false, true, false]);
    expect(() =>
      answerOf(
        `UrlFetchApp.fetch('https://example.com/a/')`,
        () => ({ status: 302, headers: { Location: '/c' } }),
        {
          urlFetchWhitelist,
        },
      ),
    ).toThrow('Request to https://example.com/c failed');
  });

  it('is counted by the day', () => {
    const options = { quotas: { urlFetchCallsPerDay: 3 } };
    expect(
      answerOf(`for (let i = 0; i < 3; i++) UrlFetchApp.fetch('${URL_}'); return 1`, undefined, options),
    ).toBe(1);
    expect(() => answerOf(`for (;;) UrlFetchApp.fetch('${URL_}')`, undefined, options)).toThrow(
      'Service invoked too many times for one day: urlfetch.',
    );
  });

  it('needs authorization, which a simple trigger has not', () => {
    const host = createHost({ script: `function onOpen() { UrlFetchApp.fetch('${URL_}'); }` });
    expect(() => host.open()).toThrow('You do not have permission to call UrlFetchApp.fetch');
  });
});

describe('UrlFetchApp.fetch in a thread of its own', () => {
  const script = `function main() {
    return UrlFetchApp.fetchAll(['${URL_}', '${URL_}?b']).map((r) => r.getContentText()).concat(UrlFetchApp.fetch('${URL_}').getResponseCode());
  }`;
  const fetch = ({ url }: FetchRequest) => Promise.resolve({ status: 200, body: url });

  it('waits for an answer that comes later', async () => {
    const { value } = await createHost({ script, fetch }).start.run('main');
    expect(value).toEqual([URL_, `${URL_}?b`, 200]);
  });

  it('cannot wait where everything happens at once', () => {
    expect(() => createHost({ script, fetch }).run('main')).toThrow(
      'an answer that comes later needs an execution in a thread of its own',
    );
  });
});

describe('UrlFetchApp.fetchAll', () => {
  it('takes URLs and objects, and answers in their order', () => {
    const { asked, run } = hostWith(
      `return UrlFetchApp.fetchAll(['${URL_}', { url: 'https://example.com/b', method: 'post', payload: 'x' }]).map((r) => r.getContentText())`,
      ({ url }) => ({ status: 200, body: url }),
    );
    expect(run()).toEqual([URL_, 'https://example.com/b']);
    expect(asked.map(({ method }) => method)).toEqual(['get', 'post']);
  });

  it('asks nothing where one request is wrong, and counts each', () => {
    const { asked, run } = hostWith(`UrlFetchApp.fetchAll(['${URL_}', {}])`);
    expect(run).toThrow('Attribute provided with no value: url');
    expect(asked).toEqual([]);
    expect(() =>
      answerOf(`UrlFetchApp.fetchAll(['${URL_}', '${URL_}'])`, undefined, {
        quotas: { urlFetchCallsPerDay: 1 },
      }),
    ).toThrow('Service invoked too many times for one day: urlfetch.');
  });

  it('answers nothing for nothing', () => {
    expect(answerOf('return UrlFetchApp.fetchAll([])')).toEqual([]);
  });
});

describe('UrlFetchApp.getRequest', () => {
  it('tells what would be asked, and asks nothing', () => {
    const { asked, run } = hostWith(
      `return [UrlFetchApp.getRequest('${URL_}'), UrlFetchApp.getRequest('${URL_}', { method: 'post', payload: { a: 'b' }, headers: { X: 'y' } })]`,
    );
    const usual = {
      url: URL_,
      contentType: 'application/x-www-form-urlencoded',
      followRedirects: true,
      validateHttpsCertificates: true,
      useIntranet: false,
    };
    expect(run()).toEqual([
      { ...usual, method: 'get', payload: '', headers: {} },
      { ...usual, method: 'post', payload: 'a=b', headers: { X: 'y' } },
    ]);
    expect(asked).toEqual([]);
  });

  it('gives what fetchAll takes', () => {
    const body = `const request = UrlFetchApp.getRequest('${URL_}', { method: 'post', payload: 'x' }); return UrlFetchApp.fetchAll([request])[0].getResponseCode()`;
    expect(answerOf(body)).toBe(200);
  });
});

describe('HTTPResponse.getContentText', () => {
  const EUC_KR = Uint8Array.from([0xb0, 0xa1]);

  it('reads the charset that the server names, else UTF-8, or the one asked for', () => {
    const body = `const r = UrlFetchApp.fetch('${URL_}'); return [r.getContentText(), r.getContentText('EUC-KR')]`;
    expect(
      answerOf(body, () => ({
        status: 200,
        headers: { 'content-type': 'text/html; charset=euc-kr' },
        body: EUC_KR,
      })),
    ).toEqual(['가', '가']);
    expect(answerOf(body, () => ({ status: 200, body: EUC_KR }))).toEqual(['\ufffd\ufffd', '가']);
  });

  it('is what the response becomes as a text', () => {
    expect(
      answerOf(`const r = UrlFetchApp.fetch('${URL_}'); return [JSON.parse(r).a, '' + r]`, () => ({
        status: 200,
        body: '{"a":1}',
      })),
    ).toEqual([1, '{"a":1}']);
  });
});

describe('HTTPResponse.getContent', () => {
  it('gives signed bytes', () => {
    expect(
      answerOf(`return UrlFetchApp.fetch('${URL_}').getContent()`, () => ({
        status: 200,
        body: Uint8Array.from([1, 255]),
      })),
    ).toEqual([1, -1]);
  });
});

describe('HTTPResponse.getHeaders', () => {
  it('gives one value a name, as the server writes it', () => {
    expect(
      answerOf(`return UrlFetchApp.fetch('${URL_}').getHeaders()`, () => ({
        status: 200,
        headers: { 'X-A': 'b' },
      })),
    ).toEqual({ 'X-A': 'b' });
  });

  it('does not choose among several', () => {
    expect(() =>
      answerOf(`UrlFetchApp.fetch('${URL_}').getHeaders()`, () => ({
        status: 200,
        headers: { 'Set-Cookie': ['a=1', 'b=2'] },
      })),
    ).toThrow('not implemented: HTTPResponse.getHeaders with several "Set-Cookie"');
  });
});

describe('HTTPResponse.getAllHeaders', () => {
  it('gives several values of a name as a list', () => {
    expect(
      answerOf(`return UrlFetchApp.fetch('${URL_}').getAllHeaders()`, () => ({
        status: 200,
        headers: { 'Set-Cookie': ['a=1', 'b=2'], 'X-A': ['b'] },
      })),
    ).toEqual({ 'Set-Cookie': ['a=1', 'b=2'], 'X-A': 'b' });
  });
});

describe('HTTPResponse.getBlob', () => {
  it('has the type of the answer and the name of the file', () => {
    const answer = () => ({ status: 200, headers: { 'Content-Type': 'image/png; q=1' }, body: 'x' });
    const body = `const b = UrlFetchApp.fetch('https://example.com/a/logo%20x.png?y=z').getBlob(); return [b.getContentType(), b.getName(), b.getDataAsString()]`;
    expect(answerOf(body, answer)).toEqual(['image/png', 'logo x.png', 'x']);
  });
});

describe('HTTPResponse.getAs', () => {
  it('gives the blob as the type that it has; nothing is converted', () => {
    const answer = () => ({ status: 200, headers: { 'Content-Type': 'text/csv' }, body: 'x' });
    expect(answerOf(`return UrlFetchApp.fetch('${URL_}').getAs('text/csv').getDataAsString()`, answer)).toBe(
      'x',
    );
    expect(() => answerOf(`UrlFetchApp.fetch('${URL_}').getAs('application/pdf')`, answer)).toThrow(
      'not implemented: HTTPResponse.getAs',
    );
  });
});

describe('HTTPResponse.getResponseCode', () => {
  it('gives the status', () => {
    expect(answerOf(`return UrlFetchApp.fetch('${URL_}').getResponseCode()`, () => ({ status: 204 }))).toBe(
      204,
    );
  });
});
