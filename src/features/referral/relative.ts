import { type Candidate, rankCandidates } from './candidate';
import { chineseLexicon, englishLexicon, koreanLexicon } from './mention/lexicon';
import type { NamedPerson } from './mention/mention';
import { orderOf, type ReferralPatient } from './patient';
import type { PatientIndex } from './patient-index';
import { proposePeople } from './propose-people';
import type { Registry } from './scene';

/** Whom a family word makes older, or younger, than the one it is said of. */
const ELDER =
  /모친|부친|어머|아버|엄마|아빠|부모|장모|장인|시모|시부|할머|할아|조부|조모|외조|고모|이모|삼촌|숙부|숙모|母|妈|爸|父|奶|爷|姥|公公|婆婆|mother|father|mom|mum|dad|parent|grand|aunt|uncle/i;
const YOUNGER =
  /아들|아드님|따님|딸|자녀|자제|며느리|사위|손자|손녀|조카|儿子|女儿|孩子|孙|媳|女婿|son|daughter|child|kid|nephew|niece/i;
/** Years between parents and children. */
const GENERATION = 15;

/**
 * Who may be meant by a family word, ranked: the family of the one it is said of, as far as records show it (household, phone, guardian),
 * and last the named person himself.
 *
 * @param relationOf whose relation it is; absent where it is the patient's own
 */
export function proposeRelatives(
  relation: string,
  relationOf: NamedPerson | undefined,
  patient: ReferralPatient,
  registry: Registry,
): Candidate[] {
  const { index } = registry;
  const named = relationOf ? proposePeople(relationOf, patient, registry) : [];
  const heads = relationOf ? headsOf(relationOf, named, index) : [patient];
  const relatives = heads.flatMap((head, rank) =>
    index
      .familyOf(head)
      .map((other) => offerRelative(other, head, relation, patient, 50 - Math.min(rank, 9) * 3)),
  );
  const themselves = named.map((candidate) => ({ ...candidate, score: candidate.score / 10 }));
  return rankCandidates(
    [...relatives, ...themselves].filter(
      (candidate) =>
        candidate.patient !== patient && orderOf(candidate.patient, patient, index.recordsBegin) !== 'after',
    ),
  );
}

/** The patients who may be the named one; a child is often called by the given name alone: 민준이 엄마. */
function headsOf(
  relationOf: NamedPerson,
  named: readonly Candidate[],
  index: PatientIndex,
): readonly ReferralPatient[] {
  const bearers = index.byName(relationOf.name);
  if (bearers.length > 0) return [...new Set([...named.map(({ patient }) => patient), ...bearers])];
  return relationOf.name === '' ? [] : index.byGivenName(relationOf.name);
}

function offerRelative(
  other: ReferralPatient,
  head: ReferralPatient,
  relation: string,
  patient: ReferralPatient,
  score: number,
): Candidate {
  const isGuardian = head.guardian !== '' && head.guardian === other.name;
  const years = yearsOlder(other, head);
  const expected = YOUNGER.test(relation) ? -GENERATION : ELDER.test(relation) ? GENERATION : undefined;
  const fits =
    years === undefined
      ? 0
      : expected === undefined
        ? Math.abs(years) < GENERATION
          ? 8
          : -4
        : (expected > 0 ? years >= expected : years <= expected)
          ? 12
          : -12;
  return {
    patient: other,
    why: isGuardian || patient.guardian === other.name ? 'guardian' : 'family',
    score: score + fits + (isGuardian ? 2 : 0),
    isNamesake: false,
  };
}

function yearsOlder(other: ReferralPatient, head: ReferralPatient): number | undefined {
  if (other.birth === '' || head.birth === '') return undefined;
  return Number(head.birth.slice(0, 4)) - Number(other.birth.slice(0, 4));
}

/** Whether the word says family; 친구 and 이웃 say how people know each other and are none. */
export function isFamilyWord(relation: string): boolean {
  const word = relation.trim().toLowerCase();
  return [koreanLexicon(), chineseLexicon(), englishLexicon()].some(({ words }) => words.get(word) === 'kin');
}

/** The age below which somebody is a child here, in years. */
const ADULT_AGE = 14;

/**
 * Who answers for a child: the guardian and the grown-ups of the family, ranked.
 * [] where the referrer is no child on the day, or nobody else is known.
 */
export function proposeGuardians(
  referrer: ReferralPatient,
  patient: ReferralPatient,
  registry: Registry,
): Candidate[] {
  if (!isChild(referrer, patient.firstVisit)) return [];
  const grownUps = registry.index
    .familyOf(referrer)
    .filter(
      (other) =>
        other !== patient &&
        !isChild(other, patient.firstVisit) &&
        orderOf(other, patient, registry.index.recordsBegin) !== 'after' &&
        (other.name === referrer.guardian || (yearsOlder(other, referrer) ?? 0) >= GENERATION),
    );
  return rankCandidates(
    grownUps.map((other) => ({
      patient: other,
      why: other.name === referrer.guardian ? 'guardian' : 'family',
      score: other.name === referrer.guardian ? 80 : 60,
      isNamesake: false,
    })),
  );
}

/** Whether the patient is under fourteen on that day; false where birth or day is not known. */
export function isChild(patient: ReferralPatient, day: string): boolean {
  if (patient.birth === '' || day === '') return false;
  const years = Number(day.slice(0, 4)) - Number(patient.birth.slice(0, 4));
  return years - (day.slice(5) < patient.birth.slice(5) ? 1 : 0) < ADULT_AGE;
}
