import type { Text } from '../../core/text';
import type { ReferralPatient } from './patient';

/** Why somebody is offered, the strongest first; shown beside the name. */
export const CANDIDATE_REASONS = {
  chart: { ko: '차트번호 일치', zh: '病历号一致', en: 'same chart number' },
  phone: { ko: '휴대폰 일치', zh: '手机号一致', en: 'same mobile' },
  tail: { ko: '끝번호 일치', zh: '尾号一致', en: 'same last digits' },
  birthYear: { ko: '출생연도 일치', zh: '出生年份一致', en: 'same birth year' },
  mark: { ko: '구분 표시 일치', zh: '区分标记一致', en: 'same desk mark' },
  guardian: { ko: '보호자', zh: '监护人', en: 'guardian' },
  family: { ko: '가족', zh: '家属', en: 'family' },
  name: { ko: '이름 일치', zh: '姓名一致', en: 'same name' },
  formerName: { ko: '예전 이름', zh: '曾用名', en: 'former name' },
  part: { ko: '이름 일부 일치', zh: '姓名部分一致', en: 'part of the name matches' },
  near: { ko: '비슷한 이름', zh: '姓名相近', en: 'similar name' },
  sameDay: { ko: '같은 날 첫 내원', zh: '同日首诊', en: 'first came the same day' },
} as const satisfies Readonly<Record<string, Text>>;

/** A code of {@link CANDIDATE_REASONS}. */
export type CandidateReason = keyof typeof CANDIDATE_REASONS;

/** Somebody who may be meant. */
export interface Candidate {
  readonly patient: ReferralPatient;
  readonly why: CandidateReason;
  /** For ranking: the higher, the likelier. */
  readonly score: number;
  /** Bears the very name that is written; such are never left out of a list. */
  readonly isNamesake: boolean;
}

/** How many are offered where fewer bear the name. */
const SENSIBLE_LENGTH = 9;

/**
 * Ranks candidates and keeps the list sensible: everybody once, all namesakes, others while there is room.
 * Equal ones stay in the order given.
 */
export function rankCandidates(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const other = best.get(candidate.patient.id);
    if (!other) best.set(candidate.patient.id, candidate);
    else {
      const [high, low] = candidate.score > other.score ? [candidate, other] : [other, candidate];
      best.set(candidate.patient.id, { ...high, isNamesake: high.isNamesake || low.isNamesake });
    }
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score);
  let room = SENSIBLE_LENGTH - ranked.filter((candidate) => candidate.isNamesake).length;
  return ranked.filter((candidate) => candidate.isNamesake || room-- > 0);
}
