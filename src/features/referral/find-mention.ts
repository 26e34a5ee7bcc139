import { nameKey } from '../../core/person-name';
import type { Mention, MentionKind, NamedPerson, SourceColumn } from './mention/mention';
import { narrow } from './mention/normalise-memo';
import type { ReferralPatient, ReferralVisit } from './patient';
import type { ReasonCode } from './reason';

/** What a patient's texts say in all about who referred him. */
export interface FoundMention {
  readonly mention: Mention;
  /** The visit whose row says so. */
  readonly visit: ReferralVisit;
  readonly source: SourceColumn;
  /** Why it is asked even if it is plain by itself: another text goes against it. */
  readonly doubt?: ReasonCode;
}

/** Reads one text on a row of one patient. */
export type ReadText = (
  text: string,
  source: SourceColumn,
  patient: ReferralPatient,
  isExistingPatientRow: boolean,
) => Mention;

/** The order in which the texts of a visit are read. */
const SOURCES = ['referrer', 'route', 'memo'] as const satisfies readonly SourceColumn[];

/** Which of two mentions on one visit tells more. */
const STRENGTH: Readonly<Record<MentionKind, number>> = {
  patient: 7,
  several: 6,
  unclear: 5,
  relation: 4,
  staff: 3,
  business: 3,
  unnamed: 2,
  channel: 1,
  outgoing: 0,
  none: 0,
};
const SOMEBODY = STRENGTH.relation;

/** Words that take back or put right what was written; the grammar has the last say. */
const CORRECTION = /정정|변경|수정|→|->|更正|改为|correct|changed/i;

/** Words of asking not to be told on; the grammar has the last say. */
const SECRET = /비밀|말하지|말씀|알리지|모르게|保密|别说|不要说|告诉|secret|tell|mention/i;

/**
 * Reads a patient's texts from the first visit on until one tells who referred him; on one visit the referrer column, then route, then memo.
 * A channel, or a referral without a name, does not end the search: a name in a later memo is then asked about.
 * Texts after the one that names somebody can only cast doubt on it.
 *
 * @param visits of this patient, the earliest first
 * @param isNew the first of them is the first ever
 * @param isPatientName whether somebody on record bears the name
 * @returns the strongest that was found, `undefined` where no text says anything
 */
export function findMention(
  patient: ReferralPatient,
  visits: readonly ReferralVisit[],
  isNew: boolean,
  read: ReadText,
  isPatientName: (name: string) => boolean,
): FoundMention | undefined {
  let found: FoundMention | undefined;
  for (const visit of visits) {
    if (found && names(found) && !mayCastDoubt(visit, found)) continue;
    const isExistingRow = !isNew || visit !== visits[0];
    const texts = readVisit(patient, visit, isExistingRow, read);
    const said = texts && readBareName(texts, patient, isExistingRow, read, isPatientName);
    if (!said) continue;
    if (!found) found = said;
    else if (names(found)) found = cast(found, said);
    else if (names(said)) found = isOpen(found) ? asLater(found, said) : found;
    else if (strength(said) > strength(found) && isOpen(found)) found = said;
  }
  return found;
}

/** Whether it is worth reading a row after the name is found: it speaks of that name again, or of keeping it secret. */
function mayCastDoubt(visit: ReferralVisit, found: FoundMention): boolean {
  const name = found.mention.people[0]?.name;
  return SOURCES.some(
    (source) =>
      visit[source] !== '' &&
      ((name && visit[source].includes(name)) ||
        SECRET.test(visit[source]) ||
        CORRECTION.test(visit[source])),
  );
}

function names(found: FoundMention): boolean {
  return strength(found) >= SOMEBODY;
}

function strength(found: FoundMention): number {
  return STRENGTH[found.mention.kind];
}

/** Staff and businesses are an answer; a channel, a denial or 지인 소개 leaves room for a name. */
function isOpen(found: FoundMention): boolean {
  return strength(found) <= STRENGTH.unnamed;
}

/** A name after another answer is asked about; after words that were no answer it stands for itself. */
function asLater(found: FoundMention, said: FoundMention): FoundMention {
  const wasAnswer = strength(found) > 0 || found.mention.reason === 'negated';
  return wasAnswer ? { ...said, doubt: said.doubt ?? 'namedLater' } : said;
}

