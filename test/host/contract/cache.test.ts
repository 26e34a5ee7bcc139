import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/cache/cache
// Source: https://developers.google.com/apps-script/reference/cache/cache-service

const inCache = (body: string) => resultOf(`const cache = CacheService.getScriptCache(); ${body}`);

describe('Cache.put, Cache.get', () => {
  it('keep a text from one execution to the next', () => {
    const host = createHost({
      script: `function put() { CacheService.getDocumentCache().put('k', '값'); }
        function get() { return CacheService.getDocumentCache().get('k'); }`,
    });
    expect(host.run('get').value).toBeNull();
    host.run('put');
    expect(host.run('get').value).toBe('값');
  });

  it.each([
    ['', 600],
    [', 20', 20],
    [', 21600', 21_600],
  ])('for ten minutes, or as long as asked: put(key, value%s)', (seconds, life) => {
    let now = 0;
    const host = hostOf(
      `const cache = CacheService.getScriptCache(); if (a) cache.put('k', 'v'${seconds}); return cache.get('k')`,
      { now: () => now },
    );
    host.run('main', [true]);
    now = life * 1000 - 1;
    expect(host.run('main').value).toBe('v');
    now++;
    expect(host.run('main').value).toBeNull();
  });

  it.each(['0', '-1', '21601'])('refuse a life of %s seconds', (seconds) => {
    expect(() => inCache(`cache.put('k', 'v', ${seconds})`)).toThrow('Invalid argument: expirationInSeconds');
  });

  it('take keys of 250 characters and values of 100 KB, and no longer ones', () => {
    const ok = `const key = '키'.repeat(250), value = 'x'.repeat(100 * 1024); cache.put(key, value); return cache.get(key) === value`;
    expect(inCache(ok)).toBe(true);
    expect(() => inCache(`cache.put('k'.repeat(251), 'v')`)).toThrow('Argument too large: key');
    expect(() => inCache(`cache.get('k'.repeat(251))`)).toThrow('Argument too large: key');
    expect(() => inCache(`cache.put('k', '가'.repeat(34134))`)).toThrow('Argument too large: value');
  });

  it('take texts only', () => {
    expect(() => inCache(`cache.put('k', 5)`)).toThrow(
      "The parameters (String,number) don't match the method signature for CacheService.Cache.put.",
    );
  });

  it('keep the 900 items farthest from expiration when there are more than 1,000', () => {
    const body = `for (let i = 0; i <= 1000; i++) cache.put('k' + i, 'v', i < 101 ? 100 : 200);
      const found = []; for (let i = 0; i <= 1000; i++) if (cache.get('k' + i)) found.push(i);
      return [found.length, found[0]];`;
    expect(inCache(body)).toEqual([900, 101]);
  });
});

describe('Cache.putAll, Cache.getAll', () => {
  it('write and read many at once, leaving out what is missing', () => {
    expect(
      inCache(`cache.putAll({ foo: 'bar', x: 'y' }); return cache.getAll(['foo', 'x', 'missing'])`),
    ).toEqual({ foo: 'bar', x: 'y' });
  });

  it('with one life for all', () => {
    expect(inCache(`cache.putAll({ a: '1' }, 5); Utilities.sleep(5000); return cache.getAll(['a'])`)).toEqual(
      {},
    );
  });

  it('refuse values that are no text', () => {
    expect(() => inCache('cache.putAll({ a: 1 })')).toThrow(
      'not implemented: a cached value that is no text',
    );
  });
});

describe('Cache.remove, Cache.removeAll', () => {
  it('forget one key or several', () => {
    const body = `cache.putAll({ a: '1', b: '2', c: '3' }); cache.remove('a'); cache.removeAll(['b', 'x']);
      return cache.getAll(['a', 'b', 'c'])`;
    expect(inCache(body)).toEqual({ c: '3' });
  });
});

describe('CacheService.getUserCache, CacheService.getScriptCache, CacheService.getDocumentCache', () => {
  it('are apart, and the first is each user’s own', () => {
    const host =
      hostOf(`const read = () => ['User', 'Script', 'Document'].map((kind) => CacheService['get' + kind + 'Cache']().get('k'));
      const before = read(); CacheService.getUserCache().put('k', a); CacheService.getScriptCache().put('k', 'script'); return before;`);
    const run = (user: string) => host.run('main', [user], { user }).value;
    expect(run('a@example.com')).toEqual([null, null, null]);
    expect(run('b@example.com')).toEqual([null, 'script', null]);
    expect(run('a@example.com')).toEqual(['a@example.com', 'script', null]);
  });
});
