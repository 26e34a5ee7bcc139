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
}

/** What resolving a complaint, or opening it again, came to. */
export interface ResolveOutcome {
  readonly id: string;
  readonly name: string;
  readonly isOpen: boolean;
}
