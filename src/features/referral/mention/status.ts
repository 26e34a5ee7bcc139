import { leadsOn } from './clause';
import type { Item } from './item';
import type { TokenClass } from './token';

/** What the words around a cue do to it. */
export interface Status {
  readonly negated: boolean;
  readonly future: boolean;
  /** The clinic does it: 소개해드림, 말씀드림. */
  readonly given: boolean;
  /** Somebody does a favour: 소개해주심. */
  readonly favour: boolean;
  readonly thanks: boolean;
  /** Nobody knows by whom. */
  readonly unknown: boolean;
  /** It speaks of the reward for referring: 소개 이벤트. */
  readonly reward: boolean;
}

/** What may stand between a word and its denial: 소개로 온건 아님, 소개건 본인이 아니라고. */
const NEAR: ReadonlySet<TokenClass | 'who'> = new Set<TokenClass | 'who'>([
  'particle',
  'topic',
  'subject',
  'object',
  'copula',
  'come',
  'receive',
  'filler',
  'hon',
  'label',
  'refer',
  'referWeak',
  'through',
  'tell',
  'favour',
  'open',
  'close',
  'colon',
  'dash',
  'arrow',
  'of',
  'hedge',
  'kindOfPatient',
  'right',
  'question',
  'count',
  'asked',
]);

/** Korean puts the time before the deed, however much stands in between. */
const LATER = /^(?:다음|담|나중|추후|차후|앞으로|조만간|下次|下回|以后|将来|next time|later)/;

const BECAUSE = /^(?:이?라서?|이?라며|이?라고|이?니까?|인데)$/;

function textOf(item: Item | undefined): string {
  return item === undefined || item.cls === 'who' ? '' : item.text;
}

/** First and last item (exclusive) of the sentence around an item. */
export function sentenceAround(items: readonly Item[], at: number): readonly [number, number] {
  let from = at;
  while (from > 0 && items[from - 1]?.cls !== 'stop' && at - from < 40) from--;
  let to = at + 1;
  while (to < items.length && items[to]?.cls !== 'stop' && to - at < 40) to++;
  return [from, to];
}

/** Reads the words before and behind a cue and its phrase; `who` is -1 where the cue stands alone. */
export function readStatus(
  items: readonly Item[],
  at: number,
  who: number,
  struck: ReadonlySet<number>,
): Status {
  const [from, to] = sentenceAround(items, at);
  const found = {
    negated: false,
    future: false,
    given: false,
    favour: false,
    thanks: false,
    unknown: false,
    reward: false,
  };
  readBehind(items, Math.max(at, who) + 1, to, found, struck);
  const planned = found.future;
  readBefore(items, Math.min(at, who < 0 ? at : who), from, found, struck);
  // 하고싶다고 소개받아 옴: a wish before it does not make it one to come
  const next = items[Math.max(at, who) + 1];
  const isPast =
    next !== undefined && next.cls !== 'who' && /^(?:했|하셨|해주셨|해줬|시켜주셨)/.test(next.text);
  if (
    !planned &&
    (isPast || ((next?.cls === 'receive' || next?.cls === 'come') && /[가-힣]/.test(next.text)))
  )
    found.future = false;
  if (who > at) for (let i = at + 1; i < who; i++) if (items[i]?.cls === 'not') found.negated = true;
  return found;
}

type Found = { -readonly [K in keyof Status]: boolean };

