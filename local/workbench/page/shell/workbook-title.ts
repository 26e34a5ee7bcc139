import { button, element } from '../dom';
import { word } from '../spoken';

export interface TitleListener {
  readonly rename: (name: string) => void;
  /** The name is no longer written. */
  readonly left: () => void;
}

/** The workbook's name above everything; pressing it lets another be written. */
export class WorkbookTitle {
  private readonly shown = button('title-name', '', () => this.write());
  readonly element = element('h1', { class: 'title' }, this.shown);

  constructor(private readonly listener: TitleListener) {}

  get name(): string {
    return this.shown.textContent ?? '';
  }

  show(name: string): void {
    this.shown.textContent = name;
    document.title = name;
  }

  /** Says its words anew after the language changed. */
  speak(): void {
    this.shown.title = word('rename');
  }

  private write(): void {
    const input = element('input', { class: 'title-input', 'aria-label': word('rename'), maxlength: 100 });
    input.value = this.name;
    let isOver = false;
    const end = (isKept: boolean) => {
      if (isOver) return;
      isOver = true;
      input.replaceWith(this.shown);
      const name = input.value.trim();
      if (isKept && name !== '' && name !== this.name) this.listener.rename(name);
    };
    input.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
      event.preventDefault();
      end(event.key === 'Enter');
      this.listener.left();
    });
    input.addEventListener('blur', () => end(true));
    this.shown.replaceWith(input);
    input.select();
    input.focus();
  }
}
