import { describe, expect, it } from 'vitest';
import { LANGUAGES, say } from '../../../src/core/text';
import { REASONS, type ReasonCode, readReason, sayReason } from '../../../src/features/referral/reason';

const CODES = Object.keys(REASONS) as ReasonCode[];

describe('readReason', () => {
  it.each(CODES)('knows %s again in every language, with its value', (code) => {
    for (const language of LANGUAGES) {
      const hasValue = REASONS[code][language].includes('{value}');
      const value = hasValue ? '김영희 (1234)' : '';
      const text = say(REASONS[code], language, { value });
      expect(readReason(text)).toEqual({ code, value });
      for (const other of LANGUAGES)
        expect(sayReason(text, other)).toBe(say(REASONS[code], other, { value }));
    }
  });

  it('leaves words that are nobody of ours as they are', () => {
    expect(readReason('데스크에서 적은 말')).toBeUndefined();
    expect(sayReason('데스크에서 적은 말', 'zh')).toBe('데스크에서 적은 말');
  });
});
