import { useEffect, useRef, useState } from 'preact/hooks';
import type { DecideOutcome, ReviewOutcome } from '../../features/vip/review-view';
import { ActError } from '../act';
import { useApp } from '../app';
import { onReturn } from '../frame/on-return';
import { MeetingDesk } from './meeting-desk';

/** How often the meeting looks at what colleagues decided in the sheet. */
const LOOK_MS = 15_000;

/** The meeting of this window, for as long as it is open. */
export function useMeeting(): MeetingDesk {
  const app = useApp();
  const [, redraw] = useState(0);
  const latest = useRef(app);
  latest.current = app;
  const [desk] = useState(
    () =>
      new MeetingDesk({
        load: async () =>
          (await latest.current.act<ReviewOutcome>('vip.review', {}, { quiet: true })).outcome,
        save: async (input) =>
          (await latest.current.act<DecideOutcome>('vip.decide', input, { quiet: true })).outcome,
        isPassing: (error) =>
          error instanceof ActError &&
          (error.code === 'offline' || error.code === 'call.busy' || error.code === 'who.signInAgain'),
        lost: () => latest.current.closeTold(),
        changed: () => redraw((before) => before + 1),
      }),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come in the language of who looks
  useEffect(() => void desk.load(), [desk, app.language]);
  useEffect(() => {
    const look = () => void (document.hidden || desk.load());
    const timer = setInterval(look, LOOK_MS);
    const stopReturning = onReturn(look);
    return () => {
      clearInterval(timer);
      stopReturning();
    };
  }, [desk]);
  useEffect(() => {
    // Decisions that are not saved yet are worth a word before the window closes.
    const warn = (event: BeforeUnloadEvent) => desk.unsaved > 0 && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [desk]);
  return desk;
}
