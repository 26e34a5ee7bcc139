import type { SavedBandColors } from '../snapshot';
import { holdsCell } from './rectangle';
import type { SheetModel } from './sheet';

/** The banding's colour of a cell; undefined where none lies there. */
export function bandColour(sheet: SheetModel, row: number, column: number): string | undefined {
  for (const { at, row: byRow, column: byColumn } of sheet.bandings) {
    if (!holdsCell(at, row, column)) continue;
    const [top, left, rows, columns] = at;
    return colourAt(byRow, row - top, rows) ?? colourAt(byColumn, column - left, columns);
  }
  return undefined;
}

function colourAt(colours: SavedBandColors, index: number, count: number): string | undefined {
  if (index === 0 && colours.header !== undefined) return colours.header;
  if (index === count - 1 && colours.footer !== undefined) return colours.footer;
  const place = index - (colours.header === undefined ? 0 : 1);
  return place % 2 === 0 ? colours.first : colours.second;
}
