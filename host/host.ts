import { createEntrances, type Entrances, startTrigger } from './entrance';
import type { Change, ServiceCallHook } from './execution/bridge';
import { HostClock } from './execution/clock';
import { compile, compileOnce, type ScriptFile } from './execution/compile';
import type { Outcome } from './execution/execution';
import { createExecutions, type ExecutionScope } from './execution/executions';
import type { LimitOptions } from './execution/time-limit';
import type { Way } from './execution/way';
import { inZone } from './execution/zone';
import { Calculation } from './formula/calculation';
import type { CacheStore } from './model/cache-store';
import type { CalendarEvent } from './model/calendar';
import { effectiveBackground } from './model/conditional';
import type { Mailbox } from './model/mailbox';
import { createOutside, type OutsideOptions, type TriggerRun } from './model/outside';
import { loadWorkbook, saveWorkbook } from './model/save';
import type { SentMail } from './model/sent-mail';
import { WorkbookModel } from './model/workbook';
import { atDesk, closePage, createDesk } from './person/desk';
import { type Cost, noCost } from './service/cost';
import type { Later } from './service/later';
import { rangeOfA1 } from './service/place';
import type { Answer, Desk, MenuModel, Question, Scope, ServedPage } from './service/scope';
import { select } from './service/selection';
import { createTriggerRunner } from './service/trigger-runner';
import type { Snapshot } from './snapshot';

export type { Change } from './execution/bridge';
export type { ScriptFile } from './execution/compile';
export type { Outcome } from './execution/execution';
export { HostError } from './execution/host-error';
export type { LimitOptions } from './execution/time-limit';
export type { RunOptions } from './execution/way';
export type { OutsideOptions, TriggerRun } from './model/outside';
export { closePage, createDesk } from './person/desk';
export type { PersonEdit } from './person/edit';
export type { TabChange } from './person/tab';
export type { Cost } from './service/cost';
export type { Answer, Desk, MenuModel, Question, ServedPage } from './service/scope';

export interface HostOptions extends OutsideOptions {
  /** The built script, as it would be pushed to Google; several files share one global scope and are evaluated in order. */
  readonly script: string | readonly ScriptFile[];
  /** As stack traces name a script that is one text; `main.js` if not given. */
  readonly fileName?: string;
  /** The workbook to begin with; a new one with one blank sheet if not given. */
  readonly snapshot?: Snapshot;
  /** Of the script; `Asia/Seoul` if not given. */
  readonly timeZone?: string;
  /** Of a new spreadsheet; the script's zone, and `ko_KR`, if not given. */
  readonly spreadsheetTimeZone?: string;
  readonly locale?: string;
  /** The clock: an instant that stands still but for `Utilities.sleep`, or a function; the machine's if not given. */
  readonly now?: Date | number | (() => number);
  /** What becomes of a leading apostrophe in a text (`'@'`) cell: contested at Google; `swallowed` if not given. */
  readonly apostropheInTextCell?: 'swallowed' | 'stored';
  /** Whether a write that Google refuses while carrying it out is heard of only at the next read, write or flush. */
  readonly surfacesWritesLate?: boolean;
  /** Who runs what is run, if a call does not say. */
  readonly user?: string;
  /** Who owns the file ('' in a shared drive) and whom it is shared with, by e-mail address; without it, everybody is the owner. */
  readonly people?: {
    readonly owner: string;
    readonly editors?: readonly string[];
    readonly viewers?: readonly string[];
  };
  readonly userLocale?: string;
  /** The project's HTML files: name, with or without `.html`, to text. */
  readonly files?: ReadonlyMap<string, string>;
  /** The manifest's `oauthScopes`; without it, every scope that is used counts as granted. */
  readonly oauthScopes?: readonly string[];
  /**
   * Answers `alert` and `prompt`; without it, a plain OK dialog is closed with OK and any other question fails.
   * An answer may come later where executions run beside each other.
   */
  readonly answer?: (question: Question) => Later<Answer>;
  /** The value of a formula that the host cannot compute; without it, reading one fails. */
  readonly formulaValue?: (formula: string) => string | number | boolean;
  /** Called before every service call of every execution, counted from 1: may throw, or edit the sheet. */
  readonly onServiceCall?: ServiceCallHook;
  /** Replaces single limits of Google's: how long, how many at once. */
  readonly limits?: LimitOptions;
  /** By how much every service call moves the clock on; 0 if not given. With a limit of time it ends a run at its k-th call. */
  readonly callMilliseconds?: number;
}

