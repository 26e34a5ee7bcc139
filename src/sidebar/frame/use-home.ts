import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { HomeState } from '../../features/home/home';
import { ActError } from '../act';
import type { Connection } from '../app';
import { onReturn } from './on-return';

/** Seconds between two looks at what colleagues changed; none while the page is out of sight. */
const REFRESH_SECONDS = 15;
/** Whoever goes to and fro between sheet and window looks no more often. */
const CALM_SECONDS = 5;
/** A look that was not answered for so long is given up: a laptop slept, a line broke. */
const GIVE_UP_SECONDS = 60;

/** What the server last said of the clinic, looked at again and again. */
export interface KnownHome {
  readonly home: HomeState | undefined;
  readonly connection: Connection;
  /** Looks now; while a look is under way, once more after it. */
  readonly refresh: () => Promise<void>;
}

/** @param ask for the home state, once */
export function useHome(ask: () => Promise<HomeState>): KnownHome {
  const [home, setHome] = useState<HomeState>();
  const [connection, setConnection] = useState<Connection>(UNHEARD);
  const latest = useRef(ask);
  latest.current = ask;
  const underWay = useRef<{ readonly end: Promise<void>; readonly since: number } | undefined>(undefined);
  const lookedAt = useRef(0);
  const queued = useRef<Promise<void> | undefined>(undefined);

  const look = useCallback((): Promise<void> => {
    const since = Date.now();
    lookedAt.current = since;
    const isCurrent = () => underWay.current?.since === since;
    const end = latest
      .current()
      .then(
        (heard) => {
          if (!isCurrent()) return;
          setHome((before) => (JSON.stringify(before) === JSON.stringify(heard) ? before : heard));
          setConnection({ isLost: false, heardAt: wallClock(new Date()), error: undefined });
        },
        (error: unknown) => {
          if (!isCurrent()) return;
          // Who must give the PIN first was answered: the connection stands.
          const isLost = !(error instanceof ActError && error.code === 'who.signInAgain');
          setConnection((before) => ({ ...before, isLost, error }));
        },
      )
      .finally(() => {
        if (isCurrent()) underWay.current = undefined;
      });
    underWay.current = { end, since };
    return end;
  }, []);

  const isBusy = useCallback(() => {
    const { current } = underWay;
    return current !== undefined && Date.now() - current.since < GIVE_UP_SECONDS * 1000;
  }, []);

  const refresh = useCallback((): Promise<void> => {
    const { current } = underWay;
    if (!current || !isBusy()) return look();
    // What is under way may have been read before the caller's act.
    queued.current ??= current.end.then(() => {
      queued.current = undefined;
      return look();
    });
    return queued.current;
  }, [look, isBusy]);

  useEffect(() => {
    const lookIfSeen = () => void (document.hidden || isBusy() || look());
    lookIfSeen();
    const timer = setInterval(lookIfSeen, REFRESH_SECONDS * 1000);
    const stopReturning = onReturn(() => {
      if (Date.now() - lookedAt.current > CALM_SECONDS * 1000) lookIfSeen();
    });
    return () => {
      clearInterval(timer);
      stopReturning();
    };
  }, [look, isBusy]);

  return { home, connection, refresh };
}

const UNHEARD: Connection = { isLost: false, heardAt: '', error: undefined };

function wallClock(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}
