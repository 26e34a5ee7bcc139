import type { CalendarDate } from '../../core/calendar-date';

/** Something that went out to somebody. */
export interface SentText {
  /** Of the draft. */
  readonly id: string;
  readonly wording: string;
  /** In words. */
  readonly channel: string;
  readonly status: string;
  /** '' where it was handed over and nobody marked it as sent. */
  readonly sentOn: CalendarDate | '';
  /** On what ground, in words. */
  readonly ground: string;
  readonly phone: string;
  readonly text: string;
}

/** Something that was made for somebody, is not marked as sent, and should not go any more. */
export interface PendingText {
  /** Of the draft. */
  readonly id: string;
  readonly wording: string;
  /** A text in a file for the sender, or a draft in Gmail. */
  readonly channel: 'sms' | 'email';
  /** The sending file or set of drafts: `S000012`. */
  readonly batch: string;
  /** When the sender is to send it, `2026-12-21 10:30`; '' = as soon as the file is uploaded. */
  readonly sendAt: string;
  /** That time is past, or there was none: it may have gone. */
  readonly mayHaveGone: boolean;
}

/** A complaint, in the reader's language. */
export interface ComplaintLine {
  readonly id: string;
  readonly receivedOn: CalendarDate | '';
  readonly patient: string;
  readonly name: string;
  readonly phone: string;
  readonly kind: string;
  readonly channel: string;
  readonly summary: string;
  readonly owner: string;
  readonly resolution: string;
  readonly resolvedOn: CalendarDate | '';
}

/** What entering a complaint came to. */
export interface ComplaintOutcome {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  /** Texts to the number are stopped by it. */
  readonly isStopped: boolean;
  /** Lines of the log of consents that it added. */
  readonly consents: readonly string[];
  /** What had gone out to this person or number, the latest first; only where the complaint is about a text. */
  readonly sent: readonly SentText[];
  /** What is on its way to this person or number and has to be stopped by hand. */
  readonly pending: readonly PendingText[];
}

/** What resolving a complaint, or opening it again, came to. */
export interface ResolveOutcome {
  readonly id: string;
  readonly name: string;
  readonly isOpen: boolean;
}
