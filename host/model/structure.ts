import type { SavedCell } from '../snapshot';
import { type Change, deleting, inserting, moving } from './change';
import { type Anchor, moveAnchored, moveFormulas, validationAnchors } from './formula-place';
import { moveGroups } from './group';
import { type Axis, mapRectangle, mapWhole } from './rectangle';
import { noteKey, notePlace, type SheetModel } from './sheet';
import type { SpanMap } from './span';
import type { WorkbookModel } from './workbook';

/** Inserts rows or columns so that `at` is the first new one; they look like the neighbour `before` or `after`. */
export function insert(
  workbook: WorkbookModel,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
  inherit: 'before' | 'after',
): void {
  const isInside = at <= (axis === 'rows' ? sheet.maxRows : sheet.maxColumns);
  if (axis === 'rows') {
    if (at <= sheet.cells.length) {
      const blank = Array.from({ length: count }, (): SavedCell[] => []);
      sheet.cells = [...sheet.cells.slice(0, at - 1), ...blank, ...sheet.cells.slice(at - 1)];
    }
    sheet.maxRows += count;
    if (at <= sheet.frozenRows) sheet.frozenRows += count;
  } else {
    const blank = new Array<SavedCell>(count).fill('');
    for (const row of sheet.cells) if (row.length >= at) row.splice(at - 1, 0, ...blank);
    sheet.maxColumns += count;
    if (at <= sheet.frozenColumns) sheet.frozenColumns += count;
  }
  // Nothing refers to what lies behind the grid's end, so no formula needs to be looked at there.
  shift(workbook, sheet, inserting(axis, at, count, inherit), isInside);
}

export function remove(
  workbook: WorkbookModel,
  sheet: SheetModel,
  axis: Axis,
  at: number,
  count: number,
): void {
  if (axis === 'rows') {
    sheet.cells.splice(at - 1, count);
    sheet.maxRows -= count;
    sheet.frozenRows -= overlap(at, count, sheet.frozenRows);
  } else {
    for (const row of sheet.cells) row.splice(at - 1, count);
    sheet.maxColumns -= count;
    sheet.frozenColumns -= overlap(at, count, sheet.frozenColumns);
  }
  shift(workbook, sheet, deleting(axis, at, count));
}

/** Moves rows or columns before the one that is now at `to`. */
export function relocate(
  workbook: WorkbookModel,
  sheet: SheetModel,
  axis: Axis,
  from: number,
  count: number,
  to: number,
): void {
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
  shift(workbook, sheet, moving(axis, from, count, to));
}

/** Carries along what lies on rows and columns beside the contents, and what refers to them. */
function shift(workbook: WorkbookModel, sheet: SheetModel, change: Change, isReferredTo = true): void {
  const { axis, looks, things, whole } = change;
  const anchors = validationAnchors(sheet);
  for (const layer of sheet.formats.values()) layer.move(axis, looks);
  sheet.validations.move(axis, looks);
  sheet.notes = moveNotes(sheet.notes, axis, things);
  sheet.richTexts = moveNotes(sheet.richTexts, axis, things);
  sheet.merges = sheet.merges.flatMap((merge) => {
    const at = mapWhole(merge, axis, whole);
    return at && at[2] * at[3] > 1 ? [at] : [];
  });
  moveFilter(sheet, change);
  for (const protection of sheet.protections) {
    protection.unprotected = protection.unprotected.flatMap((range) => {
      const at = mapWhole(range, axis, whole);
      return at ? [at] : [];
    });
    if (protection.at !== 'sheet') protection.at = mapWhole(protection.at, axis, whole) ?? GONE;
  }
  sheet.protections = sheet.protections.filter(({ at }) => at !== GONE);
  for (const banding of sheet.bandings) banding.at = mapWhole(banding.at, axis, whole) ?? GONE;
  sheet.bandings = sheet.bandings.filter(({ at }) => at !== GONE);
  for (const named of workbook.namedRanges)
    if (named.sheet === sheet && named.at) named.at = mapWhole(named.at, axis, whole) ?? null;
  workbook.metadata = workbook.metadata.filter((item) => {
    if (item.sheet !== sheet || item.axis !== axis) return true;
    item.index = things(item.index, 1)[0]?.start ?? 0;
    return item.index > 0;
  });
  if (axis === 'rows') {
    sheet.rowHeights = moveMap(sheet.rowHeights, looks);
    sheet.hiddenRows = moveSet(sheet.hiddenRows, things);
    sheet.rowGroups = moveGroups(sheet.rowGroups, things);
  } else {
    sheet.columnWidths = moveMap(sheet.columnWidths, looks);
    sheet.hiddenColumns = moveSet(sheet.hiddenColumns, things);
    sheet.columnGroups = moveGroups(sheet.columnGroups, things);
  }
  if (isReferredTo) moveFormulas(workbook, sheet, change, anchors);
}

/** The place of what has none any more, until it is dropped. */
const GONE = [0, 0, 0, 0] as const;

/** Where the header row is deleted, the next one takes its place. */
function moveFilter(sheet: SheetModel, change: Change): void {
  if (!sheet.filter) return;
  const { axis, things, whole } = change;
  const before = sheet.filter;
  sheet.filter = mapWhole(before, axis, whole) ?? null;
  if (!sheet.filter) {
    sheet.filterCriteria = new Map();
    sheet.filteredRows = [];
    return;
  }
  const place = (column: number) => (axis === 'columns' ? things(column, 1)[0]?.start : column);
  for (const [column, criteria] of sheet.filterCriteria)
    if (criteria.type === 'CUSTOM_FORMULA') {
      // A filter's formula is written for the first row below the header.
      const from: Anchor = [before[0] + 1, column];
      const to: Anchor = [sheet.filter[0] + 1, place(column) ?? column];
      const formula = moveAnchored(String(criteria.values?.[0]), sheet.name, change, from, to);
      sheet.filterCriteria.set(column, { ...criteria, values: [formula] });
    }
  if (axis === 'rows')
    sheet.filteredRows = sheet.filteredRows?.flatMap(({ start, length }) => things(start, length));
  else sheet.filterCriteria = moveMap(sheet.filterCriteria, things);
}

function moveNotes<T>(notes: ReadonlyMap<number, T>, axis: Axis, map: SpanMap): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [key, note] of notes) {
    const [row, column] = notePlace(key);
    for (const [newRow, newColumn] of mapRectangle([row, column, 1, 1], axis, map))
      moved.set(noteKey(newRow, newColumn), note);
  }
  return moved;
}

function moveMap<T>(sizes: ReadonlyMap<number, T>, map: SpanMap): Map<number, T> {
  const moved = new Map<number, T>();
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
