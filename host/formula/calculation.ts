import { displayText } from '../model/display';
import { dateFormatOf, isDateFormat } from '../model/number-format';
import { wallClock } from '../model/serial';
import type { SheetModel } from '../model/sheet';
import type { WorkbookModel } from '../model/workbook';
import type { SavedCell } from '../snapshot';
import { parseTyped } from '../typed-value';
import { Context } from './context';
import { evaluate } from './evaluate';
import { FormatTable } from './format-table';
import { type Expression, parseFormula } from './parse';
import type { Positions } from './position';
import { Spills } from './spill';
import {
  Area,
  BLANK,
  ErrorValue,
  errorOf,
  FormulaRefusal,
  Looked,
  type Scalar,
  Table,
  type Value,
} from './value';

export interface CalculationOptions {
  readonly workbook: WorkbookModel;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The value of a formula that the host cannot compute. */
  readonly formulaValue?: ((formula: string) => string | number | boolean) | undefined;
}

/** How deep formulas may ask for each other before the calculation starts again from the innermost. */
const MAX_DEPTH = 48;
const ROW_STRIDE = 2 ** 15;
const SHEET_STRIDE = 2 ** 39;

/** Formulas that depend on each other in a circle: found at the one that closes it. */
class Circle {
  constructor(readonly key: number) {}
}

/** The chain of formulas is too long for the stack: the named cell has to be computed first. */
class Deeper {
  constructor(
    readonly sheet: SheetModel,
    readonly row: number,
    readonly column: number,
  ) {}
}

const trees = new WeakMap<object, Expression | typeof UNREADABLE>();
const UNREADABLE = Symbol('#ERROR!');

/**
 * Values of cells, formulas computed, for as long as nothing is written: each formula once.
 * A circle is `#REF!` in all its cells.
 */
export class Calculation {
  /** The function of that name, in reach of the functions of formulas. */
  readonly evaluate = evaluate;
  private readonly values = new Map<number, Scalar>();
  private readonly running = new Set<number>();
  private readonly ordinals = new Map<SheetModel, number>();
  private readonly formats = new FormatTable();
  private readonly spills = new Spills(this);
  private moment: number | undefined;
  private collator: Intl.Collator | undefined;
  /** By the cells that it was made of: see position.ts. */
  readonly kept = new Map<string, Positions>();

  constructor(private readonly options: CalculationOptions) {}

  /** The spreadsheet's wall clock, as a serial with the time of day. */
  get now(): number {
    this.moment ??= this.workbook.dateCellAt(this.options.now()).date;
    return this.moment;
  }

  get workbook(): WorkbookModel {
    return this.options.workbook;
  }

  /** What a script reads: never a formula. @throws FormulaRefusal */
  read(sheet: SheetModel, row: number, column: number): SavedCell {
    const cell = sheet.cell(row, column);
    if (cell !== '' && (typeof cell !== 'object' || 'date' in cell)) return cell;
    const value = this.computed(sheet, row, column);
    if (value === BLANK) return '';
    if (value instanceof ErrorValue) return value.code;
    if (!(value instanceof Looked)) return value;
    const format = this.formats.at(sheet, row, column);
    if (format === 'General' || format === '@') {
      if (value.type === 'unsure')
        throw new FormulaRefusal('a number made of dates in a cell without a number format');
      return value.type === 'date' ? this.workbook.dateCell(value.number) : value.number;
    }
    return isDateFormat(format) ? this.workbook.dateCell(value.number) : value.number;
  }

  /** What a person sees. @throws FormulaRefusal */
  shown(sheet: SheetModel, row: number, column: number): string {
    const format = this.formats.at(sheet, row, column);
    const { locale } = this.workbook;
    const value = sheet.cell(row, column) === '' ? this.computed(sheet, row, column) : undefined;
    const cell = this.read(sheet, row, column);
    const computed =
      value ?? (typeof sheet.cell(row, column) === 'object' ? this.computed(sheet, row, column) : '');
    if (format !== 'General' || !(computed instanceof Looked) || typeof cell === 'string')
      return displayText(cell, format, locale);
    if (computed.format === undefined)
      throw new FormulaRefusal(
        'the display of a number made of formatted ones in a cell without a number format',
      );
    return displayText(cell, computed.format, locale);
  }

