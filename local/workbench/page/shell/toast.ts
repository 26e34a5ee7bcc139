import { element, iconButton } from '../dom';
import { word } from '../spoken';

/** Short messages in the lower right corner; screen readers say them as they come. */
export class Toasts {
  readonly element = element('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });

  /** @param seconds how long it stays; below 0, until somebody closes it */
  show(text: string, title = '', seconds = 5): void {
    const closing = iconButton('', 'close', word('close'), () => toast.remove());
    const toast = element(
      'div',
      { class: 'toast' },
      element(
        'div',
        { class: 'toast-body' },
        ...(title ? [element('strong', {}, title)] : []),
        element('span', {}, text),
      ),
      closing,
    );
    this.element.append(toast);
    while (this.element.children.length > 4) this.element.firstElementChild?.remove();
    if (seconds < 0) return;
    let left = seconds * 1000;
    // It does not vanish while somebody reads it under the mouse or has the focus in it.
    const timer = setInterval(() => {
      if (!toast.isConnected) clearInterval(timer);
      if (toast.matches(':hover, :focus-within')) return;
      left -= 250;
      if (left > 0) return;
      clearInterval(timer);
      toast.remove();
    }, 250);
  }
}
