import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { FileStore } from './file-store';
import { readCall, readLanguage, readMessage, readNew, readTexts } from './message-schema';
import { FRAME_FONTS, type PageFiles } from './page-files';
import { CLOSED_HTML, frameHtml, pageHtml } from './page-html';
import { report } from './report';
import { readBody, TooLarge } from './request-body';
import { CLOSED_POLICY, COMMON_HEADERS, FONT_HEADERS, framePolicy, Guard, pagePolicy } from './security';
import type { Tab } from './tab';
import type { Workbench } from './workbench';

const MAX_CALL = 50_000_000;
const MAX_FILE = 300_000_000;
const MAX_SMALL = 10_000;
const MAX_MESSAGE = 50_000_000;
/** For what has an address that tells its content. */
const KEPT = 'private, max-age=31536000, immutable';
/** Ports that are tried one after the other. */
const PORTS = 20;

export interface ServerOptions {
  readonly workbench: Workbench;
  readonly store: FileStore;
  readonly token: string;
  /** What is built for the browser, once it is. */
  readonly page: Promise<PageFiles>;
}

/** The server as it listens. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** @param port the first that is tried; 0 = any. @throws Error where none of the next ones is free */
export async function listen(options: ServerOptions, port: number): Promise<Listening> {
  let own = port;
  const guard = new Guard(options.token, () => own);
  const server = createServer((request, response) => {
    answer(request, response, guard, options).catch((error: unknown) => fail(response, error));
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  server.on('upgrade', (request, socket, head) =>
    upgrade(request, socket, head, guard, sockets, options.workbench),
  );
  own = await listenFrom(server, port);
  return {
    port: own,
    close: async () => {
      for (const socket of sockets.clients) socket.close(1001, 'the workbench was closed');
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
        server.closeAllConnections();
      }, 300).unref();
      await closed;
    },
  };
}

async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port >= first + PORTS) throw error;
    }
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  guard: Guard,
  options: ServerOptions,
): Promise<void> {
  for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
  if (!guard.isOurHost(request)) return refuse(response, 403);
  const address = addressOf(request);
  if (address?.pathname.startsWith('/font/')) return await getFont(request, response, address, options);
  if (!address || !guard.hasToken(request, address) || guard.isForeignPage(request, address))
    return turnAway(request, response, address);
  if (request.method === 'POST') {
    if (!guard.isOurOrigin(request)) return refuse(response, 403);
    return await post(request, response, address, options);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  return await get(request, response, address, guard, options);
}

/** A person who opens an old address is told where to go. */
function turnAway({ method }: IncomingMessage, response: ServerResponse, address: URL | undefined): void {
  if (method !== 'GET' || address?.pathname !== '/') {
    refuse(response, 403);
    return;
  }
  response.statusCode = 403;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', CLOSED_POLICY);
  response.end(CLOSED_HTML);
}

function addressOf({ url = '', headers }: IncomingMessage): URL | undefined {
  try {
    return url.startsWith('/') ? new URL(`http://${headers.host}${url}`) : undefined;
  } catch {
    return undefined;
  }
}

async function get(
  request: IncomingMessage,
  response: ServerResponse,
  address: URL,
  guard: Guard,
  { workbench, store, page }: ServerOptions,
): Promise<void> {
  const { pathname } = address;
  if (pathname === '/export.json' || pathname === '/export.xlsx')
    return await store.export(pathname, response);
  if (pathname === '/texts') {
    const asked = readTexts(address.searchParams);
    if (!asked) return refuse(response, 400);
    const texts = workbench.texts(asked.sheetId, asked.at);
    return texts ? sendJson(response, texts) : refuse(response, 404);
  }
  const { version, served, frameScript } = await page;
  if (pathname === '/') {
    response.setHeader('Set-Cookie', guard.cookie);
    response.setHeader('Content-Security-Policy', pagePolicy(guard.origins()));
    return send(request, response, 'text/html; charset=utf-8', pageHtml(version));
  }
  const [, tab, id] = /^\/frame\/([\w-]+)\/(\d+)$/.exec(pathname) ?? [];
  if (tab !== undefined) {
    const open = workbench.tab(tab)?.page(Number(id));
    if (!open) return refuse(response, 404);
    response.setHeader('Content-Security-Policy', framePolicy(guard.origins()));
    return send(
      request,
      response,
      'text/html; charset=utf-8',
      frameHtml(frameScript, `${FRAME_FONTS}?v=${version}`, open.html),
    );
  }
  const file = served.get(pathname);
  if (!file) return refuse(response, 404);
  if (address.searchParams.get('v') === version) response.setHeader('Cache-Control', KEPT);
  send(request, response, file.type, file.body);
}

/** For everybody on this machine, without the token. */
async function getFont(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, searchParams }: URL,
  { page }: ServerOptions,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const { served, version } = await page;
  const file = served.get(pathname);
  if (!file) return refuse(response, 404);
  for (const [name, value] of Object.entries(FONT_HEADERS)) response.setHeader(name, value);
  if (pathname !== FRAME_FONTS || searchParams.get('v') === version)
    response.setHeader('Cache-Control', KEPT);
  send(request, response, file.type, file.body);
}

