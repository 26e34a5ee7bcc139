import type { Lexicon } from './lexicon';
import type { NameRegister } from './mention';
import { isMisspelt } from './misspelling';
import type { TokenClass } from './token';

/** One piece of an unspaced run of syllables or characters. */
export interface Piece {
  readonly cls: TokenClass;
  readonly from: number;
  readonly to: number;
  readonly known: boolean;
}

/** What a language tells the segmenter beside its words. */
export interface Script {
  readonly lexicon: Lexicon;
  readonly particles: ReadonlyMap<string, TokenClass>;
  readonly surnameLength: (text: string) => 0 | 1 | 2;
  /** How unlikely an unknown name of so many syllables is, by the length of its surname; undefined = no name. */
  readonly guessCost: (length: number, surname: 1 | 2) => number | undefined;
  /** Only there may a name begin inside a run. */
  readonly wordsAreSpaced: boolean;
}

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly cls: TokenClass;
  readonly known: boolean;
  /** After a verb's stem what nobody knows is an ending. */
  readonly verbal: boolean;
}

const LONGEST_NAME = 5;
const UNKNOWN = 1.3;
const HONOURED = /(?:[님씨]|환자|환자분|고객|어르신|여사|선생)$/;
/** 큰김영희 and 작은김영희 are two patients of one name. */
const BIG = /^(?:큰|작은|젊은)$/;
const ENDING = 0.35;
const VERBAL: ReadonlySet<TokenClass> = new Set<TokenClass>([
  'refer',
  'referTypo',
  'referWeak',
  'through',
  'bring',
  'tell',
  'companion',
  'come',
  'receive',
  'give',
  'favour',
  'future',
  'hedge',
  'unknown',
  'doubt',
  'not',
  'cancel',
  'correct',
  'secret',
  'asked',
  'thanks',
]);
/** What the end of a verb's form says: 소개해+주신다, 소개+해드림. */
const MODIFIERS: ReadonlySet<TokenClass> = new Set<TokenClass>([
  'future',
  'not',
  'hedge',
  'favour',
  'give',
  'unknown',
  'doubt',
  'cancel',
  'receive',
  'come',
]);
const BEFORE_NAME: ReadonlySet<TokenClass> = new Set<TokenClass>([
  'kin',
  'peer',
  'place',
  'staff',
  'business',
  'broker',
  'trade',
  'label',
  'refer',
  'referWeak',
  'hon',
  'with',
  'and',
  'of',
  'other',
  'kindOfPatient',
  'channel',
  'chartWord',
  'big',
]);
const NOMINAL: ReadonlySet<TokenClass> = new Set<TokenClass>([
  ...BEFORE_NAME,
  'name',
  'masked',
  'given',
  'self',
  'title',
  'couple',
  'through',
  'referTypo',
]);

/**
 * The likeliest reading of a run without blanks: known words and names are cheap, unknown syllables dear.
 * Takes time in proportion to the run's length. Pieces touch and cover the run; unknown syllables come as one `word`.
 */
export function segmentRun(run: string, script: Script, register: NameRegister): Piece[] {
  const best: (Step | undefined)[] = new Array(run.length + 1);
  best[0] = { cost: 0, from: -1, cls: 'stop', known: false, verbal: false };
  const offer = (to: number, step: Step): void => {
    const old = best[to];
    if (old === undefined || step.cost < old.cost) best[to] = step;
  };
  for (let at = 0; at < run.length; at++) {
    const here = best[at];
    if (here === undefined) continue;
    offerWords(run, at, here, script, offer);
    offerNames(run, at, here, script, register, offer);
    const ending = here.verbal ? (isBareNoun(run, here, at) ? 0.8 : ENDING) : UNKNOWN;
    const penalty = here.cls === 'name' ? 2 : 0;
    offer(at + 1, {
      cost: here.cost + ending + penalty,
      from: at,
      cls: here.verbal ? 'copula' : 'word',
      known: false,
      verbal: here.verbal,
    });
  }
  return readBack(best, run.length);
}

function isBareNoun(run: string, step: Step, at: number): boolean {
  return (step.cls === 'refer' || step.cls === 'referWeak') && at - step.from === 2 && run.length > at;
}

function offerWords(
  run: string,
  at: number,
  here: Step,
  script: Script,
  offer: (to: number, step: Step) => void,
): void {
  const longest = Math.min(script.lexicon.longest, run.length - at);
  for (let length = 1; length <= longest; length++) {
    const text = run.slice(at, at + length);
    if (at === 0 && BIG.test(text) && script.wordsAreSpaced && run.length > length + 1)
      offer(length, { cost: 0.9, from: 0, cls: 'big', known: true, verbal: false });
    const particle =
      at > 0 && (NOMINAL.has(here.cls) || (here.cls === 'word' && /^[님씨]$/.test(text)))
        ? script.particles.get(text)
        : undefined;
    if (particle !== undefined)
      offer(at + length, { cost: here.cost + 0.3, from: at, cls: particle, known: true, verbal: false });
    const cls = script.lexicon.words.get(text) ?? misspelling(run, at, length, script);
    // 소개인가, 소개인듯: no 소개인 (the one who refers), but 소개 and a doubt
    if (cls === 'label' && text.endsWith('인') && /^[가지듯것거데줄]/.test(run.slice(at + length))) continue;
    // 소개시라네요: no 소개시 (when referring), but 소개 and an ending
    if (text === '소개시' && /[가-힣]/.test(run.charAt(at + length))) continue;
    if (cls === undefined || (length === 1 && !mayStandAlone(run, at, here, cls, script))) continue;
    const inVerb = here.verbal && length > 1 && MODIFIERS.has(cls);
    const cost = inVerb ? 0.55 : length === 1 ? 1.1 : 1.1 - Math.min(0.4, 0.1 * (length - 1));
    offer(at + length, {
      cost: here.cost + cost,
      from: at,
      cls,
      known: true,
      verbal: script.wordsAreSpaced && VERBAL.has(cls),
    });
  }
}

