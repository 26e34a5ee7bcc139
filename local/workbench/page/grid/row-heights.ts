import type { SheetFrame } from '../../protocol';
import type { CellMarks } from './cell-marks';
import type { Cells } from './cells';
import { COLUMN_WIDTH } from './default-size';
import { MARK_SIZE } from './mark';
import { fitRow, type Measure } from './row-fit';

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

  /** By row, in pixels; rows that hold nothing, or whose height somebody set, are left out. */
  of(rows: readonly number[], cells: Cells): ReadonlyMap<number, number> {
    const heights = new Map<number, number>();
    for (const row of rows) {
      const shown = cells.row(row);
      if (shown.length === 0 || this.fixed.has(row)) continue;
      const widthOf = (column: number) =>
        (this.widths.get(column) ?? COLUMN_WIDTH) -
        (this.marks.needsRoom(row, column, cells.cell(row, column)) ? MARK_SIZE : 0);
      heights.set(row, fitRow(row, shown, cells.styles, widthOf, this.frame.merges, this.measure));
    }
    return heights;
  }
}
