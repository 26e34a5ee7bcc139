import type { CellEditor, Step } from './cell-editor';
import { type Direction, extend, jump, move, type Selection, selectCell } from './navigate';
import type { SheetDesk } from './sheet-desk';

export interface GridActions {
  readonly clear: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly openMenu: () => void;
  /** Opens the words or the filter of the cell. @returns false where it has none */
  readonly openWords: () => boolean;
  /** Ticks the box of the cell. @returns false where it has none */
  readonly tick: () => boolean;
  readonly nextSheet: (step: -1 | 1) => void;
}

const ARROWS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);

/** The selection after an edit, or after Enter and Tab. */
export function stepOn(desk: SheetDesk, step: Step): void {
  if (!desk.frame || step === 'stay') return;
  desk.select(move(desk.frame, desk.selection, step), true);
}

/** What the keys do while no cell is edited. */
export class GridKeys {
  constructor(
    private readonly desk: SheetDesk,
    private readonly editor: () => CellEditor,
    private readonly actions: GridActions,
  ) {}

  pressed(event: KeyboardEvent): void {
    const { desk } = this;
    const { frame, selection } = desk;
    if (!frame) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const isDone = isCommand ? this.command(event, selection) : this.plain(event, selection);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private plain(event: KeyboardEvent, selection: Selection): boolean {
    const { desk, actions } = this;
    const { frame } = desk;
    const arrow = ARROWS.get(event.key);
    if (!frame) return false;
    if (arrow) {
      if (event.altKey) return arrow === 'down' && actions.openWords();
      desk.select(event.shiftKey ? extend(frame, selection, arrow) : move(frame, selection, arrow), true);
      return true;
    }
    switch (event.key) {
      case 'Enter':
        if (event.shiftKey) stepOn(desk, 'up');
        else this.editor().start('editing');
        return true;
      case 'Tab':
        stepOn(desk, event.shiftKey ? 'left' : 'right');
        return true;
      case 'F2':
        this.editor().start('editing');
        return true;
      case 'Delete':
      case 'Backspace':
        actions.clear();
        return true;
      case ' ':
        return actions.tick();
      case 'Home':
        desk.select(selectCell(frame, selection.row, 1), true);
        return true;
      case 'End':
        desk.select(selectCell(frame, selection.row, frame.columns), true);
        return true;
      case 'PageDown':
      case 'PageUp':
        this.page(event.key === 'PageDown' ? 'down' : 'up', event.shiftKey);
        return true;
      case 'ContextMenu':
        actions.openMenu();
        return true;
      case 'F10':
        if (event.shiftKey) actions.openMenu();
        return event.shiftKey;
      default:
        return false;
    }
  }

  private command(event: KeyboardEvent, selection: Selection): boolean {
    const { desk, actions } = this;
    const { frame } = desk;
    const arrow = ARROWS.get(event.key);
    if (!frame) return false;
    if (arrow) {
      const by = jump(frame, selection, arrow, (row, column) =>
        desk.cells.has(row) ? desk.cells.cell(row, column)[0] !== '' : undefined,
      );
      if (by > 0)
        desk.select(
          event.shiftKey ? extend(frame, selection, arrow, by) : move(frame, selection, arrow, by),
          true,
        );
      return true;
    }
    switch (event.key.toLowerCase()) {
      case 'z':
        if (event.shiftKey) actions.redo();
        else actions.undo();
        return true;
      case 'y':
        actions.redo();
        return true;
      case 'a':
        desk.select(
          { at: [1, 1, frame.rows, frame.columns], row: selection.row, column: selection.column },
          false,
        );
        return true;
      case ' ':
        desk.select({ ...selection, at: [1, selection.column, frame.rows, 1] }, false);
        return true;
      case 'home':
        desk.select(selectCell(frame, 1, 1), true);
        return true;
      case 'end':
        desk.select(selectCell(frame, Math.max(1, frame.lastRow), frame.columns), true);
        return true;
      case 'pagedown':
      case 'pageup':
        actions.nextSheet(event.key === 'PageDown' ? 1 : -1);
        return true;
      // Formats are the program's: what the sheet would not keep must not look changed.
      case 'b':
      case 'i':
      case 'u':
        return true;
      default:
        return false;
    }
  }

  private page(direction: 'up' | 'down', isExtended: boolean): void {
    const { frame, selection, view } = this.desk;
    if (!frame) return;
    const [first, last] = view.rowsInView;
    const by = Math.max(1, last - first - 1);
    this.desk.select((isExtended ? extend : move)(frame, selection, direction, by), true);
  }
}
