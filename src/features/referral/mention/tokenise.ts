import { englishLexicon } from './lexicon';
import type { NameRegister } from './mention';
import { readNumberMark } from './number-mark';
import { chineseScript, koreanScript } from './script';
import { segmentRun } from './segment';
import { chineseSurnameLength, koreanSurnameLength } from './surname';
import type { Token, TokenClass } from './token';

const HANGUL = /[가-힣]+/y;
const HAN = /[\u3400-\u9fff\uf900-\ufaff々]+/y;
const LETTERS = /[A-Za-zÀ-ɏ]+(?:['’][A-Za-z]+)*(?:-[A-Za-z]+)*\.?/y;
const JAMO = /[ㄱ-ㅎㅏ-ㅣ]+/y;
const SPACED = /[가-힣]{1,2} (?:[가-힣] [가-힣](?![가-힣](?<!님|씨))|[가-힣]{1,2})/y;
const ASIAN = /[가-힣\u3400-\u9fff]/;
const STARS = /\*{1,3}[\u3400-\u9fff]?(?![\u3400-\u9fff])/y;
/** C.10300, ch#10300, No.10300 */
const CHART_LETTERS = /(?:chart|ch|cn|c|no|id)[.:#]{0,2} ?(?=\d{3})/iy;
const HANGUL_CHARACTER = /[가-힣]/;
/** 여/57, F/35 */
const SEX_AND_AGE = /[남여FMfm]\/\d{1,3}(?!\d)/y;
const LAUGHTER = /^([ㅋㅎㅠㅜㅡㅗㅉㄷㄴㄱㅇ])\1*$|^[ㅋㅎㅠㅜㅡㅏ-ㅣ]+$|^(?:ㅇㅋ|ㄱㅅ|ㅈㅅ)$/;
/** 김*희, 김**, 김○○, 김O희, 김oo, 박●●; also the masked middle of longer names. */
const MASKED = /[가-힣]{1,2}(?:[*○〇◯●◎□■※_ㅇ]{1,3}|[OoXx0]{1,2}(?![A-Za-z0-9]))[가-힣]{0,2}/y;
const MASK = /[*○〇◯●◎□■※_ㅇOoXx0]/g;
/** 김ㅇㅎ */
const HALF_INITIALS = /[가-힣][ㄱ-ㅎ]{2}/y;
const PUNCTUATION = new Map<string, TokenClass>([
  ...[...'([{（【<「『《〈'].map((c): [string, TokenClass] => [c, 'open']),
  ...[...')]}）】>」』》〉'].map((c): [string, TokenClass] => [c, 'close']),
  ...[...':=：'].map((c): [string, TokenClass] => [c, 'colon']),
  ...[...',、，·ㆍ•'].map((c): [string, TokenClass] => [c, 'comma']),
  ...[...'/|'].map((c): [string, TokenClass] => [c, 'slash']),
  ...[...'-–—~'].map((c): [string, TokenClass] => [c, 'dash']),
  ...[...'.。;!\n…'].map((c): [string, TokenClass] => [c, 'stop']),
  ...[...'?？'].map((c): [string, TokenClass] => [c, 'question']),
  ['→', 'arrow'],
  ...[...'+&'].map((c): [string, TokenClass] => [c, 'and']),
  ...[...'#№'].map((c): [string, TokenClass] => [c, 'chartWord']),
  ...[...'×✕✖❌✗'].map((c): [string, TokenClass] => [c, 'wrong']),
  ...[...'○◯〇⭕✓✔√'].map((c): [string, TokenClass] => [c, 'right']),
]);

/** The tokens of a normalised text in order; blanks, emoji and laughter leave none. Linear in the text's length. */
export function tokenise(text: string, register: NameRegister): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) at = readOne(text, at, register, tokens);
  return tokens;
}

function readOne(text: string, at: number, register: NameRegister, tokens: Token[]): number {
  const c = text.charCodeAt(at);
  if (c === 32) return at + 1;
  if (c >= 0xac00 && c <= 0xd7a3) return readHangul(text, at, register, tokens);
  if (c >= 48 && c <= 57) return readNumber(text, at, tokens);
  if (c < 128 && isLetter(c)) return readLetters(text, at, register, tokens);
  if ((c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff))
    return readHan(text, at, register, tokens);
  if (c >= 0x3131 && c <= 0x3163) return readJamo(text, at, tokens);
  if (c >= 0xc0 && c <= 0x24f) return readLetters(text, at, register, tokens);
  const cls = PUNCTUATION.get(text.charAt(at));
  if (cls !== undefined)
    push(tokens, cls === 'slash' && text.charAt(at + 1) === '/' ? 'stop' : cls, text, at, at + 1);
  return at + 1;
}

function isLetter(c: number): boolean {
  return (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function push(
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

function readHangul(text: string, at: number, register: NameRegister, tokens: Token[]): number {
  const spaced = readSpacedName(text, at, register, tokens);
  if (spaced > at) return spaced;
  const masked = matchAt(MASKED, text, at);
  if (
    masked !== undefined &&
    isMaskedName(masked) &&
    !koreanScript().lexicon.words.has(masked.slice(0, 2)) &&
    !register.isPatientName(masked.slice(0, 2))
  ) {
    const hidden = masked.replace(/[님씨]$/, '');
    push(tokens, 'masked', text, at, at + hidden.length, hidden.replace(MASK, '*'));
    return at + hidden.length;
  }
  const sex = matchAt(SEX_AND_AGE, text, at);
  if (sex !== undefined && !HANGUL_CHARACTER.test(text.charAt(at - 1))) {
    push(tokens, 'detail', text, at, at + sex.length, 'sex');
    return at + sex.length;
  }
  const initials = matchAt(HALF_INITIALS, text, at);
  if (initials !== undefined && koreanSurnameLength(initials) === 1) {
    push(tokens, 'initials', text, at, at + initials.length);
    return at + initials.length;
  }
  const run = matchAt(HANGUL, text, at) ?? text.charAt(at);
  if (/^[소추]$/.test(run) && /^ ?[)\]:.\-/]/.test(text.slice(at + 1, at + 3))) {
    push(tokens, 'label', text, at, at + 1);
    return at + 1;
  }
  for (const piece of segmentRun(run, koreanScript(), register))
    push(
      tokens,
      ownClinic(piece.cls, tokens),
      text,
      at + piece.from,
      at + piece.to,
      run.slice(piece.from, piece.to),
      piece.known,
    );
  return at + run.length;
}

/** 저희 병원, 우리 치과: this clinic is no business that refers. */
function ownClinic(cls: TokenClass, tokens: readonly Token[]): TokenClass {
  if (cls !== 'business') return cls;
  const previous = tokens[tokens.length - 1];
  return previous !== undefined && /^(?:저희|우리|여기|이|본)$/.test(previous.text) ? 'filler' : cls;
}

/** 김 영희, 김 영 희: a surname that stands apart, where the register or an honorific shows that it is one. */
function readSpacedName(text: string, at: number, register: NameRegister, tokens: Token[]): number {
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
  if (apart && !/^(?: |님|씨|$)/.test(behind)) return -1;
  push(tokens, 'name', text, at, end, name, known);
  return end;
}

/** A surname, then hidden syllables; `성함X` and `소개O` have more syllables before the mark. */
function isMaskedName(masked: string): boolean {
  const first = masked.search(MASK);
  if (koreanSurnameLength(masked) === 0) return false;
  if (first === 1) return masked.length >= 3 || /[*○●]/.test(masked);
  return first === 2 && /[*○●Oo]$/.test(masked) && masked.replace(MASK, '').length === 2;
}

function readHan(text: string, at: number, register: NameRegister, tokens: Token[]): number {
  const whole = matchAt(HAN, text, at) ?? text.charAt(at);
  const stars = matchAt(STARS, text, at + whole.length);
  const hidden = stars !== undefined && chineseSurnameLength(whole.slice(-1)) === 1;
  const run = hidden ? whole.slice(0, -1) : whole;
  for (const piece of segmentRun(run, chineseScript(), register))
    push(
      tokens,
      piece.cls,
      text,
      at + piece.from,
      at + piece.to,
      run.slice(piece.from, piece.to),
      piece.known,
    );
  if (!hidden) return at + run.length;
  const end = at + whole.length + stars.length;
  push(tokens, 'masked', text, at + run.length, end, text.slice(at + run.length, end));
  return end;
}

function readJamo(text: string, at: number, tokens: Token[]): number {
  const run = matchAt(JAMO, text, at) ?? text.charAt(at);
  const previous = tokens[tokens.length - 1];
  if (run === 'ㅇ' || run === 'ㅇㅇ') push(tokens, 'right', text, at, at + run.length);
  else if (run === 'ㄴㄴ' || run === 'ㄴ') push(tokens, 'not', text, at, at + run.length);
  else if (run === 'ㅅㄱ') push(tokens, 'refer', text, at, at + run.length);
  else if (
    /^[ㄱ-ㅎ]{2,4}$/.test(run) &&
    !LAUGHTER.test(run) &&
    !(previous !== undefined && previous.end === at)
  )
    push(tokens, 'initials', text, at, at + run.length);
  return at + run.length;
}

function readNumber(text: string, at: number, tokens: Token[]): number {
  const mark = readNumberMark(text, at);
  if (mark === undefined) return at + 1;
  const previous = tokens[tokens.length - 1];
  // 김영희2: one digit glued to a name tells namesakes apart
  if (previous !== undefined && previous.end === at && previous.cls === 'name' && mark.end === at + 1) {
    push(tokens, 'suffix', text, at, mark.end);
    return mark.end;
  }
  push(tokens, mark.cls, text, at, mark.end, mark.value);
  return mark.end;
}

function readLetters(text: string, at: number, register: NameRegister, tokens: Token[]): number {
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
    words.push({ text: word, start: here, end: here + word.length });
    here += word.length;
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
