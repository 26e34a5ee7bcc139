import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Started } from '../../../local/workbench/start';
import { Client, makeData, serve } from './client';

const data = makeData();
let server: Started;
beforeAll(async () => {
  server = await serve({
    data: data.path,
    script: `function onOpen() { SpreadsheetApp.getUi().createMenu('m').addItem('show', 'show').addToUi(); }
      function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<b>hi</b><script>x</script>').setTitle('t')); }
      function echo(value) { return value; }
      function secret_() { return 1; }`,
  });
});
afterAll(async () => {
  await server.close();
  data.remove();
});

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends exactly these headers: fetch would not let Host and Origin be chosen. */
function ask({ method = 'GET', path = '/', headers = {}, body }: Asked) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: server.port, method, path, headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    },
  );
}

const own = () => `127.0.0.1:${server.port}`;
const withToken = (path = '/') => `${path}?token=${server.token}`;
const cookie = () => `workbench-${server.port}=${server.token}`;

describe('a request', () => {
  it('to a foreign host is refused, whatever it brings', async () => {
    const hosts = [
      'evil.example',
      `evil.example:${server.port}`,
      '127.0.0.1',
      '127.0.0.1:1',
      `0.0.0.0:${server.port}`,
      `[::1]:${server.port}`,
    ];
    for (const host of hosts)
      for (const path of [withToken(), withToken('/page.js'), '/nothing'])
        expect([host, (await ask({ path, headers: { host, cookie: cookie() } })).status]).toEqual([
          host,
          403,
        ]);
  });

  it('without the token, or with another, is refused', async () => {
    const tries: Asked[] = [
      {},
      { path: '/export.json' },
      { path: '/page.js' },
      { path: '/frame/x/1' },
      { path: '/?token=' },
      { path: `/?token=${server.token}x` },
      { path: `/?token=${server.token.slice(0, -1)}` },
      { path: '/', headers: { cookie: `workbench-${server.port}=nonsense` } },
      { path: '/', headers: { cookie: `token=${server.token}` } },
      { path: '/?token=wrong', headers: { cookie: cookie() } },
      { path: '/export.json', headers: { cookie: cookie(), 'sec-fetch-site': 'same-site' } },
      { path: '/', headers: { cookie: cookie(), 'sec-fetch-site': 'cross-site' } },
    ];
    for (const each of tries) expect([each, (await ask(each)).status]).toEqual([each, 403]);
  });

  it('with the token gets the page, and a cookie that serves from then on', async () => {
    const page = await ask({ path: withToken() });
    expect(page.status).toBe(200);
    expect(String(page.headers['set-cookie'])).toBe(`${cookie()}; HttpOnly; SameSite=Strict; Path=/`);
    expect((await ask({ headers: { cookie: `a=b; ${cookie()}` } })).status).toBe(200);
    expect((await ask({ headers: { host: `localhost:${server.port}`, cookie: cookie() } })).status).toBe(200);
    const cached = async (path: string) =>
      (await ask({ path, headers: { cookie: cookie() } })).headers['cache-control'];
    expect([await cached('/page.js'), await cached('/page.js?v=v0'), await cached('/page.js?v=v1')]).toEqual([
      'no-store',
      'no-store',
      'private, max-age=31536000, immutable',
    ]);
    expect(page.text).toContain('/page.js?v=v1');
    expect((await ask({ path: '/nothing', headers: { cookie: cookie() } })).status).toBe(404);
    expect((await ask({ method: 'PUT', headers: { cookie: cookie() } })).status).toBe(405);
  });

  it('is answered under strict policies', async () => {
    const { headers } = await ask({ path: withToken() });
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('that writes needs our own origin, too', async () => {
    const body = JSON.stringify({ sample: false, language: 'ko' });
    const origins = [
      undefined,
      'null',
      'http://evil.example',
      `http://localhost:${server.port}`,
      `https://${own()}`,
      `http://${own()}.evil.example`,
    ];
    for (const path of ['/call', '/open', '/new', '/'])
      for (const origin of origins) {
        const headers = { host: own(), cookie: cookie(), ...(origin && { origin }) };
        const { status } = await ask({ method: 'POST', path: withToken(path), headers, body });
        expect([path, origin, status]).toEqual([path, origin, 403]);
      }
    const { status } = await ask({
      method: 'POST',
      path: '/call',
      headers: { origin: `http://${own()}` },
      body: '{}',
    });
    expect(status).toBe(403);
  });

  it('with a body that is none of ours is refused', async () => {
    const headers = { host: own(), cookie: cookie(), origin: `http://${own()}` };
    for (const body of [
      '',
      '{',
      '[]',
      '{"tab":"x"}',
      JSON.stringify({ tab: 'x', page: -1, functionName: 'echo', args: [] }),
    ])
      expect((await ask({ method: 'POST', path: '/call', headers, body })).status).toBe(400);
    const body = JSON.stringify({ tab: 'nobody', page: 1, functionName: 'echo', args: [] });
    expect((await ask({ method: 'POST', path: '/call', headers, body })).status).toBe(403);
    const long = { ...headers, 'content-length': '900000000' };
    expect(
      (await ask({ method: 'POST', path: '/call', headers: long, body: '' }).catch(() => ({ status: 413 })))
        .status,
    ).toBe(413);
  });
});

describe('a WebSocket', () => {
  const connect = (address: string, options: { origin?: string; headers?: Record<string, string> }) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(address, options);
      socket.on('open', () => {
        socket.terminate();
        resolve('open');
      });
      socket.on('unexpected-response', (_, response) => resolve(String(response.statusCode)));
      socket.on('error', (error) => resolve(error.message));
    });

  it('opens for our own page only', async () => {
    const origin = `http://${own()}`;
    const address = `ws://${own()}/ws`;
    const tries: [string, Parameters<typeof connect>[1], string][] = [
      [`${address}?token=${server.token}`, { origin }, 'open'],
      [address, { origin, headers: { cookie: cookie() } }, 'open'],
      [
        `ws://localhost:${server.port}/ws`,
        { origin: `http://localhost:${server.port}`, headers: { cookie: cookie() } },
        'open',
      ],
      [address, { origin }, '403'],
      [address, { headers: { cookie: cookie() } }, '403'],
      [`${address}?token=wrong`, { origin }, '403'],
      [address, { origin: 'null', headers: { cookie: cookie() } }, '403'],
      [address, { origin: 'http://evil.example', headers: { cookie: cookie() } }, '403'],
      [address, { origin: `http://localhost:${server.port}`, headers: { cookie: cookie() } }, '403'],
      [address, { origin, headers: { cookie: cookie(), host: 'evil.example' } }, '403'],
      [
        address,
        { origin: 'http://evil.example', headers: { cookie: cookie(), host: 'evil.example' } },
        '403',
      ],
      [`ws://${own()}/other?token=${server.token}`, { origin }, '404'],
    ];
    for (const [to, options, wanted] of tries)
      expect([to, options, await connect(to, options)]).toEqual([to, options, wanted]);
  });

  it('ends at the first message that is none', async () => {
    for (const text of ['', '[]', '{"type":"answer"}', '{"type":"edit"}']) {
      const client = await Client.open(server);
      client.sendText(text);
      await client.ended();
    }
    const client = await Client.open(server);
    client.send({ type: 'hello', tab: '', language: 'ko' });
    await client.ended();
  });
});

