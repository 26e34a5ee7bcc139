import type { SpreadsheetSkeleton } from '@univerjs/engine-render';
import { getCoordByOffset, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { SheetFrame } from '../../protocol';
import { endOf, reveal } from './grid-scroll';
import type { UniverParts } from './univer';

/** Part of the grid that a point lies in; rows and columns count from 1. */
export interface Place {
  readonly part: 'cell' | 'row' | 'column' | 'corner';
  readonly row: number;
  readonly column: number;
}

/** Pixels from the grid's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const NO_BOX: Box = { left: 0, top: 0, width: 0, height: 0 };

/** Where things lie in the grid, in pixels from its upper left corner. */
export class GridGeometry {
  constructor(private readonly univer: UniverParts) {}

  private get skeleton(): SpreadsheetSkeleton | undefined {
    return this.univer.render.with(SheetSkeletonManagerService).getCurrentSkeleton() ?? undefined;
  }

  rowsInView(): readonly [first: number, last: number] {
    const seen = this.skeleton?.getVisibleRangeByViewport('viewMain' as never);
    if (!seen || seen.endRow < 0) return [1, 60];
    return [seen.startRow + 1, seen.endRow + 1];
  }

  boxOf(frame: SheetFrame, row: number, column: number): Box {
    const { skeleton } = this;
    const viewport = this.univer.render.scene.getViewport('viewMain');
    if (!skeleton || !viewport) return NO_BOX;
    const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(
      row - 1,
      column - 1,
      true,
    ).mergeInfo;
    return {
      left: startX - (column <= frame.frozenColumns ? 0 : viewport.viewportScrollX),
      top: startY - (row <= frame.frozenRows ? 0 : viewport.viewportScrollY),
      width: endX - startX,
      height: endY - startY,
    };
  }

  /** Scrolls so that a cell stands in view. */
  reveal(frame: SheetFrame, row: number, column: number): void {
    const { skeleton } = this;
    const viewport = this.univer.render.scene.getViewport('viewMain');
    if (skeleton && viewport) reveal(viewport, skeleton, frame, row, column);
  }

  /** Pixels from the end of what is frozen to where a row begins; 0 for a row that is frozen itself. */
  distanceOf(frame: SheetFrame, row: number): number {
    const { rowHeightAccumulation: ends = [] } = this.skeleton ?? {};
    const viewport = this.univer.render.scene.getViewport('viewMain');
    if (row <= frame.frozenRows || !viewport) return 0;
    return endOf(ends, row - 1) - endOf(ends, frame.frozenRows) - viewport.viewportScrollY;
  }

  /** @param down pixels */
  scrollBy(down: number): void {
    const viewport = this.univer.render.scene.getViewport('viewMain');
    if (viewport && down !== 0)
      viewport.scrollToViewportPos({ viewportScrollY: viewport.viewportScrollY + down });
  }

  placeAt(x: number, y: number): Place | null {
    const { skeleton } = this;
    if (!skeleton) return null;
    const { row, column } = getCoordByOffset(x, y, this.univer.render.scene, skeleton);
    const isAbove = y < skeleton.columnHeaderHeightAndMarginTop;
    const isLeft = x < skeleton.rowHeaderWidthAndMarginLeft;
    const part = isAbove ? (isLeft ? 'corner' : 'column') : isLeft ? 'row' : 'cell';
    return { part, row: row + 1, column: column + 1 };
  }
}
