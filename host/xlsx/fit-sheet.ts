import type { Rectangle, SavedSheet } from '../snapshot';
import { MAX_TEXT } from './cell-xml';
import { clip, clipAll, MAX_COLUMNS, MAX_ROWS } from './read-range';

/** Excel's highest row and widest column, in pixels. */
const MAX_HEIGHT_PX = 545;
const MAX_WIDTH_PX = 1785;

/** A sheet as large as Excel takes it; what lies beyond is left out, and named. */
export function fitSheet(sheet: SavedSheet, leaveOut: (what: string) => void): SavedSheet {
  const sized = {
    ...sheet,
    rowHeights: atMost(sheet.rowHeights, MAX_HEIGHT_PX, (row) => leaveOut(`height of row ${row}`)),
    notes: sheet.notes.map((place) => {
      if (place.note.length <= MAX_TEXT) return place;
      leaveOut(`a note of ${place.note.length} characters, after ${MAX_TEXT - 1}`);
      return { ...place, note: `${place.note.slice(0, MAX_TEXT - 1)}…` };
    }),
    columnWidths: atMost(sheet.columnWidths, MAX_WIDTH_PX, (column) => leaveOut(`width of column ${column}`)),
  };
  if (sheet.maxRows <= MAX_ROWS && sheet.maxColumns <= MAX_COLUMNS) return sized;
  leaveOut(`rows after ${MAX_ROWS} and columns after ${MAX_COLUMNS}`);
  const cut = (at: Rectangle) => clip(at, MAX_ROWS, MAX_COLUMNS);
  const cutEach = <T extends { readonly at: Rectangle }>(items: readonly T[]) =>
    items.flatMap((item) => {
      const at = cut(item.at);
      return at ? [{ ...item, at }] : [];
    });
  const isWithin = ({ row, column }: { readonly row: number; readonly column: number }) =>
    row <= MAX_ROWS && column <= MAX_COLUMNS;
  return {
    ...sized,
    maxRows: Math.min(MAX_ROWS, sheet.maxRows),
    maxColumns: Math.min(MAX_COLUMNS, sheet.maxColumns),
    cells: sheet.cells
      .slice(0, MAX_ROWS)
      .map((row) => (row.length > MAX_COLUMNS ? row.slice(0, MAX_COLUMNS) : row)),
    formats: cutEach(sheet.formats),
    validations: cutEach(sheet.validations),
    bandings: cutEach(sheet.bandings ?? []),
    protections: sheet.protections.flatMap((protection) => {
      const at = protection.at === 'sheet' ? 'sheet' : cut(protection.at);
      return at ? [{ ...protection, at }] : [];
    }),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({
      ...format,
      ranges: clipAll(format.ranges, MAX_ROWS, MAX_COLUMNS),
    })),
    merges: clipAll(sheet.merges ?? [], MAX_ROWS, MAX_COLUMNS),
    filter: (sheet.filter && cut(sheet.filter)) ?? null,
    notes: sized.notes.filter(isWithin),
    richTexts: (sheet.richTexts ?? []).filter(isWithin),
    rowGroups: (sheet.rowGroups ?? []).filter(({ start, length }) => start + length <= MAX_ROWS),
    columnGroups: (sheet.columnGroups ?? []).filter(({ start, length }) => start + length <= MAX_COLUMNS),
    hiddenRows: sheet.hiddenRows.filter((row) => row <= MAX_ROWS),
    hiddenColumns: sheet.hiddenColumns.filter((column) => column <= MAX_COLUMNS),
  };
}

function atMost(
  sizes: Readonly<Record<string, number>>,
  max: number,
  onLarger: (index: string) => void,
): Readonly<Record<string, number>> {
  if (Object.values(sizes).every((px) => px <= max)) return sizes;
  return Object.fromEntries(
    Object.entries(sizes).map(([index, px]) => {
      if (px > max) onLarger(index);
      return [index, Math.min(px, max)];
    }),
  );
}
