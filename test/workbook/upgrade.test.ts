import { describe, expect, it } from 'vitest';
import { openTasks, task } from './task-script';

const sheetsOf = ({ host }: Awaited<ReturnType<typeof openTasks>>) => host.snapshot().sheets;

describe('upgrade', () => {
  it('adds what came with a later version behind the last column, and keeps rows, columns and order of staff', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2')]);
    book.run('insertColumn', 2, '우리 메모');
    book.host.edit('할 일', 'B2', '중요');
    const before = book.run<unknown[][]>('values');
    book.run('upgrade', 2);
    const after = book.run<unknown[][]>('values');
    expect(after.map((row) => row.slice(0, 9))).toEqual(before);
    expect(after[0]?.slice(9)).toEqual(['담당', '장소']);
    expect(book.run('read2')).toMatchObject([
      { id: '1', owner: false, place: '' },
      { id: '2', owner: false, place: '' },
    ]);
    expect(sheetsOf(book).map(({ name }) => name)).toContain('선물');
  });

  it('gives new columns their own looks, not those of the neighbour', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    book.run('upgrade', 2);
    const sheet = sheetsOf(book).find(({ name }) => name === '할 일');
    const at = (column: number) =>
      sheet?.validations.filter(
        ({ at: [row, left, , width] }) => row <= 2 && left <= column && column < left + width,
      );
    expect(at(9)?.map(({ type }) => type)).toEqual(['CHECKBOX']);
    expect(at(10)).toEqual([]);
    expect(sheet?.notes.filter(({ column }) => column > 8)).toHaveLength(2);
  });

  it('runs once, and again without adding anything where a copied file has lost its mark', async () => {
    const book = await openTasks();
    expect(book.run('isCurrent', 2)).toBe(false);
    book.run('upgrade', 2);
    expect(book.run('isCurrent', 2)).toBe(true);
    const once = JSON.stringify(sheetsOf(book));
    book.run('upgrade', 2);
    book.run('forget');
    book.run('upgrade', 2);
    expect(JSON.stringify(sheetsOf(book))).toBe(once);
  });

  it('finishes what a run that broke off began', async () => {
    const whole = await openTasks();
    whole.run('upgrade', 2);
    const looks = (book: typeof whole) => sheetsOf(book).map(({ id: _, ...sheet }) => JSON.stringify(sheet));
    let calls = 0;
    (await openTasks()).host.run('upgrade', [2], {
      onServiceCall: (k) => {
        calls = k;
      },
    });
    for (let k = 1; k <= calls; k += 5) {
      const book = await openTasks();
      const fail = (at: number) => {
        if (at === k) throw new Error('lost');
      };
      expect(() => book.host.run('upgrade', [2], { onServiceCall: fail })).toThrow('lost');
      book.run('upgrade', 2);
      expect(looks(book).length).toBe(looks(whole).length);
      expect(book.run('read2')).toEqual([]);
    }
  });

  it('refuses a workbook of a later version than the program, and changes nothing', async () => {
    const book = await openTasks();
    book.run('upgrade', 2);
    const before = JSON.stringify(sheetsOf(book));
    expect(() => book.run('upgrade', 1)).toThrow(/workbook.newer/);
    expect(JSON.stringify(sheetsOf(book))).toBe(before);
  });

  it('leaves a spreadsheet alone that has none of our sheets', async () => {
    const book = await openTasks();
    book.run('removeAll');
    book.run('upgrade', 2);
    expect(sheetsOf(book)).toHaveLength(1);
  });
});
