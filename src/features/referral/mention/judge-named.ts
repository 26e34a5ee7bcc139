import { type Analysis, answer, isPatientSelf } from './answer';
import {
  advisesTreatment,
  belongsToAnother,
  hasObject,
  keepsShop,
  pointsElsewhere,
  sendsAway,
} from './between';
import { clauseAround } from './clause';
import { isNamed, phraseAt } from './cue';
import { findDoubt, isParted } from './doubt';
import { type Event, isArrangement, sendsHere } from './event';
import type { Item, Phrase } from './item';
import type { Mention, MentionKind, MentionReason, NamedPerson } from './mention';
import { hasRival, otherPeople, withStandaloneMarks } from './rival';
import { gatherSiblings, type Siblings } from './sibling';
import { sentenceAround } from './status';

/** The weightiest event that points to a name; undefined where none does. */
export function pickNamed(live: readonly Event[], analysis: Analysis): Event | undefined {
  const { items, corrections } = analysis;
  let best: Event | undefined;
  for (const event of live) {
    if (event.phrase === undefined || (!isNamed(event.phrase) && !isBareMention(event, analysis))) continue;
    if (event.cue === 'transfer' && !event.phrase.sure) continue;
    if (event.cue === 'asked' && !live.some((other) => other.cue !== 'asked' && other.cue !== 'tell'))
      continue;
    if ((event.cue === 'tell' || event.cue === 'passing') && !event.phrase.sure) continue;
    if (best === undefined || event.weight > best.weight) best = event;
  }
  if (corrections.instead >= 0 && (best === undefined || best.who !== corrections.instead)) {
    const phrase = phraseAt(items, corrections.instead);
    const any = live[0];
    if (phrase !== undefined && any !== undefined && !(best !== undefined && best.who > corrections.instead))
      return { ...any, who: corrections.instead, phrase, distance: 0 };
  }
  return best;
}

function isBareMention(event: Event, analysis: Analysis): boolean {
  return (
    event.phrase?.bare === true && event.weight === 3 && event.distance === 0 && analysis.items.length > 0
  );
}

/** The mention that a named event makes: a credit, or a question where anything speaks against it. */
export function judgeNamed(
  event: Event,
  live: readonly Event[],
  events: readonly Event[],
  analysis: Analysis,
): Mention {
  const { items, corrections } = analysis;
  const phrase = event.phrase;
  const person = phrase?.person;
  if (phrase === undefined || person === undefined) return answer(analysis, 'unnamed', 'unnamed');
  if (isPatientSelf(person, analysis)) return answer(analysis, 'none', 'self');
  const siblings = gatherSiblings(items, event.who, corrections.struck);
  const people = withStandaloneMarks(siblings.people, siblings.at, event, analysis);
  if (siblings.people.length > 1) {
    const kind: MentionKind = siblings.joined === 'or' ? 'unclear' : 'several';
    const reason: MentionReason =
      siblings.joined === 'or' ? 'alternatives' : siblings.joined === 'couple' ? 'couple' : 'several';
    return answer(analysis, kind, reason, { people, phrase, doubtful: true });
  }
  if (isCouple(items, event.who))
    return answer(analysis, 'several', 'couple', { people, phrase, doubtful: true });
  const doubt = doubtOf(event, phrase, live, events, siblings, people, analysis);
  if (doubt !== undefined) {
    const others = otherPeople(analysis, event.who, person);
    // The word for referring is there; only whether it is this person's is in doubt.
    const reason = doubt === 'unsaid' && event.weight === 3 ? 'beside' : doubt;
    return answer(analysis, 'unclear', reason, { people: [...people, ...others], phrase, doubtful: true });
  }
  if (
    analysis.register.isExistingPatientRow &&
    phrase.role !== 'subject' &&
    ((event.status.favour && event.cue === 'refer') || event.cue === 'bring')
  )
    return answer(analysis, 'unclear', 'outgoing', { people, phrase, doubtful: true });
  return answer(analysis, 'patient', corrections.struck.size > 0 ? 'corrected' : 'plain', { people, phrase });
}

function isAccompanied(event: Event, items: readonly Item[]): boolean {
  const [from, to] = sentenceAround(items, event.at);
  for (let i = from; i < to; i++) if (items[i]?.cls === 'companion') return true;
  return false;
}

function isCouple(items: readonly Item[], who: number): boolean {
  return (
    items[who + 1]?.cls === 'couple' ||
    (items[who + 1]?.cls === 'subject' && items[who + 2]?.cls === 'couple')
  );
}

