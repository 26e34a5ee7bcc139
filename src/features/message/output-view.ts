import type { CalendarDate } from '../../core/calendar-date';
import type { DraftStatus } from './draft-status';
import type { Channel } from './message';
import type { SenderColumn } from './sender-column';
import type { SenderFormat } from './sender-format';

/** One text as the sender file needs it; which columns it becomes is the format's business. */
export interface SenderRow {
  /** Of the draft. */
  readonly id: string;
  readonly patient: string;
  readonly name: string;
  readonly chart: string;
  /** `010-1234-5678`, or of another country with `+`. */
  readonly phone: string;
  /** '' for a short text. */
  readonly subject: string;
  readonly text: string;
  readonly form: 'SMS' | 'LMS' | '';
}

/** The rows of one sending file, as they were marked; asked for again it holds only what is not sent yet. */
export interface SenderBatch {
  /** `S000012`. */
  readonly batch: string;
  readonly format: SenderFormat;
  /** `2026-12-21 10:30`; '' = as soon as it is uploaded. */
  readonly sendAt: string;
  readonly rows: readonly SenderRow[];
  /** The clinic's own number, which some services want in every row. */
  readonly from: string;
  /** The clinic's own order of columns; [] = as the format has it. */
  readonly columns: readonly SenderColumn[];
}

/** Somebody approved to whom nothing went, because it is not right any more. */
export interface LeftOut {
  readonly id: string;
  readonly name: string;
  readonly wording: string;
  /** In the language of who asks. */
  readonly reason: string;
}

/** What making a sending file came to. */
export interface ExportOutcome {
  /** undefined where nothing was ready. */
  readonly file: SenderBatch | undefined;
  readonly leftOut: readonly LeftOut[];
}

/** What fetching an earlier file again came to. */
export interface BatchOutcome {
  readonly file: SenderBatch;
  /** Of that batch: sent, failed or answered already, and so not in the file again. */
  readonly done: number;
  readonly leftOut: readonly LeftOut[];
  /** Words were changed by hand since the file was first made. */
  readonly isChanged: boolean;
}

/** How a draft was before it was marked, so that it can be taken back. */
export interface MarkBefore {
  readonly id: string;
  readonly status: DraftStatus | '';
  readonly batch: string;
  readonly sentOn: CalendarDate | '';
  readonly outcome: string;
  readonly nextTry: CalendarDate | '';
  readonly reason: string;
}

/** What marking came to. */
export interface MarkOutcome {
  readonly status: MarkStatus;
  readonly marked: number;
  /** Asked for, but not in a state from which it can be marked so. */
  readonly refused: number;
  readonly before: readonly MarkBefore[];
}
export type MarkStatus = 'sent' | 'failed' | 'replied' | 'approved';

/** What a run of e-mail drafts came to. */
export interface MailOutcome {
  readonly batch: string;
  readonly made: number;
  /** Approved ones without Gmail draft yet, because Gmail asks to wait. */
  readonly left: number;
  /** Without a usable address. */
  readonly noAddress: number;
  readonly leftOut: readonly LeftOut[];
  /** Gmail's limit was reached: the same run goes on later. */
  readonly isQuota: boolean;
}

/** One wording by one channel, as far as its drafts have come. */
export interface OutboxLine {
  readonly wording: string;
  readonly name: string;
  readonly channel: Channel;
  /** Approved and waiting to go out. */
  readonly ready: number;
  /** It is the season's, and the list is not signed: see {@link OutboxView.notFinal}. */
  readonly waitsForList: boolean;
  /** Of these: e-mails without address. */
  readonly noAddress: number;
  /** Where asked for: of each of these that is a text, what stands in it beyond ASCII, each character once. */
  readonly letters?: readonly string[];
  /** Drafts that nobody has approved yet. */
  readonly drafts: number;
  /** Handed over, not marked as sent yet. */
  readonly exported: number;
  readonly sent: number;
  /** Why others wait or get nothing, most people first. */
  readonly held: readonly { readonly reason: string; readonly people: number }[];
}

/** One draft of a batch. */
export interface BatchLine {
  readonly id: string;
  readonly patient: string;
  readonly name: string;
  readonly wording: string;
  readonly status: DraftStatus | '';
  /** In words. */
  readonly statusWord: string;
  readonly sentOn: CalendarDate | '';
  readonly reason: string;
}

/** Somebody in a file made before to whom it may not go now, and why. */
export interface StoppedLine extends Pick<BatchLine, 'id' | 'patient' | 'name' | 'wording'> {
  /** In the language of who asks. */
  readonly reason: string;
}

/** A sending file, or a run of e-mail drafts, made before. */
export interface OutboxBatch {
  readonly batch: string;
  readonly channel: Channel;
  /** '' where nobody knows any more: the spreadsheet was copied. */
  readonly format: SenderFormat | '';
  /** `2026-12-21`, '' where nobody knows any more. */
  readonly madeOn: CalendarDate | '';
  readonly sendAt: string;
  readonly lines: readonly BatchLine[];
  /** Of what is not marked yet: what has to be taken out again. */
  readonly stopped: readonly StoppedLine[];
}

/** Everything that 보내기 shows. */
export interface OutboxView {
  readonly season: number;
  /** Why nothing of the season may go out yet: who has still to sign the list. '' where it is final, or nothing of the season is there. */
  readonly notFinal: string;
  /** `10:00`, the hours in which the clinic sends. */
  readonly window: { readonly from: string; readonly until: string };
  /** `2026-12-21 10:30` at the clinic. */
  readonly now: string;
  /** People to whom two or more of the texts that are ready would go in one file: staff may rather send them on two days. */
  readonly twice: number;
  readonly lines: readonly OutboxLine[];
  /** The latest first. */
  readonly batches: readonly OutboxBatch[];
  /** Whether the clinic set an order of columns of its own. */
  readonly hasOwnColumns: boolean;
}
