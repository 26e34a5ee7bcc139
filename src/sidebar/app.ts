import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Text } from '../core/text';
import type { Undo, ViewId } from '../features/action';
import type { HomeState } from '../features/home/home';
import type { Acted, ActOptions } from './act';

/** What a view is opened with: a patient, a tier … as texts. */
export type ViewParams = Readonly<Record<string, string>>;

/** Everything of the sidebar that a view may use. */
export interface App {
  readonly language: Language;
  /** The browser tab's own name: two tabs of one person are two. */
  readonly tab: string;
  /** The staff member who sits here; '' until chosen. */
  readonly who: string;
  /** As last heard; undefined before the first answer. */
  readonly home: HomeState | undefined;
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
  /** Opens a view; the one before stays behind the back arrow. */
  go(view: ViewId | OwnView, params?: ViewParams): void;
  back(): void;
  /** Asks for the home state again now. */
  refresh(): Promise<void>;
  /** Something short for everybody to hear, with or without a way to take it back. */
  tell(message: string, undo?: Undo | TakeBack): void;
  setLanguage(language: Language): void;
  setWho(name: string, pass: string): void;
}

/** Takes back in the view's own way, and says itself what came of it. */
export type TakeBack = () => Promise<void>;

/** Views that no menu opens. */
export type OwnView = 'start' | 'who' | 'help' | 'patient';

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('a view stands outside the app');
  return app;
}
