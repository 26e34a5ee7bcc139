import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/base/logger
// Source: https://developers.google.com/apps-script/reference/base/console

const logged = (body: string) => hostOf(body).run('main').log;

describe('Logger.log', () => {
  it.each([
    [`'글'`, '글'],
    ['100', '100.0'],
    ['1.5', '1.5'],
    ['-3', '-3.0'],
    ['12345678', '1.2345678E7'],
    ['true', 'true'],
    ['null', 'null'],
    ['undefined', 'undefined'],
    [`[1, '둘', [3]]`, '[1.0, 둘, [3.0]]'],
    [`{ name: 'Ted', age: 4 }`, '{age=4.0, name=Ted}'],
    [`{ key: { inner: [true] } }`, '{key={inner=[true]}}'],
    [`{ message: '글', data: { key: 'value' } }`, '글'],
    ['new Date(0)', 'Thu Jan 01 09:00:00 GMT+09:00 1970'],
    [`'%s of %s', 'one', 2`, 'one of 2.0'],
    [`'%d%%', 50`, '50%'],
    [`'100%'`, '100%'],
    ['s', 'Sheet'],
    [`new TypeError('안 됨')`, 'TypeError: 안 됨'],
  ])('Logger.log(%s)', (args, text) => {
    expect(logged(`Logger.log(${args})`)).toEqual([{ level: 'info', text }]);
  });

  it('chains', () => {
    expect(resultOf(`return Logger.log('a') === Logger`)).toBe(true);
  });
});

describe('Logger.getLog, Logger.clear', () => {
  it('give what Logger wrote, with the time, and forget it; the execution log stays', () => {
    const host =
      hostOf(`Logger.log('one'); console.log('not there'); Logger.log('two'); const text = Logger.getLog();
      Logger.clear(); return [text, Logger.getLog()];`);
    const { value, log } = host.run('main');
    expect(value).toEqual([
      'Tue Dec 01 09:00:00 GMT+09:00 2026 INFO: one\nTue Dec 01 09:00:00 GMT+09:00 2026 INFO: two\n',
      '',
    ]);
    expect(log.map(({ text }) => text)).toEqual(['one', 'not there', 'two']);
  });
});

describe('console.log, console.info, console.warn, console.error', () => {
  it('have each its level', () => {
    expect(
      logged(`console.log('a'); console.info('b'); console.warn('c'); console.error('d'); console.log()`),
    ).toEqual([
      { level: 'log', text: 'a' },
      { level: 'info', text: 'b' },
      { level: 'warn', text: 'c' },
      { level: 'error', text: 'd' },
      { level: 'log', text: '' },
    ]);
  });

  it.each([
    ['100', '100'],
    [`{ name: 'Ted', age: 4 }`, "{ name: 'Ted', age: 4 }"],
    [`[1, '둘', [true]]`, "[ 1, '둘', [ true ] ]"],
    [`'%s: %d', 'a', 3, 'rest'`, 'a: 3 rest'],
    ['undefined, null', 'undefined null'],
    [`{ a: { b: { c: { d: 1 } } } }`, '{ a: { b: { c: [Object] } } }'],
  ])('console.log(%s)', (args, text) => {
    expect(logged(`console.log(${args})`)).toEqual([{ level: 'log', text }]);
  });

  it('show an error with its place', () => {
    const [entry] = logged(`console.error(new TypeError('안 됨'))`);
    expect(entry?.text).toMatch(/^TypeError: 안 됨\n {4}at main/);
  });
});

describe('console.time, console.timeEnd', () => {
  it('log how long it took', () => {
    expect(logged(`console.time('sync'); Utilities.sleep(1500); console.timeEnd('sync');`)).toEqual([
      { level: 'log', text: 'sync: 1500ms' },
    ]);
  });

  it('say nothing of a timer that was never started', () => {
    expect(logged(`console.timeEnd('none')`)).toEqual([]);
  });
});
