import { describe, expect, it } from 'vitest';
import { type Language, say } from '../../../src/core/text';
import type { Statuses } from '../../../src/sidebar/messages/draft-group';
import { sayState } from '../../../src/sidebar/messages/say-state';

const told = (statuses: Statuses, language: Language = 'ko') =>
  sayState(statuses, { say: (text, params) => say(text, language, params) })
    .map(({ text }) => text)
    .join(' · ');

describe('the state of a wording', () => {
  it('says what may go, what waits for the director, what is on hold', () => {
    expect(told({ draft: 30, approved: 6, needsDirector: 4, held: 2 })).toBe(
      '보낼 수 있음 36 · 원장 4 · 보류 2',
    );
    expect(told({ draft: 36, held: 2 }, 'zh')).toBe('可发送 36 · 暂缓 2');
  });

  it('leaves out what there is none of', () => {
    expect(told({ sent: 1200 })).toBe('나감 1,200');
    expect(told({ draft: 1, skipped: 6 })).toBe('보낼 수 있음 1');
    expect(told({ skipped: 6 })).toBe('보내지 않음 6');
    expect(told({})).toBe('');
  });
});
