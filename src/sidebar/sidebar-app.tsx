import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Language, say } from '../core/text';
import type { Undo, ViewId } from '../features/action';
import type { HomeState } from '../features/home/home';
import { ActError, act } from './act';
import { type App, AppContext, type OwnView, type TakeBack, type ViewParams } from './app';
import { keepInTab, keptInTab } from './keep';
import { VIEWS } from './views';

interface Place {
  readonly view: ViewId | OwnView;
  readonly params: ViewParams;
}

/** Seconds between two looks at what colleagues changed; none while the page is out of sight. */
const REFRESH_SECONDS = 15;

/** The sidebar: who sits here, which view is open, what was done last. */
export function SidebarApp(opening: { readonly view: ViewId; readonly language: Language }) {
  const [language, setLanguageState] = useState(() => keptLanguage() ?? opening.language);
  const [asker, setAsker] = useState(() => ({ who: keptInTab('who'), pass: keptInTab('pass') }));
  const [tab] = useState(tabName);
  const [places, setPlaces] = useState<readonly Place[]>([{ view: opening.view, params: {} }]);
  const [home, setHome] = useState<HomeState>();
  const [told, setTold] = useState<{ readonly message: string; readonly undo: Undo | TakeBack | undefined }>();
  const asking = useRef(false);

  const run = useCallback(
    <Outcome,>(id: string, input?: unknown, options?: Parameters<App['act']>[2]) =>
      act<Outcome>({ language, ...asker }, id, input, options),
    [language, asker],
  );
  const refresh = useCallback(async () => {
    if (asking.current) return;
    asking.current = true;
    try {
      setHome((await run<HomeState>('home.state')).outcome);
    } finally {
      asking.current = false;
    }
  }, [run]);

  useEffect(() => {
    // Whoever looks at old figures sees them greyed by nobody: the next look comes soon, and a view's own call says what is wrong.
    const look = () => void (document.hidden || refresh().catch(() => {}));
    look();
    const timer = setInterval(look, REFRESH_SECONDS * 1000);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, [refresh]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const app = useMemo<App>(
    () => ({
      language,
      tab,
      who: asker.who,
      home,
      say: (text, params) => say(text, language, params),
      act: async (id, input, options) => {
        const acted = await run<never>(id, input, options);
        if (!options?.quiet && acted.summary !== '') setTold({ message: acted.summary, undo: acted.undo });
        return acted;
      },
      go: (view, params = {}) => setPlaces((before) => [...before, { view, params }]),
      back: () => setPlaces((before) => (before.length > 1 ? before.slice(0, -1) : [HOME])),
      refresh,
      tell: (message, undo) => setTold({ message, undo }),
      setLanguage: (chosen) => {
        keepInTab('language', chosen);
        setLanguageState(chosen);
      },
      setWho: (who, pass) => {
        keepInTab('who', who);
        keepInTab('pass', pass);
        setAsker({ who, pass });
      },
    }),
    [language, tab, asker, home, run, refresh],
  );

  const takeBack = async (undo: Undo | TakeBack) => {
    if (typeof undo === 'function') return undo();
    try {
      const { summary } = await run(undo.action, undo.input);
      setTold({ message: summary === '' ? say(TAKEN_BACK, language) : summary, undo: undefined });
      await refresh();
    } catch (error) {
      setTold({ message: error instanceof ActError ? error.message : String(error), undo: undefined });
    }
  };

  const place = places.at(-1) ?? HOME;
  const View = VIEWS[place.view];
  return (
    <AppContext.Provider value={app}>
      <View key={`${places.length} ${place.view}`} {...place.params} />
      <div class="told" role="status" aria-live="polite">
        {told && (
          <div class="told-line">
            <span>{told.message}</span>
            {told.undo && (
              <button type="button" class="link" onClick={() => told.undo && void takeBack(told.undo)}>
                {say(UNDO, language)}
              </button>
            )}
            <button
              type="button"
              class="icon"
              aria-label={say(CLOSE, language)}
              onClick={() => setTold(undefined)}
            >
              ×
            </button>
          </div>
        )}
      </div>
    </AppContext.Provider>
  );
}

const HOME: Place = { view: 'home', params: {} };
const UNDO = { ko: '되돌리기', zh: '撤销', en: 'Undo' };
const CLOSE = { ko: '닫기', zh: '关闭', en: 'Close' };
const TAKEN_BACK = { ko: '되돌렸어요.', zh: '已撤销。', en: 'Taken back.' };

function keptLanguage(): Language | undefined {
  const kept = keptInTab('language');
  return kept === 'ko' || kept === 'zh' || kept === 'en' ? kept : undefined;
}

function tabName(): string {
  const kept = keptInTab('tab');
  if (kept !== '') return kept;
  const made = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  keepInTab('tab', made.join(''));
  return made.join('');
}
