import type { SavedGroup } from '../snapshot';
import type { Span, SpanMap } from './span';

/** Grouped rows or columns of a sheet: nested or apart, never adjacent at one depth. */
export type Groups = readonly SavedGroup[];

/** Google groups to eight levels. */
export const MAX_GROUP_DEPTH = 8;

export function depthAt(groups: Groups, index: number): number {
  return groups.filter((group) => holds(group, index)).length;
}

/** @returns undefined where no group of that depth holds the row or column */
export function groupAt(groups: Groups, index: number, depth: number): SavedGroup | undefined {
  return groups.find((group) => group.depth === depth && holds(group, index));
}

/** Makes each row or column of a stretch deeper by `delta`, or less deep: 0 is the least, and `MAX_GROUP_DEPTH` the most. */
export function shiftDepth(groups: Groups, start: number, length: number, delta: number): Groups {
  const end = start + length;
  const cuts = [start, end, ...groups.flatMap((group) => [group.start, group.start + group.length])];
  const steps = stepsOf(cuts, (index) => {
    const depth = depthAt(groups, index);
    return index >= start && index < end ? Math.min(MAX_GROUP_DEPTH, Math.max(0, depth + delta)) : depth;
  });
  return fromSteps(steps, groups);
}

/** Groups after rows or columns were inserted, deleted or moved. */
export function moveGroups(groups: Groups, map: SpanMap): Groups {
  if (groups.length === 0) return groups;
  const moved = groups.flatMap((group) =>
    map(group.start, group.length).map((span) => ({ ...group, ...span })),
  );
  const cuts = moved.flatMap((group) => [group.start, group.start + group.length]);
  return fromSteps(
    stepsOf(cuts, (index) => depthAt(moved, index)),
    moved,
  );
}

/** The same groups, those that `choose` names folded or unfolded. */
export function foldGroups(
  groups: Groups,
  choose: (group: SavedGroup) => boolean,
  collapsed: boolean,
): Groups {
  return groups.map((group) => (choose(group) ? { ...group, collapsed } : group));
}

interface Step extends Span {
  readonly depth: number;
}

function holds({ start, length }: Span, index: number): boolean {
  return index >= start && index < start + length;
}

function stepsOf(cuts: readonly number[], depthOf: (index: number) => number): Step[] {
  const starts = [...new Set(cuts)].sort((a, b) => a - b);
  return starts.slice(0, -1).map((start, i) => ({
    start,
    length: (starts[i + 1] ?? start) - start,
    depth: depthOf(start),
  }));
}

/** A group at each depth wherever neighbours reach it; one that was folded before stays so. */
function fromSteps(steps: readonly Step[], before: Groups): SavedGroup[] {
  const groups: SavedGroup[] = [];
  const deepest = Math.max(0, ...steps.map(({ depth }) => depth));
  for (let depth = 1; depth <= deepest; depth++) {
    let open: { start: number; length: number } | undefined;
    for (const step of [...steps, { start: 0, length: 0, depth: 0 }]) {
      if (step.depth >= depth) {
        if (open) open.length += step.length;
        else open = { start: step.start, length: step.length };
      } else if (open) {
        const { start, length } = open;
        const collapsed = before.some(
          (group) =>
            group.collapsed &&
            group.depth === depth &&
            group.start < start + length &&
            start < group.start + group.length,
        );
        groups.push({ start, length, depth, collapsed });
        open = undefined;
      }
    }
  }
  return groups.sort((a, b) => a.start - b.start || a.depth - b.depth);
}
