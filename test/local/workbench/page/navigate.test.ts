import { describe, expect, it } from 'vitest';
import { columnName, readRectangle, rectangleName } from '../../../../local/workbench/page/grid/a1';
import {
  clipSelection,
  extend,
  firstCell,
  jump,
  move,
  selectBetween,
  selectCell,
} from '../../../../local/workbench/page/grid/navigate';
import type { SheetFrame } from '../../../../local/workbench/protocol';

const frame: Pick<SheetFrame, 'rows' | 'columns' | 'hiddenRows' | 'hiddenColumns' | 'merges' | 'lastRow'> = {
  rows: 100,
  columns: 8,
  lastRow: 20,
  hiddenRows: [
    [3, 2],
    [99, 2],
  ],
  hiddenColumns: [1, 4],
  merges: [[6, 2, 2, 2]],
};

describe('move', () => {
  it('steps over hidden rows and columns', () => {
    expect(move(frame, selectCell(frame, 2, 3), 'down').row).toBe(5);
    expect(move(frame, selectCell(frame, 5, 3), 'up').row).toBe(2);
    expect(move(frame, selectCell(frame, 2, 3), 'right').column).toBe(5);
  });

  it('stays in sight at the edge of the sheet', () => {
    expect(move(frame, selectCell(frame, 98, 2), 'down').row).toBe(98);
    expect(move(frame, selectCell(frame, 98, 2), 'down', 50).row).toBe(98);
    expect(move(frame, selectCell(frame, 1, 2), 'left').column).toBe(2);
  });

  it('takes merged cells for one', () => {
    expect(move(frame, selectCell(frame, 5, 3), 'down')).toEqual({ at: [6, 2, 2, 2], row: 6, column: 2 });
    expect(move(frame, selectCell(frame, 7, 3), 'down').row).toBe(8);
  });
});

describe('extend', () => {
  it('moves the corner opposite to the cell that is typed into', () => {
    const from = selectCell(frame, 8, 3);
    const down = extend(frame, from, 'down', 2);
    expect(down.at).toEqual([8, 3, 3, 1]);
    expect(extend(frame, down, 'up').at).toEqual([8, 3, 2, 1]);
  });

  it('cuts no merged cells', () => {
    expect(selectBetween(frame, selectCell(frame, 5, 3), 6, 3).at).toEqual([5, 2, 3, 2]);
  });
});

describe('jump', () => {
  const filled = (row: number) => row <= 5 || (row >= 10 && row <= 20);
  const from = (row: number) => selectCell({ ...frame, merges: [] }, row, 2);

  it('leads to the end of the filled cells, then to the next ones, then to the edge', () => {
    expect(1 + jump(frame, from(1), 'down', filled)).toBe(5);
    expect(5 + jump(frame, from(5), 'down', filled)).toBe(10);
    expect(20 + jump(frame, from(20), 'down', filled)).toBe(100);
    expect(20 - jump(frame, from(20), 'up', filled)).toBe(10);
  });

  it('leads to the last row of all where it does not know what lies between', () => {
    expect(1 + jump(frame, from(1), 'down', (row) => (row < 4 ? true : undefined))).toBe(20);
  });
});

describe('firstCell', () => {
  it('is the first in sight', () => {
    expect(firstCell(frame)).toMatchObject({ row: 1, column: 2 });
  });
});

describe('names of cells', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [703, 'AAA'],
  ])('column %i is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(readRectangle(`${name}1`)).toEqual([1, column, 1, 1]);
  });

  it.each([
    ['b2', [2, 2, 1, 1]],
    ['$C$9:B2', [2, 2, 8, 2]],
    [' D4 ', [4, 4, 1, 1]],
    ['A0', null],
    ['이름', null],
    ['A1:B', null],
  ])('reads %j', (text, at) => {
    expect(readRectangle(text)).toEqual(at);
  });

  it('writes one cell and several', () => {
    expect([rectangleName([2, 2, 1, 1]), rectangleName([2, 2, 8, 2])]).toEqual(['B2', 'B2:C9']);
  });
});

describe('clipSelection', () => {
  it('keeps a selection inside of a sheet that has shrunk', () => {
    const sheet = { rows: 10, columns: 4 };
    expect(clipSelection({ at: [9, 3, 5, 5], row: 12, column: 6 }, sheet)).toEqual({
      at: [9, 3, 2, 2],
      row: 10,
      column: 4,
    });
    expect(clipSelection({ at: [50, 9, 1, 1], row: 50, column: 9 }, sheet).at).toEqual([10, 4, 1, 1]);
  });
});
