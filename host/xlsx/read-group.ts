import type { SavedGroup } from '../snapshot';

/** Levels of rows or columns as a file states them. */
export interface Levels {
  readonly levels: ReadonlyMap<number, number>;
  /** Rows or columns that stand for a folded group beside them. */
  readonly collapsed: ReadonlySet<number>;
  readonly hidden: ReadonlySet<number>;
  /** The row or column that stands for a group comes before it. */
  readonly isBefore: boolean;
}

/** Groups by depth: each stretch that is at least so deep is one. */
export function readGroups({ levels, collapsed, hidden, isBefore }: Levels): SavedGroup[] {
  const indexes = [...levels.keys()].sort((a, b) => a - b);
  const groups: SavedGroup[] = [];
  const deepest = indexes.reduce((depth, index) => Math.max(depth, levels.get(index) ?? 0), 0);
  for (let depth = 1; depth <= deepest; depth++) {
    let start = 0;
    let previous = -1;
    const close = () => {
      if (start === 0) return;
      const length = previous - start + 1;
      const folds = collapsed.has(isBefore ? start - 1 : previous + 1) && hidden.has(start);
      groups.push({ start, length, depth, collapsed: folds });
      start = 0;
    };
    for (const index of indexes) {
      if ((levels.get(index) ?? 0) < depth) continue;
      if (index !== previous + 1) close();
      if (start === 0) start = index;
      previous = index;
    }
    close();
  }
  return groups.sort((a, b) => a.start - b.start || a.depth - b.depth);
}

/** Rows or columns within a folded group. */
export function foldedIndexes(groups: readonly SavedGroup[]): Set<number> {
  const folded = new Set<number>();
  for (const { start, length, collapsed } of groups)
    if (collapsed) for (let index = start; index < start + length; index++) folded.add(index);
  return folded;
}
