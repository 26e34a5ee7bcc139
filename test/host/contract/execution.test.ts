import { describe, expect, it } from 'vitest';
import { createHost, type HostError, type HostOptions } from '../../../host/host';

const NOW = new Date('2026-12-01T09:00:00+09:00');
const TIME_IS_OVER = { errorName: 'Exception', message: 'Exceeded maximum execution time' };

function hostOf(script: HostOptions['script'], options: Omit<HostOptions, 'script'> = {}) {
  return createHost({ script, now: NOW, ...options });
}

function errorOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

// Source: https://developers.google.com/apps-script/guides/services/quotas
describe('the time limit', () => {
  const SLEEPER = `
    function sleep(ms, times) { for (let i = 0; i < times; i++) Utilities.sleep(ms); return 'done'; }
    function sleepAndCatch() { try { for (;;) Utilities.sleep(60000); } catch (error) { return 'caught'; } }
    function calls() { for (let i = 1; ; i++) SpreadsheetApp.getActiveSheet().getRange(i, 1).setValue(i); }
    function hang() { for (;;); }
    async function hangLater() { await null; for (;;); }`;

  it.each([
    ['editor', 359],
    ['client', 359],
    ['timeTrigger', 359],
    ['simpleTrigger', 29],
  ] as const)('is six minutes, 30 seconds for a simple trigger: %s', (caller, seconds) => {
    const host = hostOf(SLEEPER);
    expect(host.run('sleep', [1000, seconds], { caller }).value).toBe('done');
    expect(errorOf(() => host.run('sleep', [1000, seconds + 2], { caller }))).toMatchObject(TIME_IS_OVER);
  });

  it('holds beside others, too', async () => {
    const host = hostOf(SLEEPER);
    expect((await host.start.run('sleep', [60_000, 5])).value).toBe('done');
    await expect(host.start.run('sleep', [60_000, 7])).rejects.toMatchObject(TIME_IS_OVER);
  });

  it('cannot be caught', async () => {
    const host = hostOf(SLEEPER);
    expect(errorOf(() => host.run('sleepAndCatch'))).toMatchObject(TIME_IS_OVER);
    await expect(host.start.run('sleepAndCatch')).rejects.toMatchObject(TIME_IS_OVER);
  });

  it.each(['hang', 'hangLater'])('stops what hangs by the clock of the machine: %s', async (functionName) => {
    const host = hostOf(SLEEPER, { limits: { hanging: 200 } });
    expect(errorOf(() => host.run(functionName))).toMatchObject(TIME_IS_OVER);
    await expect(host.start.run(functionName)).rejects.toMatchObject(TIME_IS_OVER);
  });

  it('stops what never stops calling', () => {
    const script =
      'function main() { for (;;) { try { SpreadsheetApp.flush(); } catch (error) { return 1; } } }';
    const host = hostOf(script, { limits: { hanging: 100 } });
    expect(errorOf(() => host.run('main'))).toMatchObject(TIME_IS_OVER);
  });

  it('stops what hangs at top level', () => {
    const host = hostOf('for (;;); function main() {}', { limits: { hanging: 100 } });
    expect(errorOf(() => host.run('main'))).toMatchObject(TIME_IS_OVER);
  });

  it.each([4, 7, 10])('ends a run at service call %i, if every call takes its time', async (k) => {
    const options = { callMilliseconds: 1, limits: { execution: k - 1 } };
    const written = (host: ReturnType<typeof hostOf>) => host.snapshot().sheets[0]?.cells.length;
    const here = hostOf(SLEEPER, options);
    expect(errorOf(() => here.run('calls'))).toMatchObject(TIME_IS_OVER);
    // SpreadsheetApp.getActiveSheet, Sheet.getRange, Range.setValue, again and again
    expect(written(here)).toBe(Math.floor((k - 1) / 3));
    const beside = hostOf(SLEEPER, options);
    await expect(beside.start.run('calls')).rejects.toMatchObject(TIME_IS_OVER);
    expect(written(beside)).toBe(Math.floor((k - 1) / 3));
  });

  it('leaves what was written before', () => {
    const host = hostOf(
      `function main() { SpreadsheetApp.getActiveSheet().appendRow(['x']); for (;;) Utilities.sleep(60000); }`,
    );
    expect(errorOf(() => host.run('main'))).toMatchObject(TIME_IS_OVER);
    expect(host.snapshot().sheets[0]?.cells).toEqual([['x']]);
  });
});

