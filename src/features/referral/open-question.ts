import { orderQuestions } from './consequence';
import { splitList } from './read-patient';
import { type ReasonCode, readFixedReason, readReason } from './reason';
import type { ReferralRow } from './table';

/** The columns that tell how far a question has come. */
export const PROGRESS_COLUMNS = [
  'status',
  'reason',
  'changesList',
  'decision',
  'decidedReferrer',
  'referrer',
  'candidateIds',
] as const;

type Progress = Pick<ReferralRow, (typeof PROGRESS_COLUMNS)[number]>;

/** Why a decision came to nothing; the question is asked again until something else stands there. */
const FAULTS: ReadonlySet<ReasonCode> = new Set([
  'decisionUnreadable',
  'decisionWordUnknown',
  'decisionContradicts',
  'decisionNeedsName',
  'decisionAmbiguous',
  'decidedSelf',
]);
const BY_STAFF: ReadonlySet<ReasonCode> = new Set([
  'byStaff',
  'decidedUnknown',
  'decidedStaff',
  'decidedNone',
]);

/** Whether the row waits for somebody's answer: a doubt that nobody settled, or one whose answer cannot be read. */
export function isOpenQuestion(row: Progress): boolean {
  if (row.decision === 'later' || !isAnswered(row)) return row.status === 'question';
  // Of somebody who is no longer on record nothing is asked, nor counted.
  return readFixedReason(row.reason) !== 'vanished' && hasFault(row);
}

/** Whether staff decided, or took a decision back, since the referrals were last counted. */
export function isUnapplied(row: Progress): boolean {
  const code = readFixedReason(row.reason);
  if (code === 'vanished') return false;
  if (row.decision === 'later') return row.status !== 'question';
  if (!isAnswered(row)) return code !== undefined && BY_STAFF.has(code);
  return !hasFault(row) && !stands(row);
}

/** Whether status and referrer are what the answer says. */
function stands(row: Progress): boolean {
  switch (row.decision) {
    case 'unknown':
      return row.status === 'unnamed';
    case 'staff':
    case 'none':
      return row.status === row.decision;
    default: {
      const meant = meantReferrer(row);
      return row.status === 'counted' && (meant === '' || meant === row.referrer);
    }
  }
}

/**
 * Who is credited as the row is decided now, though it may not be counted yet; '' where nobody is.
 * A name or number that staff typed is known only once the referrals are counted.
 */
export function creditedReferrer(row: Progress): string {
  const counted = row.status === 'counted' ? row.referrer : '';
  if (!isUnapplied(row) || !isAnswered(row)) return counted;
  const isNamed = row.decision === 'confirm' || row.decision === 'other' || row.decision === '';
  return isNamed ? meantReferrer(row) : '';
}

/** Whether staff decided the row, and the counts follow it. */
export function isAppliedAnswer(row: Progress): boolean {
  return isAnswered(row) && row.decision !== 'later' && !isUnapplied(row) && !isOpenQuestion(row);
}

/** How many questions wait, how many of them change the list, and how many answers are not yet in the counts. */
export function countQuestions(rows: readonly Progress[]): {
  readonly open: number;
  readonly changing: number;
  readonly unapplied: number;
} {
  const open = rows.filter(isOpenQuestion);
  return {
    open: open.length,
    changing: open.filter((row) => row.changesList).length,
    unapplied: rows.filter(isUnapplied).length,
  };
}

/** The questions in the order in which they are asked: those that change the list, grouped by the likeliest candidate; put-off ones last. */
export function openQuestions<T extends Progress>(rows: readonly T[]): T[] {
  const ordered = orderQuestions(
    rows.filter(isOpenQuestion).map((row) => ({
      row,
      changesList: row.changesList,
      candidates: splitList(row.candidateIds)
        .slice(0, 1)
        .map((id) => ({ patient: { id } })),
    })),
  ).map(({ row }) => row);
  return [
    ...ordered.filter((row) => row.decision !== 'later'),
    ...ordered.filter((row) => row.decision === 'later'),
  ];
}

function isAnswered(row: Progress): boolean {
  return row.decision !== '' || row.decidedReferrer.trim() !== '';
}

/** Whether the last count could make nothing of what stands there, or nobody is named where somebody has to be. */
function hasFault(row: Progress): boolean {
  const written = row.decidedReferrer.normalize('NFKC').trim();
  if (written === '' && (row.decision === 'other' || (row.decision === 'confirm' && row.candidateIds === '')))
    return true;
  const reason = row.status === 'question' ? readReason(row.reason) : undefined;
  if (!reason || !FAULTS.has(reason.code)) return false;
  if (reason.code === 'decisionWordUnknown') return row.decision === '';
  // The words that were read are still there.
  return reason.value === '' || reason.value === written;
}

/** The patient id that a decision names outright, or by a candidate's number; '' where a name or a chart number stands there. */
function meantReferrer(row: Progress): string {
  const written = row.decidedReferrer.normalize('NFKC').trim();
  const shown = splitList(row.candidateIds);
  if (written === '') return row.decision === 'other' ? '' : (shown[0] ?? '');
  const number = /^\d{1,3}$/.test(written) ? Number(written) : 0;
  if (number > 0 && number <= shown.length) return shown[number - 1] ?? '';
  return /^P\d+$/i.test(written) ? written.toUpperCase() : '';
}
