import type { PersonEdit } from '../../../../host/host';
import type { Rectangle } from '../../../../host/snapshot';
import type { SheetFrame, ToServer } from '../../protocol';
import { element } from '../dom';
import { openMenu } from '../shell/popup-menu';
import { word } from '../spoken';
import { columnName, readRectangle, rectangleName } from './a1';
import { CellEditor, type Step } from './cell-editor';
import { GridClipboard } from './clipboard';
import { type EditOrigin, originOf, targetOf } from './edit-origin';
import { FilterPopup, type FilterValue } from './filter-popup';
import { GridKeys, stepOn } from './grid-keys';
import { gridMenu } from './grid-menu';
import { GridPointer } from './grid-pointer';
import { selectCell } from './navigate';
import { NoteBubble } from './note-bubble';
import { SheetDesk } from './sheet-desk';
import { SheetEdits } from './sheet-edits';
import type { UniverParts } from './univer';
import { openWords } from './word-popup';

export interface GridAreaListener {
  readonly send: (message: ToServer) => boolean;
  readonly complain: (text: string) => void;
  readonly nextSheet: (step: -1 | 1) => void;
  readonly opened: (frame: SheetFrame) => void;
}

/** The grid with all that belongs to it: name box, editing line, the field to type into, lists, notes and its menu. */
export class GridArea {
  readonly nameBox = element('input', {
    class: 'name-box',
    type: 'text',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  readonly element = element('main', { class: 'grid', id: 'grid', tabindex: -1 });
  readonly bar: HTMLElement;
  readonly desk: SheetDesk;
  readonly edits: SheetEdits;
  private readonly editor: CellEditor;
  private readonly clipboard: GridClipboard;
  private readonly keys: GridKeys;
  private readonly notes: NoteBubble;
  private filter: FilterPopup | undefined;
  private origin: EditOrigin | undefined;
  /** The cell whose note was shown last as it was selected. */
  private noted = '';

  constructor(
    univer: UniverParts,
    private readonly listener: GridAreaListener,
  ) {
    this.desk = new SheetDesk(univer, {
      send: listener.send,
      selected: () => this.showSelection(),
      scrolled: () => this.scrolled(),
      reshaped: (sheetId) => this.edits.forgetSheet(sheetId),
      opened: listener.opened,
    });
    this.edits = new SheetEdits(this.desk, listener.send, listener.complain);
    this.editor = new CellEditor({
      begin: () => this.begin(),
      commit: (text, step) => this.commit(text, step),
      cancelled: () => this.showSelection(),
      pressed: (event) => this.keys.pressed(event),
      name: () => this.desk.describe(),
    });
    this.notes = new NoteBubble(this.element);
    this.clipboard = new GridClipboard(this.desk, this.editor, {
      change: (at, change) => this.change(at, change),
      complain: listener.complain,
    });
    this.keys = new GridKeys(this.desk, () => this.editor, {
      clear: () => this.change(this.desk.filledSelection, { clear: true }),
      undo: () => this.edits.undo(),
      redo: () => this.edits.redo(),
      openMenu: () => this.openMenuAtCell(),
      openWords: () => this.openWords(),
      tick: () => this.tick(),
      nextSheet: listener.nextSheet,
    });
    this.bar = element('section', { class: 'edit-bar' }, this.nameBox, this.editor.line);
    this.element.append(this.desk.holder, this.editor.element, this.notes.element);
    this.speak();
    this.listen();
  }

  focus(): void {
    this.editor.focus();
  }

  /** Says the words of the shell anew after the language changed. */
  speak(): void {
    this.nameBox.setAttribute('aria-label', word('nameBox'));
    this.editor.line.setAttribute('aria-label', word('editLine'));
    this.bar.setAttribute('aria-label', word('editLine'));
    this.element.setAttribute('aria-label', word('grid'));
  }

  receiveFilterValues(sheetId: number, column: number, values: readonly FilterValue[]): void {
    if (sheetId === this.desk.sheetId && this.filter?.column === column) this.filter.fill(values);
  }

  private change(at: Rectangle, change: PersonEdit): void {
    void this.edits.change(at, change);
  }

  private begin() {
    const { frame, selection, view, cells } = this.desk;
    if (!frame) return null;
    const { row, column } = selection;
    if (typeof cells.cell(row, column)[2] === 'boolean') {
      this.tick();
      return null;
    }
    view.reveal(row, column);
    this.origin = originOf(cells, frame, row, column);
    return { text: cells.editText(row, column), box: view.boxOf(row, column) };
  }

  private commit(text: string, step: Step): void {
    const { origin } = this;
    const { frame, cells } = this.desk;
    if (origin && frame && text !== origin.text) {
      const row = targetOf(origin, cells, frame);
      if (row === null) this.listener.complain(word('movedSince', { text }));
      else this.change([row, origin.column, 1, 1], text === '' ? { clear: true } : text);
    }
    stepOn(this.desk, step);
    this.showSelection();
  }

  /** A script puts cells in front of this person; what is being typed is kept first, where it was begun. */
  show(sheetId: number, at: Rectangle | null): void {
    this.editor.commit('stay');
    this.desk.open(sheetId, at);
  }

  private showSelection(): void {
    const { row, column, at } = this.desk.selection;
    if (document.activeElement !== this.nameBox) this.nameBox.value = rectangleName(at);
    this.editor.rest(this.desk.cells.editText(row, column));
    this.place();
    const name = `${this.desk.sheetId} ${row} ${column}`;
    if (this.noted === name) return;
    const isFirst = this.noted === '' || !this.noted.startsWith(`${this.desk.sheetId} `);
    this.noted = name;
    // A sheet that opens shows itself, not a note of it.
    this.notes.show(isFirst ? '' : this.noteAt(row, column), this.desk.view.boxOf(row, column));
  }

  private place(): void {
    const { row, column } = this.desk.selection;
    this.editor.place(this.desk.view.boxOf(row, column));
  }

  private scrolled(): void {
    this.place();
    this.notes.hide();
    this.filter?.close();
    // A list that stays where it was would seem to belong to another cell.
    if (this.element.querySelector('.words')) this.focus();
  }

  private tick(): boolean {
    const { selection, cells } = this.desk;
    const ticked = cells.cell(selection.row, selection.column)[2];
    if (typeof ticked !== 'boolean') return false;
    this.change(selection.at, !ticked);
    return true;
  }

  private openWords(): boolean {
    const { marks, selection, view, cells } = this.desk;
    const { row, column } = selection;
    if (marks?.hasFilter(row, column)) {
      this.openFilter(column);
      return true;
    }
    const words = marks?.wordsAt(row, column);
    if (!words) return false;
    openWords(this.element, view.boxOf(row, column), words, cells.editText(row, column), (chosen) => {
      this.focus();
      if (chosen === null || chosen === cells.editText(row, column)) return;
      this.change([row, column, 1, 1], chosen === '' ? { clear: true } : chosen);
    });
    return true;
  }

  private openFilter(column: number): void {
    const { frame, view, cells, sheetId } = this.desk;
    const at = frame?.filter;
    if (!at) return;
    this.filter?.close();
    const name = cells.cell(at[0], column)[0] || columnName(column);
    const popup = new FilterPopup(column, name, {
      apply: (hidden) => this.change([at[0], column, 1, 1], { filter: column, hidden }),
      sort: (ascending) => this.change([at[0] + 1, at[1], at[2] - 1, at[3]], { sort: column, ascending }),
      closed: () => {
        if (this.filter === popup) this.filter = undefined;
        this.focus();
      },
    });
    this.filter = popup;
    popup.open(this.element, view.boxOf(at[0], column));
    this.listener.send({ type: 'filterValues', sheetId, column });
  }

  private noteAt(row: number, column: number): string {
    return this.desk.marks?.noteAt(row, column) ?? '';
  }

  private openMenuAtCell(): void {
    const { row, column } = this.desk.selection;
    const { left, top } = this.element.getBoundingClientRect();
    const box = this.desk.view.boxOf(row, column);
    this.openMenu(left + box.left + 12, top + box.top + box.height, 'first');
  }

  private openMenu(left: number, top: number, focus: 'first' | 'none'): void {
    const lines = gridMenu(this.desk, {
      change: (at, change) => this.change(at, change),
      copy: () => void this.clipboard.copy(),
      cut: () => void this.cut(),
      paste: () => void this.clipboard.pasteFromMenu(),
    });
    if (lines.length > 0)
      openMenu({ left, top, label: word('grid'), lines, focus, onClose: () => this.focus() });
  }

  private async cut(): Promise<void> {
    const at = this.desk.filledSelection;
    if (await this.clipboard.copy()) this.change(at, { clear: true });
  }

  private listen(): void {
    new GridPointer(this.desk, this.notes, {
      settle: () => this.editor.commit('stay'),
      focus: () => this.focus(),
      edit: () => void this.editor.start('editing'),
      tick: () => void this.tick(),
      openWords: () => void this.openWords(),
      openMenu: (left, top) => this.openMenu(left, top, 'none'),
    });
    this.editor.element.addEventListener('blur', () => this.notes.hide());
    this.nameBox.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.isComposing) return;
      if (event.key === 'Enter') this.goTo(this.nameBox.value);
      if (event.key === 'Enter' || event.key === 'Escape') {
        event.preventDefault();
        this.focus();
        this.showSelection();
      }
    });
    this.nameBox.addEventListener('focus', () => this.nameBox.select());
  }

  private goTo(text: string): void {
    const at = readRectangle(text);
    const { frame } = this.desk;
    if (!at || !frame || at[0] > frame.rows || at[1] > frame.columns)
      this.listener.complain(word('noSuchCell', { text: text.trim() }));
    else if (at[2] * at[3] === 1) this.desk.select(selectCell(frame, at[0], at[1]), true);
    else this.desk.select({ at, row: at[0], column: at[1] }, true);
  }
}
