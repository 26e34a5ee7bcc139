import { type CalendarEvent, type CalendarModel, newCalendar } from '../model/calendar';
import { type ApiCall, answer, beginCall, pageOf, refuse, resourceOf } from './advanced-call';
import { etagOf, eventResource, type Fields, fieldsOf, patched, timesOf } from './calendar-resource';
import { findEvents, LIST_OPTIONS } from './calendar-search';
import type { RootService } from './object';
import type { Methods, Scope } from './scope';
import { NotImplementedError } from './service-error';
import { isMark } from './wire';

// Source: https://developers.google.com/calendar/api/v3/reference (methods, scopes, answers)
const WRITE_EVENTS = ['calendar', 'calendar.events', 'calendar.app.created', 'calendar.events.owned'];
const READ_EVENTS = [
  ...WRITE_EVENTS,
  'calendar.readonly',
  'calendar.events.readonly',
  'calendar.events.owned.readonly',
];
const READ_LIST = [
  'calendar',
  'calendar.readonly',
  'calendar.calendarlist',
  'calendar.calendarlist.readonly',
];
const READ_CALENDARS = [
  'calendar',
  'calendar.readonly',
  'calendar.app.created',
  'calendar.calendars',
  'calendar.calendars.readonly',
];

/** The one calendar that a user has here: the own one. */
function calendarOf(call: ApiCall, calendarId: string): CalendarModel {
  const { userEmail, outside, scriptTimeZone } = call.scope;
  if (userEmail === '') throw new Error('the host does not know who runs this: give it a user');
  if (calendarId !== 'primary' && calendarId !== userEmail) throw refuse(call, 404, 'notFound', 'Not Found');
  const known = outside.calendars.get(userEmail);
  if (known) return known;
  const made = newCalendar(userEmail, scriptTimeZone);
  outside.calendars.set(userEmail, made);
  return made;
}

function eventOf(call: ApiCall, calendar: CalendarModel, id: string): CalendarEvent {
  const event = calendar.events.get(id);
  if (!event) throw refuse(call, 404, 'notFound', 'Not Found');
  return event;
}

/** A resource with everything in it, for what it holds is looked at field by field later. */
function wholeResource(call: ApiCall, value: unknown): Fields {
  const keys =
    isMark(value, 'plain') && typeof value.plain === 'object' ? Object.keys(value.plain ?? {}) : [];
  return resourceOf(call, value, keys);
}

/** Nobody is told of anything here, so only what asks for that passes. */
function requireQuiet(call: ApiCall, given: unknown): void {
  const { sendUpdates = 'none', sendNotifications = false } = resourceOf(call, given, [
    'sendUpdates',
    'sendNotifications',
    'conferenceDataVersion',
    'supportsAttachments',
  ]);
  if (sendUpdates !== 'none' || sendNotifications !== false)
    throw new NotImplementedError(`${call.method} that tells guests`);
}

/** Source: https://developers.google.com/calendar/api/guides/version-resources */
function requireMatch(call: ApiCall, event: CalendarEvent, headers: unknown): void {
  const { 'If-Match': wanted = etagOf(event) } = resourceOf(call, headers, ['If-Match']);
  if (wanted !== etagOf(event) && wanted !== '*')
    throw refuse(call, 412, 'conditionNotMet', 'Precondition Failed');
}

function refuseHeaders(call: ApiCall, headers: unknown): void {
  if (headers !== undefined) throw new NotImplementedError(`${call.method} with headers`);
}

function statusOf(call: ApiCall, { status = 'confirmed' }: Fields): string {
  if (status === 'confirmed' || status === 'tentative') return status;
  throw new NotImplementedError(`${call.method} with the status ${JSON.stringify(status)}`);
}

function keep(calendar: CalendarModel, changed: Omit<CalendarEvent, 'revision'>) {
  calendar.changes++;
  const event = { ...changed, revision: calendar.changes };
  calendar.events.set(event.id, event);
  return answer(eventResource(event, calendar));
}