// Source: https://developers.google.com/apps-script/guides/v8-runtime
describe('an async function', () => {
  it.each([
    ['async function main() { return 5; }', 5],
    ['async function main() { let sum = 0; for (const n of [1, 2, 3]) sum += await n; return sum; }', 6],
    ['function main() { return Promise.all([1, Promise.resolve(2)]); }', [1, 2]],
    ['function main() { return new Promise(done => done(new Date(5))); }', new Date(5)],
    [
      'async function main() { const s = SpreadsheetApp.getActiveSheet(); await null; return s.getName(); }',
      '시트1',
    ],
    [
      'async function main() { try { await Promise.reject(new Error("x")); } catch (error) { return error.message; } }',
      'x',
    ],
  ])('gives the value of its promise: %s', async (script, value) => {
    expect(hostOf(script).run('main').value).toEqual(value);
    expect((await hostOf(script).start.run('main')).value).toEqual(value);
  });

  it('is run to its end, even where nobody waits for it', () => {
    const host = hostOf(`
      async function write() { await null; await null; SpreadsheetApp.getActiveSheet().getRange('A1').setValue('later'); }
      function main() { write(); return 'first'; }`);
    expect(host.run('main').value).toBe('first');
    expect(host.snapshot().sheets[0]?.cells).toEqual([['later']]);
  });

  it.each([
    ['async function main() { throw new TypeError("그런 시트 없음"); }', 'TypeError', '그런 시트 없음'],
    ['function main() { return Promise.reject(new Error("x")); }', 'Error', 'x'],
    ['function main() { Promise.reject(new RangeError("lost")); }', 'RangeError', 'lost'],
    ['function main() { (async () => { await 1; throw new Error("lost"); })(); return 1; }', 'Error', 'lost'],
    ['Promise.reject(new Error("early")); function main() {}', 'Error', 'early'],
    [
      'async function main() { await 1; SpreadsheetApp.getActiveSheet().getRange(0, 1); }',
      'Exception',
      'The starting row of the range is too small.',
    ],
  ])('fails where a rejection is not handled: %s', async (script, errorName, message) => {
    expect(errorOf(() => hostOf(script).run('main'))).toMatchObject({ errorName, message });
    await expect(hostOf(script).start.run('main')).rejects.toMatchObject({ errorName, message });
  });

  it('fails where its promise can never be settled', () => {
    expect(() => hostOf('function main() { return new Promise(() => {}); }').run('main')).toThrow(
      'the promise that main returned cannot be settled any more',
    );
  });

  it('leaves nothing behind that would end the process', async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => void unhandled.push(reason);
    process.on('unhandledRejection', listen);
    const host = hostOf(
      'function main() { Promise.reject(new Error("lost")); } function stop() { Promise.reject(1); for (;;); }',
      { limits: { hanging: 50 } },
    );
    expect(() => host.run('main')).toThrow('lost');
    expect(() => host.run('stop')).toThrow('Exceeded');
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
  });
});

describe('several script files', () => {
  const file = (name: string, text: string) => ({ name, text });

  it('share one global scope, in order', async () => {
    const script = [
      file('a.gs', 'const LIMIT = 3; function double(n) { return n * 2; }'),
      file('b.gs', 'let total = double(LIMIT); class Box { get() { return total; } }'),
      file('c.gs', 'function main() { return [LIMIT, total, new Box().get(), double(4)]; }'),
    ];
    expect(hostOf(script).run('main').value).toEqual([3, 6, 6, 8]);
    expect((await hostOf(script).start.run('main')).value).toEqual([3, 6, 6, 8]);
  });

  it('cannot use at top level what a later file makes', () => {
    const host = hostOf([
      file('a.gs', 'const twice = later(2);'),
      file('b.gs', 'function later() {} function main() {}'),
    ]);
    expect(errorOf(() => host.run('main'))).toMatchObject({
      errorName: 'ReferenceError',
      message: 'later is not defined',
    });
  });

  it('cannot declare a constant twice', () => {
    const host = hostOf([
      file('a.gs', 'const LIMIT = 3;'),
      file('b.gs', 'const LIMIT = 4; function main() {}'),
    ]);
    expect(errorOf(() => host.run('main'))).toMatchObject({
      errorName: 'SyntaxError',
      message: "Identifier 'LIMIT' has already been declared",
    });
  });

  it('are told apart in stack traces', () => {
    const host = hostOf([
      file('folder/a.gs', '\nfunction fail() {\n  throw new Error("x");\n}'),
      file('b.gs', 'function main() { fail(); }'),
    ]);
    const { scriptStack } = errorOf(() => host.run('main')) as HostError;
    expect(scriptStack).toMatch(/at fail \(folder\/a\.gs:3:9\)\n.*at main \(b\.gs:1:19\)/);
  });

  it('are refused where one is no JavaScript, as when they are pushed', () => {
    expect(() => hostOf([file('a.gs', ''), file('b.gs', 'function {')])).toThrow(SyntaxError);
  });
});

