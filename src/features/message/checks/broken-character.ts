import type { Check } from './check';

/**
 * What no phone and no mailbox shows as it was typed: control characters but tab and line break, separators and halves of characters that
 * files lose, and marks that turn the direction of what follows, so that it reads otherwise than it is.
 * Source: Unicode 16, chapter 23 (special areas); UAX #9, 2.1–2.4 (explicit formatting characters).
 */
const BROKEN = '[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}\\u202a-\\u202e\\u2066-\\u2069]';

/** In words, each with what stands beside it: alone they are not seen. */
export const brokenCharacter: Check = {
  code: 'H16',
  level: 'block',
  personal: true,
  literal: true,
  reason: {
    ko: '눈에 보이지 않는 깨진 글자가 섞여 있어요. 그 자리를 지우고 다시 적어 주세요.',
    zh: '混有看不见的异常字符，请删除该处后重新输入。',
    en: 'Broken characters that nobody sees are in it. Delete that place and type it again.',
  },
  source: 'Unicode 16, 23장; UAX #9',
  find: (text, { subject }) =>
    [text, subject].flatMap((part) => plainBreaks(part).match(passages()) ?? []).slice(0, MOST),
};

/** Those of a text that can be left out wherever they stand, each once; half a character cannot, for whole ones begin with it. */
export function strayCharacters(text: string): string[] {
  const found = plainBreaks(text).match(new RegExp(BROKEN, 'gu')) ?? [];
  return [...new Set(found)].filter((character) => !/[\n\t\p{Cs}]/u.test(character));
}

/** More than these would be no help. */
const MOST = 20;

function passages(): RegExp {
  return new RegExp(`[^\\s\\p{C}]{0,8}(?![\\n\\t])${BROKEN}[^\\s\\p{C}]{0,8}`, 'gu');
}

function plainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
