import { type Item } from './phrase';
import { isNamed, phraseAt } from './cue';

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
    if (isCrossed(items, at)) struck.add(at);
    if (previous === undefined || at - previous > 8) continue;
    if (struck.has(previous) || replaces(items, previous, at)) {
      struck.add(previous);
      if (!isCrossed(items, at)) instead = at;
    }
  }
  return { struck, instead };
}

/** 김영희X, 김영희(x): the cross stands right behind the name. */
function isCrossed(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  const afterNext = items[at + 2];
  return next?.cls === 'wrong' || (next?.cls === 'open' && afterNext?.cls === 'wrong');
}

function replaces(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const item = items[i];
    if (item?.cls === 'arrow' || item?.cls === 'rather' || item?.cls === 'correct') return true;
    if (item?.cls === 'not' && /^(?:아니|아닌|不是|not)/.test(item.text)) return true;
    if (item?.cls === 'stop') return false;
  }
  return false;
}
