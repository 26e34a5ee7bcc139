import { displayText } from '../model/display';
import { holdsCell, subtract } from '../model/rectangle';
import type { Rectangle, SavedCell, SavedFormat, SavedSheet, SavedValidation } from '../snapshot';
import { DEFAULT_HEIGHT_PX, pixelsOf } from './grid-size';
import type { LookPatch } from './look-grid';
import type { GridLook } from './looks';
import type { Rows } from './read-row';
import { XlsxError } from './xlsx-error';
import { flag, type XmlElement } from './xml-part';

/** The most cells of a spreadsheet. Source: https://support.google.com/drive/answer/37603 */
export const MAX_CELLS = 10_000_000;
/** The size of a new sheet. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

export type GridPatch = LookPatch<GridLook>;

/**
 * How large a sheet's grid is: as our own export says, and at least as large as what stands on it.
 * Looks of blank cells make it larger only where that leaves it within the limit.
 *
 * @param places that must lie within
 * @throws XlsxError `tooManyCells`
 */
export function gridSize(
  own: { readonly maxRows: number; readonly maxColumns: number } | undefined,
  rows: Rows,
  places: readonly (readonly [row: number, column: number])[],
  drop: (what: string) => void,
): [maxRows: number, maxColumns: number] {
  const least = own ? [own.maxRows, own.maxColumns] : [NEW_ROWS, NEW_COLUMNS];
  const needed = [[rows.lastRow, rows.lastColumn] as const, ...places].reduce(
    ([r, c], [row, column]) => [Math.max(r, row), Math.max(c, column)] as const,
    [1, 1] as const,
  );
  const maxRows = Math.max(least[0] ?? 1, needed[0]);
  const maxColumns = Math.max(least[1] ?? 1, needed[1]);
  if (maxRows * maxColumns > MAX_CELLS) throw new XlsxError('tooManyCells', `more than ${MAX_CELLS} cells`);
  const [styledRows, styledColumns] = [
    Math.max(maxRows, rows.lastStyledRow),
    Math.max(maxColumns, rows.lastStyledColumn),
  ];
  if (styledRows * styledColumns <= MAX_STYLED) return [styledRows, styledColumns];
  drop('looks of blank cells far out');
  return [maxRows, maxColumns];
}

/** Beyond it, rows or columns with looks and no content are not worth their place in the spreadsheet. */
const MAX_STYLED = MAX_CELLS / 4;

/** Pixels of rows that differ from Google's default. */
export function rowHeights(
  rows: Rows,
  format: XmlElement | undefined,
  maxRows: number,
): Record<string, number> {
  const stated = Number(format?.attributes.defaultRowHeight);
  const isCustom = flag(format?.attributes.customHeight) && stated > 0;
  const usual = isCustom ? pixelsOf(stated) : DEFAULT_HEIGHT_PX;
  const differing: [string, number][] = [];
  const add = (row: number, px: number) => {
    if (px !== DEFAULT_HEIGHT_PX && row <= maxRows) differing.push([String(row), px]);
  };
  if (usual === DEFAULT_HEIGHT_PX) for (const [row, px] of rows.heights) add(row, px);
  else for (let row = 1; row <= maxRows; row++) add(row, rows.heights.get(row) ?? usual);
  return Object.fromEntries(differing);
}

/** Looks alone, as snapshots keep them. */
export function formatsOf(patches: readonly GridPatch[]): SavedFormat[] {
  return patches
    .filter(({ property }) => property !== 'checkbox' && property !== 'unlocked')
    .map(({ at, property, value }) => ({ at, [property]: value }));
}

/** Boxes to tick that no rule speaks of get one. */
export function withCheckboxes(
  validations: readonly SavedValidation[],
  patches: readonly GridPatch[],
): SavedValidation[] {
  let boxes = patches.filter(({ property }) => property === 'checkbox').map(({ at }) => at);
  if (boxes.length > 0)
    for (const { at } of validations) boxes = boxes.flatMap((box) => [...subtract(box, at)]);
  const added = boxes.map(
    (at): SavedValidation => ({ at, type: 'CHECKBOX', values: [], allowInvalid: true }),
  );
  return [...validations, ...added];
}

/** What people see in a column of a filter; cells whose display nobody knows are passed over. */
export function shownTexts(
  cells: SavedSheet['cells'],
  formats: readonly SavedFormat[],
  filter: Rectangle,
  column: number,
  locale: string,
): string[] {
  const [top, , height] = filter;
  const within = formats.filter(
    ({ at }) => at[1] <= column && column < at[1] + at[3] && at[0] < top + height,
  );
  const texts: string[] = [];
  for (let row = top + 1; row < top + height; row++) {
    const cell = cells[row - 1]?.[column - 1] ?? '';
    const text = shownText(cell, () => formatAt(within, row, column), locale);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

/** What people see in a cell; `undefined` where nobody can tell. @param format asked only where it matters */
export function shownText(cell: SavedCell, format: () => string, locale: string): string | undefined {
  if (typeof cell === 'string') return cell;
  try {
    return displayText(cell, format(), locale);
  } catch {
    return undefined;
  }
}

export function formatAt(formats: readonly SavedFormat[], row: number, column: number): string {
  for (let index = formats.length - 1; index >= 0; index--) {
    const format = formats[index];
    if (format?.numberFormat !== undefined && holdsCell(format.at, row, column)) return format.numberFormat;
  }
  return 'General';
}

/** Rows side by side as stretches. @param rows in order */
export function stretches(rows: readonly number[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === row) last[1]++;
    else found.push([row, 1]);
  }
  return found;
}
