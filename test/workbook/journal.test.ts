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

  it('spreads the keys of very many rows over several entries', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `P${String(index).padStart(5, '0')}`);
    const cells = keyCells(keys);
    expect(cells.join(' ').split(' ')).toEqual(keys);
    expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThan(50_000);
    expect(keyCells([])).toEqual([]);
  });
});
