import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { createRunner, type Handlers } from '../../../../local/workbench/page/frame/script-run';
import { isReachable, toArguments } from '../../../../local/workbench/page/frame/script-value';

describe('toArguments', () => {
  it('hands over numbers, booleans, strings, null, and plain arrays and objects of these', () => {
    const values = [1, true, '가', null, [1, [2]], { a: { b: null } }];
    expect(toArguments(values)).toEqual(values);
  });

  it('hands over copies', () => {
    const given = { list: [1] };
    const [copied] = toArguments([given]);
    expect(copied).not.toBe(given);
  });

  it('takes objects of another realm for plain ones', () => {
    expect(toArguments([runInNewContext('({ a: [1] })')])).toEqual([{ a: [1] }]);
  });

  it('leaves out what is undefined inside an object, and makes it null inside an array', () => {
    expect(toArguments([{ a: undefined, b: 1 }, [undefined, 2]])).toEqual([{ b: 1 }, [null, 2]]);
  });

  it.each([
    ['undefined', undefined, '0'],
    ['a date', new Date(0), '0'],
    ['a function', () => 1, '0'],
    ['a date inside', { due: new Date(0) }, 'due'],
    ['a map', { found: new Map() }, 'found'],
    ['a symbol', [Symbol('x')], '0'],
    ['a big integer', { n: 1n }, 'n'],
  ])('refuses %s', (_, value, property) => {
    expect(() => toArguments([value])).toThrow(`illegal value in property: ${property}`);
  });

  it('refuses a circle', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(() => toArguments([circle])).toThrow(TypeError);
  });

  it('does not let a key named __proto__ change what is copied', () => {
    const [copied] = toArguments([JSON.parse('{"__proto__":{"a":1}}')]);
    expect(Object.getPrototypeOf(copied)).toBe(Object.prototype);
    expect(Object.keys(copied as object)).toEqual(['__proto__']);
  });
});

describe('isReachable', () => {
  it('leaves out what ends in an underscore', () => {
    expect([isReachable('call'), isReachable('call_'), isReachable('')]).toEqual([true, false, false]);
  });
});

interface Runner {
  withSuccessHandler(handler: unknown): Runner;
  withFailureHandler(handler: unknown): Runner;
  withUserObject(value: unknown): Runner;
  [name: string]: (...args: unknown[]) => unknown;
}

describe('createRunner', () => {
  it('sends calls with the handlers that were set, each runner its own', () => {
    const sent: [string, readonly unknown[], Handlers][] = [];
    const run = createRunner((name, args, handlers) => sent.push([name, args, handlers])) as Runner;
    const done = vi.fn();
    run.withUserObject(7).withSuccessHandler(done).call?.('a', 1);
    run.other?.();
    expect(sent).toEqual([
      ['call', ['a', 1], { userObject: 7, success: done }],
      ['other', [], {}],
    ]);
  });

  it('has no function whose name ends in an underscore, and is no promise', () => {
    const run = createRunner(() => {}) as Runner;
    expect([run.hidden_, run.then]).toEqual([undefined, undefined]);
  });

  it('refuses a handler that is no function', () => {
    expect(() => (createRunner(() => {}) as Runner).withFailureHandler('x')).toThrow(TypeError);
  });
});
