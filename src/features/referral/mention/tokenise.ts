import { readLetters } from './latin';
import { HALF_INITIALS, isMaskedName, MASK, MASKED, readSpacedName } from './masked-name';
import type { NameRegister } from './mention';
import { isOtherWord } from './misspelling';
import { readFormedChart, readNumberMark } from './number-mark';
import { HANGUL_CHARACTER, isLetter, matchAt, push, SEX_AND_AGE } from './push';
import { chineseScript, koreanScript } from './script';
import { segmentRun } from './segment';
import { isBehindSomebody } from './slot';
import { chineseSurnameLength, koreanSurnameLength } from './surname';
import type { Token, TokenClass } from './token';

const HANGUL = /[가-힣]+/y;

const HAN = /[\u3400-\u9fff\uf900-\ufaff々]+/y;

const JAMO = /[ㄱ-ㅎㅏ-ㅣ]+/y;

const STARS = /\*{1,3}[\u3400-\u9fff]?(?![\u3400-\u9fff])/y;

const LAUGHTER = /^([ㅋㅎㅠㅜㅡㅗㅉㄷㄴㄱㅇ])\1*$|^[ㅋㅎㅠㅜㅡㅏ-ㅣ]+$|^(?:ㅇㅋ|ㄱㅅ|ㅈㅅ)$/;

/** 소 개, 추 천: letters apart, as some write on forms. */
const SPACED_OUT = /^(?:소 개|추 천)(?![가-힣](?<!로))/;

/** 소.개.자, 추 천 인: a heading with its letters apart. */
const HEADING_APART = /(?:소[ .·-]{1,2}개|추[ .·-]{1,2}천)[ .·-]{1,2}[자인](?![가-힣])[.·]?/y;

const PUNCTUATION = new Map<string, TokenClass>([
  ...[...'([{（【<「『《〈'].map((c): [string, TokenClass] => [c, 'open']),
  ...[...')]}）】>」』》〉'].map((c): [string, TokenClass] => [c, 'close']),
  ...[...':=：'].map((c): [string, TokenClass] => [c, 'colon']),
  ...[...',、，·ㆍ•'].map((c): [string, TokenClass] => [c, 'comma']),
  ...[...'/|'].map((c): [string, TokenClass] => [c, 'slash']),
  ...[...'-–—~←'].map((c): [string, TokenClass] => [c, 'dash']),
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
  const chart = register.isChartForm && c < 128 ? readFormedChart(text, at, register.isChartForm) : undefined;
  if (chart !== undefined) {
    push(tokens, chart.cls, text, at, chart.end, chart.value);
    return chart.end;
  }
  if (c >= 0xac00 && c <= 0xd7a3) return readHangul(text, at, register, tokens);
  if (c >= 48 && c <= 57) return readNumber(text, at, tokens);
  if (c < 128 && isLetter(c)) return readLetters(text, at, register, tokens);
  if ((c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff))
    return readHan(text, at, register, tokens);
  if (c >= 0x3131 && c <= 0x3163) return readJamo(text, at, tokens);
  if (c >= 0xc0 && c <= 0x24f) return readLetters(text, at, register, tokens);
  if (/^['’`´][sS]\b/.test(text.slice(at, at + 3))) {
    push(tokens, 'of', text, at, at + 2);
    return at + 2;
  }
  const cls = PUNCTUATION.get(text.charAt(at));
  if (cls !== undefined)
    push(tokens, cls === 'slash' && text.charAt(at + 1) === '/' ? 'stop' : cls, text, at, at + 1);
  return at + 1;
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
  const heading = matchAt(HEADING_APART, text, at);
  if (heading !== undefined && !HANGUL_CHARACTER.test(text.charAt(at - 1))) {
    push(tokens, 'label', text, at, at + heading.length);
    return at + heading.length;
  }
  const run = matchAt(HANGUL, text, at) ?? text.charAt(at);
  if (/^[소추]$/.test(run) && /^ ?[)\]:.\-/]/.test(text.slice(at + 1, at + 3))) {
    push(tokens, 'label', text, at, at + 1);
    return at + 1;
  }
  if (SPACED_OUT.test(text.slice(at, at + 4)) && isBehindSomebody(tokens)) {
    push(tokens, 'referTypo', text, at, at + 3);
    return at + 3;
  }
  for (const piece of segmentRun(run, koreanScript(), register))
    push(
      tokens,
      inPlace(piece.cls, tokens, text, at + piece.from),
      text,
      at + piece.from,
      at + piece.to,
      run.slice(piece.from, piece.to),
      piece.known,
    );
  return at + run.length;
}

/** The class of a word where it stands: 소게 is a slip only behind somebody. */
function inPlace(cls: TokenClass, tokens: readonly Token[], text: string, from: number): TokenClass {
  if (cls !== 'referTypo') return ownClinic(cls, tokens);
  const isSlip =
    isBehindSomebody(tokens) && !isOtherWord(text.slice(from, from + 2), text.slice(from + 2, from + 9));
  return isSlip ? cls : 'word';
}

/** 저희 병원, 우리 치과: this clinic is no business that refers. */
function ownClinic(cls: TokenClass, tokens: readonly Token[]): TokenClass {
  if (cls !== 'business') return cls;
  const previous = tokens[tokens.length - 1];
  return previous !== undefined && /^(?:저희|우리|여기|이|본)$/.test(previous.text) ? 'filler' : cls;
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
  else if (run === 'ㄴㄴ' || (run === 'ㄴ' && (previous === undefined || previous.end < at)))
    push(tokens, 'not', text, at, at + run.length);
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
  // 현금 300, 차량 5678, 报价12000: a number right behind such a word is the word's
  const cls = mark.cls === 'number' && previous?.cls === 'noise' ? 'detail' : mark.cls;
  push(tokens, cls, text, at, mark.end, mark.value);
  return mark.end;
}
