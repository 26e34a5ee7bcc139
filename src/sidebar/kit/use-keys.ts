import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from './is-typing';
import { KeyGuard } from './key-guard';

/** A key that came down, and whether it is a press meant for what is on the screen; asked at most once. */
export type OnKey = (event: KeyboardEvent, isMeant: () => boolean) => void;

/**
 * Listens for keys wherever the focus is, except while somebody types. One press does one thing to what was meant.
 *
 * @param shown names what is on the screen: a press that comes right after it appeared was meant for what was there before
 * @returns the guard, for clicks
 */
export function useKeys(shown: string, onKey: OnKey): KeyGuard {
  const guard = useRef(new KeyGuard());
  const latest = useRef(onKey);
  latest.current = onKey;
  const before = useRef('');
  if (before.current !== shown) {
    before.current = shown;
    guard.current.shown(performance.now());
  }
  useEffect(() => {
    const { current } = guard;
    const onDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      latest.current(event, () => current.press(event.code, performance.now()));
    };
    const onUp = (event: KeyboardEvent) => current.release(event.code, performance.now());
    const onBlur = () => current.forget();
    window.addEventListener('keydown', onDown);
    window.addEventListener('keyup', onUp);
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onDown);
      window.removeEventListener('keyup', onUp);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
  return guard.current;
}