/** 소게로, 쇼개: the word for referring with a slip of the finger; the words before it show whether it can be meant. */
function misspelling(run: string, at: number, length: number, script: Script): TokenClass | undefined {
  if (length !== 2 || !script.wordsAreSpaced) return undefined;
  return isMisspelt(run.slice(at, at + 2), run.slice(at + 2)) ? 'referTypo' : undefined;
}

/** One syllable is a word of its own only where nothing else is in the run, or where the words before ask for it. */
function mayStandAlone(run: string, at: number, here: Step, cls: TokenClass, script: Script): boolean {
  if (!script.wordsAreSpaced) return true;
  if (run.length === 1) return true;
  if (cls === 'kin') return at === 0 ? run.length <= 3 : NOMINAL.has(here.cls);
  // 태준씨: giving follows a verb, and elsewhere the syllable is a part of a name
  if (cls === 'favour') return here.verbal;
  return at > 0 && cls !== 'noise' && cls !== 'staff';
}

function offerNames(
  run: string,
  at: number,
  here: Step,
  script: Script,
  register: NameRegister,
  offer: (to: number, step: Step) => void,
): void {
  const begins = at === 0 || !script.wordsAreSpaced || BEFORE_NAME.has(here.cls);
  // 소개는김영희님: behind a particle only a name that the clinic knows
  if (!begins && here.cls !== 'topic') return;
  if (
    !script.wordsAreSpaced &&
    /[小老]/.test(run.charAt(at)) &&
    script.surnameLength(run.slice(at + 1, at + 2)) === 1
  )
    offer(at + 2, { cost: here.cost + 1.4, from: at, cls: 'given', known: false, verbal: false });
  const surname = script.surnameLength(run.slice(at, at + 3));
  for (let length = 1; length <= LONGEST_NAME && at + length <= run.length; length++) {
    const text = run.slice(at, at + length);
    if (length === 1) {
      if (begins && surname > 0 && titleFollows(run, at + 1, script))
        offer(at + 1, { cost: here.cost + 1.2, from: at, cls: 'given', known: false, verbal: false });
      continue;
    }
    // a register that forgives honorifics would take 김영희님 for a name
    if (HONOURED.test(text) && script.wordsAreSpaced) continue;
    const inLexicon = script.lexicon.words.has(text);
    const next = run.charAt(at + length);
    if (
      (register.isPatientName(text) || register.isStaffName(text)) &&
      (!inLexicon || next === '님' || next === '씨')
    ) {
      offer(at + length, { cost: here.cost + 0.3, from: at, cls: 'name', known: true, verbal: false });
      continue;
    }
    if (!begins || surname === 0 || inLexicon || endsInTitle(text, surname, script)) continue;
    if (script.wordsAreSpaced && isNounAndParticle(text, script)) continue;
    const guess = script.guessCost(length, surname);
    if (guess !== undefined)
      offer(at + length, { cost: here.cost + guess, from: at, cls: 'name', known: false, verbal: false });
  }
}

/** 주차가, 통증은, 오늘은, 이분을: a word and its particle, though they begin with a surname. */
function isNounAndParticle(text: string, script: Script): boolean {
  return (
    text.length === 3 &&
    /[가이은는을를도만에]$/.test(text) &&
    /^(?:noise|filler|self)$/.test(script.lexicon.words.get(text.slice(0, 2)) ?? '') &&
    !/^(?:하나|정성|한결)/.test(text)
  );
}

/** 김원장, 박여사, 李医生 are a surname and a title, no name. */
function endsInTitle(text: string, surname: number, script: Script): boolean {
  const tail = text.slice(surname);
  if (tail.length < 2) return false;
  const cls = script.lexicon.words.get(tail);
  return cls === 'staff' || cls === 'hon' || cls === 'trade' || cls === 'business' || cls === 'broker';
}

/** A surname alone is a person only before a title: 김여사님, 박실장, 王姐. */
function titleFollows(run: string, at: number, script: Script): boolean {
  for (let length = 1; length <= 5 && at + length <= run.length; length++) {
    const text = run.slice(at, at + length);
    if (script.wordsAreSpaced && length === 1) {
      if (text === '씨') return true;
      continue;
    }
    const cls = script.lexicon.words.get(text);
    if (cls === 'hon' || cls === 'staff' || cls === 'trade' || cls === 'broker') return true;
  }
  return false;
}

function readBack(best: readonly (Step | undefined)[], end: number): Piece[] {
  const pieces: Piece[] = [];
  let to = end;
  while (to > 0) {
    const step = best[to];
    if (step === undefined) throw new Error('segmentRun: a gap in the reading');
    pieces.push({ cls: step.cls, from: step.from, to, known: step.known });
    to = step.from;
  }
  pieces.reverse();
  return join(pieces);
}

/** Unknown syllables become one word; endings belong to the verb before them. */
function join(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out[out.length - 1];
    if (last !== undefined && piece.cls === 'copula' && !piece.known)
      out[out.length - 1] = { ...last, to: piece.to };
    else if (last?.cls === 'word' && (piece.cls === 'word' || piece.cls === 'future'))
      // 사신다고, 다니신대: 신다고 is an ending here, and nothing is promised
      out[out.length - 1] = { ...last, to: piece.to };
    else out.push(piece);
  }
  return out;
}
