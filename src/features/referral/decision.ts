import { nameKey } from '../../core/person-name';
import { chartKey } from './chart-key';
import type { ReferralPatient } from './patient';
import type { PatientIndex } from './patient-index';
import type { Reason } from './reason';

/** What staff decided about one referral, and what they saw when they did. */
export interface Decision {
  readonly decision: 'confirm' | 'other' | 'unknown' | 'staff' | 'none' | 'later' | '';
  /** What stands there in place of a decision and is no word of the list; else ''. */
  readonly unreadable: string;
  /** Blank, a candidate number, a chart number, a patient id or a name. */
  readonly decidedReferrer: string;
  /** Patient ids of the candidates as the sheet shows them. */
  readonly shown: readonly string[];
}

/** What a decision comes to; the fault is a question to staff, naming what they wrote. */
export type Verdict =
  | { readonly referrer: ReferralPatient }
  | { readonly status: 'unnamed' | 'staff' | 'none' | 'later' }
  | { readonly fault: Reason };

/**
 * Reads a decision of staff. `confirm` without a name means the first of the candidates that the sheet shows;
 * a name or number without a choice in the dropdown counts as confirmed.
 *
 * @returns undefined where nothing was decided
 */
export function readDecision(
  decision: Decision,
  patient: ReferralPatient,
  index: PatientIndex,
): Verdict | undefined {
  const written = decision.decidedReferrer.normalize('NFKC').trim();
  if (decision.unreadable !== '') return fault('decisionWordUnknown', decision.unreadable);
  switch (decision.decision) {
    case 'unknown':
    case 'staff':
    case 'none':
      // Both cannot be meant; which one only they can tell who wrote it.
      if (written !== '') return fault('decisionContradicts', written);
      return { status: decision.decision === 'unknown' ? 'unnamed' : decision.decision };
    case 'later':
      return { status: 'later' };
    case 'other':
      return written === ''
        ? fault('decisionNeedsName')
        : readReferrer(written, decision.shown, patient, index);
    case 'confirm':
      return readReferrer(written === '' ? '1' : written, decision.shown, patient, index);
    case '':
      return written === '' ? undefined : readReferrer(written, decision.shown, patient, index);
  }
}

function readReferrer(
  written: string,
  shown: readonly string[],
  patient: ReferralPatient,
  index: PatientIndex,
): Verdict {
  const found = findWritten(written, shown, patient, index);
  if (found.includes(patient)) return fault('decidedSelf');
  const [only] = found;
  if (only && found.length === 1) return { referrer: only };
  if (found.length > 1) return fault('decisionAmbiguous', written);
  return written === '1' && shown.length === 0
    ? fault('decisionNeedsName')
    : fault('decisionUnreadable', written);
}

/** A candidate number first, then patient id, chart number, name (among the candidates, else among all). */
function findWritten(
  written: string,
  shown: readonly string[],
  patient: ReferralPatient,
  index: PatientIndex,
): readonly ReferralPatient[] {
  const number = /^(\d{1,3})\s?(?:번|번째|号|\.)?$/.exec(written)?.[1];
  if (number) {
    const candidate = index.byId(shown[Number(number) - 1] ?? '');
    if (candidate) return [candidate];
  }
  const byId = index.byId(written.toUpperCase());
  if (byId) return [byId];
  const byChart = ofBranch(index.byChart(written), patient);
  if (byChart.length > 0) return byChart;
  const [name, chart] = /^(.{1,100}?)[\s(]{1,9}#?([\w-]{1,30})\)?$/.exec(written)?.slice(1) ?? [];
  if (name && chart) {
    const both = index.byName(name).filter((other) => chartKey(other.chart) === chartKey(chart));
    if (both.length > 0) return ofBranch(both, patient);
  }
  const candidates = shown
    .map((id) => index.byId(id))
    .filter((other) => other !== undefined && nameKey(other.name) === nameKey(written));
  const named = candidates.filter((other) => other !== undefined);
  return named.length > 0 ? named : index.byName(written).filter((other) => other !== patient);
}

/** Those of the patient's own branch where one of them is. */
function ofBranch(found: readonly ReferralPatient[], patient: ReferralPatient): readonly ReferralPatient[] {
  const own = found.filter((other) => other.branch === patient.branch);
  return own.length > 0 ? own : found;
}

function fault(code: Reason['code'], value = ''): Verdict {
  return { fault: { code, value } };
}
