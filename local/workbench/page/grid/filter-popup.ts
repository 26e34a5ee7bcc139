import { button, element } from '../dom';
import { word } from '../spoken';
import type { Box } from './geometry';

export interface FilterValue {
  readonly text: string;
  readonly shown: boolean;
  readonly count: number;
}

export interface FilterActions {
  /** The values that are to be out of sight; none shows all. */
  readonly apply: (hidden: readonly string[]) => void;
  readonly sort: (ascending: boolean) => void;
  readonly closed: () => void;
}

/** More lines than anybody reads; the search finds the others. */
const MOST_LINES = 300;

/** The filter of a column: its values with how often they stand there, to be ticked, searched, and the rows to be sorted. */
export class FilterPopup {
  readonly element = element('div', { class: 'filter', role: 'dialog', tabindex: -1 });
  private values: readonly FilterValue[] = [];
  private readonly shown = new Set<string>();
  private readonly list = element('div', { class: 'filter-list', role: 'group' });
  private readonly search = element('input', { type: 'search', class: 'field' });
  private isClosed = false;

  constructor(
    readonly column: number,
    name: string,
    private readonly actions: FilterActions,
  ) {
    const heading = word('filterOf', { name });
    this.element.setAttribute('aria-label', heading);
    this.list.setAttribute('aria-label', heading);
    this.search.placeholder = word('filterSearch');
    this.search.setAttribute('aria-label', word('filterSearch'));
    this.search.addEventListener('input', () => this.draw());
    this.list.append(element('p', { class: 'empty' }, word('loading')));
    const sorted = (ascending: boolean) => () => {
      this.close();
      actions.sort(ascending);
    };
    this.element.append(
      element('h2', {}, heading),
      element(
        'div',
        { class: 'filter-sort' },
        button('button', word('sortAZ'), sorted(true)),
        button('button', word('sortZA'), sorted(false)),
      ),
      this.search,
      this.list,
      element(
        'div',
        { class: 'question-buttons' },
        button('button button-main', word('apply'), () => this.apply()),
        button('button', word('cancel'), () => this.close()),
      ),
    );
    this.element.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') this.close();
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.isComposing)
        this.apply();
    });
    this.element.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !this.element.contains(event.relatedTarget as Node)) this.close();
    });
  }

  open(holder: HTMLElement, { left, top, height }: Box): void {
    holder.append(this.element);
    this.element.style.left = `${Math.max(4, Math.min(left, holder.clientWidth - 280))}px`;
    this.element.style.top = `${top + height + 2}px`;
    this.element.style.maxHeight = `${Math.max(220, holder.clientHeight - top - height - 12)}px`;
    this.search.focus();
  }

  /** The values have come. */
  fill(values: readonly FilterValue[]): void {
    this.values = values;
    for (const { text, shown } of values) if (shown) this.shown.add(text);
    this.draw();
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.element.remove();
    this.actions.closed();
  }

  private apply(): void {
    const found = this.found();
    // What is searched for is what is wanted: the other values go out of sight.
    const isSearched = this.search.value.trim() !== '';
    const kept = new Set(
      (isSearched ? found : this.values).filter(({ text }) => this.shown.has(text)).map(({ text }) => text),
    );
    if (kept.size === 0) {
      this.list.prepend(element('p', { class: 'filter-fault', role: 'alert' }, word('filterPickOne')));
      return;
    }
    this.close();
    this.actions.apply(this.values.filter(({ text }) => !kept.has(text)).map(({ text }) => text));
  }

  private found(): readonly FilterValue[] {
    const wanted = this.search.value.trim().toLowerCase();
    return wanted === ''
      ? this.values
      : this.values.filter(({ text }) => text.toLowerCase().includes(wanted));
  }

  private draw(): void {
    const found = this.found();
    if (found.length === 0) {
      this.list.replaceChildren(element('p', { class: 'empty' }, word('filterNone')));
      return;
    }
    const ticked = found.filter(({ text }) => this.shown.has(text)).length;
    const all = this.line(word('filterAll'), '', ticked === found.length, (isOn) => {
      for (const { text } of found)
        if (isOn) this.shown.add(text);
        else this.shown.delete(text);
      this.draw();
    });
    const box = all.querySelector('input');
    if (box) box.indeterminate = ticked > 0 && ticked < found.length;
    const lines = found.slice(0, MOST_LINES).map(({ text, count }) =>
      this.line(
        text === '' ? word('filterBlank') : text,
        count.toLocaleString(),
        this.shown.has(text),
        (isOn) => {
          if (isOn) this.shown.add(text);
          else this.shown.delete(text);
        },
      ),
    );
    this.list.replaceChildren(all, ...lines);
  }

  private line(caption: string, count: string, isOn: boolean, changed: (isOn: boolean) => void): HTMLElement {
    const box = element('input', { type: 'checkbox' });
    box.checked = isOn;
    box.addEventListener('change', () => changed(box.checked));
    return element(
      'label',
      { class: 'filter-line' },
      box,
      element('span', { class: 'filter-text' }, caption),
      element('span', { class: 'filter-count' }, count),
    );
  }
}
