import { describe, expect, it } from 'vitest';
import { findingsOfWording } from '../../../src/sidebar/messages/findings-of-wording';

describe('what is mended in the wording', () => {
  it('is what every draft of it says, and not what one person lacks', () => {
    const found = (code: string) => ({ code, level: 'block', reason: code, words: [], drafts: 3 }) as const;
    // No consent and a name that must not be said belong to the person.
    expect(findingsOfWording({ findings: ['H1', 'H8', 'H7'].map(found) }).map(({ code }) => code)).toEqual([
      'H1',
    ]);
  });
});
