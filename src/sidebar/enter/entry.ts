import type { PatientHit } from '../../features/patient/patient-card';
import type { AnswerOutcome } from '../../features/referral/question';

/** What was chosen and written so far. */
export interface Entry {
  readonly referrer: PickedPatient | undefined;
  readonly referred: PickedPatient | undefined;
  readonly note: string;
  /** The new patient asked that the referrer not be told. */
  readonly isSecret: boolean;
  /** Why an earlier decision is changed. */
  readonly reason: string;
}

/** A patient as known where he was picked: at least who it is. */
export type PickedPatient = Pick<PatientHit, 'patient' | 'name'> & Partial<PatientHit>;

export const EMPTY_ENTRY: Entry = {
  referrer: undefined,
  referred: undefined,
  note: '',
  isSecret: false,
  reason: '',
};

/** What is still missing; undefined where it can be saved. */
export function blockedBy(
  entry: Entry,
  needsReason: boolean,
): 'referrer' | 'referred' | 'reason' | undefined {
  if (!entry.referrer) return 'referrer';
  if (!entry.referred) return 'referred';
  return needsReason && entry.reason.trim() === '' ? 'reason' : undefined;
}

/** The input of `referral.enter`. @param answered what the server said before: a decision that was seen may be changed */
export function inputOf(entry: Entry, answered: AnswerOutcome | undefined) {
  const was =
    answered?.status === 'already'
      ? { answer: answered.now.answer, referrer: answered.now.referrer }
      : undefined;
  return {
    referrer: entry.referrer?.patient ?? '',
    referred: entry.referred?.patient ?? '',
    note: entry.note.trim(),
    isSecret: entry.isSecret,
    ...(entry.reason.trim() === '' ? {} : { reason: entry.reason.trim() }),
    ...(was ? { was } : {}),
  };
}
