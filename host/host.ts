import type { ServiceCallHook } from './execution/bridge';
import { type Argument, compile, execute, type Outcome } from './execution/execute';
import { requireClientValue } from './execution/value';
import type { CacheStore } from './model/cache-store';
import { effectiveBackground } from './model/conditional';
import { createOutside, type OutsideOptions, type TriggerRun } from './model/outside';
import { loadWorkbook, saveWorkbook } from './model/save';
import { WorkbookModel } from './model/workbook';
import { type Typing, typedCell } from './model/write';
import { noCost } from './service/cost';
import type { RangeService } from './service/object';
import { rangeOfA1 } from './service/place';
import type { Answer, Caller, Desk, MenuModel, Question, Scope, ServedPage } from './service/scope';
import { select } from './service/selection';
import { createTriggerRunner } from './service/trigger-runner';
import { requireValid } from './service/validity';
import { enumValue } from './service/wire';
import type { SavedCell, Snapshot } from './snapshot';

export type { Outcome } from './execution/execute';
export { HostError } from './execution/host-error';
export type { OutsideOptions, TriggerRun } from './model/outside';
export type { Cost } from './service/cost';
export type { Answer, Caller, MenuModel, Question, ServedPage } from './service/scope';

export interface HostOptions extends OutsideOptions {
  /** The built script, as it would be pushed to Google. */
  readonly script: string;
  /** As stack traces name the script; `main.js` if not given. */
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
  readonly userLocale?: string;
  /** The project's HTML files: name, with or without `.html`, to text. */
  readonly files?: ReadonlyMap<string, string>;
  /** The manifest's `oauthScopes`; without it, every scope that is used counts as granted. */
  readonly oauthScopes?: readonly string[];
  /** Answers `alert` and `prompt`; without it, a plain OK dialog is closed with OK and any other question fails. */
  readonly answer?: (question: Question) => Answer;
  /** The value of a formula cell, which the host does not compute; without it, reading one fails. */
  readonly formulaValue?: (formula: string) => string | number | boolean;
  /** Called before every service call of every execution, counted from 1: may throw, or edit the sheet. */
  readonly onServiceCall?: ServiceCallHook;
}

export interface RunOptions {
  /** E-mail address; '' where Google does not tell. */
  readonly user?: string;
  /** `editor` if not given: someone at the sheet chose a menu item. */
  readonly caller?: Caller;
  readonly onServiceCall?: ServiceCallHook;
}

/** Apps Script's globals over a workbook in memory. Synchronous; every execution starts in a fresh context. */
export interface Host {
  /**
   * Runs a function that the script declares at top level. Values are copied in and out; dates may cross.
   * @throws HostError for what the script throws
   */
  run(functionName: string, args?: readonly unknown[], options?: RunOptions): Outcome;
  /**
   * As `google.script.run` calls it: names that end in `_` are out of reach, only JSON-like values cross.
   * @throws HostError for what the script throws, Error where a value cannot cross
   */
  callFromClient(functionName: string, args?: readonly unknown[], options?: RunOptions): Outcome;
  /** Somebody opens the spreadsheet: `onOpen` runs if the script declares it. */
  open(options?: RunOptions): Outcome | undefined;
  /** Somebody types into a cell: the text is parsed as typed, then `onEdit` runs if the script declares it. */
  edit(sheetName: string, a1: string, typed: string | boolean, options?: RunOptions): Outcome | undefined;
  /** Somebody selects cells; later executions find them active. */
  select(sheetName: string, a1: string): void;
  /** The background that a person sees, `#rrggbb`: the first matching conditional format, else the cell's own. */
  effectiveBackground(sheetName: string, row: number, column: number): string;
  /** The workbook at this moment. */
  snapshot(): Snapshot;
  /**
   * Moves the clock on to an instant; clock triggers that fall due on the way run in order, as who made them.
   * @returns these runs; one that fails stops nothing
   */
  advanceTo(instant: Date | number): readonly TriggerRun[];
  /** What installable triggers ran so far, in order. */
  readonly triggerRuns: readonly TriggerRun[];
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
  loadScript(script: string): void;
}

