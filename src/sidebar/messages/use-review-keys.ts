import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../kit/is-typing';
import { KeyGuard } from '../questions/key-guard';
import { type ReviewCommand, readReviewKey } from './review-key';

/**
 * Listens for the keys of the review, wherever the focus is, except while somebody types. One press does one thing to the draft
 * that was meant.
 *
 * @param draft id of the one on the screen; '' where none is
 */
export function useReviewKeys(draft: string, onCommand: (command: ReviewCommand) => void): void {
  const guard = useRef(new KeyGuard());
  const latest = useRef({ draft, onCommand });
  latest.current = { draft, onCommand };
  const shown = useRef('');
  if (shown.current !== draft) {
    shown.current = draft;
    guard.current.shown(performance.now());
  }
  useEffect(() => {
    const { current } = guard;
    const onDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const command = readReviewKey(event);
      if (!command) return;
      event.preventDefault();
      const isMove = command === 'next' || command === 'previous' || command === 'undo';
      if (isMove || current.press(event.code, performance.now())) latest.current.onCommand(command);
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
}