/** What a later text does to somebody who is named already: a denial or a correction makes it a question. */
function cast(found: FoundMention, later: FoundMention): FoundMention {
  const person = found.mention.people[0];
  const secret = found.mention.secret || later.mention.secret;
  const kept = secret === found.mention.secret ? found : { ...found, mention: { ...found.mention, secret } };
  if (!person || found.doubt) return kept;
  const isDenied =
    later.mention.reason === 'negated' &&
    person.name !== '' &&
    later.mention.evidence !== found.mention.evidence &&
    narrow(later.mention.evidence).includes(person.name);
  if (isDenied) return { ...kept, doubt: 'deniedLater' };
  const other = later.mention.people[0];
  const isCorrected =
    (later.mention.reason === 'corrected' || CORRECTION.test(narrow(later.mention.evidence))) &&
    other !== undefined &&
    !isSamePerson(person, other);
  if (!isCorrected) return kept;
  const people = [person, other];
  return { ...kept, mention: { ...kept.mention, kind: 'several', people }, doubt: 'correctedLater' };
}

/** What the texts of one visit say together; undefined where they are silent. */
function readVisit(
  patient: ReferralPatient,
  visit: ReferralVisit,
  isExistingRow: boolean,
  read: ReadText,
): FoundMention | undefined {
  // Nearly all visits are silent: a list is made for those that are not.
  let all: FoundMention[] | undefined;
  for (const source of SOURCES) {
    const text = visit[source];
    if (text === '') continue;
    const mention = read(text, source, patient, isExistingRow);
    if (mention.reason === 'silent') continue;
    all ??= [];
    all.push({ mention, visit, source });
  }
  if (!all) return undefined;
  const [first, ...others] = all;
  if (!first || others.length === 0) return first;
  const best = others.reduce((one, other) => (strength(other) > strength(one) ? other : one), first);
  return [first, ...others].filter((other) => other !== best).reduce(join, best);
}

/** 소개 in the route column and nothing but a patient's name in the memo: somebody is named, though nothing says that he referred. */
function readBareName(
  found: FoundMention,
  patient: ReferralPatient,
  isExistingRow: boolean,
  read: ReadText,
  isPatientName: (name: string) => boolean,
): FoundMention {
  const { mention, visit, source } = found;
  if (mention.kind !== 'unnamed' || source === 'memo' || visit.memo === '') return found;
  const bare = read(visit.memo, 'referrer', patient, isExistingRow);
  const [person, second] = bare.people;
  if (bare.kind === 'relation' && isRelationOnly(bare, visit.memo))
    return { mention: bare, visit, source: 'memo' };
  if (bare.kind !== 'patient' || !person || second || !isPatientName(person.name)) return found;
  return { mention: { ...bare, kind: 'unclear', reason: 'unsaid', doubtful: true }, visit, source: 'memo' };
}

/** Nothing but the family word: 모친, 시어머니. */
function isRelationOnly(mention: Mention, memo: string): boolean {
  return mention.relation !== '' && memo.trim().replace(/님$/, '') === mention.relation.replace(/님$/, '');
}

/** Joins what another column of the same visit says to what was found. */
function join(best: FoundMention, other: FoundMention): FoundMention {
  const { mention } = best;
  const beside = other.mention;
  const joined = {
    ...mention,
    secret: mention.secret || beside.secret,
    channel: mention.channel || beside.channel,
  };
  if (beside.reason === 'negated') {
    if (mention.kind === 'unnamed') return other;
    return names(best) ? { ...best, mention: joined, doubt: 'contradicted' } : best;
  }
  if (!names(best)) return { ...best, mention: joined };
  if (beside.kind === 'staff') return { ...best, mention: joined, doubt: best.doubt ?? 'contradicted' };
  if (beside.kind === 'relation' && !beside.relationOf) {
    return { ...best, mention: { ...joined, relation: mention.relation || beside.relation } };
  }
  if (mention.kind === 'relation' && !mention.relationOf && beside.relationOf) {
    return { ...other, mention: { ...beside, secret: joined.secret, channel: joined.channel } };
  }
  const [person] = mention.people;
  const [second] = beside.people;
  if (beside.kind !== 'patient' || !person || !second) return { ...best, mention: joined };
  if (isSamePerson(person, second)) {
    const whole = {
      ...person,
      name: person.name || second.name,
      marks: { ...second.marks, ...person.marks },
    };
    return { ...best, mention: { ...joined, people: [whole, ...mention.people.slice(1)] } };
  }
  return {
    ...best,
    mention: { ...joined, kind: 'several', people: [...mention.people, second] },
    doubt: 'contradicted',
  };
}

/** Whether two names can mean one person; a number alone can be anybody's. */
function isSamePerson(a: NamedPerson, b: NamedPerson): boolean {
  return a.name === '' || b.name === '' || nameKey(a.name) === nameKey(b.name);
}
