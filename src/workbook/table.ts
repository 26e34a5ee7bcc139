import type { Text } from '../core/text';
import type { Codec, Decoded } from './codec';

/**
 * Who writes a column.
 * `program`: the program, on every run. `staff`: people only; the program never writes it.
 * `proposed`: the program proposes, staff may change; rewritten only while the cell still holds the last proposal.
 */
export type Owner = 'program' | 'staff' | 'proposed';

/**
 * What of a person a column holds. `patient`: the id of the patient whose row it is; `name`, `phone`, `email`, `chart`, `birth`,
 * `address`: his own. `others`: what tells of other patients than the row's. `keys`: ids that tell nothing by themselves.
 */
export type Holds =
  | 'patient'
  | 'name'
  | 'phone'
  | 'email'
  | 'chart'
  | 'birth'
  | 'address'
  | 'others'
  | 'keys';

export interface Column<T = unknown, O extends Owner = Owner> {
  readonly header: Text;
  readonly owner: O;
  readonly codec: Codec<T>;
  /** Left out where a column holds nothing of patients that could be told by its kind: dates, counts, free words. */
  readonly holds?: Holds;
  /** Shown as a note on the header: what the column means and who fills it. */
  readonly note: Text;
  /** Pixels. */
  readonly width: number;
  /** Kept for the program, out of sight of staff: keys, hashes. */
  readonly hidden?: true;
  /** The version of the workbook that this column came with; 1 if left out. Older workbooks get it behind their last column. */
  readonly since?: number;
  /**
   * Holds what somebody decided or did and no run could compute again: the journal keeps it too. Ids, codes and dates only, no personal data.
   * `ids`: people may write a name there as well; of that the journal keeps only that something was written.
   */
  readonly recorded?: true | 'ids';
  /** Of a recorded choice, the codes that any run computes again: going from blank or one of them to another is no fact. */
  readonly computed?: readonly string[];
  /** Long texts: shown over several lines instead of running into the neighbours. */
  readonly wrap?: true;
  /** The date column that gets today's date when a person fills this one, or chooses `when` in it; anything else empties it. */
  readonly stamps?: { readonly column: string; readonly when?: string };
}

/** When a row (or one cell of it) is coloured; becomes a conditional format, so that it follows sorting and typing. */
export interface Highlight<Id extends string = string> {
  readonly when:
    | { readonly column: Id; readonly is: string }
    /** Dates in `column` before today while `unless.column` holds none of `unless.are`. */
    | {
        readonly column: Id;
        readonly before: 'today';
        readonly unless: { readonly column: Id; readonly are: readonly string[] };
      };
  readonly over: 'row' | Id;
  /** #rrggbb */
  readonly background: string;
  readonly fontColour?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly strikethrough?: true;
}

// biome-ignore lint/suspicious/noExplicitAny: a table of any columns; the value types are inferred from the declaration
export type Columns = Readonly<Record<string, Column<any, Owner>>>;

/** What is known of a table whose columns do not matter. */
export interface AnyTable {
  /** Stable English id, never renamed or reused. */
  readonly id: string;
  /** The sheet's name. */
  readonly name: Text;
  /** What the sheet is for, in one sentence. */
  readonly purpose: Text;
  /** The column whose text identifies a row; a row with a blank key belongs to staff and is never written. */
  readonly key: string;
  /** In the order in which a new sheet shows them. */
  readonly columns: Columns;
  /** Columns of earlier versions, which a step of the upgrade may still read; in an older workbook they are hidden, and hold what they held. */
  readonly retired?: Columns;
  readonly tab: { readonly order: number; readonly colour: string; readonly hidden: boolean };
  /** Columns kept in view when scrolling sideways. */
  readonly frozenColumns: number;
  readonly highlights: readonly Highlight[];
  /** Pixels of a row with data, where long texts would make it as tall as they are. */
  readonly rowHeight?: number;
  /** Stands in the sheet while it holds nothing: why, and how to fill it. */
  readonly whenEmpty?: Text;
  /** The version of the workbook that this sheet came with; 1 if left out. */
  readonly since?: number;
  /** The program only ever adds rows, many of them: none is marked as no longer produced, dropdowns stand on the whole column. */
  readonly grows?: true;
  /** The column that says what became of a row: written after all others, so that a row whose writing broke off counts as not yet done. */
  readonly settledBy?: string;
}

/** A sheet, declared once: headers, codecs, owners and looks of its columns. Row types are inferred from it. */
export interface Table<C extends Columns> extends AnyTable {
  readonly key: keyof C & string;
  readonly settledBy?: keyof C & string;
  readonly columns: C;
  readonly highlights: readonly Highlight<keyof C & string>[];
}

/** Lets TypeScript infer the columns of a declaration; returns it as it is. */
export function table<C extends Columns>(declaration: Table<C>): Table<C> {
  return declaration;
}

/** A row as read: every column's value by id. */
export type Row<T extends AnyTable> = {
  -readonly [Id in keyof T['columns']]: Decoded<T['columns'][Id]['codec']>;
};

type OwnedBy<T extends AnyTable, O extends Owner> = {
  [Id in keyof T['columns']]: T['columns'][Id]['owner'] extends O ? Id : never;
}[keyof T['columns']];

/** The columns that the program may write. */
export type Writable<T extends AnyTable> = OwnedBy<T, 'program' | 'proposed'> & string;

/** What a person decided or did through the program, for one row: its key, and any columns but that of the key, whoever writes them otherwise. */
export interface Entry<T extends AnyTable> {
  readonly key: string;
  readonly values: { readonly [Id in keyof T['columns']]?: Row<T>[Id] };
  /** Proposed columns that get what the program proposes here, so that a later run may write them again; the others hold a person's word. */
  readonly proposes?: readonly OwnedBy<T, 'proposed'>[];
}

/** A row to write: the key and any columns that are the program's or proposed; all rows of one sync carry the same columns. */
export type Change<T extends AnyTable> = { [Id in Writable<T>]?: Row<T>[Id] };
