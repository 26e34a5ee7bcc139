import type { ICellData } from '@univerjs/core';
import type { Rectangle } from '../../../../host/snapshot';
import {
  BLOCK_ROWS,
  type CellStyle,
  type CellView,
  type RowView,
  type SheetFrame,
  type ToServer,
} from '../../protocol';
import { word } from '../spoken';
import { rectangleName } from './a1';
import { CellMarks } from './cell-marks';
import { blockOf, Cells } from './cells';
import { GridView } from './grid-view';
import { toUniverCell } from './look';
import { createMeasure } from './measure';
import { clipSelection, firstCell, type Selection } from './navigate';
import { RowHeights } from './row-heights';
import type { UniverParts } from './univer';

export interface SheetDeskListener {
  readonly send: (message: ToServer) => boolean;
  /** What is selected, or what it holds, is another now. */
  readonly selected: () => void;
  readonly scrolled: () => void;
  /** Rows or columns have come or gone. */
  readonly reshaped: (sheetId: number) => void;
  /** A sheet that was asked for has come. */
  readonly opened: (frame: SheetFrame) => void;
}

/** Milliseconds that scrolling must rest before blocks are asked for, and a selection before it is told. */
const [SCROLL_REST, SELECT_REST] = [60, 250];

/** Blocks that are asked for at once to be read, and how long they may take, in milliseconds. */
const [READ_BLOCKS, READ_PATIENCE] = [20, 20_000];

/** The sheet in view: what is known of it, what of it is asked for, and what is selected. */
export class SheetDesk {
  readonly cells = new Cells();
  /** Where Univer draws. */
  readonly holder: HTMLElement;
  readonly view: GridView;
  sheetId = -1;
  frame: SheetFrame | undefined;
  selection: Selection = { at: [1, 1, 1, 1], row: 1, column: 1 };

  /** What stands over the cells. */
  marks: CellMarks | undefined;
  private heights: RowHeights | undefined;
  private readonly measure = createMeasure();
  /** Blocks whose rows are in the grid. */
  private shown: ReadonlySet<number> = new Set();
  /** Blocks that are wanted though they are out of view. */
  private reading: readonly number[] = [];
  private watched = '';
  private watchTimer = 0;
  private selectTimer = 0;
  private wanted: Rectangle | null = null;
  /** Where each sheet was left. */
  private readonly left = new Map<number, Selection>();

  constructor(
    univer: UniverParts,
    private readonly listener: SheetDeskListener,
  ) {
    this.holder = univer.container;
    this.view = new GridView(univer, {
      selected: (at, row, column) => this.take({ at, row, column }),
      scrolled: () => {
        this.watchSoon();
        listener.scrolled();
      },
      marks: (row, column) => this.marks?.at(row, column, this.cells.cell(row, column)) ?? [],
    });
    new ResizeObserver(() => this.watchSoon()).observe(this.holder);
  }

  /** Opens a sheet; `at` is selected as soon as it has come. */
  open(sheetId: number, at: Rectangle | null = null): void {
    if (this.frame && sheetId === this.sheetId) {
      if (at) this.select({ at, row: at[0], column: at[1] }, true);
      return;
    }
    if (this.frame) this.left.set(this.sheetId, this.selection);
    this.sheetId = sheetId;
    this.wanted = at;
    this.reload();
  }

  /** Asks for the sheet anew, as after the connection was lost. */
  reload(): void {
    this.frame = undefined;
    this.watched = '';
    this.cells.clear();
    this.shown = new Set([0, 1]);
    this.watch([0, 1]);
  }

  /** Forgets everything: the connection is new, or the workbook is. Of the same workbook it keeps where its sheets were left. */
  forget(isSame: boolean): void {
    if (this.frame) this.left.set(this.sheetId, this.selection);
    if (!isSame) this.left.clear();
    this.frame = undefined;
    this.cells.styles.length = 1;
    this.view.forget();
  }

  receiveFrame(frame: SheetFrame): void {
    if (frame.id !== this.sheetId) return;
    const before = this.frame;
    this.frame = frame;
    this.marks = new CellMarks(frame);
    this.heights = new RowHeights(frame, this.marks, this.measure);
    this.view.show(frame);
    if (before) {
      if (before.rows !== frame.rows || before.columns !== frame.columns) this.reshaped(frame);
      this.putRows([...this.cells.allRows()].filter((row) => this.shown.has(blockOf(row))));
      this.listener.selected();
      return;
    }
    this.view.clearCells();
    this.putRows([...this.cells.allRows()]);
    const kept = this.left.get(frame.id);
    const at = this.wanted;
    this.wanted = null;
    this.select(at ? { at, row: at[0], column: at[1] } : (kept ?? firstCell(frame)), true);
    this.listener.opened(frame);
    this.watchSoon();
  }

  /** Rows or columns have come or gone: what is selected may lie outside of the sheet now. */
  private reshaped(frame: SheetFrame): void {
    const [row, column, rows, columns] = this.selection.at;
    this.listener.reshaped(frame.id);
    if (row + rows - 1 > frame.rows || column + columns - 1 > frame.columns)
      this.select(this.selection, false);
  }

  receiveStyles(from: number, styles: readonly CellStyle[]): void {
    this.cells.addStyles(from, styles);
    this.view.addStyles(from, styles);
  }

  receiveRows(sheetId: number, rows: readonly RowView[]): void {
    if (sheetId !== this.sheetId) return;
    for (const row of rows) this.cells.put(row);
    if (!this.frame) return;
    this.putRows(rows.map(([row]) => row).filter((row) => this.shown.has(blockOf(row))));
    if (rows.some(([row]) => row === this.selection.row)) this.listener.selected();
  }