function doubtOf(
  event: Event,
  phrase: Phrase,
  live: readonly Event[],
  events: readonly Event[],
  siblings: Siblings,
  people: readonly NamedPerson[],
  analysis: Analysis,
): MentionReason | undefined {
  const { items } = analysis;
  const item = items[event.at];
  if (item !== undefined && item.cls === 'referTypo') return 'typo';
  if (phrase.doubt === 'partial') return 'partial';
  if (phrase.doubt === 'word' || (phrase.doubt === 'title' && !isOnePatient(phrase, people))) return 'unsaid';
  if (phrase.doubt === 'twoNames') return 'alternatives';
  if (hidesName(event, phrase, analysis)) return 'unsaid';
  if (siblings.orRelation) return 'alternatives';
  if (event.status.reward) return 'unsaid';
  if (isOverruled(event, items) || isRelayed(event, live, items)) return 'contradicted';
  if (isOfAnother(event, analysis)) return 'contradicted';
  if (isTold(event, analysis)) return 'thirdHand';
  const worded = findDoubt(items, event.at, event.who, analysis.corrections.instead === event.who);
  if (worded !== undefined) return worded;
  if (phrase.role === 'with') return 'unsaid';
  if (event.distance > (phrase.role === 'subject' ? 3 : event.weight > 1 ? 1 : 2)) return 'unsaid';
  if (belongsToAnother(event, items) || isArrangement(event, items)) return 'unsaid';
  if (
    keepsShop(event, items) ||
    advisesTreatment(event, items) ||
    sendsAway(event, items) ||
    pointsElsewhere(event, items, analysis.text) ||
    hasObject(event, items, analysis.text)
  )
    return 'unsaid';
  if (event.cue === 'transfer' || isRide(item)) return 'unsaid';
  if (hasOtherAnswer(event, items, analysis.text)) return 'contradicted';
  if (event.weight === 1 && (!sendsHere(event, live, analysis) || isAccompanied(event, items)))
    return 'unsaid';
  if (
    event.cue === 'bring' &&
    item !== undefined &&
    item.cls !== 'who' &&
    !/^(?:모|보내|보냄|보냈|带|领|叫|拉|送|喊)/.test(item.text) &&
    phrase.role !== 'subject'
  )
    return 'unsaid';
  if (
    events.some(
      (other) =>
        other.status.negated &&
        other.weight === 3 &&
        other.who !== event.who &&
        other.at !== event.at &&
        !isDeniedGroup(other, event, items) &&
        analysis.corrections.struck.size === 0,
    )
  )
    return 'contradicted';
  if (hasRival(event, phrase, live, events, analysis)) return 'contradicted';
  return undefined;
}

/** 김영희 사장님(1234), 김영희 선생님(학교 동료): a number of the chart, or what he is to the patient, tells a patient from a shop. */
function isOnePatient(phrase: Phrase, people: readonly NamedPerson[]): boolean {
  return phrase.relation !== '' || Object.keys(people[0]?.marks ?? {}).some((mark) => mark !== 'birthYear');
}

/** 직원 소개 아님. 김영희님 소개: who is denied is a group, in a statement of its own. */
function isDeniedGroup(other: Event, event: Event, items: readonly Item[]): boolean {
  const [from, to] = clauseAround(items, other.at);
  const isApart = event.at < from || event.at >= to;
  return isApart && /^(?:staff|peer|business|broker)$/.test(other.phrase?.kind ?? '');
}

/** 데려다주심, 모셔다드림: somebody was given a lift. */
function isRide(cue: Item | undefined): boolean {
  return cue !== undefined && cue.cls !== 'who' && /^(?:데려|모셔)다/.test(cue.text);
}

/** 김영희님 소개 → 본인검색으로 정정: what stands in the name's place is no name. */
function isOverruled(event: Event, items: readonly Item[]): boolean {
  const [, to] = sentenceAround(items, event.at);
  for (let i = Math.max(event.at, event.who) + 1; i < to; i++) {
    if (items[i]?.cls !== 'arrow') continue;
    const next = items[i + 1];
    // → 담당 이수진: what is to be done next
    if (next?.cls === 'other' || (next?.cls === 'who' && next.aside)) return false;
    return next !== undefined && next.cls !== 'noise' && next.cls !== 'detail' && next.cls !== 'filler';
  }
  return false;
}