/** Ids are of a–v and figures only, look arbitrary and repeat from run to run. */
function freshId({ changes }: CalendarModel): string {
  let value = (BigInt(changes + 1) * 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835n) % (1n << 125n);
  let id = '';
  for (let i = 0; i < 26; i++) {
    id += (value % 32n).toString(32);
    value /= 32n;
  }
  return id;
}

/** What update, patch and delete begin with: the call, the calendar and the event that is to change, as the caller knows it. */
function beginChange(
  scope: Scope,
  method: 'update' | 'patch' | 'delete',
  calendarId: string,
  eventId: string,
  options: unknown,
  headers: unknown,
): { call: ApiCall; calendar: CalendarModel; event: CalendarEvent } {
  const call = beginCall(scope, `calendar.events.${method}`, WRITE_EVENTS);
  const calendar = calendarOf(call, calendarId);
  requireQuiet(call, options);
  const event = eventOf(call, calendar, eventId);
  requireMatch(call, event, headers);
  return { call, calendar, event };
}

export const CALENDAR_EVENTS_METHODS: Methods<RootService> = {
  insert: (_, scope, resource: unknown, calendarId: string, options?: unknown, headers?: unknown) => {
    const call = beginCall(scope, 'calendar.events.insert', WRITE_EVENTS);
    const calendar = calendarOf(call, calendarId);
    requireQuiet(call, options);
    refuseHeaders(call, headers);
    const given = wholeResource(call, resource);
    const { id = freshId(calendar), iCalUID } = given;
    if (iCalUID !== undefined) throw new NotImplementedError(`${call.method} with "iCalUID"`);
    if (typeof id !== 'string' || !/^[a-v0-9]{5,1024}$/.test(id))
      throw refuse(call, 400, 'invalid', 'Invalid resource id value.');
    const times = timesOf(call, given, calendar.timeZone);
    // That of a deleted event, too: it is not free again.
    if (calendar.events.has(id))
      throw refuse(call, 409, 'duplicate', 'The requested identifier already exists.');
    if (!scope.outside.usage.take('calendar', scope.userEmail, 1))
      throw refuse(call, 403, 'quotaExceeded', 'Calendar usage limits exceeded.');
    const now = scope.now();
    return keep(calendar, {
      id,
      iCalUID: `${id}@google.com`,
      ...times,
      status: statusOf(call, given),
      fields: fieldsOf(call, given),
      created: now,
      updated: now,
      sequence: 0,
    });
  },
  get: (_, scope, calendarId: string, eventId: string, options?: unknown, headers?: unknown) => {
    const call = beginCall(scope, 'calendar.events.get', READ_EVENTS);
    const calendar = calendarOf(call, calendarId);
    const { timeZone } = resourceOf(call, options, ['timeZone']);
    refuseHeaders(call, headers);
    const event = eventOf(call, calendar, eventId);
    return answer(eventResource(event, calendar, typeof timeZone === 'string' ? timeZone : undefined));
  },
  list: (_, scope, calendarId: string, given?: unknown, headers?: unknown) => {
    const call = beginCall(scope, 'calendar.events.list', READ_EVENTS);
    const calendar = calendarOf(call, calendarId);
    const options = resourceOf(call, given, LIST_OPTIONS);
    refuseHeaders(call, headers);
    const found = findEvents(call, calendar, options);
    const { page, next } = pageOf(call, found, options, { usual: 250, most: 2500 });
    const timeZone = typeof options.timeZone === 'string' ? options.timeZone : calendar.timeZone;
    return answer({
      kind: 'calendar#events',
      etag: `"p${calendar.changes}"`,
      summary: calendar.id,
      description: '',
      updated: new Date(
        Math.max(0, ...[...calendar.events.values()].map(({ updated }) => updated)),
      ).toISOString(),
      timeZone,
      accessRole: 'owner',
      defaultReminders: [{ method: 'popup', minutes: 30 }],
      ...next,
      items: page.map((event) => eventResource(event, calendar, timeZone)),
    });
  },
  update: (
    _,
    scope,
    resource: unknown,
    calendarId: string,
    eventId: string,
    options?: unknown,
    headers?: unknown,
  ) => {
    const { call, calendar, event } = beginChange(scope, 'update', calendarId, eventId, options, headers);
    return change(call, calendar, event, wholeResource(call, resource));
  },
  patch: (
    _,
    scope,
    resource: unknown,
    calendarId: string,
    eventId: string,
    options?: unknown,
    headers?: unknown,
  ) => {
    const { call, calendar, event } = beginChange(scope, 'patch', calendarId, eventId, options, headers);
    const { start, end, ...changes } = wholeResource(call, resource);
    const { start: oldStart, end: oldEnd } = eventResource(event, calendar);
    return change(call, calendar, event, {
      ...patched(
        { ...event.fields, ...(event.status === 'cancelled' ? {} : { status: event.status }) },
        changes,
      ),
      // Of a time nothing is left when another is set: a day does not keep the hour.
      start: start ?? oldStart,
      end: end ?? oldEnd,
    });
  },
  remove: (_, scope, calendarId: string, eventId: string, options?: unknown, headers?: unknown) => {
    const { call, calendar, event } = beginChange(scope, 'delete', calendarId, eventId, options, headers);
    if (event.status === 'cancelled') throw refuse(call, 410, 'deleted', 'Resource has been deleted');
    keep(calendar, { ...event, status: 'cancelled', updated: scope.now() });
  },
};

