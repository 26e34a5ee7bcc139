import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../app';
import { onReturn } from './on-return';

/**
 * Asks again when somebody comes back to the page, and when what the page hears of the clinic every few seconds has changed:
 * then a colleague did something.
 */
export function useFresh(reload: () => Promise<unknown>): void {
  const { home } = useApp();
  const latest = useRef(reload);
  latest.current = reload;
  const heard = useRef(home);
  useEffect(() => {
    const isFirst = heard.current === undefined;
    const isSame = heard.current === home;
    heard.current = home;
    if (!isFirst && !isSame) void latest.current();
  }, [home]);
  useEffect(() => onReturn(() => void (document.hidden || latest.current())), []);
}
