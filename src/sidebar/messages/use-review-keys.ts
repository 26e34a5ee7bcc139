import { useKeys } from '../kit/use-keys';
import { type ReviewCommand, readReviewKey } from './review-key';

/**
 * The keys of the review.
 *
 * @param draft id of the one on the screen; '' where none is
 */
export function useReviewKeys(draft: string, onCommand: (command: ReviewCommand) => void): void {
  useKeys(draft, (event, isMeant) => {
    const command = readReviewKey(event);
    if (!command) return;
    event.preventDefault();
    const isMove = command === 'next' || command === 'previous' || command === 'undo';
    if (isMove || isMeant()) onCommand(command);
  });
}
