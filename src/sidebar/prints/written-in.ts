import type { Language } from '../../core/text';

/**
 * In what language words of staff and patients are written, by their letters: lines break by word in Korean, by character in
 * Chinese, and some characters look different in both.
 *
 * @param otherwise where the letters do not tell
 */
export function writtenIn(text: string, otherwise: Language): Language {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /\p{Script=Han}/u.test(text) ? 'zh' : otherwise;
}
