import type { Region } from './advertising';
import { isInCp949 } from './cp949';

/** How a text to a mobile is billed: SMS up to 90 bytes, LMS up to 2,000; '' where it is no text to a mobile. */
export type Form = 'SMS' | 'LMS' | '';

export const SMS_BYTES = 90;
export const LMS_BYTES = 2000;
export const SUBJECT_BYTES = 40;

/**
 * Bytes of the text in CP949: ASCII 1, everything else 2; a line feed, however typed, 1.
 * A character that CP949 lacks is counted as 2, what its replacement takes at most ({@link unsupportedCharacters} names it).
 *
 * @example countBytes('김영희님') // 8
 */
export function countBytes(text: string): number {
  let bytes = 0;
  for (const character of text.replace(/\r\n?/g, '\n')) bytes += character.charCodeAt(0) < 0x80 ? 1 : 2;
  return bytes;
}

/** The form of a text to a mobile. A subject makes it LMS only where the text is too long for an SMS, which has none. */
export function formOf(bytes: number): Exclude<Form, ''> {
  return bytes <= SMS_BYTES ? 'SMS' : 'LMS';
}

/** How long a text to a mobile is, as its carrier counts: in Korea bytes of CP949, in China characters. */
export interface Measure {
  readonly form: Exclude<Form, ''>;
  readonly count: number;
  /** Up to which count the form, or the number of parts, stays as it is: 90 or 2,000 bytes; 70 characters, then 67 a part. */
  readonly border: number;
  /** As how many texts it is billed. */
  readonly parts: number;
}

/** Characters of one text in China, and of each part of a longer one. */
const CN_SINGLE = 70;
const CN_PART = 67;

/**
 * Measures a text as it goes out: with (광고), signature and the way to opt out. An empty text counts as one part.
 * Source: 3GPP TS 23.038 and 23.040 (UCS-2: 70 characters, 67 where texts are joined); Korean carriers' SMS and LMS.
 *
 * @example measure('感'.repeat(71), 'cn') // { form: 'LMS', count: 71, border: 134, parts: 2 }
 */
export function measure(text: string, region: Region): Measure {
  if (region === 'kr') {
    const count = countBytes(text);
    const form = formOf(count);
    return { form, count, border: form === 'SMS' ? SMS_BYTES : LMS_BYTES, parts: 1 };
  }
  // Carriers count units of UCS-2, in which an emoji takes two.
  const count = text.replace(/\r\n?/g, '\n').length;
  if (count <= CN_SINGLE) return { form: 'SMS', count, border: CN_SINGLE, parts: 1 };
  const parts = Math.ceil(count / CN_PART);
  return { form: 'LMS', count, border: parts * CN_PART, parts };
}

/** A character that Korean phones cannot show, and what may stand instead ('' = may be left out; undefined = nothing fits). */
export interface Unsupported {
  readonly character: string;
  readonly replacement: string | undefined;
}

/** The characters of the text that CP949 lacks, each once, in order of appearance. */
export function unsupportedCharacters(text: string): Unsupported[] {
  const found = new Map<string, Unsupported>();
  for (const character of text.replace(/\r\n?/g, '\n')) {
    if (!found.has(character) && !isInCp949(character)) {
      found.set(character, { character, replacement: replacementOf(character) });
    }
  }
  return [...found.values()];
}

/** The text with every character replaced for which there is a safe replacement; the others stay. */
export function replaceUnsupported(text: string): string {
  // Composed first: decomposed Hangul, as macOS writes it, is the same text.
  let result = '';
  for (const character of text.normalize('NFC').replace(/\r\n?/g, '\n')) {
    result += isInCp949(character) ? character : (replacementOf(character) ?? character);
  }
  return result;
}

/** Pairs of a character and what looks or means the same in CP949. */
const REPLACEMENTS = `– - — - ‑ - ‒ - − - • · ‧ · ∙ · ・ · ❤ ♥ 💕 ♥ 💖 ♥ 💗 ♥ 💙 ♥ 💚 ♥ 💛 ♥ 💜 ♥ 🧡 ♥ 💝 ♥ ♡ ♡ ₩ ￦ ✔ √ ✓ √ ✅ √ ☑ √ ✖ × ✗ × ❌ × ✕ ×
 ✨ ☆ ⭐ ★ 🌟 ★ ✦ ★ ✿ * ❀ * 🌸 * 🌼 * ❄ * ☃ * 🎄 * 😊 ^^ 😀 ^^ 😄 ^^ 🙂 ^^ 😁 ^^ ☺ ^^ 🥰 ^^ ☎ ☎ 📞 ☎ 📱 ☎ ✆ ☎ ➡ → ⇨ → ➜ → ▸ ▶ ► ▶ ‹ < › > « 《 » 》
 „ “ ‟ ” ‚ ‘ ′ ′ ❗ ! ❓ ? ‼ !! © (c) ™ ™ ® ® № No. ¢ ￠ £ ￡ ¥ ￥ ⋯ … ◦ · ▪ ■ ▫ □ ● ● ○ ○ ⓪ 0 ⁰ 0 ₀ 0 ⅰ ⅰ ẞ ß 〜 ~ ～ ~ ＿ _ ¬ ￢ ¯ - ╱ / ⁄ /`;

let replacements: Map<string, string> | undefined;

/** '' for what is not seen anyway (joiners, variation selectors, direction marks); undefined where nothing fits. */
function replacementOf(character: string): string | undefined {
  if (replacements === undefined) {
    const words = REPLACEMENTS.split(/\s+/);
    replacements = new Map();
    for (let i = 0; i + 1 < words.length; i += 2) replacements.set(words[i] ?? '', words[i + 1] ?? '');
  }
  const known = replacements.get(character);
  if (known !== undefined) return known;
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/[\p{Cf}\p{Cc}\p{Mn}\p{Me}]/u.test(character)) return '';
  // é → e, ﬁ → fi, ㈜ stays: compatibility forms and letters without their accents.
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '');
  if (plain !== '' && plain !== character && [...plain].every(isInCp949)) return plain;
  const composed = character.normalize('NFKC');
  return composed !== character && [...composed].every(isInCp949) ? composed : undefined;
}
