import type { SavedCell } from '../snapshot';
import { shiftFormula } from './formula-reference';
import { isDateFormat, isTimeFormat } from './number-format';
import type { ColourReader } from './read-colour';
import type { CellStyle } from './read-style';
import { type CellText, readText, type TextRun } from './read-text';
import { child, decodeText, flag, whole, type XmlElement } from './xml-part';

/** What the cells of a workbook are read with. */
export interface CellContext {
  readonly texts: readonly CellText[];
  readonly colourOf: ColourReader;
  /** Days count from 1904, as old Excel on macOS did. */
  readonly isFrom1904: boolean;
  /** A formula of the file, which has no `=`, as a spreadsheet has it. */
  readFormula(formula: string): string;
  readonly drop: (what: string) => void;
}

/** A cell as read. */
export interface CellContent {
  readonly cell: SavedCell;
  readonly runs?: readonly TextRun[];
  /** Cells that a formula fills, itself included: `B2:B9`. */
  readonly fills?: string;
}

/** Reads the cells of one sheet in order; formulas that share one text are written out. */
export type CellReader = (element: XmlElement, row: number, column: number, style: CellStyle) => CellContent;

const BLANK: CellContent = { cell: '' };

export function createCellReader(context: CellContext): CellReader {
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  const dates = new Map<number, SavedCell>();

  const formulaOf = (element: XmlElement, row: number, column: number): string | undefined => {
    const { t, si } = element.attributes;
    const text = element.text.trim();
    if (t !== 'shared' || si === undefined) return t === 'dataTable' ? undefined : text || undefined;
    if (text !== '') {
      shared.set(si, { formula: text, row, column });
      return text;
    }
    const first = shared.get(si);
    return first && shiftFormula(first.formula, row - first.row, column - first.column);
  };

  const number = (value: number, style: CellStyle): SavedCell => {
    if (!isShownAsDate(style)) return value;
    const date = fromExcelDay(value, style.numberFormat, context.isFrom1904);
    if (date === undefined) return value;
    const known = dates.get(date);
    if (known !== undefined) return known;
    const made = { date };
    dates.set(date, made);
    return made;
  };

  const readValue = (element: XmlElement, style: CellStyle): CellContent => {
    const { t = 'n' } = element.attributes;
    if (t === 'inlineStr') {
      const item = child(element, 'is');
      return item ? contentOf(readText(item, context.colourOf, context.drop)) : BLANK;
    }
    const value = child(element, 'v')?.text ?? '';
    if (t === 'str') return { cell: decodeText(value) };
    if (value.trim() === '') return BLANK;
    switch (t) {
      case 's':
        return contentOf(context.texts[whole(value.trim()) ?? -1] ?? { text: '' });
      case 'b':
        return { cell: flag(value.trim()) };
      case 'e':
        return { cell: { formula: `=${value.trim()}` } };
      case 'd': {
        const date = isoDay(value.trim());
        return { cell: date === undefined ? value : { date } };
      }
      default: {
        const read = Number(value);
        return { cell: Number.isFinite(read) ? number(read, style) : value };
      }
    }
  };

  return (element, row, column, style) => {
    const f = child(element, 'f');
    const formula = f && formulaOf(f, row, column);
    if (!f || formula === undefined) {
      if (f?.attributes.t === 'dataTable') context.drop('what-if data tables: their values are kept');
      return readValue(element, style);
    }
    // How LibreOffice writes truth values.
    const truth = /^(TRUE|FALSE)\(\)$/i.exec(formula)?.[1];
    if (truth !== undefined) return { cell: truth.toUpperCase() === 'TRUE' };
    const written = context.readFormula(formula);
    if (f.attributes.t !== 'array') return { cell: { formula: written } };
    const isWrapped = /^=arrayformula\(/i.test(written);
    return {
      cell: { formula: isWrapped ? written : `=ARRAYFORMULA(${written.slice(1)})` },
      fills: f.attributes.ref ?? '',
    };
  };
}

function contentOf({ text, runs }: CellText): CellContent {
  return runs ? { cell: text, runs } : { cell: text };
}

const shownAsDate = new WeakMap<CellStyle, boolean>();

/** Asked for every number: answered once a style. */
function isShownAsDate(style: CellStyle): boolean {
  const known = shownAsDate.get(style);
  if (known !== undefined) return known;
  const answer = isDateFormat(style.numberFormat);
  shownAsDate.set(style, answer);
  return answer;
}

const FROM_1904 = 1462;

/**
 * Excel's day as Google counts it; `undefined` where Excel shows none.
 * Excel counts a 29 February 1900 that never was, so that earlier days are one less.
 */
function fromExcelDay(day: number, format: string, isFrom1904: boolean): number | undefined {
  if (day < 0) return undefined;
  // A time of day, or hours beyond 24.
  if (isTimeFormat(format)) return day;
  if (isFrom1904) return day + FROM_1904;
  return day >= 1 && day < 60 ? day + 1 : day;
}

function isoDay(text: string): number | undefined {
  if (/^\d{2}:\d{2}/.test(text)) text = `1899-12-30T${text}`;
  if (!/^\d{4}-\d{2}-\d{2}(T[\d:.]+)?$/.test(text)) return undefined;
  const ms = Date.parse(text.includes('T') ? `${text}Z` : text);
  return Number.isNaN(ms) ? undefined : ms / 86_400_000 + 25_569;
}
