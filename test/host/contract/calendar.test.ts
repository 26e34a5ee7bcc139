import { describe, expect, it } from 'vitest';
import { createHost, type HostOptions } from '../../../host/host';

// Source: https://developers.google.com/apps-script/advanced/calendar
// Source: https://developers.google.com/calendar/api/v3/reference/events
// Source: https://developers.google.com/calendar/api/guides/errors

const user = 'lead@example.com';

const HELPERS = `
  function insert(more) { return Calendar.Events.insert(Object.assign({ start: at(9), end: at(10) }, more), 'primary'); }
  function at(hour, day) { return { dateTime: '2026-12-' + ('0' + (day || 2)).slice(-2) + 'T' + ('0' + hour).slice(-2) + ':00:00+09:00' }; }
  function titles(options) { return Calendar.Events.list('primary', options || {}).items.map((e) => e.summary); }
  function failure(action) {
    try { action(); } catch (error) { return [error.name, error.message, error.details && error.details.code, error.details && error.details.errors[0].reason]; }
  }`;

function hostWith(body: string, options: Partial<HostOptions> = {}) {
  return createHost({
    script: `${HELPERS} function main(a) { ${body} }`,
    now: new Date('2026-12-01T09:00:00+09:00'),
    user,
    ...options,
  });
}

const answerOf = (body: string, options: Partial<HostOptions> = {}) =>
  hostWith(body, options).run('main').value;

function refusalOf(action: string, method: string) {
  const [name, message, code, reason] = answerOf(`return failure(() => ${action})`) as unknown[];
  expect(name).toBe('GoogleJsonResponseException');
  return [String(message).replace(`API call to calendar.${method} failed with error: `, ''), code, reason];
}

