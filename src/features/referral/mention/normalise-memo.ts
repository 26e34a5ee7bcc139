import { stripInvisible } from '../../../core/invisible';

/** They choose between a text and a picture form of the sign before them. */
const VARIATION = /[\ufe00-\ufe0f]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const LINE_END = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
const BLANK = /[^\S\n]+/g;
const BLANK_LINE = / *\n[\n ]*/g;
/** Hangul letters of the conjoining blocks that composed into nothing, and half-width ones. */
const HALF_WIDTH_HANGUL = /[\uffa1-\uffbe]/g;
const HALF_WIDTH_LETTERS = 'ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/**
 * A typed text as the grammar reads it: NFC, half-width ASCII, nothing invisible, single blanks, `\n` between lines.
 * Every way to write an arrow becomes `→`.
 */
export function normaliseMemo(text: string): string {
  // Invisible marks go first: between the letters of a syllable they would keep it apart.
  return stripInvisible(text)
    .normalize('NFC')
    .replace(VARIATION, '')
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(HALF_WIDTH_HANGUL, (c) => HALF_WIDTH_LETTERS.charAt(c.charCodeAt(0) - 0xffa1))
    .replace(LINE_END, '\n')
    .replace(BLANK, ' ')
    .replace(BLANK_LINE, '\n')
    .replace(/<-{1,3}/g, '←')
    .replace(/-{1,3}>|=>|[⇒➡➔➜▶►☞👉]/gu, '→')
    .trim();
}