describe('a page of HtmlService', () => {
  it('is served to who has it open, in a sandbox without network, behind the script of the frame', async () => {
    const client = await Client.open(server);
    await client.next('menus');
    expect(await client.menu('show')).toBe('');
    const { pages } = await client.next('pages', (told) => told.pages.length === 1);
    const path = `/frame/${client.tab}/${pages[0]?.id}`;
    expect((await ask({ path })).status).toBe(403);
    const { status, headers, text } = await ask({ path, headers: { cookie: cookie() } });
    expect(status).toBe(200);
    expect(text).toMatch(
      /^<!doctype html>\n<meta charset="utf-8"><link rel="stylesheet" href="\/font\/[^"]+">/,
    );
    expect(text).toMatch(/<script>var frame=1;<\/script>\n<b>hi<\/b><script>x<\/script>$/);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^sandbox allow-scripts/);
    expect(policy).not.toContain('allow-same-origin');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`font-src data: http://${own()}/font/`);
    expect(policy).not.toContain('connect-src');
    const other = await Client.open(server);
    expect(
      (await ask({ path: `/frame/${other.tab}/${pages[0]?.id}`, headers: { cookie: cookie() } })).status,
    ).toBe(404);
    client.close();
    other.close();
  });

  it('gets fonts without the token, and nothing else; a foreign host gets none', async () => {
    const path = '/font/a.woff2';
    const { status, headers } = await ask({
      path,
      headers: { origin: 'null', 'sec-fetch-site': 'cross-site' },
    });
    expect(status).toBe(200);
    expect(headers['access-control-allow-origin']).toBe('null');
    expect((await ask({ path, headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await ask({ path, method: 'POST' })).status).toBe(405);
    expect((await ask({ path: '/font/../page.js' })).status).toBe(403);
    expect((await ask({ path: '/font/none.woff2' })).status).toBe(404);
  });

  it('reaches functions as google.script.run does, and no others', async () => {
    const client = await Client.open(server);
    await client.next('menus');
    await client.menu('show');
    const { pages } = await client.next('pages', (told) => told.pages.length === 1);
    const page = pages[0]?.id ?? 0;
    const value = { a: [1, 'x', null, true] };
    expect(await client.call(page, 'echo', value)).toEqual({ value });
    expect(await client.call(page, 'echo')).toEqual({ value: null });
    expect(await client.call(page, 'secret_')).toMatchObject({
      error: { message: expect.stringContaining('secret_') },
    });
    expect(await client.call(page, 'nothing')).toMatchObject({
      error: { message: expect.stringContaining('nothing') },
    });
    await expect(client.call(page + 1, 'echo')).rejects.toThrow('403');
    expect(await client.menu('echo')).toContain('echo');
    client.close();
  });
});
