import type { Rectangle, SavedCell } from '../snapshot';
import { type Block, lift, type Parts, put, wipe } from './block';
import { type Layer, setGrid } from './layer';
import type { SheetModel } from './sheet';

export interface SortKey {
  /** Of the sheet, from 1. */
  readonly column: number;
  readonly ascending: boolean;
}

/** What the rules of sorting need from outside the sheet. */
export interface SortRules {
  /** What a cell counts as: a formula's value. */
  valueOf(row: number, column: number): SavedCell;
  compareText(a: string, b: string): number;
}

/** Numbers and dates, then text, then booleans; blanks are last in either direction. */
function rank(cell: SavedCell): number {
  if (typeof cell === 'object') return 0;
  return typeof cell === 'number' ? 0 : typeof cell === 'string' ? 1 : 2;
}

function compareCells(a: SavedCell, b: SavedCell, rules: SortRules): number {
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return byRank;
  if (typeof a === 'string' && typeof b === 'string') return rules.compareText(a, b);
  return numberOf(a) - numberOf(b);
}

function numberOf(cell: SavedCell): number {
  return typeof cell === 'object' && 'date' in cell ? cell.date : Number(cell);
}

/** How text is ordered in a spreadsheet of that locale (`ko_KR`): letters alike in any case. */
export function textOrder(locale: string): (a: string, b: string) => number {
  return new Intl.Collator(locale.replace('_', '-'), { sensitivity: 'accent' }).compare;
}

/** The order in which rows stand after a sort, as offsets from 0; equal rows keep their order. */
export function sortedOrder([row, , rows]: Rectangle, keys: readonly SortKey[], rules: SortRules): number[] {
  const columns = keys.map(({ column }) =>
    Array.from({ length: rows }, (_, i) => rules.valueOf(row + i, column)),
  );
  return Array.from({ length: rows }, (_, i) => i).sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const x = columns[index]?.[a] ?? '';
      const y = columns[index]?.[b] ?? '';
      if (x === '' || y === '') {
        if (x !== y) return x === '' ? 1 : -1;
        continue;
      }
      const order = compareCells(x, y, rules);
      if (order !== 0) return key.ascending ? order : -order;
    }
    return 0;
  });
}

/**
 * Puts the rows of a rectangle in another order: content, rich text, notes, looks and validations move with them.
 * @param order for each place the offset from 0 of the row that goes there
 */
export function reorderRows(
  sheet: SheetModel,
  at: Rectangle,
  order: readonly number[],
  reword: Reword,
): void {
  if (order.every((from, to) => from === to)) return;
  const block = lift(sheet, at, CONTENT);
  moveContent(sheet, at, block, order, reword);
  const layers: Layer<unknown>[] = [...sheet.formats.values(), sheet.validations];
  for (const layer of layers) reorderLayer(layer, at, order);
}

/** A formula as it reads so many rows further on. */
export type Reword = (formula: string, rows: number) => string;

const CONTENT: Parts = { content: true, notes: true, validations: false, merges: false, looks: () => false };

/** Writes some of a block's rows one below the other and blanks out the rest; looks and validations stay. */
export function moveContent(
  sheet: SheetModel,
  at: Rectangle,
  block: Block,
  order: readonly number[],
  reword: Reword,
): void {
  const places = new Map(order.map((from, to) => [from + 1, to + 1]));
  const follow = <T extends { readonly row: number }>(spots: readonly T[]) =>
    spots.flatMap((spot) => {
      const row = places.get(spot.row);
      return row === undefined ? [] : [{ ...spot, row }];
    });
  const cells = order.map((from, to) =>
    (block.cells?.[from] ?? []).map((cell) =>
      typeof cell === 'object' && 'formula' in cell && from !== to
        ? { formula: reword(cell.formula, to - from) }
        : cell,
    ),
  );
  wipe(sheet, at, CONTENT);
  put(
    sheet,
    at[0],
    at[1],
    {
      ...block,
      rows: order.length,
      cells,
      richTexts: follow(block.richTexts),
      notes: follow(block.notes ?? []),
    },
    CONTENT,
  );
}

/** The content of a rectangle, ready for {@link moveContent}. */
export function liftContent(sheet: SheetModel, at: Rectangle): Block {
  return lift(sheet, at, CONTENT);
}

function reorderLayer<T>(
  layer: Layer<T>,
  [row, column, rows, columns]: Rectangle,
  order: readonly number[],
): void {
  for (let j = column; j < column + columns; j++) {
    const values = layer.column(j, row, rows);
    if ('all' in values) continue;
    setGrid(
      layer,
      row,
      j,
      order.map((from) => [values.each[from]]),
    );
  }
}