// Source: https://developers.google.com/apps-script/guides/v8-runtime#limitations
describe('syntax', () => {
  it.each([
    'class A { #secret = 1; }',
    'class A { #secret() {} }',
    'class A { static count = 2; }',
    'class A { static #count = 2; }',
    'import x from "y";',
    'export function main() {}',
    'await 1;',
  ])('that Apps Script does not parse is refused: %s', (script) => {
    expect(() => hostOf(script)).toThrow(SyntaxError);
  });

  it.each([
    'class A { static make() { return new A(); } count = 2; } function main() { return A.make().count; }',
    '/* static #x */ class A { get() { return "#secret static count = 2".length - 22; } } function main() { return new A().get(); }',
    'function main() { return [1, 2].at?.(-1) ?? 0; }',
    'with ({ two: 2 }) { var found = two; } class A {} const colour = "#static"; function main() { return found; }',
  ])('that it parses is run: %s', (script) => {
    expect(hostOf(script).run('main').value).toBe(2);
  });
});

// Source: https://developers.google.com/apps-script/guides/html/reference/run#myFunction(...)
describe('a function that can be called by name', () => {
  it.each([
    'function main() { return 1; }',
    'async function main() { return 1; }',
    'function\n  main /* of all */ ( ) { return 1; }',
    '"use strict"; const other = 2; function main() { return 1; }',
    'return1(); function return1() {} function main() { return 1; }',
    'function main() { return 2; } function main() { return 1; }',
    'function main() { return 2; } main = function () { return 1; };',
    'function escape() {} function main() { return 1; }',
  ])('is a declaration at top level: %s', (script) => {
    expect(hostOf(script).run('main').value).toBe(1);
  });

  it.each([
    '// function main() { return 1; }',
    '/* function main() { return 1; } */',
    'const text = "function main() { return 1; }";',
    'const text = `function main() {}`;',
    'function outer() { function main() { return 1; } }',
    'if (true) { function main() { return 1; } }',
    'const main = () => 1;',
    'let main = function main() { return 1; };',
    'var main = function () { return 1; };',
    'globalThis.main = function () { return 1; };',
    'this.main = () => 1;',
    'class main {}',
    '(function main() { return 1; });',
    'const expression = /function main() {}/;',
  ])('is nothing else: %s', (script) => {
    expect(() => hostOf(script).run('main')).toThrow('Script function not found: main');
  });

  it.each(['toString', 'eval', 'parseInt', 'Object', 'SpreadsheetApp', '__proto__', 'constructor', ''])(
    'is of the script: %s',
    (name) => {
      expect(() => hostOf('function main() {}').run(name)).toThrow(`Script function not found: ${name}`);
    },
  );
});

// Source: https://developers.google.com/apps-script/reference/spreadsheet/range#setValues(Object)
describe('a service object', () => {
  const errorIn = (code: string) =>
    errorOf(() =>
      hostOf(`function main() { const s = SpreadsheetApp.getActiveSheet(); ${code} }`).run('main'),
    );

  it.each([
    ['s.getRanje(1, 1)', 'NotImplementedError', 'not implemented: Sheet.getRanje'],
    ['s.colour = 1', 'NotImplementedError', 'not implemented: setting Sheet.colour'],
    [
      'SpreadsheetApp.BooleanCriteria.NO_SUCH',
      'NotImplementedError',
      'not implemented: BooleanCriteria.NO_SUCH',
    ],
    [
      's.getRange()',
      'Exception',
      "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      's.getRange(1, 1, 1, 1, 1)',
      'Exception',
      "The parameters (number,number,number,number,number) don't match",
    ],
    [
      's.getRange(1, 1).setValues("x")',
      'Exception',
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    ['s.getRange(1.5, 1)', 'Exception', "The parameters (number,number) don't match"],
    ['s.getRange(1, 1).setValues([1])', 'Exception', "The parameters (number[]) don't match"],
    ['s.getRange.call({}, 1, 1)', 'TypeError', 'Illegal invocation'],
  ])('is strict: %s', (code, errorName, message) => {
    expect(errorIn(code)).toMatchObject({ errorName, message: expect.stringContaining(message) });
  });

  it('throws errors of the realm of the script, even where the stack ends', () => {
    const code = `let depth = 0; const dive = () => { depth++; s.getName(); dive(); };
      try { dive(); } catch (error) { return [error instanceof Error, depth > 10]; }`;
    const { value } = hostOf(`function main() { const s = SpreadsheetApp.getActiveSheet(); ${code} }`).run(
      'main',
    );
    expect(value).toEqual([true, true]);
  });
});

describe('what a function returns', () => {
  it.each([
    ['new Map([[1, 2]])', '[object Map]'],
    ['new Set([1])', '[object Set]'],
    ['/x/', '[object RegExp]'],
    ['Symbol.iterator', '[object Symbol]'],
    ['new Uint8Array(2)', '[object Uint8Array]'],
  ])('is told by its class where it means nothing outside of the script: %s', async (expression, text) => {
    const host = hostOf(`function main() { return { it: ${expression} }; }`);
    const { it: here } = host.run('main').value as { it: unknown };
    const { it: beside } = (await host.start.run('main')).value as { it: unknown };
    expect([String(here), String(beside)]).toEqual([text, text]);
  });
});
