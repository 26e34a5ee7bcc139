import type { Rectangle, SavedCell } from '../snapshot';
import { localInstant, localSerial, zonedInstant, zonedSerial } from './serial';
import { SheetModel } from './sheet';

export const MAX_CELLS = 10_000_000;
export const NEW_SHEET_ROWS = 1000;
export const NEW_SHEET_COLUMNS = 26;

/** A date as a cell holds it. */
export type DateCell = { readonly date: number };

/** The spreadsheet in memory: sheets in tab order, and what belongs to the file as a whole. */
export class WorkbookModel {
  sheets: SheetModel[] = [];
  documentProperties = new Map<string, string>();
  scriptProperties = new Map<string, string>();
  userProperties = new Map<string, string>();
  /** The sheet in front and what is selected there. */
  selection: { readonly sheet: SheetModel; readonly at: Rectangle | undefined } | undefined;
  private dates = new Map<number, DateCell>();
  private instants = new Map<number, number>();
  private serials = new Map<number, DateCell>();
  private lastSheetId = 0;

  constructor(
    public name: string,
    private zone: string,
    public locale: string,
  ) {}

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

  /** Dates of a loaded or parsed cell shared, everything else as it is. */
  intern(cell: SavedCell): SavedCell {
    return typeof cell === 'object' && 'date' in cell ? this.dateCell(cell.date) : cell;
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
