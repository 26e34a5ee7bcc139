import { element } from '../dom';
import type { Box } from './geometry';

/** The note of a cell beside it: of the selected one, or of the one under the mouse. */
export class NoteBubble {
  readonly element = element('div', { class: 'note', role: 'note', hidden: true });
  private timer = 0;

  constructor(private readonly holder: HTMLElement) {}

  /** Shows a note; an empty one hides what was shown. */
  show(note: string, { left, top, width }: Box): void {
    clearTimeout(this.timer);
    this.element.hidden = note === '';
    if (note === '') return;
    this.element.textContent = note;
    const isRoomRight = left + width + 250 < this.holder.clientWidth;
    this.element.style.left = `${isRoomRight ? left + width + 6 : Math.max(4, left - 246)}px`;
    this.element.style.top = `${Math.max(0, top)}px`;
  }

  /** Hides it in a moment, unless another is shown. */
  rest(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.hide(), 400);
  }

  hide(): void {
    this.element.hidden = true;
  }
}
