import type { NameRegister } from './mention';
import { HANGUL_CHARACTER, matchAt, push } from './push';
import { koreanScript } from './script';
import { koreanSurnameLength } from './surname';
import type { Token } from './token';

const SPACED = /[가-힣]{1,2} (?:[가-힣] [가-힣](?![가-힣](?<!님|씨))|[가-힣]{1,2})/y;

/** 김*희, 김**, 김○○, 김O희, 김oo, 박●●; also the masked middle of longer names. */
export const MASKED = /[가-힣]{1,2}(?:[*○〇◯●◎□■※_ㅇ]{1,3}|[OoXx0]{1,2}(?![A-Za-z0-9]))[가-힣]{0,2}/y;

/** Signs that stand for a hidden syllable. */
export const MASK = /[*○〇◯●◎□■※_ㅇOoXx0]/g;

/** 김ㅇㅎ */
export const HALF_INITIALS = /[가-힣][ㄱ-ㅎ]{2}/y;

/** 김 영희, 김 영 희: a surname that stands apart, where the register or an honorific shows that it is one. */
export function readSpacedName(text: string, at: number, register: NameRegister, tokens: Token[]): number {
  const match = matchAt(SPACED, text, at);
  if (match === undefined || HANGUL_CHARACTER.test(text.charAt(at - 1))) return -1;
  const surname = match.slice(0, match.indexOf(' '));
  if (koreanSurnameLength(`${surname}가`) !== surname.length) return -1;
  const parts = match.split(' ');
  const apart = parts.length === 3;
  const given = apart ? `${parts[1]}${parts[2]}` : (parts[1] ?? '');
  const end = at + match.length;
  const behind = text.slice(end, end + 3);
  const name = surname + given;
  const known = register.isPatientName(name) || register.isStaffName(name);
  const shown =
    /^ ?[님씨]/.test(behind) &&
    !koreanScript().lexicon.words.has(given) &&
    !koreanScript().lexicon.words.has(`${given}님`);
  if (!known && !shown) return -1;
  if (given.length === 1 && !known && surname.length === 1) return -1;
  if (
    apart &&
    (!/^(?: |님|씨|$)/.test(behind) || koreanScript().lexicon.words.has(`${parts[2]}${behind.charAt(0)}`))
  )
    return -1;
  push(tokens, 'name', text, at, end, name, known);
  return end;
}

/** A surname, then hidden syllables; `성함X` and `소개O` have more syllables before the mark. */
export function isMaskedName(masked: string): boolean {
  const first = masked.search(MASK);
  if (koreanSurnameLength(masked) === 0) return false;
  if (first === 1) return masked.length >= 3 || /[*○●]/.test(masked);
  return first === 2 && /[*○●Oo]$/.test(masked) && masked.replace(MASK, '').length === 2;
}
