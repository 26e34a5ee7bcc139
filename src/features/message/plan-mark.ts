import type { CalendarDate } from '../../core/calendar-date';
import type { CallOutcome } from './call-outcome';
import type { DraftRow } from './draft-row';
import type { DraftStatus } from './draft-status';
import type { MarkBefore, MarkStatus } from './output-view';

/** What somebody says has become of a message. */
export interface Mark {
  readonly status: MarkStatus;
  /** When it went out. */
  readonly on: CalendarDate;
  /** Of one that could not be sent. */
  readonly reason?: string | undefined;
  /** Of a call. */
  readonly outcome?: CallOutcome | '' | undefined;
  readonly nextTry?: CalendarDate | '' | undefined;
}

/** What is written into a row's columns. */
export type MarkValues = Omit<MarkBefore, 'id' | 'outcome'> & { readonly outcome: CallOutcome | '' };

/** From which states a message may be marked so. Nobody may call a text sent that no file ever held. */
const FROM: Readonly<Record<MarkStatus, ReadonlySet<DraftStatus | ''>>> = {
  sent: new Set(['exported', 'failed', 'sent']),
  failed: new Set(['exported', 'sent', 'failed']),
  replied: new Set(['exported', 'sent', 'replied']),
  // Back to be sent: a text that went out must be called failed first, so that nobody gets it twice by a slip.
  approved: new Set(['exported', 'failed']),
};

/** Cards and calls go out by hand, straight from being approved, and there is no file to throw away. */
const BY_HAND: ReadonlySet<DraftStatus | ''> = new Set(['approved', 'exported', 'sent', 'failed', 'replied']);

/** Whether people bring the message themselves. */
export function isByHand({ channel }: Pick<DraftRow, 'channel'>): boolean {
  return channel === 'card' || channel === 'call';
}

/** How the row is as it stands, to be taken back to. */
export function markBefore(row: DraftRow): MarkBefore {
  const { id, status, batch, sentOn, outcome, nextTry, reason } = row;
  return { id, status, batch, sentOn, outcome, nextTry, reason };
}

/** What marking makes of a row; undefined where it may not be marked so. */
export function planMark(row: DraftRow, mark: Mark): MarkValues | undefined {
  if (!(isByHand(row) ? BY_HAND : FROM[mark.status]).has(row.status)) return undefined;
  const { status, batch, sentOn, outcome, nextTry, reason } = row;
  const told = { outcome: mark.outcome ?? outcome, nextTry: mark.nextTry ?? nextTry };
  switch (mark.status) {
    case 'sent':
      return {
        ...told,
        status: 'sent',
        batch,
        // A text goes out once; every call is a contact of its own.
        sentOn: status === 'sent' && sentOn !== '' && !mark.outcome ? sentOn : mark.on,
        reason: '',
      };
    case 'replied':
      return { ...told, status: 'replied', batch, sentOn: sentOn || mark.on, reason: '' };
    case 'failed':
      return { ...told, status: 'failed', batch, sentOn: '', reason: mark.reason ?? reason };
    case 'approved':
      return { ...told, status: 'approved', batch: '', sentOn: '', reason: '' };
  }
}