describe('Calendar.Events.insert', () => {
  it('makes an event and tells all of it', () => {
    const event = answerOf(
      `return insert({ summary: '감사 전화', description: '김영희', extendedProperties: { private: { task: 't1' } } })`,
    );
    expect(event).toEqual({
      kind: 'calendar#event',
      etag: expect.any(String),
      id: expect.stringMatching(/^[a-v0-9]{26}$/),
      status: 'confirmed',
      htmlLink: expect.stringContaining('https://www.google.com/calendar/event?eid='),
      created: '2026-12-01T00:00:00.000Z',
      updated: '2026-12-01T00:00:00.000Z',
      creator: { email: user, self: true },
      organizer: { email: user, self: true },
      summary: '감사 전화',
      description: '김영희',
      start: { dateTime: '2026-12-02T09:00:00+09:00', timeZone: 'Asia/Seoul' },
      end: { dateTime: '2026-12-02T10:00:00+09:00', timeZone: 'Asia/Seoul' },
      iCalUID: expect.stringMatching(/^[a-v0-9]{26}@google\.com$/),
      sequence: 0,
      reminders: { useDefault: true },
      extendedProperties: { private: { task: 't1' } },
      eventType: 'default',
    });
  });

  it('takes whole days, the last one left out', () => {
    const body = `const { start, end } = insert({ start: { date: '2026-12-02' }, end: { date: '2026-12-03' } }); return [start, end]`;
    expect(answerOf(body)).toEqual([{ date: '2026-12-02' }, { date: '2026-12-03' }]);
  });

  it('takes wall clock times with a zone, and shows them in the calendar’s', () => {
    const body = `const zone = { timeZone: 'America/New_York' };
      const { start } = insert({ start: { dateTime: '2026-12-02T09:00:00', ...zone }, end: { dateTime: '2026-12-02T09:30:00', ...zone } }); return start`;
    expect(answerOf(body)).toEqual({
      dateTime: '2026-12-02T23:00:00+09:00',
      timeZone: 'America/New_York',
    });
  });

  it.each([
    ['{ start: undefined }', 'Missing start time.', 'required'],
    ['{ end: undefined }', 'Missing end time.', 'required'],
    ['{ end: at(8) }', 'The specified time range is empty.', 'timeRangeEmpty'],
    [
      `{ start: { date: '2026-12-02' }, end: { date: '2026-12-02' } }`,
      'The specified time range is empty.',
      'timeRangeEmpty',
    ],
    [
      `{ end: { date: '2026-12-03' } }`,
      'Start and end times must either both be date or both be dateTime.',
      'invalid',
    ],
    [
      `{ start: { dateTime: '2026-12-02T09:00:00' } }`,
      'Missing time zone definition for start time.',
      'required',
    ],
    [
      `{ start: { dateTime: '2026-12-02 09:00' } }`,
      'Invalid value for: Invalid format: "2026-12-02 09:00"',
      'invalid',
    ],
    [`{ start: { date: '2026-02-30' } }`, 'Invalid value for: Invalid format: "2026-02-30"', 'invalid'],
    [
      `{ start: { dateTime: '2026-12-02T09:00:00', timeZone: 'Mars' } }`,
      'Invalid time zone definition for start time.',
      'invalid',
    ],
    [`{ id: 'Task-1' }`, 'Invalid resource id value.', 'invalid'],
  ])('refuses %s', (more, message, reason) => {
    expect(refusalOf(`insert(${more})`, 'events.insert')).toEqual([message, 400, reason]);
  });

  it('takes an id once, that of a deleted event not again', () => {
    expect(refusalOf(`{ insert({ id: 'task1' }); insert({ id: 'task1' }); }`, 'events.insert')).toEqual([
      'The requested identifier already exists.',
      409,
      'duplicate',
    ]);
    expect(
      refusalOf(
        `{ insert({ id: 'task1' }); Calendar.Events.remove('primary', 'task1'); insert({ id: 'task1' }); }`,
        'events.insert',
      ),
    ).toEqual(['The requested identifier already exists.', 409, 'duplicate']);
  });

  it.each(['recurrence: []', 'conferenceData: {}', 'attachments: []', 'sumary: "x"', `status: 'cancelled'`])(
    'does not pass over %s',
    (field) => {
      expect(() => answerOf(`insert({ ${field} })`)).toThrow('not implemented: calendar.events.insert');
    },
  );

  it('tells no guests, and says so where a script asks for it', () => {
    expect(() =>
      answerOf(`Calendar.Events.insert({ start: at(9), end: at(10) }, 'primary', { sendUpdates: 'all' })`),
    ).toThrow('not implemented: calendar.events.insert that tells guests');
    expect(
      answerOf(
        `return Calendar.Events.insert({ start: at(9), end: at(10), attendees: [{ email: 'a@example.com' }] }, 'primary', { sendUpdates: 'none' }).attendees`,
      ),
    ).toEqual([{ email: 'a@example.com', responseStatus: 'needsAction' }]);
  });

  it('gives fields back as the calendar keeps them', () => {
    expect(answerOf(`return insert({ colorId: 11 }).colorId`)).toBe('11');
    expect(refusalOf(`insert({ attendees: [{ displayName: 'x' }] })`, 'events.insert')).toEqual([
      'Missing attendee email.',
      400,
      'required',
    ]);
    expect(
      refusalOf(
        `insert({ reminders: { useDefault: true, overrides: [{ method: 'popup', minutes: 5 }] } })`,
        'events.insert',
      ),
    ).toEqual([
      'Cannot specify both default reminders and overrides at the same time.',
      400,
      'cannotUseDefaultRemindersAndSpecifyOverride',
    ]);
    expect(() => answerOf(`insert({ extendedProperties: { private: { task: 1 } } })`)).toThrow(
      'not implemented: calendar.events.insert with an extended property that is no text',
    );
  });

  it('makes so many events a day', () => {
    const host = hostWith(`return failure(() => { insert(); insert(); insert(); })`, {
      quotas: { calendarEventsPerDay: 2 },
    });
    expect(host.run('main').value).toEqual([
      'GoogleJsonResponseException',
      'API call to calendar.events.insert failed with error: Calendar usage limits exceeded.',
      403,
      'quotaExceeded',
    ]);
  });
});

describe('Calendar.Events.get', () => {
  it('gives an event, a deleted one as cancelled', () => {
    const body = `const { id } = insert({ summary: 'x' }); const before = Calendar.Events.get('primary', id).summary;
      Calendar.Events.remove('${user}', id); return [before, Calendar.Events.get('primary', id).status]`;
    expect(answerOf(body)).toEqual(['x', 'cancelled']);
  });

  it('knows no other event and no other calendar', () => {
    expect(refusalOf(`Calendar.Events.get('primary', 'none1')`, 'events.get')).toEqual([
      'Not Found',
      404,
      'notFound',
    ]);
    expect(refusalOf(`Calendar.Events.get('desk@example.com', 'none1')`, 'events.get')).toEqual([
      'Not Found',
      404,
      'notFound',
    ]);
  });
});

