import type {
  Rectangle,
  SavedBanding,
  SavedCell,
  SavedConditionalFormat,
  SavedFilterCriteria,
  SavedFormat,
  SavedValidation,
} from '../snapshot';
import type { Groups } from './group';
import { Layer } from './layer';
import type { RichText } from './rich-text';
import type { Span } from './span';

/** A property of a cell's looks, as snapshots name it. */
export type FormatProperty = Exclude<keyof SavedFormat, 'at'>;

/** A validation without its place. */
export type Validation = Omit<SavedValidation, 'at'>;

export interface ProtectionModel {
  at: Rectangle | 'sheet';
  description: string;
  warningOnly: boolean;
  /** Of a protected sheet: what everybody may edit nevertheless. */
  unprotected: readonly Rectangle[];
  /** The named range that it follows. */
  rangeName: string | undefined;
  /** E-mail addresses beside the owner's; undefined where nobody was ever taken out: everybody may edit. */
  editors: readonly string[] | undefined;
}

/** Alternating colours; an object of its own, so that a script's handle stays with it. */
export interface BandingModel extends Omit<SavedBanding, 'at' | 'row' | 'column'> {
  at: Rectangle;
  row: NonNullable<SavedBanding['row']>;
  column: NonNullable<SavedBanding['column']>;
}

export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;

/** More than the columns that a sheet can have. */
const NOTE_STRIDE = 32_768;

/** A cell's place as one number. */
export function noteKey(row: number, column: number): number {
  return row * NOTE_STRIDE + column;
}

/** The place behind a {@link noteKey}. */
export function notePlace(key: number): readonly [row: number, column: number] {
  return [Math.floor(key / NOTE_STRIDE), key % NOTE_STRIDE];
}

/** A sheet in memory. Cells are row arrays, shorter than the grid where the rest is blank; looks are layers of rectangles. */
export class SheetModel {
  hidden = false;
  /** '' = none */
  tabColor = '';
  frozenRows = 0;
  frozenColumns = 0;
  isDeleted = false;
  cells: SavedCell[][] = [];
  filter: Rectangle | null = null;
  /** By column of the sheet; blank where there is no filter. */
  filterCriteria = new Map<number, SavedFilterCriteria>();
  /** Rows out of sight since the filter was last applied; undefined where the host cannot tell. */
  filteredRows: readonly Span[] | undefined = [];
  bandings: BandingModel[] = [];
  rowGroups: Groups = [];
  columnGroups: Groups = [];
  rowGroupControl: 'BEFORE' | 'AFTER' = 'AFTER';
  columnGroupControl: 'BEFORE' | 'AFTER' = 'AFTER';
  hasHiddenGridlines = false;
  isRightToLeft = false;
  conditionalFormats: readonly SavedConditionalFormat[] = [];
  protections: ProtectionModel[] = [];
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenColumns = new Set<number>();
  hiddenRows = new Set<number>();
  readonly formats = new Map<FormatProperty, Layer<string | number>>();
  /** By {@link noteKey}. */
  notes = new Map<number, string>();
  /** Cells shown as one; the first holds the content, the others are blank. */
  merges: Rectangle[] = [];
  /** By {@link noteKey}; see {@link richText}. */
  richTexts = new Map<number, RichText>();
  readonly validations = new Layer<Validation>();

  constructor(
    readonly id: number,
    public name: string,
    public maxRows: number,
    public maxColumns: number,
  ) {}

  /** The whole grid. */
  get extent(): Rectangle {
    return [1, 1, this.maxRows, this.maxColumns];
  }

  cell(row: number, column: number): SavedCell {
    return this.cells[row - 1]?.[column - 1] ?? '';
  }

  setCell(row: number, column: number, cell: SavedCell): void {
    if (this.richTexts.size > 0) this.richTexts.delete(noteKey(row, column));
    if (cell === '' && column > (this.cells[row - 1]?.length ?? 0)) return;
    this.rowToWrite(row, column)[column - 1] = cell;
  }

  /** Writes cells side by side; takes the array over where it covers all that the row held. */
  setRow(row: number, column: number, cells: SavedCell[]): void {
    if (this.richTexts.size > 0)
      for (let j = 0; j < cells.length; j++) this.richTexts.delete(noteKey(row, column + j));
    const before = this.rowToWrite(row, 0);
    if (column === 1 && cells.length >= before.length) {
      this.cells[row - 1] = cells;
      return;
    }
    while (before.length < column + cells.length - 1) before.push('');
    for (let j = 0; j < cells.length; j++) before[column - 1 + j] = cells[j] ?? '';
  }

  /** The row's array, blank up to `width` at least. */
  rowToWrite(row: number, width: number): SavedCell[] {
    while (this.cells.length < row) this.cells.push([]);
    const cells = this.cells[row - 1] ?? [];
    while (cells.length < width) cells.push('');
    return cells;
  }

  /** The last row with content; 0 where the sheet is blank. Trims blank rows on the way. */
  lastRow(): number {
    while (this.cells.length > 0 && !this.cells.at(-1)?.some((cell) => cell !== '')) this.cells.pop();
    return this.cells.length;
  }

  /** The last column with content; 0 where the sheet is blank. */
  lastColumn(): number {
    let last = 0;
    for (const row of this.cells) {
      let end = row.length;
      while (end > last && row[end - 1] === '') end--;
      if (end > last) last = end;
    }
    return last;
  }

  format(property: FormatProperty): Layer<string | number> {
    const known = this.formats.get(property);
    if (known) return known;
    const made = new Layer<string | number>();
    this.formats.set(property, made);
    return made;
  }

  /** The runs of a cell's text where they were set for the very text that it holds. */
  richText(row: number, column: number): RichText | undefined {
    const known = this.richTexts.get(noteKey(row, column));
    return known && known.text === this.cell(row, column) ? known : undefined;
  }

  numberFormat(row: number, column: number): string {
    return String(this.formats.get('numberFormat')?.at(row, column) ?? 'General');
  }
}
