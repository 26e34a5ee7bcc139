import type { CandidateEntry, ReviewOutcome } from '../../../src/features/vip/review-view';

/** A candidate who meets the criteria and on whom nothing is decided. */
export function candidate(patient: string, part: Partial<CandidateEntry> = {}): CandidateEntry {
  return {
    patient,
    name: `환자${patient}`,
    chart: '',
    phone: '',
    proposal: 'eligible',
    proposalReasons: [],
    tier: 'B',
    signedTier: '',
    total: 3,
    lastYear: 1,
    family: 0,
    carriedOver: 0,
    brought: [],
    warnings: [],
    traits: '',
    lastVisit: '',
    spendBand: '',
    consent: '',
    history: [],
    decision: '',
    chosenTier: '',
    reason: '',
    note: '',
    decidedBy: '',
    decidedOn: '',
    listedTier: 'B',
    ...part,
  };
}

/** Somebody who may have been missed: not on the list by himself. */
export function missing(patient: string, part: Partial<CandidateEntry> = {}): CandidateEntry {
  return candidate(patient, { proposal: 'missing', tier: '', listedTier: '', ...part });
}

export function review(
  candidates: readonly CandidateEntry[],
  part: Partial<ReviewOutcome> = {},
): ReviewOutcome {
  return {
    season: 2026,
    asOf: '2026-12-01',
    state: 'provisional',
    signatures: [],
    signers: { director: [], headDesk: [] },
    mark: '0',
    count: { a: 0, b: candidates.length, all: candidates.length },
    undecided: candidates.filter(({ decision }) => decision === '').length,
    candidates,
    moreMissing: '',
    whatIf: [],
    ...part,
  };
}
