import { element } from '../dom';

/** One line of a menu. */
export type MenuLine =
  | {
      readonly caption: string;
      readonly act: () => void;
      /** Keys that do the same, as they are shown. */
      readonly keys?: string;
      /** Set where the line is one of a choice. */
      readonly isChosen?: boolean;
      readonly isOff?: boolean;
    }
  | { readonly separator: true }
  | { readonly caption: string; readonly lines: readonly MenuLine[] };

export interface PopupOptions {
  /** Of the page, in pixels; the menu moves so that it fits. */
  readonly left: number;
  readonly top: number;
  readonly label: string;
  readonly lines: readonly MenuLine[];
  /** The line that has the focus first; none where the mouse opened it. */
  readonly focus?: 'first' | 'last' | 'none';
  /** ArrowLeft and ArrowRight where there is no submenu to leave or enter. */
  readonly onSideways?: (step: -1 | 1) => void;
  /** Told once the menu is gone; `isDone` where a line was chosen or Escape pressed. */
  readonly onClose: (isDone: boolean) => void;
}

export interface PopupMenu {
  readonly element: HTMLElement;
  close(isDone: boolean): void;
  focus(which: 'first' | 'last'): void;
}

/**
 * Opens a menu at a point, to be used with mouse and keys.
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/menubar/
 */
export function openMenu(options: PopupOptions): PopupMenu {
  const list = element('div', { class: 'menu', role: 'menu', 'aria-label': options.label, tabindex: -1 });
  let submenu: PopupMenu | undefined;
  let isClosed = false;
  const items: HTMLElement[] = [];

  const close = (isDone: boolean) => {
    if (isClosed) return;
    isClosed = true;
    submenu?.close(false);
    list.remove();
    document.removeEventListener('pointerdown', pressedOutside, true);
    window.removeEventListener('blur', lost);
    options.onClose(isDone);
  };
  const pressedOutside = (event: PointerEvent) => {
    const target = event.target as Element | null;
    if (!target?.closest('.menu')) close(false);
  };
  const lost = () => {
    // A press inside a frame is no event here, but takes the focus.
    if (document.activeElement instanceof HTMLIFrameElement) close(false);
  };

  const openSub = (
    item: HTMLElement,
    caption: string,
    lines: readonly MenuLine[],
    focus: 'first' | 'none',
  ) => {
    submenu?.close(false);
    const { right, left, top } = item.getBoundingClientRect();
    item.setAttribute('aria-expanded', 'true');
    const opened = openMenu({
      left: right - 2 + 240 > window.innerWidth ? Math.max(4, left - 240) : right - 2,
      top: top - 6,
      label: caption,
      lines,
      focus,
      onSideways: (step) => {
        if (step < 0) {
          opened.close(false);
          item.focus();
        } else options.onSideways?.(1);
      },
      onClose: (isDone) => {
        item.setAttribute('aria-expanded', 'false');
        submenu = undefined;
        if (isDone) close(true);
      },
    });
    submenu = opened;
  };

  for (const line of options.lines) {
    if ('separator' in line) {
      list.append(element('div', { class: 'menu-separator', role: 'separator' }));
      continue;
    }
    const isChoice = 'act' in line && line.isChosen !== undefined;
    const item = element(
      'div',
      {
        class: 'menu-item',
        role: isChoice ? 'menuitemradio' : 'menuitem',
        tabindex: -1,
        'aria-checked': isChoice && 'act' in line ? String(line.isChosen) : undefined,
        'aria-disabled': 'act' in line && line.isOff ? 'true' : undefined,
        'aria-haspopup': 'lines' in line ? 'menu' : undefined,
        'aria-expanded': 'lines' in line ? 'false' : undefined,
      },
      element(
        'span',
        { class: 'menu-mark', 'aria-hidden': true },
        isChoice && 'act' in line && line.isChosen ? '✓' : '',
      ),
      element('span', { class: 'menu-caption' }, line.caption),
    );
    if ('lines' in line) item.append(element('span', { class: 'menu-keys', 'aria-hidden': true }, '›'));
    else if (line.keys) item.append(element('span', { class: 'menu-keys' }, line.keys));
    item.addEventListener('pointerenter', () => {
      item.focus({ preventScroll: true });
      if ('lines' in line) openSub(item, line.caption, line.lines, 'none');
      else submenu?.close(false);
    });
    item.addEventListener('click', () => {
      if ('lines' in line) openSub(item, line.caption, line.lines, 'first');
      else if (!line.isOff) {
        close(true);
        line.act();
      }
    });
    items.push(item);
    list.append(item);
  }

  const focusAt = (index: number) => items[(index + items.length) % items.length]?.focus();
  list.addEventListener('keydown', (event) => {
    const at = items.indexOf(event.target as HTMLElement);
    const isSub = items[at]?.getAttribute('aria-haspopup') === 'menu';
    switch (event.key) {
      case 'ArrowDown':
        focusAt(at + 1);
        break;
      case 'ArrowUp':
        focusAt(at < 0 ? -1 : at - 1);
        break;
      case 'Home':
        focusAt(0);
        break;
      case 'End':
        focusAt(-1);
        break;
      case 'ArrowRight':
        if (isSub) items[at]?.click();
        else options.onSideways?.(1);
        break;
      case 'ArrowLeft':
        options.onSideways?.(-1);
        break;
      case 'Enter':
      case ' ':
        items[at]?.click();
        break;
      case 'Escape':
      case 'Tab':
        close(true);
        break;
      default: {
        if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
        const letter = event.key.toLowerCase();
        const turned = [...items.slice(at + 1), ...items.slice(0, at + 1)];
        turned.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter))?.focus();
      }
    }
    event.preventDefault();
    event.stopPropagation();
  });

  // Inside of a landmark, since it belongs to the page; where it stands is no matter to how it looks.
  (document.querySelector('main') ?? document.body).append(list);
  const { width, height } = list.getBoundingClientRect();
  list.style.left = `${Math.max(4, Math.min(options.left, window.innerWidth - width - 4))}px`;
  list.style.top = `${Math.max(4, Math.min(options.top, window.innerHeight - height - 4))}px`;
  document.addEventListener('pointerdown', pressedOutside, true);
  window.addEventListener('blur', lost);
  const focus = (which: 'first' | 'last') => focusAt(which === 'first' ? 0 : -1);
  if (options.focus === 'none') list.focus({ preventScroll: true });
  else focus(options.focus ?? 'first');
  return { element: list, close, focus };
}
