import { element } from '../dom';
import type { Box } from './geometry';

/** Where the cell that is selected goes after an edit. */
export type Step = 'down' | 'up' | 'left' | 'right' | 'stay';

export interface CellEditorListener {
  /** What is to be edited; null where the cell may not be edited. */
  readonly begin: () => { readonly text: string; readonly box: Box } | null;
  readonly commit: (text: string, step: Step) => void;
  readonly cancelled: () => void;
  /** A key while nothing is edited. */
  readonly pressed: (event: KeyboardEvent) => void;
  readonly name: () => string;
}

const ARROWS: ReadonlyMap<string, Step> = new Map([
  ['ArrowDown', 'down'],
  ['ArrowUp', 'up'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);

/**
 * The place where cells are typed into. While nothing is edited it has the focus all the same, unseen, so that the first key of a
 * Korean or Chinese word already goes through the input method.
 */
export class CellEditor {
  readonly element = element('textarea', {
    class: 'cell-editor',
    rows: 1,
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    'data-idle': true,
  });
  /** The line above the grid, with the same text. */
  readonly line = element('textarea', {
    class: 'edit-line',
    rows: 1,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  private state: 'idle' | 'replacing' | 'editing' = 'idle';

  constructor(private readonly listener: CellEditorListener) {
    const { element: here, line } = this;
    for (const field of [here, line]) {
      field.addEventListener('keydown', (event) => this.keyed(event));
      field.addEventListener('input', () => this.input(field));
    }
    here.addEventListener('compositionstart', () => {
      if (this.state === 'idle') this.start('replacing', '');
    });
    line.addEventListener('focus', () => {
      if (this.state === 'idle' && !this.start('editing')) this.focus();
    });
    line.addEventListener('blur', (event) => {
      if (event.relatedTarget !== here && this.isEditing) this.commit('stay');
    });
    here.addEventListener('blur', (event) => {
      if (event.relatedTarget !== line && this.isEditing) this.commit('stay');
    });
  }

  get isEditing(): boolean {
    return this.state !== 'idle';
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Says what is selected to a screen reader, and shows its content in the line. */
  rest(content: string): void {
    if (this.isEditing) return;
    this.element.value = '';
    this.line.value = content;
    this.element.setAttribute('aria-label', this.listener.name());
  }

  /** Puts the unseen field where the cell is, so that the list of the input method opens there. */
  place({ left, top, width, height }: Box): void {
    const { style } = this.element;
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.minWidth = `${width + 1}px`;
    style.minHeight = `${height + 1}px`;
  }

  /** Edits what stands in the cell, or `text` in its place. @returns false where that may not be */
  start(state: 'replacing' | 'editing', text?: string): boolean {
    const begun = this.listener.begin();
    if (!begun) {
      this.element.value = '';
      return false;
    }
    this.state = state;
    this.place(begun.box);
    this.element.removeAttribute('data-idle');
    if (text !== '') this.element.value = text ?? begun.text;
    this.line.value = this.element.value;
    this.fit();
    this.element.setSelectionRange(this.element.value.length, this.element.value.length);
    return true;
  }

  commit(step: Step): void {
    if (!this.isEditing) return;
    const text = this.element.value;
    this.end();
    this.listener.commit(text, step);
  }

  cancel(): void {
    if (!this.isEditing) return;
    this.end();
    this.listener.cancelled();
  }

  private end(): void {
    this.state = 'idle';
    this.element.value = '';
    this.element.style.width = '';
    this.element.style.height = '';
    this.element.setAttribute('data-idle', '');
  }

  private input(field: HTMLTextAreaElement): void {
    if (this.state === 'idle') {
      const typed = field.value;
      if (!this.start(field === this.line ? 'editing' : 'replacing', typed)) return;
    }
    const other = field === this.line ? this.element : this.line;
    other.value = field.value;
    this.fit();
  }

  private keyed(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    if (!this.isEditing) {
      if (event.target === this.element) this.listener.pressed(event);
      return;
    }
    if (event.key === 'Enter' && (event.altKey || event.ctrlKey || event.metaKey)) this.breakLine(event);
    else if (event.key === 'Enter') this.commit(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') this.commit(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') this.cancel();
    else if (event.key === 'F2') this.state = 'editing';
    else if (this.state === 'replacing' && ARROWS.has(event.key) && !event.shiftKey)
      this.commit(ARROWS.get(event.key) ?? 'stay');
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (!this.isEditing) this.focus();
  }

  private breakLine(event: KeyboardEvent): void {
    const field = event.target as HTMLTextAreaElement;
    field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
    this.input(field);
  }

  /** Grows with what is typed. */
  private fit(): void {
    const field = this.element;
    field.style.width = 'auto';
    field.style.height = 'auto';
    const longest = Math.max(...field.value.split('\n').map((text) => text.length * 9 + 24));
    field.style.width = `${Math.min(longest, 480)}px`;
    field.style.height = `${Math.min(field.scrollHeight + 2, 320)}px`;
  }
}
