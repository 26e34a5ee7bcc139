import type { Language } from '../core/text';
import type { Prepared } from './prepare-workbook';
import type { AnyTable, Change, Entry, Row, Writable } from './table';

/** What one sync did, in rows. `orphaned`: keyed rows of the sheet that the program no longer produces, marked and greyed. */
export interface SyncResult {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly orphaned: number;
}

export interface SyncOptions<T extends AnyTable> {
  /** The columns that are written; the others stay as they are (blank in new rows). The key is always written in new rows. */
  readonly columns: readonly Writable<T>[];
  /** Whether `rows` is all that the program produces: other keyed rows are then marked as no longer produced. */
  readonly complete?: boolean;
  /** Rows (without header) that this table will hold when the whole job is done, so that the grid grows once. */
  readonly expectRows?: number;
}

export interface ReadOptions<Id extends string> {
  /** The columns that are decoded; all if left out. */
  readonly columns?: readonly Id[];
  /** Whether rows that staff added by hand, without a key, are read too. */
  readonly staffRows?: true;
  /** Whether rows that the program no longer produces are read too. */
  readonly orphaned?: true;
  /** Told of every cell of staff that cannot be read, which then counts as blank; without it such a cell is an error. */
  readonly onUnreadable?: (key: string, columnId: string, text: string) => void;
  /** Every cell that cannot be read counts as blank, the program's own too: for views that must open all the same. */
  readonly lenient?: true;
}

/** The clinic's spreadsheet as typed tables. Values cross once: one block read, few block writes. */
export interface Workbook {
  /** Of headers and status words; fixed when the workbook was prepared. */
  readonly language: Language;
  /** Whether the sheets were last used with this version of the program. */
  isCurrent(): boolean;
  /** Whether our sheets are there and were all made; false in a spreadsheet without them, and while they are being prepared for the first time. */
  isPrepared(): boolean;
  /** Adds the sheets and columns that came with later versions; does nothing in a workbook that is not prepared. @throws AppError `workbook.newer` */
  upgrade(): void;
  /**
   * Creates sheets that are missing; existing ones are checked and stay as staff have them, in their language.
   * @param language of a workbook that has none of our sheets yet
   * @param most how many sheets to make at once
   * @throws AppError `table.headerMissing`, `table.sheetRenamed`
   */
  prepare(language: Language, most: number): Prepared;
  /**
   * All rows with a key, in sheet order; those that the program no longer produces, and staff rows (blank key), are left out.
   * @throws AppError `table.sheetMissing`, `table.headerMissing` (names all that miss), `table.duplicateKey`, `table.badCell`
   */
  read<T extends AnyTable>(table: T): Row<T>[];
  /** As above, only some columns (quicker on long sheets), or with the rows that staff added without a key. */
  read<T extends AnyTable, Id extends keyof T['columns'] & string = keyof T['columns'] & string>(
    table: T,
    options: ReadOptions<Id>,
  ): Pick<Row<T>, Id>[];
  /** Where the keyed rows stand now: key → row number, as the sheet shows it. @throws AppError as {@link read} */
  rowNumbers(table: AnyTable): ReadonlyMap<string, number>;
  /**
   * Makes sure that a table may grow to so many rows; only a great number is looked at, since each sheet has to be asked for its size.
   * @throws AppError `workbook.full`
   */
  requireRoom(table: AnyTable, rows: number): void;
  /**
   * Merges rows by key: writes the given columns where they differ, appends new rows, keeps staff columns, order, filters and staff rows.
   * @throws AppError as {@link read}, and `table.moved` where people kept moving the sheet while it was written
   */
  sync<T extends AnyTable>(table: T, rows: readonly Change<T>[], options: SyncOptions<T>): SyncResult;
  /**
   * Writes what a person decided or did through the program into existing rows: into staff and proposed columns as if he had typed it there,
   * into the program's own as they follow from it (a status, when it was sent). What goes into recorded columns stands in the journal before.
   * All entries carry the same columns. @throws AppError as {@link sync}, and `table.rowMissing`
   *
   * @param entries or what makes them of the rows as they stand at the moment of writing, cells of staff that cannot be read as blanks;
   * asked again where people move the sheet meanwhile; [] writes nothing
   */
  enter<T extends AnyTable>(
    table: T,
    entries: readonly Entry<T>[] | ((rows: readonly Row<T>[]) => readonly Entry<T>[]),
  ): void;
  /**
   * Deletes whole rows by key, notes and formats with them; keys that are not there are left out, rows without a key never touched.
   * Of sheets with recorded columns the journal keeps that they went, before they go.
   * Rows that lie scattered take many calls: then only a part goes, and `left` says how many are still to be deleted by calling again.
   * @throws AppError as {@link read}, and `table.moved`
   */
  remove(table: AnyTable, keys: ReadonlySet<string>): { readonly removed: number; readonly left: number };
  /** Adds one row behind the last without reading the others: for logs. `row` is given its number in the log, from 1. Does nothing where the log's sheet is gone. */
  append<T extends AnyTable>(table: T, row: (ordinal: number) => Change<T>): void;
  /** At the end of a run: puts right what this run added to logs while people moved their columns. One read a log. @throws AppError `table.moved` */
  settle(): void;
  /**
   * Brings a sheet to the front for the person who runs this, out of hiding where it was hidden, and selects a row.
   * @throws AppError `table.sheetMissing`, `table.rowMissing`
   */
  show(table: AnyTable, key?: string): void;
  /**
   * The keys of the rows that the person who runs this has selected in the table's sheet, in sheet order; [] while another sheet is in
   * front. Rows that a filter hides are left out. @throws AppError as {@link read}
   */
  selectedKeys(table: AnyTable): string[];
  /** Brings a sheet out of hiding, for everybody, and goes nowhere. Does nothing where it is gone. */
  reveal(table: AnyTable): void;
  /** Gives single cells of one column their own dropdown; rows that are not named have none. */
  offerChoices<T extends AnyTable>(
    table: T,
    column: keyof T['columns'] & string,
    words: ReadonlyMap<string, readonly string[]>,
  ): void;
}
