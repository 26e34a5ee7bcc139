import { useCallback, useState } from 'preact/hooks';
import type { ViewId } from '../../features/action';
import type { OwnView, ViewParams } from '../app';

/** A view that is open or stands behind the one that is. */
export interface Place {
  /** Of this opening of the view: opened twice, a view begins anew. */
  readonly key: number;
  readonly view: ViewId | OwnView;
  readonly params: ViewParams;
}

/** The views that were opened one from another, the one in sight last. */
export interface Places {
  readonly places: readonly Place[];
  readonly go: (view: Place['view'], params?: ViewParams) => void;
  readonly back: () => void;
  readonly keep: (params: ViewParams) => void;
}

/** @param onEnd instead of going to the first view of all where nothing is behind; left out in the sidebar */
export function usePlaces(first: Omit<Place, 'key'>, onEnd?: () => void): Places {
  const [places, setPlaces] = useState<readonly Place[]>([{ key: 0, ...first }]);
  const go = useCallback((view: Place['view'], params: ViewParams = {}) => {
    setPlaces((before) => {
      // Several requests may find at once that nobody is known here: it is asked once.
      if (view === 'who' && before.at(-1)?.view === 'who') return before;
      const place = { key: nextKey(before), view, params };
      return view === 'home' ? [place] : [...before, place];
    });
  }, []);
  const isEnd = places.length === 1;
  const back = useCallback(() => {
    if (isEnd && onEnd) return onEnd();
    setPlaces((before) =>
      before.length > 1 ? before.slice(0, -1) : [{ key: nextKey(before), view: 'home', params: {} }],
    );
  }, [isEnd, onEnd]);
  const keep = useCallback((params: ViewParams) => {
    setPlaces((before) =>
      before.map((place, index) => (index < before.length - 1 ? place : { ...place, params })),
    );
  }, []);
  return { places, go, back, keep };
}

function nextKey(places: readonly Place[]): number {
  return Math.max(...places.map(({ key }) => key)) + 1;
}
