import type { PersonEdit } from '../../../../host/host';
import type { Rectangle } from '../../../../host/snapshot';
import { word } from '../spoken';
import type { CellEditor } from './cell-editor';
import type { SheetDesk } from './sheet-desk';
import { PASTE_CELLS, readTsv, writeHtmlTable, writeTsv } from './tsv';

/** Most cells that are copied at once. */
const COPY_CELLS = 200_000;

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

  /** Copies what is selected without a key, as from a menu. */
  async copy(): Promise<void> {
    const rows = this.read();
    if (!rows) return;
    await navigator.clipboard.writeText(writeTsv(rows));
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
    const rows = this.read();
    if (!rows) return;
    event.clipboardData.setData('text/plain', writeTsv(rows));
    event.clipboardData.setData('text/html', writeHtmlTable(rows));
    if (isCut) this.actions.change(this.desk.selection.at, { clear: true });
  }

  /** What the selected cells show; null, with a complaint, where not all of it is known. */
  private read(): string[][] | null {
    const [row, column, rows, columns] = this.desk.filledSelection;
    if (rows * columns > COPY_CELLS) {
      this.actions.complain(word('copyTooLarge', { n: COPY_CELLS.toLocaleString() }));
      return null;
    }
    const lines: string[][] = [];
    for (let i = row; i < row + rows; i++) {
      if (!this.desk.cells.has(i)) {
        this.actions.complain(word('copyTooFar'));
        return null;
      }
      if (this.isHidden(i)) continue;
      lines.push(Array.from({ length: columns }, (_, j) => this.shown(i, column + j)));
    }
    return lines;
  }

  private shown(row: number, column: number): string {
    const [text, , edit] = this.desk.cells.cell(row, column);
    return typeof edit === 'boolean' ? String(edit).toUpperCase() : text;
  }

  private isHidden(row: number): boolean {
    return (
      this.desk.frame?.hiddenRows.some(([start, length]) => row >= start && row < start + length) ?? false
    );
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
