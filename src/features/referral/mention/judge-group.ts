import { type Analysis, answer, hasChannel, personOf } from './answer';
import { askCounterpart } from './beside';
import { phraseAt } from './cue';
import { findDoubt } from './doubt';
import { countNear, type Event, sendsHere } from './event';
import type { Item, Phrase } from './item';
import type { Mention } from './mention';
import { gatherSiblings } from './sibling';
import { sentenceAround } from './status';

/** Relations, friends without a name, staff, shops: the strongest event decides. */
export function pickGroup(live: readonly Event[], analysis: Analysis): Mention | undefined {
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
      const isErrandOnly = isErrand(event, items);
      const counterpart = isErrandOnly ? undefined : askCounterpart(event, phrase, analysis);
      if (counterpart !== undefined && (event.weight > 1 || event.cue === 'bring')) return counterpart;
      if (event.weight === 1 && !sendsHere(event, live, analysis)) continue;
      if (isErrandOnly) continue;
      return counterpart ?? relationMention(event, phrase, analysis);
    }
    if (phrase.kind === 'peer') {
      if (isOutgoing(event, analysis)) return answer(analysis, 'outgoing', 'outgoing', { phrase });
      if (event.weight === 1 && !sendsHere(event, live, analysis)) continue;
      const named =
        nameElsewhere(items, phrase) ??
        nameBefore(items, event) ??
        (/^(?:누|어떤|어느)/.test(phrase.relation) ? nameAnywhere(items) : undefined);
      if (named !== undefined)
        return answer(analysis, 'unclear', live.some(({ weight }) => weight === 3) ? 'beside' : 'unsaid', {
          people: personOf(named),
          phrase: named,
          doubtful: true,
        });
      const asked = /^(?:누|어떤|어느)/.test(phrase.relation) ? relationAnywhere(items) : undefined;
      if (asked !== undefined)
        return answer(analysis, 'relation', 'unsaid', { phrase: asked, doubtful: true });
      return answer(analysis, hasChannel(analysis) && event.weight < 3 ? 'channel' : 'unnamed', 'unnamed', {
        phrase,
      });
    }
    if (phrase.bare && event.weight >= 2) continue;
  }
  return undefined;
}

/** 이슬기님 아시는 분. 누구 소개인지는 불분명: a name stands somewhere. */
function nameAnywhere(items: readonly Item[]): Phrase | undefined {
  for (const item of items) {
    if (item.cls === 'who' && item.kind === 'named' && item.sure && !item.aside) return item;
  }
  return undefined;
}

/** 이슬기님 아시는 분. 누구 소개인지는 불분명: at least it is known whose friend. */
function relationAnywhere(items: readonly Item[]): Phrase | undefined {
  for (const item of items) {
    if (item.cls === 'who' && item.kind === 'relation' && item.of !== undefined) return item;
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
  if (analysis.register.isExistingPatientRow && event.cue === 'bring' && event.phrase?.role !== 'subject')
    return true;
  if (!event.status.favour && !(event.cue === 'refer' && event.behind)) return false;
  if (countNear(event, analysis)) return true;
  return analysis.register.isExistingPatientRow && event.status.favour && event.phrase?.role !== 'subject';
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
