import type { CalendarEvent, CalendarModel } from '../model/calendar';
import { instantOfTime, readTime } from '../model/event-time';
import { isZone } from '../model/time-zone';
import { type ApiCall, refuse } from './advanced-call';
import type { Fields } from './calendar-resource';
import { NotImplementedError } from './service-error';

/** What `Calendar.Events.list` may be asked. */
export const LIST_OPTIONS = [
  'timeMin',
  'timeMax',
  'q',
  'singleEvents',
  'orderBy',
  'showDeleted',
  'privateExtendedProperty',
  'sharedExtendedProperty',
  'iCalUID',
  'timeZone',
  'maxResults',
  'pageToken',
];

/**
 * The events that a list asks for, in its order; without `orderBy` by id, which means nothing, as Google promises none.
 * Source: https://developers.google.com/calendar/api/v3/reference/events/list
 */
export function findEvents(call: ApiCall, calendar: CalendarModel, options: Fields): CalendarEvent[] {
  const timeMin = bound(call, options.timeMin);
  const timeMax = bound(call, options.timeMax);
  if (timeMin !== undefined && timeMax !== undefined && timeMax <= timeMin)
    throw refuse(call, 400, 'timeRangeEmpty', 'The specified time range is empty.');
  const { timeZone, orderBy, iCalUID } = options;
  if (timeZone !== undefined && !isZone(String(timeZone))) throw refuse(call, 400, 'invalid', 'Bad Request');
  if (orderBy !== undefined && orderBy !== 'startTime' && orderBy !== 'updated')
    throw refuse(call, 400, 'invalid', 'Bad Request');
  if (orderBy === 'startTime' && options.singleEvents !== true)
    throw refuse(call, 400, 'invalid', 'The requested ordering is not available for the particular query.');
  const startOf = (event: CalendarEvent) => instantOfTime(event.start, calendar.timeZone);
  const endOf = (event: CalendarEvent) => instantOfTime(event.end, calendar.timeZone);
  const found = [...calendar.events.values()].filter(
    (event) =>
      (event.status !== 'cancelled' || options.showDeleted === true) &&
      (timeMin === undefined || endOf(event) > timeMin) &&
      (timeMax === undefined || startOf(event) < timeMax) &&
      (iCalUID === undefined || event.iCalUID === iCalUID) &&
      hasProperties(call, event, 'private', options.privateExtendedProperty) &&
      hasProperties(call, event, 'shared', options.sharedExtendedProperty) &&
      hasWords(event, options.q),
  );
  return found.sort((a, b) => {
    const byOrder =
      orderBy === 'startTime' ? startOf(a) - startOf(b) : orderBy === 'updated' ? a.revision - b.revision : 0;
    return byOrder || (a.id < b.id ? -1 : 1);
  });
}

function bound(call: ApiCall, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const instant = readTime(String(value));
  // An offset must be there: the API knows no zone to read the time in.
  if (instant === undefined) throw refuse(call, 400, 'badRequest', 'Bad Request');
  return instant;
}

/** `key=value`, or a list of these, all of which must hold. */
function hasProperties(
  call: ApiCall,
  event: CalendarEvent,
  kind: 'private' | 'shared',
  asked: unknown,
): boolean {
  if (asked === undefined) return true;
  const extended = event.fields.extendedProperties as Fields | undefined;
  const properties = new Map(Object.entries((extended?.[kind] as Fields | undefined) ?? {}));
  return (Array.isArray(asked) ? asked : [asked]).map(String).every((pair) => {
    const equals = pair.indexOf('=');
    if (equals < 0) throw new NotImplementedError(`${call.method} with a property constraint without "="`);
    return properties.get(pair.slice(0, equals)) === pair.slice(equals + 1);
  });
}

/** Whether all words stand in an event's texts, each whole: how Google cuts words is not said. */
function hasWords({ fields }: CalendarEvent, asked: unknown): boolean {
  if (asked === undefined) return true;
  const attendees = Array.isArray(fields.attendees) ? (fields.attendees as Fields[]) : [];
  const texts = [
    fields.summary,
    fields.description,
    fields.location,
    ...attendees.flatMap(({ email, displayName }) => [email, displayName]),
  ];
  const words = new Set(texts.flatMap((text) => (text === undefined ? [] : wordsOf(String(text)))));
  return wordsOf(String(asked)).every((word) => words.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
