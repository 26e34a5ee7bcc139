import { describe, expect, it } from 'vitest';
import { createStorage } from '../../../../local/workbench/page/frame/frame-storage';

function open(entries: [string, string][] = []) {
  const changes: [string | null, string | null][] = [];
  return { storage: createStorage(entries, (key, value) => changes.push([key, value])), changes };
}

describe('createStorage', () => {
  it('begins with what was kept and tells of every change', () => {
    const { storage, changes } = open([['who', '실장']]);
    expect(storage.getItem('who')).toBe('실장');
    storage.setItem('n', 1 as unknown as string);
    storage.removeItem('who');
    storage.removeItem('who');
    storage.clear();
    expect(changes).toEqual([
      ['n', '1'],
      ['who', null],
      [null, null],
    ]);
    expect(storage.length).toBe(0);
  });

  it('can be used by name, as a browser lets one', () => {
    const { storage, changes } = open();
    storage.who = '실장';
    expect([storage.who, storage.key(0), Object.keys(storage), 'who' in storage]).toEqual([
      '실장',
      'who',
      ['who'],
      true,
    ]);
    delete storage.who;
    expect(changes).toEqual([
      ['who', '실장'],
      ['who', null],
    ]);
    expect(storage.nothing).toBeUndefined();
    expect(storage.getItem('getItem')).toBeNull();
  });

  it('takes no more than a browser would', () => {
    const { storage } = open();
    expect(() => storage.setItem('a', 'x'.repeat(5_000_001))).toThrow('quota');
  });
});
