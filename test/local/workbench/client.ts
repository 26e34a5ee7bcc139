import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Snapshot } from '../../../host/snapshot';
import type { CallReply, CallRequest, FromServer, ToServer } from '../../../local/workbench/protocol';
import { type Started, type StartOptions, start } from '../../../local/workbench/start';

/** A folder for a clinic's data, and what takes it away. */
export function makeData(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'workbench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** What a server is started with in tests: a script of the test's own, an empty folder, no page. */
export interface Served {
  readonly data: string;
  readonly script?: string;
  /** The first that is tried; any if not given. */
  readonly port?: number;
  readonly files?: ReadonlyMap<string, string>;
  readonly snapshot?: Snapshot;
  readonly oauthScopes?: readonly string[];
}

export function serve({
  data,
  port = 0,
  script = '',
  files = new Map(),
  snapshot,
  oauthScopes,
}: Served): Promise<Started> {
  const options: StartOptions = {
    project: { script, files, ...(oauthScopes && { grants: { oauthScopes } }) },
    port,
    data,
    page: Promise.resolve({
      version: 'v1',
      served: new Map([
        ['/page.js', { type: 'text/javascript', body: Buffer.from('0') }],
        ['/font/a.woff2', { type: 'font/woff2', body: Buffer.from('a') }],
      ]),
      frameScript: 'var frame=1;',
    }),
    isNew: snapshot === undefined,
    makeSample: async () => {
      if (!snapshot) throw new Error('no sample here');
      return snapshot;
    },
  };
  return start(options);
}

type Told<Type extends FromServer['type']> = Extract<FromServer, { readonly type: Type }>;

/** A tab as a browser has it, at the wire. */
export class Client {
  private readonly heard: FromServer[] = [];
  private readonly waiting = new Set<() => void>();
  /** Everything the page knows of the sheet in view. */
  readonly cells = new Map<number, readonly (readonly [string, number, (string | boolean)?])[]>();
  readonly styles: Told<'styles'>['styles'][number][] = [];
  closed = false;

  private constructor(
    readonly server: Started,
    private readonly socket: WebSocket,
  ) {
    socket.on('message', (data) => {
      const message: FromServer = JSON.parse(String(data));
      if (message.type === 'rows') for (const [row, cells] of message.rows) this.cells.set(row, cells);
      if (message.type === 'styles')
        this.styles.splice(message.from, message.styles.length, ...message.styles);
      this.heard.push(message);
      for (const look of this.waiting) look();
    });
    socket.on('close', () => {
      this.closed = true;
      for (const look of this.waiting) look();
    });
  }

  /** Sits down: the first message is answered. @param tab of before a reload */
  static async open(server: Started, tab = '', language: 'ko' | 'zh' | 'en' = 'ko'): Promise<Client> {
    const host = `127.0.0.1:${server.port}`;
    const socket = new WebSocket(`ws://${host}/ws?token=${server.token}`, { origin: `http://${host}` });
    const client = new Client(server, socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    client.send({ type: 'hello', tab, language });
    client.welcome = await client.next('welcome');
    await client.next('saved');
    return client;
  }

  welcome: Told<'welcome'> | undefined;

  get tab(): string {
    return this.welcome?.tab ?? '';
  }

  sheetId(name: string): number {
    const sheet = this.welcome?.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet.id;
  }

  send(message: ToServer): void {
    this.socket.send(JSON.stringify(message));
  }

  sendText(text: string): void {
    this.socket.send(text);
  }

  /** The next message of a kind that was not taken yet. */
  next<Type extends FromServer['type']>(
    type: Type,
    fits: (message: Told<Type>) => boolean = () => true,
    milliseconds = 10_000,
  ): Promise<Told<Type>> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const index = this.heard.findIndex((message) => message.type === type && fits(message as Told<Type>));
        if (index < 0) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(this.heard.splice(index, 1)[0] as Told<Type>);
      };
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`no ${type} came; heard: ${this.heard.map((message) => message.type).join(' ')}`));
      }, milliseconds);
      this.waiting.add(look);
      look();
    });
  }

  /** What was told of a kind so far and not taken. */
  untaken<Type extends FromServer['type']>(type: Type): Told<Type>[] {
    return this.heard.filter((message): message is Told<Type> => message.type === type);
  }

  /** Waits until the server has ended the connection. */
  async ended(): Promise<void> {
    if (this.closed) return;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (this.closed) resolve();
      };
      this.waiting.add(look);
    });
  }

  async watch(sheetId: number, blocks: readonly number[] = [0]): Promise<void> {
    this.send({ type: 'watch', sheetId, blocks });
    for (const block of blocks) await this.next('loaded', (told) => told.blocks.includes(block));
  }

  /** Edits and waits for the answer. @returns the fault */
  async edit(
    sheetId: number,
    at: readonly [number, number, number, number],
    change: Extract<ToServer, { type: 'edit' }>['change'],
  ): Promise<string> {
    const edit = ++edits;
    this.send({ type: 'edit', edit, sheetId, at, change });
    return (await this.next('edited', (told) => told.edit === edit)).fault;
  }

  /** Chooses a menu item. @returns the fault when it has run */
  async menu(functionName: string): Promise<string> {
    const run = ++edits;
    this.send({ type: 'menu', run, functionName });
    return (await this.next('ran', (told) => told.run === run)).fault;
  }

  text(row: number, column: number): string {
    return this.cells.get(row)?.[column - 1]?.[0] ?? '';
  }

  style(row: number, column: number): Told<'styles'>['styles'][number] {
    return this.styles[this.cells.get(row)?.[column - 1]?.[1] ?? 0] ?? {};
  }

  /** As a page's google.script.run. */
  async call(page: number, functionName: string, ...args: readonly unknown[]): Promise<CallReply> {
    return (await this.callOnce({ tab: this.tab, page, functionName, args })) as CallReply;
  }

  async callOnce(request: CallRequest): Promise<CallReply | { readonly later: number }> {
    const response = await post(this.server, '/call', request);
    if (!response.ok) throw new Error(`call: ${response.status}`);
    return (await response.json()) as CallReply | { readonly later: number };
  }

  close(): void {
    this.socket.terminate();
  }
}

let edits = 0;

export function addressOf({ port }: Started): string {
  return `http://127.0.0.1:${port}`;
}

/** A request of our own page. */
export function post(
  server: Started,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${addressOf(server)}${path}?token=${server.token}`, {
    method: 'POST',
    headers: { origin: addressOf(server), ...headers },
    body: body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
  });
}
