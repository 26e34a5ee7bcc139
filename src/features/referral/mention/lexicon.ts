import { CHINESE } from './lexicon-chinese';
import { ENGLISH } from './lexicon-english';
import { KOREAN } from './lexicon-korean';
import type { TokenClass } from './token';

/** The words of one language and the length of the longest, in characters (English: in words). */
export interface Lexicon {
  readonly words: ReadonlyMap<string, TokenClass>;
  readonly longest: number;
}

let korean: Lexicon | undefined;
let chinese: Lexicon | undefined;
let english: Lexicon | undefined;

/** Korean words; a word listed twice has its first class. Built at first use. */
export function koreanLexicon(): Lexicon {
  korean ??= build(KOREAN, ' ', (word) => word.length);
  return korean;
}

/** Chinese words; a word listed twice has its first class. Built at first use. */
export function chineseLexicon(): Lexicon {
  chinese ??= build(CHINESE, ' ', (word) => word.length);
  return chinese;
}

/** English words and groups of words, lower case; a word listed twice has its first class. Built at first use. */
export function englishLexicon(): Lexicon {
  english ??= build(ENGLISH, ',', (word) => word.split(' ').length);
  return english;
}

function build(
  lists: readonly (readonly [TokenClass, string])[],
  separator: string,
  size: (word: string) => number,
): Lexicon {
  const words = new Map<string, TokenClass>();
  let longest = 1;
  for (const [cls, list] of lists) {
    for (const word of list.split(separator)) {
      if (word === '' || words.has(word)) continue;
      words.set(word, cls);
      longest = Math.max(longest, size(word));
    }
  }
  return { words, longest };
}