/** Apps Script's globals over a workbook in memory; every execution starts in a fresh context. */
export interface Host extends Entrances<Outcome, Outcome | undefined> {
  /**
   * The same, each in a thread of its own: executions run beside each other, wait for each other's locks and for answers,
   * are stopped when they hang; people edit meanwhile. Needs the script's time zone to be that of the process.
   */
  readonly start: Entrances<Promise<Outcome>, Promise<Outcome | undefined>> & {
    advanceTo(instant: Date | number): Promise<readonly TriggerRun[]>;
  };
  /** Tells of every change of the workbook, by scripts and by people, until the returned function is called. */
  onChange(listener: (change: Change) => void): () => void;
  /** Somebody selects cells; later executions find them active. @param desk of that person; the host's if not given */
  select(sheetName: string, a1: string, desk?: Desk): void;
  /** The background that a person sees, `#rrggbb`: the first matching conditional format, else the cell's own. */
  effectiveBackground(sheetName: string, row: number, column: number): string;
  /** Looks at the workbook as it is now, and what its formulas show; nothing may be changed. */
  look<T>(look: (workbook: WorkbookModel, calculation: Calculation) => T): T;
  /** The workbook at this moment. */
  snapshot(): Snapshot;
  /**
   * Moves the clock on to an instant; clock triggers that fall due on the way run in order, as who made them.
   * @returns these runs; one that fails stops nothing
   */
  advanceTo(instant: Date | number): readonly TriggerRun[];
  /** What installable triggers ran so far, in order. */
  readonly triggerRuns: readonly TriggerRun[];
  /** What MailApp sent; nothing leaves the machine. */
  readonly outbox: readonly SentMail[];
  /** A user's drafts and sent messages, as the advanced Gmail service left them. */
  mailbox(user: string): Pick<Mailbox, 'drafts' | 'messages'>;
  /** The events of a user's own calendar, deleted ones as cancelled. */
  calendar(user: string): readonly CalendarEvent[];
  /** Menus as `onOpen` left them. */
  readonly menus: readonly MenuModel[];
  /** The sidebar that stands open. */
  readonly sidebar: ServedPage | undefined;
  /** The dialogs made of HTML that stand open, the topmost last. */
  readonly dialogs: readonly ServedPage[];
  /** Somebody closes a sidebar or a dialog, or it closes itself. */
  closePage(page: ServedPage): void;
  readonly toasts: Desk['toasts'];
  /** Exchanges the script for another build; the workbook stays. */
  loadScript(script: HostOptions['script']): void;
}