function readBehind(
  items: readonly Item[],
  begin: number,
  to: number,
  found: Found,
  struck: ReadonlySet<number>,
): void {
  let near = true;
  let came = false;
  let asks = false;
  // 보내주셨어요 감사 인사: the statement has ended
  const ends = /(?:[어아대]요|니다)$/.test(textOf(items[begin - 1]));
  for (let i = begin; i < to; i++) {
    const item = items[i];
    if (item === undefined) return;
    switch (item.cls) {
      case 'not':
      case 'wrong':
        // 말씀 안하심: what is missing is the name
        if (lacksName(beforeParticle(items, i))) found.unknown = true;
        else if (items[i - 1]?.cls === 'hedge') break;
        else if (near && !struck.has(i - 1)) found.negated = true;
        break;
      case 'cancel':
        if ((near || i - begin < 8) && !struck.has(i - 1)) found.negated = true;
        break;
      case 'future':
        // 소개라고 하셨다가 나중에 박철수님이라고: what comes later is another word on it
        if (near && !came && !asks && items[i + 1]?.cls !== 'who') found.future = true;
        break;
      case 'give':
        if (near) found.given = true;
        break;
      case 'favour':
        if (near) found.favour = true;
        break;
      case 'thanks':
        if ((near || i - begin < 5) && !ends) found.thanks = true;
        break;
      case 'unknown':
        if (i - begin < 8) found.unknown = true;
        // 누군지는 말 안함: what is denied behind it is the telling
        near = false;
        break;
      case 'reward':
        // 소개라 할인 되냐고: a reason is given, and nobody is rewarded
        if (i - begin < 2 && !came && !BECAUSE.test(textOf(items[i - 1]))) found.reward = true;
        break;
      case 'question':
        // 소개하셨나? 담에 물어보기: what comes later is the asking
        asks = true;
        break;
      case 'come':
        came = true;
        break;
      default:
        if (item.cls === 'who' ? item.kind !== 'self' : !NEAR.has(item.cls)) near = false;
    }
  }
}

/** The item before this one, over a particle: 이름은 안, 통증은 없음. */
export function beforeParticle(items: readonly Item[], at: number): Item | undefined {
  const previous = items[at - 1];
  const before = items[at - 2];
  return previous !== undefined && isParticle(previous, before) ? before : previous;
}

function isParticle(item: Item, before: Item | undefined): boolean {
  if (/^(?:topic|subject|object|particle)$/.test(item.cls)) return true;
  return item.cls === 'word' && item.end - item.start === 1 && before?.end === item.start;
}

/** 말씀 안하심, 성함x: what is missing is the name. */
function lacksName(previous: Item | undefined): boolean {
  if (previous === undefined || previous.cls === 'who') return false;
  return previous.cls === 'tell' || previous.cls === 'unknown' || /^(?:성함|이름|존함)/.test(previous.text);
}

function readBefore(
  items: readonly Item[],
  end: number,
  from: number,
  found: Found,
  struck: ReadonlySet<number>,
): void {
  const previous = items[end - 1];
  // Chinese and English deny before the word, Korean behind it.
  if (previous?.cls === 'not' && !/[가-힣ㄱ-ㅎ]/.test(previous.text)) found.negated = true;
  // 向刘洋推荐了洗牙, 建议刘洋介绍朋友: it is done to the one who is named
  if (
    previous !== undefined &&
    previous.cls !== 'who' &&
    /^(?:向|给|给他|给她|对|建议|请|劝|提醒|给患者|给病人|向患者|为患者)$/.test(previous.text)
  )
    found.given = true;
  let parted = false;
  for (let i = end - 1; i >= from; i--) {
    const item = items[i];
    if (item?.cls === 'come' || item?.cls === 'receive' || struck.has(i)) return;
    // 식립 예정, 김영희님 소개: a plan of treatment is none of referring
    if (item?.cls === 'future' && (!parted || LATER.test(item.text))) found.future = true;
    if (item?.cls === 'not' && !/[가-힣ㄱ-ㅎ]/.test(item.text) && end - i <= 3) found.negated = true;
    if (item?.cls === 'thanks' && !/[가-힣ㄱ-ㅎ]/.test(item.text) && end - i <= 3) found.thanks = true;
    if (item !== undefined && leadsOn(item)) parted = true;
    if (item?.cls === 'comma' || item?.cls === 'slash' || item?.cls === 'noise' || item?.cls === 'detail')
      parted = true;
  }
}
