import type { CalendarEvent, CalendarModel } from '../model/calendar';
import { dayOf, type EventTime, readTime, writeTime } from '../model/event-time';
import { isZone } from '../model/time-zone';
import { type ApiCall, refuse } from './advanced-call';
import { NotImplementedError } from './service-error';

export type Fields = Readonly<Record<string, unknown>>;

/** What a script may set on an event; times and status are kept apart. */
const WRITABLE = new Set([
  'summary',
  'description',
  'location',
  'colorId',
  'attendees',
  'reminders',
  'extendedProperties',
  'transparency',
  'visibility',
  'source',
  'anyoneCanAddSelf',
  'guestsCanInviteOthers',
  'guestsCanModify',
  'guestsCanSeeOtherGuests',
]);

/** What the calendar itself says of an event: a script that sends it back changes nothing by it. */
const SAID_BY_CALENDAR = new Set([
  'kind',
  'etag',
  'htmlLink',
  'created',
  'updated',
  'creator',
  'organizer',
  'iCalUID',
  'sequence',
  'eventType',
]);

const KEPT_APART = new Set(['id', 'start', 'end', 'status']);

/** The fields of a resource that are kept as they are. */
export function fieldsOf(call: ApiCall, resource: Fields): Fields {
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(resource)) {
    if (WRITABLE.has(key)) fields[key] = keptField(call, key, value);
    else if (!KEPT_APART.has(key) && !SAID_BY_CALENDAR.has(key))
      throw new NotImplementedError(`${call.method} with "${key}"`);
  }
  return fields;
}

/** A field as the calendar gives it back. */
function keptField(call: ApiCall, key: string, value: unknown): unknown {
  switch (key) {
    case 'colorId':
      return String(value);
    case 'attendees':
      return Array.isArray(value) ? value.map((guest: unknown) => keptGuest(call, guest)) : value;
    case 'reminders':
      if (
        isPlain(value) &&
        value.useDefault !== false &&
        Array.isArray(value.overrides) &&
        value.overrides.length > 0
      )
        throw refuse(
          call,
          400,
          'cannotUseDefaultRemindersAndSpecifyOverride',
          'Cannot specify both default reminders and overrides at the same time.',
        );
      return value;
    case 'extendedProperties':
      for (const store of isPlain(value) ? Object.values(value) : [])
        for (const property of isPlain(store) ? Object.values(store) : [])
          if (typeof property !== 'string')
            throw new NotImplementedError(`${call.method} with an extended property that is no text`);
      return value;
    default:
      return value;
  }
}

function keptGuest(call: ApiCall, guest: unknown): unknown {
  if (!isPlain(guest) || typeof guest.email !== 'string')
    throw refuse(call, 400, 'required', 'Missing attendee email.');
  return { ...guest, responseStatus: guest.responseStatus ?? 'needsAction' };
}

/** @throws ApiError for times that the API refuses */
export function timesOf(call: ApiCall, resource: Fields, calendarZone: string) {
  const start = timeOf(call, resource.start, 'start');
  const end = timeOf(call, resource.end, 'end');
  if ('instant' in start !== 'instant' in end)
    throw refuse(call, 400, 'invalid', 'Start and end times must either both be date or both be dateTime.');
  const isEmpty =
    'instant' in start && 'instant' in end
      ? end.instant < start.instant
      : 'date' in start && 'date' in end && end.date <= start.date;
  if (isEmpty) throw refuse(call, 400, 'timeRangeEmpty', 'The specified time range is empty.');
  return { start: zoned(start, calendarZone), end: zoned(end, calendarZone) };
}

type GivenTime =
  | { readonly date: string }
  | { readonly instant: number; readonly timeZone: string | undefined };

function zoned(time: GivenTime, calendarZone: string): EventTime {
  return 'date' in time ? time : { instant: time.instant, timeZone: time.timeZone ?? calendarZone };
}

function timeOf(call: ApiCall, value: unknown, which: 'start' | 'end'): GivenTime {
  const invalid = (message: string) => refuse(call, 400, 'invalid', message);
  if (typeof value !== 'object' || value === null)
    throw refuse(call, 400, 'required', which === 'end' ? 'Missing end time.' : 'Missing start time.');
  const { date, dateTime, timeZone, ...rest } = value as Fields;
  for (const key of Object.keys(rest)) throw new NotImplementedError(`${call.method} with "${which}.${key}"`);
  if (timeZone !== undefined && (typeof timeZone !== 'string' || !isZone(timeZone)))
    throw invalid(`Invalid time zone definition for ${which} time.`);
  if (typeof date === 'string' && dateTime === undefined) {
    if (dayOf(date) === undefined) throw invalid(`Invalid value for: Invalid format: "${date}"`);
    return { date };
  }
  if (date !== undefined || typeof dateTime !== 'string') throw invalid(`Invalid ${which} time.`);
  const instant = readTime(dateTime, timeZone);
  if (instant !== undefined) return { instant, timeZone };
  if (readTime(dateTime, 'UTC') !== undefined)
    throw refuse(call, 400, 'required', `Missing time zone definition for ${which} time.`);
  throw invalid(`Invalid value for: Invalid format: "${dateTime}"`);
}

/** Another after every change. */
export function etagOf({ revision }: CalendarEvent): string {
  return `"${3_400_000_000_000_000 + revision * 2}"`;
}

/** An event as the Calendar API gives it. Source: https://developers.google.com/calendar/api/v3/reference/events */
export function eventResource(
  event: CalendarEvent,
  calendar: CalendarModel,
  timeZone = calendar.timeZone,
): Fields {
  const owner = { email: calendar.id, self: true };
  return {
    kind: 'calendar#event',
    etag: etagOf(event),
    id: event.id,
    status: event.status,
    htmlLink: `https://www.google.com/calendar/event?eid=${event.id}`,
    created: new Date(event.created).toISOString(),
    updated: new Date(event.updated).toISOString(),
    creator: owner,
    organizer: owner,
    start: timeResource(event.start, timeZone),
    end: timeResource(event.end, timeZone),
    iCalUID: event.iCalUID,
    sequence: event.sequence,
    reminders: { useDefault: true },
    ...event.fields,
    eventType: 'default',
  };
}

function timeResource(time: EventTime, timeZone: string) {
  return 'date' in time
    ? { date: time.date }
    : { dateTime: writeTime(time.instant, timeZone), timeZone: time.timeZone };
}

/** A resource with changes laid over it: objects are merged, lists replaced, `null` removes. */
export function patched(resource: Fields, changes: Fields): Fields {
  const result = new Map(Object.entries(resource));
  for (const [key, value] of Object.entries(changes)) {
    const before = result.get(key);
    if (value === null) result.delete(key);
    else if (isPlain(value) && isPlain(before)) result.set(key, patched(before, value));
    else result.set(key, value);
  }
  return Object.fromEntries(result);
}

function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
