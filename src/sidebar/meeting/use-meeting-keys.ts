import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../kit/is-typing';
import { KeyGuard } from '../questions/key-guard';
import { type MeetingCommand, readMeetingKey } from './meeting-keys';

/**
 * Listens for the keys of the meeting wherever the focus is, except while somebody types. Presenters send PageDown and PageUp.
 *
 * @param shown what is on the screen: a press that comes right after it appeared was meant for what was there before
 * @param isOn false while a reason is asked for
 */
export function useMeetingKeys(
  shown: string,
  isOn: boolean,
  onCommand: (command: MeetingCommand) => void,
): void {
  const guard = useRef(new KeyGuard());
  const latest = useRef({ isOn, onCommand });
  latest.current = { isOn, onCommand };
  const before = useRef('');
  if (before.current !== shown) {
    before.current = shown;
    guard.current.shown(performance.now());
  }
  useEffect(() => {
    const { current } = guard;
    const onDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || !latest.current.isOn) return;
      const command = readMeetingKey(event);
      if (!command) return;
      event.preventDefault();
      const isMeant = current.press(event.code, performance.now());
      if (isMeant || command.command === 'go') latest.current.onCommand(command);
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
