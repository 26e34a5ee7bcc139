import { type Analysis, answer, hasChannel, isPatientSelf, personOf } from './answer';
import { askPronoun } from './beside';
import { describesThing } from './between';
import { isNamed, phraseAt } from './cue';
import { countNear, type Event } from './event';
import type { Item, Phrase } from './item';
import { judgeNamed } from './judge-named';
import type { Mention, NameRegister } from './mention';
import { gatherSiblings } from './sibling';
import { readStatus } from './status';

/** The mention of a text in which no cue points to a person, a relation or a shop. */
export function decideWithoutCue(events: readonly Event[], analysis: Analysis): Mention {
  const { items, register, source } = analysis;
  const lone = events.filter(
    (event) =>
      (event.phrase === undefined || event.phrase.bare || event.phrase.kind === 'self') &&
      !describesThing(event, items),
  );
  const self = events.find((event) => event.phrase?.kind === 'self' && event.weight === 3);
  if (self !== undefined) return answer(analysis, 'none', 'self');
  if (events.some((event) => event.cue === 'label' && event.status.unknown && event.phrase === undefined))
    return answer(analysis, hasChannel(analysis) ? 'channel' : 'unnamed', 'unnamed');
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
  const booked = refers === undefined ? undefined : phraseAt(items, refers.at - 1);
  // 예약자 박철수 소개: who made the appointment may have referred too
  if (booked?.kind === 'named' && booked.aside && booked.sure)
    return answer(analysis, 'unclear', 'unsaid', {
      people: personOf(booked),
      phrase: booked,
      doubtful: true,
    });
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
  if (
    refers !== undefined &&
    refers.cue === 'refer' &&
    items[refers.at - 1]?.cls !== 'noise' &&
    !isAboutTreatment(refers, items)
  )
    return askPronoun(refers, analysis) ?? namedNearby(analysis) ?? answer(analysis, 'unnamed', 'unnamed');
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
  const sent = lone.find((event) => event.cue === 'bring' || event.cue === 'referWeak');
  const meant = sent && askPronoun(sent, analysis);
  if (meant !== undefined) return meant;
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
    if (phrase?.kind === 'relation' && phrase.of !== undefined && !phrase.aside)
      return answer(analysis, 'relation', 'unsaid', { phrase, doubtful: true });
    if (
      phrase?.kind !== 'named' ||
      !phrase.sure ||
      phrase.aside ||
      corrections.struck.has(i) ||
      (phrase.role === 'to' && !isOneWhoReferred(i, analysis))
    )
      continue;
    if (phrase.person === undefined || isPatientSelf(phrase.person, analysis)) continue;
    return answer(analysis, 'unclear', 'beside', { people: personOf(phrase), phrase, doubtful: true });
  }
  return undefined;
}

/** 소개해주신 박철수님께 연락드림: on a first visit he is the one who referred. */
function isOneWhoReferred(at: number, { items, register }: Analysis): boolean {
  if (register.isExistingPatientRow) return false;
  const previous = items[at - 1];
  if (previous === undefined || previous.cls === 'who' || !/[신준한]$/.test(previous.text)) return false;
  return previous.cls === 'refer' || (previous.cls === 'favour' && items[at - 2]?.cls === 'refer');
}

/** 박철수X 이순자O, 박철수→이순자로 정정, and nothing else: one patient's name is put in place of another's. */
function correctedTo({ items, corrections, register }: Analysis): Phrase | undefined {
  const { instead, struck } = corrections;
  const phrase = phraseAt(items, instead);
  if (phrase?.kind !== 'named' || !phrase.sure || struck.size === 0) return undefined;
  const isOwn = items.some((item) => item.cls === 'who' && item.person?.name === register.patientName);
  const isAll = items.every((item, i) => i === instead || struck.has(i) || CORRECTING.test(item.cls));
  return isAll && !isOwn ? phrase : undefined;
}

const CORRECTING =
  /^(?:wrong|right|arrow|correct|rather|not|comma|slash|stop|open|close|particle|copula|hon)$/;

