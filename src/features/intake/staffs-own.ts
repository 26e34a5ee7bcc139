import type { DraftStatus } from '../message/draft-status';
import { splitList } from '../referral/read-patient';
import type { ReferralRow } from '../referral/table';
import type { Candidate } from '../vip/candidate-table';
import type { VipRow } from '../vip/table';
import type { Patient } from './table';

/** What staff decided and did, as the sheets hold it. */
export interface StaffsWork {
  readonly referrals: readonly Pick<
    ReferralRow,
    'patient' | 'referrer' | 'decision' | 'decidedReferrer' | 'staffNote' | 'candidateIds'
  >[];
  /** Ids of patients with a decision that is no word of the list. */
  readonly unreadable: ReadonlySet<string>;
  readonly vips: readonly Pick<VipRow, 'patient' | 'staffNote'>[];
  readonly candidates: readonly Pick<Candidate, 'patient' | 'decision' | 'chosenTier' | 'staffNote'>[];
  readonly drafts: readonly {
    readonly patient: string;
    readonly status: DraftStatus | '';
    readonly staffNote: string;
  }[];
  /** What they said about being written to, and complaints. */
  readonly said: readonly { readonly patient: string }[];
}

/** Drafts that nobody has taken up yet. */
const UNTOUCHED: ReadonlySet<DraftStatus | ''> = new Set([
  '',
  'draft',
  'blocked',
  'needsDirector',
  'skipped',
]);

/** Whether something of staff's hangs on a patient: words in his row, a decision that is about him or names him, a text that went out. */
export function staffsOwn({
  referrals,
  unreadable,
  vips,
  candidates,
  drafts,
  said,
}: StaffsWork): (patient: Patient) => boolean {
  const named = new Set<string>();
  for (const row of referrals) {
    const written = row.decidedReferrer.normalize('NFKC').trim();
    if (row.staffNote.trim() !== '') named.add(row.patient);
    if (row.decision === '' && written === '' && !unreadable.has(row.patient)) continue;
    named.add(row.patient).add(row.referrer);
    // Not counted yet: a candidate's number, a chart number, an id or a name may stand there.
    const place = written === '' && row.decision === 'confirm' ? 1 : Number(written);
    named.add(splitList(row.candidateIds)[place - 1] ?? '');
    for (const word of [written, ...written.split(/[\s,()]+/)]) named.add(word);
  }
  for (const { patient, staffNote } of [...vips, ...candidates]) {
    if (staffNote.trim() !== '') named.add(patient);
  }
  for (const { patient, decision, chosenTier } of candidates) {
    if (decision !== '' || chosenTier !== '') named.add(patient);
  }
  for (const { patient, status, staffNote } of drafts) {
    if (!UNTOUCHED.has(status) || staffNote.trim() !== '') named.add(patient);
  }
  for (const { patient } of said) named.add(patient);
  return ({ id, chart, name, status, language, staffNote, carriedOver }) =>
    status !== '' ||
    language !== '' ||
    staffNote.trim() !== '' ||
    carriedOver !== null ||
    [id, name, chart].some((word) => word !== '' && named.has(word));
}
