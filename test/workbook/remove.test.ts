import { describe, expect, it } from 'vitest';
import { openTasks, type TaskBook, task } from './task-script';

const activities = (book: TaskBook) => book.run<unknown[][]>('values').map((row) => row[1]);
const ids = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

/** Tasks 1 to `count`. */
async function openWith(count: number): Promise<TaskBook> {
  const book = await openTasks();
  book.run(
    'sync',
    ids(1, count).map((id) => task(id)),
  );
  return book;
}

describe('remove', () => {
  it('takes whole rows out by key, with what staff wrote in them, and leaves the others as they are', async () => {
    const book = await openWith(5);
    book.run('enter', '2', { done: true });
    book.run('enter', '4', { status: 'done' });
    expect(book.run('removeRows', ['2', '3', '5', '9'])).toEqual({ removed: 3, left: 0 });
    expect(activities(book)).toEqual(['내용', '일 1', '일 4']);
    expect(book.rows()).toMatchObject([
      { id: '1', done: false },
      { id: '4', status: 'done' },
    ]);
    expect(book.run('removeRows', ['2', '3', '5'])).toEqual({ removed: 0, left: 0 });
  });

  it('never touches rows of staff, wherever they stand, nor what staff wrote beside', async () => {
    const book = await openWith(3);
    book.run('insertColumn', 2, '우리 메모');
    book.run('insertRow', 3);
    book.run('typeAt', 'B3', '우리 줄');
    book.run('typeAt', 'B5', '셋째 메모');
    book.run('removeRows', ['1', '2']);
    expect(book.run<unknown[][]>('values').map((row) => row[1])).toEqual([
      '우리 메모',
      '우리 줄',
      '셋째 메모',
    ]);
    book.run('removeRows', ['3']);
    expect(book.run<unknown[][]>('values').map((row) => row[1])).toEqual(['우리 메모', '우리 줄']);
  });

  it('says again why the sheet is empty, and rows can come back', async () => {
    const book = await openTasks();
    const fresh = book.run('values');
    book.run('sync', [task('1'), task('2')]);
    book.run('removeRows', ['1', '2']);
    expect(book.run('values')).toEqual(fresh);
    book.run('sync', [task('1')]);
    expect(activities(book)).toEqual(['내용', '일 1']);
  });

  it('leaves a row below the header where no blank one is there, as a sheet must have one', async () => {
    const book = await openWith(3);
    book.run('deleteBlankRows');
    expect(book.run('removeRows', ['1', '2', '3'])).toEqual({ removed: 3, left: 0 });
    expect(activities(book)).toEqual(['내용', '아직 할 일이 없어요.']);
    expect(book.run<unknown[][]>('values')[1]?.filter((cell) => cell !== '' && cell !== false)).toEqual([
      '아직 할 일이 없어요.',
    ]);
    book.run('sync', [task('4')]);
    expect(book.rows().map(({ id }) => id)).toEqual(['4']);
  });

  it('takes neighbours in one call, however many they are', async () => {
    const book = await openWith(1500);
    const calls: string[] = [];
    book.host.run('removeRows', [ids(301, 1400)], {
      onServiceCall: (_: number, name: string) => {
        calls.push(name);
      },
    });
    expect(calls.filter((name) => name === 'Sheet.deleteRows')).toHaveLength(1);
    expect(book.rows().map(({ id }) => id)).toEqual([...ids(1, 300), ...ids(1401, 1500)]);
  });

  it('takes scattered rows a part at a time and says how many are left', async () => {
    const book = await openWith(500);
    const odd = ids(1, 500).filter((id) => Number(id) % 2 === 1);
    expect(book.run('removeRows', odd)).toEqual({ removed: 200, left: 50 });
    expect(book.run('removeRows', odd)).toEqual({ removed: 50, left: 0 });
    expect(book.rows().map(({ id }) => Number(id) % 2)).toEqual(Array.from({ length: 250 }, () => 0));
  });

  it('reaches rows that a filter hides', async () => {
    const book = await openWith(4);
    book.run('hideValues', 2, ['일 2', '일 3']);
    book.run('removeRows', ['2']);
    expect(activities(book)).toEqual(['내용', '일 1', '일 3', '일 4']);
  });

  it('names both rows of a doubled key and removes nothing', async () => {
    const book = await openWith(3);
    book.run('typeAt', 'A4', '1');
    expect(book.refusal('removeRows', 'ko', ['1'])).toMatch(/2행과 4행/);
    expect(activities(book)).toHaveLength(4);
  });

  it('finds the rows anew, now or with the next run, where a colleague sorts or inserts meanwhile', async () => {
    const acts: ((book: TaskBook) => void)[] = [
      (book) => book.run('sortBy', 1, false),
      (book) => book.run('insertRow', 2),
      (book) => book.run('insertColumn', 1, '맨 앞'),
    ];
    for (const act of acts) {
      for (let k = 1; ; k++) {
        const book = await openWith(6);
        let name = '';
        let count = 0;
        const onServiceCall = (call: number, called: string) => {
          count = call;
          if (call !== k) return;
          name = called;
          // Between the look and the deletion itself nothing can be told.
          if (called !== 'Sheet.deleteRows') act(book);
        };
        try {
          book.host.run('removeRows', [['2', '3', '5']], { onServiceCall });
        } catch (error) {
          // A header was out of the range that was being read: refused, and done by the next run.
          expect(String(error)).toMatch(/table\.headerMissing/);
          book.run('removeRows', ['2', '3', '5']);
        }
        if (k > count) break;
        expect(
          book
            .rows()
            .map(({ id }) => id)
            .sort(),
          `at call ${k}, ${name}`,
        ).toEqual(['1', '4', '6']);
      }
    }
  });
});
