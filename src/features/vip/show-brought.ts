import type { Language } from '../../core/text';
import type { Row } from '../../workbook/table';
import { DRAFT_STATUS } from '../message/draft-status';
import type { draftTable } from '../message/draft-table';
import { CHANNELS } from '../message/message';
import { tellStored, tellStoredWarnings } from '../message/tell-judgement';
import { creditedReferrer } from '../referral/open-question';
import { REASONS, sayReason } from '../referral/reason';
import type { ReferralRow } from '../referral/table';
import type { BroughtPatient, DraftLine } from './vip-view';

/** Whom each referrer brought, by the referrer's patient id, the latest first; credits that are not counted yet included. */
export function showBroughtBy(
  rows: readonly ReferralRow[],
  language: Language,
): ReadonlyMap<string, readonly BroughtPatient[]> {
  const brought = new Map<string, BroughtPatient[]>();
  for (const row of rows) {
    const referrer = creditedReferrer(row);
    if (referrer === '') continue;
    const shown = showBrought(row, referrer, language);
    const others = brought.get(referrer);
    if (others) others.push(shown);
    else brought.set(referrer, [shown]);
  }
  for (const each of brought.values())
    each.sort((a, b) => (a.firstVisit < b.firstVisit ? 1 : a.firstVisit > b.firstVisit ? -1 : 0));
  return brought;
}

function showBrought(row: ReferralRow, referrer: string, language: Language): BroughtPatient {
  const isCounted = row.status === 'counted' && row.referrer === referrer;
  return {
    patient: row.patient,
    name: row.name,
    chart: row.chart,
    firstVisit: row.firstVisit,
    isFamily: row.family,
    evidence: row.evidence,
    reason: isCounted ? sayReason(row.reason, language) : REASONS.byStaff[language],
    file: row.file,
    fileRow: row.fileRow,
    decidedBy: row.decision === '' && row.decidedReferrer === '' ? '' : row.decidedBy,
    isSecret: !row.mayTell,
  };
}

/** Of 문자·카드, what is shown of a draft. */
export const DRAFT_COLUMNS = [
  'id',
  'status',
  'season',
  'patient',
  'wording',
  'channel',
  'subject',
  'text',
  'reason',
  'warnings',
] as const;
type ShownDraft = Pick<Row<typeof draftTable>, (typeof DRAFT_COLUMNS)[number]>;

/** The drafts of each patient, by patient id, those of the latest season first. */
export function showDraftsOf(
  rows: readonly ShownDraft[],
  language: Language,
): ReadonlyMap<string, readonly DraftLine[]> {
  const drafts = new Map<string, DraftLine[]>();
  for (const row of [...rows].sort((a, b) => Number(b.season) - Number(a.season))) {
    const { id, status, channel, wording: template, patient, text } = row;
    const shown = {
      id,
      template,
      channel: channel === '' ? '' : CHANNELS[channel][language],
      status: status === '' ? '' : DRAFT_STATUS[status][language],
      text,
      remark: tellStored(row.reason, language) || tellStoredWarnings(row.warnings, language),
    };
    const others = drafts.get(patient);
    if (others) others.push(shown);
    else drafts.set(patient, [shown]);
  }
  return drafts;
}
