import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/properties/properties
// Source: https://developers.google.com/apps-script/guides/services/quotas

const inStore = (body: string) => resultOf(`const store = PropertiesService.getScriptProperties(); ${body}`);

describe('Properties.setProperty, Properties.getProperty', () => {
  it('live on from one execution to the next', () => {
    const host = hostOf(`const store = PropertiesService.getDocumentProperties();
      const before = store.getProperty('k'); store.setProperty('k', 'v'); return before;`);
    expect([host.run('main').value, host.run('main').value]).toEqual([null, 'v']);
  });

  it('chain', () => {
    expect(inStore(`return store.setProperty('a', '1').setProperty('b', '2').getKeys()`)).toEqual(['a', 'b']);
  });

  it('hold 9 KB, key included, and no more', () => {
    expect(inStore(`return store.setProperty('k', 'x'.repeat(9215)).getProperty('k').length`)).toBe(9215);
    expect(() => inStore(`store.setProperty('k', 'x'.repeat(9216))`)).toThrow('Argument too large: value');
    expect(() => inStore(`store.setProperty('k', '가'.repeat(3072))`)).toThrow('Argument too large: value');
  });

  it('hold 500 KB in a store; what would not fit is not written', () => {
    const fill = `for (let i = 0; i < 64; i++) store.setProperty('k' + i, 'x'.repeat(7990));`;
    expect(inStore(`${fill} return store.getKeys().length`)).toBe(64);
    const body = `${fill} try { store.setProperty('more', 'x'.repeat(1000)); } catch (error) { return [error.message, store.getProperty('more')]; }`;
    expect(inStore(body)).toEqual([
      'You have exceeded the property storage quota. Please remove some properties and try again.',
      null,
    ]);
  });

  it('count against the day’s quota of the user, reads too', () => {
    const host = hostOf(
      `const store = PropertiesService.getScriptProperties(); store.setProperty('k', 'v'); return store.getProperty('k')`,
      {
        quotas: { propertyCallsPerDay: 3 },
      },
    );
    expect(host.run('main', [], { user: 'a@example.com' }).value).toBe('v');
    expect(() => host.run('main', [], { user: 'a@example.com' })).toThrow(
      'Service invoked too many times for one day: properties.',
    );
    expect(host.run('main', [], { user: 'b@example.com' }).value).toBe('v');
  });

  // Source: https://developers.google.com/apps-script/guides/properties#data_format
  it('turn numbers and booleans into texts, and take nothing else', () => {
    expect(
      inStore(`return [5, 1.5, true].map((value) => store.setProperty('k', value).getProperty('k'))`),
    ).toEqual(['5', '1.5', 'true']);
    expect(() => inStore(`store.setProperty('k', null)`)).toThrow(
      "The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
  });

  it('keep a key of any name', () => {
    expect(
      inStore(`const all = store.setProperty('__proto__', 'x').getProperties();
        return [Object.keys(all), Object.getOwnPropertyDescriptor(all, '__proto__').value]`),
    ).toEqual([['__proto__'], 'x']);
  });
});

describe('Properties.setProperties, Properties.getProperties, Properties.getKeys', () => {
  it('add to what is there', () => {
    expect(
      inStore(
        `store.setProperty('a', '0'); store.setProperties({ a: '1', b: '2' }); return store.getProperties()`,
      ),
    ).toEqual({ a: '1', b: '2' });
  });

  it('or replace it', () => {
    expect(
      inStore(
        `store.setProperty('old', '0'); store.setProperties({ a: '1' }, true); return store.getProperties()`,
      ),
    ).toEqual({ a: '1' });
  });

  it('give a copy: changing it changes nothing', () => {
    expect(
      inStore(`store.setProperty('a', '1'); store.getProperties().a = '2'; return store.getProperty('a')`),
    ).toBe('1');
  });

  it('write nothing at all where one is too large', () => {
    const body = `try { store.setProperties({ a: '1', b: 'x'.repeat(9300) }); } catch (error) { return [error.message, store.getKeys()]; }`;
    expect(inStore(body)).toEqual(['Argument too large: value', []]);
  });

  it('refuse values that are no text', () => {
    expect(() => inStore('store.setProperties({ a: 1 })')).toThrow(
      'not implemented: a property that is no text',
    );
  });
});

describe('Properties.deleteProperty, Properties.deleteAllProperties', () => {
  it('forget one, or all', () => {
    const body = `store.setProperties({ a: '1', b: '2' }); const one = store.deleteProperty('a').deleteProperty('none').getKeys();
      return [one, store.deleteAllProperties().getKeys()];`;
    expect(inStore(body)).toEqual([['b'], []]);
  });
});

describe('PropertiesService.getScriptProperties, PropertiesService.getDocumentProperties, PropertiesService.getUserProperties', () => {
  const script = `
    function set(value) {
      for (const kind of ['Script', 'Document', 'User']) PropertiesService['get' + kind + 'Properties']().setProperty('k', kind + value);
    }
    function get() { return ['Script', 'Document', 'User'].map((kind) => PropertiesService['get' + kind + 'Properties']().getProperty('k')); }`;
  const [a, b] = [{ user: 'a@example.com' }, { user: 'b@example.com' }];

  it('are stores apart, the last each user’s own', () => {
    const host = createHost({ script });
    host.run('set', [1], a);
    expect(host.run('get', [], b).value).toEqual(['Script1', 'Document1', null]);
    host.run('set', [2], b);
    expect(host.run('get', [], a).value).toEqual(['Script2', 'Document2', 'User1']);
  });

  it('are saved with the workbook, everybody’s', () => {
    const host = createHost({ script });
    host.run('set', [1], a);
    host.run('set', [2], b);
    const later = createHost({ script, snapshot: JSON.parse(JSON.stringify(host.snapshot())) });
    expect(later.run('get', [], a).value).toEqual(['Script2', 'Document2', 'User1']);
    expect(later.run('get', [], b).value).toEqual(['Script2', 'Document2', 'User2']);
  });
});
