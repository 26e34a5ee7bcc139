import { describe, expect, it } from 'vitest';
import { isSameBlock, UndoStack, type UndoStep } from '../../../../local/workbench/page/grid/undo-stack';

const step = (row: number, sheetId = 1): UndoStep => ({
  sheetId,
  at: [row, 1, 1, 1],
  before: [['']],
  after: [['a']],
});

describe('UndoStack', () => {
  it('takes back the last edit first, and does it again', () => {
    const stack = new UndoStack();
    stack.push(step(1));
    stack.push(step(2));
    expect([stack.undo()?.at[0], stack.undo()?.at[0], stack.undo()]).toEqual([2, 1, undefined]);
    expect([stack.redo()?.at[0], stack.redo()?.at[0], stack.redo()]).toEqual([1, 2, undefined]);
  });

  it('has nothing to do again after a new edit', () => {
    const stack = new UndoStack();
    stack.push(step(1));
    stack.undo();
    stack.push(step(2));
    expect(stack.redo()).toBeUndefined();
  });

  it('forgets a sheet whose rows have moved, and no other', () => {
    const stack = new UndoStack();
    stack.push(step(1, 1));
    stack.push(step(2, 2));
    stack.forget(2);
    expect([stack.undo()?.sheetId, stack.undo()]).toEqual([1, undefined]);
  });

  it('keeps a hundred edits', () => {
    const stack = new UndoStack();
    for (let row = 1; row <= 120; row++) stack.push(step(row));
    let count = 0;
    while (stack.undo()) count += 1;
    expect(count).toBe(100);
  });
});

describe('isSameBlock', () => {
  it('compares texts and shape', () => {
    expect(isSameBlock([['a', 'b']], [['a', 'b']])).toBe(true);
    expect(isSameBlock([['a', 'b']], [['a'], ['b']])).toBe(false);
    expect(isSameBlock([['a']], [['b']])).toBe(false);
  });
});
