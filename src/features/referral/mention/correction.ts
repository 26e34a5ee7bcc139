import { isNamed, phraseAt } from './cue';
import type { Item } from './item';

/** Which names the text takes back, by index, and whether it does. */
export interface Corrections {
  readonly struck: ReadonlySet<number>;
  /** Index of the name that replaces them, -1 without one. */
  readonly instead: number;
}

/** 김영희→박철수, 김영희X 박철수O, 김영희 아니고 박철수, 김영희 말고 박철수: the first name no longer counts. */
export function findCorrections(items: readonly Item[], text: string): Corrections {
  const struck = new Set<number>();
  let instead = -1;
  const names: number[] = [];
  for (let at = 0; at < items.length; at++) {
    const phrase = phraseAt(items, at);
    if (phrase === undefined || !isNamed(phrase) || phrase.aside) continue;
    const previous = names[names.length - 1];
    names.push(at);
    if (isCrossed(items, at) || isDeniedBefore(items, at)) struck.add(at);
    if (previous === undefined || at - previous > 8) continue;
    if (struck.has(previous) || replaces(items, previous, at, text)) {
      struck.add(previous);
      if (!struck.has(at)) instead = at;
    }
  }
  return { struck, instead };
}

/** 김영희X, 김영희(x): the cross stands right behind the name. */
function isCrossed(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  const afterNext = items[at + 2];
  if (next?.cls === 'not' && afterNext?.cls === 'close') return true;
  if (next?.cls === 'wrong' || next?.cls === 'cancel') return true;
  // 김영희 ←오타
  if (next?.cls === 'dash' && next.text === '←' && afterNext?.cls === 'cancel') return true;
  return (
    next?.cls === 'open' &&
    (afterNext?.cls === 'wrong' || afterNext?.cls === 'cancel' || afterNext?.cls === 'not')
  );
}

/** 不是张伟, not Paul Lee: Chinese and English deny before the name. */
function isDeniedBefore(items: readonly Item[], at: number): boolean {
  const previous = items[at - 1];
  return previous?.cls === 'not' && /^(?:不是|并不是|并非|not)$/i.test(previous.text);
}

function isChanged(items: readonly Item[], at: number): boolean {
  return items[at + 1]?.cls === 'correct' || items[at + 2]?.cls === 'correct';
}

const WROTE = /^(?:적었|적으|적어|썼|쓰셨|들었|들으|기재|기록|등록|알았|写了|先写|听说)/;
const AGAIN = /^(?:다시|알고보|긋|그어|그었|지우|지웠|재확인)/;

/** 처음엔 김영희님이라 적었는데 확인 결과 박철수님 소개, 先写了张伟，核对后是王芳介绍: what was written first was looked into again. */
function wasRevised(items: readonly Item[], from: number, to: number, text: string): boolean {
  let wrote = items[from - 1]?.cls === 'turn' && /^先/.test(textOf(items[from - 1]));
  let again = false;
  for (let i = from + 1; i < to; i++) {
    const item = items[i];
    if (item === undefined || item.cls === 'who' || item.cls === 'stop') return false;
    if (wrote && (/^(?:asked|check|cancel|turn)$/.test(item.cls) || AGAIN.test(item.text))) again = true;
    wrote ||= WROTE.test(item.text);
  }
  const phrase = phraseAt(items, to);
  // 확인해보니 박철수님도 소개: he too, and not in the other's place
  const isToo = phrase !== undefined && /[도也]/.test(text.slice(phrase.end - 1, phrase.end + 1));
  if (!again || isToo || /^(?:with|to|object)$/.test(phrase?.role ?? '')) return false;
  const next = items[to + 1];
  return (
    next === undefined ||
    /^(?:refer|referWeak|label|correct|stop|close)$/.test(next.cls) ||
    /^(?:적|씀|기재)/.test(textOf(next))
  );
}

function textOf(item: Item | undefined): string {
  return item === undefined || item.cls === 'who' ? '' : item.text;
}

function replaces(items: readonly Item[], from: number, to: number, text: string): boolean {
  if (wasRevised(items, from, to, text)) return true;
  for (let i = from + 1; i < to; i++) {
    const item = items[i];
    if (item?.cls === 'arrow' || item?.cls === 'rather' || item?.cls === 'correct') return true;
    if (item?.cls === 'not' && /^(?:아[니닌님닙]|不是|not)/.test(item.text)) return true;
    if (item?.cls === 'stop') return false;
    // 김영희에서 박철수로 변경
    if (item?.cls !== 'who' && item?.text === '에서' && isChanged(items, to)) return true;
  }
  const first = phraseAt(items, from);
  if (first?.role === 'quoted' && isChanged(items, to) && to === from + 1) return true;
  return false;
}
