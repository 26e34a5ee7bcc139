/** The words for referring, of which slips of the finger are told. */
const MEANT = ['소개', '추천'];

/** What may follow in the same word: 소게로, 소캐받고, 쇼개해, 추쳔으로. Anything else makes another word of it: 소해인. */
const FORM = /^(?:$|로|으로|받|해|하|시켜|차|됨|임|건)/;

/** Near to 소개 or 추천, but words of their own; only `로` and coming behind them show a slip: 박철수 소계로 오심. */
const WORDS = new Set(
  (
    '소재 소매 소대 소계 소기 소거 소고 소구 소가 소내 소해 소배 소태 속개 손개 솔개 조개 고개 세개 네개 포개 수개 시개 노개 도개 무개 세게 세계 시게 시계 사게 사계 서게 새게 보게 보개 모계 초계 도계 수계 조계 ' +
    '추첨 추전 추서 추척 추적 춘천 부천 수천 주천 우천 후천 구천 두천 무천 순천 축천 하천 추진 추정 추징'
  ).split(' '),
);

const CAME = /^으?로 ?(?:$|옴|온|오[심셨신게]|왔|내원|방문)/;

const SUM = /^[은가는]? ?[:=]? ?(?:[\d₩]|금액|합계|정산|계산|결제|수납|할인)/;

const FIRST = 0xac00;
const VOWELS = 21;
const FINALS = 28;
/** ㅐ ㅒ ㅔ ㅖ sound alike and are one letter here. */
const SOUNDS_LIKE_AE = new Set([1, 3, 5, 7]);

/**
 * Whether two syllables are 소개 or 추천 with one letter (jamo) put in, left out or exchanged.
 * Sounds alone do not tell: 소게 is a slip, 소재 (material) is a word.
 *
 * @param rest what follows in the same word
 */
export function isMisspelt(text: string, rest: string): boolean {
  return FORM.test(rest) && MEANT.some((word) => text !== word && differs(text, word) <= 1);
}

/** Whether the two syllables are a word of their own here. @param behind the text that follows them */
export function isOtherWord(text: string, behind: string): boolean {
  // 소계 (a subtotal) sounds like 소개: it is one only before a sum
  if (MEANT.some((word) => differs(text, word) === 0)) return WORDS.has(text) && SUM.test(behind);
  return WORDS.has(text) && !CAME.test(behind);
}

/** Letters by which two texts of two syllables differ. */
function differs(text: string, word: string): number {
  let count = 0;
  for (let at = 0; at < 2; at++) {
    const a = text.charCodeAt(at) - FIRST;
    const b = word.charCodeAt(at) - FIRST;
    if (a === b) continue;
    if (Math.floor(a / FINALS / VOWELS) !== Math.floor(b / FINALS / VOWELS)) count++;
    if (vowelOf(a) !== vowelOf(b)) count++;
    if (a % FINALS !== b % FINALS) count++;
  }
  return count;
}

function vowelOf(syllable: number): number {
  const vowel = Math.floor(syllable / FINALS) % VOWELS;
  return SOUNDS_LIKE_AE.has(vowel) ? 1 : vowel;
}