describe('Calendar.Events.list', () => {
  const some = `insert({ summary: 'nine' }); insert({ summary: 'eleven', start: at(11), end: at(12) });
    insert({ summary: 'day', start: { date: '2026-12-02' }, end: { date: '2026-12-03' } });
    insert({ summary: 'later', start: at(9, 20), end: at(10, 20) });`;

  it('gives everything, with the calendar’s own facts', () => {
    const body = `${some} const { kind, summary, timeZone, accessRole, items, nextPageToken } = Calendar.Events.list('primary');
      return [kind, summary, timeZone, accessRole, items.length, nextPageToken]`;
    expect(answerOf(body)).toEqual(['calendar#events', user, 'Asia/Seoul', 'owner', 4, undefined]);
  });

  it('orders by start where single events are asked for, and only then', () => {
    expect(answerOf(`${some} return titles({ singleEvents: true, orderBy: 'startTime' })`)).toEqual([
      'day',
      'nine',
      'eleven',
      'later',
    ]);
    expect(refusalOf(`titles({ orderBy: 'startTime' })`, 'events.list')).toEqual([
      'The requested ordering is not available for the particular query.',
      400,
      'invalid',
    ]);
  });

  it('promises no order without one: here that of the ids', () => {
    const body = `['task3', 'task1', 'task2'].forEach((id) => insert({ id, summary: id })); return titles()`;
    expect(answerOf(body)).toEqual(['task1', 'task2', 'task3']);
  });

  it('orders by the last change', () => {
    const body = `['task1', 'task2'].forEach((id) => { insert({ id, summary: id }); Utilities.sleep(1000); });
      Calendar.Events.patch({ location: 'x' }, 'primary', 'task1'); return titles({ orderBy: 'updated' })`;
    expect(answerOf(body)).toEqual(['task2', 'task1']);
  });

  it('bounds: what ends after timeMin and begins before timeMax', () => {
    const body = `${some} const between = (timeMin, timeMax) => titles({ timeMin, timeMax, singleEvents: true, orderBy: 'startTime' });
      return [between('2026-12-02T10:00:00+09:00', '2026-12-02T11:00:00+09:00'), between('2026-12-02T01:59:59Z', '2026-12-02T02:00:01Z')]`;
    expect(answerOf(body)).toEqual([['day'], ['day', 'eleven']]);
    expect(refusalOf(`titles({ timeMin: '2026-12-02T10:00:00' })`, 'events.list')).toEqual([
      'Bad Request',
      400,
      'badRequest',
    ]);
    expect(
      refusalOf(
        `titles({ timeMin: '2026-12-02T10:00:00Z', timeMax: '2026-12-02T10:00:00Z' })`,
        'events.list',
      ),
    ).toEqual(['The specified time range is empty.', 400, 'timeRangeEmpty']);
  });

  it('finds whole words in the texts', () => {
    const body = `insert({ summary: '감사 전화', description: '김영희' }); insert({ summary: '감사합니다' });
      return [titles({ q: '감사' }), titles({ q: '김영희 전화' }), titles({ q: '김영' })]`;
    expect(answerOf(body)).toEqual([['감사 전화'], ['감사 전화'], []]);
  });

  it('finds by private properties, all of which must hold', () => {
    const body = `insert({ summary: 'a', extendedProperties: { private: { task: 't1', kind: 'call' } } });
      insert({ summary: 'b', extendedProperties: { private: { task: 't2', kind: 'call' } } });
      return [titles({ privateExtendedProperty: 'task=t1' }), titles({ privateExtendedProperty: ['task=t2', 'kind=call'] }),
        titles({ privateExtendedProperty: ['task=t1', 'kind=gift'] }), titles({ sharedExtendedProperty: 'task=t1' })]`;
    expect(answerOf(body)).toEqual([['a'], ['b'], [], []]);
  });

  it('finds by iCalUID', () => {
    expect(
      answerOf(
        `const { iCalUID } = insert({ summary: 'a' }); insert({ summary: 'b' }); return titles({ iCalUID })`,
      ),
    ).toEqual(['a']);
  });

  it('leaves deleted events out unless they are asked for', () => {
    const body = `insert({ id: 'task1', summary: 'a' }); Calendar.Events.remove('primary', 'task1'); return [titles(), titles({ showDeleted: true })]`;
    expect(answerOf(body)).toEqual([[], ['a']]);
  });

  it('comes in pages', () => {
    const body = `${some} const first = Calendar.Events.list('primary', { maxResults: 3 });
      const second = Calendar.Events.list('primary', { maxResults: 3, pageToken: first.nextPageToken });
      return [first.items.length, second.items.length, second.nextPageToken]`;
    expect(answerOf(body)).toEqual([3, 1, undefined]);
  });

  it.each(['syncToken', 'updatedMin', 'eventTypes'])('does not pass over %s', (option) => {
    expect(() => answerOf(`titles({ ${option}: 'x' })`)).toThrow(
      `not implemented: calendar.events.list with "${option}"`,
    );
  });
});

