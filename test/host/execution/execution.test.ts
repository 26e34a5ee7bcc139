import { describe, expect, it } from 'vitest';
import { createHost, HostError } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

describe('an execution', () => {
  it('starts anew: top-level code runs every time and no variable survives', () => {
    const host = createHost({ script: 'var count = 0; function main() { return ++count; }' });
    expect([host.run('main').value, host.run('main').value]).toEqual([1, 1]);
  });

  it.each([
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'TextEncoder',
    'TextDecoder',
    'fetch',
    'FormData',
    'File',
    'Blob',
    'URL',
    'URLSearchParams',
    'DOMException',
    'atob',
    'btoa',
    'crypto',
    'window',
    'navigator',
    'performance',
    'process',
    'Buffer',
    'require',
    'module',
    'global',
    'structuredClone',
    'WebAssembly',
    'SharedArrayBuffer',
    'Atomics',
  ])('has no %s, as Apps Script has none', (name) => {
    expect(resultOf(`return typeof ${name}`)).toBe('undefined');
  });

  it('meets only values of its own realm', () => {
    const body = `
      s.getRange(1, 1, 1, 2).setValues([[new Date(2026, 10, 3), '김영희']]);
      const values = s.getRange(1, 1, 1, 2).getValues();
      let error; try { s.getRange(0, 1); } catch (caught) { error = caught; }
      const properties = PropertiesService.getScriptProperties().setProperty('k', 'v').getProperties();
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, error instanceof Error,
        properties instanceof Object, a instanceof Array, a[0] instanceof Date, ss.getSheets() instanceof Array];`;
    expect(hostOf(body).run('main', [[new Date(0)]]).value).toEqual(new Array(8).fill(true));
  });

  it('takes and gives copies of values, dates included', () => {
    const given = [new Date(5), { name: '김영희', list: [1, null, true] }];
    const { value } = hostOf('a[1].name = "changed"; return a').run('main', [given]);
    expect(value).toEqual([new Date(5), { name: 'changed', list: [1, null, true] }]);
    expect(given[1]).toEqual({ name: '김영희', list: [1, null, true] });
  });

  it('lends the methods of global services, as in forEach(Logger.log)', () => {
    const { value, log } = hostOf(
      `[1, '둘'].forEach(Logger.log); const { warn } = console; warn('w'); const format = Utilities.formatString;
      return [format('%s!', 'x'), PropertiesService.getScriptProperties.call(null).getKeys()]`,
    ).run('main');
    expect(value).toEqual(['x!', []]);
    expect(log.map(({ text }) => text)).toEqual(['1.0', '둘', 'w']);
    expect(() => resultOf('const { getName } = s; return getName()')).toThrow('Illegal invocation');
  });

  it('tells what the host lacks, also where the script catches it', () => {
    const body = `try { ScriptProperties.getProperty('k') } catch (error) { if (a) throw new Error('own') }`;
    const lacks = ['not implemented: ScriptProperties.getProperty'];
    expect(hostOf(body).run('main').lacks).toEqual(lacks);
    expect(catchError(() => hostOf(body).run('main', [true]))).toMatchObject({ message: 'own', lacks });
  });

  it('names the class of what means nothing outside of the script', () => {
    const classes = resultOf('return [s, s.getRange("A1"), () => 1]');
    expect(String(classes)).toBe('[object Sheet],[object Range],[object Function]');
  });

  it('reads the time it is given, and sleeping passes at once', () => {
    const body = `const before = new Date(); Utilities.sleep(60000);
      return [before.toISOString(), Date.now() - before.getTime(), new Date(2026, 0, 31).getDate(), typeof Date()];`;
    expect(resultOf(body)).toEqual(['2026-12-01T00:00:00.000Z', 60000, 31, 'string']);
  });

  it('asks a clock function each time', () => {
    let now = 0;
    expect(resultOf('return -Date.now() + Date.now()', { now: () => ++now })).toBe(1);
  });

  it.each([
    ['Asia/Seoul', 9],
    ['America/New_York', 19],
    ['UTC', 0],
  ])('works in the time zone of the script: %s', (timeZone, hours) => {
    const host = hostOf('return [new Date(0).getHours(), Session.getScriptTimeZone()]', { timeZone });
    expect(host.run('main').value).toEqual([hours, timeZone]);
    expect(process.env.TZ).toBe('Asia/Seoul');
  });

  it('runs only functions that the script declares at top level', () => {
    const host = createHost({ script: 'const main = () => 1; function outer() { function inner() {} }' });
    expect(() => host.run('main')).toThrow('Script function not found: main');
    expect(() => host.run('inner')).toThrow('Script function not found: inner');
    expect(() => host.run('toString')).toThrow('Script function not found: toString');
  });

  it('hands on what the script throws, with its name, place and cost', () => {
    const host = createHost({
      script: 'function main() {\n  throw new TypeError("그런 시트 없음");\n}',
      fileName: 'code.js',
    });
    const error = catchError(() => host.run('main'));
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ message: '그런 시트 없음', errorName: 'TypeError' });
    expect((error as HostError).scriptStack).toContain('code.js:2');
  });

  it('shows an error of Google to the script as an Exception that it can catch', () => {
    const body = 'try { s.getRange(0, 1); } catch (error) { return [error.name, String(error)]; }';
    expect(resultOf(body)).toEqual(['Exception', 'Exception: The starting row of the range is too small.']);
  });

  it('collects what is logged', () => {
    const { log } = hostOf(
      `console.log('%s명', 3, {a: 1}); console.warn('주의'); Logger.log([1, '둘']);`,
    ).run('main');
    expect(log).toEqual([
      { level: 'log', text: '3명 { a: 1 }' },
      { level: 'warn', text: '주의' },
      { level: 'info', text: '[1.0, 둘]' },
    ]);
  });

  it('can be made to fail at the k-th service call', () => {
    const seen: string[] = [];
    const host = hostOf('s.getRange(1, 1).setValue("x"); s.getRange(2, 1).setValue("y");');
    const fail = () =>
      host.run('main', [], {
        onServiceCall: (count, name) => {
          seen.push(name);
          if (count === 6) throw new Error('the network is gone');
        },
      });
    expect(fail).toThrow('the network is gone');
    expect(seen).toEqual([
      'SpreadsheetApp.getActiveSpreadsheet',
      'Spreadsheet.getSheets',
      'Sheet.getRange',
      'Range.setValue',
      'Sheet.getRange',
      'Range.setValue',
    ]);
    expect(host.snapshot().sheets[0]?.cells).toEqual([['x']]);
  });

  it('can have its sheet edited by somebody at the k-th service call', () => {
    const host = hostOf('const before = s.getLastRow(); s.getName(); return [before, s.getLastRow()];');
    const { value } = host.run('main', [], {
      onServiceCall: (_, name) => {
        if (name === 'Sheet.getName') host.edit('시트1', 'A3', '직원 메모');
      },
    });
    expect(value).toEqual([0, 3]);
  });
});

