import { readFileSync } from 'node:fs';
import { createContext, runInContext, Script } from 'node:vm';
import { inflateRawSync } from 'node:zlib';
import { transform } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../build/build';
import { findFreeNames } from '../../build/free-names';
import { evaluateActions } from '../../build/menu-actions';
import { findNeeds } from './needed-scopes';

let code = '';
let body = '';
let menuActions: readonly string[] = [];
beforeAll(async () => {
  const { directory, bodies } = await build();
  code = readFileSync(`${directory}/main.js`, 'utf8');
  body = bodies.get('main_') ?? '';
  const actions = await evaluateActions(process.cwd(), 'src/actions.ts');
  menuActions = actions.filter(({ inMenu }) => inMenu).map(({ id }) => `action_${id.replace('.', '_')}`);
});

/** The script loaded into a realm of its own, where nothing exists but the language and what is given. */
function load(globals: object = {}): Record<string, unknown> {
  const context = createContext({ ...globals });
  expect(runInContext(code, context)).toBeUndefined();
  return context;
}

/** The compressed text that the script hands its unpacker, and the size it states. */
function findPacked(): { text: string; size: number } {
  const found = /\.unpack\("([^"]+)",(\d+)\)/.exec(code);
  return { text: found?.[1] ?? '', size: Number(found?.[2]) };
}