describe('Calendar.Events.update', () => {
  it('replaces the whole event, and takes back what it gave', () => {
    const body = `const event = insert({ summary: 'a', description: 'b' });
      event.summary = 'c'; delete event.description;
      const after = Calendar.Events.update(event, 'primary', event.id);
      return [after.summary, after.description, after.start, after.sequence, after.iCalUID === event.iCalUID]`;
    expect(answerOf(body)).toEqual([
      'c',
      undefined,
      { dateTime: '2026-12-02T09:00:00+09:00', timeZone: 'Asia/Seoul' },
      1,
      true,
    ]);
  });

  it('needs the times again', () => {
    expect(
      refusalOf(`Calendar.Events.update({ summary: 'x' }, 'primary', insert().id)`, 'events.update'),
    ).toEqual(['Missing start time.', 400, 'required']);
  });

  it('brings a deleted event back only where its status says so', () => {
    const remove = `const event = insert({ summary: 'a' }); Calendar.Events.remove('primary', event.id);`;
    expect(
      answerOf(
        `${remove} return Calendar.Events.update(Object.assign(event, { status: 'confirmed' }), 'primary', event.id).status`,
      ),
    ).toBe('confirmed');
    expect(() => answerOf(`${remove} Calendar.Events.patch({ summary: 'b' }, 'primary', event.id)`)).toThrow(
      'not implemented: calendar.events.patch of a deleted event',
    );
  });
});

describe('Calendar.Events.update, if nobody else was faster', () => {
  const race = (action: string) =>
    answerOf(`const event = insert({ summary: 'a' }); Calendar.Events.patch({ summary: 'b' }, 'primary', event.id);
      const now = Calendar.Events.get('primary', event.id);
      const act = (etag) => failure(() => { ${action}; });
      return [act(event.etag), act(now.etag)]`);
  const refused = (method: string) => [
    'GoogleJsonResponseException',
    `API call to calendar.events.${method} failed with error: Precondition Failed`,
    412,
    'conditionNotMet',
  ];

  it('goes by the header If-Match', () => {
    expect(
      race(
        `Calendar.Events.update(Object.assign({}, now, { summary: 'c' }), 'primary', event.id, {}, { 'If-Match': etag })`,
      ),
    ).toEqual([refused('update'), undefined]);
  });

  it('patching, too', () => {
    expect(
      race(`Calendar.Events.patch({ summary: 'c' }, 'primary', event.id, {}, { 'If-Match': etag })`),
    ).toEqual([refused('patch'), undefined]);
  });

  it('deleting, too; other headers are not passed over', () => {
    expect(race(`Calendar.Events.remove('primary', event.id, {}, { 'If-Match': etag })`)).toEqual([
      refused('delete'),
      undefined,
    ]);
    expect(() =>
      answerOf(`Calendar.Events.patch({}, 'primary', insert().id, {}, { 'If-None-Match': 'x' })`),
    ).toThrow('not implemented: calendar.events.patch with "If-None-Match"');
  });
});

