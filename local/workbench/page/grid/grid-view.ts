import {
  BooleanNumber,
  type ICellCustomRender,
  type ICellData,
  type IStyleData,
  mergeWorksheetSnapshotWithDefault,
} from '@univerjs/core';
import { FontCache } from '@univerjs/engine-render';
import {
  INTERCEPTOR_POINT,
  InsertSheetMutation,
  type ISelectionWithStyle,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { Rectangle } from '../../../../host/snapshot';
import type { CellStyle, SheetFrame } from '../../protocol';
import { COLUMN_WIDTH, ROW_HEIGHT } from './default-size';
import { type Box, GridGeometry, NO_BOX, type Place } from './geometry';
import { styleName, toUniverStyle } from './look';
import { HAS_ROOM, MARK_SIZE, type Mark, renderMarks } from './mark';
import { shapeSheet, toRange, toRectangle } from './sheet-shape';
import { BLANK_SHEET, calmFreezeLines, removeHandles, UNIT, type UniverParts } from './univer';

export interface GridListener {
  /** Somebody selects with the mouse. */
  readonly selected: (at: Rectangle, row: number, column: number) => void;
  readonly scrolled: () => void;
  /** What is drawn over a cell. */
  readonly marks: (row: number, column: number) => readonly Mark[];
}

/** The grid on the screen: draws what it is given and tells where the mouse selects. Its own rows and columns count from 0. */
export class GridView {
  private frame: SheetFrame | undefined;
  private isSelecting = false;
  private readonly geometry: GridGeometry;
  /** Heights that rows take of themselves, where they are not the default. */
  private readonly fitted = new Map<number, number>();
  private readonly renders = new Map<string, ICellCustomRender[]>();
  private readonly roomy = new Map<string, IStyleData>();

  constructor(
    private readonly univer: UniverParts,
    private readonly listener: GridListener,
  ) {
    this.geometry = new GridGeometry(univer);
    const { selections, interceptors, render } = this.univer;
    const select = (all: unknown, isOver = false) => {
      const last = Array.isArray(all) ? (all.at(-1) as ISelectionWithStyle | undefined) : undefined;
      if (!last || this.isSelecting || !this.frame) return;
      const { primary } = last;
      const at = toRectangle(last.range, this.frame);
      if (isOver) this.mark(last);
      listener.selected(
        at,
        primary ? primary.actualRow + 1 : at[0],
        primary ? primary.actualColumn + 1 : at[1],
      );
    };
    selections.selectionMoveEnd$.subscribe((all) => select(all, true));
    selections.selectionMoving$.subscribe((all) => select(all));
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      // Before all others, none of which is asked: they would look for numbers and dates in every text.
      priority: 100_000,
      handler: (cell, { row, col, subUnitId }) => {
        const marks = subUnitId === this.sheetName ? this.listener.marks(row + 1, col + 1) : [];
        if (marks.length === 0) return cell;
        const s = marks.some((mark) => HAS_ROOM.has(mark)) ? this.roomyStyle(cell?.s) : cell?.s;
        return { ...cell, ...(s ? { s } : {}), customRender: this.drawn(marks) };
      },
    });
    setTimeout(() => {
      removeHandles(render);
      // Letters that were drawn before their font had come have the look and the width of another.
      document.fonts.addEventListener('loadingdone', () => {
        FontCache.globalFontMeasureCache.clear();
        this.redraw();
      });
      render.scene.getViewport('viewMain')?.onScrollAfter$.subscribeEvent(() => listener.scrolled());
    });
  }

  private get sheetName(): string {
    return this.frame ? String(this.frame.id) : BLANK_SHEET;
  }

  /** Shows a sheet, or what has changed of it; its cells come by {@link setRows}. */
  show(frame: SheetFrame): void {
    const before = this.frame;
    this.frame = frame;
    const name = String(frame.id);
    const { workbook, change } = this.univer;
    if (!workbook.getSheetBySheetId(name))
      change(InsertSheetMutation.id, {
        index: workbook.getSheetSize(),
        sheet: mergeWorksheetSnapshotWithDefault({
          id: name,
          name,
          rowCount: frame.rows,
          columnCount: frame.columns,
          defaultColumnWidth: COLUMN_WIDTH,
          defaultRowHeight: ROW_HEIGHT,
          rowHeader: { width: 46, hidden: BooleanNumber.FALSE },
          columnHeader: { height: 22, hidden: BooleanNumber.FALSE },
        }),
      });
    const sheet = workbook.getSheetBySheetId(name);
    if (before?.id !== frame.id) this.fitted.clear();
    if (sheet) shapeSheet(sheet, frame, this.fitted);
    if (before?.id !== frame.id) change(SetWorksheetActiveOperation.id, { subUnitId: name });
    change(SetWorksheetRowCountMutation.id, { subUnitId: name, rowCount: frame.rows });
    const { frozenRows, frozenColumns } = frame;
    const frozen = sheet?.getFreeze();
    if (frozen?.ySplit !== frozenRows || frozen.xSplit !== frozenColumns || before?.id !== frame.id)
      change(SetFrozenMutation.id, {
        subUnitId: name,
        startRow: frozenRows > 0 ? frozenRows : -1,
        startColumn: frozenColumns > 0 ? frozenColumns : -1,
        ySplit: frozenRows,
        xSplit: frozenColumns,
      });
    this.redraw();
    // Univer draws its lines anew once it has laid out the sheet.
    setTimeout(() => calmFreezeLines(this.univer.render, frozenRows > 0, frozenColumns > 0), 50);
  }

  /** How marks are drawn, the same for all cells with the same marks. */
  private drawn(marks: readonly Mark[]): ICellCustomRender[] {
    const name = marks.join();
    const known = this.renders.get(name) ?? renderMarks(marks);
    this.renders.set(name, known);
    return known;
  }

  /** The same style with room at the right, so that a text does not run under the mark. */
  private roomyStyle(style: ICellData['s']): IStyleData {
    const name = typeof style === 'string' ? style : '';
    const known = this.roomy.get(name);
    if (known) return known;
    const plain = this.univer.workbook.getStyles().get(style) ?? toUniverStyle({});
    const made = { ...plain, pd: { ...plain.pd, r: MARK_SIZE } };
    this.roomy.set(name, made);
    return made;
  }

  /** Takes all sheets away but the blank one: another workbook comes. */
  forget(): void {
    const { workbook, change } = this.univer;
    this.frame = undefined;
    change(SetWorksheetActiveOperation.id, { subUnitId: BLANK_SHEET });
    for (const sheet of workbook.getSheets())
      if (sheet.getSheetId() !== BLANK_SHEET)
        change(RemoveSheetMutation.id, { subUnitId: sheet.getSheetId(), subUnitName: sheet.getName() });
  }

  addStyles(from: number, styles: readonly CellStyle[]): void {
    const known = this.univer.workbook.getStyles();
    this.roomy.clear();
    for (const [index, style] of styles.entries())
      known.addCustomStyle(styleName(from + index), toUniverStyle(style));
  }

  /** Puts rows in place of what stands there; a null takes a row away. */
  setRows(rows: ReadonlyMap<number, readonly ICellData[] | null>): void {
    const sheet = this.univer.workbook.getSheetBySheetId(this.sheetName);
    if (!sheet || rows.size === 0) return;
    const matrix = sheet.getCellMatrix().getMatrix();
    for (const [row, cells] of rows) {
      if (cells) matrix[row - 1] = { ...cells };
      else delete matrix[row - 1];
    }
    this.univer.change(SetRangeValuesMutation.id, { subUnitId: this.sheetName, cellValue: {} });
    this.redraw();
  }

  /** Gives rows the heights that their texts need. @param selected stays where it is seen, else the first row in view does */
  fitRows(heights: ReadonlyMap<number, number>, selected: number): void {
    let hasChanged = false;
    for (const [row, height] of heights) {
      if ((this.fitted.get(row) ?? ROW_HEIGHT) === height) continue;
      hasChanged = true;
      if (height === ROW_HEIGHT) this.fitted.delete(row);
      else this.fitted.set(row, height);
    }
    const sheet = this.univer.workbook.getSheetBySheetId(this.sheetName);
    if (!hasChanged || !sheet || !this.frame) return;
    const [first, last] = this.rowsInView;
    const kept = selected >= first && selected <= last ? selected : first;
    const before = this.geometry.distanceOf(this.frame, kept);
    shapeSheet(sheet, this.frame, this.fitted);
    this.layOut();
    this.geometry.scrollBy(this.geometry.distanceOf(this.frame, kept) - before);
  }

  private layOut(): void {
    const { rows = 1 } = this.frame ?? {};
    this.univer.change(SetWorksheetRowCountMutation.id, { subUnitId: this.sheetName, rowCount: rows });
    this.redraw();
  }

  /** Takes all cells away. */
  clearCells(): void {
    const matrix = this.univer.workbook.getSheetBySheetId(this.sheetName)?.getCellMatrix().getMatrix();
    for (const row of Object.keys(matrix ?? {})) delete matrix?.[Number(row)];
  }

  redraw(): void {
    const { render } = this.univer;
    const main = render.mainComponent as { makeForceDirty?: (state: boolean) => void } | null;
    main?.makeForceDirty?.(true);
    for (const viewport of render.scene.getViewports()) viewport.markForceDirty(true);
    render.scene.makeDirty(true);
  }

  /** Selects cells; the cell that is typed into is at `row`, `column`. */
  select(at: Rectangle, row: number, column: number, reveal: boolean): void {
    const merged = this.frame?.merges.find((merge) => merge[0] === row && merge[1] === column);
    const primary = {
      ...toRange(merged ?? [row, column, 1, 1]),
      actualRow: row - 1,
      actualColumn: column - 1,
      isMerged: false,
      isMergedMainCell: merged !== undefined,
    };
    this.mark({ range: toRange(at, this.frame), primary });
    if (reveal) this.reveal(row, column);
  }

  /** Shows a selection in the workbench's own look, in the place of all others. */
  private mark(selection: ISelectionWithStyle): void {
    this.isSelecting = true;
    const style = this.univer.selectionStyle();
    this.univer.selections.setSelections(UNIT, this.sheetName, [{ ...selection, style }]);
    this.isSelecting = false;
  }

  /** Brings cells into view without selecting them. */
  reveal(row: number, column: number): void {
    if (this.frame) this.geometry.reveal(this.frame, row, column);
  }

  /** The rows that are in view below what is frozen. */
  get rowsInView(): readonly [first: number, last: number] {
    return this.geometry.rowsInView();
  }

  /** Where a cell lies in the grid, be it in view or not. */
  boxOf(row: number, column: number): Box {
    return this.frame ? this.geometry.boxOf(this.frame, row, column) : NO_BOX;
  }

  /** What lies under a point; null while there is no sheet. */
  placeAt(x: number, y: number): Place | null {
    return this.frame ? this.geometry.placeAt(x, y) : null;
  }
}