  sheetNamed(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** The cells that a name stands for. */
  named(name: string): Area | undefined {
    const known = this.workbook.namedRange(name);
    if (!known) return undefined;
    if (!known.at || known.sheet.isDeleted) throw errorOf('#REF!');
    return new Area(known.sheet, ...known.at);
  }

  /**
   * Which of two texts comes first. By what order Google compares is not known for all letters: where the order of the
   * language and that of the characters' numbers differ, there is no answer. @throws FormulaRefusal
   */
  compareTexts(a: string, b: string): number {
    const byNumber = a < b ? -1 : a > b ? 1 : 0;
    if (a === '' || b === '') return byNumber;
    this.collator ??= new Intl.Collator(this.workbook.locale.replace('_', '-'));
    if (Math.sign(this.collator.compare(a, b)) !== byNumber)
      throw new FormulaRefusal(`the order of "${a}" and "${b}"`);
    return byNumber;
  }

  /** A text as if typed into a cell. */
  typed(text: string): SavedCell {
    const { locale, timeZone } = this.workbook;
    return parseTyped(text, { locale, timeZone, year: wallClock(this.now).year });
  }

  display(number: number, format: string): string {
    return displayText(number, format, this.workbook.locale);
  }

  /** The last row that may hold something. */
  usedRows(sheet: SheetModel): number {
    return Math.max(sheet.cells.length, this.workbook.maySpill ? this.spills.lastRow(sheet) : 0);
  }

  /** The last row with content, what formulas spill included; 0 where the sheet is blank. */
  lastRow(sheet: SheetModel): number {
    const last = sheet.lastRow();
    return this.workbook.maySpill ? Math.max(last, this.spills.lastRow(sheet)) : last;
  }

  /** The last column likewise. */
  lastColumn(sheet: SheetModel): number {
    const last = sheet.lastColumn();
    return this.workbook.maySpill ? Math.max(last, this.spills.lastColumn(sheet)) : last;
  }

  /** A cell's value as formulas see it. To be asked by formulas only: see {@link read}. */
  cell(sheet: SheetModel, row: number, column: number): Scalar {
    const cell = sheet.cell(row, column);
    if (cell === '') return this.workbook.maySpill ? this.spills.at(sheet, row, column) : BLANK;
    if (typeof cell === 'object')
      return 'date' in cell ? this.dateOf(cell.date, sheet, row, column) : this.formula(sheet, row, column);
    if (typeof cell === 'number') return this.numberOf(cell, sheet, row, column);
    if (typeof cell === 'string' && /^#[A-Z/0]+[!?A]$/.test(cell))
      throw new FormulaRefusal(`the cell value "${cell}", an error or a text,`);
    return cell;
  }

  private numberOf(number: number, sheet: SheetModel, row: number, column: number): Scalar {
    const format = this.formats.at(sheet, row, column);
    if (format === 'General' || format === '@') return number;
    return new Looked(number, format, isDateFormat(format) ? 'date' : 'number');
  }

  private dateOf(serial: number, sheet: SheetModel, row: number, column: number): Scalar {
    const format = this.formats.at(sheet, row, column);
    if (format === 'General' || format === '@')
      return new Looked(serial, dateFormatOf(serial, this.workbook.locale), 'date');
    return new Looked(serial, format, isDateFormat(format) ? 'date' : 'number');
  }

  private computed(sheet: SheetModel, row: number, column: number): Scalar {
    const waiting: { sheet: SheetModel; row: number; column: number }[] = [{ sheet, row, column }];
    for (;;) {
      const last = waiting.at(-1) ?? { sheet, row, column };
      try {
        const value = this.cell(last.sheet, last.row, last.column);
        waiting.pop();
        if (waiting.length === 0) return value;
      } catch (error) {
        if (!(error instanceof Deeper)) throw error;
        const { sheet: home, row: r, column: c } = error;
        if (waiting.some((place) => place.sheet === home && place.row === r && place.column === c))
          this.values.set(this.key(home, r, c), errorOf('#REF!'));
        waiting.push(error);
      }
    }
  }

  private key(sheet: SheetModel, row: number, column: number): number {
    let ordinal = this.ordinals.get(sheet);
    if (ordinal === undefined) {
      ordinal = this.ordinals.size;
      this.ordinals.set(sheet, ordinal);
    }
    return ordinal * SHEET_STRIDE + row * ROW_STRIDE + column;
  }

  isRunning(sheet: SheetModel, row: number, column: number): boolean {
    return this.running.has(this.key(sheet, row, column));
  }

  /** The value of the cell that holds a formula; of one that spills, of its first cell. */
  formula(sheet: SheetModel, row: number, column: number): Scalar {
    const key = this.key(sheet, row, column);
    const known = this.values.get(key);
    if (known !== undefined) return known;
    if (this.running.has(key)) throw new Circle(key);
    if (this.running.size >= MAX_DEPTH) throw new Deeper(sheet, row, column);
    this.running.add(key);
    let value: Scalar;
    try {
      value = this.evaluateCell(sheet, row, column);
    } catch (error) {
      if (error instanceof ErrorValue) value = error;
      else if (error instanceof Circle) {
        value = errorOf('#REF!');
        if (error.key !== key) {
          this.values.set(key, value);
          throw error;
        }
      } else throw error;
    } finally {
      this.running.delete(key);
    }
    this.values.set(key, value);
    return value;
  }

  private evaluateCell(sheet: SheetModel, row: number, column: number): Scalar {
    const cell = sheet.cell(row, column);
    if (typeof cell !== 'object' || !('formula' in cell)) return BLANK;
    const tree = treeOf(cell);
    // There arguments are divided by ";" and decimals by ",".
    if (
      !/^(?:en|ko|zh|ja)_/.test(this.workbook.locale) &&
      (tree === UNREADABLE || /[,.{]/.test(cell.formula))
    )
      throw new FormulaRefusal(`the formula ${cell.formula} in the locale ${this.workbook.locale}`);
    if (tree === UNREADABLE) {
      if (MAY_BE_READABLE.test(cell.formula)) throw new FormulaRefusal(`the formula ${cell.formula}`);
      throw errorOf('#ERROR!');
    }
    const context = new Context(this, sheet, row, column);
    try {
      const value = evaluate(tree, context);
      return this.place(tree.kind === 'reference' ? context.single(value) : value, context);
    } catch (error) {
      if (error instanceof FormulaRefusal && this.options.formulaValue)
        return this.options.formulaValue(cell.formula);
      throw error;
    }
  }

  private place(value: Value, context: Context): Scalar {
    const many = value instanceof Area ? new Table(context.rowsOf(value)) : value;
    if (!(many instanceof Table)) return many;
    if (many.rows > 1 || many.columns > 1) this.spills.put(context.sheet, context.row, context.column, many);
    return many.cells[0]?.[0] ?? BLANK;
  }
}

/** Marks of what Sheets reads and the host's parser does not: tables, LAMBDA, ranges in pieces. */
const MAY_BE_READABLE = /[[\]@]|\b(?:LAMBDA|LET)\b|[\p{L}\p{N}$)]\s*:\s*[\p{L}$]/iu;

function treeOf(cell: { readonly formula: string }): Expression | typeof UNREADABLE {
  const known = trees.get(cell);
  if (known) return known;
  const made = parseFormula(cell.formula) ?? UNREADABLE;
  trees.set(cell, made);
  return made;
}
