import { describe, expect, it } from 'vitest';
import { createHost } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/script/clock-trigger-builder
// Source: https://developers.google.com/apps-script/guides/triggers/installable
// Source: https://developers.google.com/apps-script/guides/triggers/events

const NOW = '2026-12-01T09:00:00+09:00';

/** A host with a clock trigger, and when it runs until a day. */
function runsOf(builder: string, until: string, timeZone = 'Asia/Seoul'): string[] {
  const host = createHost({
    script: `function tick() {} function main() { ScriptApp.newTrigger('tick').timeBased()${builder}.create(); }`,
    now: new Date(NOW),
    timeZone,
  });
  host.run('main');
  host.advanceTo(new Date(until));
  return host.triggerRuns.map(({ at }) => new Date(at + 9 * 3_600_000).toISOString().slice(0, 16));
}

describe('ClockTriggerBuilder.everyMinutes', () => {
  it('runs every so many minutes', () => {
    expect(runsOf('.everyMinutes(15)', '2026-12-01T09:45:00+09:00')).toEqual([
      '2026-12-01T09:15',
      '2026-12-01T09:30',
      '2026-12-01T09:45',
    ]);
  });

  it.each([0, 2, 7, 60])('refuses %i', (count) => {
    expect(() => runsOf(`.everyMinutes(${count})`, NOW)).toThrow(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
  });
});

describe('ClockTriggerBuilder.everyHours', () => {
  it('runs every so many hours', () => {
    expect(runsOf('.everyHours(4)', '2026-12-01T18:00:00+09:00')).toEqual([
      '2026-12-01T13:00',
      '2026-12-01T17:00',
    ]);
  });

  it.each([0, -1])('refuses %i', (count) => {
    expect(() => runsOf(`.everyHours(${count})`, NOW)).toThrow(
      'The value you passed to everyHours was invalid.',
    );
  });
});

describe('ClockTriggerBuilder.everyDays', () => {
  it('runs a day after it was made, at that time, where no hour is named', () => {
    expect(runsOf('.everyDays(2)', '2026-12-05T09:00:00+09:00')).toEqual([
      '2026-12-03T09:00',
      '2026-12-05T09:00',
    ]);
  });

  it.each([0, -1])('refuses %i', (count) => {
    expect(() => runsOf(`.everyDays(${count})`, NOW)).toThrow(
      'The value you passed to everyDays was invalid.',
    );
  });
});

describe('ClockTriggerBuilder.atHour', () => {
  it('runs in the last minute of the hour, the same day if it is still to come', () => {
    expect(runsOf('.atHour(9).everyDays(1)', '2026-12-02T23:00:00+09:00')).toEqual([
      '2026-12-01T09:59',
      '2026-12-02T09:59',
    ]);
    expect(runsOf('.everyDays(3).atHour(5)', '2026-12-05T06:00:00+09:00')).toEqual([
      '2026-12-02T05:59',
      '2026-12-05T05:59',
    ]);
  });

  it.each([-1, 24])('refuses %i', (hour) => {
    expect(() => runsOf(`.atHour(${hour}).everyDays(1)`, NOW)).toThrow(
      'The value you passed to atHour was invalid. It must be between 0 and 23.',
    );
  });

  it('needs a frequency', () => {
    expect(() => runsOf('.atHour(5)', NOW)).toThrow('The trigger has no frequency');
  });
});

describe('ClockTriggerBuilder.nearMinute', () => {
  it('runs as early as 15 minutes before', () => {
    expect(runsOf('.atHour(9).nearMinute(30).everyDays(1)', '2026-12-02T10:00:00+09:00')).toEqual([
      '2026-12-01T09:15',
      '2026-12-02T09:15',
    ]);
    expect(runsOf('.atHour(0).nearMinute(5).everyDays(1)', '2026-12-02T10:00:00+09:00')).toEqual([
      '2026-12-01T23:50',
    ]);
    expect(runsOf('.everyHours(1).nearMinute(20)', '2026-12-01T11:10:00+09:00')).toEqual([
      '2026-12-01T10:05',
      '2026-12-01T11:05',
    ]);
  });

  it('refuses a minute that is none', () => {
    expect(() => runsOf('.atHour(1).nearMinute(60).everyDays(1)', NOW)).toThrow(
      'The value you passed to nearMinute was invalid.',
    );
  });
});

describe('ClockTriggerBuilder.everyWeeks', () => {
  it('runs on the day of the week, every so many weeks', () => {
    expect(
      runsOf('.everyWeeks(2).onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(14)', '2026-12-20T00:00:00+09:00'),
    ).toEqual(['2026-12-04T14:59', '2026-12-18T14:59']);
    expect(runsOf('.everyWeeks(1)', '2026-12-08T09:00:00+09:00')).toEqual(['2026-12-08T09:00']);
  });

  it('refuses less than one', () => {
    expect(() => runsOf('.everyWeeks(0)', NOW)).toThrow('The value you passed to everyWeeks was invalid.');
  });
});

describe('ClockTriggerBuilder.onWeekDay', () => {
  it('runs once a week, some time that day: here in its last minute', () => {
    expect(runsOf('.onWeekDay(ScriptApp.WeekDay.TUESDAY)', '2026-12-09T00:00:00+09:00')).toEqual([
      '2026-12-01T23:59',
      '2026-12-08T23:59',
    ]);
    expect(runsOf('.onWeekDay(ScriptApp.WeekDay.TUESDAY).atHour(8)', '2026-12-09T00:00:00+09:00')).toEqual([
      '2026-12-08T08:59',
    ]);
    expect(runsOf('.onWeekDay(ScriptApp.WeekDay.SUNDAY).atHour(8)', '2026-12-09T00:00:00+09:00')).toEqual([
      '2026-12-06T08:59',
    ]);
  });
});

describe('ClockTriggerBuilder.onMonthDay', () => {
  it('runs on that day of every month that has it', () => {
    expect(runsOf('.onMonthDay(31).atHour(8)', '2027-04-01T00:00:00+09:00')).toEqual([
      '2026-12-31T08:59',
      '2027-01-31T08:59',
      '2027-03-31T08:59',
    ]);
    expect(runsOf('.onMonthDay(1).atHour(0).nearMinute(0)', '2027-02-02T00:00:00+09:00')).toEqual([
      '2026-12-31T23:45',
      '2027-01-31T23:45',
    ]);
  });

  it.each([0, 32])('refuses %i', (day) => {
    expect(() => runsOf(`.onMonthDay(${day})`, NOW)).toThrow(
      'The value you passed to onMonthDay was invalid.',
    );
  });
});

describe('ClockTriggerBuilder.atDate', () => {
  it('runs near midnight, which may be the evening before', () => {
    expect(runsOf('.atDate(2026, 12, 24)', '2026-12-31T00:00:00+09:00')).toEqual(['2026-12-23T23:45']);
    expect(runsOf('.atDate(2026, 12, 24).atHour(10)', '2026-12-31T00:00:00+09:00')).toEqual([
      '2026-12-24T10:59',
    ]);
  });

  it.each(['2026, 13, 1', '2026, 2, 29', '2026, 0, 1'])('refuses %s', (date) => {
    expect(() => runsOf(`.atDate(${date})`, NOW)).toThrow('The value you passed to atDate was invalid.');
  });

  it('of a day that is over is not imitated', () => {
    expect(() => runsOf('.atDate(2026, 11, 30)', NOW)).toThrow('not implemented');
  });
});

describe('ClockTriggerBuilder.after', () => {
  it('runs once, not before, here a minute late; the trigger stays in the list', () => {
    const host = createHost({
      script: `function tick() {} function main() { ScriptApp.newTrigger('tick').timeBased().after(600000).create(); }
        function count() { return ScriptApp.getProjectTriggers().length; }`,
      now: new Date(NOW),
    });
    host.run('main');
    expect(host.advanceTo(new Date('2026-12-01T09:10:00+09:00'))).toEqual([]);
    expect(host.advanceTo(new Date('2026-12-01T12:00:00+09:00'))).toHaveLength(1);
    expect(host.run('count').value).toBe(1);
    expect(host.advanceTo(new Date('2027-12-01T12:00:00+09:00'))).toEqual([]);
  });
});

describe('ClockTriggerBuilder.at', () => {
  it('runs once', () => {
    expect(runsOf('.at(new Date(2026, 11, 2, 8, 30))', '2026-12-31T00:00:00+09:00')).toEqual([
      '2026-12-02T08:31',
    ]);
  });

  it('of a time that is over is not imitated', () => {
    expect(() => runsOf('.at(new Date(2020, 0, 1))', NOW)).toThrow('not implemented');
  });
});

describe('ClockTriggerBuilder.inTimezone', () => {
  it('reads hours and days there', () => {
    expect(
      runsOf(".everyDays(1).atHour(12).inTimezone('America/Los_Angeles')", '2026-12-02T23:00:00+09:00'),
    ).toEqual(['2026-12-02T05:59']);
  });

  it('keeps the hour when clocks change', () => {
    const runs = runsOf(
      ".everyDays(1).atHour(12).inTimezone('America/Los_Angeles')",
      '2027-03-16T23:00:00+09:00',
    );
    // Clocks go forward there on 14 March 2027.
    expect(runs.slice(-4)).toEqual([
      '2027-03-13T05:59',
      '2027-03-14T05:59',
      '2027-03-15T04:59',
      '2027-03-16T04:59',
    ]);
  });

  it('comes back to its hour after the night that lacks it', () => {
    const runs = runsOf(
      ".everyDays(1).atHour(2).inTimezone('America/Los_Angeles')",
      '2027-03-16T23:00:00+09:00',
    );
    // 02:59 does not exist on the 14th: that run comes an hour on.
    expect(runs.slice(-4)).toEqual([
      '2027-03-13T19:59',
      '2027-03-14T19:59',
      '2027-03-15T18:59',
      '2027-03-16T18:59',
    ]);
  });

  it('refuses a zone that is none', () => {
    expect(() => runsOf(".everyDays(1).inTimezone('Mars/Base')", NOW)).toThrow('Invalid argument: timezone');
  });
});

describe('ClockTriggerBuilder.create', () => {
  it('needs a frequency, and one only', () => {
    expect(() => runsOf('', NOW)).toThrow('The trigger has no frequency');
    expect(() => runsOf('.everyDays(1).everyHours(1)', NOW)).toThrow('not implemented');
  });

  it('is refused beyond 20 triggers of a user', () => {
    const host = createHost({
      script: `function main(n) { for (let i = 0; i < n; i++) ScriptApp.newTrigger('x').timeBased().everyDays(1).create(); }`,
    });
    host.run('main', [20], { user: 'lead@example.com' });
    host.run('main', [20], { user: 'desk@example.com' });
    expect(() => host.run('main', [1], { user: 'lead@example.com' })).toThrow(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });
});

describe('a clock trigger', () => {
  const script = `
    function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
    function tick(e) {
      PropertiesService.getScriptProperties().setProperty('e', JSON.stringify(e));
      PropertiesService.getScriptProperties().setProperty('who', Session.getEffectiveUser().getEmail());
      PropertiesService.getScriptProperties().setProperty('now', new Date().toISOString());
    }
    function read() { return PropertiesService.getScriptProperties().getProperties(); }`;

  it('tells its moment in UTC, Monday as 1, the week by ISO', () => {
    const host = createHost({ script, now: new Date('2026-01-04T23:30:00+09:00'), user: 'lead@example.com' });
    host.run('install');
    const [run] = host.advanceTo(new Date('2026-01-05T00:30:00+09:00'));
    const { e, who, now } = host.run('read').value as Record<string, string>;
    expect(JSON.parse(e ?? '')).toEqual({
      authMode: 'FULL',
      triggerUid: run?.triggerId,
      year: 2026,
      month: 1,
      'day-of-month': 4,
      'day-of-week': 7,
      'week-of-year': 1,
      hour: 15,
      minute: 30,
      second: 0,
      timezone: 'UTC',
    });
    expect([who, now]).toEqual(['lead@example.com', '2026-01-04T15:30:00.000Z']);
  });

  it('hands its AuthMode over', () => {
    const host = createHost({
      script: `function main() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
        function tick(e) { if (e.authMode !== ScriptApp.AuthMode.FULL) throw new Error('no'); }`,
      now: new Date(NOW),
    });
    host.run('main');
    expect(host.advanceTo(new Date('2026-12-01T10:30:00+09:00'))[0]?.outcome).toBe('completed');
  });

  it('runs as who made it, with those of others in the order of time', () => {
    const host = createHost({
      script: `function install(n) { ScriptApp.newTrigger('tick').timeBased().everyMinutes(n).create(); } function tick() {}`,
      now: new Date(NOW),
    });
    host.run('install', [10], { user: 'lead@example.com' });
    host.run('install', [15], { user: 'desk@example.com' });
    const runs = host.advanceTo(new Date('2026-12-01T09:30:00+09:00'));
    expect(runs.map(({ user, at }) => [user, (at - Date.parse(NOW)) / 60_000])).toEqual([
      ['lead@example.com', 10],
      ['desk@example.com', 15],
      ['lead@example.com', 20],
      ['lead@example.com', 30],
      ['desk@example.com', 30],
    ]);
  });

  it('has no user interface, and a failure is recorded and stops nothing', () => {
    const host = createHost({
      script: `function main() {
          ScriptApp.newTrigger('ask').timeBased().everyHours(1).create();
          ScriptApp.newTrigger('gone').timeBased().everyHours(1).create();
        }
        function ask() { SpreadsheetApp.getUi(); }`,
      now: new Date(NOW),
    });
    host.run('main');
    const runs = host.advanceTo(new Date('2026-12-01T10:00:00+09:00'));
    expect(runs.map(({ functionName, outcome, error }) => [functionName, outcome, error])).toEqual([
      ['ask', 'failed', 'Cannot call SpreadsheetApp.getUi() from this context.'],
      ['gone', 'failed', 'Script function not found: gone'],
    ]);
    expect(host.triggerRuns).toEqual(runs);
  });

  it('that fell due while another slept runs once, late', () => {
    const host = createHost({
      script: `function main() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(1).create(); }
        function tick() { Utilities.sleep(150000); }`,
      now: new Date(NOW),
    });
    host.run('main');
    const runs = host.advanceTo(new Date('2026-12-01T09:05:00+09:00'));
    expect(runs.map(({ at }) => (at - Date.parse(NOW)) / 1000)).toEqual([60, 210, 360]);
  });

  it('may run 90 minutes a day, all of a user together', () => {
    const host = createHost({
      script: `function main() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(30).create(); }
        function tick() { Utilities.sleep(300000); }`,
      now: new Date(NOW),
      quotas: { triggerMinutesPerDay: 12 },
    });
    host.run('main');
    const outcomes = host
      .advanceTo(new Date('2026-12-01T11:30:00+09:00'))
      .map(({ error = 'completed' }) => error);
    expect(outcomes).toEqual([
      'completed',
      'completed',
      'completed',
      'Service using too much computer time for one day',
      'Service using too much computer time for one day',
    ]);
    expect(host.advanceTo(new Date('2026-12-02T10:00:00+09:00')).at(-1)?.outcome).toBe('completed');
  });

  it('is kept in the snapshot, with the next run', () => {
    const first = createHost({ script, now: new Date(NOW), user: 'lead@example.com' });
    first.run('install');
    const second = createHost({ script, now: new Date(NOW), snapshot: structuredClone(first.snapshot()) });
    const [run] = second.advanceTo(new Date('2026-12-01T10:00:00+09:00'));
    expect(run).toMatchObject({ functionName: 'tick', user: 'lead@example.com', outcome: 'completed' });
    expect(first.triggerRuns).toEqual([]);
  });

  it('never runs with the clock turned back', () => {
    const host = createHost({ script, now: new Date(NOW) });
    expect(() => host.advanceTo(new Date('2026-11-30T00:00:00+09:00'))).toThrow(
      'the clock only goes forward',
    );
  });
});

describe('SpreadsheetTriggerBuilder.create', () => {
  const script = (event: string) => `
    function install() { ScriptApp.newTrigger('handle').forSpreadsheet(SpreadsheetApp.getActive()).${event}().create(); }
    function handle(e) {
      const mode = e.authMode === ScriptApp.AuthMode.FULL;
      console.log('x');
      PropertiesService.getScriptProperties().setProperty('seen', JSON.stringify([mode, e.triggerUid.length > 5, e.source.getName(),
        e.value, e.oldValue, e.range && e.range.getA1Notation(), e.changeType, e.user.getEmail(),
        Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()]));
    }
    function read() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('seen')); }`;

  const lead = { user: 'lead@example.com' };

  it('SpreadsheetTriggerBuilder.onEdit: as who made it, beside the simple one, who edits told to nobody else', () => {
    const host = createHost({
      script: `${script('onEdit')} function onEdit(e) { return e.triggerUid === undefined; }`,
    });
    host.run('install', [], lead);
    expect(host.edit('시트1', 'B2', '5', { user: 'desk@example.com' })?.value).toBe(true);
    expect(host.run('read').value).toEqual([
      true,
      true,
      'Workbook',
      '5',
      null,
      'B2',
      null,
      '',
      'lead@example.com',
      '',
    ]);
    host.edit('시트1', 'B2', '6', lead);
    expect((host.run('read').value as unknown[]).slice(-3)).toEqual([
      'lead@example.com',
      'lead@example.com',
      'lead@example.com',
    ]);
  });

  it('SpreadsheetTriggerBuilder.onChange: an edit is a change', () => {
    const host = createHost({ script: script('onChange') });
    host.run('install', [], lead);
    host.edit('시트1', 'B2', '5');
    expect((host.run('read').value as unknown[]).slice(2, 7)).toEqual(['Workbook', null, null, null, 'EDIT']);
  });

  it('SpreadsheetTriggerBuilder.onOpen', () => {
    const host = createHost({ script: script('onOpen') });
    host.run('install', [], lead);
    host.open();
    expect(host.triggerRuns).toMatchObject([{ functionName: 'handle', outcome: 'completed' }]);
  });

  it('SpreadsheetTriggerBuilder.onFormSubmit: is kept, and no form is submitted here', () => {
    const host = createHost({ script: script('onFormSubmit') });
    host.run('install', [], lead);
    host.edit('시트1', 'A1', '1');
    expect(host.triggerRuns).toEqual([]);
  });

  it('fires for people only, not for what scripts write', () => {
    const host = createHost({
      script: `${script('onEdit')} function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`,
    });
    host.run('install', [], lead);
    host.run('write');
    expect(host.triggerRuns).toEqual([]);
  });

  it('fires although the simple trigger fails', () => {
    const host = createHost({ script: `${script('onEdit')} function onEdit() { throw new Error('stop'); }` });
    host.run('install', [], lead);
    expect(() => host.edit('시트1', 'A1', '1')).toThrow('stop');
    expect(host.triggerRuns).toMatchObject([{ outcome: 'completed' }]);
  });

  it('needs an event', () => {
    expect(() => resultOf("ScriptApp.newTrigger('x').forSpreadsheet(ss).create()")).toThrow('has no event');
  });
});

describe('TriggerBuilder', () => {
  it('TriggerBuilder.forSpreadsheet takes the id of the bound spreadsheet, and no other here', () => {
    expect(resultOf("ScriptApp.newTrigger('x').forSpreadsheet(ss.getId()).onOpen().create(); return 1")).toBe(
      1,
    );
    expect(() => resultOf("ScriptApp.newTrigger('x').forSpreadsheet('other')")).toThrow('not implemented');
  });

  it.each(['forForm', 'forDocument', 'forUserCalendar'])('TriggerBuilder.%s is not imitated', (method) => {
    expect(() => resultOf(`ScriptApp.newTrigger('x').${method}('id')`)).toThrow(
      `not implemented: TriggerBuilder.${method}`,
    );
  });

  it('TriggerBuilder.timeBased answers with a builder', () => {
    expect(resultOf("return String(ScriptApp.newTrigger('x').timeBased())")).toBe('ClockTriggerBuilder');
  });
});

describe('Trigger', () => {
  it('Trigger.getUniqueId, Trigger.getHandlerFunction, Trigger.getEventType, Trigger.getTriggerSource, Trigger.getTriggerSourceId', () => {
    const host = hostOf(`
      const clock = ScriptApp.newTrigger('a').timeBased().everyDays(1).create();
      const edit = ScriptApp.newTrigger('b').forSpreadsheet(ss).onEdit().create();
      return [clock, edit].map((t) => [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.CLOCK,
        String(t.getEventType()), t.getTriggerSource() === ScriptApp.TriggerSource.SPREADSHEETS, t.getTriggerSourceId(),
        /^\\d{10,}$/.test(t.getUniqueId())]).concat(clock.getUniqueId() === edit.getUniqueId());`);
    expect(host.run('main').value).toEqual([
      ['a', true, 'CLOCK', false, null, true],
      ['b', false, 'ON_EDIT', true, 'bound-spreadsheet', true],
      false,
    ]);
  });
});
