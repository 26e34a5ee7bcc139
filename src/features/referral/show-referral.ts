import { type Language, say, type Text } from '../../core/text';
import type { Change } from '../../workbook/table';
import { CANDIDATE_REASONS, type Candidate } from './candidate';
import { REASONS, readFixedReason } from './reason';
import type { Referral } from './referral';
import type { ReferralRow, referralTable } from './table';

/** The columns that {@link showReferral} fills. */
export const SHOWN_COLUMNS = [
  'name',
  'chart',
  'firstVisit',
  'status',
  'referrerName',
  'referrerChart',
  'evidence',
  'reason',
  'candidates',
  'changesList',
  'mayTell',
  'family',
  'kind',
  'sourceColumn',
  'file',
  'fileRow',
  'referrer',
  'candidateIds',
] as const;

/** Candidates that are written out; with longest names they fill a cell. */
const MOST_SHOWN = 300;
/** Candidates whose ids are kept; a cell of Google Sheets holds 50,000 characters. */
const MOST_KEPT = 5000;

const AND_MORE: Text = { ko: '외 {count}명', zh: '另有{count}人', en: 'and {count} more' };

/** A referral as its row in the sheet. */
export function showReferral(referral: Referral, language: Language): Change<typeof referralTable> {
  const { patient, referrer, reason } = referral;
  const candidates = referral.candidates
    .slice(0, MOST_SHOWN)
    .map((candidate, position) => showCandidate(candidate, position, language));
  const more = referral.candidates.length - candidates.length;
  if (more > 0) candidates.push(say(AND_MORE, language, { count: more }));
  return {
    patient: patient.id,
    name: patient.name,
    chart: patient.chart,
    firstVisit: patient.firstVisit,
    status: referral.status,
    referrerName: referrer?.name ?? '',
    referrerChart: referrer?.chart ?? '',
    evidence: referral.evidence,
    reason: say(REASONS[reason.code], language, { value: reason.value }),
    candidates: referral.status === 'question' || candidates.length > 1 ? candidates.join(' / ') : '',
    changesList: referral.changesList,
    mayTell: referral.mayTell,
    family: referral.isFamily,
    kind: referral.kind,
    sourceColumn: referral.source,
    file: referral.file,
    fileRow: referral.fileRow,
    referrer: referrer?.id ?? '',
    candidateIds: referral.candidates
      .slice(0, MOST_KEPT)
      .map((candidate) => candidate.patient.id)
      .join(','),
  };
}

/** The row of somebody whose records no longer speak of a referral, or who is no longer on record: it stays, and counts no more. */
export function showVanished(row: ReferralRow, language: Language): Change<typeof referralTable> {
  return {
    ...row,
    status: 'none',
    reason: REASONS.vanished[language],
    referrer: '',
    referrerName: '',
    referrerChart: '',
    candidates: '',
    candidateIds: '',
    changesList: false,
    family: false,
  };
}

/** Stands for a name that is gone. */
export const ERASED_NAME: Text = { ko: '삭제된 환자', zh: '已删除患者', en: 'deleted patient' };

/** Whether the row is what is left of a referred patient who was deleted: who referred him, and when he first came. */
export function isOfErased({ reason }: Pick<ReferralRow, 'reason'>): boolean {
  return readFixedReason(reason) === 'erased';
}

/** `1. 김영희 10034 (끝번호 일치)`; without a chart number the last digits of the phone stand there. */
function showCandidate(candidate: Candidate, position: number, language: Language): string {
  const { name, chart, phone } = candidate.patient;
  const mark = chart || phone.slice(-4);
  const why = CANDIDATE_REASONS[candidate.why][language];
  return `${position + 1}. ${[name, mark].filter(Boolean).join(' ')} (${why})`;
}
