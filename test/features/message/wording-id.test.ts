import { describe, expect, it } from 'vitest';
import { wordingId } from '../../../src/features/message/wording-id';

describe('wordingId', () => {
  it.each([
    ['설날 인사 (단문)', '설날-인사-단문'],
    ['Lunar New Year!', 'lunar-new-year'],
    ['春节问候', '春节问候'],
    ['  /// ', 'wording'],
    ['a/b', 'a-b'],
  ])('makes %j to %j', (name, id) => {
    expect(wordingId(name, new Set())).toBe(id);
  });

  it('counts on where the id is taken, and stays short', () => {
    expect(wordingId('생일', new Set(['생일', '생일-2']))).toBe('생일-3');
    expect(wordingId('가'.repeat(300), new Set())).toHaveLength(40);
  });
});
