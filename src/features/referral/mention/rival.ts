import { type Analysis, isPatientSelf } from './answer';
import { clauseAround } from './clause';
import { isNamed, phraseAt } from './cue';
import type { Event } from './event';
import type { Item, Phrase } from './item';
import type { NamedPerson } from './mention';
import { sentenceAround } from './status';

/** Another person who is said to have referred too, or who stands in the same sentence for no reason given. */
export function hasRival(
  event: Event,
  phrase: Phrase,
  live: readonly Event[],
  events: readonly Event[],
  analysis: Analysis,
): boolean {
  const { items, corrections } = analysis;
  const [from, to] = sentenceAround(items, event.at);
  for (let i = 0; i < items.length; i++) {
    const other = phraseAt(items, i);
    if (other === undefined || i === event.who || other.aside || corrections.struck.has(i)) continue;
    // 원장님이 김영희님 소개: who sent whom?
    if (other.kind === 'staff' && other.role === 'subject' && i === event.who - 1) return true;
    // 김영희님 소개받은 박철수님 동생
    if (i > event.at && isIntroduced(i, event, items) && !(other.person && isSame(other.person, phrase)))
      return true;
    if (
      other.kind === 'relation' &&
      other.of !== undefined &&
      i > event.at &&
      (i === event.at + 1 || (i === event.at + 2 && items[event.at + 1]?.cls === 'topic')) &&
      event.cue === 'refer' &&
      !isSame(other.of, phrase)
    )
      return true;
    if (other.bare && i !== event.who && isTrailing(items, i, event) && hasOtherNumber(phrase, other))
      return true;
    if (!isNamed(other) && !(other.kind === 'staff' && other.person !== undefined)) continue;
    if (other.person === undefined || isSame(other.person, phrase) || isSameAsOf(other.person, phrase)) {
      if (other.person !== undefined && disagrees(other.person, phrase)) return true;
      continue;
    }
    if (isPatientSelf(other.person, analysis) || !other.sure || other.kind === 'number') continue;
    const link = live.find((one) => one.who === i);
    if (link !== undefined && !(link.bracketed && link.weight < event.weight)) return true;
    if (link !== undefined || other.kind === 'staff') continue;
    if (isOutOfIt(i, event, phrase, events, items)) continue;
    // 김영희님 소개로 온 박철수님이랑: whose referral is it?
    const came = items[i - 1];
    if (i > event.at && came?.cls === 'come' && /(?:온|오신|왔던|오셨던)$/.test(came.text)) return true;
    const inBetween = i > Math.min(event.at, event.who) && i < Math.max(event.at, event.who);
    const sameSentence = i >= from && i < to;
    const behind =
      sameSentence && i > Math.max(event.at, event.who) && other.role !== 'with' && other.role !== 'to';
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

/** 김영희님이 소개한 박철수님과, 소개로 온 박철수님 친구: the words describe the next one, and may not be about the patient. */
function isIntroduced(at: number, event: Event, items: readonly Item[]): boolean {
  const other = phraseAt(items, at);
  if (event.cue !== 'refer' || event.behind || !(other?.sure || other?.of !== undefined)) return false;
  for (let i = event.at + 1; i < at; i++)
    if (!/^(?:come|favour|receive)$/.test(items[i]?.cls ?? '')) return false;
  const last = items[at - 1];
  return last !== undefined && last.cls !== 'who' && /[한신준온던]$/.test(last.text);
}

/**
 * What is said of the other one in a statement of its own never came to be, `예전에 박철수님 통해 오려다 못 왔고 김영희님 소개`;
 * or he was referred by the same one: `김영희님이 박철수님도 소개하셨고 이분도 김영희님이 소개`.
 */
function isOutOfIt(
  at: number,
  event: Event,
  phrase: Phrase,
  events: readonly Event[],
  items: readonly Item[],
): boolean {
  const [from, to] = clauseAround(items, at);
  if (event.at >= from && event.at < to) return false;
  const owner = phraseAt(items, at - 1);
  if (phraseAt(items, at)?.role === 'object' && owner?.person !== undefined && isSame(owner.person, phrase))
    return true;
  return events.some((other) => other.who === at && other.status.future);
}

function isSame(person: NamedPerson, phrase: Phrase): boolean {
  const own = phrase.person;
  if (own === undefined) return false;
  return own.name === person.name && own.pattern?.text === person.pattern?.text;
}

function isSameAsOf(person: NamedPerson, phrase: Phrase): boolean {
  return phrase.of !== undefined && phrase.of.name === person.name;
}

/** 김영희(1001) 소개 1002: two numbers for one name. */
function hasOtherNumber(phrase: Phrase, other: Phrase): boolean {
  const { chart, number } = phrase.person?.marks ?? {};
  const written = other.person?.marks.number;
  return [chart, number].some((own) => own !== undefined && own !== written);
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

/** Marks that stand apart from the only name: 소개 … 박일완님이라고 하심 (차트 10222), pt rf #10197. */
export function withStandaloneMarks(
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
    const year = items[i];
    if (year?.cls === 'year' && i > event.at && i - event.at <= 3 && items[i - 1]?.cls === 'open')
      marks = { birthYear: year.value, ...marks };
    const phrase = phraseAt(items, i);
    if (phrase?.of !== undefined && phrase.of.name === only.name && only.name !== '' && !at.includes(i))
      marks = { ...phrase.of.marks, ...marks };
    if (phrase?.person === undefined || at.includes(i) || phrase.aside) continue;
    const same = phrase.kind === 'named' && phrase.person.name === only.name && only.name !== '';
    const free =
      phrase.kind === 'number' &&
      (!phrase.bare
        ? isFree(items, i)
        : (items[i - 1]?.cls === 'open' && i - event.at <= 2 && i > event.at) || isTrailing(items, i, event));
    if (same || free) marks = { ...phrase.person.marks, ...marks };
  }
  return [{ ...only, marks }];
}

/** 박철수 소개 1002, 박철수님 소개로 옴 2468: a number that ends the note belongs to the only person of it. */
function isTrailing(items: readonly Item[], at: number, event: Event): boolean {
  if (event.behind || event.cue === 'tell' || event.cue === 'bring' || at <= event.at || at - event.at > 5)
    return false;
  for (let i = event.at + 1; i < at; i++)
    if (!/^(?:particle|come|copula|favour|filler|comma|dash|colon|receive)$/.test(items[i]?.cls ?? ''))
      return false;
  const next = items[at + 1];
  return next === undefined || /^(?:stop|close|comma|slash|question)$/.test(next.cls);
}

/** A phone behind 연락처 is the patient's own. */
function isFree(items: readonly Item[], at: number): boolean {
  const previous = items[at - 1];
  return previous === undefined || (previous.cls !== 'other' && previous.cls !== 'tailWord');
}

/** Everybody else whom the text names for certain, at most four, for the list of candidates. */
export function otherPeople(analysis: Analysis, who: number, person: NamedPerson): NamedPerson[] {
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
