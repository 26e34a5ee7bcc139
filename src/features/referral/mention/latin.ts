import { englishLexicon } from './lexicon';
import type { NameRegister } from './mention';
import { isLetter, matchAt, push, SEX_AND_AGE } from './push';
import type { Token, TokenClass } from './token';

const LETTERS = /[A-Za-zÀ-ɏ]+(?:['’][A-Za-z]+)*(?:-[A-Za-z]+)*\.?/y;

const ASIAN = /[가-힣\u3400-\u9fff]/;

/** C.10300, ch#10300, No.10300 */
const CHART_LETTERS = /(?:chart|ch|cn|c|no|id)[.:#]{0,2} ?(?=\d{3})/iy;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Up to `most` words that only a blank parts; a possessive ends a word before its `'s`. */
function wordsFrom(text: string, at: number, most: number): Word[] {
  const words: Word[] = [];
  let here = at;
  while (words.length < most) {
    const match = matchAt(LETTERS, text, here);
    if (match === undefined) break;
    const owned = /['’]s$/i.exec(match);
    const word = owned === null ? match : match.slice(0, owned.index);
    // the stop behind `Baker.` ends a sentence, the one behind `Dr.` or `J.` belongs to the word
    const ended = word.length > 3 && word.endsWith('.') && !/^(?:mrs|prof|chart|tel|ext)\.$/i.test(word);
    const bare = ended ? word.slice(0, -1) : word;
    words.push({ text: bare, start: here, end: here + bare.length });
    here += bare.length;
    if (ended) break;
    if (owned !== null || text.charAt(here) !== ' ') break;
    here++;
  }
  return words;
}

function phraseOf(words: readonly Word[], count: number): string {
  let phrase = '';
  for (let i = 0; i < count; i++)
    phrase += `${i > 0 ? ' ' : ''}${(words[i]?.text ?? '').toLowerCase().replace('’', "'")}`;
  return phrase;
}

/** `r/f`, `'s`, `P`, a namesake's letter, `X` and `O`. Returns `at` where it is none of these. */
function readShort(text: string, at: number, tokens: Token[]): number {
  const slashed = /^(?:r\/f|r\/b|n\/a|f\/u|w\/)/i.exec(text.slice(at, at + 3))?.[0];
  if (slashed !== undefined) {
    const low = slashed.toLowerCase();
    push(
      tokens,
      low === 'r/f'
        ? 'label'
        : low === 'r/b'
          ? 'referBy'
          : low === 'n/a'
            ? 'not'
            : low === 'w/'
              ? 'companion'
              : 'noise',
      text,
      at,
      at + slashed.length,
    );
    return at + slashed.length;
  }
  const sex = matchAt(SEX_AND_AGE, text, at);
  if (sex !== undefined) {
    push(tokens, 'detail', text, at, at + sex.length, 'sex');
    return at + sex.length;
  }
  const chart = matchAt(CHART_LETTERS, text, at);
  if (chart !== undefined) {
    push(tokens, 'chartWord', text, at, at + chart.length);
    return at + chart.length;
  }
  if (at === 0 && /^r ?[):]/i.test(text)) {
    push(tokens, 'label', text, 0, 1);
    return 1;
  }
  if (at === 0 && /^by /i.test(text)) {
    push(tokens, 'referBy', text, 0, 2);
    return 2;
  }
  const previous = tokens[tokens.length - 1];
  const next = text.charCodeAt(at + 1);
  if (isLetter(next)) return at;
  const letter = text.charAt(at);
  const glued = previous !== undefined && previous.end === at;
  const afterName = previous !== undefined && (previous.cls === 'name' || previous.cls === 'suffix');
  if (/[Xx]/.test(letter)) push(tokens, 'wrong', text, at, at + 1);
  else if (/[Oo]/.test(letter)) push(tokens, 'right', text, at, at + 1);
  else if (/[Pp]/.test(letter) && afterName) push(tokens, 'hon', text, at, at + 1);
  else if (/[A-G]/.test(letter) && glued && afterName) push(tokens, 'suffix', text, at, at + 1);
  else if (/[sS]/.test(letter) && glued) push(tokens, 'of', text, at, at + 1);
  else return at;
  return at + 1;
}

/** Two to four capitalised words that are not ordinary words, or words that the register knows together. */
function readLatinName(
  text: string,
  words: readonly Word[],
  register: NameRegister,
  tokens: Token[],
): number {
  const first = words[0];
  if (first === undefined) return -1;
  const lexicon = englishLexicon().words;
  const previous = tokens[tokens.length - 1];
  const asked =
    previous !== undefined &&
    (previous.cls === 'referBy' || previous.cls === 'label' || previous.cls === 'colon');
  for (let count = Math.min(4, words.length); count >= 1; count--) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const written = text.slice(first.start, last.end).replace(/\.$/, '');
    const titled = written.replace(
      /(^|[ -])([a-z])/g,
      (_, gap: string, letter: string) => gap + letter.toUpperCase(),
    );
    const loud = written.toUpperCase();
    const calm = written.replace(
      /([A-Z])([A-Z]+)/g,
      (_, head: string, tail: string) => head + tail.toLowerCase(),
    );
    const known = [written, titled, calm, loud].find(
      (name) => register.isPatientName(name) || register.isStaffName(name),
    );
    if (known !== undefined && (count > 1 || !lexicon.has(written.toLowerCase()))) {
      push(tokens, 'name', text, first.start, last.end, known);
      return last.end;
    }
  }
  let count = 0;
  while (count < words.length && count < 4 && isNameWord(words[count], count, words, asked, lexicon)) count++;
  if (count < 2) return -1;
  const last = words[count - 1];
  if (last === undefined) return -1;
  push(
    tokens,
    'name',
    text,
    first.start,
    last.end,
    text.slice(first.start, last.end).replace(/\.$/, ''),
    false,
  );
  return last.end;
}

function isNameWord(
  word: Word | undefined,
  index: number,
  words: readonly Word[],
  asked: boolean,
  lexicon: ReadonlyMap<string, TokenClass>,
): boolean {
  if (word === undefined) return false;
  const low = word.text.toLowerCase();
  if (asked && /^[A-Z]\.?$/.test(word.text)) return true;
  if (index > 0 && /\.$/.test(words[index - 1]?.text ?? '') && (words[index - 1]?.text.length ?? 0) > 2)
    return false;
  if (lexicon.has(low) || lexicon.has(low.replace(/\.$/, ''))) return false;
  return asked || /^[A-ZÀ-Þ]/.test(word.text);
}

/** Reads one Latin word, word group or name from `at` and returns the place behind it. */
export function readLetters(text: string, at: number, register: NameRegister, tokens: Token[]): number {
  const short = readShort(text, at, tokens);
  if (short > at) return short;
  const words = wordsFrom(text, at, 5);
  const known = englishLexicon();
  const named = readLatinName(text, words, register, tokens);
  if (named > at) return named;
  for (let count = Math.min(known.longest, words.length); count >= 1; count--) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const phrase = phraseOf(words, count);
    const cls = known.words.get(phrase) ?? known.words.get(phrase.replace(/\.$/, ''));
    if (cls === undefined) continue;
    push(tokens, cls, text, at, last.end);
    return last.end;
  }
  const first = words[0];
  if (first === undefined) return at + 1;
  const capital = /^[A-ZÀ-Þ]/.test(first.text) && first.text.length > 1 && !ASIAN.test(text.slice(0, 400));
  push(tokens, capital ? 'given' : 'word', text, at, first.end, first.text.replace(/\.$/, ''), false);
  return first.end;
}
