import type { Analysis } from './answer';
import { describesThing } from './between';
import { isPraise, type Link, phraseAt } from './cue';
import type { Item, Phrase } from './item';
import { readStatus, type Status, sentenceAround } from './status';

/** A cue, whom it points to, and what the words around do to it. */
export interface Event extends Link {
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
  /^(?:가보|가봐|가라|가래|가랬|오라|알려|여기|이리|추천|told (?:her|him|them|about)|recommend|mention|raved|spoke|prais|swear|vouch|sent|put |让[来过他她]|说(?:这|我|你|好|不错|很|效|技))/;

/** Every link with its status and phrase, in the order of the text. */
export function readEvents(analysis: Analysis): Event[] {
  return analysis.links.map((link) => ({
    ...link,
    status: readStatus(analysis.items, link.at, link.who, analysis.corrections.struck),
    phrase: phraseAt(analysis.items, link.who),
    weight: WEIGHTS[link.cue],
  }));
}

/** Whether the event can speak of somebody who sent this patient. */
export function isLive(event: Event, analysis: Analysis): boolean {
  const { status, phrase } = event;
  if (status.negated || status.future) return false;
  const isHeading = event.cue === 'label' && event.who === event.at + 1;
  if (status.thanks && !(isHeading && !analysis.register.isExistingPatientRow)) return false;
  if (status.given && event.cue !== 'label') return false;
  if (event.cue === 'bring' && isYetToCome(event.at, analysis.items)) return false;
  if (describesThing(event, analysis.items)) return false;
  if (phrase === undefined) return true;
  if (phrase.role === 'object') return false;
  if (phrase.role === 'to' && !isHeading && !isReceiving(event, analysis)) return false;
  return phrase.kind !== 'self';
}

/** 모시고 오신다고 함, 모시고 다음주 오신다고 */
function isYetToCome(at: number, items: readonly Item[]): boolean {
  for (let i = at + 1; i <= at + 3; i++) {
    const item = items[i];
    if (item === undefined || item.cls === 'who') return false;
    if (/^(?:오신다|오신대|오시겠|오시기로|오겠|온다|올)/.test(item.text)) return true;
    if (item.cls !== 'noise' && item.cls !== 'future' && item.cls !== 'detail') return false;
  }
  return false;
}

/** 통해 연락, 덕분에 예약 당김, 모시고 이동, 알려주심 오늘 바쁘다고: people help each other, and nobody came of it. */
export function isArrangement(event: Event, items: readonly Item[]): boolean {
  const cue = items[event.at];
  if (event.behind || cue === undefined || cue.cls === 'who') return false;
  // 보내주셨어요 감사 인사: the statement has ended
  if (event.cue === 'bring' && /..(?:[어아]요|니다|대요)$/.test(cue.text)) return false;
  const told = event.cue === 'tell' && /^(?:알려|얘기|이야기|예기|말)/.test(cue.text);
  if (event.cue !== 'through' && event.cue !== 'bring' && !told) return false;
  let at = event.at + 1;
  if (event.cue !== 'through')
    while (/^(?:favour|filler|open|copula|particle)$/.test(items[at]?.cls ?? '')) at++;
  const next = items[at];
  if (next === undefined || !MATTER.test(next.cls)) return false;
  if (next.cls !== 'who' && /^(?:알|찾|예약하)/.test(next.text)) return false;
  const [, to] = sentenceAround(items, event.at);
  for (let i = event.at + 1; i < to; i++) {
    const item = items[i];
    if (item === undefined || item.cls === 'who') continue;
    if (/^(?:come|tell|refer)/.test(item.cls)) return false;
    // 말씀해주시고 예약까지 잡아주심: to book for somebody is to send him
    if (event.cue !== 'through' && item.text.startsWith('예약')) return false;
  }
  return true;
}

/** Something other than the patient's coming. */
const MATTER = /^(?:noise|other|word|who|give|thanks|correct)$/;

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

/** Telling or bringing counts only with a word that says that the patient came of it. */
export function sendsHere(event: Event, live: readonly Event[], analysis: Analysis): boolean {
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
      (other.cls === 'favour' &&
        i === event.at + 1 &&
        event.phrase?.kind === 'named' &&
        (event.phrase.role !== 'none' || !isPraise(item)))
    )
      return true;
    if (other.cls === 'tell' && SENDING.test(other.text)) return true;
    if (/^(?:예약|병원에|치과에|여기|우리|저희)/.test(other.text)) return true;
  }
  return (
    event.cue === 'bring' &&
    (event.phrase?.kind === 'named' || event.phrase?.of !== undefined) &&
    item !== undefined &&
    item.cls !== 'who' &&
    (/^(?:모|보내|보냄|보냈|带|领|叫|让|拉|送|喊)/.test(item.text) ||
      // 김영희가 데려옴
      (event.phrase?.role === 'subject' &&
        event.distance === 0 &&
        /(?:옴|왔.?|오[심셨신].?)$/.test(item.text)))
  );
}

/** 不是刘洋介绍的: the only name is taken back, and nobody stands in its place. */
export function pointsToStruck(event: Event, analysis: Analysis): boolean {
  const { struck, instead } = analysis.corrections;
  return event.who < 0 && instead < 0 && struck.has(event.at - 1);
}

/** Whether the same sentence counts people: 2분, 두분, 여러명. */
export function countNear(event: Event, analysis: Analysis): boolean {
  const [from, to] = sentenceAround(analysis.items, event.at);
  for (let i = from; i < to; i++) if (/^(?:count|couple)$/.test(analysis.items[i]?.cls ?? '')) return true;
  return false;
}
