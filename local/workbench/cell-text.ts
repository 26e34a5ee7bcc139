import type { Calculation } from '../../host/formula/calculation';
import { displayText } from '../../host/model/display';
import type { SheetModel } from '../../host/model/sheet';
import type { SavedCell } from '../../host/snapshot';
import { parseTyped } from '../../host/typed-value';

const MAX_KEPT = 50_000;
/** Numbers, dates and times have digits; others begin with a sign, or are one of two words. */
const MAY_BE_READ = /\d|^\s*['=+-]|^\s*(?:true|false)\s*$/i;

/** What cells show, as getDisplayValues tells it; numbers and dates that came up before are remembered. */
export class CellTexts {
  private readonly known = new Map<string, string>();

  private readonly marked = new Map<string, boolean>();

  constructor(
    private readonly locale: string,
    private readonly timeZone: string,
  ) {}

  /** @param format the cell's number format */
  of(
    cell: SavedCell,
    format: string,
    place: readonly [SheetModel, number, number],
    calculation: Calculation,
  ) {
    if (cell === '') return calculation.workbook.maySpill ? shown(place, calculation) : '';
    if (typeof cell === 'string')
      return format.includes('@') && format !== '@' ? this.kept(cell, format) : cell;
    if (typeof cell === 'object' && 'formula' in cell) return shown(place, calculation);
    return this.kept(cell, format);
  }

  /** What stands in the editing line of a cell that holds no formula: typed again, it gives the same cell. */
  edited(cell: SavedCell, format: string, text: string): string {
    if (typeof cell === 'string') return this.needsMark(cell, format) ? `'${cell}` : cell;
    if (typeof cell === 'number') {
      if (/%\s*$/.test(text)) return `${Number((cell * 100).toPrecision(15))}%`;
      return String(cell);
    }
    if (typeof cell !== 'object' || !('date' in cell)) return text;
    const day = Math.floor(cell.date);
    const hasTime = cell.date !== day;
    const clock = Math.round(cell.date * 86_400) % 60 === 0 ? 'hh:mm' : 'hh:mm:ss';
    if (day === 0 && hasTime) return this.kept({ date: cell.date }, clock);
    return this.kept({ date: cell.date }, hasTime ? `yyyy-mm-dd ${clock}` : 'yyyy-mm-dd');
  }

  /** Whether a text would be read as something else if it were typed without an apostrophe. */
  private needsMark(text: string, format: string): boolean {
    if (format === '@') return text.startsWith("'");
    if (!MAY_BE_READ.test(text)) return false;
    const known = this.marked.get(text);
    if (known !== undefined) return known;
    const { locale, timeZone } = this;
    const needs = parseTyped(text, { locale, timeZone, year: new Date().getFullYear() }) !== text;
    if (this.marked.size >= MAX_KEPT) this.marked.clear();
    this.marked.set(text, needs);
    return needs;
  }

  private kept(cell: Exclude<SavedCell, { formula: string }>, format: string): string {
    const value = typeof cell === 'object' ? `d${cell.date}` : `${(typeof cell)[0]}${cell}`;
    const key = `${format} ${value}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const text = display(cell, format, this.locale);
    if (this.known.size >= MAX_KEPT) this.known.clear();
    this.known.set(key, text);
    return text;
  }
}

/** Of a formula whose look the host does not know, the bare value; where it has no value, what Sheets shows without one. */
function shown(
  [sheet, row, column]: readonly [SheetModel, number, number],
  calculation: Calculation,
): string {
  try {
    return calculation.shown(sheet, row, column);
  } catch {
    return bareValue(sheet, row, column, calculation);
  }
}

function bareValue(sheet: SheetModel, row: number, column: number, calculation: Calculation): string {
  try {
    const value = calculation.read(sheet, row, column);
    if (typeof value !== 'object')
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    return 'date' in value ? String(value.date) : '#N/A';
  } catch {
    return '#N/A';
  }
}

/** What the host does not know how to show as Google does is shown plainly here: a person can make something of it. */
function display(cell: Exclude<SavedCell, { formula: string }>, format: string, locale: string): string {
  try {
    return displayText(cell, format, locale);
  } catch {
    return String(typeof cell === 'object' ? cell.date : cell);
  }
}
