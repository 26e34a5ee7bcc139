import type { Language } from '../../core/text';

const LETTERS = [
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  // A word of them says no more than a character does.
  ['en', /\p{Script=Latin}+/gu],
] as const;

/**
 * In what language words of staff and patients are written, by most of their letters, whatever those of a name among them: lines
 * break by word in Korean, by character in Chinese, and some characters look different in both.
 *
 * @param otherwise where there are no letters
 */
export function writtenIn(text: string, otherwise: Language): Language {
  let [found, most] = [otherwise, 0];
  for (const [language, letters] of LETTERS) {
    const count = text.match(letters)?.length ?? 0;
    if (count > most) [found, most] = [language, count];
  }
  return found;
}
