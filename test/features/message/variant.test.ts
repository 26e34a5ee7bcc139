import { describe, expect, it } from 'vitest';
import { defaultTemplates } from '../../../src/features/message/default-templates';
import type { MessageTemplate } from '../../../src/features/message/message';
import { baseIdOf, variantFor } from '../../../src/features/message/variant';

const words = (id: string, over: Partial<MessageTemplate> = {}): MessageTemplate => ({
  id,
  name: id,
  occasion: 'season',
  class: 'greeting',
  channel: 'sms',
  tier: '',
  language: 'ko',
  subject: '',
  text: '글',
  active: true,
  ...over,
});
const choose = (language: 'ko' | 'zh' | 'en' | '', ...all: MessageTemplate[]) => {
  const [base = words('thanks')] = all;
  return variantFor(base, new Map(all.map((one) => [one.id, one])), language).id;
};

describe('variantFor', () => {
  const base = words('thanks');
  const chinese = words('thanks-zh', { language: 'zh' });

  it('takes the words in the language of the person', () => {
    expect(choose('zh', base, chinese)).toBe('thanks-zh');
  });

  it('keeps to the wording where the language is unknown, its own, or one without words', () => {
    expect(choose('', base, chinese)).toBe('thanks');
    expect(choose('ko', base, chinese)).toBe('thanks');
    expect(choose('en', base, chinese)).toBe('thanks');
  });

  it('takes no words for another channel, in another language than they say, or blank', () => {
    expect(choose('zh', base, { ...chinese, channel: 'card' })).toBe('thanks');
    expect(choose('zh', base, { ...chinese, language: 'en' })).toBe('thanks');
    expect(choose('zh', base, { ...chinese, text: ' \n' })).toBe('thanks');
  });

  it('leaves out words that are not ticked beside a wording that is, but not where both were only asked for', () => {
    expect(choose('zh', base, { ...chinese, active: false })).toBe('thanks');
    expect(choose('zh', { ...base, active: false }, { ...chinese, active: false })).toBe('thanks-zh');
  });
});

describe('baseIdOf', () => {
  it('knows every delivered variant, and no wording that stands for itself', () => {
    const own = defaultTemplates('ko');
    const ids = new Set(own.map(({ id }) => id));
    expect(own.map((wording) => baseIdOf(wording, ids))).toEqual(own.map(() => ''));
    for (const language of ['zh', 'en'] as const) {
      const variants = defaultTemplates(language, 'ko');
      expect(variants.map((wording) => baseIdOf(wording, ids))).toEqual(own.map(({ id }) => id));
    }
  });

  it('is blank where the wording itself is gone, or the language is another', () => {
    expect(baseIdOf({ id: 'thanks-zh', language: 'zh' }, new Set(['other']))).toBe('');
    expect(baseIdOf({ id: 'thanks-zh', language: 'ko' }, new Set(['thanks']))).toBe('');
  });
});
