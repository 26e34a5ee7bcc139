import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/features/home/home';
import { afterLook, type TickedTask, withTicked } from '../../../src/sidebar/home/ticked-task';

const task = (id: string): Task => ({
  id,
  activity: id,
  owners: '',
  due: '',
  status: 'planned',
  isOverdue: false,
  isOwn: false,
});
const ticked = (...entries: [string, number, boolean][]): Map<string, TickedTask> =>
  new Map(entries.map(([id, index, isGone]) => [id, { task: task(id), index, isGone }]));
const shown = (tasks: readonly Task[], marks: ReadonlyMap<string, TickedTask>) =>
  withTicked(tasks, marks).map(({ id, isTicked }) => (isTicked ? `✓${id}` : id));

describe('withTicked', () => {
  it('leaves a ticked task where it stood, before and after the server knows of it', () => {
    const marks = ticked(['b', 1, false]);
    expect(shown([task('a'), task('b'), task('c')], marks)).toEqual(['a', '✓b', 'c']);
    expect(shown([task('a'), task('c')], marks)).toEqual(['a', '✓b', 'c']);
  });

  it('keeps several in their places', () => {
    expect(shown([task('c')], ticked(['b', 1, true], ['a', 0, true]))).toEqual(['✓a', '✓b', 'c']);
  });

  it('puts one last whose place is gone', () => {
    expect(shown([], ticked(['c', 2, true]))).toEqual(['✓c']);
  });
});

describe('afterLook', () => {
  it('keeps what the server does not know of yet', () => {
    expect([...afterLook([task('a')], ticked(['a', 0, false])).keys()]).toEqual(['a']);
  });

  it('notes what is gone from the list', () => {
    expect(afterLook([], ticked(['a', 0, false])).get('a')?.isGone).toBe(true);
  });

  it('drops what was gone and came back: it was taken back', () => {
    expect(afterLook([task('a')], ticked(['a', 0, true])).size).toBe(0);
  });
});
