import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Text } from '../core/text';
import type { Undo, ViewId } from '../features/action';
import type { SignInOutcome } from '../features/clinic/sign-in';
import type { HomeState } from '../features/home/home';
import type { DialogView } from '../features/window/opening';
import type { Acted, ActOptions } from './act';

/** What a view is opened with: a patient, a tier … as texts. */
export type ViewParams = Readonly<Record<string, string>>;

/** Everything of the page that a view may use. */
export interface App {
  readonly language: Language;
  /** The browser tab's own name: two tabs of one person are two. */
  readonly tab: string;
  /** The staff member who sits here; '' until chosen. */
  readonly who: string;
  /** As last heard; undefined before the first answer. */
  readonly home: HomeState | undefined;
  /** How the last look at the server went. */
  readonly connection: Connection;
  /** What was last said in the bar. */
  readonly told: Told | undefined;
  /** What takes long and is under way, in whatever view. */
  readonly work: Work | undefined;
  /** Stands in a large dialog: views may spread out there. */
  readonly isLarge: boolean;
  /** Nothing is behind the view in sight. */
  readonly isFirst: boolean;
  /** A text in the language of who looks, filled in. */
  say(text: Text, params?: Readonly<Record<string, string | number>>): string;
  /**
   * Runs an action to its end; its summary is shown, and what it did can be taken back from the bar.
   * @throws ActError, which ErrorNotice shows
   */
  act<Outcome>(
    id: string,
    input?: unknown,
    options?: ActOptions & { readonly quiet?: boolean },
  ): Promise<Acted<Outcome>>;
  /**
   * Runs an action for somebody who stands beside: who sits here stays the same, and nothing is told in the bar.
   * @throws ActError
   */
  actAs<Outcome>(person: Person, id: string, input?: unknown): Promise<Acted<Outcome>>;
  /**
   * The same for what takes long: every view shows how far it has come, and it goes on when the view is left.
   * Where it was stopped before, it goes on from there.
   * @throws ActError; `stopped` where it was stopped, `working` where other work is under way
   */
  startWork<Outcome>(
    title: string,
    id: string,
    input?: unknown,
    options?: { readonly quiet?: boolean },
  ): Promise<Acted<Outcome>>;
  /** Opens a view; the one before stays behind the back arrow. `home` forgets what was before. */
  go(view: ViewId | OwnView, params?: ViewParams): void;
  /** To the view before; from the first view of a dialog, out of it. */
  back(): void;
  /**
   * Opens a view in a large dialog over the spreadsheet; this page stays as it is behind it.
   * @param title stands above the dialog
   * @throws ActError, which ErrorNotice shows
   */
  openDialog(view: DialogView, title: string, params?: ViewParams): Promise<void>;
  /** Closes the window in which the page stands. */
  close(): void;
  /** What this view is to be opened with when one comes back to it: a search, a filter. */
  keep(params: ViewParams): void;
  /** Asks for the home state again now. */
  refresh(): Promise<void>;
  /** Something short for everybody to hear, with or without a way to take it back. */
  tell(message: string, undo?: Undo | TakeBack): void;
  /** Takes back what was last told; nothing where it cannot be. */
  takeBack(): Promise<void>;
  closeTold(): void;
  setLanguage(language: Language): void;
  /** Seats somebody at this tab whose PIN was given, or set. @throws ActError */
  signIn(given: GivenPin): Promise<SignInOutcome>;
  /** Seats a name that needs no PIN; '' leaves the seat. */
  sit(name: string): void;
}

/** A member of staff, and what shows that it is him: see SignInOutcome. */
export interface Person {
  readonly who: string;
  readonly pass: string;
}

/** What somebody gives to be known under a name: the PIN there is, a new one, or neither where there is none. */
export interface GivenPin {
  readonly name: string;
  readonly pin?: string;
  readonly newPin?: string;
}

/** Takes back in the view's own way, and says itself what came of it. */
export type TakeBack = () => Promise<void>;

export interface Told {
  readonly message: string;
  readonly undo: Undo | TakeBack | undefined;
}

export interface Connection {
  /** The last look failed. */
  readonly isLost: boolean;
  /** `14:02`, of the last look that came through; '' before the first. */
  readonly heardAt: string;
  /** Why the first look failed, as long as none came through. */
  readonly error: unknown;
}

export interface Work {
  readonly id: string;
  readonly title: string;
  readonly done: number;
  /** 0 as long as it is not known. */
  readonly total: number;
  readonly isStopping: boolean;
  stop(): void;
}

/** Views that no menu opens. */
export type OwnView = 'start' | 'who' | 'help' | 'patient' | 'held' | 'erase' | 'calls';

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('a view stands outside the app');
  return app;
}
