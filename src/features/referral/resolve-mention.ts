import { type Candidate, rankCandidates } from './candidate';
import type { Mention } from './mention/mention';
import type { ReferralPatient } from './patient';
import { proposePeople } from './propose-people';
import type { ReasonCode } from './reason';
import { proposeGuardians, proposeRelatives } from './relative';
import { judgePerson, type Resolution, resolvePerson } from './resolve-person';
import type { Registry } from './scene';

/** What a mention comes to. */
export interface MentionResolution {
  readonly status: 'counted' | 'question' | 'unnamed' | 'staff' | 'business' | 'channel' | 'none';
  /** Only where counted. */
  readonly referrer: ReferralPatient | null;
  /** Ranked; for a question those who may be meant. */
  readonly candidates: readonly Candidate[];
  readonly reason: { readonly code: ReasonCode; readonly value: string };
}

/** What a mention comes to for the patient on whose row it stands. */
export function resolveMention(
  mention: Mention,
  patient: ReferralPatient,
  registry: Registry,
): MentionResolution {
  switch (mention.kind) {
    case 'channel':
      return exclude('channel', 'channel', mention.channel);
    case 'business':
      return exclude('business', mention.reason === 'broker' ? 'broker' : 'business');
    case 'staff':
      return exclude('staff', 'staff');
    case 'unnamed':
      return exclude('unnamed', 'unnamed');
    case 'none':
    case 'outgoing':
      return exclude('none', silence(mention));
    case 'relation':
      return question(proposeRelatives(mention.relation, mention.relationOf, patient, registry), {
        code: 'relation',
        value: [mention.relationOf?.name ?? '', mention.relation].filter(Boolean).join(' '),
      });
    case 'several':
      return resolveSeveral(mention, patient, registry);
    case 'unclear':
      return resolveUnclear(mention, patient, registry);
    case 'patient':
      return resolveOne(mention, patient, registry);
  }
}

function resolveOne(mention: Mention, patient: ReferralPatient, registry: Registry): MentionResolution {
  const person = mention.people[0];
  if (!person) return exclude('unnamed', 'unnamed');
  const resolution = favourFamily(resolvePerson(person, patient, registry), mention, patient, registry);
  if (!resolution.referrer) return resolution;
  if (mention.doubtful) {
    return question(proposePeople(person, patient, registry), { code: doubt(mention), value: '' });
  }
  const guardians = proposeGuardians(resolution.referrer, patient, registry);
  if (guardians.length === 0) return resolution;
  return question(rankCandidates([...guardians, ...resolution.candidates]), { code: 'child', value: '' });
}

/** 이순자님 며느리 최지은: of several 최지은, those of 이순자's family come first. It stays a question. */
function favourFamily(
  resolution: Resolution,
  mention: Mention,
  patient: ReferralPatient,
  registry: Registry,
): Resolution {
  if (!mention.relationOf || resolution.candidates.length < 2) return resolution;
  const family = new Set(
    proposeRelatives(mention.relation, mention.relationOf, patient, registry)
      .filter(({ why }) => why === 'family' || why === 'guardian')
      .map((candidate) => candidate.patient),
  );
  const candidates = rankCandidates(
    resolution.candidates.map((candidate) =>
      family.has(candidate.patient) ? { ...candidate, score: candidate.score + 5 } : candidate,
    ),
  );
  return { ...resolution, candidates };
}

function resolveUnclear(mention: Mention, patient: ReferralPatient, registry: Registry): MentionResolution {
  const [only, ...others] = mention.people;
  if (only && others.length === 0) {
    const judgement = judgePerson(only, patient, registry);
    if (judgement.status === 'staff' || judgement.status === 'none') return { ...judgement, candidates: [] };
  }
  const relatives = mention.relation
    ? proposeRelatives(mention.relation, mention.relationOf, patient, registry)
    : [];
  return question(rankCandidates([...inTurn(mention, patient, registry), ...relatives.map(faint)]), {
    code: doubt(mention),
    value: '',
  });
}

function resolveSeveral(mention: Mention, patient: ReferralPatient, registry: Registry): MentionResolution {
  const code = mention.reason === 'couple' || mention.reason === 'alternatives' ? mention.reason : 'several';
  return question(rankCandidates(inTurn(mention, patient, registry)), { code, value: '' });
}

/** Candidates of everybody named: those of the first person first, and of the others only as many as there is room for. */
function inTurn(mention: Mention, patient: ReferralPatient, registry: Registry): Candidate[] {
  return mention.people.flatMap((person, position) =>
    proposePeople(person, patient, registry).map((candidate) =>
      position === 0
        ? { ...candidate, score: candidate.score + (candidate.score >= 20 ? 1000 : 0) }
        : { ...candidate, score: candidate.score / (position + 1), isNamesake: false },
    ),
  );
}

function faint(candidate: Candidate): Candidate {
  return { ...candidate, score: candidate.score / 100 };
}

function question(candidates: readonly Candidate[], reason: MentionResolution['reason']): MentionResolution {
  return { status: 'question', referrer: null, candidates, reason };
}

function exclude(
  status: Exclude<MentionResolution['status'], 'counted' | 'question'>,
  code: ReasonCode,
  value = '',
): MentionResolution {
  return { status, referrer: null, candidates: [], reason: { code, value } };
}

/** Why a named person is asked about all the same. */
function doubt(mention: Mention): ReasonCode {
  switch (mention.reason) {
    case 'alternatives':
    case 'several':
    case 'couple':
    case 'typo':
    case 'partial':
    case 'unsaid':
    case 'contradicted':
    case 'thirdHand':
      return mention.reason;
    default:
      return 'hedged';
  }
}

/** Why there is nothing. */
function silence(mention: Mention): ReasonCode {
  switch (mention.reason) {
    case 'outgoing':
    case 'negated':
    case 'future':
    case 'otherMeaning':
    case 'self':
      return mention.reason;
    default:
      return mention.kind === 'outgoing' ? 'outgoing' : 'silent';
  }
}
