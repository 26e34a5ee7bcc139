import { readFileSync } from 'node:fs';
import { createContext, runInContext, Script } from 'node:vm';
import { transform } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../build/build';
import { evaluateActions } from '../../build/menu-actions';
import { findFreeNames } from './free-names';

let code = '';
let menuActions: readonly string[] = [];
beforeAll(async () => {
  const { directory } = await build();
  code = readFileSync(`${directory}/main.js`, 'utf8');
  const actions = await evaluateActions(process.cwd(), 'src/actions.ts');
  menuActions = actions.filter(({ inMenu }) => inMenu).map(({ id }) => `action_${id.replace('.', '_')}`);
});

/** The script loaded into a realm of its own, where nothing exists but the language and what is given. */
function load(globals: object = {}): Record<string, unknown> {
  const context = createContext({ ...globals });
  expect(runInContext(code, context)).toBeUndefined();
  return context;
}

describe('dist/main.js', () => {
  it('offers exactly the allow-list to pages, menus and triggers', () => {
    const reachable = Object.keys(load()).filter((name) => !name.endsWith('_'));
    expect(reachable.sort()).toEqual(['onOpen', 'onEdit', 'call', ...menuActions].sort());
  });

  it('loads where nothing of Node or a browser exists, and runs nothing', () => {
    const context = load();
    for (const value of Object.values(context)) expect(value).toBeTypeOf('function');
    for (const factory of ['main_', 'menu_']) expect(context[factory]).not.toHaveProperty('made');
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
    expect(context.main_).not.toHaveProperty('made');
  });

  // Source: https://developers.google.com/apps-script/guides/v8-runtime
  it('is a script, not a module: no import, export or await at the top', () => {
    expect(() => new Script(code)).not.toThrow();
  });

  it('holds no syntax newer than ES2019, such as private names and static fields', async () => {
    const [asIs, lowered] = await Promise.all(
      ['esnext', 'es2019'].map((target) => transform(code, { target, charset: 'utf8' })),
    );
    expect(lowered?.code).toBe(asIs?.code);
  });

  // Source: https://developers.google.com/apps-script/guides/v8-runtime
  it('takes nothing from outside that Apps Script lacks', async () => {
    expect(await findFreeNames(code, MISSING_IN_APPS_SCRIPT)).toEqual([]);
  });

  it('stays within 250 KB', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(250 * 1024);
  });
});

describe('findFreeNames', () => {
  it('sees a name that is taken from outside, and no name that only looks like one', async () => {
    const script =
      'const URL = 1; function f(window){ return [URL, window, self.process, "Buffer", crypto] }';
    expect(await findFreeNames(script, ['URL', 'window', 'process', 'Buffer', 'crypto'])).toEqual(['crypto']);
  });
});

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
