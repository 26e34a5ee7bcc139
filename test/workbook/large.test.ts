import { describe, expect, it } from 'vitest';
import { openTasks, task } from './task-script';

const COUNT = 100_000;
const rows = (activity: string) =>
  Array.from({ length: COUNT }, (_, index) => task(String(index + 1), activity));

describe('sync of 100,000 rows', () => {
  it('keeps what staff wrote beside each key, whatever the order of rows and columns, in three calls more than for ten at most', async () => {
    const few = await openTasks();
    few.run('sync', rows('처음').slice(0, 10));
    few.run('insertColumn', 2, '우리 메모');
    few.run('sortBy', 1, false);
    const small = few.host.run('sync', [rows('나중').slice(0, 10), true]).cost;

    const { host, run } = await openTasks();
    expect(run('sync', rows('처음'))).toMatchObject({ added: COUNT });
    run('insertColumn', 2, '우리 메모');
    run('sortBy', 1, false);
    run('mark', 2, [2, 50_000, 99_999]);
    const large = host.run('sync', [rows('나중').slice(1), true]);
    expect(large.value).toEqual({ added: 0, changed: COUNT - 1, unchanged: 0, orphaned: 1 });
    // One more for the row that fell out; header and keys are read apart where they are many, before and after.
    expect(large.cost.reads + large.cost.writes).toBeLessThanOrEqual(small.reads + small.writes + 3);
    const marked = run<unknown[][]>('marked', 2);
    expect(marked.map(([key, note]) => note === `메모 ${key}`)).toEqual([true, true, true]);
  }, 120_000);
});
