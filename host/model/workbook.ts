import { maySpill } from '../formula/spill';
import type { Rectangle, SavedCalculation, SavedCell } from '../snapshot';
import { localInstant, localSerial, zonedInstant, zonedSerial } from './serial';
import { SheetModel } from './sheet';
import type { TriggerModel } from './trigger';

export const MAX_CELLS = 10_000_000;
/** What scripts and triggers call the one spreadsheet by. */
export const SPREADSHEET_ID = 'bound-spreadsheet';
export const NEW_SHEET_ROWS = 1000;
export const NEW_SHEET_COLUMNS = 26;

export const MAX_COLUMNS = 18_278;

/** A name for a range; `at` is null where its cells were deleted. */
export interface NamedRangeModel {
  name: string;
  sheet: SheetModel;
  at: Rectangle | null;
}

/** Developer metadata: of the spreadsheet where `sheet` is undefined, of a row or column where `axis` is given. */
export interface MetadataModel {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: string;
  sheet: SheetModel | undefined;
  axis: 'rows' | 'columns' | undefined;
  /** Of the row or column; 0 where it belongs to none. */
  index: number;
}

/** Who owns the file and whom it is shared with, by e-mail address. */
export interface People {
  readonly owner: string;
  editors: readonly string[];
  viewers: readonly string[];
}

/** What somebody selected. */
export interface Selection {
  readonly sheet: SheetModel;
  /** The range selected last; undefined where only the sheet was put in front. */
  readonly at: Rectangle | undefined;
  /** Ranges selected before it. */
  readonly others?: readonly Rectangle[];
  /** The cell with the thick frame, where it is not the first. */
  readonly current?: readonly [row: number, column: number];
}

/** What one person selected: now, and on the sheets that were in front before. */
export interface Selected {
  now: Selection | undefined;
  readonly past: WeakMap<SheetModel, Selection>;
}

export function nothingSelected(): Selected {
  return { now: undefined, past: new WeakMap() };
}

/** A date as a cell holds it. */
export type DateCell = { readonly date: number };

/** The spreadsheet in memory: sheets in tab order, and what belongs to the file as a whole. */
export class WorkbookModel {
  sheets: SheetModel[] = [];
  documentProperties = new Map<string, string>();
  scriptProperties = new Map<string, string>();
  /** By the user's e-mail address. */
  userProperties = new Map<string, Map<string, string>>();
  /** Installable triggers of the script, everybody's, in the order they were made. */
  triggers: TriggerModel[] = [];
  namedRanges: NamedRangeModel[] = [];
  metadata: MetadataModel[] = [];
  calculation: SavedCalculation = {
    interval: 'ON_CHANGE',
    isIterative: false,
    maxCycles: 50,
    threshold: 0.05,
  };
  /** undefined where the host was not told: then everybody is the owner. */
  people: People | undefined;
  /** Whether a formula was ever put into a cell: without any, reading costs nothing more. */
  mayHoldFormulas = false;
  /** Whether one of them may fill more cells than its own. */
  maySpill = false;
  /** Of the person for whom something is done at the moment. */
  selected: Selected = nothingSelected();
  private dates = new Map<number, DateCell>();
  private instants = new Map<number, number>();
  private serials = new Map<number, DateCell>();
  private lastSheetId = 0;

  constructor(
    public name: string,
    private zone: string,
    public locale: string,
  ) {}

  /** The sheet in front and what is selected there. */
  get selection(): Selection | undefined {
    return this.selected.now;
  }

  set selection(selection: Selection | undefined) {
    this.selected.now = selection;
  }

  get timeZone(): string {
    return this.zone;
  }

  set timeZone(zone: string) {
    this.zone = zone;
    this.forgetZone();
  }

  /** To be called when the process's own zone changes. */
  forgetZone(): void {
    this.instants.clear();
    this.serials.clear();
  }

  /** A date cell; equal dates share one object, so that a column of dates costs a pointer a cell. */
  dateCell(serial: number): DateCell {
    const known = this.dates.get(serial);
    if (known) return known;
    const made: DateCell = Object.freeze({ date: serial });
    this.dates.set(serial, made);
    return made;
  }

  /** The instant at which a clock in the spreadsheet's zone shows the serial. */
  instantOf(serial: number): number {
    const known = this.instants.get(serial);
    if (known !== undefined) return known;
    const instant = this.zone === process.env.TZ ? localInstant(serial) : zonedInstant(serial, this.zone);
    this.instants.set(serial, instant);
    return instant;
  }

  /** What a clock in the spreadsheet's zone shows at the instant, as a cell. */
  dateCellAt(instant: number): DateCell {
    const known = this.serials.get(instant);
    if (known) return known;
    const serial = this.zone === process.env.TZ ? localSerial(instant) : zonedSerial(instant, this.zone);
    const cell = this.dateCell(serial);
    this.serials.set(instant, cell);
    return cell;
  }

  /** Dates of a loaded or parsed cell shared, everything else as it is; every formula comes in this way. */
  intern(cell: SavedCell): SavedCell {
    if (typeof cell !== 'object') return cell;
    if ('date' in cell) return this.dateCell(cell.date);
    this.mayHoldFormulas = true;
    this.maySpill ||= maySpill(cell.formula);
    return cell;
  }

  /** Names are compared without regard to case. */
  namedRange(name: string): NamedRangeModel | undefined {
    const wanted = name.toLowerCase();
    return this.namedRanges.find((named) => named.name.toLowerCase() === wanted);
  }

  sheetNamed(name: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  /** @param index position from 0 among the tabs */
  addSheet(name: string, index: number, rows = NEW_SHEET_ROWS, columns = NEW_SHEET_COLUMNS): SheetModel {
    const id = this.sheets.length === 0 && this.lastSheetId === 0 ? 0 : this.nextSheetId();
    const sheet = new SheetModel(id, name, rows, columns);
    this.sheets.splice(index, 0, sheet);
    return sheet;
  }

  /** Ids look arbitrary, as Google's do, but repeat from run to run. */
  nextSheetId(): number {
    do this.lastSheetId = (this.lastSheetId * 1_103_515_245 + 12_345) % 2_147_483_648;
    while (this.sheets.some((sheet) => sheet.id === this.lastSheetId));
    return this.lastSheetId;
  }

  cellCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
  }
}
