import type { Candidate } from '../vip/candidate-table';
import { isFrozen, listedTier } from '../vip/list';
import type { Decision } from '../vip/review-view';
import { REASON_GLUE } from '../vip/show-candidate';
import type { BroughtPatient } from '../vip/vip-view';
import type { MeetingLine } from './print-view';
import { nameOn, phoneOn } from './privacy';

/** Who stands on a signed list beside the criteria was put in by hand, also where the word itself is gone. */
function decisionOn({ decision, proposal, signedTier }: Candidate, frozen: boolean): Decision {
  const isByHand = proposal === 'added' || proposal === 'missing' || proposal === 'late';
  return decision === '' && frozen && signedTier !== '' && isByHand ? 'add' : decision;
}

/** The candidates as the meeting paper shows them, in the order of the sheet. @param brought by patient id */
export function meetingLines(
  candidates: readonly Candidate[],
  brought: ReadonlyMap<string, readonly Pick<BroughtPatient, 'name' | 'firstVisit' | 'isFamily'>[]>,
): MeetingLine[] {
  const frozen = isFrozen(candidates);
  return candidates.map((row) => ({
    patient: row.patient,
    name: nameOn('meeting', row.name),
    chart: row.chart,
    phone: phoneOn('meeting', row.phone),
    tier: listedTier(row, frozen) || row.tier,
    proposal: row.proposal,
    proposalReasons: row.proposalReason.split(REASON_GLUE).filter(Boolean),
    total: row.totalReferrals ?? 0,
    lastYear: row.lastYearReferrals ?? 0,
    family: row.familyReferrals ?? 0,
    brought: (brought.get(row.patient) ?? []).map(({ name, firstVisit, isFamily }) => ({
      name: nameOn('meeting', name),
      firstVisit,
      isFamily,
    })),
    warnings: row.warnings === '' ? [] : row.warnings.split(', '),
    lastVisit: row.lastVisit,
    spendBand: row.spendBand,
    decision: decisionOn(row, frozen),
    chosenTier: row.chosenTier,
    reason: row.reason,
  }));
}
