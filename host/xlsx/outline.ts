import type { SavedGroup, SavedSheet } from '../snapshot';
import { foldedIndexes } from './read-group';

/** How deep rows or columns lie in groups, and which stand for folded ones, by row or column. */
export interface Outline {
  readonly levels: ReadonlyMap<number, number>;
  readonly collapsed: ReadonlySet<number>;
  readonly folded: ReadonlySet<number>;
  readonly deepest: number;
}

/** Google groups to eight levels, Excel to seven. */
const MAX_LEVEL = 7;

export function outlineOf(groups: readonly SavedGroup[] = [], isBefore: boolean): Outline {
  const levels = new Map<number, number>();
  const collapsed = new Set<number>();
  for (const { start, length, collapsed: isFolded } of groups) {
    for (let index = start; index < start + length; index++)
      levels.set(index, Math.min(MAX_LEVEL, (levels.get(index) ?? 0) + 1));
    if (isFolded) collapsed.add(isBefore ? start - 1 : start + length);
  }
  return {
    levels,
    collapsed,
    folded: foldedIndexes(groups),
    deepest: Math.max(0, ...groups.map(({ depth }) => Math.min(MAX_LEVEL, depth))),
  };
}

/** Rows that nobody sees: hidden, left out by a filter, or within a folded group. */
export function rowsOutOfSight(sheet: SavedSheet, outline: Outline): Set<number> {
  const rows = new Set([...sheet.hiddenRows, ...outline.folded]);
  for (const [start, length] of sheet.filteredRows ?? [])
    for (let row = start; row < start + length; row++) rows.add(row);
  return rows;
}
