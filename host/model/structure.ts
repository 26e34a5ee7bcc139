import type { SavedCell } from '../snapshot';
import { type Axis, mapRectangle } from './rectangle';
import { noteKey, notePlace, type SheetModel } from './sheet';
import { deletion, insertion, relocation, type SpanMap } from './span';

/** Inserts rows or columns so that `at` is the first new one; they look like the neighbour `before` or `after`. */
export function insert(
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
  inherit: 'before' | 'after',
): void {
  if (axis === 'rows') {
    if (at <= sheet.cells.length) {
      const blank = Array.from({ length: count }, (): SavedCell[] => []);
      sheet.cells = [...sheet.cells.slice(0, at - 1), ...blank, ...sheet.cells.slice(at - 1)];
    }
    sheet.maxRows += count;
  } else {
    const blank = new Array<SavedCell>(count).fill('');
    for (const row of sheet.cells) if (row.length >= at) row.splice(at - 1, 0, ...blank);
    sheet.maxColumns += count;
  }
  shift(sheet, axis, insertion(at, count, at === 1 ? 'after' : inherit), insertion(at, count, 'none'));
}

export function remove(sheet: SheetModel, axis: Axis, at: number, count: number): void {
  if (axis === 'rows') {
    sheet.cells.splice(at - 1, count);
    sheet.maxRows -= count;
    sheet.frozenRows -= overlap(at, count, sheet.frozenRows);
  } else {
    for (const row of sheet.cells) row.splice(at - 1, count);
    sheet.maxColumns -= count;
    sheet.frozenColumns -= overlap(at, count, sheet.frozenColumns);
  }
  const map = deletion(at, count);
  shift(sheet, axis, map, map);
}

/** Moves rows or columns before the one that is now at `to`. */
export function relocate(sheet: SheetModel, axis: Axis, from: number, count: number, to: number): void {
  const target = to > from ? to - count : to;
  if (axis === 'rows') {
    if (sheet.cells.length >= Math.min(from, to)) {
      sheet.rowToWrite(Math.min(sheet.maxRows, Math.max(from + count - 1, to - 1)), 0);
      const moved = sheet.cells.splice(from - 1, count);
      sheet.cells = [...sheet.cells.slice(0, target - 1), ...moved, ...sheet.cells.slice(target - 1)];
    }
  } else {
    const width = Math.max(from + count - 1, to - 1);
    for (const [index, row] of sheet.cells.entries()) {
      if (row.length < Math.min(from, to)) continue;
      const cells = sheet.rowToWrite(index + 1, width);
      cells.splice(target - 1, 0, ...cells.splice(from - 1, count));
    }
  }
  const map = relocation(from, count, to);
  shift(sheet, axis, map, map);
}

/** @param looks where formats, validations and sizes go; @param things where notes, rules, filter, protections and hidden marks go */
function shift(sheet: SheetModel, axis: Axis, looks: SpanMap, things: SpanMap): void {
  for (const layer of sheet.formats.values()) layer.move(axis, looks);
  sheet.validations.move(axis, looks);
  sheet.notes = moveNotes(sheet.notes, axis, things);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, ranges: rule.ranges.flatMap((range) => mapRectangle(range, axis, things)) }))
    .filter((rule) => rule.ranges.length > 0);
  sheet.filter = sheet.filter && (mapRectangle(sheet.filter, axis, things)[0] ?? null);
  sheet.protections = sheet.protections.flatMap((protection) => {
    if (protection.at === 'sheet') return [protection];
    const [at] = mapRectangle(protection.at, axis, things);
    return at ? [{ ...protection, at }] : [];
  });
  if (axis === 'rows') {
    sheet.rowHeights = moveMap(sheet.rowHeights, looks);
    sheet.hiddenRows = moveSet(sheet.hiddenRows, things);
  } else {
    sheet.columnWidths = moveMap(sheet.columnWidths, looks);
    sheet.hiddenColumns = moveSet(sheet.hiddenColumns, things);
  }
}

function moveNotes(notes: ReadonlyMap<number, string>, axis: Axis, map: SpanMap): Map<number, string> {
  const moved = new Map<number, string>();
  for (const [key, note] of notes) {
    const [row, column] = notePlace(key);
    for (const [newRow, newColumn] of mapRectangle([row, column, 1, 1], axis, map))
      moved.set(noteKey(newRow, newColumn), note);
  }
  return moved;
}

function moveMap(sizes: ReadonlyMap<number, number>, map: SpanMap): Map<number, number> {
  const moved = new Map<number, number>();
  for (const [index, size] of sizes)
    for (const { start, length } of map(index, 1))
      for (let i = 0; i < length; i++) moved.set(start + i, size);
  return moved;
}

function moveSet(indices: ReadonlySet<number>, map: SpanMap): Set<number> {
  return new Set([...indices].flatMap((index) => map(index, 1).map(({ start }) => start)));
}

/** How many of the first `frozen` lie in the stretch. */
function overlap(at: number, count: number, frozen: number): number {
  return Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
}
