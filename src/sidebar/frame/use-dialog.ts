import { useEffect } from 'preact/hooks';
import { DIALOG_SIZE } from '../../features/window/opening';
import { closeWindow, resizeWindow } from '../google-script';
import { isTyping } from '../kit/is-typing';
import { announceLeaving } from './on-return';

/** Pixels that the browser's own bars, the dialog's title and the margins around it take. */
const TAKEN = { width: 80, height: 220 } as const;

/**
 * What a dialog does beside showing a view: it is never larger than the window, closes by Escape where the view has no use
 * for that key, and lets the sidebar know when it goes.
 */
export function useDialog(isDialog: boolean): void {
  useEffect(() => {
    if (!isDialog) return;
    const width = Math.min(DIALOG_SIZE.width, window.outerWidth - TAKEN.width);
    const height = Math.min(DIALOG_SIZE.height, window.outerHeight - TAKEN.height);
    if (width < DIALOG_SIZE.width || height < DIALOG_SIZE.height) resizeWindow(width, height);
    // Keys reach the page without a click into it first.
    window.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || isTyping(event.target)) return;
      // After every other listener: the view may have had something of its own to leave.
      setTimeout(() => event.defaultPrevented || closeWindow());
    };
    window.addEventListener('keydown', onKey);
    const stopAnnouncing = announceLeaving();
    return () => {
      window.removeEventListener('keydown', onKey);
      stopAnnouncing();
    };
  }, [isDialog]);
}
