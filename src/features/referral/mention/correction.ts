import { isNamed, phraseAt } from './cue';
import type { Item } from './item';

/** Which names the text takes back, by index, and whether it does. */
export interface Corrections {
  readonly struck: ReadonlySet<number>;
  /** Index of the name that replaces them, -1 without one. */
  readonly instead: number;
}

/** 김영희→박철수, 김영희X 박철수O, 김영희 아니고 박철수, 김영희 말고 박철수: the first name no longer counts. */
export function findCorrections(items: readonly Item[]): Corrections {
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
    if (struck.has(previous) || replaces(items, previous, at)) {
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

function replaces(items: readonly Item[], from: number, to: number): boolean {
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
