import { element } from '../dom';
import { word } from '../spoken';
import type { Box } from './geometry';

/**
 * The words that a cell offers, below it.
 * Source: https://www.w3.org/WAI/ARIA/apg/patterns/listbox/
 *
 * @param chosen told of the word; null where the list was left
 */
export function openWords(
  holder: HTMLElement,
  box: Box,
  words: readonly string[],
  current: string,
  chosen: (word: string | null) => void,
): void {
  const options = [...words, ...(current === '' ? [] : [''])];
  const items = options.map(
    (text): HTMLElement =>
      element(
        'div',
        { class: 'words-item', role: 'option', tabindex: -1, 'aria-selected': String(text === current) },
        text === '' ? word('emptyValue') : text,
      ),
  );
  const list = element(
    'div',
    { class: 'words', role: 'listbox', tabindex: -1, 'aria-label': word('editLine') },
    ...items,
  );
  let isOver = false;
  const end = (picked: string | null) => {
    if (isOver) return;
    isOver = true;
    list.remove();
    chosen(picked);
  };
  let letters = '';
  let lettersTimer = 0;
  const focusAt = (index: number) => items[Math.max(0, Math.min(items.length - 1, index))]?.focus();
  items.forEach((item, index) => {
    item.addEventListener('click', () => end(options[index] ?? null));
    item.addEventListener('pointermove', () => item.focus({ preventScroll: true }));
  });
  list.addEventListener('keydown', (event) => {
    const at = items.indexOf(event.target as HTMLElement);
    event.stopPropagation();
    if (event.key === 'ArrowDown') focusAt(at + 1);
    else if (event.key === 'ArrowUp') focusAt(at - 1);
    else if (event.key === 'Home') focusAt(0);
    else if (event.key === 'End') focusAt(items.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') end(options[at] ?? null);
    else if (event.key === 'Escape' || event.key === 'Tab') end(null);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      letters += event.key.toLowerCase();
      clearTimeout(lettersTimer);
      lettersTimer = window.setTimeout(() => {
        letters = '';
      }, 700);
      focusAt(
        Math.max(
          at,
          options.findIndex((text) => text.toLowerCase().startsWith(letters)),
        ),
      );
    } else return;
    event.preventDefault();
  });
  list.addEventListener('focusout', (event) => {
    if (!list.contains(event.relatedTarget as Node | null)) end(null);
  });
  holder.append(list);
  const room = holder.clientHeight - (box.top + box.height);
  const height = Math.min(list.scrollHeight, 260);
  list.style.minWidth = `${Math.max(box.width, 120)}px`;
  list.style.left = `${Math.max(0, Math.min(box.left, holder.clientWidth - list.offsetWidth - 4))}px`;
  list.style.top = `${room < height && box.top > height ? box.top - height - 2 : box.top + box.height + 1}px`;
  focusAt(Math.max(0, options.indexOf(current)));
}