describe('the cost of an execution', () => {
  it('counts reads, writes, other calls and the cells that went through', () => {
    const body = `
      const range = s.getRange(1, 1, 2, 3);
      range.setValues([[1, 2, 3], [4, 5, 6]]);
      s.getLastRow();
      range.getValues();
      s.getRange('A:A').setNumberFormat('@');
      SpreadsheetApp.flush();
      SpreadsheetApp.newDataValidation().requireDate().build();`;
    // other: getActiveSpreadsheet, getSheets, getRange twice, the builder's three
    expect(hostOf(body).run('main').cost).toMatchObject({
      reads: 2,
      writes: 3,
      otherCalls: 7,
      cellsRead: 6,
      cellsWritten: 6,
    });
  });

  it('counts calls that fail, too', () => {
    const error = catchError(() => hostOf('s.getRange(1, 1).setValues([[1, 2]])').run('main'));
    expect((error as HostError).cost).toMatchObject({ writes: 1, otherCalls: 3 });
  });
});

describe('a write that Google refuses while carrying it out', () => {
  const body = `
    const range = s.getRange('A1').setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(['예']).setAllowInvalid(false).build());
    console.log('before');
    range.setValue('아니요');
    console.log('after');`;
  const logOf = (options: { surfacesWritesLate: boolean }, more = '') => {
    const error = catchError(() => hostOf(`${body}${more}`, options).run('main'));
    expect(error).toMatchObject({
      errorName: 'Exception',
      message: expect.stringContaining('violates the data validation'),
    });
    return (error as HostError).log.map(({ text }) => text);
  };

  it('is heard of at once, if the host is not told otherwise', () => {
    expect(logOf({ surfacesWritesLate: false })).toEqual(['before']);
  });

  it.each([
    ['', ['before', 'after']],
    ['SpreadsheetApp.flush(); console.log("flushed");', ['before', 'after']],
    ['s.getLastRow(); console.log("read");', ['before', 'after']],
    ['s.getRange("B1"); console.log("navigated");', ['before', 'after', 'navigated']],
  ])(
    'is heard of at the next read, write or flush, or at the end, where writes are buffered: %s',
    (more, log) => {
      expect(logOf({ surfacesWritesLate: true }, more)).toEqual(log);
    },
  );
});

describe('a call from the sidebar', () => {
  const host = createHost({
    script: `function echo(value) { return value; } function date() { return { at: new Date() }; } function sheet() { return { at: SpreadsheetApp.getActiveSheet() }; }
      function nothing() {} function secret_() { return 1; }`,
  });

  it('carries JSON-like values both ways', () => {
    const value = [{ name: '김영희', visits: [1, 2], vip: true, note: null }];
    expect(host.callFromClient('echo', [value]).value).toEqual(value);
    expect(host.callFromClient('nothing').value).toBeNull();
  });

  it('refuses a date in either direction', () => {
    expect(() => host.callFromClient('echo', [{ at: new Date() }])).toThrow(
      'cannot carry Date at argument 1.at',
    );
    expect(() => host.callFromClient('date')).toThrow('cannot carry Date at the result.at');
    expect(() => host.callFromClient('sheet')).toThrow('cannot carry Sheet at the result.at');
  });

  it.each([
    [[1, { list: [Number.NaN] }], 'NaN at argument 1[1].list[0]'],
    [new Map(), 'Map at argument 1'],
    [() => 1, 'function at argument 1'],
  ])('refuses what JSON has no word for', (value, message) => {
    expect(() => host.callFromClient('echo', [value])).toThrow(`google.script.run cannot carry ${message}`);
  });

  it('does not reach a function whose name ends in an underscore', () => {
    expect(() => host.callFromClient('secret_')).toThrow('does not reach secret_');
    expect(host.run('secret_').value).toBe(1);
  });
});

function catchError(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
