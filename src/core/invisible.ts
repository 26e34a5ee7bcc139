/**
 * Characters that are written and not seen: zero-width and direction marks, soft hyphen, byte-order mark, fillers of Hangul.
 * Source: Unicode's general category Cf, and the letters that Unicode lists as default ignorable beside it.
 */
const INVISIBLE = /\p{Cf}|\u034f|[\u115f\u1160\u3164\uffa0]/u;
/** Every one of them. */
export const ALL_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/** The text without characters that nobody sees; they travel along when names and numbers are copied. */
export function stripInvisible(text: string): string {
  return text.replace(ALL_INVISIBLE, '');
}

/** Whether any of them is in the text. */
export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}
