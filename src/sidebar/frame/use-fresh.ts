import { useEffect, useRef } from 'preact/hooks';
import { onReturn } from './on-return';

/** Seconds between two looks at what colleagues changed. */
const SECONDS = 15;

/** Asks again now and then while the page is in sight, and when somebody comes back to it. */
export function useFresh(reload: () => Promise<unknown>): void {
  const latest = useRef(reload);
  latest.current = reload;
  useEffect(() => {
    const look = () => void (document.hidden || latest.current());
    const timer = setInterval(look, SECONDS * 1000);
    const stopReturning = onReturn(look);
    return () => {
      clearInterval(timer);
      stopReturning();
    };
  }, []);
}
