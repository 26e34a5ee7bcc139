import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';

// Source: https://developers.google.com/apps-script/guides/html/reference/run

const host = createHost({
  script: `function echo(value) { return value; }
    function count() { return arguments.length + ' ' + String(arguments[0]); }
    function change(value) { value.name = 'changed'; return value; }
    function date() { return { list: [1, new Date()] }; }
    function sheet() { return SpreadsheetApp.getActive(); }
    function nothing() {}
    function holes() { return { list: [1, undefined, 2], gone: undefined }; }
    function fail() { throw new TypeError('안 됨'); }
    function hidden_() { return 1; }
    const arrow = () => 1;`,
});

describe('a call from a client', () => {
  it.each([
    ['글'],
    [1.5],
    [true],
    [null],
    [[1, [2, { a: null }]]],
    [{ name: '김영희', 'a b': [], deep: { er: { still: 1 } } }],
  ])('carries %j both ways', (value) => {
    expect(host.callFromClient('echo', [value]).value).toEqual(value);
  });

  it('makes null of undefined, and leaves it out of objects', () => {
    expect(host.callFromClient('count', [undefined]).value).toBe('1 null');
    expect(host.callFromClient('echo', [[1, undefined]]).value).toEqual([1, null]);
    expect(host.callFromClient('echo', [{ a: undefined, b: 1 }]).value).toStrictEqual({ b: 1 });
    expect(host.callFromClient('nothing').value).toBeNull();
    expect(host.callFromClient('holes').value).toStrictEqual({ list: [1, null, 2] });
  });

  it('carries copies', () => {
    const given = { name: '김영희' };
    expect(host.callFromClient('change', [given]).value).toEqual({ name: 'changed' });
    expect(given.name).toBe('김영희');
  });

  const circle: Record<string, unknown> = {};
  circle.self = { again: circle };
  it.each([
    [new Date(), 'Date at argument 1'],
    [[{ at: new Date() }], 'Date at argument 1[0].at'],
    [Number.NaN, 'NaN at argument 1'],
    [[Number.POSITIVE_INFINITY], 'Infinity at argument 1[0]'],
    [() => 1, 'function at argument 1'],
    [Symbol('x'), 'symbol at argument 1'],
    [new Map(), 'Map at argument 1'],
    [/x/, 'RegExp at argument 1'],
    [new Uint8Array(1), 'Uint8Array at argument 1'],
    [circle, 'a circle at argument 1.self.again'],
  ])('does not carry %s', (value, message) => {
    expect(() => host.callFromClient('echo', [value])).toThrow(`google.script.run cannot carry ${message}`);
  });

  it('carries the same object twice', () => {
    const shared = { a: 1 };
    expect(host.callFromClient('echo', [[shared, shared]]).value).toEqual([shared, shared]);
  });

  it('brings no date and no service object back', () => {
    expect(() => host.callFromClient('date')).toThrow(
      'google.script.run cannot carry Date at the result.list[1]',
    );
    expect(() => host.callFromClient('sheet')).toThrow('google.script.run cannot carry');
  });

  it('hands on what the script throws', () => {
    expect(() => host.callFromClient('fail')).toThrow(
      expect.objectContaining({ errorName: 'TypeError', message: '안 됨' }),
    );
  });

  it('reaches only functions declared at top level whose name does not end in an underscore', () => {
    expect(() => host.callFromClient('hidden_')).toThrow('google.script.run does not reach hidden_');
    expect(() => host.callFromClient('none')).toThrow('Script function not found: none');
    expect(() => host.callFromClient('arrow')).toThrow('Script function not found: arrow');
    expect(() => host.callFromClient('toString')).toThrow('Script function not found: toString');
  });
});
