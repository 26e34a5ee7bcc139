import { describe, expect, it } from 'vitest';
import { openTasks, task } from './task-script';

const sheetOf = async () => {
  const { host } = await openTasks();
  return host.snapshot().sheets.find(({ name }) => name === '할 일');
};

describe('prepare', () => {
  it('makes the sheet in place of the blank first one, with headers, frozen parts, tab colour and filter', async () => {
    const { host } = await openTasks();
    expect(host.snapshot().sheets.map(({ name }) => name)).toEqual(['할 일', '기록']);
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
    expect(book.host.snapshot().sheets).toHaveLength(2);
  });

  it.each(['swallowed', 'stored'] as const)(
    'finds out what a leading apostrophe does: %s',
    async (apostropheInTextCell) => {
      const { host } = await openTasks({ apostropheInTextCell });
      expect(host.snapshot().documentProperties.apostropheInTextCell).toBe(apostropheInTextCell);
      expect((await sheetOf())?.cells).toHaveLength(2);
    },
  );

  it('says in an empty sheet what to do, until there are rows', async () => {
    const book = await openTasks();
    expect(book.run<unknown[][]>('values')[1]?.slice(0, 3)).toEqual(['', '아직 할 일이 없어요.', '']);
    expect(book.rows()).toEqual([]);
    expect(book.run('read', { staffRows: true })).toEqual([]);
    book.run('sync', [task('1', '카드 쓰기')]);
    expect(
      book
        .run<unknown[][]>('values')
        .slice(1)
        .map((row) => row.slice(0, 2)),
    ).toEqual([['1', '카드 쓰기']]);
  });

  it('takes what staff write in place of that sentence for theirs', async () => {
    const book = await openTasks();
    book.host.edit('할 일', 'B2', '꽃 주문');
    book.run('sync', [task('1', '카드 쓰기')]);
    expect(book.run<unknown[][]>('values').map((row) => row[1])).toEqual(['내용', '꽃 주문', '카드 쓰기']);
  });

  it('takes that sentence away when rows come, wherever it stands and whatever is written', async () => {
    const below = await openTasks();
    below.host.edit('할 일', 'B3', '꽃 주문');
    below.run('sync', [task('1', '카드 쓰기')]);
    expect(below.run<unknown[][]>('values').map((row) => row[1])).toEqual([
      '내용',
      '',
      '꽃 주문',
      '카드 쓰기',
    ]);
    const beside = await openTasks();
    beside.run('sync', [task('1')], false, ['phone']);
    expect(beside.run<unknown[][]>('values').map((row) => row[1])).toEqual(['내용', '']);
  });

  it('takes that sentence for nothing where staff number its row', async () => {
    const book = await openTasks();
    book.host.edit('할 일', 'A2', '7');
    expect(book.rows()).toMatchObject([{ id: '7', activity: '' }]);
  });

  it('keeps the language of the sheets, whatever staff call them later', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    book.run('rename', '任务');
    book.run('rename', '记录', '기록');
    book.run('prepare', 10, 'zh');
    book.run('enter', '1', { status: 'done' });
    expect(book.host.snapshot().sheets.find(({ name }) => name === '任务')?.cells[1]?.[4]).toBe('완료');
  });

  it('probes for the apostrophe behind what the sheet holds, in a full sheet of a copied file too', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2')]);
    book.run('deleteBlankRows');
    book.run('forget');
    book.run('prepare');
    expect(book.rows().map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('warns before anybody changes a header of its own or what the program writes, and stops nobody', async () => {
    const protections = (await sheetOf())?.protections ?? [];
    expect(protections.every(({ warningOnly }) => warningOnly)).toBe(true);
    expect(protections.map(({ at }) => at)).toEqual([
      [1, 1, 1, 8],
      [2, 1, 999, 2],
      [2, 6, 999, 3],
    ]);
  });

  it('makes few sheets at a time, and says how many are missing', async () => {
    const host = (await openTasks()).host;
    host.run('removeAll');
    expect(host.run('prepare', [1]).value).toEqual({ made: ['할 일'], missing: 1 });
    expect(host.run('prepare', [1]).value).toEqual({ made: ['기록'], missing: 0 });
    expect(host.run('prepare', [1]).value).toEqual({ made: [], missing: 0 });
  });

  it('begins anew with a sheet that a run left half-made, at whichever call it broke off', async () => {
    const whole = await openTasks();
    const looks = (host: typeof whole.host) =>
      host.snapshot().sheets.map(({ id: _, ...sheet }) => JSON.stringify(sheet));
    let calls = 0;
    const count = await openTasks();
    count.host.run('removeAll');
    count.host.run('prepare', [], {
      onServiceCall: (k) => {
        calls = k;
      },
    });
    const near = Array.from({ length: 12 }, (_, index) => calls - index);
    for (const k of [...Array.from({ length: Math.ceil(calls / 7) }, (_, index) => 1 + index * 7), ...near]) {
      const { host } = await openTasks();
      host.run('removeAll');
      const fail = (at: number) => {
        if (at === k) throw new Error('lost');
      };
      expect(() => host.run('prepare', [], { onServiceCall: fail })).toThrow('lost');
      host.run('prepare');
      expect(looks(host)).toEqual(looks(whole.host));
    }
  });

  it('makes no empty sheet beside one that staff renamed', async () => {
    const book = await openTasks();
    book.run('rename', '우리 할 일');
    expect(() => book.run('prepare')).toThrow(/table.sheetRenamed.*우리 할 일/);
    expect(book.host.snapshot().sheets.map(({ name }) => name)).toEqual(['우리 할 일', '기록']);
  });
});
