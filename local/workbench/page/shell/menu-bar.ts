import { element } from '../dom';
import { word } from '../spoken';
import { type MenuLine, openMenu, type PopupMenu } from './popup-menu';

/** A menu of the bar; its lines are asked for as it opens. */
export interface BarMenu {
  readonly caption: string;
  readonly lines: () => readonly MenuLine[];
}

/**
 * The menu bar, to be used with mouse and keys.
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/menubar/
 */
export class MenuBar {
  readonly element = element('div', { class: 'menu-bar', role: 'menubar' });
  private buttons: HTMLButtonElement[] = [];
  private menus: readonly BarMenu[] = [];
  private open: { readonly index: number; readonly menu: PopupMenu } | undefined;

  /** @param left where the focus goes after a menu was used or left */
  constructor(private readonly left: () => void) {
    this.element.addEventListener('keydown', (event) => this.pressed(event));
  }

  show(menus: readonly BarMenu[]): void {
    this.menus = menus;
    this.open?.menu.close(false);
    this.element.setAttribute('aria-label', word('menuBar'));
    this.buttons = menus.map(({ caption }, index) => {
      const made = element(
        'button',
        {
          type: 'button',
          class: 'menu-bar-item',
          role: 'menuitem',
          'aria-haspopup': 'menu',
          'aria-expanded': 'false',
          tabindex: index === 0 ? 0 : -1,
        },
        caption,
      );
      made.addEventListener('pointerdown', (event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.stopPropagation();
        if (this.open?.index === index) this.open.menu.close(true);
        else this.openAt(index, 'none');
      });
      // A click without a press comes from a screen reader.
      made.addEventListener('click', (event) => {
        if (event.detail === 0 && this.open?.index !== index) this.openAt(index, 'first');
      });
      made.addEventListener('pointerenter', () => {
        if (this.open && this.open.index !== index) this.openAt(index, 'none');
      });
      return made;
    });
    this.element.replaceChildren(...this.buttons);
  }

  focus(): void {
    this.focusAt(0);
  }

  private focusAt(index: number): number {
    const at = (index + this.buttons.length) % this.buttons.length;
    this.buttons.forEach((made, other) => {
      made.tabIndex = other === at ? 0 : -1;
    });
    this.buttons[at]?.focus();
    return at;
  }

  private openAt(index: number, focus: 'first' | 'last' | 'none'): void {
    this.open?.menu.close(false);
    const at = (index + this.buttons.length) % this.buttons.length;
    const [made, menu] = [this.buttons[at], this.menus[at]];
    if (!made || !menu) return;
    const { left, bottom } = made.getBoundingClientRect();
    made.setAttribute('aria-expanded', 'true');
    const opened = openMenu({
      left,
      top: bottom + 2,
      label: menu.caption,
      lines: menu.lines(),
      focus,
      onSideways: (step) => this.openAt(at + step, 'first'),
      onClose: (isDone) => {
        made.setAttribute('aria-expanded', 'false');
        this.open = undefined;
        if (isDone) this.left();
      },
    });
    this.open = { index: at, menu: opened };
  }

  private pressed(event: KeyboardEvent): void {
    const at = this.buttons.indexOf(event.target as HTMLButtonElement);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    switch (event.key) {
      case 'ArrowRight':
        this.focusAt(at + 1);
        break;
      case 'ArrowLeft':
        this.focusAt(at - 1);
        break;
      case 'Home':
        this.focusAt(0);
        break;
      case 'End':
        this.focusAt(-1);
        break;
      case 'ArrowDown':
      case 'Enter':
      case ' ':
        this.openAt(at, 'first');
        break;
      case 'ArrowUp':
        this.openAt(at, 'last');
        break;
      case 'Escape':
        this.left();
        break;
      default: {
        if (event.key.length !== 1) return;
        const letter = event.key.toLowerCase();
        const turned = [...this.buttons.slice(at + 1), ...this.buttons.slice(0, at + 1)];
        const found = turned.find((made) => made.textContent?.toLowerCase().startsWith(letter));
        if (found) this.focusAt(this.buttons.indexOf(found));
      }
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
