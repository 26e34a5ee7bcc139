import type { Candidate } from '../vip/candidate-table';
import { isFrozen, listedTier } from '../vip/list';
import { REASON_GLUE } from '../vip/show-candidate';
import type { BroughtPatient } from '../vip/vip-view';
import type { MeetingLine } from './print-view';
import { nameOn, phoneOn } from './privacy';

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
    decision: row.decision,
    chosenTier: row.chosenTier,
    reason: row.reason,
  }));
}