function change(call: ApiCall, calendar: CalendarModel, event: CalendarEvent, resource: Fields) {
  if (resource.id !== undefined && resource.id !== event.id)
    throw new NotImplementedError(`${call.method} with another id`);
  if (event.status === 'cancelled' && resource.status === undefined)
    throw new NotImplementedError(`${call.method} of a deleted event without a status`);
  return keep(calendar, {
    ...event,
    ...timesOf(call, resource, calendar.timeZone),
    status: statusOf(call, resource),
    fields: fieldsOf(call, resource),
    updated: call.scope.now(),
    sequence: event.sequence + 1,
  });
}

function listEntry(calendar: CalendarModel): Fields {
  return {
    kind: 'calendar#calendarListEntry',
    etag: '"1"',
    id: calendar.id,
    summary: calendar.id,
    timeZone: calendar.timeZone,
    selected: true,
    accessRole: 'owner',
    defaultReminders: [{ method: 'popup', minutes: 30 }],
    primary: true,
  };
}

export const CALENDAR_LIST_METHODS: Methods<RootService> = {
  list: (_, scope, given?: unknown, headers?: unknown) => {
    const call = beginCall(scope, 'calendar.calendarList.list', READ_LIST);
    const options = resourceOf(call, given, ['maxResults', 'pageToken', 'minAccessRole', 'showHidden']);
    refuseHeaders(call, headers);
    const { page, next } = pageOf(call, [listEntry(calendarOf(call, 'primary'))], options, {
      usual: 100,
      most: 250,
    });
    return answer({ kind: 'calendar#calendarList', etag: '"1"', ...next, items: page });
  },
  get: (_, scope, calendarId: string, given?: unknown, headers?: unknown) => {
    const call = beginCall(scope, 'calendar.calendarList.get', READ_LIST);
    resourceOf(call, given, []);
    refuseHeaders(call, headers);
    return answer(listEntry(calendarOf(call, calendarId)));
  },
};

export const CALENDARS_METHODS: Methods<RootService> = {
  get: (_, scope, calendarId: string, given?: unknown, headers?: unknown) => {
    const call = beginCall(scope, 'calendar.calendars.get', READ_CALENDARS);
    resourceOf(call, given, []);
    refuseHeaders(call, headers);
    const { id, timeZone } = calendarOf(call, calendarId);
    return answer({ kind: 'calendar#calendar', etag: '"1"', id, summary: id, timeZone });
  },
};

export const CALENDAR_METHODS: Methods<RootService> = {
  newEvent: () => answer({}),
  newEventDateTime: () => answer({}),
  newEventAttendee: () => answer({}),
  newEventExtendedProperties: () => answer({}),
  newEventReminder: () => answer({}),
  newEventReminders: () => answer({}),
  newEventSource: () => answer({}),
};
