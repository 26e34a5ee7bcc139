import type { Token, TokenClass } from './token';

/** 여/57, F/35 */
export const SEX_AND_AGE = /[남여FMfm]\/\d{1,3}(?!\d)/y;

/** One Hangul syllable. */
export const HANGUL_CHARACTER = /[가-힣]/;

/** Adds the token from `start` to `end`; its value is the text itself unless given. */
export function push(
  tokens: Token[],
  cls: TokenClass,
  text: string,
  start: number,
  end: number,
  value = text.slice(start, end),
  known = true,
): void {
  tokens.push({ cls, text: text.slice(start, end), value, start, end, known });
}

/** What a sticky pattern finds exactly at this place; undefined where it finds nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Whether the code is a Latin letter of ASCII. */
export function isLetter(c: number): boolean {
  return (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
}