  receiveLoaded(sheetId: number, blocks: readonly number[]): void {
    if (sheetId !== this.sheetId) return;
    this.cells.markLoaded(blocks);
    this.listener.selected();
  }

  /** Selects cells and tells the server once that has settled. */
  select(selection: Selection, reveal: boolean): void {
    const { frame } = this;
    if (!frame) return;
    const clipped = clipSelection(selection, frame);
    this.view.select(clipped.at, clipped.row, clipped.column, reveal);
    this.take(clipped);
  }

  private take(selection: Selection): void {
    this.selection = selection;
    this.listener.selected();
    clearTimeout(this.selectTimer);
    this.selectTimer = window.setTimeout(() => {
      if (this.frame) this.listener.send({ type: 'select', sheetId: this.sheetId, at: this.selection.at });
    }, SELECT_REST);
    this.watchSoon();
  }

  /** The rectangle that is selected, as far as the sheet holds something: a whole column ends with its last filled row. */
  get filledSelection(): Rectangle {
    const [row, column, rows, columns] = this.selection.at;
    const last = Math.max(this.frame?.lastRow ?? row, row);
    return [row, column, Math.min(rows, last - row + 1), columns];
  }

  /**
   * The rows from one to another as they are now, each as far as something is shown; what is not at hand is asked for.
   * @returns null where they did not come: the connection broke, or another sheet was opened
   */
  async readRows(first: number, last: number): Promise<(readonly CellView[])[] | null> {
    const { sheetId } = this;
    const rows: (readonly CellView[])[] = [];
    try {
      for (let block = blockOf(first); block <= blockOf(last); block += READ_BLOCKS) {
        const end = Math.min(block + READ_BLOCKS - 1, blockOf(last));
        this.reading = Array.from({ length: end - block + 1 }, (_, k) => block + k);
        this.watchView();
        if (!(await this.hasCome(this.reading)) || this.sheetId !== sheetId) return null;
        const to = Math.min(last, (end + 1) * BLOCK_ROWS);
        for (let row = Math.max(first, block * BLOCK_ROWS + 1); row <= to; row++)
          rows.push(this.cells.row(row));
      }
      return rows;
    } finally {
      this.reading = [];
      this.watchSoon();
    }
  }

  hasRows(first: number, last: number): boolean {
    for (let row = first; row <= last; row = (blockOf(row) + 1) * BLOCK_ROWS + 1)
      if (!this.cells.has(row)) return false;
    return true;
  }

  /** The rows from one to another as far as they are at hand. */
  rowsAt(first: number, last: number): (readonly CellView[])[] {
    return Array.from({ length: last - first + 1 }, (_, i) => this.cells.row(first + i));
  }

  private async hasCome(blocks: readonly number[]): Promise<boolean> {
    const end = Date.now() + READ_PATIENCE;
    while (!blocks.every((block) => this.cells.has(block * BLOCK_ROWS + 1))) {
      if (Date.now() > end) return false;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return true;
  }

  /** Shows a text in a cell until the sheet itself says what became of it. */
  preview(row: number, column: number, text: string): void {
    const cells = this.cells.row(row);
    const shown: ICellData[] = cells.map(toUniverCell);
    const style = cells[column - 1]?.[1] ?? 0;
    for (let at = shown.length; at < column; at++) shown.push(toUniverCell(['', 0]));
    shown[column - 1] = toUniverCell([text, style]);
    this.view.setRows(new Map([[row, shown]]));
  }

  /** Draws rows as they are known, as high as their texts need. */
  putRows(rows: readonly number[]): void {
    const { frame } = this;
    if (!frame) return;
    this.view.setRows(
      new Map(
        rows.map((row) => {
          const cells = this.heights?.drawn(row, this.cells) ?? this.cells.row(row);
          return [row, cells.length > 0 ? cells.map(toUniverCell) : null];
        }),
      ),
    );
    this.view.fitRows(this.heights?.of(rows, this.cells) ?? new Map(), this.selection.row);
  }

  describe(): string {
    const { row, column, at } = this.selection;
    return `${word('grid')} ${rectangleName(at)} ${this.cells.cell(row, column)[0]}`;
  }

  private watchSoon(): void {
    clearTimeout(this.watchTimer);
    this.watchTimer = window.setTimeout(() => this.watchView(), SCROLL_REST);
  }

  private watchView(): void {
    const { frame } = this;
    if (!frame) return;
    const [first, last] = this.view.rowsInView;
    this.holder.dataset.rows = `${first}–${last}`;
    const shown = new Set<number>();
    for (let block = blockOf(first) - 1; block <= blockOf(last) + 1; block++)
      if (block >= 0 && block <= blockOf(frame.rows)) shown.add(block);
    if (frame.frozenRows > 0) shown.add(0);
    const watched = new Set([...shown, blockOf(this.selection.row), ...this.reading]);
    this.watch([...watched].sort((a, b) => a - b));
    this.draw(shown);
    this.cells.keepOnly(watched);
  }

  /** Takes rows that are far from what is seen out of the grid, and puts in those that are near it now. */
  private draw(shown: ReadonlySet<number>): void {
    const before = this.shown;
    this.shown = shown;
    const [gone, come]: [number[], number[]] = [[], []];
    for (const row of this.cells.allRows()) {
      const block = blockOf(row);
      if (before.has(block) && !shown.has(block)) gone.push(row);
      if (shown.has(block) && !before.has(block)) come.push(row);
    }
    if (gone.length > 0) this.view.setRows(new Map(gone.map((row) => [row, null])));
    if (come.length > 0) this.putRows(come);
  }

  private watch(blocks: readonly number[]): void {
    const said = `${this.sheetId}:${blocks.join()}`;
    if (said === this.watched) return;
    if (this.listener.send({ type: 'watch', sheetId: this.sheetId, blocks })) this.watched = said;
  }
}
