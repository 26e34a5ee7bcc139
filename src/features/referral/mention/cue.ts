import { ENDS, JOINTS, LEFT_GLUE, RIGHT_GLUE, STORY } from './glue';
import type { Item, Phrase } from './item';
import type { TokenClass } from './token';

/** Words that can say that somebody sent the patient. */
export type CueClass =
  | 'label'
  | 'refer'
  | 'referTypo'
  | 'referWeak'
  | 'referBy'
  | 'through'
  | 'bring'
  | 'tell'
  | 'transfer'
  | 'asked'
  | 'passing';

/** One such word and who stands beside it. */
export interface Link {
  readonly cue: CueClass;
  readonly at: number;
  /** Index of the phrase that it points to, -1 where it stands alone. */
  readonly who: number;
  /** Words between the two that the grammar does not know. */
  readonly distance: number;
  /** The phrase comes after the cue. */
  readonly behind: boolean;
  /** The cue stands in brackets, the phrase too. */
  readonly bracketed: boolean;
}

const CUES: ReadonlySet<TokenClass | 'who'> = new Set<TokenClass | 'who'>([
  'label',
  'refer',
  'referTypo',
  'referWeak',
  'referBy',
  'through',
  'bring',
  'tell',
  'transfer',
  'asked',
  'passing',
]);

/** Whether the item is a word that can say who sent the patient. */
export function isCue(item: Item | undefined): boolean {
  return item !== undefined && CUES.has(item.cls);
}

/** The person of a phrase index, where there is one. */
export function phraseAt(items: readonly Item[], at: number): Phrase | undefined {
  const item = items[at];
  return item !== undefined && item.cls === 'who' ? item : undefined;
}

/** Every cue of the text with the phrase it points to, in order. Looks at most a dozen items to each side. */
export function linkCues(items: readonly Item[], struck: ReadonlySet<number>, patientName: string): Link[] {
  const links: Link[] = [];
  let depth = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item === undefined) continue;
    if (item.cls === 'open') depth++;
    if (item.cls === 'close') depth = Math.max(0, depth - 1);
    if (!isCue(item)) continue;
    links.push(link(items, at, item.cls as CueClass, struck, depth > 0, patientName));
  }
  return links;
}

function link(
  items: readonly Item[],
  at: number,
  cue: CueClass,
  struck: ReadonlySet<number>,
  bracketed: boolean,
  patientName: string,
): Link {
  const item = items[at];
  const left = lookLeft(items, at, cue, struck, patientName);
  const right = lookRight(items, at, cue, struck);
  const before = { cue, at, who: left.who, distance: left.distance, behind: false, bracketed };
  const after = { cue, at, who: right.who, distance: right.distance, behind: true, bracketed };
  // 김영희 pt rf #10197: the number behind is the name's mark
  if (
    cue === 'label' &&
    left.who >= 0 &&
    left.distance === 0 &&
    phraseAt(items, right.who)?.kind === 'number' &&
    phraseAt(items, left.who)?.kind === 'named'
  )
    return before;
  if (cue === 'label' || cue === 'referBy' || cue === 'asked' || cue === 'passing')
    return right.who >= 0 || cue !== 'label' ? after : before;
  // 通过刘洋知道我们
  if (cue === 'through' && right.who >= 0 && right.distance === 0 && isHan(item)) return after;
  if (cue !== 'refer' && cue !== 'referTypo' && cue !== 'referWeak') return before;
  if (left.who < 0) return after;
  const near = phraseAt(items, left.who);
  const far = phraseAt(items, right.who);
  // 지인 소개(김영희), 모친 소개 - 김영희: the name behind says who the friend or the mother is
  if (
    near !== undefined &&
    far !== undefined &&
    isGroup(near) &&
    isNamed(far) &&
    left.distance === 0 &&
    right.distance === 0 &&
    isJoined(items, at, right.who)
  )
    return after;
  return before;
}

/** Whether the phrase can be looked up: a name, or a number that is no bare one. */
export function isNamed(phrase: Phrase): boolean {
  return phrase.kind === 'named' || (phrase.kind === 'number' && !phrase.bare);
}

function isGroup(phrase: Phrase): boolean {
  return phrase.kind === 'peer' || (phrase.kind === 'relation' && phrase.of === undefined);
}

/** Only marks such as `(`, `-`, `:` part the two, and what follows is no other story: `지인 소개, 김영희님 예약`. */
function isJoined(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const cls = items[i]?.cls;
    if (cls === undefined || !JOINTS.has(cls)) return false;
  }
  const next = items[to + 1];
  return next === undefined || ENDS.has(next.cls);
}

interface Found {
  readonly who: number;
  readonly distance: number;
}

const NOBODY: Found = { who: -1, distance: 0 };

