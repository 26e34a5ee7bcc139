import type { SpreadsheetSkeleton, Viewport } from '@univerjs/engine-render';
import type { SheetFrame } from '../../protocol';

/** Where a run of pixels stands in a view: `from` is the first pixel in view, of as many as `size`. */
interface Sight {
  readonly from: number;
  readonly size: number;
}

/**
 * The first pixel that is to be in view so that all from `start` to `end` is: as near as can be where it is nearly there,
 * else with a third of the view before it, so that what stands around it is read too.
 */
export function revealed(start: number, end: number, { from, size }: Sight): number {
  if (start >= from && end <= from + size) return from;
  const distance = start < from ? from - start : end - from - size;
  if (distance > size) return Math.max(0, start - size / 3);
  // What is larger than the view begins with its start.
  return start < from || end - start > size ? start : end - size;
}

/**
 * Scrolls so that a cell stands in view, beside what is frozen; a cell of the frozen part moves the other axis only.
 * Univer's own way of doing so stays where it is if the cell lies in a frozen column.
 */
export function reveal(
  viewport: Viewport,
  skeleton: SpreadsheetSkeleton,
  frame: Pick<SheetFrame, 'frozenRows' | 'frozenColumns'>,
  row: number,
  column: number,
): void {
  const bar = viewport.getScrollBar()?.totalSize ?? 0;
  const along = (
    ends: readonly number[],
    at: number,
    frozen: number,
    scrolled: number,
    size: number,
  ): number => {
    if (at <= frozen) return scrolled;
    const before = endOf(ends, frozen);
    const sight = { from: scrolled, size: Math.max(1, size - bar) };
    return revealed(endOf(ends, at - 1) - before, endOf(ends, at) - before, sight);
  };
  const { rowHeightAccumulation, columnWidthAccumulation } = skeleton;
  const { viewportScrollX, viewportScrollY } = viewport;
  const [width, height] = [viewport.width ?? 0, viewport.height ?? 0];
  const left = along(columnWidthAccumulation, column, frame.frozenColumns, viewportScrollX, width);
  const top = along(rowHeightAccumulation, row, frame.frozenRows, viewportScrollY, height);
  if (left === viewportScrollX && top === viewportScrollY) return;
  viewport.scrollToViewportPos({ viewportScrollX: left, viewportScrollY: top });
}

/** Pixels that all lines up to one take; 0 for none. */
export function endOf(ends: readonly number[], line: number): number {
  return line < 1 ? 0 : (ends[line - 1] ?? ends.at(-1) ?? 0);
}
