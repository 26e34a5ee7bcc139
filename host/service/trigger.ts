import { isZone } from '../model/time-zone';
import { firstRun, type Schedule, type TriggerEvent, type TriggerModel } from '../model/trigger';
import { SPREADSHEET_ID, type WorkbookModel } from '../model/workbook';
import type {
  ClockTriggerBuilderObject,
  RootService,
  SpreadsheetTriggerBuilderObject,
  TriggerBuilderObject,
  TriggerObject,
} from './object';
import type { Methods, Scope } from './scope';
import { NotImplementedError, ServiceError } from './service-error';
import { type EnumMark, enumValue } from './wire';

export const TRIGGER_METHODS: Methods<TriggerObject> = {
  getUniqueId: ({ trigger }) => trigger.id,
  getHandlerFunction: ({ trigger }) => trigger.functionName,
  getEventType: ({ trigger }) => enumValue('EventType', trigger.event),
  getTriggerSource: ({ trigger }) =>
    enumValue('TriggerSource', trigger.event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'),
  getTriggerSourceId: ({ trigger }) => trigger.sourceId,
};

export const TRIGGER_BUILDER_METHODS: Methods<TriggerBuilderObject> = {
  timeBased: ({ functionName }, { scriptTimeZone }): ClockTriggerBuilderObject => ({
    service: 'ClockTriggerBuilder',
    functionName,
    schedule: { timeZone: scriptTimeZone },
  }),
  forSpreadsheet: ({ functionName }, _scope, of: RootService | string): SpreadsheetTriggerBuilderObject => {
    if (typeof of === 'string' && of !== SPREADSHEET_ID)
      throw new NotImplementedError('TriggerBuilder.forSpreadsheet of another spreadsheet');
    return { service: 'SpreadsheetTriggerBuilder', functionName, event: undefined };
  },
};

const listenFor =
  (event: TriggerEvent) =>
  (self: SpreadsheetTriggerBuilderObject): SpreadsheetTriggerBuilderObject => {
    self.event = event;
    return self;
  };

export const SPREADSHEET_TRIGGER_BUILDER_METHODS: Methods<SpreadsheetTriggerBuilderObject> = {
  onOpen: listenFor('ON_OPEN'),
  onEdit: listenFor('ON_EDIT'),
  onChange: listenFor('ON_CHANGE'),
  onFormSubmit: listenFor('ON_FORM_SUBMIT'),
  create: ({ functionName, event }, scope) => {
    if (!event)
      throw new ServiceError('The trigger has no event: call onOpen, onEdit, onChange or onFormSubmit.');
    return addTrigger(scope, { functionName, event, sourceId: SPREADSHEET_ID });
  },
};

type Changes = { -readonly [Key in keyof Schedule]?: Schedule[Key] };

/** A frequency can be chosen once; `week` and `month` are chosen by naming the day, too. */
function choose(
  self: ClockTriggerBuilderObject,
  every: Schedule['every'],
  count: number,
  rest: Changes = {},
) {
  if (self.schedule.every !== undefined && self.schedule.every !== every)
    throw new NotImplementedError('ClockTriggerBuilder with more than one frequency');
  Object.assign(self.schedule, { every, count }, rest);
  return self;
}

function requireWithin(method: string, value: number, from: number, to: number): void {
  if (value < from || value > to)
    throw new ServiceError(
      `The value you passed to ${method} was invalid. It must be between ${from} and ${to}.`,
    );
}

export const CLOCK_TRIGGER_BUILDER_METHODS: Methods<ClockTriggerBuilderObject> = {
  after: (self, scope, milliseconds: number) => once(self, scope, scope.now() + milliseconds, 'after'),
  at: (self, scope, date: Date) => once(self, scope, date.getTime(), 'at'),
  atDate: (self, _scope, year: number, month: number, day: number) => {
    requireWithin('atDate', month, 1, 12);
    requireWithin('atDate', day, 1, new Date(Date.UTC(year, month, 0)).getUTCDate());
    return choose(self, 'once', 1, { date: { year, month, day } });
  },
  everyMinutes: (self, _scope, count: number) => {
    if (![1, 5, 10, 15, 30].includes(count))
      throw new ServiceError(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    return choose(self, 'minute', count);
  },
  everyHours: (self, _scope, count: number) => {
    requirePositive('everyHours', count);
    return choose(self, 'hour', count);
  },
  everyDays: (self, _scope, count: number) => {
    requirePositive('everyDays', count);
    return choose(self, 'day', count);
  },
  everyWeeks: (self, _scope, count: number) => {
    requirePositive('everyWeeks', count);
    return choose(self, 'week', count);
  },
  onWeekDay: (self, _scope, { name }: EnumMark) =>
    choose(self, 'week', self.schedule.count ?? 1, { weekday: WEEKDAYS.indexOf(name) }),
  onMonthDay: (self, _scope, monthDay: number) => {
    requireWithin('onMonthDay', monthDay, 1, 31);
    return choose(self, 'month', 1, { monthDay });
  },
  atHour: (self, _scope, hour: number) => {
    requireWithin('atHour', hour, 0, 23);
    self.schedule.hour = hour;
    return self;
  },
  nearMinute: (self, _scope, minute: number) => {
    requireWithin('nearMinute', minute, 0, 59);
    self.schedule.nearMinute = minute;
    return self;
  },
  inTimezone: (self, _scope, timeZone: string) => {
    if (!isZone(timeZone)) throw new ServiceError(`Invalid argument: timezone`);
    self.schedule.timeZone = timeZone;
    return self;
  },
  create: ({ functionName, schedule }, scope) => {
    const { timeZone, every, count = 1, ...rest } = schedule;
    if (every === undefined)
      throw new ServiceError('The trigger has no frequency: a clock trigger needs at least one.');
    if (schedule.hour !== undefined && (every === 'minute' || every === 'hour' || schedule.at !== undefined))
      throw new NotImplementedError(`ClockTriggerBuilder.atHour with the frequency "${every}"`);
    if (schedule.nearMinute !== undefined && (every === 'minute' || schedule.at !== undefined))
      throw new NotImplementedError(`ClockTriggerBuilder.nearMinute with the frequency "${every}"`);
    if (
      schedule.nearMinute !== undefined &&
      schedule.hour === undefined &&
      every !== 'hour' &&
      !schedule.date
    )
      throw new NotImplementedError('ClockTriggerBuilder.nearMinute without atHour');
    const made = { ...rest, timeZone, every, count };
    const nextRun = firstRun(made, scope.now());
    if (nextRun <= scope.now()) throw new NotImplementedError('a clock trigger for a time that has passed');
    return addTrigger(scope, { functionName, event: 'CLOCK', sourceId: null, schedule: made, nextRun });
  },
};

const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

function once(self: ClockTriggerBuilderObject, scope: Scope, at: number, method: string) {
  if (!(at >= scope.now()))
    throw new NotImplementedError(`ClockTriggerBuilder.${method} with a time that has passed`);
  return choose(self, 'once', 1, { at });
}

function requirePositive(method: string, value: number): void {
  if (value < 1)
    throw new ServiceError(`The value you passed to ${method} was invalid. It must be at least 1.`);
}

function addTrigger(scope: Scope, trigger: Omit<TriggerModel, 'id' | 'user'>): TriggerObject {
  const { workbook, userEmail: user, outside } = scope;
  if (workbook.triggers.filter((other) => other.user === user).length >= outside.usage.quotas.triggers)
    throw new ServiceError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  const made: TriggerModel = { id: nextTriggerId(workbook), user, ...trigger };
  workbook.triggers.push(made);
  return { service: 'Trigger', trigger: made };
}

/** Ids are figures only and look arbitrary, as Google's do, but repeat from run to run. */
function nextTriggerId({ triggers }: WorkbookModel): string {
  const last = triggers.reduce((highest, { id }) => (BigInt(id) > highest ? BigInt(id) : highest), 0n);
  return String(last === 0n ? 1_048_576_000_000_000_019n : last + 7_919_000_000_003n);
}
