import type { SheetTab } from '../../protocol';
import { element, iconButton } from '../dom';
import { word } from '../spoken';
import { type MenuLine, openMenu } from './popup-menu';

export interface TabListener {
  readonly open: (sheetId: number) => void;
  readonly add: () => void;
  readonly rename: (sheetId: number, name: string) => void;
  readonly hide: (tab: SheetTab) => void;
  readonly unhide: (sheetId: number) => void;
  readonly remove: (tab: SheetTab) => void;
  /** Where the focus goes when the tabs are left. */
  readonly left: () => void;
}

/**
 * The sheets as tabs below the grid.
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export class TabStrip {
  private readonly list = element('div', { class: 'tab-list', role: 'tablist' });
  private readonly adding = iconButton('tab-tool', 'add', word('addSheet'), () => this.listener.add());
  private readonly hidden = iconButton('tab-tool', 'list', word('hiddenSheets'), () => this.openHidden());
  readonly element = element('nav', { class: 'tab-strip' }, this.adding, this.hidden, this.list);
  private sheets: readonly SheetTab[] = [];
  private current = -1;
  private drawn = '';

  constructor(private readonly listener: TabListener) {
    this.list.addEventListener('keydown', (event) => this.pressed(event));
  }

  show(sheets: readonly SheetTab[], current: number): void {
    const hadFocus = this.list.contains(document.activeElement) && !this.list.querySelector('input');
    this.sheets = sheets;
    this.current = current;
    this.adding.setAttribute('aria-label', word('addSheet'));
    this.adding.title = word('addSheet');
    this.hidden.setAttribute('aria-label', word('hiddenSheets'));
    this.hidden.title = word('hiddenSheets');
    this.hidden.setAttribute('aria-haspopup', 'menu');
    this.element.setAttribute('aria-label', word('tabs'));
    this.list.setAttribute('aria-label', word('tabs'));
    const seen = sheets.filter((tab) => !tab.hidden || tab.id === current);
    // The same tabs stay, so that the second click of a double click still meets the first one's.
    const drawn = JSON.stringify(seen);
    if (drawn !== this.drawn) this.list.replaceChildren(...seen.map((tab) => this.tab(tab)));
    this.drawn = drawn;
    for (const tab of this.list.querySelectorAll<HTMLElement>('[role="tab"]')) {
      const isCurrent = tab.dataset.sheet === String(current);
      tab.setAttribute('aria-selected', String(isCurrent));
      tab.tabIndex = isCurrent ? 0 : -1;
    }
    const chosen = this.list.querySelector<HTMLElement>('[aria-selected="true"]');
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) chosen?.focus();
  }

  focus(): void {
    this.list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  /** The sheets that are out of sight, as a menu has them. */
  hiddenLines(): MenuLine[] {
    const hidden = this.sheets.filter((tab) => tab.hidden);
    if (hidden.length === 0) return [{ caption: word('noHiddenSheets'), act: () => {}, isOff: true }];
    return hidden.map((tab) => ({ caption: tab.name, act: () => this.listener.unhide(tab.id) }));
  }

  private tab(tab: SheetTab): HTMLElement {
    const made = element(
      'button',
      {
        type: 'button',
        class: `tab${tab.hidden ? ' tab-hidden' : ''}`,
        role: 'tab',
        'aria-controls': 'grid',
        'data-sheet': tab.id,
      },
      element('span', { class: 'tab-name' }, tab.name),
    );
    if (/^#[0-9a-f]{6}$/i.test(tab.colour)) made.style.setProperty('--tab-colour', tab.colour);
    made.addEventListener('click', () => this.listener.open(tab.id));
    made.addEventListener('dblclick', () => this.rename(tab));
    made.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      this.openMenu(tab, event.clientX, event.clientY, 'none');
    });
    return made;
  }

  private openMenu(tab: SheetTab, left: number, top: number, focus: 'first' | 'none'): void {
    const lines: MenuLine[] = [
      { caption: word('rename'), act: () => this.rename(tab), keys: 'F2' },
      { caption: word('hide'), act: () => this.listener.hide(tab) },
      { separator: true },
      { caption: word('removeSheet'), act: () => this.listener.remove(tab) },
    ];
    openMenu({
      left,
      top: top - 140,
      label: word('sheetMenu'),
      lines,
      focus,
      onClose: (isDone) => isDone && this.focus(),
    });
  }

  private openHidden(): void {
    const { left, top } = this.hidden.getBoundingClientRect();
    const lines = this.hiddenLines();
    openMenu({
      left,
      top: top - 12 - lines.length * 34,
      label: word('hiddenSheets'),
      lines,
      onClose: (isDone) => isDone && this.listener.left(),
    });
  }

  private rename(tab: SheetTab): void {
    const made = this.list.querySelector<HTMLElement>(`[data-sheet="${tab.id}"]`);
    if (!made) return;
    const input = element('input', { class: 'tab-input', 'aria-label': word('rename'), maxlength: 100 });
    input.value = tab.name;
    let isOver = false;
    const end = (isKept: boolean) => {
      if (isOver) return;
      isOver = true;
      const name = input.value.trim();
      this.drawn = '';
      this.show(this.sheets, this.current);
      if (isKept && name !== '' && name !== tab.name) this.listener.rename(tab.id, name);
      this.listener.left();
    };
    input.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.isComposing) return;
      if (event.key === 'Enter') end(true);
      if (event.key === 'Escape') end(false);
    });
    input.addEventListener('blur', () => end(true));
    made.replaceWith(input);
    input.select();
    input.focus();
  }

  private pressed(event: KeyboardEvent): void {
    const tabs = [...this.list.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = tabs.indexOf(event.target as HTMLElement);
    const tab = this.sheets.find(({ id }) => String(id) === tabs[at]?.dataset.sheet);
    if (at < 0 || !tab) return;
    const go = (index: number) => {
      const target = tabs[(index + tabs.length) % tabs.length];
      if (!target) return;
      this.listener.open(Number(target.dataset.sheet));
      target.focus();
    };
    const { left, top } = (tabs[at] ?? this.list).getBoundingClientRect();
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (event.key === 'ArrowRight') go(at + 1);
    else if (event.key === 'ArrowLeft') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'F2') this.rename(tab);
    else if (event.key === 'Delete') this.listener.remove(tab);
    else if (isMenuKey) this.openMenu(tab, left, top, 'first');
    else if (event.key === 'Enter' || event.key === 'Escape') this.listener.left();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
