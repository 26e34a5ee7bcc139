import type { Rectangle, SavedCell } from '../snapshot';
import type { Layer, Patch } from './layer';
import { intersect } from './rectangle';
import type { RichText } from './rich-text';
import { type FormatProperty, noteKey, notePlace, type SheetModel, type Validation } from './sheet';

/** What of a block is taken along. */
export interface Parts {
  readonly content: boolean;
  readonly notes: boolean;
  readonly validations: boolean;
  readonly merges: boolean;
  looks(property: FormatProperty): boolean;
}

export const ALL_PARTS: Parts = {
  content: true,
  notes: true,
  validations: true,
  merges: true,
  looks: () => true,
};

/** Something of one cell; the place counts from 1 inside the block. */
interface Spot<T> {
  readonly row: number;
  readonly column: number;
  readonly value: T;
}

/** A rectangle of cells taken off the grid; places count from 1 inside it. Parts that were not taken are undefined. */
export interface Block {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly SavedCell[])[] | undefined;
  readonly richTexts: readonly Spot<RichText>[];
  readonly notes: readonly Spot<string>[] | undefined;
  readonly looks: ReadonlyMap<FormatProperty, readonly Patch<string | number>[]>;
  readonly validations: readonly Patch<Validation>[] | undefined;
  readonly merges: readonly Rectangle[] | undefined;
}

export function lift(sheet: SheetModel, at: Rectangle, parts: Parts): Block {
  const [row, column, rows, columns] = at;
  const inside = (place: Rectangle): Rectangle => [
    place[0] - row + 1,
    place[1] - column + 1,
    place[2],
    place[3],
  ];
  const patches = <T>(layer: Layer<T>): Patch<T>[] =>
    layer.entries.flatMap((patch) => {
      const shared = intersect(patch.at, at);
      return shared ? [{ at: inside(shared), value: patch.value }] : [];
    });
  const spots = <T>(things: ReadonlyMap<number, T>): Spot<T>[] =>
    [...things].flatMap(([key, value]) => {
      const [i, j] = notePlace(key);
      return intersect([i, j, 1, 1], at) ? [{ row: i - row + 1, column: j - column + 1, value }] : [];
    });
  return {
    rows,
    columns,
    cells: parts.content
      ? Array.from({ length: rows }, (_, i) =>
          Array.from({ length: columns }, (_, j) => sheet.cell(row + i, column + j)),
        )
      : undefined,
    richTexts: parts.content
      ? spots(sheet.richTexts).filter(
          ({ row: i, column: j, value }) => sheet.richText(row + i - 1, column + j - 1) === value,
        )
      : [],
    notes: parts.notes ? spots(sheet.notes) : undefined,
    looks: new Map(
      [...sheet.formats].flatMap(([property, layer]) =>
        parts.looks(property) ? [[property, patches(layer)] as const] : [],
      ),
    ),
    validations: parts.validations ? patches(sheet.validations) : undefined,
    merges: parts.merges
      ? sheet.merges.flatMap((merge) => (intersect(merge, at) ? [inside(merge)] : []))
      : undefined,
  };
}

/**
 * Puts a block down in place of what lies there.
 * @param taken which looks the block was lifted with: those that it lacks are reset
 */
export function put(sheet: SheetModel, row: number, column: number, block: Block, taken: Parts): void {
  const at: Rectangle = [row, column, block.rows, block.columns];
  wipe(sheet, at, {
    content: false,
    notes: block.notes !== undefined,
    validations: block.validations !== undefined,
    merges: block.merges !== undefined,
    looks: taken.looks,
  });
  const outside = (place: Rectangle): Rectangle => [
    place[0] + row - 1,
    place[1] + column - 1,
    place[2],
    place[3],
  ];
  for (const [i, cells] of (block.cells ?? []).entries()) sheet.setRow(row + i, column, [...cells]);
  for (const spot of block.richTexts)
    sheet.richTexts.set(noteKey(spot.row + row - 1, spot.column + column - 1), spot.value);
  for (const spot of block.notes ?? [])
    sheet.notes.set(noteKey(spot.row + row - 1, spot.column + column - 1), spot.value);
  for (const [property, patches] of block.looks)
    for (const patch of patches) sheet.format(property).set(outside(patch.at), patch.value);
  for (const patch of block.validations ?? []) sheet.validations.set(outside(patch.at), patch.value);
  for (const merge of block.merges ?? []) sheet.merges.push(outside(merge));
}

/** Empties a rectangle of the parts named. */
export function wipe(sheet: SheetModel, at: Rectangle, parts: Parts): void {
  const [row, column, rows, columns] = at;
  if (parts.content) {
    const last = Math.min(row + rows - 1, sheet.cells.length);
    for (let i = row; i <= last; i++) for (let j = column; j < column + columns; j++) sheet.setCell(i, j, '');
  }
  if (parts.notes)
    for (const key of sheet.notes.keys())
      if (intersect([...notePlace(key), 1, 1], at)) sheet.notes.delete(key);
  for (const [property, layer] of sheet.formats) if (parts.looks(property)) layer.set(at, undefined);
  if (parts.validations) sheet.validations.set(at, undefined);
  if (parts.merges) sheet.merges = sheet.merges.filter((merge) => !intersect(merge, at));
}

/** Every formula of the block as it reads elsewhere. */
export function withFormulas(
  block: Block,
  reword: (formula: string, row: number, column: number) => string,
): Block {
  const cells = block.cells?.map((row, i) =>
    row.map((cell, j) =>
      typeof cell === 'object' && 'formula' in cell ? { formula: reword(cell.formula, i, j) } : cell,
    ),
  );
  return { ...block, cells };
}

const TURNED = new Map<FormatProperty, FormatProperty>([
  ['borderTop', 'borderLeft'],
  ['borderLeft', 'borderTop'],
  ['borderBottom', 'borderRight'],
  ['borderRight', 'borderBottom'],
]);

/** Rows as columns. */
export function transpose(block: Block): Block {
  const turn = ([row, column, rows, columns]: Rectangle): Rectangle => [column, row, columns, rows];
  const patches = <T>(list: readonly Patch<T>[]) => list.map(({ at, value }) => ({ at: turn(at), value }));
  const spots = <T>(list: readonly Spot<T>[]) =>
    list.map(({ row, column, value }) => ({ row: column, column: row, value }));
  const { cells } = block;
  return {
    rows: block.columns,
    columns: block.rows,
    cells: cells && Array.from({ length: block.columns }, (_, j) => cells.map((row) => row[j] ?? '')),
    richTexts: spots(block.richTexts),
    notes: block.notes && spots(block.notes),
    looks: new Map(
      [...block.looks].map(([property, list]) => [TURNED.get(property) ?? property, patches(list)]),
    ),
    validations: block.validations && patches(block.validations),
    merges: block.merges?.map(turn),
  };
}