export function createHost(options: HostOptions): Host {
  const timeZone = options.timeZone ?? 'Asia/Seoul';
  const workbook = options.snapshot ? loadWorkbook(options.snapshot) : newWorkbook(options, timeZone);
  if (options.people) workbook.people = { editors: [], viewers: [], ...options.people };
  const desk = createDesk({ answer: options.answer });
  workbook.selected = desk.selected;
  const caches = new Map<string, CacheStore>();
  const files = new Map(
    [...(options.files ?? [])].map(([name, text]) => [name.replace(/\.html$/, ''), text]),
  );
  const compileAll = (script: HostOptions['script']) =>
    typeof script === 'string'
      ? compile([{ name: options.fileName ?? 'main.js', text: script }])
      : compileOnce(script);
  let compiled = compileAll(options.script);
  let seed = 1;

  const clock = new HostClock(options.now);
  const now = () => clock.now();
  const listeners = new Set<(change: Change) => void>();
  const outside = createOutside(options, now);

  const createCalculation = () => new Calculation({ workbook, now, formulaValue: options.formulaValue });

  const typing = () => ({
    workbook,
    year: new Date(now()).getFullYear(),
    apostropheInTextCell: options.apostropheInTextCell ?? 'swallowed',
  });

  const scopeOf = (given: ExecutionScope): Scope => {
    const cost = noCost();
    return {
      ...given,
      workbook,
      desk: given.desk ?? desk,
      outside,
      userLocale: given.desk?.userLocale ?? options.userLocale ?? 'ko',
      scriptTimeZone: timeZone,
      oauthScopes: options.oauthScopes,
      files,
      caches,
      apostropheInTextCell: options.apostropheInTextCell ?? 'swallowed',
      surfacesWritesLate: options.surfacesWritesLate ?? false,
      formulaValue: options.formulaValue ?? refuseFormula,
      calculation: oncePerCall(cost, createCalculation),
      log: [],
      lacks: new Set(),
      loggerLines: [],
      timers: new Map(),
      cost,
      random: () => {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
        return seed / 4_294_967_296;
      },
      typing,
    };
  };

  const changed = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const around = <T>(own: Desk | undefined, action: () => T): T =>
    inZone(timeZone, workbook, () => atDesk(own ?? desk, workbook, action));
  const executions = createExecutions({
    compiled: () => compiled,
    clock,
    timeZone,
    user: options.user ?? '',
    limits: options.limits ?? {},
    callMilliseconds: options.callMilliseconds ?? 0,
    onServiceCall: options.onServiceCall,
    changed,
    scopeOf,
    around,
  });

  const triggers = createTriggerRunner({
    outside,
    workbook,
    now,
    setClock: (instant) => clock.pass(instant - now()),
    start: startTrigger(executions.here),
  });
  const sheetNamed = (name: string) => {
    const sheet = workbook.sheetNamed(name);
    if (!sheet) throw new Error(`no sheet "${name}"`);
    return sheet;
  };

  const entrances = <Ended extends Later<Outcome>, MaybeEnded>(way: Way<Ended, MaybeEnded>) =>
    createEntrances(way, {
      desk,
      sheetNamed,
      user: options.user ?? '',
      declares: (name) => compiled.declares(name),
      scopeOfPerson: executions.scopeOfPerson,
      changed,
      triggers,
      around,
    });

  return {
    ...entrances(executions.here),
    start: {
      ...entrances(executions.beside),
      advanceTo: (instant) => triggers.advanceBeside(Number(instant), startTrigger(executions.beside)),
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    select: (sheetName, a1, own) => {
      around(own, () => select(workbook, rangeOfA1(workbook, sheetNamed(sheetName), a1)));
    },
    effectiveBackground: (sheetName, row, column) =>
      inZone(timeZone, workbook, () =>
        effectiveBackground(sheetNamed(sheetName), row, column, createCalculation()),
      ),
    look: (look) => inZone(timeZone, workbook, () => look(workbook, createCalculation())),
    snapshot: () => saveWorkbook(workbook),
    advanceTo: (instant) => triggers.advanceTo(Number(instant)),
    triggerRuns: outside.triggerRuns,
    outbox: outside.outbox,
    mailbox: (user) => outside.mailboxes.get(user) ?? { drafts: [], messages: [] },
    calendar: (user) => [...(outside.calendars.get(user)?.events.values() ?? [])],
    get menus() {
      return desk.menus;
    },
    get sidebar() {
      return desk.sidebar;
    },
    get dialogs() {
      return desk.dialogs;
    },
    closePage: (page) => closePage(desk, page),
    toasts: desk.toasts,
    loadScript: (script) => {
      compiled = compileAll(script);
    },
  };
}

/** The same values of formulas for the length of one service call: the next may follow a write. */
function oncePerCall(cost: Cost, create: () => Calculation): () => Calculation {
  let made: { readonly calls: number; readonly calculation: Calculation } | undefined;
  return () => {
    const calls = cost.reads + cost.writes + cost.otherCalls;
    if (made?.calls !== calls) made = { calls, calculation: create() };
    return made.calculation;
  };
}

function newWorkbook(options: HostOptions, timeZone: string): WorkbookModel {
  const workbook = new WorkbookModel(
    'Workbook',
    options.spreadsheetTimeZone ?? timeZone,
    options.locale ?? 'ko_KR',
  );
  workbook.addSheet((options.locale ?? 'ko_KR') === 'ko_KR' ? '시트1' : 'Sheet1', 0);
  return workbook;
}

function refuseFormula(): never {
  throw new Error('formula not evaluated');
}
