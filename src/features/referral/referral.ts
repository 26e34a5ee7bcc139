import type { Candidate } from './candidate';
import type { FoundMention } from './find-mention';
import type { MentionKind, SourceColumn } from './mention/mention';
import { areFamily, type ReferralPatient } from './patient';
import type { Reason } from './reason';
import { isFamilyWord } from './relative';

/** What became of a referral. */
export type ReferralStatus = 'counted' | 'question' | 'unnamed' | 'staff' | 'business' | 'channel' | 'none';

/** How one patient came: at most one referral a patient. */
export interface Referral {
  /** The referred. */
  readonly patient: ReferralPatient;
  readonly status: ReferralStatus;
  readonly kind: MentionKind;
  /** Only where counted. */
  readonly referrer: ReferralPatient | null;
  /** Ranked. */
  readonly candidates: readonly Candidate[];
  /** Answering the question could change the VIP list. */
  readonly changesList: boolean;
  readonly isFamily: boolean;
  /** The words it rests on; '' where there are none. */
  readonly evidence: string;
  readonly reason: Reason;
  /** Of a new patient the first visit's row, of others the first that says so. */
  readonly file: string;
  readonly fileRow: number | null;
  /** Where the words stand; '' where there are none. */
  readonly source: SourceColumn | '';
  /** The referrer may be told that this patient came. */
  readonly mayTell: boolean;
}

/** Whether referrer and referred are family: the words say so, or the records do. */
export function isFamilyReferral(
  patient: ReferralPatient,
  referrer: ReferralPatient | null,
  found: FoundMention | undefined,
): boolean {
  if (!referrer) return false;
  const isSaid = found !== undefined && !found.mention.relationOf && isFamilyWord(found.mention.relation);
  return isSaid || areFamily(patient, referrer);
}
