import type { Candidate } from './candidate';
import type { Decision, Verdict } from './decision';
import type { FoundMention } from './find-mention';
import type { MentionKind, SourceColumn } from './mention/mention';
import type { PatientIndex } from './patient-index';
import { isFamilyReferral, type Referral } from './referral';

/** What staff decided on a row of the sheet, and what stood there. */
export interface DecidedRow extends Decision {
  readonly kind: MentionKind | '';
  readonly evidence: string;
  readonly file: string;
  readonly fileRow: number | null;
  readonly source: SourceColumn | '';
}

/** What staff decided stands, whatever the texts come to now. */
export function applyDecision(
  proposed: Referral,
  decided: DecidedRow,
  verdict: Verdict,
  found: FoundMention | undefined,
  index: PatientIndex,
): Referral {
  const { patient } = proposed;
  const candidates = keepShown(decided.shown, proposed.candidates, index);
  const base: Referral = found
    ? { ...proposed, candidates }
    : {
        ...proposed,
        candidates,
        kind: decided.kind || proposed.kind,
        evidence: decided.evidence,
        file: decided.file || proposed.file,
        fileRow: decided.fileRow ?? proposed.fileRow,
        source: decided.source,
      };
  if ('referrer' in verdict) {
    const { referrer } = verdict;
    return {
      ...base,
      status: 'counted',
      referrer,
      isFamily: isFamilyReferral(patient, referrer, found),
      reason: { code: 'byStaff', value: '' },
    };
  }
  const open = { ...base, referrer: null, isFamily: false };
  if ('fault' in verdict) return { ...open, status: 'question', reason: verdict.fault };
  switch (verdict.status) {
    case 'unnamed':
      return { ...open, status: 'unnamed', reason: { code: 'decidedUnknown', value: '' } };
    case 'staff':
      return { ...open, status: 'staff', reason: { code: 'decidedStaff', value: '' } };
    case 'none':
      return { ...open, status: 'none', reason: { code: 'decidedNone', value: '' } };
    case 'later':
      return { ...open, status: 'question', reason: { code: 'decidedLater', value: '' } };
  }
}

/** The candidates as staff saw them keep their numbers, since "2" in a decision means the second of these; new ones follow. */
function keepShown(
  shown: readonly string[],
  candidates: readonly Candidate[],
  index: PatientIndex,
): Candidate[] {
  const fresh = new Map(candidates.map((candidate) => [candidate.patient.id, candidate]));
  const kept = shown.flatMap((id): Candidate[] => {
    const patient = index.byId(id);
    if (!patient) return [];
    return [fresh.get(id) ?? { patient, why: 'name', score: 0, isNamesake: true }];
  });
  const ids = new Set(shown);
  return [...kept, ...candidates.filter((candidate) => !ids.has(candidate.patient.id))];
}
