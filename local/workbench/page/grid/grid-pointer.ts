import { holds } from './a1';
import type { Place } from './geometry';
import { MARK_SIZE } from './mark';
import type { NoteBubble } from './note-bubble';
import type { SheetDesk } from './sheet-desk';

export interface GridPointerActions {
  /** Somebody presses into the grid: what is being edited ends. */
  readonly settle: () => void;
  readonly focus: () => void;
  readonly edit: () => void;
  readonly tick: () => void;
  /** Opens the words or the filter of the selected cell, if it has any. */
  readonly openWords: () => void;
  /** At a point of the window, in pixels. */
  readonly openMenu: (left: number, top: number) => void;
}

/** What the mouse does in the grid beside selecting and scrolling, which are Univer's. */
export class GridPointer {
  constructor(
    private readonly desk: SheetDesk,
    private readonly notes: NoteBubble,
    private readonly actions: GridPointerActions,
  ) {
    const { holder } = desk;
    holder.addEventListener('pointerdown', () => actions.settle());
    holder.addEventListener('focusin', () => actions.focus());
    holder.addEventListener('click', (event) => this.clicked(event));
    holder.addEventListener('dblclick', (event) => {
      if (this.placeOf(event)?.part === 'cell') actions.edit();
    });
    holder.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      const place = this.placeOf(event);
      if (!place) return;
      this.selectFor(place);
      actions.openMenu(event.clientX, event.clientY);
    });
    holder.addEventListener('pointermove', (event) => this.hover(event));
    holder.addEventListener('pointerleave', () => notes.rest());
  }

  private placeOf(event: MouseEvent): Place | null {
    const { left, top } = this.desk.holder.getBoundingClientRect();
    return this.desk.view.placeAt(event.clientX - left, event.clientY - top);
  }

  private hover(event: PointerEvent): void {
    const place = this.placeOf(event);
    const { marks, view } = this.desk;
    const note = place?.part === 'cell' ? marks?.noteAt(place.row, place.column) : '';
    if (place && note) this.notes.show(note, view.boxOf(place.row, place.column));
    else this.notes.rest();
  }

  /** A right click outside of the selection selects what lies under it. */
  private selectFor({ part, row, column }: Place): void {
    const { frame, selection } = this.desk;
    if (!frame) return;
    const [top, rows] = part === 'column' || part === 'corner' ? [1, frame.rows] : [row, 1];
    const [left, columns] = part === 'row' || part === 'corner' ? [1, frame.columns] : [column, 1];
    const isInside =
      holds(selection.at, top, left) && holds(selection.at, top + rows - 1, left + columns - 1);
    if (!isInside) this.desk.select({ at: [top, left, rows, columns], row: top, column: left }, false);
  }

  /** A click on what stands over the selected cell. */
  private clicked(event: MouseEvent): void {
    const place = this.placeOf(event);
    const { frame, view, cells, selection } = this.desk;
    if (!frame || place?.part !== 'cell' || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const { row, column } = selection;
    if (row !== place.row || column !== place.column) return;
    const box = view.boxOf(row, column);
    const { left } = this.desk.holder.getBoundingClientRect();
    const fromRight = box.left + box.width - (event.clientX - left);
    const fromMiddle = Math.abs(fromRight - box.width / 2);
    if (typeof cells.cell(row, column)[2] === 'boolean') {
      if (fromMiddle <= MARK_SIZE / 2 + 2) this.actions.tick();
    } else if (fromRight <= MARK_SIZE + 2) this.actions.openWords();
  }
}
