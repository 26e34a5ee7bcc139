import type { Token, TokenClass } from './token';

/** 여/57, F/35 */
export const SEX_AND_AGE = /[남여FMfm]\/\d{1,3}(?!\d)/y;

export const HANGUL_CHARACTER = /[가-힣]/;

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

export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

export function isLetter(c: number): boolean {
  return (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
}
