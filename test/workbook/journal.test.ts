import { describe, expect, it } from 'vitest';
import { keyCells } from '../../src/workbook/journal';
import { openTasks, task } from './task-script';

const journalOf = ({ host }: Awaited<ReturnType<typeof openTasks>>) =>
  (host.snapshot().sheets.find(({ name }) => name === '기록')?.cells ?? []).slice(1);

describe('the journal', () => {
  it('keeps who decided what, when and for which row: ids and codes, nothing else', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2')]);
    book.run('enter', '2', { status: 'done', done: true });
    expect(journalOf(book)).toEqual([
      ['L000001', '2026-12-05 10:00:00', '박지은', 'tasks', 'status', 'done', '2'],
    ]);
  });

  it('keeps what follows from a decision in the program’s own columns, which the next run may write again', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2')]);
    book.run('enterRecorded', '2', { status: 'done', activity: 'B1', phone: '010-1111-1111' });
    expect(book.rows()[1]).toMatchObject({ status: 'done', activity: 'B1', phone: '010-1111-1111' });
    expect(journalOf(book).map((row) => row.slice(4))).toEqual([
      ['activity', 'B1', '2'],
      ['status', 'done', '2'],
    ]);
    book.run('sync', [task('2')]);
    expect(book.rows()[1]).toMatchObject({ status: 'done', activity: '일 2' });
  });

  it('never lets an entry change what identifies a row', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    expect(() => book.run('enter', '1', { id: '2' })).toThrow('change the key');
  });

  it('notes that a decision was taken back', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    book.run('enter', '1', { status: 'done' });
    book.run('enter', '1', { status: '' });
    expect(journalOf(book).map((row) => row.slice(4))).toEqual([
      ['status', 'done', '1'],
      ['status', '', '1'],
    ]);
  });

  it('says nothing where nothing changes', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    book.run('enter', '1', { status: 'done' });
    book.run('enter', '1', { status: 'done' });
    expect(journalOf(book)).toHaveLength(1);
  });

  it('stands before the cell is written: a run that breaks off between leaves the fact', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    const fail = (_: number, name: string) => {
      if (name === 'Range.setValues') throw new Error('lost');
    };
    const enter = () => book.host.run('enter', ['1', { status: 'done' }], { onServiceCall: fail });
    expect(enter).toThrow('lost');
    expect(book.rows()[0]?.status).toBe('');
    expect(journalOf(book)).toHaveLength(1);
  });

  it('is not done without: nothing is decided where its sheet is not there', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    book.run('rename', '우리 기록', '기록');
    expect(() => book.run('enter', '1', { status: 'done' })).toThrow(/table.sheetRenamed.*우리 기록/);
    expect(book.rows()[0]?.status).toBe('');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'tells each fact once, and every one, where a colleague sorts at read %d',
    async (read) => {
      const book = await openTasks();
      book.run('sync', [task('1'), task('2'), task('3')]);
      let reads = 0;
      book.host.run('enter', ['1', { status: 'done' }], {
        onServiceCall: (_: number, name: string) => {
          if (name === 'Range.getValues' && ++reads === read) book.run('sortBy', 1, false);
        },
      });
      expect(book.rows().find(({ id }) => id === '1')?.status).toBe('done');
      expect(journalOf(book).map((row) => row.slice(4))).toEqual([['status', 'done', '1']]);
    },
  );

  it('tells a fact that only a second try writes, since a colleague changed the cell meanwhile', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2')]);
    book.host.edit('할 일', 'E2', '완료');
    let reads = 0;
    book.host.run('readThenEnter', ['1', { status: 'done', done: true }], {
      onServiceCall: (_: number, name: string) => {
        if (name !== 'Range.getValues' || ++reads !== 3) return;
        book.host.edit('할 일', 'E2', '');
        book.run('sortBy', 1, false);
      },
    });
    expect(book.rows().find(({ id }) => id === '1')).toMatchObject({ status: 'done', done: true });
    expect(journalOf(book).map((row) => row.slice(4))).toEqual([['status', 'done', '1']]);
  });

  it('numbers on in a copied file, which has lost its count', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    book.run('enter', '1', { status: 'done' });
    book.run('forget');
    book.run('enter', '1', { status: '' });
    expect(journalOf(book).map((row) => row[0])).toEqual(['L000001', 'L000002']);
  });

  it('spreads the keys of very many rows over several entries', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `P${String(index).padStart(5, '0')}`);
    const cells = keyCells(keys);
    expect(cells.join(' ').split(' ')).toEqual(keys);
    expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThan(50_000);
    expect(keyCells([])).toEqual([]);
  });
});
