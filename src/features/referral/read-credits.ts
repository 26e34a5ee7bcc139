import { creditedReferrer } from './open-question';
import type { ReferralRow } from './table';
import type { Credit } from './tally';

/** The credits that the rows of 소개 내역 come to, answers that are not counted yet included. */
export function readCredits(rows: readonly ReferralRow[]): Credit[] {
  return rows.flatMap((row): Credit[] => {
    const referrer = creditedReferrer(row);
    if (referrer === '') return [];
    return [{ referrer, referred: row.patient, firstVisit: row.firstVisit, isFamily: row.family }];
  });
}
