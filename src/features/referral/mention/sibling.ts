import { isNamed, phraseAt } from './cue';
import type { Item } from './item';
import type { NamedPerson } from './mention';

/** Everybody who stands beside a name in one list, and what joins them. */
export interface Siblings {
  /** In the order of the text. */
  readonly people: readonly NamedPerson[];
  /** Their indexes. */
  readonly at: readonly number[];
  readonly joined: 'or' | 'couple' | 'and';
  /** The alternative has no name: 김영희 아니면 김영희님 동생분, 박철수 or 지인. */
  readonly orRelation: boolean;
}

/** A longer list is no list of referrers. */
const MOST = 6;

/** Gathers 김영희, 박철수 · 김영희 아니면 박철수 · 김영희 박철수 부부 around one of them. */
export function gatherSiblings(items: readonly Item[], who: number, struck: ReadonlySet<number>): Siblings {
  const at = [who];
  let joined: Siblings['joined'] = 'and';
  let orRelation = false;
  for (const step of [-1, 1]) {
    let here = who;
    while (at.length < MOST) {
      const next = nextInList(items, here, step);
      if (next === undefined || struck.has(next.at)) break;
      const phrase = phraseAt(items, next.at);
      if (phrase === undefined || phrase.aside) break;
      if (next.or) joined = 'or';
      if (next.or && !isNamed(phrase)) orRelation = true;
      if (!isNamed(phrase)) break;
      if (step < 0) at.unshift(next.at);
      else at.push(next.at);
      here = next.at;
    }
  }
  const last = at[at.length - 1] ?? who;
  if (items[last + 1]?.cls === 'couple' && at.length > 1) joined = 'couple';
  const people: NamedPerson[] = [];
  for (const index of at) {
    const person = phraseAt(items, index)?.person;
    if (person === undefined) continue;
    if (
      people.some(
        (one) => one.name === person.name && one.pattern?.text === person.pattern?.text && one.name !== '',
      )
    )
      continue;
    people.push(person);
  }
  return { people, at, joined, orRelation };
}

/** The next phrase in the list, over nothing but a joint: comma, 랑, 또는, slash, or a mere blank. */
function nextInList(
  items: readonly Item[],
  from: number,
  step: number,
): { at: number; or: boolean } | undefined {
  let or = false;
  for (let i = from + step, joints = 0, glue = 0; i >= 0 && i < items.length && joints < 3; i += step) {
    const item = items[i];
    if (item === undefined) return undefined;
    if (item.cls === 'who') {
      const left = phraseAt(items, step < 0 ? i : from);
      // a mere blank joins two people only where both are people for certain, or a couple
      const other = phraseAt(items, i);
      if (
        other?.sure === false &&
        items[Math.max(i, from) + 1]?.cls !== 'couple' &&
        (joints === 0 || /^[가-힣]{4,}$/.test(other.person?.name ?? ''))
      )
        return undefined;
      // a finished part of the sentence is no member of the list: 김영희가 박철수님 소개
      if (
        left !== undefined &&
        (left.role === 'subject' ||
          left.role === 'to' ||
          left.role === 'object' ||
          left.role === 'topic' ||
          left.role === 'from')
      )
        return undefined;
      return { at: i, or };
    }
    if (item.cls === 'or' || item.cls === 'question') or = true;
    else if (item.cls === 'filler' || item.cls === 'hedge') {
      // 张伟把李娜介绍给我们
      if (/^[把将]$/.test(item.text) || ++glue > 2) return undefined;
      continue;
    } else if (item.cls !== 'comma' && item.cls !== 'and' && item.cls !== 'slash' && item.cls !== 'with')
      return undefined;
    joints++;
  }
  return undefined;
}
