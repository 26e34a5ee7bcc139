import type { Calculation } from '../../host/formula/calculation';
import {
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
  notePlace,
  type SheetModel,
  type Validation,
} from '../../host/model/sheet';
import type { Span } from '../../host/model/span';
import type { WorkbookModel } from '../../host/model/workbook';
import { rangeOfReference } from '../../host/service/reference-range';
import type { SheetFrame, SheetTab } from './protocol';

/** The workbook's sheets as tabs. */
export function tabsOf({ sheets }: WorkbookModel): SheetTab[] {
  return sheets.map(({ id, name, hidden, tabColor }) => ({ id, name, hidden, colour: tabColor }));
}

/** Everything of a sheet but its cells. */
export function frameOf(sheet: SheetModel, calculation: Calculation): SheetFrame {
  const placed = sheet.validations.entries;
  return {
    id: sheet.id,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    lastRow: lastRowOf(sheet, calculation),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: [...sheet.columnWidths].filter(([, width]) => width !== DEFAULT_COLUMN_WIDTH),
    rowHeights: [...sheet.rowHeights].filter(([, height]) => height !== DEFAULT_ROW_HEIGHT),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    hiddenRows: hiddenSpans(sheet),
    merges: sheet.merges,
    notes: [...sheet.notes].map(([key, note]) => {
      const [row, column] = notePlace(key);
      return { row, column, note };
    }),
    dropdowns: placed.flatMap(({ at, value }) => {
      const words = wordsOf(value, calculation);
      return words ? [{ at, words, allowInvalid: value.allowInvalid }] : [];
    }),
    checkboxes: placed.flatMap(({ at, value }) => (value.type === 'CHECKBOX' ? [at] : [])),
    protections: sheet.protections.map(({ at, description, warningOnly }) => ({
      at,
      description,
      warningOnly,
    })),
    filter: sheet.filter,
    filteredColumns: [...sheet.filterCriteria.keys()].sort((a, b) => a - b),
    hasGridlines: !sheet.hasHiddenGridlines,
  };
}

function lastRowOf(sheet: SheetModel, calculation: Calculation): number {
  try {
    return calculation.lastRow(sheet);
  } catch {
    return sheet.lastRow();
  }
}

const MAX_WORDS = 500;

/** What a dropdown offers; undefined where the validation is none. */
function wordsOf({ type, values }: Validation, calculation: Calculation): readonly string[] | undefined {
  if (type === 'VALUE_IN_LIST') return Array.isArray(values[0]) ? values[0].map(String) : [];
  if (type !== 'VALUE_IN_RANGE') return undefined;
  const range = rangeOfReference(calculation.workbook, String(values[0]));
  if (!range) return [];
  const [row, column, rows, columns] = range.at;
  const words = new Set<string>();
  const end = Math.min(row + rows, calculation.usedRows(range.sheet) + 1);
  for (let i = row; i < end && words.size < MAX_WORDS; i++)
    for (let j = column; j < column + columns; j++) {
      const word = shownOr(range.sheet, i, j, calculation);
      if (word !== '') words.add(word);
    }
  return [...words];
}

function shownOr(sheet: SheetModel, row: number, column: number, calculation: Calculation): string {
  try {
    return calculation.shown(sheet, row, column);
  } catch {
    return '';
  }
}

/** Hidden by hand or by the filter, neighbours together. */
function hiddenSpans({ hiddenRows, filteredRows = [] }: SheetModel): (readonly [number, number])[] {
  const spans: Span[] = [...[...hiddenRows].map((start) => ({ start, length: 1 })), ...filteredRows];
  const joined: [number, number][] = [];
  for (const { start, length } of spans.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last[0] + last[1]) last[1] = Math.max(last[1], start + length - last[0]);
    else joined.push([start, length]);
  }
  return joined;
}
