import { useLayoutEffect, useRef } from 'preact/hooks';
import { isTyping } from '../kit/is-typing';
import { VIEWS } from '../views';
import { InSightContext } from './in-sight';
import type { Place } from './use-places';

/** Views that interrupt another one, which stays as it is behind them: who sits here, and the help. */
const INTERRUPTING: ReadonlySet<Place['view']> = new Set(['who', 'help']);

export interface ViewsInSightProps {
  readonly places: readonly Place[];
  /** Somebody wants to leave what interrupts. */
  readonly onEscape: () => void;
}

/** The view in sight, and behind it the one that it interrupts. */
export function ViewsInSight({ places, onEscape }: ViewsInSightProps) {
  const base = Math.max(0, places.map(({ view }) => INTERRUPTING.has(view)).lastIndexOf(false));
  const isInterrupted = base < places.length - 1;
  const focused = useRef<HTMLElement | undefined>(undefined);
  useLayoutEffect(() => {
    if (isInterrupted) {
      // Keys belong to what is in sight; its fields and buttons need no listener of the page.
      const keepAway = (event: KeyboardEvent) => {
        event.stopImmediatePropagation();
        if (event.key === 'Escape' && !isTyping(event.target)) onEscape();
      };
      window.addEventListener('keydown', keepAway, true);
      return () => window.removeEventListener('keydown', keepAway, true);
    }
    if (focused.current?.isConnected) focused.current.focus();
    focused.current = undefined;
    return undefined;
  }, [isInterrupted, onEscape]);
  return (
    <>
      {places.slice(base).map(({ key, view, params }, index) => {
        const View = VIEWS[view];
        const isBehind = base + index < places.length - 1;
        const remember = (event: FocusEvent) => {
          if (index === 0 && event.target instanceof HTMLElement) focused.current = event.target;
        };
        return (
          <div key={key} class="place" hidden={isBehind} onFocusIn={remember}>
            <InSightContext.Provider value={view}>
              <View {...params} />
            </InSightContext.Provider>
          </div>
        );
      })}
    </>
  );
}
