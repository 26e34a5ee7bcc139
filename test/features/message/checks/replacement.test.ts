import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../../../src/features/message/checks/check';
import { checkText } from '../../../../src/features/message/checks/check-text';
import { applyReplacement, replacementsFor } from '../../../../src/features/message/checks/replacement';

const context: CheckContext = {
  channel: 'sms',
  subject: '',
  isAdvertising: false,
  region: 'kr',
  clinicName: '미소치과',
  optOutNumber: '080-123-4567',
  ground: 'greeting',
  optedOut: false,
  namesToKeep: [],
  namesAllowed: [],
};
const offer = (text: string, over: Partial<CheckContext> = {}) =>
  replacementsFor(text, checkText(text, { ...context, ...over }), { ...context, ...over });

describe('replacementsFor', () => {
  it.each([
    ['미소 – 치과', '–', '-'],
    ['하나 • 둘', '•', '·'],
    ['고맙습니다 ❤', '❤', '♥'],
    ['통증 없는 임플란트', '통증 없는', '통증을 줄이는'],
    ['아프지 않게 치료합니다', '아프지 않게', '편안하게'],
    ['最先进的设备', '最先进', '先进'],
    ['无痛种植', '无痛', '舒适'],
    ['Painless implants', 'Painless', 'Gentle'],
  ])('offers in "%s" for %s: %s', (text, word, replacement) => {
    expect(offer(text)).toContainEqual({ word, replacement });
  });

  it.each([
    '연말까지 스케일링 무료',
    '친구를 소개해 주시면 선물을 드립니다',
    '충치 완치를 약속합니다',
    '국내 1위',
    '您好',
  ])('offers nothing where the sentence itself has to change: %s', (text) => {
    expect(checkText(text, context)).not.toEqual([]);
    expect(offer(text)).toEqual([]);
  });

  it('offers no word for what is said in another sense', () => {
    expect(offer('아프지 않게 지내시길 바랍니다')).toEqual([]);
    expect(offer('새해 복 많이 받으세요')).toEqual([]);
  });

  it('leaves what phones in China, e-mail, cards and calls show', () => {
    expect(offer('미소 – 치과', { channel: 'card' })).toEqual([]);
    expect(offer('미소 – 치과', { channel: 'email' })).toEqual([]);
    expect(offer('微笑 – 您', { region: 'cn' })).toEqual([]);
  });

  it('offers only words of the text, and once all are taken none is left', () => {
    const piece = fc.constantFrom(
      '통증 없는 임플란트 ',
      '无痛种植。',
      '아프지 않은 치료 ',
      '– ',
      '❤',
      'é',
      '감사합니다. ',
      '最先进的设备',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        let text = pieces.join('');
        for (const one of offer(text)) {
          expect(text).toContain(one.word);
          text = applyReplacement(text, one);
        }
        expect(offer(text)).toEqual([]);
        expect(checkText(text, { ...context, channel: 'card' })).toEqual([]);
      }),
    );
  });
});
