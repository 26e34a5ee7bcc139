import { BLOCK_ROWS, type CellStyle, type CellView, type RowView } from '../../protocol';

/** The block that holds a row. */
export const blockOf = (row: number): number => Math.floor((row - 1) / BLOCK_ROWS);

const BLANK: CellView = ['', 0];

/** What a person reads in a cell; a check box as the word that Sheets copies. */
export function shownText(cell: CellView | undefined): string {
  const [text, , edit] = cell ?? BLANK;
  return typeof edit === 'boolean' ? String(edit).toUpperCase() : text;
}

/** What the page knows of the cells of the sheet in view: only blocks that are watched. */
export class Cells {
  readonly styles: CellStyle[] = [{}];
  private readonly rows = new Map<number, readonly CellView[]>();
  private readonly loaded = new Set<number>();

  /** Forgets all cells; styles stay, they belong to the workbook. */
  clear(): void {
    this.rows.clear();
    this.loaded.clear();
  }

  addStyles(from: number, styles: readonly CellStyle[]): void {
    this.styles.splice(from, styles.length, ...styles);
  }

  put([row, cells]: RowView): void {
    if (cells.length === 0) this.rows.delete(row);
    else this.rows.set(row, cells);
  }

  markLoaded(blocks: readonly number[]): void {
    for (const block of blocks) this.loaded.add(block);
  }

  /** Forgets the blocks that are not among these. */
  keepOnly(blocks: ReadonlySet<number>): void {
    for (const block of this.loaded) if (!blocks.has(block)) this.loaded.delete(block);
    for (const row of this.rows.keys()) if (!blocks.has(blockOf(row))) this.rows.delete(row);
  }

  /** Whether the row is known as it is now. */
  has(row: number): boolean {
    return this.loaded.has(blockOf(row));
  }

  /** The rows of which something is known. */
  allRows(): Iterable<number> {
    return this.rows.keys();
  }

  row(row: number): readonly CellView[] {
    return this.rows.get(row) ?? [];
  }

  /** What a cell shows; blank where nothing is known. */
  cell(row: number, column: number): CellView {
    return this.rows.get(row)?.[column - 1] ?? BLANK;
  }

  /** What stands in the editing line for a cell. */
  editText(row: number, column: number): string {
    const [text, , edit] = this.cell(row, column);
    return typeof edit === 'boolean' ? String(edit).toUpperCase() : (edit ?? text);
  }
}
