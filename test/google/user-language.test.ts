import { describe, expect, it } from 'vitest';
import { toLanguage } from '../../src/google/user-language';

describe('toLanguage', () => {
  it.each([
    ['ko', 'ko'],
    ['ko_KR', 'ko'],
    ['zh_CN', 'zh'],
    ['zh-TW', 'zh'],
    ['en', 'en'],
    ['en_GB', 'en'],
  ])('speaks to a person whose Google is set to %s in %s', (locale, language) => {
    expect(toLanguage(locale)).toBe(language);
  });

  it('speaks English to people whose language is none of ours', () => {
    expect(toLanguage('vi')).toBe('en');
  });

  it('speaks Korean where Google does not tell', () => {
    expect(toLanguage('')).toBe('ko');
  });
});
