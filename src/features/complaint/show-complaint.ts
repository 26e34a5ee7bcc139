import type { Language } from '../../core/text';
import type { Row } from '../../workbook/table';
import type { Context } from '../action';
import { GROUNDS } from '../message/advertising';
import { recallBatches } from '../message/batch';
import { DRAFT_STATUS } from '../message/draft-status';
import type { draftTable } from '../message/draft-table';
import { findStopped } from '../message/find-stopped';
import { CHANNELS } from '../message/message';
import { COMPLAINT_CHANNELS, COMPLAINT_KINDS, type Complaint } from './complaint-table';
import type { ComplaintLine, PendingText, SentText } from './complaint-view';

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
  'season',
  'batch',
] as const;
type SentDraft = Pick<Row<typeof draftTable>, (typeof SENT_COLUMNS)[number]>;

/** What was handed over to the sender goes out; a draft in Gmail only once somebody sends it. */
function wentOut({ status, channel }: SentDraft): boolean {
  return status === 'sent' || status === 'replied' || (status === 'exported' && channel === 'sms');
}

type Bearer = { readonly patient: string; readonly phone: string };

function isTo({ channel, ...row }: SentDraft, { patient, phone }: Bearer): boolean {
  const isWritten = channel === 'sms' || channel === 'email';
  const isOwn = (patient !== '' && row.patient === patient) || (phone !== '' && row.phone === phone);
  return isWritten && isOwn;
}

const MOST_SENT = 20;

/** What went out by text or e-mail to a person or a number, the latest first. @param bearer what is '' there matches nobody */
export function textsSentTo(drafts: readonly SentDraft[], bearer: Bearer, language: Language): SentText[] {
  return drafts
    .filter((row) => wentOut(row) && isTo(row, bearer))
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

/**
 * What stands in sending files or among Gmail drafts for a person or number, is not marked as sent, and may not go as things are.
 *
 * @param drafts all of them; likewise the stop is taken as recorded by now
 */
export function pendingFor(
  context: Pick<Context, 'workbook' | 'memory' | 'today' | 'now'>,
  drafts: readonly SentDraft[],
  bearer: Bearer,
  language: Language,
): PendingText[] {
  const made = drafts.filter((row) => row.status === 'exported' && row.batch !== '' && isTo(row, bearer));
  if (made.length === 0) return [];
  const stopped = findStopped(context, new Set(made.map(({ season }) => season)), language);
  const ids = new Set([...stopped.byBatch.values()].flatMap((lines) => lines.map(({ id }) => id)));
  const batches = recallBatches(context.memory);
  return made.flatMap(({ id, wording, channel, batch }): PendingText[] => {
    if (!ids.has(id) || (channel !== 'sms' && channel !== 'email')) return [];
    const sendAt = batches.get(batch)?.sendAt ?? '';
    const mayHaveGone = channel === 'sms' && sendAt <= context.now.slice(0, 16);
    return [{ id, wording, channel, batch, sendAt, mayHaveGone }];
  });
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
