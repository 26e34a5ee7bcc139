import type { Language } from '../../core/text';
import type { Row } from '../../workbook/table';
import { GROUNDS } from '../message/advertising';
import { DRAFT_STATUS } from '../message/draft-status';
import type { draftTable } from '../message/draft-table';
import { CHANNELS } from '../message/message';
import { COMPLAINT_CHANNELS, COMPLAINT_KINDS, type Complaint } from './complaint-table';
import type { ComplaintLine, SentText } from './complaint-view';

/** Of 문자·카드, what tells what went out. */
export const SENT_COLUMNS = [
  'id',
  'patient',
  'phone',
  'wording',
  'channel',
  'status',
  'sentOn',
  'ground',
  'text',
] as const;
type SentDraft = Pick<Row<typeof draftTable>, (typeof SENT_COLUMNS)[number]>;

const WENT_OUT = new Set(['exported', 'sent', 'failed', 'replied']);
const MOST_SENT = 20;

/** What went out by text or e-mail to a person or a number, the latest first. @param patient, @param phone '' matches nobody */
export function textsSentTo(
  drafts: readonly SentDraft[],
  { patient, phone }: { readonly patient: string; readonly phone: string },
  language: Language,
): SentText[] {
  return drafts
    .filter(
      (row) =>
        WENT_OUT.has(row.status) &&
        (row.channel === 'sms' || row.channel === 'email') &&
        ((patient !== '' && row.patient === patient) || (phone !== '' && row.phone === phone)),
    )
    .sort((a, b) => (a.sentOn < b.sentOn ? 1 : a.sentOn > b.sentOn ? -1 : 0))
    .slice(0, MOST_SENT)
    .map((row) => ({
      id: row.id,
      wording: row.wording,
      channel: row.channel === '' ? '' : CHANNELS[row.channel][language],
      status: row.status === '' ? '' : DRAFT_STATUS[row.status][language],
      sentOn: row.sentOn,
      ground: row.ground === '' ? '' : GROUNDS[row.ground][language],
      phone: row.phone,
      text: row.text,
    }));
}

/** A complaint as people read it. */
export function showComplaint(row: Complaint, language: Language): ComplaintLine {
  const { id, receivedOn, patient, name, phone, summary, owner, resolution, resolvedOn } = row;
  return {
    ...{ id, receivedOn, patient, name, phone, summary, owner, resolution, resolvedOn },
    kind: row.kind === '' ? '' : COMPLAINT_KINDS[row.kind][language],
    channel: row.channel === '' ? '' : COMPLAINT_CHANNELS[row.channel][language],
  };
}
