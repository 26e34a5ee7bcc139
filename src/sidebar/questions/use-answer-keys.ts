import { useKeys } from '../kit/use-keys';
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
 * The keys that answer.
 *
 * @returns whether a click comes late enough after the question appeared to be meant for it
 */
export function useAnswerKeys({
  question,
  candidates,
  isOn,
  onCommand,
}: AnswerKeys): (event: MouseEvent | undefined) => boolean {
  const guard = useKeys(question, (event, isMeant) => {
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
      if (isMeant()) onCommand(command);
    }
  });
  return (event) => (event?.detail ?? 0) < 2 && guard.isCalm(performance.now());
}

/** To the next choice in the order of the page; from outside, to the first. */
function moveFocus(by: 1 | -1): void {
  const choices = [...document.querySelectorAll<HTMLElement>('[data-choice]')];
  const at = choices.findIndex((choice) => choice.matches(':focus'));
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), choices.length - 1);
  choices[next]?.focus();
}
