import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../kit/is-typing';
import { KeyGuard } from './key-guard';
import { type KeyCommand, readKey } from './key-map';

export interface AnswerKeys {
  /** Patient id of the question on the screen; '' where none is. */
  readonly question: string;
  /** How many candidates are in sight. */
  readonly candidates: number;
  /** Digits and letters answer; arrow keys always move. */
  readonly isOn: boolean;
  readonly onCommand: (command: Exclude<KeyCommand, { readonly command: 'move' }>) => void;
}

/**
 * Listens for the keys that answer, wherever the focus is, except while somebody types. One press answers one question.
 *
 * @returns whether a click comes late enough after the question appeared to be meant for it
 */
export function useAnswerKeys(keys: AnswerKeys): (event: MouseEvent | undefined) => boolean {
  const guard = useRef(new KeyGuard());
  const latest = useRef(keys);
  latest.current = keys;
  const shown = useRef('');
  if (shown.current !== keys.question) {
    shown.current = keys.question;
    guard.current.shown(performance.now());
  }
  useEffect(() => {
    const { current } = guard;
    const onDown = (event: KeyboardEvent) => {
      const { question, candidates, isOn, onCommand } = latest.current;
      if (event.defaultPrevented || isTyping(event.target)) return;
      // Held, these would press one button after the other.
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
      if (question === '') return;
      const command = readKey(event, candidates);
      if (!command) return;
      if (command.command === 'move') {
        event.preventDefault();
        moveFocus(command.by);
      } else if (isOn) {
        event.preventDefault();
        if (current.press(event.code, performance.now())) onCommand(command);
      }
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
  return (event) => (event?.detail ?? 0) < 2 && guard.current.isCalm(performance.now());
}

/** To the next choice in the order of the page; from outside, to the first. */
function moveFocus(by: 1 | -1): void {
  const choices = [...document.querySelectorAll<HTMLElement>('[data-choice]')];
  const at = choices.findIndex((choice) => choice.matches(':focus'));
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), choices.length - 1);
  choices[next]?.focus();
}
