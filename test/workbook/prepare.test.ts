import { describe, expect, it } from 'vitest';
import { openTasks } from './task-script';

const sheetOf = async () => {
  const { host } = await openTasks();
  return host.snapshot().sheets.find(({ name }) => name === '할 일');
};

describe('prepare', () => {
  it('makes the sheet in place of the blank first one, with headers, frozen parts, tab colour and filter', async () => {
    const { host } = await openTasks();
    expect(host.snapshot().sheets.map(({ name }) => name)).toEqual(['할 일']);
    const sheet = await sheetOf();
    expect(sheet?.cells[0]).toEqual([
      '번호',
      '내용',
      '마감',
      '끝',
      '상태',
      '전화',
      '명단에서 빠진 날',
      '(프로그램용)',
    ]);
    expect(sheet).toMatchObject({
      frozenRows: 1,
      frozenColumns: 1,
      tabColor: '#123456',
      filter: [1, 1, 1000, 8],
    });
  });

  it('keeps the program’s own two columns out of sight', async () => {
    expect((await sheetOf())?.hiddenColumns).toEqual([7, 8]);
  });

  it('says on every header who fills the column', async () => {
    const notes = (await sheetOf())?.notes.map(({ note }) => note) ?? [];
    expect(notes).toHaveLength(8);
    expect(notes[3]).toContain('직원이 적는 칸입니다');
    expect(notes[2]).toContain('프로그램이 제안합니다');
  });

  it('leaves a sheet that is there as staff have it', async () => {
    const book = await openTasks();
    book.run('insertColumn', 2, '우리 메모');
    book.run('prepare');
    expect(book.run<unknown[][]>('values')[0]?.[1]).toBe('우리 메모');
    expect(book.host.snapshot().sheets).toHaveLength(1);
  });

  it.each(['swallowed', 'stored'] as const)(
    'finds out what a leading apostrophe does: %s',
    async (apostropheInTextCell) => {
      const { host } = await openTasks({ apostropheInTextCell });
      expect(host.snapshot().documentProperties['apostropheInTextCell']).toBe(apostropheInTextCell);
      expect((await sheetOf())?.cells).toHaveLength(1);
    },
  );
});
