import { describe, expect, it } from 'vitest';
import { isNewer, noteVersion } from '../../../src/features/home/version';

const memoryOf = (entries: readonly [string, string][] = []) => {
  const kept = new Map(entries);
  return {
    kept,
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
  };
};

describe('isNewer', () => {
  it.each([
    ['0.3.0', '0.2.9', true],
    ['0.10.0', '0.9.3', true],
    ['1.0.0', '0.99.99', true],
    ['0.3.0', '0.3.0', false],
    ['0.2.9', '0.3.0', false],
    ['0.3', '0.3.0', false],
    ['0.3.1', '', true],
    ['1.0.1', '1.0', true],
    ['', '', false],
  ])('%s than %s: %s', (one, other, expected) => {
    expect(isNewer(one, other)).toBe(expected);
  });
});

describe('noteVersion', () => {
  it('remembers the newest program that was used with the file, and writes only then', () => {
    const memory = memoryOf();
    expect(noteVersion(memory, '0.3.0')).toBe('0.3.0');
    expect(noteVersion(memory, '0.2.0')).toBe('0.3.0');
    expect(noteVersion(memory, '0.4.0')).toBe('0.4.0');
    expect([...memory.kept.values()]).toEqual(['0.4.0']);
  });
});
