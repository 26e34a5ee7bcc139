import type { Language, Text } from '../core/text';
import { columnLetters } from './a1';
import { groupNeighbours } from './block';
import { ORPHANED, sheetColumns } from './bookkeeping';
import { emptyStateColumn } from './empty-state';
import { EMPTY_FONT } from './look';
import type { AnyTable, Columns, Highlight } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

const ORPHANED_FONT = '#9aa0a6';

/**
 * Sets the sheet's conditional formats, from row 2 to `lastRow`: what the table declares, and grey for rows no longer produced.
 * Colours so follow sorting and typing without a run. Replaces the sheet's rules.
 */
export function setHighlights(
  table: AnyTable,
  sheet: Sheet,
  columnIndex: ReadonlyMap<string, number>,
  lastRow: number,
  app: SpreadsheetApp,
  language: Language,
): void {
  const columns = sheetColumns(table);
  const at = (id: string) => (columnIndex.get(id) ?? 0) + 1;
  const cell = (id: string) => `$${columnLetters(at(id))}2`;
  const height = lastRow - 1;
  const width = 1 + Math.max(...columnIndex.values());
  // What staff fill stays white in a coloured row too: paper to write on.
  const staff = new Set(
    Object.keys(columns).flatMap((id) => (columns[id]?.owner === 'staff' ? [at(id)] : [])),
  );
  const others = Array.from({ length: width }, (_, index) => index + 1).filter(
    (column) => !staff.has(column),
  );
  const coloured = groupNeighbours(others).map((group) =>
    sheet.getRange(2, group[0] ?? 1, height, group.length),
  );
  const rules = table.highlights.map((highlight) => {
    const ranges = highlight.over === 'row' ? coloured : [sheet.getRange(2, at(highlight.over), height, 1)];
    const rule = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied(highlightFormula(highlight, columns, cell, language))
      .setBackground(highlight.background);
    if (highlight.fontColour) rule.setFontColor(highlight.fontColour);
    if (highlight.bold) rule.setBold(true);
    if (highlight.italic) rule.setItalic(true);
    if (highlight.strikethrough) rule.setStrikethrough(true);
    return rule.setRanges([...ranges]).build();
  });
  if (!table.grows) rules.unshift(orphanedRule());
  if (table.whenEmpty) rules.push(emptyStateRule(table.whenEmpty));
  if (rules.length > 0) sheet.setConditionalFormatRules(rules);

  function emptyStateRule(sentence: Text) {
    const column = emptyStateColumn(table);
    return app
      .newConditionalFormatRule()
      .whenFormulaSatisfied(`=${cell(column)}=${quoted(sentence[language])}`)
      .setFontColor(EMPTY_FONT)
      .setItalic(true)
      .setRanges([sheet.getRange(2, at(column), height, 1)])
      .build();
  }

  function orphanedRule() {
    return app
      .newConditionalFormatRule()
      .whenFormulaSatisfied(`=${cell(ORPHANED)}<>""`)
      .setFontColor(ORPHANED_FONT)
      .setStrikethrough(true)
      .setRanges([sheet.getRange(2, 1, height, width)])
      .build();
  }
}

/** Lets conditional formats that reach the last row of the grid reach its new last row; those of staff too. Rows from 1. */
export function stretchRules(sheet: Sheet, before: number, after: number): void {
  const rules = sheet.getConditionalFormatRules().map((rule) => {
    const ranges = rule.getRanges().map((range) => {
      if (range.getLastRow() !== before) return range;
      const row = range.getRow();
      return sheet.getRange(row, range.getColumn(), after - row + 1, range.getNumColumns());
    });
    return rule.copy().setRanges(ranges).build();
  });
  sheet.setConditionalFormatRules(rules);
}

function highlightFormula(
  { when }: Highlight,
  columns: Columns,
  cell: (id: string) => string,
  language: Language,
): string {
  const word = (id: string, code: string) =>
    quoted(String(columns[id]?.codec.encode(code, language) ?? code));
  if ('is' in when) {
    const value = columns[when.column]?.codec.kind === 'flag' ? 'TRUE' : word(when.column, when.is);
    return `=${cell(when.column)}=${value}`;
  }
  const open = when.unless.are.map(
    (code) => `${cell(when.unless.column)}<>${word(when.unless.column, code)}`,
  );
  return `=AND(${[`${cell(when.column)}<>""`, `${cell(when.column)}<TODAY()`, ...open].join(',')})`;
}

/** A text as a formula holds it. */
function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
