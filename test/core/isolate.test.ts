import { describe, expect, it } from 'vitest';
import { isolate } from '../../src/core/isolate';
import { say } from '../../src/core/text';

const TEXT = { ko: '{name}님 {count}건', zh: '{name} {count}条', en: '{name}: {count}' };

describe('isolate', () => {
  it.each(['김영희', 'Kim', '王丽', '2026-12-01', '', '👨\u200d👩\u200d👧', 'café', '<b>', '=1+1'])(
    'leaves %j as it is',
    (word) => {
      expect(isolate(word)).toBe(word);
    },
  );

  it.each([
    ['a name that runs from right to left', 'سارة', '\u2068سارة\u2069'],
    ['a name behind a mark that turns the rest of the sentence', '\u202e김영희', '\u2068김영희\u2069'],
    ['marks that are never closed', '김\u2067\u202b영희', '\u2068김영희\u2069'],
    ['a mark that would end the setting apart', '\u2069\u202e김', '\u2068김\u2069'],
  ])('sets apart %s', (_, word, apart) => {
    expect(isolate(word)).toBe(apart);
  });

  it('does so once: a sentence within a sentence stays as it is', () => {
    const inner = say(TEXT, 'ko', { name: '\u202eשרה', count: 3 });
    expect(inner).toBe('\u2068שרה\u2069님 3건');
    expect(say(TEXT, 'ko', { name: inner, count: 1 })).toBe(`${inner}님 1건`);
  });
});
