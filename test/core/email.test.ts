import { describe, expect, it } from 'vitest';
import { normaliseEmail } from '../../src/core/email';

describe('normaliseEmail', () => {
  it.each([
    ['younghee@example.com', 'younghee@example.com'],
    ['  Young.Hee+care@Example.CO.KR ', 'Young.Hee+care@example.co.kr'],
    ['김영희 <kim_y@example.com>', 'kim_y@example.com'],
    ['mailto:kim@example.com', 'kim@example.com'],
    ['ｋｉｍ＠example.com', 'kim@example.com'],
    ['kim@example / lee@example.com', 'lee@example.com'],
    ['kim@example.com, lee@example.com', 'kim@example.com'],
  ])('reads %s', (text, address) => {
    expect(normaliseEmail(text)).toBe(address);
  });

  it.each([
    '',
    '없음',
    'kim@example',
    'kim.example.com',
    '@example.com',
    'kim@@example.com',
    '.kim@example.com',
    'kim.@example.com',
    'ki..m@example.com',
    'kim@-example.com',
    'kim@example..com',
    'kim@예시.한국',
    `${'a'.repeat(65)}@example.com`,
  ])('takes no other text for an address: %s', (text) => {
    expect(normaliseEmail(text)).toBe('');
  });

  it('stays quick over hostile text', () => {
    const started = performance.now();
    expect(normaliseEmail(`a@${'a.'.repeat(20_000)}`)).toBe('');
    expect(normaliseEmail('@'.repeat(50_000))).toBe('');
    expect(performance.now() - started).toBeLessThan(200);
  });
});
