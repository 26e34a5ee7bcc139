import type { Rectangle } from '../snapshot';
import { contains, intersect } from './rectangle';
import type { SheetModel } from './sheet';

/** Merged cells that a rectangle touches. */
export function mergesIn(sheet: SheetModel, at: Rectangle): Rectangle[] {
  return sheet.merges.filter((merge) => intersect(merge, at));
}

/** Whether merged cells reach over the edge of a rectangle. */
export function cutsMerge(sheet: SheetModel, at: Rectangle): boolean {
  return mergesIn(sheet, at).some((merge) => !contains(at, merge));
}

/** Blanks out what was written into cells that others hide. */
export function clearCovered(sheet: SheetModel, at: Rectangle): void {
  for (const merge of sheet.merges) {
    const shared = intersect(merge, at);
    if (!shared) continue;
    for (let row = shared[0]; row < shared[0] + shared[2]; row++)
      for (let column = shared[1]; column < shared[1] + shared[3]; column++)
        if (row !== merge[0] || column !== merge[1]) sheet.setCell(row, column, '');
  }
}
