import { josa } from 'es-hangul';

/** The particles that follow a noun in two forms: after a final consonant / after a vowel. */
export const PARTICLES = [
  '이/가',
  '을/를',
  '은/는',
  '으로/로',
  '와/과',
  '이나/나',
  '이란/란',
  '아/야',
  '이랑/랑',
  '이에요/예요',
  '으로서/로서',
  '으로써/로써',
  '으로부터/로부터',
  '이라/라',
] as const;
export type Particle = (typeof PARTICLES)[number];

/** How staff also write a particle: either order, or the bracketed form. */
const SPELLINGS = new Map<string, Particle>([
  ['가/이', '이/가'],
  ['를/을', '을/를'],
  ['는/은', '은/는'],
  ['로/으로', '으로/로'],
  ['과/와', '와/과'],
  ['나/이나', '이나/나'],
  ['란/이란', '이란/란'],
  ['야/아', '아/야'],
  ['랑/이랑', '이랑/랑'],
  ['예요/이에요', '이에요/예요'],
  ['로서/으로서', '으로서/로서'],
  ['로써/으로써', '으로써/로써'],
  ['로부터/으로부터', '으로부터/로부터'],
  ['라/이라', '이라/라'],
]);

/** What stands where the sound of a word is unknown: both forms, as Korean print does. */
const BOTH: Readonly<Record<Particle, string>> = {
  '이/가': '이(가)',
  '을/를': '을(를)',
  '은/는': '은(는)',
  '으로/로': '(으)로',
  '와/과': '와(과)',
  '이나/나': '(이)나',
  '이란/란': '(이)란',
  '아/야': '아(야)',
  '이랑/랑': '(이)랑',
  '이에요/예요': '이에요(예요)',
  '으로서/로서': '(으)로서',
  '으로써/로써': '(으)로써',
  '으로부터/로부터': '(으)로부터',
  '이라/라': '(이)라',
};

/** The particle meant by what somebody typed; undefined where it is none of {@link PARTICLES}. */
export function readParticle(typed: string): Particle | undefined {
  const text = typed.replace(/\s/g, '');
  const known = PARTICLES.find((particle) => particle === text || BOTH[particle] === text);
  return known ?? SPELLINGS.get(text);
}

/**
 * The word with the particle that fits its sound. A word whose sound is unknown (Chinese characters, signs) gets both forms.
 *
 * es-hangul chooses the particle, but reads Hangul only: to it a word that ends otherwise has no final consonant (`3를`, `10로`,
 * `Kim가`, `김민준(3)는`). Numerals, Latin letters, units and what stands behind brackets are therefore first put into Korean sounds here.
 *
 * @example withParticle('김영희', '을/를') // '김영희를'
 * @example withParticle('3', '을/를') // '3을'
 * @example withParticle('7', '으로/로') // '7로', since 칠 ends in ㄹ
 * Source: 한글 맞춤법 and 표준어 규정 (조사 이형태); letters as in 외래어 표기법.
 */
export function withParticle(word: string, particle: Particle): string {
  return word + particleAfter(word, particle);
}

/** The particle alone, as {@link withParticle} would add it; '' after an empty word. */
export function particleAfter(word: string, particle: Particle): string {
  if (word.trim() === '') return '';
  const sound = lastSound(word);
  return sound === '' ? BOTH[particle] : josa.pick(sound, particle);
}

const MOST_HEARD = 100;

/** A Hangul syllable that ends as the word does when read aloud; '' where that is unknown. */
function lastSound(word: string): string {
  // Only the end is heard; a whole page given as a word costs no more than a word.
  const text = withoutTail(word.slice(-MOST_HEARD).normalize('NFKC'));
  const last = text.slice(-1);
  if (/[가-힣]/.test(last)) return last;
  if (/\d/.test(last)) return soundOfNumeral(/[\d,.]*$/.exec(text)?.[0] ?? last);
  if (/[A-Za-z]/.test(last)) return soundOfLatin(text);
  return SOUND_OF_SIGN.get(last) ?? '';
}

/** Leaves out what is not read aloud at the end: quotes, stops, spaces, and a remark in brackets: 김영희(1234)를 goes by 희. */
function withoutTail(text: string): string {
  let rest = text;
  for (;;) {
    const trimmed = rest.replace(/[\s'"’”〉》」』.,!?~…*]+$/, '');
    const open = /[)\]〕】]$/.test(trimmed)
      ? Math.max(...['(', '[', '〔', '【'].map((sign) => trimmed.lastIndexOf(sign)))
      : -1;
    const next = open > 0 ? trimmed.slice(0, open) : trimmed;
    if (next === rest || next === '') return next === '' ? trimmed : next;
    rest = next;
  }
}

const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'] as const;
const TENS = ['', '십', '백', '천'] as const;
const MYRIADS = ['', '만', '억', '조', '경'] as const;

/** The last word of a number read aloud: 10 십, 1,000 천, 100000 만 (십만), 3.50 영. */
function soundOfNumeral(numeral: string): string {
  const digits = numeral.replace(/,/g, '');
  const last = DIGITS[Number(digits.slice(-1))] ?? '';
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  if (zeros === 0 || zeros === digits.length || digits.includes('.')) return last;
  return (zeros < 4 ? TENS[zeros] : MYRIADS[Math.floor(zeros / 4)]) ?? last;
}

const SOUND_OF_SIGN = new Map([
  ['%', '트'],
  ['℃', '도'],
  ['°', '도'],
  ['+', '스'],
  ['&', '드'],
  ['①', '일'],
]);

/** Latin letters whose Korean name ends in a consonant; every other ends in a vowel. */
const LETTERS = new Map([
  ['L', '엘'],
  ['M', '엠'],
  ['N', '엔'],
  ['R', '알'],
]);

/** Romanised syllables whose spelling misleads. */
const SOUND_OF_WORD = new Map([
  ['park', '박'],
  ['good', '굿'],
  ['mr', '터'],
  ['dr', '터'],
]);

/** A vowel's syllable with the final consonant that the ending stands for. */
function soundOfLatin(text: string): string {
  const unit = /\d\s*(kg|mg|g|mm|cm|m|km|ml|l)$/i.exec(text)?.[1]?.toLowerCase();
  if (unit !== undefined) return unit.endsWith('g') ? '램' : '터';
  const word = /[A-Za-z]*$/.exec(text)?.[0] ?? '';
  if (isSpelledOut(word)) return LETTERS.get(word.slice(-1).toUpperCase()) ?? '에';
  const lower = word.toLowerCase();
  const known = SOUND_OF_WORD.get(lower);
  if (known !== undefined) return known;
  if (/(l|[^aeiouy]le|[aeiouy]le)$/.test(lower)) return '일';
  if (/(m|[aeiouy]me)$/.test(lower)) return '임';
  if (/(n|[aeiouy]ne)$/.test(lower)) return '인';
  if (/ng$/.test(lower)) return '잉';
  // A single short vowel before a stop keeps it as a final consonant: 잭, 숍, 캣, 클럽; 위크, 보트, 차트 do not.
  if (/(^|[^aeiouy])[aeiouy](ck|c|k|tt|t|pp|p|b)$/.test(lower) || /ook$/.test(lower)) return '익';
  return '이';
}

/** Capitals are read letter by letter where they are few or cannot be read as a word: VIP, MRI, HTML; not WANG. */
function isSpelledOut(word: string): boolean {
  if (word.length === 1) return true;
  return word === word.toUpperCase() && (word.length <= 3 || !/[AEIOUY]/.test(word));
}