async function post(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname }: URL,
  { workbench, store }: ServerOptions,
): Promise<void> {
  switch (pathname) {
    case '/call': {
      const call = readCall((await readBody(request, MAX_CALL)).toString('utf8'));
      if (!call) return refuse(response, 400);
      const reply = await workbench.answer(call);
      return reply ? sendJson(response, reply) : refuse(response, 403);
    }
    case '/open': {
      const name = decodeName(request.headers['x-file-name']);
      const language = readLanguage(request.headers['x-language']);
      return sendJson(response, await store.open(await readBody(request, MAX_FILE), name, language));
    }
    case '/new': {
      const asked = readNew((await readBody(request, MAX_SMALL)).toString('utf8'));
      return asked ? sendJson(response, await store.begin(asked)) : refuse(response, 400);
    }
    default:
      return refuse(response, 404);
  }
}

function decodeName(header: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(header ?? '')).slice(0, 255);
  } catch {
    return '';
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  body: string | Uint8Array,
): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.end(request.method === 'HEAD' ? undefined : body);
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  // What follows of a refused body is not waited for.
  response.setHeader('Connection', 'close');
  response.end(`${status}\n`);
}

function fail(response: ServerResponse, error: unknown): void {
  if (!(error instanceof TooLarge)) report(error);
  if (response.headersSent) response.destroy();
  else refuse(response, error instanceof TooLarge ? 413 : 500);
}

function upgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  guard: Guard,
  sockets: WebSocketServer,
  workbench: Workbench,
): void {
  const address = addressOf(request);
  const isLetIn =
    guard.isOurHost(request) &&
    guard.isOurOrigin(request) &&
    address !== undefined &&
    guard.hasToken(request, address);
  if (!isLetIn || address.pathname !== '/ws') {
    socket.on('error', () => socket.destroy());
    socket.end(
      `HTTP/1.1 ${isLetIn ? '404 Not Found' : '403 Forbidden'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    );
    return;
  }
  sockets.handleUpgrade(request, socket, head, (open) => seat(open, workbench));
}

/** Lets a tab talk: the first message says which it is. */
function seat(socket: WebSocket, workbench: Workbench): void {
  let tab: Tab | undefined;
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    if (tab) workbench.goodbye(socket, tab);
  });
  socket.on('message', (data: RawData, isBinary) => {
    const message = isBinary ? undefined : readMessage(textOf(data));
    if (!message || (tab === undefined) !== (message.type === 'hello')) {
      socket.close(1008, 'not a message of the workbench');
      return;
    }
    try {
      if (message.type === 'hello') tab = workbench.hello(socket, message);
      else if (tab) workbench.receive(tab, message);
    } catch (error) {
      report(error);
    }
  });
}

function textOf(data: RawData): string {
  return Array.isArray(data)
    ? Buffer.concat(data).toString('utf8')
    : Buffer.from(data as Buffer).toString('utf8');
}
