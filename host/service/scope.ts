import type { LockTable } from '../execution/lock-table';
import type { Calculation } from '../formula/calculation';
import type { CacheStore } from '../model/cache-store';
import type { Outside } from '../model/outside';
import type { Selected, WorkbookModel } from '../model/workbook';
import type { Typing } from '../model/write';
import type { Cost } from './cost';
import type { Later } from './later';

/** Who started an execution decides what it may do: only an editor at the sheet has a user interface. */
export type Caller = 'editor' | 'client' | 'timeTrigger' | 'simpleTrigger' | 'installableTrigger';

export interface LogEntry {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
}

/** A menu as `addToUi` leaves it. */
export interface MenuModel {
  /** '' for an add-on's, which bears the script's name. */
  readonly caption: string;
  /** Whether it stands within Google's menu Extensions. */
  readonly inExtensions?: true;
  readonly items: readonly MenuItem[];
}

export type MenuItem =
  | { readonly caption: string; readonly functionName: string }
  | { readonly separator: true }
  | { readonly submenu: MenuModel };

/** A page of HtmlService that stands open, as the browser is served it. */
export interface ServedPage {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  /** Pixels. A sidebar is always 300 wide; its height, and what a dialog was not told, is undefined. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** After all that Google takes away or changes: see html/escaping-writer.ts and html/served-html.ts. */
  readonly html: string;
}

/** A question that `alert` or `prompt` asks. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export interface Answer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text?: string;
}

/** What a person at the screen has; without a desk of his own he sits at the host's. */
export interface Desk {
  /** The language that Google tells; the host's if undefined. */
  userLocale: string | undefined;
  readonly selected: Selected;
  menus: MenuModel[];
  sidebar: ServedPage | undefined;
  /** Open dialogs made of HTML, the topmost last. */
  dialogs: ServedPage[];
  readonly toasts: { readonly text: string; readonly title: string; readonly seconds: number }[];
  /** Answers a dialog while the script waits. */
  answer(question: Question): Later<Answer>;
  /** Told after every service call of an execution that was started with the desk: anything here may have changed. */
  used(): void;
}

/** Everything that a method of a service may use: the workbook's model, and what the outside gives. */
export interface Scope {
  readonly workbook: WorkbookModel;
  readonly desk: Desk;
  readonly outside: Outside;
  readonly caller: Caller;
  /** E-mail of who runs it; '' where Google does not tell. */
  readonly userEmail: string;
  /** E-mail of who sits at the sheet; '' where a trigger of somebody else runs. */
  readonly activeEmail: string;
  readonly userLocale: string;
  readonly scriptTimeZone: string;
  /** The manifest's `oauthScopes`; undefined where it names none. */
  readonly oauthScopes: readonly string[] | undefined;
  /** The project's HTML files by name, without `.html`. */
  readonly files: ReadonlyMap<string, string>;
  /** CacheService's stores by name; they live as long as the host. */
  readonly caches: Map<string, CacheStore>;
  readonly apostropheInTextCell: 'swallowed' | 'stored';
  /** Whether a write that fails while it is carried out is heard of at the next read, write or flush, or at the end. */
  readonly surfacesWritesLate: boolean;
  /** Values of formulas as they are now: not to be used after something was written. */
  calculation(): Calculation;
  /** What a formula cell shows. */
  formulaValue(formula: string): string | number | boolean;
  readonly log: LogEntry[];
  /** What the host lacks and the script asked for, `not implemented: X`, even if it caught the error. */
  readonly lacks: Set<string>;
  /** What `Logger.getLog` answers, line by line. */
  readonly loggerLines: string[];
  /** `console.time`: label → when it started. */
  readonly timers: Map<string, number>;
  readonly cost: Cost;
  /** This execution among all of its host, for locks. */
  readonly executionId: number;
  readonly locks: LockTable;
  /** Whether it runs in a thread of its own: then it can wait for another execution, and for a person. */
  readonly runsBeside: boolean;
  /** Milliseconds since 1970, sleeping included. */
  now(): number;
  /** The instant at which Google stops it. */
  readonly deadline: number;
  /** Passes on the clock at once, unless it runs beside others. */
  sleep(milliseconds: number): Later<void>;
  /** 0 ≤ random < 1, repeatable. */
  random(): number;
  typing(): Typing;
}

/**
 * The methods of one class: `self` is the object's state, then the scope, then the script's arguments,
 * whose count and types were checked against the reference before.
 */
export type Methods<Self> = Readonly<Record<string, (self: Self, scope: Scope, ...args: never[]) => unknown>>;
