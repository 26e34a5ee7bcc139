import type { ColumnValues } from '../model/layer';
import type { SheetModel } from '../model/sheet';

/** Number formats of cells, each column looked up once. */
export class FormatTable {
  private readonly sheets = new Map<SheetModel, Map<number, ColumnValues<string | number>>>();

  /** `General` where nobody chose one. */
  at(sheet: SheetModel, row: number, column: number): string {
    const values = this.columnsOf(sheet).get(column) ?? this.lookUp(sheet, column);
    return String(('all' in values ? values.all : values.each[row - 1]) ?? 'General');
  }

  private columnsOf(sheet: SheetModel): Map<number, ColumnValues<string | number>> {
    const known = this.sheets.get(sheet);
    if (known) return known;
    const made = new Map<number, ColumnValues<string | number>>();
    this.sheets.set(sheet, made);
    return made;
  }

  private lookUp(sheet: SheetModel, column: number): ColumnValues<string | number> {
    const layer = sheet.formats.get('numberFormat');
    const values = layer?.column(column, 1, sheet.maxRows) ?? { all: undefined };
    this.columnsOf(sheet).set(column, values);
    return values;
  }
}