/** 김영희님이랑 친구라고, 김영희님 옆집 사심: on a first visit it is worth asking whether he sent the patient. */
function knowsSomebody(phrase: Phrase, next: Phrase | undefined, { register }: Analysis): boolean {
  if (register.isExistingPatientRow || phrase.aside) return false;
  if (phrase.kind === 'named') return phrase.role === 'with' && next?.kind === 'peer';
  return phrase.kind === 'relation' && phrase.of !== undefined && ACQUAINTANCE.test(phrase.relation);
}

const ACQUAINTANCE =
  /^(?:지인|친구|아[는시]|분|이웃|옆집|앞집|윗집|아랫집|동료|직장|회사|동네|선배|후배|동창|절친|朋友|同事|邻居|闺蜜|friend|neighbo|colleague|co-?worker)/;

function isWholly(items: readonly Item[], cls: Item['cls']): boolean {
  return items.every((item) => item.cls === cls || isHarmless(item));
}

function isHarmless(item: Item): boolean {
  return /^(?:filler|particle|topic|subject|copula|open|close|comma|colon|slash|dash|stop|detail|hon|kindOfPatient|channel|and|right|come|of|other|noise|secret|arrow|correct|place|lead|suffix)$/.test(
    item.cls,
  );
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
  if (source === 'referrer' && items.some((item) => item.cls === 'unknown' || item.cls === 'right'))
    return answer(analysis, 'unnamed', 'unnamed');
  return undefined;
}

function decideByMemo(
  analysis: Analysis,
  whos: readonly number[],
  register: NameRegister,
): Mention | undefined {
  const { items } = analysis;
  const put = correctedTo(analysis);
  if (put !== undefined)
    return answer(analysis, 'unclear', 'corrected', { people: personOf(put), phrase: put, doubtful: true });
  const phrases = whos.map((i) => phraseAt(items, i)).filter((phrase) => phrase !== undefined);
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
    const company = (item: Item, i: number): boolean =>
      Math.abs(i - at) <= 5 && (item.cls === 'companion' || (item.cls === 'come' && phrase.role === 'with'));
    const companion = items.some(company);
    if (companion)
      return answer(analysis, 'unclear', 'unsaid', { people: personOf(phrase), phrase, doubtful: true });
    const siblings = gatherSiblings(items, at, analysis.corrections.struck);
    if (siblings.joined === 'or' || siblings.orRelation)
      return answer(analysis, 'unclear', 'alternatives', { people: siblings.people, phrase, doubtful: true });
    const alone = items.every(
      (item, i) =>
        siblings.at.includes(i) ||
        /^(?:hedge|question|right|stop|open|close|comma|dash|hon|channel|and|couple|slash)$/.test(item.cls),
    );
    if (alone && items.some((item) => item.cls === 'hedge' || item.cls === 'question'))
      return answer(analysis, 'unclear', 'hedged', { people: siblings.people, phrase, doubtful: true });
    if (alone)
      return answer(analysis, 'unclear', 'unsaid', { people: siblings.people, phrase, doubtful: true });
  }
  if (at !== undefined && phrase !== undefined && knowsSomebody(phrase, phraseAt(items, at + 1), analysis))
    return answer(analysis, 'unclear', 'unsaid', { people: personOf(phrase), phrase, doubtful: true });
  const acquaintance = phrases.find((one) => knowsSomebody(one, undefined, analysis));
  if (acquaintance !== undefined)
    return answer(analysis, 'relation', 'unsaid', { phrase: acquaintance, doubtful: true });
  const only = items.length === 1 ? phraseAt(items, 0) : undefined;
  const label = items.length === 1 ? items[0] : undefined;
  if (only?.kind === 'peer' || (label?.cls === 'label' && /^referral$/i.test(label.text)))
    return answer(analysis, 'unnamed', 'unnamed');
  if (only?.kind === 'relation' && only.of !== undefined)
    return answer(analysis, 'relation', 'unsaid', { phrase: only, doubtful: true });
  return undefined;
}