/** 본인은 네이버라고 하심, 김영희님 소개 or 간판: another way to have come is named for the same. */
function hasOtherAnswer(event: Event, items: readonly Item[], text: string): boolean {
  const [from, to] = sentenceAround(items, event.at);
  const behind = text.slice(items[event.at]?.end ?? 0, items[to - 1]?.end ?? 0);
  let other = /(?:^|[ ,/])이 (?:환자|분|신환|사람|손님)(?:분|님)?[은는] /.test(behind);
  let channel = false;
  for (let i = from; i < to; i++) {
    const item = items[i];
    if (
      (item?.cls === 'or' && i > event.at) ||
      (item?.cls === 'who' && item.kind === 'self' && item.role === 'topic' && i > event.at)
    )
      other = true;
    if (item?.cls === 'channel' || (other && item?.cls === 'filler' && item.text === '그냥')) channel = true;
  }
  return other && channel;
}

/** 김영희님이 소개해준 친구분 소개, 김영희님 소개로 왔던 분 소개: the last one referred, and has no name. */
function isRelayed(event: Event, live: readonly Event[], items: readonly Item[]): boolean {
  const [, to] = sentenceAround(items, event.at);
  return live.some((other) => {
    const { phrase } = other;
    // 김영희님께 소개받은 지인이 알려줌
    if (
      event.cue === 'refer' &&
      !event.behind &&
      other.who > event.at &&
      other.at < to &&
      (phrase?.kind === 'peer' || phrase?.kind === 'relation') &&
      phrase.role === 'subject' &&
      !isParted(items, event.at, other.who)
    )
      return true;
    if (
      other.cue !== 'refer' ||
      event.cue !== 'refer' ||
      other.at <= event.at ||
      other.at >= to ||
      event.behind
    )
      return false;
    return !isParted(items, event.at, other.at) && other.phrase?.kind !== 'named';
  });
}

/** 오늘 온 다른 신환이 김영희님 소개: the row of this patient tells of another one. */
function isOfAnother(event: Event, { items, text }: Analysis): boolean {
  const [from] = sentenceAround(items, event.at);
  const first = items[from];
  const name = event.phrase?.person;
  return first !== undefined && name !== undefined && ANOTHER.test(text.slice(first.start, name.start));
}

const ANOTHER =
  /(?:다른|딴|앞|뒤|옆|전)(?:에|자리)? ?(?:[가-힣]{1,3}[은신] )?(?:신환|초진|환자|분|손님|고객|사람|예약자?)(?:분|님){0,2}(?:이|은|께서|도|들[은이])?(?=[ ,:]|$)|(?:같은 날|어제|아까|방금|먼저|저번에) ?[가-힣]{1,3} ?(?:신환|환자|분|손님|사람)(?:은|이|께서)(?= )|(?:另外?一?|上一|前一|下一|那)[位个名]|(?:别的|其他)(?:新|老)?(?:患者|病人|客人|人)|\b(?:another|other|different) (?:new )?(?:patient|person|guest)\b/i;

/** 아는 언니가 김영희님 얘기하는거 듣고: somebody else is the one who does it. */
function isTold(event: Event, analysis: Analysis): boolean {
  const { items } = analysis;
  // 전화는 따님이 하셨고 소개하신 분은 김영희님
  const [from] = event.cue === 'label' ? clauseAround(items, event.at) : sentenceAround(items, event.at);
  for (let i = from; i < event.who; i++) {
    const other = phraseAt(items, i);
    if (
      other !== undefined &&
      !other.aside &&
      isWhoCame(i, other, event, items) &&
      (other.kind === 'peer' || other.kind === 'relation')
    )
      return true;
  }
  return false;
}

/** 남편은 김영희님 소개로 왔고, 她朋友是张伟介绍的, her husband was referred by Jane Kim: whose referral it is stands first. */
function isWhoCame(at: number, other: Phrase, event: Event, items: readonly Item[]): boolean {
  if (other.role === 'subject') return true;
  // pt was sent by: the patient of this row
  if (other.relation === '') return false;
  if (other.role === 'topic') return !event.behind;
  const next = items[at + 1];
  if (next === undefined || next.cls === 'who' || at + 2 !== Math.min(event.who, event.at)) return false;
  return /^(?:是|被|由|was|were|is|had been|has been)$/i.test(next.text);
}

/** 소개자 방문환자 010-…: a number without a name, and the word before it begins as a patient's name does. */
function hidesName(event: Event, phrase: Phrase, { items, register }: Analysis): boolean {
  if (phrase.kind !== 'number' || !event.behind) return false;
  return items
    .slice(event.at + 1, event.who)
    .some(
      (item) => item.cls !== 'who' && item.text.length > 1 && register.isPatientName(item.text.slice(0, 2)),
    );
}
