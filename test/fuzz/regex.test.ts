import { describe, expect, it } from 'vitest';
import { findSlow, type Trial } from './measure';
import { pumpsOf } from './pump';
import { findRegexes } from './regex-source';

const trialOf = ({ at, source, flags }: { at: string; source: string; flags: string }): Trial => ({
  name: `${at} /${source}/${flags}`,
  source,
  flags,
  pumps: pumpsOf(source, flags),
});

describe('the search for slow patterns', () => {
  it('finds those that take the square of a text, or never come back, and no other', async () => {
    const known = [
      { at: 'square', source: '\\s+$', flags: '' },
      { at: 'square', source: '\\d+원', flags: 'g' },
      { at: 'endless', source: '^(?:a+)+$', flags: '' },
      { at: 'linear', source: '^\\d+원', flags: '' },
      { at: 'linear', source: '\\d{1,12}원', flags: 'g' },
    ];
    const slow = await findSlow(known.map(trialOf), 8_000);
    expect(slow.map(({ name }) => name.split(' ')[0])).toEqual(['square', 'square', 'endless']);
  });
});

/** Patterns that no long text reaches, by file and what they look for. */
const NEVER_LONG: readonly (readonly [file: string, why: string])[] = [
  ['src/core/particle.ts', 'only the last hundred letters of a word are heard'],
  ['src/core/group-digits.ts', 'the digits of a number'],
];

describe('every pattern of the product', () => {
  it('takes a time that grows as its text does', async () => {
    const trials = findRegexes()
      .filter(({ at }) => !NEVER_LONG.some(([file]) => at.startsWith(`${file}:`)))
      .map(trialOf);
    expect(trials.length).toBeGreaterThan(500);
    const slow = await findSlow(trials);
    expect(slow.map(({ name, word }) => `${name} on ${JSON.stringify(word)}`)).toEqual([]);
  }, 300_000);
});
