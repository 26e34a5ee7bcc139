import { type Analysis, answer } from './answer';
import { phraseAt } from './cue';
import type { Event } from './event';
import type { Phrase } from './item';
import type { Mention } from './mention';

/** Family words in both directions; the first that fits tells, so what holds another word stands before it. */
const KIN: readonly (readonly [kin: string, counterpart: string, words: RegExp])[] = [
  ['grandchild', 'grandparent', /손자|손녀|손주|孙|grand(?:son|daughter|child|kid)/i],
  [
    'grandparent',
    'grandchild',
    /할머|할아|조부|조모|외조|奶|爷|外公|外婆|姥|grand(?:mother|father|ma|pa|mom|dad|parent)/i,
  ],
  ['nephew', 'aunt', /조카|侄|外甥|nephew|niece/i],
  [
    'aunt',
    'nephew',
    /이모|고모|외숙|숙[모부]|삼촌|큰[엄아]|작은[엄아]|姨|姑[姑妈父]|舅|叔|伯|婶|aunt|uncle/i,
  ],
  [
    'parent',
    'child',
    /어머|엄마|엄니|아버|아빠|부모|[모부]친|시[모부]|장[모인]|^[모부]$|妈|母|爸|父|婆婆|公公|mother|\bmom|mum|father|\bdad|parent/i,
  ],
  ['child', 'parent', /아들|아드|딸|따님|자녀|자제|며느리|사위|儿|女[儿婿]|媳|孩|\bson|daughter|child|kid/i],
  [
    'spouse',
    'spouse',
    /남편|신랑|아내|와이프|집사람|안사람|바깥|배우자|^처$|댁|老公|老婆|丈夫|妻|爱人|太太|先生|husband|wife|spouse/i,
  ],
  ['sibling', 'sibling', /형|누나|누님|오빠|언니|동생|남매|자매|哥|姐|弟|妹|brother|sister/i],
];

/** He, she, that person: between the one who is meant and the cue. */
const PRONOUN = /(?:[他她其]|那[位人]|그 ?(?:분|사람|친구)|\b(?:he|she|they)\b)[^,，.。;；\n]{0,6}$/i;

function kinOf(relation: string): (typeof KIN)[number] | undefined {
  return KIN.find(([, , words]) => words.test(relation));
}

/**
 * 王秀兰的女儿，妈妈介绍来的 · 오춘자님 며느리, 시어머니가 소개: what the patient is to somebody named, and the same tie seen from
 * the patient's side as the one who referred. It is that person, if nobody made a slip: a question about him.
 */
export function askCounterpart(event: Event, phrase: Phrase, analysis: Analysis): Mention | undefined {
  if (analysis.register.isExistingPatientRow || phrase.of !== undefined) return undefined;
  const kin = kinOf(phrase.relation)?.[0];
  if (kin === undefined) return undefined;
  for (let i = Math.min(event.who, event.at) - 1; i >= 0; i--) {
    const other = phraseAt(analysis.items, i);
    if (other !== undefined && isTie(other) && kinOf(other.relation)?.[1] === kin)
      return about(other, analysis);
  }
  return undefined;
}

/** 张伟国的同事，经他介绍 · 김철수 과장님 동료, 그분 소개로: a pronoun stands for the one whose relative or colleague the patient is. */
export function askPronoun(event: Event, analysis: Analysis): Mention | undefined {
  const { items, text, register } = analysis;
  const cue = items[event.at];
  if (register.isExistingPatientRow || cue === undefined || event.status.negated || event.status.future)
    return undefined;
  for (let i = event.at - 1; i >= 0; i--) {
    const other = phraseAt(items, i);
    if (other === undefined || other.kind === 'self') continue;
    if (!isTie(other) || !PRONOUN.test(text.slice(Math.max(other.end, cue.start - 12), cue.start)))
      return undefined;
    return about(other, analysis);
  }
  return undefined;
}

/** Somebody's relative or colleague, the somebody named. */
function isTie(phrase: Phrase): boolean {
  return phrase.kind === 'relation' && phrase.of !== undefined && phrase.of.name !== '' && !phrase.aside;
}

function about(phrase: Phrase, analysis: Analysis): Mention {
  const people = phrase.of === undefined ? [] : [phrase.of];
  return answer(analysis, 'unclear', 'beside', { people, phrase, doubtful: true });
}
