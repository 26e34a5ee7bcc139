import { describe, expect, it } from 'vitest';
import { say, type Text } from '../../../src/core/text';
import { prepareWording, previewWording } from '../../../src/features/message/preview-wording';
import type { WordingInput } from '../../../src/features/message/wording-view';
import { blankWording } from '../../../src/sidebar/wordings/edited-wording';
import { findInWording, mendWording } from '../../../src/sidebar/wordings/wording-findings';

const setting = {
  clinicName: '미소치과',
  clinicPhone: '',
  optOutNumber: '080-123-4567',
  director: '',
  greetingIsAd: true,
  season: 2026,
  today: '2026-12-01',
  verdicts: new Map(),
} as const;
const person = {
  patient: 'P1',
  name: '김영희',
  tier: 'A',
  phone: '',
  attendant: '',
  mayThank: true,
} as const;
const typed = (text: string, over: Partial<WordingInput> = {}): WordingInput => ({
  ...blankWording('ko'),
  name: '감사',
  text,
  ...over,
});
const look = (wording: WordingInput) => {
  const preview = previewWording(prepareWording(wording), person, { ...setting, verdicts: new Map() });
  return findInWording(wording, preview, 'ko', (text: Text, values) => say(text, 'ko', values));
};

describe('findInWording', () => {
  it('has nothing to say of a text that is right', () => {
    expect(look(typed('{{이름}}님, 고맙습니다.'))).toEqual({
      faults: [],
      shown: [],
      mends: [],
      characters: [],
    });
  });

  it('says in plain words what a check found, without any code', () => {
    const { shown } = look(typed('{{이름}}님, 소개해 주시면 상품권을 드려요.'));
    expect(shown.map(({ level }) => level)).toEqual(['block', 'block']);
    expect(JSON.stringify(shown)).not.toMatch(/[HML]\d/);
  });

  it('offers what can stand instead, words one by one and characters together', () => {
    const wording = typed('통증 없는 임플란트 ❤ – 감사');
    const { mends, characters } = look(wording);
    expect(mends).toEqual([{ word: '통증 없는', replacement: '통증을 줄이는' }]);
    expect(characters.map(({ word }) => word)).toEqual(['❤', '–']);
    const mended = mendWording(wording, [...mends, ...characters]);
    expect(mended.text).toBe('통증을 줄이는 임플란트 ♥ - 감사');
    expect(look(mended)).toMatchObject({ shown: [], mends: [], characters: [] });
  });

  it('mends the subject, too', () => {
    expect(
      mendWording(typed('가', { subject: '새해 – 인사' }), [{ word: '–', replacement: '-' }]).subject,
    ).toBe('새해 - 인사');
  });

  it('names characters for which nothing can stand', () => {
    const { shown, characters } = look(typed('您好'));
    expect(characters).toEqual([]);
    expect(shown).toMatchObject([{ level: 'hint', words: ['您'] }]);
  });

  it('says where a field stays empty, unless it is one that nobody knows: that is told by its line', () => {
    expect(look(typed('{{선물}}')).shown).toMatchObject([{ level: 'block' }]);
    const unknown = look(typed('{{고객명}}'));
    expect([unknown.shown, unknown.faults.length]).toEqual([[], 1]);
  });

  it('stops a text that is too long even for a long one, and warns of a subject that is cut off', () => {
    const { shown } = look(typed('가'.repeat(1000), { subject: '나'.repeat(20) }));
    expect(shown.map(({ level }) => level)).toEqual(['block', 'hint']);
  });
});
