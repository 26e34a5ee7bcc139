import type { CellView, SheetFrame } from '../../protocol';
import type { CellMarks } from './cell-marks';
import type { Cells } from './cells';
import { COLUMN_WIDTH } from './default-size';
import { MARK_SIZE } from './mark';
import { breakAtSpaces, fitRow, type Measure, SIDES } from './row-fit';

/** The heights that the rows of a sheet take of themselves. */
export class RowHeights {
  private readonly widths: ReadonlyMap<number, number>;
  /** Rows whose height somebody set. */
  private readonly fixed: ReadonlySet<number>;

  constructor(
    private readonly frame: SheetFrame,
    private readonly marks: CellMarks,
    private readonly measure: Measure,
  ) {
    this.widths = new Map(frame.columnWidths);
    this.fixed = new Set(frame.rowHeights.map(([row]) => row));
  }

  /** A row as it is drawn: what stands beside a filter's button is broken between its words, not within them. */
  drawn(row: number, cells: Cells): readonly CellView[] {
    const shown = cells.row(row);
    if (row !== this.frame.filter?.[0]) return shown;
    return shown.map((cell, index): CellView => {
      const [text, styleIndex, edit] = cell;
      const style = cells.styles[styleIndex] ?? {};
      if (edit !== undefined || style.wrap !== 'wrap' || !this.marks.hasFilter(row, index + 1)) return cell;
      const width = this.widthOf(row, index + 1, cells) - SIDES;
      return [breakAtSpaces(text, width, (part) => this.measure(part, style)), styleIndex];
    });
  }

  /** Pixels that the text of a cell has, with what it leaves free at its sides. */
  private widthOf(row: number, column: number, cells: Cells): number {
    const room = this.marks.needsRoom(row, column, cells.cell(row, column)) ? MARK_SIZE : 0;
    return (this.widths.get(column) ?? COLUMN_WIDTH) - room;
  }

  /** By row, in pixels; rows that hold nothing, or whose height somebody set, are left out. */
  of(rows: readonly number[], cells: Cells): ReadonlyMap<number, number> {
    const heights = new Map<number, number>();
    for (const row of rows) {
      const shown = this.drawn(row, cells);
      if (shown.length === 0 || this.fixed.has(row)) continue;
      const widthOf = (column: number) => this.widthOf(row, column, cells);
      heights.set(row, fitRow(row, shown, cells.styles, widthOf, this.frame.merges, this.measure));
    }
    return heights;
  }
}