export function createHost(options: HostOptions): Host {
  const timeZone = options.timeZone ?? 'Asia/Seoul';
  const workbook = options.snapshot ? loadWorkbook(options.snapshot) : newWorkbook(options, timeZone);
  const desk = createDesk(options.answer);
  const locks = new Map<string, number>();
  const caches = new Map<string, CacheStore>();
  const files = new Map(
    [...(options.files ?? [])].map(([name, text]) => [name.replace(/\.html$/, ''), text]),
  );
  let compiled = compile(options.script, options.fileName ?? 'main.js');
  let slept = 0;
  let executions = 0;
  let seed = 1;

  const clock = readClock(options.now);
  const now = () => clock() + slept;
  const outside = createOutside(options, now);

  const createScope = (caller: Caller, user: string, activeUser = user): Scope => ({
    workbook,
    desk,
    outside,
    caller,
    userEmail: user,
    activeEmail: activeUser,
    userLocale: options.userLocale ?? 'ko',
    scriptTimeZone: timeZone,
    oauthScopes: options.oauthScopes,
    files,
    caches,
    apostropheInTextCell: options.apostropheInTextCell ?? 'swallowed',
    surfacesWritesLate: options.surfacesWritesLate ?? false,
    formulaValue: options.formulaValue ?? refuseFormula,
    log: [],
    cost: noCost(),
    executionId: ++executions,
    locks,
    now,
    sleep: (milliseconds) => {
      slept += milliseconds;
    },
    random: () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed / 4_294_967_296;
    },
    typing: () => ({
      workbook,
      year: new Date(now()).getFullYear(),
      apostropheInTextCell: options.apostropheInTextCell ?? 'swallowed',
    }),
  });

  const start = (
    functionName: string,
    args: readonly Argument[],
    caller: Caller,
    given: RunOptions & { readonly activeUser?: string } = {},
  ) =>
    inZone(timeZone, workbook, () =>
      execute(
        compiled,
        functionName,
        args,
        createScope(given.caller ?? caller, given.user ?? options.user ?? '', given.activeUser),
        given.onServiceCall ?? options.onServiceCall,
      ),
    );

  const triggers = createTriggerRunner({
    outside,
    workbook,
    now,
    setClock: (instant) => {
      slept += instant - now();
    },
    start: (functionName, event, { event: kind, user }, activeUser) =>
      start(functionName, [{ event }], kind === 'CLOCK' ? 'timeTrigger' : 'installableTrigger', {
        user,
        activeUser,
      }),
  });
  const person = (given: RunOptions | undefined) => given?.user ?? options.user ?? '';

  const sheetNamed = (name: string) => {
    const sheet = workbook.sheetNamed(name);
    if (!sheet) throw new Error(`no sheet "${name}"`);
    return sheet;
  };

  return {
    run: (functionName, args = [], given) =>
      start(
        functionName,
        args.map((value) => ({ value })),
        'editor',
        given,
      ),
    callFromClient: (functionName, args = [], given) => {
      if (functionName.endsWith('_'))
        throw new Error(`google.script.run does not reach ${functionName}: its name ends in "_"`);
      for (const [index, arg] of args.entries()) requireClientValue(arg, `argument ${index + 1}`);
      const outcome = start(
        functionName,
        args.map((value) => ({ json: JSON.stringify(value) })),
        'client',
        given,
      );
      const value = outcome.value === undefined ? null : outcome.value;
      requireClientValue(value, 'the result');
      return { ...outcome, value };
    },
    open: (given) => {
      desk.menus = [];
      try {
        if (!compiled.declares('onOpen')) return undefined;
        return start('onOpen', [{ event: eventBase('LIMITED') }], 'simpleTrigger', given);
      } finally {
        triggers.fire('ON_OPEN', person(given));
      }
    },
    edit: (sheetName, a1, typed, given) => {
      const range = rangeOfA1(workbook, sheetNamed(sheetName), a1);
      const change = inZone(timeZone, workbook, () =>
        typeInto(range, typed, createScope('editor', '').typing()),
      );
      const details = { range: { object: range }, ...change };
      try {
        if (!compiled.declares('onEdit')) return undefined;
        return start('onEdit', [{ event: { ...eventBase('LIMITED'), ...details } }], 'simpleTrigger', given);
      } finally {
        triggers.fire('ON_EDIT', person(given), details);
        triggers.fire('ON_CHANGE', person(given), { changeType: { value: 'EDIT' } });
      }
    },
    select: (sheetName, a1) => {
      select(workbook, rangeOfA1(workbook, sheetNamed(sheetName), a1));
    },
    effectiveBackground: (sheetName, row, column) =>
      inZone(timeZone, workbook, () =>
        effectiveBackground(sheetNamed(sheetName), row, column, workbook.dateCellAt(now()).date),
      ),
    snapshot: () => saveWorkbook(workbook),
    advanceTo: (instant) => triggers.advanceTo(Number(instant)),
    triggerRuns: outside.triggerRuns,
    get menus() {
      return desk.menus;
    },
    get sidebar() {
      return desk.sidebar;
    },
    get dialogs() {
      return desk.dialogs;
    },
    closePage: (page) => {
      if (desk.sidebar === page) desk.sidebar = undefined;
      desk.dialogs = desk.dialogs.filter((dialog) => dialog !== page);
    },
    toasts: desk.toasts,
    loadScript: (script) => {
      compiled = compile(script, options.fileName ?? 'main.js');
    },
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

function createDesk(answer: HostOptions['answer']): Desk {
  return {
    menus: [],
    sidebar: undefined,
    dialogs: [],
    toasts: [],
    answer: (question) => {
      if (answer) return answer(question);
      if (question.kind === 'alert' && question.buttons === 'OK') return { button: 'OK' };
      throw new Error(`nobody answers "${question.text}": give the host an answer`);
    },
  };
}

function readClock(now: HostOptions['now']): () => number {
  if (typeof now === 'function') return now;
  if (now === undefined) return () => Date.now();
  const instant = Number(now);
  return () => instant;
}

function refuseFormula(): never {
  throw new Error('formula not evaluated');
}

/** A script's Date works in the process's zone. */
function inZone<T>(timeZone: string, workbook: WorkbookModel, action: () => T): T {
  const before = process.env.TZ;
  if (before === timeZone) return action();
  process.env.TZ = timeZone;
  workbook.forgetZone();
  try {
    return action();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    workbook.forgetZone();
  }
}

function eventBase(authMode: string): Readonly<Record<string, Argument>> {
  return {
    authMode: { mark: enumValue('AuthMode', authMode) },
    source: { object: { service: 'Spreadsheet' } },
    user: { object: { service: 'User', email: '' } },
  };
}

/** @returns what an edit event says of the change */
function typeInto(
  range: RangeService,
  typed: string | boolean,
  typing: Typing,
): Readonly<Record<string, Argument>> {
  const [row, column, rows, columns] = range.at;
  if (rows !== 1 || columns !== 1) throw new Error('not implemented: an edit of more than one cell');
  const before = range.sheet.cell(row, column);
  const cell = typedCell(typed, range.sheet.numberFormat(row, column), typing);
  requireValid(range.sheet, range.at)?.(cell, row, column);
  range.sheet.setCell(row, column, cell);
  return {
    ...(cell === '' ? {} : { value: { value: eventText(cell) } }),
    ...(before === '' ? {} : { oldValue: { value: eventText(before) } }),
  };
}

/** How an edit event tells a value: as text, a date as its serial. */
function eventText(cell: SavedCell): string {
  if (typeof cell === 'object') return 'date' in cell ? String(cell.date) : cell.formula;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}
