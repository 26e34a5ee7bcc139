import { describe, expect, it } from 'vitest';
import { Cells } from '../../../../local/workbench/page/grid/cells';
import { originOf, targetOf } from '../../../../local/workbench/page/grid/edit-origin';
import type { SheetFrame } from '../../../../local/workbench/protocol';

const frame = { id: 1, rows: 100 } as SheetFrame;

function sheet(...names: string[]): Cells {
  const cells = new Cells();
  for (const [index, name] of names.entries())
    cells.put([
      index + 1,
      name === ''
        ? []
        : [
            [name, 0],
            ['', 0],
          ],
    ]);
  return cells;
}

describe('targetOf', () => {
  const origin = originOf(sheet('김하늘', '이서준'), frame, 2, 2);

  it('is the same row while nothing has changed', () => {
    expect(targetOf(origin, sheet('김하늘', '이서준'), frame)).toBe(2);
  });

  it('follows a row that has moved', () => {
    expect(targetOf(origin, sheet('김하늘', '', '이서준'), { ...frame, rows: 101 })).toBe(3);
  });

  it('stays where only another cell of the row has changed', () => {
    const cells = sheet('김하늘', '이서준');
    cells.put([
      2,
      [
        ['이서준 (A)', 0],
        ['', 0],
      ],
    ]);
    expect(targetOf(origin, cells, frame)).toBe(2);
  });

  it('is unknown where somebody else wrote into the cell', () => {
    const cells = sheet('김하늘', '이서준');
    cells.put([
      2,
      [
        ['이서준', 0],
        ['방금', 0],
      ],
    ]);
    expect(targetOf(origin, cells, frame)).toBeNull();
  });

  it('is unknown where the row has gone', () => {
    expect(targetOf(origin, sheet('김하늘'), { ...frame, rows: 99 })).toBeNull();
  });

  it('is unknown on another sheet', () => {
    expect(targetOf(origin, sheet('김하늘', '이서준'), { ...frame, id: 2 })).toBeNull();
  });
});
