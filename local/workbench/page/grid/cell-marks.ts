import type { CellView, SheetFrame } from '../../protocol';
import { holds } from './a1';
import { HAS_ROOM, type Mark } from './mark';

/** More than a sheet can have; tells cells apart by one number. */
const COLUMNS = 100_000;

/** What stands over the cells of a sheet beside their texts. */
export class CellMarks {
  private readonly notes: ReadonlyMap<number, string>;

  constructor(private readonly frame: SheetFrame) {
    this.notes = new Map(frame.notes.map(({ row, column, note }) => [row * COLUMNS + column, note]));
  }

  /** The note of a cell; '' where it has none. */
  noteAt(row: number, column: number): string {
    return this.notes.get(row * COLUMNS + column) ?? '';
  }

  /** Whether the filter's button stands in the cell. */
  hasFilter(row: number, column: number): boolean {
    const { filter } = this.frame;
    return filter !== null && row === filter[0] && holds(filter, row, column);
  }

  /** The words that a cell offers; undefined where it offers none. */
  wordsAt(row: number, column: number): readonly string[] | undefined {
    return this.frame.dropdowns.find(({ at }) => holds(at, row, column))?.words;
  }

  at(row: number, column: number, [, , edit]: CellView): readonly Mark[] {
    const marks: Mark[] = [];
    if (typeof edit === 'boolean') marks.push(edit ? 'ticked' : 'unticked');
    if (this.wordsAt(row, column)) marks.push('arrow');
    if (this.hasFilter(row, column))
      marks.push(this.frame.filteredColumns.includes(column) ? 'filtering' : 'filter');
    if (this.notes.size > 0 && this.noteAt(row, column) !== '') marks.push('note');
    return marks;
  }

  /** Whether the text of a cell leaves room for a mark. */
  needsRoom(row: number, column: number, cell: CellView): boolean {
    return this.at(row, column, cell).some((mark) => HAS_ROOM.has(mark));
  }
}