describe('Calendar.Events.patch', () => {
  it('changes what it names: objects are merged, null removes', () => {
    const body = `const { id } = insert({ summary: 'a', description: 'b', extendedProperties: { private: { task: 't1', kind: 'call' } } });
      const after = Calendar.Events.patch({ description: null, end: at(11), extendedProperties: { private: { kind: 'gift' } } }, 'primary', id);
      return [after.summary, after.description, after.start.dateTime, after.end.dateTime, after.extendedProperties]`;
    expect(answerOf(body)).toEqual([
      'a',
      undefined,
      '2026-12-02T09:00:00+09:00',
      '2026-12-02T11:00:00+09:00',
      { private: { task: 't1', kind: 'gift' } },
    ]);
  });

  it('knows no other event', () => {
    expect(refusalOf(`Calendar.Events.patch({}, 'primary', 'none1')`, 'events.patch')).toEqual([
      'Not Found',
      404,
      'notFound',
    ]);
  });
});

describe('Calendar.Events.remove', () => {
  it('deletes once; the API calls it delete', () => {
    expect(
      refusalOf(
        `{ const { id } = insert(); Calendar.Events.remove('primary', id); Calendar.Events.remove('primary', id); }`,
        'events.delete',
      ),
    ).toEqual(['Resource has been deleted', 410, 'deleted']);
    expect(refusalOf(`Calendar.Events.remove('primary', 'none1')`, 'events.delete')).toEqual([
      'Not Found',
      404,
      'notFound',
    ]);
  });
});

describe('Calendar.CalendarList', () => {
  it('Calendar.CalendarList.list and Calendar.CalendarList.get know the user’s own calendar', () => {
    const body = `const { items } = Calendar.CalendarList.list(); return [items.length, items[0].id, items[0].primary, items[0].accessRole, Calendar.CalendarList.get('primary').timeZone]`;
    expect(answerOf(body)).toEqual([1, user, true, 'owner', 'Asia/Seoul']);
  });
});

describe('Calendar.Calendars.get', () => {
  it('tells of the primary calendar', () => {
    expect(answerOf(`return Calendar.Calendars.get('primary')`)).toMatchObject({
      kind: 'calendar#calendar',
      id: user,
      timeZone: 'Asia/Seoul',
    });
    expect(refusalOf(`Calendar.Calendars.get('x@group.calendar.google.com')`, 'calendars.get')[1]).toBe(404);
  });
});

describe('Calendar', () => {
  it('asks for the least scope: calendar.events makes events and reads no list of calendars', () => {
    const host = hostWith(`insert(); return failure(() => Calendar.CalendarList.list())`, {
      oauthScopes: ['https://www.googleapis.com/auth/calendar.events'],
    });
    expect((host.run('main').value as unknown[]).slice(1, 3)).toEqual([
      'API call to calendar.calendarList.list failed with error: Request had insufficient authentication scopes.',
      403,
    ]);
  });

  it('can be made to fail', () => {
    const host = hostWith(`return failure(() => insert())`, {
      apiFailure: () => ({ code: 403, reason: 'rateLimitExceeded', message: 'Rate Limit Exceeded' }),
    });
    expect(host.run('main').value).toEqual([
      'GoogleJsonResponseException',
      'API call to calendar.events.insert failed with error: Rate Limit Exceeded',
      403,
      'rateLimitExceeded',
    ]);
  });

  it('needs a user', () => {
    expect(() => answerOf('insert()', { user: '' })).toThrow('give it a user');
  });

  it('Calendar.newEvent is an empty resource to be filled', () => {
    const body = `const event = Calendar.newEvent(); event.start = at(9); event.end = at(10); return Calendar.Events.insert(event, 'primary').status`;
    expect(answerOf(body)).toBe('confirmed');
  });

  it.each([
    'Acl.list("primary")',
    'Events.instances("primary", "x")',
    'Events.quickAdd("primary", "x")',
    'Freebusy.query({})',
  ])('throws with its name for %s', (call) => {
    expect(() => answerOf(`Calendar.${call}`)).toThrow(`not implemented: Calendar.${call.split('(')[0]}`);
  });

  it('CalendarApp is not imitated', () => {
    expect(() => answerOf('CalendarApp.getDefaultCalendar()')).toThrow(
      'not implemented: CalendarApp.getDefaultCalendar',
    );
  });
});
