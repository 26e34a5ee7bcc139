import type { Corrections } from './correction';
import { isNamed, type Link, phraseAt } from './cue';
import { findDoubt } from './doubt';
import type { Mention, MentionKind, MentionReason, NamedPerson, NameRegister, SourceColumn } from './mention';
import type { Item, Phrase } from './phrase';
import { gatherSiblings, type Siblings } from './sibling';
import { readStatus, type Status, sentenceAround } from './status';

/** A text taken apart. */
export interface Analysis {
  readonly text: string;
  readonly source: SourceColumn;
  readonly register: NameRegister;
  readonly items: readonly Item[];
  readonly corrections: Corrections;
  readonly links: readonly Link[];
}

/** A cue, whom it points to, and what the words around do to it. */
interface Event extends Link {
  readonly status: Status;
  readonly phrase: Phrase | undefined;
  /** 3: says referral; 2: through somebody; 1: told, brought. */
  readonly weight: number;
}

const WEIGHTS = {
  label: 3,
  refer: 3,
  referTypo: 3,
  referBy: 3,
  referWeak: 2,
  through: 2,
  passing: 1,
  asked: 2,
  transfer: 2,
  bring: 1,
  tell: 1,
} as const;
/** Words of telling that send somebody here; 말씀 and 얘기 alone may be about anything. */
const SENDING =
  /^(?:가보|가봐|가라|가래|가랬|오라|알려|여기|이리|추천|told (?:her|him|them|about)|recommend|mention|raved|spoke|prais|swear|vouch|sent|put |说(?:这|我|你|好|不错|很|效|技))/;
const EVIDENCE_LENGTH = 200;

/** Which mention the analysed text makes. */
export function decide(analysis: Analysis): Mention {
  const events = readEvents(analysis);
  const live = events.filter((event) => isLive(event, analysis));
  const named = pickNamed(live, analysis);
  if (named !== undefined) return judgeNamed(named, live, events, analysis);
  const denied = events.find(
    (event) => (event.status.negated || pointsToStruck(event, analysis)) && event.weight >= 2,
  );
  if (denied !== undefined) return answer(analysis, hasChannel(analysis) ? 'channel' : 'none', 'negated');
  const group = pickGroup(live, analysis);
  if (group !== undefined) return group;
  return decideWithoutCue(events, analysis);
}

/** 不是刘洋介绍的: the only name is taken back, and nobody stands in its place. */
function pointsToStruck(event: Event, analysis: Analysis): boolean {
  const { struck, instead } = analysis.corrections;
  return event.who < 0 && instead < 0 && struck.has(event.at - 1);
}

function readEvents(analysis: Analysis): Event[] {
  return analysis.links.map((link) => ({
    ...link,
    status: readStatus(analysis.items, link.at, link.who, analysis.corrections.struck),
    phrase: phraseAt(analysis.items, link.who),
    weight: WEIGHTS[link.cue],
  }));
}

/** Whether the event can speak of somebody who sent this patient. */
function isLive(event: Event, analysis: Analysis): boolean {
  const { status, phrase } = event;
  if (status.negated || status.future || status.thanks) return false;
  if (status.given && event.cue !== 'label') return false;
  if (event.cue === 'bring' && isYetToCome(analysis.items[event.at + 1])) return false;
  if (phrase === undefined) return true;
  if (phrase.role === 'object') return false;
  if (phrase.role === 'to' && !isReceiving(event, analysis)) return false;
  return phrase.kind !== 'self';
}

/** 모시고 오신다고 함 */
function isYetToCome(item: Item | undefined): boolean {
  return item !== undefined && item.cls !== 'who' && /^(?:오신다|오신대|오시겠|오시기로|오겠|온다|올)/.test(item.text);
}

/** 김영희님께 소개받고, 한테 듣고: something comes from the person. */
function isReceiving(event: Event, analysis: Analysis): boolean {
  const item = analysis.items[event.at];
  if (item === undefined || item.cls === 'who') return false;
  if (event.cue === 'through') return true;
  const next = analysis.items[event.at + 1];
  return (
    /받|듣|들/.test(item.text) || next?.cls === 'receive' || next?.cls === 'through' || next?.cls === 'come'
  );
}

