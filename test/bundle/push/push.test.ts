import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { readGrants } from '../../../local/grants';
import type { Reply } from '../../../src/run-action';
import { type AppsScriptApi, type ProjectFile, startAppsScriptApi } from './apps-script-api';

const ROOT = process.cwd();
const CLASP = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
const { scriptId } = JSON.parse(readFileSync('.clasp.json', 'utf8')) as { scriptId: string };
const CONTENT = `/v1/projects/${scriptId}/content`;
const TOKEN = 'a-token-of-nobody';

let api: AppsScriptApi;
/** What stands in the project once it was pushed. */
let arrived: readonly ProjectFile[];
let pushed: Ended & Pick<AppsScriptApi, 'reached' | 'requests'>;
/** Home of a person who has logged in with clasp and has nothing else. */
let home: string;
beforeAll(async () => {
  api = await startAppsScriptApi({ scriptId, token: TOKEN });
  home = mkdtempSync(join(tmpdir(), 'push-'));
  writeFileSync(join(home, 'authority.pem'), api.authority);
  const login = {
    type: 'authorized_user',
    client_id: 'a-client',
    client_secret: 'its-secret',
    refresh_token: 'never-used',
    access_token: TOKEN,
    token_type: 'Bearer',
    expiry_date: Date.parse('2099-01-01'),
  };
  writeFileSync(join(home, '.clasprc.json'), JSON.stringify({ tokens: { default: login } }));
  const ended = await run('npm', ['run', 'push']);
  pushed = { ...ended, reached: [...api.reached], requests: [...api.requests] };
  arrived = api.files;
});
afterAll(async () => {
  await api.close();
  rmSync(home, { recursive: true });
});
beforeEach(() => {
  api.files = arrived;
  api.reached.length = 0;
  api.requests.length = 0;
});

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs a command that knows no way out of this machine but the proxy. */
async function run(
  command: string,
  args: readonly string[],
  { folder = ROOT, proxy = api.proxy } = {},
): Promise<Ended> {
  const process_ = spawn(command, args, {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      npm_config_update_notifier: 'false',
      NODE_OPTIONS: `--import=${pathToFileURL(join(ROOT, 'test/bundle/push/loopback-only.mjs'))}`,
      NODE_EXTRA_CA_CERTS: join(home, 'authority.pem'),
      HTTPS_PROXY: proxy,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [process_.stdout, process_.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const [code] = await once(process_, 'close');
  return { code, said };
}

/** What `npm run push` does once it has built. */
function pushArguments(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { push: string } };
  const [, words = ''] = scripts.push.split('&& clasp ');
  return words.split(' ');
}

function push(args: readonly string[], options: { folder?: string; proxy?: string } = {}): Promise<Ended> {
  return run(process.execPath, [CLASP, ...args], options);
}

const lines = () => api.requests.map(({ line }) => line);

describe('npm run push', () => {
  it('reads and writes the project under its own name, through the host of Google and no other', () => {
    const { code, said, reached, requests } = pushed;
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('Pushed 3 files') });
    expect(requests.map(({ line }) => line)).toEqual([`GET ${CONTENT}`, `PUT ${CONTENT}`]);
    expect([...new Set(reached)]).toEqual(['script.googleapis.com:443']);
    for (const { host, authorization } of requests)
      expect({ host, authorization }).toEqual({
        host: 'script.googleapis.com',
        authorization: `Bearer ${TOKEN}`,
      });
  });

  it('brings a new project exactly what was built', () => {
    const types = new Map([
      ['.js', 'SERVER_JS'],
      ['.html', 'HTML'],
      ['.json', 'JSON'],
    ]);
    const built = readdirSync('dist').map((file) => ({ file, extension: extname(file) }));
    expect(built).toHaveLength(3);
    expect(arrived.map(({ name, type }) => `${name} ${type}`).sort()).toEqual(
      built
        .map(({ file, extension }) => `${file.slice(0, -extension.length)} ${types.get(extension)}`)
        .sort(),
    );
    for (const { file, extension } of built) {
      const { source = '' } = arrived.find(({ name }) => name === file.slice(0, -extension.length)) ?? {};
      // Not printed where they differ: they are long.
      expect(Buffer.from(source).equals(readFileSync(join('dist', file))), file).toBe(true);
    }
  });

  it('brings what works: menu, panel and answers', () => {
    const sources = (wanted: ProjectFile['type']) => arrived.filter(({ type }) => type === wanted);
    const [manifest = ''] = sources('JSON').map(({ source }) => source);
    const host = createHost({
      script: sources('SERVER_JS').map(({ name, source }) => ({ name: `${name}.gs`, text: source })),
      files: new Map(sources('HTML').map(({ name, source }) => [name, source])),
      ...readGrants(manifest),
      timeZone: JSON.parse(manifest).timeZone,
      now: new Date('2026-12-01T09:00:00+09:00'),
    });
    host.open();
    expect(host.menus.map(({ caption }) => caption)).toEqual(['VIP 케어']);
    host.run('action_home_state');
    expect(host.sidebar?.html).toContain('startSidebar(');
    const reply = host.callFromClient('call', ['home.state', { input: {} }]).value as Reply;
    expect(reply).toMatchObject({ ok: true, step: { done: expect.anything() } });
  });

  it('writes nothing where the project holds it already', async () => {
    const { code, said } = await push(pushArguments());
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('already up to date') });
    expect(lines()).toEqual([`GET ${CONTENT}`]);
    expect(api.files).toBe(arrived);
  });

  it('brings a changed manifest too, which clasp without its option would leave out and call a success', async () => {
    const older = arrived.map((file) => (file.type === 'JSON' ? { ...file, source: '{}' } : file));
    api.files = older;
    const skipped = await push(pushArguments().filter((word) => word !== '--force'));
    expect(skipped).toMatchObject({ code: 0, said: expect.stringContaining('Skipping push.') });
    expect(api.files).toBe(older);

    expect(await push(pushArguments())).toMatchObject({ code: 0 });
    expect(api.files).toEqual(arrived);
  });

  it('fails where Google finds a syntax error, says what and where, and leaves the project as it was', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'push-faulty-'));
    try {
      cpSync('.clasp.json', join(folder, '.clasp.json'));
      cpSync('dist', join(folder, 'dist'), { recursive: true });
      writeFileSync(join(folder, 'dist/main.js'), 'function call() {}\nfunction onOpen( {}\n');
      const { code, said } = await push(pushArguments(), { folder });
      expect(code).toBe(1);
      expect(said).toContain('SyntaxError: Unexpected end of input line: 3 file: main');
      expect(lines().at(-1)).toBe(`PUT ${CONTENT}`);
      expect(api.files).toBe(arrived);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('would reach nobody but for the stand-in', async () => {
    const { code, said } = await push(pushArguments(), { proxy: '' });
    expect(code).toBe(1);
    expect(said).toContain('this test reaches nobody outside, and script.googleapis.com least of all');
    expect(api.reached).toEqual([]);
  });
});
