import type { EventTime } from './event-time';

/** An event as the calendar keeps it: its times read, all else as it was given. */
export interface CalendarEvent {
  readonly id: string;
  readonly iCalUID: string;
  readonly start: EventTime;
  readonly end: EventTime;
  readonly status: string;
  /** summary, description, attendees … */
  readonly fields: Readonly<Record<string, unknown>>;
  /** In milliseconds since 1970. */
  readonly created: number;
  readonly updated: number;
  readonly sequence: number;
  /** Of all changes of the calendar, the one that made it what it is. */
  readonly revision: number;
}

/** A user's own calendar; a deleted event stays, cancelled. */
export interface CalendarModel {
  /** The owner's e-mail address. */
  readonly id: string;
  readonly timeZone: string;
  readonly events: Map<string, CalendarEvent>;
  /** How often it was changed. */
  changes: number;
}

export function newCalendar(id: string, timeZone: string): CalendarModel {
  return { id, timeZone, events: new Map(), changes: 0 };
}