function pickNamed(live: readonly Event[], analysis: Analysis): Event | undefined {
  const { items, corrections } = analysis;
  let best: Event | undefined;
  for (const event of live) {
    if (event.phrase === undefined || (!isNamed(event.phrase) && !isBareMention(event, analysis))) continue;
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

function judgeNamed(
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
  const doubt = doubtOf(event, phrase, live, events, siblings, analysis);
  if (doubt !== undefined) {
    const others = otherPeople(analysis, event.who, person);
    return answer(analysis, 'unclear', doubt, { people: [...people, ...others], phrase, doubtful: true });
  }
  if (
    analysis.register.isExistingPatientRow &&
    event.status.favour &&
    event.cue === 'refer' &&
    phrase.role !== 'subject' &&
    !/[가-힣]\s*$/.test('')
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
  analysis: Analysis,
): MentionReason | undefined {
  const { items } = analysis;
  const item = items[event.at];
  if (item !== undefined && item.cls === 'referTypo') return 'typo';
  if (phrase.doubt === 'partial') return 'partial';
  if (phrase.doubt === 'title') return 'unsaid';
  if (phrase.doubt === 'twoNames') return 'alternatives';
  if (siblings.orRelation) return 'alternatives';
  if (event.status.reward) return 'unsaid';
  if (isTold(event, analysis)) return 'thirdHand';
  const worded = findDoubt(items, event.at, event.who, analysis.corrections.instead === event.who);
  if (worded !== undefined) return worded;
  if (phrase.role === 'with') return 'unsaid';
  if (event.distance > (event.weight === 3 ? 1 : event.weight === 2 ? 1 : 2)) return 'unsaid';
  for (let i = Math.min(event.at, event.who) + 1; i < Math.max(event.at, event.who); i++) {
    const cls = items[i]?.cls;
    if (cls === 'occasion' || cls === 'companion') return 'unsaid';
  }
  if (event.weight === 1 && (!sendsHere(event, live, analysis) || isAccompanied(event, items)))
    return 'unsaid';
  if (
    event.cue === 'bring' &&
    item !== undefined &&
    item.cls !== 'who' &&
    !/^(?:모|보내|보냄|보냈|带|领|送)/.test(item.text) &&
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
        analysis.corrections.struck.size === 0,
    )
  )
    return 'contradicted';
  if (hasRival(event, phrase, live, analysis)) return 'contradicted';
  return undefined;
}

/** 아는 언니가 김영희님 얘기하는거 듣고: somebody else is the one who does it. */
function isTold(event: Event, analysis: Analysis): boolean {
  const { items } = analysis;
  const [from] = sentenceAround(items, event.at);
  for (let i = from; i < event.who; i++) {
    const other = phraseAt(items, i);
    if (
      other !== undefined &&
      !other.aside &&
      other.role === 'subject' &&
      (other.kind === 'peer' || other.kind === 'relation')
    )
      return true;
  }
  return false;
}

/** Telling or bringing counts only with a word that says that the patient came of it. */
function sendsHere(event: Event, live: readonly Event[], analysis: Analysis): boolean {
  const { items } = analysis;
  const item = items[event.at];
  if (event.cue === 'passing' && items[event.who + 1]?.cls === 'tell') return true;
  if (item !== undefined && item.cls !== 'who' && SENDING.test(item.text.toLowerCase())) return true;
  if (live.some((other) => other.at !== event.at && other.weight >= 2)) return true;
  const [from, to] = sentenceAround(items, event.at);
  for (let i = from; i < to; i++) {
    const other = items[i];
    if (other === undefined || other.cls === 'who' || i === event.at) continue;
    if (
      other.cls === 'come' ||
      other.cls === 'through' ||
      (other.cls === 'favour' && i === event.at + 1 && event.phrase?.kind === 'named')
    )
      return true;
    if (other.cls === 'tell' && SENDING.test(other.text)) return true;
    if (/^(?:예약|병원에|치과에|여기|우리|저희)/.test(other.text)) return true;
  }
  return (
    event.cue === 'bring' &&
    event.phrase?.kind === 'named' &&
    item !== undefined &&
    item.cls !== 'who' &&
    /^(?:모|보내|보냄|보냈|带|领)/.test(item.text)
  );
}

/** Another person who is said to have referred too, or who stands in the same sentence for no reason given. */
function hasRival(event: Event, phrase: Phrase, live: readonly Event[], analysis: Analysis): boolean {
  const { items, corrections } = analysis;
  const [from, to] = sentenceAround(items, event.at);
  for (let i = 0; i < items.length; i++) {
    const other = phraseAt(items, i);
    if (other === undefined || i === event.who || other.aside || corrections.struck.has(i)) continue;
    if (!isNamed(other) && !(other.kind === 'staff' && other.person !== undefined)) continue;
    if (other.person === undefined || isSame(other.person, phrase) || isSameAsOf(other.person, phrase)) {
      if (other.person !== undefined && disagrees(other.person, phrase)) return true;
      continue;
    }
    if (isPatientSelf(other.person, analysis) || !other.sure || other.kind === 'number') continue;
    const link = live.find((one) => one.who === i);
    if (link !== undefined && !(link.bracketed && link.weight < event.weight)) return true;
    if (link !== undefined || other.kind === 'staff') continue;
    const inBetween = i > Math.min(event.at, event.who) && i < Math.max(event.at, event.who);
    const sameSentence = i >= from && i < to;
    const behind = sameSentence && i > Math.max(event.at, event.who) && other.role !== 'with' && other.role !== 'to';
    const bracketedBehind = sameSentence && i > event.at && items[i - 1]?.cls === 'open';
    if (
      inBetween ||
      behind ||
      bracketedBehind ||
      (sameSentence && i < Math.min(event.at, event.who) && other.role !== 'with')
    )
      return true;
  }
  return false;
}

function isSame(person: NamedPerson, phrase: Phrase): boolean {
  const own = phrase.person;
  if (own === undefined) return false;
  return own.name === person.name && own.pattern?.text === person.pattern?.text;
}

function isSameAsOf(person: NamedPerson, phrase: Phrase): boolean {
  return phrase.of !== undefined && phrase.of.name === person.name;
}

function disagrees(person: NamedPerson, phrase: Phrase): boolean {
  const own = phrase.person;
  if (own === undefined || own.name !== person.name) return false;
  return (
    (own.marks.chart !== undefined &&
      person.marks.chart !== undefined &&
      own.marks.chart !== person.marks.chart) ||
    (own.marks.phone !== undefined &&
      person.marks.phone !== undefined &&
      own.marks.phone !== person.marks.phone)
  );
}

function isPatientSelf(person: NamedPerson, analysis: Analysis): boolean {
  const { patientName } = analysis.register;
  return patientName !== '' && person.name === patientName && Object.keys(person.marks).length === 0;
}

/** Marks that stand apart from the only name: 소개 … 박일완님이라고 하심 (차트 10222), pt rf #10197. */
function withStandaloneMarks(
  people: readonly NamedPerson[],
  at: readonly number[],
  event: Event,
  analysis: Analysis,
): readonly NamedPerson[] {
  const only = people[0];
  if (only === undefined || people.length > 1) return people;
  const { items } = analysis;
  let marks = only.marks;
  for (let i = 0; i < items.length; i++) {
    const phrase = phraseAt(items, i);
    if (phrase?.of !== undefined && phrase.of.name === only.name && only.name !== '' && !at.includes(i))
      marks = { ...phrase.of.marks, ...marks };
    if (phrase?.person === undefined || at.includes(i) || phrase.aside) continue;
    const same = phrase.kind === 'named' && phrase.person.name === only.name && only.name !== '';
    const free =
      phrase.kind === 'number' &&
      (!phrase.bare ? isFree(items, i) : items[i - 1]?.cls === 'open' && i - event.at <= 2 && i > event.at);
    if (same || free) marks = { ...phrase.person.marks, ...marks };
  }
  return [{ ...only, marks }];
}

/** A phone behind 연락처 is the patient's own. */
function isFree(items: readonly Item[], at: number): boolean {
  const previous = items[at - 1];
  return previous === undefined || (previous.cls !== 'other' && previous.cls !== 'tailWord');
}

function otherPeople(analysis: Analysis, who: number, person: NamedPerson): NamedPerson[] {
  const others: NamedPerson[] = [];
  analysis.items.forEach((_, i) => {
    const phrase = phraseAt(analysis.items, i);
    if (
      phrase?.person === undefined ||
      i === who ||
      phrase.aside ||
      phrase.bare ||
      analysis.corrections.struck.has(i)
    )
      return;
    if (phrase.kind !== 'named' && phrase.kind !== 'number') return;
    if (!phrase.sure || phrase.person.name === person.name || isPatientSelf(phrase.person, analysis)) return;
    if (others.length < 4) others.push(phrase.person);
  });
  return others;
}

/** Relations, friends without a name, staff, shops: the strongest event decides. */
function pickGroup(live: readonly Event[], analysis: Analysis): Mention | undefined {
  const { items } = analysis;
  const ordered = [...live].sort((a, b) => b.weight - a.weight);
  for (const event of ordered) {
    const phrase = event.phrase;
    if (phrase === undefined || phrase.kind === 'self') continue;
    if (phrase.kind === 'staff')
      return answer(analysis, 'staff', 'staff', { people: personOf(phrase), phrase });
    if (phrase.kind === 'business')
      return answer(analysis, 'business', 'business', { people: personOf(phrase), phrase });
    if (phrase.kind === 'broker')
      return answer(analysis, 'business', 'broker', { people: personOf(phrase), phrase });
    if (event.status.reward) return answer(analysis, 'outgoing', 'outgoing', { phrase });
    if (phrase.kind === 'relation') {
      if (phrase.of === undefined && isOutgoing(event, analysis))
        return answer(analysis, 'outgoing', 'outgoing', { phrase });
      if (event.weight === 1 && !sendsHere(event, live, analysis)) continue;
      if (isErrand(event, items)) continue;
      return relationMention(event, phrase, analysis);
    }
    if (phrase.kind === 'peer') {
      if (isOutgoing(event, analysis)) return answer(analysis, 'outgoing', 'outgoing', { phrase });
      if (event.weight === 1 && !sendsHere(event, live, analysis)) continue;
      const named = nameElsewhere(items, phrase) ?? nameBefore(items, event);
      if (named !== undefined)
        return answer(analysis, 'unclear', 'unsaid', {
          people: personOf(named),
          phrase: named,
          doubtful: true,
        });
      return answer(analysis, hasChannel(analysis) && event.weight < 3 ? 'channel' : 'unnamed', 'unnamed', {
        phrase,
      });
    }
    if (phrase.bare && event.weight >= 2) continue;
  }
  return undefined;
}

/** 딸이 모시고 옴, 어머님 통해 연락: family come along and make appointments for each other. */
function isErrand(event: Event, items: readonly Item[]): boolean {
  const cue = items[event.at];
  if (cue === undefined || cue.cls === 'who') return false;
  if (event.cue === 'bring') return /^(?:모|데|델|끌|이끌)/.test(cue.text);
  return event.cue === 'through' && cue.text.startsWith('통') && items[event.at + 1]?.cls === 'noise';
}

/** 친구 2분 소개해 주심, `referred her sister`, and on the row of somebody known already: 동생 소개해주심. */
function isOutgoing(event: Event, analysis: Analysis): boolean {
  const cue = analysis.items[event.at];
  if (
    event.cue === 'refer' &&
    event.behind &&
    event.phrase !== undefined &&
    cue !== undefined &&
    cue.cls !== 'who' &&
    /^[a-z]/i.test(cue.text)
  )
    return true;
  if (analysis.register.isExistingPatientRow && event.cue === 'refer' && countNear(event, analysis))
    return true;
  if (!event.status.favour && !(event.cue === 'refer' && event.behind)) return false;
  if (countNear(event, analysis)) return true;
  return analysis.register.isExistingPatientRow && event.status.favour && event.phrase?.role !== 'subject';
}

function countNear(event: Event, analysis: Analysis): boolean {
  const [from, to] = sentenceAround(analysis.items, event.at);
  for (let i = from; i < to; i++) if (/^(?:count|couple)$/.test(analysis.items[i]?.cls ?? '')) return true;
  return false;
}

function relationMention(event: Event, phrase: Phrase, analysis: Analysis): Mention {
  const { items } = analysis;
  for (let i = 0; i < items.length; i++) {
    const other = phraseAt(items, i);
    // 이모님이 다니심. 이모님=김영희: the relation has a name elsewhere
    if (
      other === undefined ||
      other.kind !== 'named' ||
      other.person === undefined ||
      i === event.who ||
      other.aside
    )
      continue;
    if (phrase.of === undefined && other.relation !== '' && sameRelation(other.relation, phrase.relation)) {
      const worded = findDoubt(items, event.at, i);
      const sure =
        worded === undefined &&
        bareRelation(other.relation) === bareRelation(phrase.relation) &&
        event.weight > 1;
      if (sure) return answer(analysis, 'patient', 'plain', { people: personOf(other), phrase: other });
      return answer(analysis, 'unclear', worded ?? 'unsaid', {
        people: personOf(other),
        phrase: other,
        doubtful: true,
      });
    }
  }
  const siblings = gatherSiblings(items, event.who, analysis.corrections.struck);
  return answer(analysis, 'relation', 'relation', { people: siblings.people, phrase, doubtful: true });
}

function bareRelation(relation: string): string {
  return relation
    .replace(/[님분]$/, '')
    .replace(/^(?:어머니?|엄마|모친)$/, '모')
    .replace(/^(?:아버지?|아빠|부친)$/, '부');
}

function sameRelation(a: string, b: string): boolean {
  const one = bareRelation(a);
  const two = bareRelation(b);
  return one === two || one.endsWith(two) || two.endsWith(one) || one.endsWith(two.slice(-1));
}

/** 친구가 다녀서 옴 (친구 김영희). */
function nameElsewhere(items: readonly Item[], phrase: Phrase): Phrase | undefined {
  for (const item of items) {
    if (item.cls === 'who' && item !== phrase && item.kind === 'named' && item.relation !== '' && !item.aside)
      return item;
  }
  return undefined;
}

/** 박철수님 모임에서 얘기 나와서: a person for certain in the same sentence, before the word. */
function nameBefore(items: readonly Item[], event: Event): Phrase | undefined {
  const [from] = sentenceAround(items, event.at);
  for (let i = event.at - 1; i >= from; i--) {
    const other = phraseAt(items, i);
    if (other?.kind === 'named' && other.sure && !other.aside) return other;
  }
  return undefined;
}

function decideWithoutCue(events: readonly Event[], analysis: Analysis): Mention {
  const { items, register, source } = analysis;
  const lone = events.filter(
    (event) => event.phrase === undefined || event.phrase.bare || event.phrase.kind === 'self',
  );
  const self = events.find((event) => event.phrase?.kind === 'self' && event.weight === 3);
  if (self !== undefined) return answer(analysis, 'none', 'self');
  if (events.some((event) => event.status.future)) return answer(analysis, 'none', 'future');
  if (events.some((event) => event.status.thanks)) return answer(analysis, 'outgoing', 'outgoing');
  if (
    events.some(
      (event) => event.status.given || event.phrase?.role === 'to' || event.phrase?.role === 'object',
    )
  )
    return answer(analysis, 'none', 'outgoing');
  if (
    lone.some(
      (event) =>
        event.cue === 'refer' &&
        (event.status.favour || items[event.at + 1]?.cls === 'count') &&
        countNear(event, analysis),
    )
  )
    return answer(analysis, 'outgoing', 'outgoing');
  if (lone.some((event) => event.status.reward)) return answer(analysis, 'outgoing', 'outgoing');
  const refers = lone.find(
    (event) => event.cue === 'refer' || event.cue === 'referBy' || event.cue === 'referTypo',
  );
  const label = lone.find((event) => event.cue === 'label');
  const weak = lone.find((event) => event.cue === 'referWeak');
  if (
    hasChannel(analysis) &&
    (refers !== undefined ||
      label !== undefined ||
      weak !== undefined ||
      source !== 'memo' ||
      isWholly(items, 'channel'))
  )
    return answer(analysis, 'channel', 'channel');
  if (refers !== undefined && refers.cue === 'refer' && items[refers.at - 1]?.cls !== 'noise' && !isAboutTreatment(refers, items))
    return namedNearby(analysis) ?? answer(analysis, 'unnamed', 'unnamed');
  if (label !== undefined && (label.status.unknown || items.some((item) => item.cls === 'hedge')))
    return answer(analysis, 'unnamed', 'unnamed');
  if (
    weak !== undefined &&
    !items.some((item) => item.cls === 'noise') &&
    items.length <= 4 &&
    !isAboutTreatment(weak, items) &&
    items[weak.at - 1]?.cls !== 'word'
  )
    return answer(analysis, 'unnamed', 'unnamed');
  return decideByPeople(analysis, register);
}

/** `recommended night guard`: English says what is recommended behind the word. */
function isAboutTreatment(event: Event, items: readonly Item[]): boolean {
  const cue = items[event.at];
  const next = items[event.at + 1];
  return (
    cue !== undefined &&
    cue.cls !== 'who' &&
    /^[a-z介推]/i.test(cue.text) &&
    (next?.cls === 'noise' || next?.cls === 'word' || next?.cls === 'given')
  );
}

/** 정은주님이라고 하셨나.. 소개받으심: referred, and somebody is named beside it. */
function namedNearby(analysis: Analysis): Mention | undefined {
  const { items, corrections } = analysis;
  for (let i = 0; i < items.length; i++) {
    const phrase = phraseAt(items, i);
    if (
      phrase?.kind !== 'named' ||
      !phrase.sure ||
      phrase.aside ||
      corrections.struck.has(i) ||
      phrase.role === 'to'
    )
      continue;
    if (phrase.person === undefined || isPatientSelf(phrase.person, analysis)) continue;
    return answer(analysis, 'unclear', 'unsaid', { people: personOf(phrase), phrase, doubtful: true });
  }
  return undefined;
}

/** No word of referring: in the referrer's column a name alone is one; in a memo only doubts and company are worth asking. */
function decideByPeople(analysis: Analysis, register: NameRegister): Mention {
  const { items, source, corrections } = analysis;
  const whos = items
    .map((_, i) => i)
    .filter((i) => {
      const phrase = phraseAt(items, i);
      return phrase !== undefined && !phrase.aside && !corrections.struck.has(i);
    });
  const phrases = whos.map((i) => phraseAt(items, i)).filter((phrase) => phrase !== undefined);
  const staff = phrases.find(
    (phrase) => phrase.kind === 'staff' && (phrase.relation !== '' || source !== 'memo'),
  );
  if (staff !== undefined)
    return answer(analysis, 'staff', 'staff', { people: personOf(staff), phrase: staff });
  if (source !== 'memo') {
    const mention = decideByColumn(analysis, whos);
    if (mention !== undefined) return mention;
  } else {
    const mention = decideByMemo(analysis, whos, register);
    if (mention !== undefined) return mention;
  }
  if (hasChannel(analysis)) return answer(analysis, 'channel', 'channel');
  return answer(analysis, 'none', 'silent');
}

function decideByColumn(analysis: Analysis, whos: readonly number[]): Mention | undefined {
  const { items, source, corrections } = analysis;
  if (items.some((item) => item.cls === 'future')) return answer(analysis, 'none', 'future');
  const at = whos.find((i) => {
    const phrase = phraseAt(items, i);
    return phrase !== undefined && (isNamed(phrase) || (phrase.bare && source === 'referrer'));
  });
  if (at !== undefined) {
    const phrase = phraseAt(items, at);
    const link: Event = {
      cue: 'label',
      at: Math.max(0, at - 1),
      who: at,
      distance: 0,
      behind: true,
      bracketed: false,
      status: readStatus(items, at, at, corrections.struck),
      phrase,
      weight: 3,
    };
    if (link.status.negated) return answer(analysis, 'none', 'negated');
    const mention = judgeNamed(link, [link], [link], analysis);
    const explained = items.every(
      (item, i) => i === at || corrections.struck.has(i) || item.cls === 'who' || isHarmless(item),
    );
    if (mention.kind === 'patient' && (!explained || (source === 'route' && phrase?.sure !== true)))
      return { ...mention, kind: 'unclear', reason: 'unsaid', doubtful: true };
    return mention;
  }
  const phrase = whos.map((i) => phraseAt(items, i)).find((one) => one !== undefined);
  if (phrase !== undefined) {
    if (phrase.kind === 'relation')
      return answer(analysis, 'relation', 'relation', { phrase, doubtful: true });
    if (phrase.kind === 'business') return answer(analysis, 'business', 'business', { phrase });
    if (phrase.kind === 'broker') return answer(analysis, 'business', 'broker', { phrase });
    if (hasChannel(analysis)) return answer(analysis, 'channel', 'channel');
    if (phrase.kind === 'peer') return answer(analysis, 'unnamed', 'unnamed', { phrase });
    return answer(analysis, 'none', phrase.kind === 'self' ? 'self' : 'silent');
  }
  const word = items.find((item) => item.cls === 'word' && /^[가-힣]{2,4}$/.test(item.text));
  if (source === 'referrer' && word !== undefined && items.length <= 2) {
    const given = { name: word.cls === 'who' ? '' : word.text, marks: {}, start: word.start, end: word.end };
    return answer(analysis, 'unclear', 'partial', { people: [given], doubtful: true });
  }
  if (source === 'referrer' && items.some((item) => item.cls === 'unknown'))
    return answer(analysis, 'unnamed', 'unnamed');
  return undefined;
}

function isHarmless(item: Item): boolean {
  return /^(?:filler|particle|topic|subject|copula|open|close|comma|colon|slash|dash|stop|detail|hon|kindOfPatient|channel|and|right|come|of|other|noise|secret|arrow|correct|place|lead|suffix)$/.test(
    item.cls,
  );
}

function decideByMemo(
  analysis: Analysis,
  whos: readonly number[],
  register: NameRegister,
): Mention | undefined {
  const { items } = analysis;
  const at = whos.find((i) => {
    const phrase = phraseAt(items, i);
    return (
      phrase !== undefined &&
      phrase.kind === 'named' &&
      phrase.sure &&
      phrase.person !== undefined &&
      phrase.person.name !== register.patientName
    );
  });
  const phrase = at === undefined ? undefined : phraseAt(items, at);
  if (at !== undefined && phrase !== undefined) {
    const companion = items.some((item, i) => item.cls === 'companion' && Math.abs(i - at) <= 5);
    if (companion)
      return answer(analysis, 'unclear', 'unsaid', { people: personOf(phrase), phrase, doubtful: true });
    const siblings = gatherSiblings(items, at, analysis.corrections.struck);
    if (siblings.joined === 'or' || siblings.orRelation)
      return answer(analysis, 'unclear', 'alternatives', { people: siblings.people, phrase, doubtful: true });
    const alone = items.every(
      (item, i) =>
        i === at || /^(?:hedge|question|right|stop|open|close|comma|dash|hon|channel|and|couple|slash)$/.test(item.cls),
    );
    if (alone && items.some((item) => item.cls === 'hedge' || item.cls === 'question'))
      return answer(analysis, 'unclear', 'hedged', { people: siblings.people, phrase, doubtful: true });
    if (alone)
      return answer(analysis, 'unclear', 'unsaid', { people: siblings.people, phrase, doubtful: true });
  }
  const only = items.length === 1 ? phraseAt(items, 0) : undefined;
  if (only?.kind === 'relation' && only.of !== undefined)
    return answer(analysis, 'relation', 'unsaid', { phrase: only, doubtful: true });
  return undefined;
}

function hasChannel(analysis: Analysis): boolean {
  return analysis.items.some((item) => item.cls === 'channel');
}

function isWholly(items: readonly Item[], cls: Item['cls']): boolean {
  return items.every((item) => item.cls === cls || isHarmless(item));
}

function personOf(phrase: Phrase): readonly NamedPerson[] {
  return phrase.person === undefined ? [] : [phrase.person];
}

function answer(
  analysis: Analysis,
  kind: MentionKind,
  reason: MentionReason,
  more: { people?: readonly NamedPerson[]; phrase?: Phrase; doubtful?: boolean } = {},
): Mention {
  const { items, text } = analysis;
  const channel = items.find((item) => item.cls === 'channel');
  const from = clipStart(text, more.phrase?.start ?? 0);
  const people = more.people ?? [];
  const { phrase } = more;
  const silent = kind === 'none' && reason === 'silent';
  return {
    kind,
    people: people.map((person) => moved(person, from)),
    relation: phrase?.relation ?? '',
    ...(phrase?.of === undefined ? {} : { relationOf: moved(phrase.of, from) }),
    channel: channel !== undefined && channel.cls !== 'who' ? channel.text : '',
    secret: items.some((item) => item.cls === 'secret'),
    evidence: silent ? '' : text.slice(from, from + EVIDENCE_LENGTH).replace(/\n/g, ' '),
    reason,
    doubtful: more.doubtful ?? false,
  };
}

/** A long text is cut so that the phrase stays in view. */
function clipStart(text: string, at: number): number {
  return text.length <= EVIDENCE_LENGTH ? 0 : Math.max(0, Math.min(at - 60, text.length - EVIDENCE_LENGTH));
}

function moved(person: NamedPerson, by: number): NamedPerson {
  const start = Math.min(Math.max(0, person.start - by), EVIDENCE_LENGTH);
  return { ...person, start, end: Math.min(Math.max(start, person.end - by), EVIDENCE_LENGTH) };
}
