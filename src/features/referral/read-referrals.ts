import type { Workbook } from '../../workbook/workbook';
import { type ReferralRow, referralTable } from './table';

/** The referrals as the sheet holds them. */
export interface ReadReferrals {
  readonly rows: ReferralRow[];
  /** What stands for a decision and is no word of the list, by patient id. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** Reads 소개 내역. A decision that cannot be read stops nothing: the tally makes a question of it. */
export function readReferrals(workbook: Workbook): ReadReferrals {
  const unreadable = new Map<string, string>();
  const rows = workbook.read(referralTable, {
    onUnreadable: (key, column, text) => {
      if (column === 'decision') unreadable.set(key, text);
    },
  });
  return { rows, unreadable };
}