describe('dist/main.js', () => {
  it('offers exactly the allow-list to pages, menus and triggers', () => {
    const reachable = Object.keys(load()).filter((name) => !name.endsWith('_'));
    expect(reachable.sort()).toEqual(['onOpen', 'onEdit', 'call', ...menuActions].sort());
  });

  it('loads where nothing of Node or a browser exists, and runs nothing', () => {
    const context = load();
    for (const value of Object.values(context)) expect(value).toBeTypeOf('function');
    for (const factory of ['main_', 'menu_', 'stamp_', 'unpack_'])
      expect(context[factory]).not.toHaveProperty('made');
  });

  it('touches nothing but the menu when the spreadsheet is opened', () => {
    const touched: string[] = [];
    const record = (path: string): unknown =>
      new Proxy(() => undefined, {
        get: (_, member) => record(`${path}.${String(member)}`),
        apply: () => {
          touched.push(path);
          return path === 'Session.getActiveUserLocale' ? 'ko' : record(path);
        },
      });
    const context = load({ SpreadsheetApp: record('SpreadsheetApp'), Session: record('Session') });
    runInContext('onOpen({})', createContext(context));
    const kinds = new Set(touched.map((path) => path.replace(/^.*\.(?=add)/, 'menu.')));
    const expected = [
      'Session.getActiveUserLocale',
      'SpreadsheetApp.getUi',
      'SpreadsheetApp.getUi.createMenu',
    ];
    expect([...kinds].filter((path) => path !== 'menu.addSeparator').sort()).toEqual(
      [...expected, 'menu.addItem', 'menu.addToUi'].sort(),
    );
    expect(touched.filter((path) => path.endsWith('.addItem'))).toHaveLength(menuActions.length);
    for (const factory of ['main_', 'stamp_', 'unpack_']) expect(context[factory]).not.toHaveProperty('made');
  });

  it('loads no feature when somebody types into a cell, and touches only where it was typed', () => {
    const touched: string[] = [];
    const note = (name: string, answer: unknown) => () => {
      touched.push(name);
      return answer;
    };
    const range = {
      getRow: note('getRow', 2),
      getNumRows: note('getNumRows', 1),
      getNumColumns: note('getNumColumns', 1),
      getSheet: note('getSheet', { getName: note('getName', '우리 병원 메모') }),
    };
    const context = load({ event: { range, value: '확인' } });
    runInContext('onEdit(event)', createContext(context));
    expect(touched).toEqual(['getRow', 'getNumRows', 'getNumColumns', 'getSheet', 'getName']);
    for (const factory of ['main_', 'menu_', 'unpack_']) expect(context[factory]).not.toHaveProperty('made');
  });

  it('answers a call where nothing of Node or a browser exists, by what it has unpacked', () => {
    const context = load();
    const reply = runInContext('JSON.stringify(call("no.such", {}))', createContext(context));
    expect(JSON.parse(reply)).toMatchObject({ ok: false });
    expect(context.main_).toHaveProperty('made');
  });

  it('unpacks exactly what was built', () => {
    const { text, size } = findPacked();
    expect(body.length).toBeGreaterThan(100_000);
    const context = createContext(load({ text, size }));
    expect(runInContext('unpack_().unpack(text, size)', context) === body).toBe(true);
  });

  it('packs with nothing but deflate and base 85, so that anybody can look inside', () => {
    const { text } = findPacked();
    const groups = text.match(/.{5}/g) ?? [];
    const bytes = Buffer.alloc(groups.length * 4);
    groups.forEach((group, index) => {
      const word = [...group].reduce((sum, digit) => sum * 85 + RFC_1924_DIGITS.indexOf(digit), 0);
      bytes.writeUInt32BE(word, index * 4);
    });
    expect(inflateRawSync(bytes).toString('utf8') === body).toBe(true);
  });

  it('says at its top which services of Google the packed code uses', async () => {
    const { services } = await findNeeds(body);
    expect(services).toContain('SpreadsheetApp');
    const [stated] = /(?<=^\/\* main_ is packed: .*uses: )[^.]+/m.exec(code.slice(0, 2000)) ?? [];
    expect(stated?.split(', ')).toEqual(services.filter((name) => name !== 'console').sort());
  });

  // Source: https://developers.google.com/apps-script/guides/v8-runtime
  it('is a script, not a module: no import, export or await at the top', () => {
    expect(() => new Script(code)).not.toThrow();
  });

  it('holds no syntax newer than ES2020, such as private names and static fields', async () => {
    for (const text of [code, body]) {
      const [asIs, lowered] = await Promise.all(
        ['esnext', 'es2020'].map((target) => transform(text, { target, charset: 'utf8' })),
      );
      expect(lowered?.code).toBe(asIs?.code);
    }
  });

  // Source: https://developers.google.com/apps-script/guides/v8-runtime
  it('takes nothing from outside that Apps Script lacks', async () => {
    for (const text of [code, body]) expect(await findFreeNames(text, MISSING_IN_APPS_SCRIPT)).toEqual([]);
  });

  it('gives Google little to parse at every execution, and stays small in all', () => {
    const parsed = code.replace(/unpack\("[^"]*"/, '');
    expect(code.length - parsed.length).toBeGreaterThan(200 * 1024);
    expect(Buffer.byteLength(parsed)).toBeLessThanOrEqual(30 * 1024);
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(400 * 1024);
  });
});

describe('findFreeNames', () => {
  it('sees a name that is taken from outside, and no name that only looks like one', async () => {
    const script =
      'const URL = 1; function f(window){ return [URL, window, self.process, "Buffer", crypto] }';
    expect(await findFreeNames(script, ['URL', 'window', 'process', 'Buffer', 'crypto'])).toEqual(['crypto']);
  });
});

const RFC_1924_DIGITS =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';

const MISSING_IN_APPS_SCRIPT = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'clearTimeout'],
  ...[
    'TextEncoder',
    'TextDecoder',
    'fetch',
    'FormData',
    'File',
    'Blob',
    'URL',
    'URLSearchParams',
    'DOMException',
  ],
  ...[
    'ReadableStream',
    'WritableStream',
    'atob',
    'btoa',
    'crypto',
    'window',
    'document',
    'navigator',
    'performance',
  ],
  ...[
    'process',
    'Buffer',
    'require',
    'module',
    'exports',
    '__dirname',
    'global',
    'structuredClone',
    'XMLHttpRequest',
  ],
];
