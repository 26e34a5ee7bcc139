import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { LANGUAGES, type Language, say } from '../core/text';
import type { HomeState } from '../features/home/home';
import type { Opening } from '../features/window/opening';
import { act } from './act';
import { type App, AppContext } from './app';
import { useDialog } from './frame/use-dialog';
import { useHome } from './frame/use-home';
import { usePlaces } from './frame/use-places';
import { useSeat } from './frame/use-seat';
import { useTold } from './frame/use-told';
import { useWork } from './frame/use-work';
import { ViewsInSight } from './frame/views-in-sight';
import { closeWindow } from './google-script';
import { keepInTab, keptInTab } from './keep';

export interface SidebarAppProps extends Opening {
  /** The browser tab's own name. */
  readonly tab: string;
}

/** The sidebar, or a dialog: who sits here, which view is open, what was done last. */
export function SidebarApp({ tab, view, dialog, ...opening }: SidebarAppProps) {
  const isLarge = dialog !== undefined;
  const [language, setLanguageState] = useState(() => keptLanguage() ?? opening.language);
  const { places, go, back, keep } = usePlaces(
    { view, params: opening.params ?? {} },
    isLarge ? closeWindow : undefined,
  );
  const isFirst = places.length === 1;
  const askAgain = useCallback(() => go('who', { again: 'yes' }), [go]);
  const { who, pass, run, signIn, sit } = useSeat(language, dialog, askAgain);
  useDialog(isLarge);

  const ask = useCallback(async () => (await run<HomeState>('home.state')).outcome, [run]);
  const { home, connection, refresh } = useHome(ask);
  const { told, tell, takeBack, closeTold, passOn } = useTold(
    (undo) => run(undo.action, undo.input),
    refresh,
    say(TAKEN_BACK, language),
  );
  const tellingAct = useCallback<App['act']>(
    async (id, input, options) => {
      const acted = await run<never>(id, input, options);
      if (!options?.quiet && acted.summary !== '') tell(acted.summary, acted.undo);
      return acted;
    },
    [run, tell],
  );
  const { work, startWork } = useWork(tellingAct);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another view is in sight
  useEffect(() => passOn(), [places.at(-1)?.key, passOn]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // What the server says in words is said for who looks: in the language and with the tasks of that person.
  const looker = `${language} ${who} ${pass}`;
  const heardAs = useRef(looker);
  useEffect(() => {
    if (heardAs.current === looker) return;
    heardAs.current = looker;
    void refresh();
  }, [looker, refresh]);

  const app = useMemo<App>(
    () => ({
      language,
      tab,
      who,
      home,
      connection,
      told,
      work,
      isLarge,
      isFirst,
      say: (text, params) => say(text, language, params),
      act: tellingAct,
      actAs: (person, id, input) => act({ language, ...person }, id, input),
      startWork,
      go,
      back,
      keep,
      openDialog: async (opened, title, params = {}) => {
        await run('window.open', { view: opened, title, params });
      },
      close: closeWindow,
      refresh,
      tell,
      takeBack,
      closeTold,
      setLanguage: (chosen) => {
        keepInTab('language', chosen);
        setLanguageState(chosen);
      },
      signIn: async (given) => {
        const { outcome, summary } = await signIn(given);
        if (summary !== '') tell(summary);
        return outcome;
      },
      sit: (name) => sit(name, ''),
    }),
    [
      language,
      tab,
      who,
      home,
      connection,
      told,
      work,
      isLarge,
      isFirst,
      run,
      signIn,
      sit,
      tellingAct,
      startWork,
      go,
      back,
      keep,
      refresh,
      tell,
      takeBack,
      closeTold,
    ],
  );

  return (
    <AppContext.Provider value={app}>
      <div class="sr-only" role="status" aria-live="polite">
        {told?.message}
      </div>
      <ViewsInSight places={places} onEscape={back} />
    </AppContext.Provider>
  );
}

const TAKEN_BACK = { ko: '되돌렸어요.', zh: '已撤销。', en: 'Taken back.' };

function keptLanguage(): Language | undefined {
  const kept = keptInTab('language');
  return LANGUAGES.find((language) => language === kept);
}
