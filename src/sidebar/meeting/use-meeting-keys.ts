import { useKeys } from '../kit/use-keys';
import { type MeetingCommand, readMeetingKey } from './meeting-keys';

/**
 * The keys of the meeting. Presenters send PageDown and PageUp.
 *
 * @param shown what is on the screen
 * @param isOn false while a reason is asked for
 */
export function useMeetingKeys(
  shown: string,
  isOn: boolean,
  onCommand: (command: MeetingCommand) => void,
): void {
  useKeys(shown, (event, isMeant) => {
    const command = isOn ? readMeetingKey(event) : undefined;
    if (!command) return;
    event.preventDefault();
    if (isMeant() || command.command === 'go') onCommand(command);
  });
}