function lookLeft(
  items: readonly Item[],
  at: number,
  cue: CueClass,
  struck: ReadonlySet<number>,
  patientName: string,
): Found {
  const words = cue === 'tell' || cue === 'bring' ? 5 : 3;
  let distance = 0;
  let commas = 0;
  const alone = items[at - 1]?.cls === 'open' && items[at + 1]?.cls === 'close';
  for (let i = at - 1; i >= 0 && at - i <= 12; i--) {
    const item = items[i];
    if (item === undefined) return NOBODY;
    if (item.cls === 'who') {
      // 박철수님이 본인이 소개했다고: he means himself
      const isSaid = item.role !== 'to' && item.role !== 'from' && phraseAt(items, i - 1)?.kind === 'named';
      if (item.kind === 'self' && (item.role === 'object' || isSaid)) continue;
      // 김영희님이 친구라며 보내심: he says what the patient is to him
      if (item.kind === 'peer' && item.role === 'quoted' && textAt(items, i + 1) === '며') continue;
      // 김영희가 홍길순님을 소개, on 홍길순's own row; 张伟把李娜介绍给我们
      if (
        item.person?.name === patientName &&
        patientName !== '' &&
        (item.role === 'object' || isTaken(items[i - 1]))
      )
        continue;
      if (item.aside || struck.has(i)) return NOBODY;
      if (item.bare && (distance > 0 || at - i > 2)) return NOBODY;
      // 김영희님이 여기 원장님 잘하신다고: the doctor is praised and does not send
      if (
        cue === 'tell' &&
        item.kind === 'staff' &&
        item.person === undefined &&
        (item.role === 'to' || (item.role === 'none' && isPraise(items[at])))
      )
        continue;
      return { who: i, distance };
    }
    if (LEFT_GLUE.has(item.cls) || (alone && i === at - 1)) continue;
    // 김영희 - 소개; my sister comes here and referred her
    if (i === at - 1 && (item.text === 'and' || (item.cls === 'dash' && isLast(items, at)))) continue;
    if (item.cls === 'comma' && commas === 0 && i === at - 1) {
      commas++;
      continue;
    }
    if (item.cls === 'hedge' || item.cls === 'question' || item.cls === 'right') continue;
    if (STORY.has(item.cls) && distance < words) {
      distance++;
      continue;
    }
    return NOBODY;
  }
  return NOBODY;
}

/** 把, 将: what follows is done something to. */
function isTaken(before: Item | undefined): boolean {
  return before !== undefined && before.cls !== 'who' && /^[把将]$/.test(before.text);
}

function textAt(items: readonly Item[], at: number): string {
  const item = items[at];
  return item === undefined || item.cls === 'who' ? '' : item.text;
}

function isFinished(cue: Item | undefined): boolean {
  return (
    cue !== undefined && cue.cls !== 'who' && /..(?:대요|어요|아요|니다|[했심음함]|[했줬]대)$/.test(cue.text)
  );
}

function isHan(item: Item | undefined): boolean {
  return item !== undefined && item.cls !== 'who' && /^[\u3400-\u9fff]/.test(item.text);
}

function isLast(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next === undefined || next.cls === 'stop' || next.cls === 'close';
}

/** 잘한다고, 친절하다고: what is said of the clinic. */
export function isPraise(cue: Item | undefined): boolean {
  return cue !== undefined && cue.cls !== 'who' && /^(?:잘|친절|꼼꼼|용|좋|괜찮|안아|만족)/.test(cue.text);
}

function lookRight(items: readonly Item[], at: number, cue: CueClass, struck: ReadonlySet<number>): Found {
  let distance = 0;
  const most = cue === 'asked' || cue === 'referBy' || cue === 'passing' ? 2 : 1;
  for (let i = at + 1; i < items.length && i - at <= 10; i++) {
    const item = items[i];
    if (item === undefined) return NOBODY;
    if (item.cls === 'who') {
      if (item.aside || struck.has(i)) return NOBODY;
      // 介绍 / 和张伟一起来的: who came along
      if (items[i - 1]?.cls === 'and' && items[i + 1]?.cls === 'companion') return NOBODY;
      // 소개자 김영희님께 감사 전화: it is the heading that says who he is
      const isHeaded =
        cue === 'label' && i === at + 1 && item.role === 'to' && items[i + 1]?.cls === 'thanks';
      if (!isHeaded && (item.role === 'to' || item.role === 'with' || item.role === 'object')) return NOBODY;
      // 추천해줬대요 신기방기: behind the end of a sentence only a name that is one for certain
      if (!item.sure && i === at + 1 && isFinished(items[at])) return NOBODY;
      return { who: i, distance };
    }
    if (item.cls === 'stop' && (cue === 'tell' || cue === 'bring' || cue === 'through')) return NOBODY;
    if (
      item.cls === 'stop' &&
      items[i - 1]?.cls !== cue &&
      items[i - 1]?.cls !== 'stop' &&
      items[i - 1]?.cls !== 'come'
    )
      return NOBODY;
    if (RIGHT_GLUE.has(item.cls) || (item.cls === 'passing' && cue === 'label' && i === at + 1)) continue;
    if ((item.cls === 'word' || item.cls === 'unknown') && distance < most) {
      distance++;
      continue;
    }
    return NOBODY;
  }
  return NOBODY;
}
