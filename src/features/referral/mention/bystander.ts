import { clauseAround } from './clause';
import { isCue, phraseAt } from './cue';
import type { Item, Phrase } from './item';
import type { NameRegister } from './mention';

/** What somebody else does for the patient or beside him: pays, comes along, telephones, will come another day. */
const ERRAND = /^(?:other|companion|noise|future)$/;
/** Words that say more than that about a referral. */
const WEIGHTY =
  /^(?:not|cancel|rather|correct|wrong|right|arrow|or|hedge|doubt|question|thanks|count|receive|turn)$/;
const REFERS = /^(?:refer|referWeak|label|referBy)$/;
/** 소개한, 소개받아 다니시는, 介绍来的: what was said describes the one who comes next. */
const DESCRIBES = /(?:[한신은던는온]|했던|的)$/;

/**
 * Sets those aside whom the text names for another reason than a referral: who pays, comes along or calls in a statement
 * of its own (`김영희님 소개, 결제는 박철수님`), and who once referred the referrer (`김영희님이 소개한 박철수님이 소개`).
 * Nobody is set aside unless another person stands with a word for referring. Linear in the number of items.
 */
export function setAside(items: readonly Item[], register: NameRegister): readonly Item[] {
  const out = new Set<number>();
  const people: number[] = [];
  for (let at = 0; at < items.length; at++) if (isPerson(phraseAt(items, at))) people.push(at);
  if (people.length < 2) return items;
  for (const at of people)
    if (isOnErrand(items, at) || isAttending(items, at, register) || isInStory(items, at)) out.add(at);
  for (let i = 0; i + 1 < people.length; i++) {
    const [who = 0, next = 0] = people.slice(i, i + 2);
    if (!out.has(next) && hasReferred(items, who, next)) out.add(who);
  }
  if (out.size === 0 || !people.some((at) => !out.has(at) && standsWithReferral(items, at))) return items;
  return items.map((item, at) => (item.cls === 'who' && out.has(at) ? { ...item, aside: true } : item));
}

function isPerson(phrase: Phrase | undefined): phrase is Phrase {
  if (phrase === undefined || phrase.aside || phrase.person === undefined) return false;
  return (phrase.kind === 'named' && phrase.sure) || phrase.kind === 'staff';
}

/** Whether the statement speaks of an errand and of nothing that could be a referral. */
function isOnErrand(items: readonly Item[], at: number): boolean {
  const [from, to] = clauseAround(items, at);
  let isErrand = false;
  for (let i = from; i < to; i++) {
    const item = items[i];
    if (item === undefined || i === at) continue;
    if (item.cls === 'passing' && i === at - 1 && items[i - 1]?.cls === 'other') continue;
    if (isCue(item) || WEIGHTY.test(item.cls)) return false;
    if (item.cls === 'who' && (item.kind !== 'named' || item.sure) && item.kind !== 'self') return false;
    if (ERRAND.test(item.cls)) isErrand = true;
  }
  return isErrand;
}

/** `이수진 상담 / 김영희님 소개`, `소개, 11시 이수진`: one of the clinic's own who stands alone in a statement treats or calls. */
function isAttending(items: readonly Item[], at: number, register: NameRegister): boolean {
  const name = phraseAt(items, at)?.person?.name ?? '';
  if (!register.isStaffName(name) || register.isPatientName(name)) return false;
  const [from, to] = clauseAround(items, at);
  const before = items[at - 1];
  // 이수진, 김영희님 소개: two in one list
  if (to - from === 1 && (items[at - 2]?.cls === 'who' || items[at + 2]?.cls === 'who')) return false;
  for (let i = from; i < to; i++) {
    const item = items[i];
    if (item === undefined || i === at) continue;
    // 소개자 김영희(1234) 통역 이수진: what he does stands right before the name
    if (isCue(item)) return i < at && before !== undefined && /^(?:other|detail|noise)$/.test(before.cls);
    if (WEIGHTY.test(item.cls)) return false;
  }
  return true;
}

/** `소개 박철수 (김영희님 소개로 작년에 오셨던 분)`: the brackets tell how the referrer himself came. */
function isInStory(items: readonly Item[], at: number): boolean {
  if (items[at - 1]?.cls !== 'open' || !isPerson(phraseAt(items, at - 2))) return false;
  let refers = false;
  for (let i = at + 1; i < items.length && i - at <= 9; i++) {
    const item = items[i];
    if (item?.cls === 'close') {
      const last = items[i - 1];
      return (
        refers &&
        last !== undefined &&
        (last.cls === 'who' ? last.kind === 'peer' : /^(?:분|사람|환자)/.test(last.text))
      );
    }
    refers ||= item?.cls === 'refer';
  }
  return false;
}

/** `who` referred `next`, who in turn has a word for referring behind him. */
function hasReferred(items: readonly Item[], who: number, next: number): boolean {
  if (next - who > 7) return false;
  let refers = false;
  for (let i = who + 1; i < next; i++) {
    const item = items[i];
    if (
      item === undefined ||
      item.cls === 'who' ||
      !/^(?:refer|come|receive|filler|favour|lead|word|copula|particle)$/.test(item.cls)
    )
      return false;
    refers ||= item.cls === 'refer';
  }
  const last = items[next - 1];
  const own = phraseAt(items, next);
  if (!refers || last === undefined || last.cls === 'who') return false;
  // 소개받아 다니시는 박철수님: the words that describe him belong to his phrase
  if (!DESCRIBES.test(last.text) && own?.start === own?.person?.start) return false;
  const isHan = /^[\u3400-\u9fff]/.test(last.text);
  if (own === undefined || own.kind !== 'named' || !(isHan || own.role === 'subject')) return false;
  for (let i = next + 1; i < items.length && i - next <= 4; i++) {
    const item = items[i];
    if (item === undefined || /^(?:stop|slash|comma)$/.test(item.cls)) return false;
    if (item.cls === 'who' && item.kind !== 'self') return false;
    if (/^(?:refer|referWeak)$/.test(item.cls)) return true;
  }
  return false;
}

function standsWithReferral(items: readonly Item[], at: number): boolean {
  const [from, to] = clauseAround(items, at);
  for (let i = from; i < to; i++) if (REFERS.test(items[i]?.cls ?? '')) return true;
  return false;
}
