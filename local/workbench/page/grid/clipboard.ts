import type { PersonEdit } from '../../../../host/host';
import type { Rectangle } from '../../../../host/snapshot';
import { type CellView, COPY_CELLS } from '../../protocol';
import { word } from '../spoken';
import type { CellEditor } from './cell-editor';
import { shownText } from './cells';
import { isRowHidden } from './navigate';
import type { SheetDesk } from './sheet-desk';
import { PASTE_CELLS, readTsv, writeHtmlTable, writeTsv } from './tsv';

export interface ClipboardActions {
  readonly change: (at: Rectangle, change: PersonEdit) => void;
  readonly complain: (text: string) => void;
}

/** Copies, cuts and pastes cells by the browser's own clipboard. */
export class GridClipboard {
  constructor(
    private readonly desk: SheetDesk,
    private readonly editor: CellEditor,
    private readonly actions: ClipboardActions,
  ) {
    const field = editor.element;
    field.addEventListener('copy', (event) => this.copied(event, false));
    field.addEventListener('cut', (event) => this.copied(event, true));
    field.addEventListener('paste', (event) => {
      if (editor.isEditing) return;
      event.preventDefault();
      this.paste(event.clipboardData?.getData('text/plain') ?? '');
    });
  }

  /** Copies what is selected without a key, as from a menu. @returns whether it is on the clipboard */
  async copy(): Promise<boolean> {
    if (this.isTooLarge()) return false;
    const [first, , count] = this.desk.filledSelection;
    const isAtHand = this.desk.hasRows(first, first + count - 1);
    if (!isAtHand) this.actions.complain(word('copying'));
    const stop = new AbortController();
    const stopOnEscape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') stop.abort();
    };
    window.addEventListener('keydown', stopOnEscape, true);
    const rows = this.readAll(stop.signal).finally(() =>
      window.removeEventListener('keydown', stopOnEscape, true),
    );
    // What fails leaves the clipboard as it was.
    const rowsOrFail = rows.then((read) => read ?? Promise.reject(new Error('the cells did not come')));
    rowsOrFail.catch(() => undefined);
    const asBlob = async (type: string, write: (texts: readonly (readonly string[])[]) => string) =>
      new Blob([write(await rowsOrFail)], { type });
    // The browser waits for what is still on its way, but must be told of it at once.
    const item = new ClipboardItem({
      'text/plain': asBlob('text/plain', writeTsv),
      'text/html': asBlob('text/html', writeHtmlTable),
    });
    const isWritten = await navigator.clipboard.write([item]).then(
      () => true,
      () => false,
    );
    const copied = isWritten ? await rows : null;
    if (!copied) this.actions.complain(word(stop.signal.aborted ? 'copyStopped' : 'copyTooFar'));
    else if (!isAtHand) this.actions.complain(word('copied', { n: copied.length.toLocaleString() }));
    return copied !== null;
  }

  /** Pastes without a key, where the browser allows it. */
  async pasteFromMenu(): Promise<void> {
    try {
      this.paste(await navigator.clipboard.readText());
    } catch {
      this.actions.complain(word('pasteByKeys'));
    }
  }

  private copied(event: ClipboardEvent, isCut: boolean): void {
    if (this.editor.isEditing || !event.clipboardData) return;
    event.preventDefault();
    if (this.isTooLarge()) return;
    const cut = () => {
      if (isCut) this.actions.change(this.desk.filledSelection, { clear: true });
    };
    const [first, , count] = this.desk.filledSelection;
    if (!this.desk.hasRows(first, first + count - 1)) {
      void this.copy().then((isCopied) => isCopied && cut());
      return;
    }
    const rows = this.texts(this.desk.rowsAt(first, first + count - 1));
    event.clipboardData.setData('text/plain', writeTsv(rows));
    event.clipboardData.setData('text/html', writeHtmlTable(rows));
    cut();
  }

  private isTooLarge(): boolean {
    const [, , rows, columns] = this.desk.filledSelection;
    if (rows * columns <= COPY_CELLS) return false;
    this.actions.complain(word('copyTooLarge', { n: COPY_CELLS.toLocaleString() }));
    return true;
  }

  /** What is selected, as it is shown; null where it did not come. What is at hand is not asked for. */
  private async readAll(signal: AbortSignal): Promise<string[][] | null> {
    const [row, column, rows, columns] = this.desk.filledSelection;
    if (this.desk.hasRows(row, row + rows - 1)) return this.texts(this.desk.rowsAt(row, row + rows - 1));
    try {
      const asked = `/texts?sheet=${this.desk.sheetId}&at=${[row, column, rows, columns].join()}`;
      const response = await fetch(asked, { signal });
      const { frame } = this.desk;
      if (!response.ok || !frame) return null;
      const texts: string[][] = await response.json();
      return texts.filter((_, i) => !isRowHidden(frame, row + i));
    } catch {
      return null;
    }
  }

  /** What the selected cells of these rows show; hidden rows are left out. */
  private texts(rows: readonly (readonly CellView[])[]): string[][] {
    const { frame } = this.desk;
    const [row, column, , columns] = this.desk.filledSelection;
    return rows
      .filter((_, i) => !frame || !isRowHidden(frame, row + i))
      .map((cells) => Array.from({ length: columns }, (_, j) => shownText(cells[column + j - 1])));
  }

  private paste(text: string): void {
    const block = readTsv(text);
    const [first] = block;
    if (!first) return;
    const { at, row, column } = this.desk.selection;
    if (block.length * first.length > PASTE_CELLS) {
      this.actions.complain(word('pasteTooLarge', { n: PASTE_CELLS.toLocaleString() }));
      return;
    }
    // One value fills all that is selected, as in every spreadsheet.
    const [top, left, rows, columns] = this.desk.filledSelection;
    const isOne = block.length === 1 && first.length === 1;
    if (isOne && rows * columns > 1 && rows * columns <= PASTE_CELLS) {
      const filled = Array.from({ length: rows }, () => Array<string>(columns).fill(first[0] ?? ''));
      this.actions.change([top, left, rows, columns], filled);
      return;
    }
    if (isOne && at[2] * at[3] === 1) {
      this.actions.change([row, column, 1, 1], block);
      return;
    }
    this.actions.change([at[0], at[1], block.length, first.length], block);
    this.desk.select({ at: [at[0], at[1], block.length, first.length], row: at[0], column: at[1] }, false);
  }
}
