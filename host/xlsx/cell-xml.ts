import type { SavedCell, SavedTextRun } from '../snapshot';
import { parseTyped, type TypingOptions } from '../typed-value';
import type { GridLook, Look } from './looks';
import { BOOLEAN_FORMAT, isTimeFormat } from './number-format';
import { richTextXml } from './rich-text-xml';
import type { StyleTable } from './style-table';
import { escapeXml } from './xml-text';

/** What cells are written with. */
export interface CellContext {
  readonly styles: StyleTable;
  /** The number of a text in the workbook's list of texts. */
  shareText(text: string): number;
  /** A formula as Excel writes it, without `=`; `undefined` where it has none. */
  toFormula(formula: string): string | undefined;
  readonly leaveOut: (what: string) => void;
  /** How a text would be read if somebody edited its cell. */
  readonly typing: TypingOptions;
}

/** A cell with content. @param at its tag as begun, `<c r="A1"` */
export function cellXml(
  at: string,
  cell: SavedCell,
  look: GridLook,
  context: CellContext,
  runs?: readonly SavedTextRun[],
): string {
  const { styles } = context;
  const format = formatOf(look);
  if (typeof cell === 'string') {
    const style = styles.cell(look, format, wouldChange(cell, format, context.typing));
    if (runs && cell.length <= MAX_TEXT)
      return `${at} s="${style}" t="inlineStr">${richTextXml(cell, runs, look)}</c>`;
    return `${at} s="${style}" t="s"><v>${context.shareText(cell)}</v></c>`;
  }
  if (typeof cell === 'boolean') {
    return `${at} s="${styles.cell(look, format === 'General' ? BOOLEAN_FORMAT : format, false)}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  }
  if (typeof cell === 'number') return `${at} s="${styles.cell(look, format, false)}"><v>${cell}</v></c>`;
  if ('formula' in cell) {
    const formula = context.toFormula(cell.formula);
    if (formula === undefined) {
      context.leaveOut(`formula ${cell.formula}`);
      return cellXml(at, cell.formula, look, context);
    }
    return `${at} s="${styles.cell(look, format, false)}"><f>${escapeXml(formula)}</f></c>`;
  }
  const dateFormat = format === 'General' || format === '@' ? defaultDateFormat(cell.date) : format;
  const day = excelDay(cell.date, dateFormat);
  // Excel has no days before 1900: as text they are at least to be read.
  if (day === undefined) return cellXml(at, isoDate(cell.date), look, context);
  return `${at} s="${styles.cell(look, dateFormat, false)}"><v>${day}</v></c>`;
}

/** Google allows 50,000 characters in a cell, Excel 32,767. */
export const MAX_TEXT = 32_767;

/** A cell's number format; what Google calls automatic is `General`. */
export function formatOf({ numberFormat = '' }: Look): string {
  return numberFormat === '' || numberFormat === '0.###############' ? 'General' : numberFormat;
}

/** Whether editing the cell would make the text something else: such a text is marked as text. */
function wouldChange(text: string, format: string, typing: TypingOptions): boolean {
  if (/^[=+\-@\t']/.test(text)) return true;
  return format !== '@' && typeof parseTyped(text, typing) !== 'string';
}

/**
 * Google's day 0 is 1899-12-30; Excel counts a 29 February 1900 that never was, so that earlier days are one less.
 * Times of day, and hours beyond 24, are the same in both.
 */
function excelDay(serial: number, format: string): number | undefined {
  if (serial >= 61 || (serial >= 0 && (serial < 1 || isTimeFormat(format)))) return serial;
  return serial >= 2 ? serial - 1 : undefined;
}

function isoDate(serial: number): string {
  return new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function defaultDateFormat(serial: number): string {
  if (Number.isInteger(serial)) return 'yyyy-mm-dd';
  return serial >= 0 && serial < 1 ? 'hh:mm' : 'yyyy-mm-dd hh:mm';
}
