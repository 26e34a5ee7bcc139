import { describe, expect, it } from 'vitest';
import { openTasks, type TaskBook, task } from './task-script';

const find = (book: TaskBook, id: string) => book.rows().find((row) => row.id === id);

describe('sync', () => {
  it('adds, and changes nothing when it runs again', async () => {
    const book = await openTasks();
    expect(book.run('sync', [task('1'), task('2')])).toMatchObject({ added: 2 });
    expect(book.run('sync', [task('1'), task('2')])).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(find(book, '2')).toMatchObject({ activity: '일 2', due: '2026-12-24', done: false, status: '' });
  });

  it('keeps what staff ticked, chose and typed, wherever they sorted and moved it', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2'), task('3')]);
    book.run('enter', '2', { done: true, status: 'done' });
    book.run('insertColumn', 2, '우리 메모');
    book.run('typeAt', 'B3', '열쇠는 서랍');
    book.run('moveColumn', 5, 2);
    book.run('sortBy', 1, false);
    book.run('sync', [task('1'), task('2', '새 내용'), task('3')]);
    expect(find(book, '2')).toMatchObject({ activity: '새 내용', done: true, status: 'done' });
    const values = book.run<unknown[][]>('values');
    const memo = values[0]?.indexOf('우리 메모') ?? -1;
    expect(values.find((row) => row[0] === '2')?.[memo]).toBe('열쇠는 서랍');
  });

  it('keeps a date that staff moved, while an untouched one follows the plan', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2')]);
    book.run('enter', '1', { due: '2026-12-31' });
    book.run('sync', [task('1', '일', '2026-12-20'), task('2', '일', '2026-12-20')]);
    expect(find(book, '1')?.due).toBe('2026-12-31');
    expect(find(book, '2')?.due).toBe('2026-12-20');
  });

  it('works around formulas in columns and rows of staff, which keep computing', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2')]);
    book.run('insertColumn', 3, '남은 날');
    book.run('typeAt', 'C2', '=D2-DATE(2026,12,5)');
    book.run('typeAt', 'C3', '=IFERROR(VLOOKUP("없음",B:B,1,FALSE),COUNTIF(B:B,"일*"))');
    book.run('sync', [task('1', '카드', '2026-12-30'), task('2'), task('3')]);
    expect(book.run<string[][]>('formulas').map((row) => row[2])).toEqual([
      '',
      '=D2-DATE(2026,12,5)',
      '=IFERROR(VLOOKUP("없음",B:B,1,FALSE),COUNTIF(B:B,"일*"))',
      '',
    ]);
    expect(book.run<unknown[][]>('values').map((row) => row[2])).toEqual(['남은 날', 25, 2, '']);
  });

  it('never writes a row of staff’s own, formulas included', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('3')]);
    book.run('insertRow', 3);
    book.run('typeAt', 'B3', '점심 약속');
    book.run('typeAt', 'C3', '=1+1');
    book.run('sync', [task('1', '바뀐 1'), task('3', '바뀐 3'), task('4')], true);
    const values = book.run<unknown[][]>('values');
    expect(values.map((row) => row[1])).toEqual(['내용', '바뀐 1', '점심 약속', '바뀐 3', '일 4']);
    expect(book.run<string[][]>('formulas')[2]?.[2]).toBe('=1+1');
  });

  it('marks rows it no longer produces, leaves them where they are, and leaves them out when it reads', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2')], true);
    book.run('sync', [task('2')], true);
    expect(book.rows().map(({ id }) => id)).toEqual(['2']);
    expect(book.run<unknown[][]>('values').map((row) => row[0])).toEqual(['번호', '1', '2']);
    book.run('sync', [task('1'), task('2')], true);
    expect(book.rows().map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('appends behind the last row of its own, not behind columns that staff prefilled', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    book.run('insertColumn', 7, '번호표');
    for (const row of [2, 3, 4, 5, 6]) book.run('typeAt', `G${row}`, '미리 적음');
    book.run('sync', [task('1'), task('2')]);
    expect(book.run<unknown[][]>('values')[2]?.slice(0, 2)).toEqual(['2', '일 2']);
  });

  it('adds rows across the columns of staff that are blank, and lets formulas made beforehand between them be', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2')]);
    book.run('insertColumn', 3, '남은 날');
    book.run('typeAt', 'C4', '=1+1');
    book.run('moveColumn', 6, 2);
    book.run('sync', [task('1'), task('2'), task('3')]);
    expect(book.run<string[][]>('formulas')[3]?.[3]).toBe('=1+1');
    expect(find(book, '3')).toEqual({
      ...find(book, '2'),
      id: '3',
      activity: '일 3',
      phone: task('3').phone,
    });
  });

  it('grows the grid once for the whole job, and filter and colours with it', async () => {
    const book = await openTasks();
    const many = Array.from({ length: 1500 }, (_, i) => task(String(i + 1)));
    book.run('sync', many);
    const { rows, filter } = book.run<{ rows: number; filter: string }>('facts');
    expect(rows).toBe(1502);
    expect(filter).toMatch(/^A1:H150\d$/);
    book.run('enter', '1500', { status: 'done' });
    expect(book.host.effectiveBackground('할 일', 1501, 2)).toBe('#abcdef');
  });

  it('reads a sheet that stands as it was made, or whose columns were moved, in one block; any other in two', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    const reads = () => book.host.run('read').cost.reads;
    expect(reads()).toBe(1);
    book.run('moveColumn', 5, 2);
    expect(reads()).toBe(1);
    book.run('insertColumn', 8, '우리 메모');
    book.run('moveColumn', 9, 8);
    expect(reads()).toBe(1);
    book.run('insertColumn', 2, '우리 것');
    expect([reads(), book.rows().map(({ id }) => id)]).toEqual([3, ['1']]);
  });

  it('names both rows of a doubled key and writes nothing', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2')]);
    book.run('typeAt', 'A3', '1');
    expect(() => book.run('sync', [task('1', '바뀜')])).toThrow(/Rows 2 and 3/);
    expect(book.run<unknown[][]>('values')[1]?.[1]).toBe('일 1');
  });

  it('says which column identifies a row, since it may be out of sight', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2')]);
    book.run('typeAt', 'A3', '1');
    expect(book.refusal('read', 'ko')).toMatch(/2행과 3행.*"번호" 칸/);
  });

  it('names the columns that bear one header, and writes into neither', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    book.run('insertColumn', 2, '상태');
    const before = book.run('values');
    expect(book.refusal('sync', 'ko', [task('1', '바뀜')])).toMatch(/상태 \(B, F\).*제목을/);
    expect(book.run('values')).toEqual(before);
  });

  it('reads, keeps and writes rows that a filter hides, and adds behind them', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2'), task('3')]);
    book.run('enter', '2', { done: true, status: 'done' });
    book.run('hideValues', 2, ['일 2', '일 3']);
    expect(book.run('hiddenByFilter')).toEqual([false, false, true, true]);
    expect(book.rows().map(({ id }) => id)).toEqual(['1', '2', '3']);
    book.run('sync', [task('1', '새 1'), task('2', '새 2'), task('4')], true);
    expect(book.run<unknown[][]>('values').map((row) => row.slice(0, 5))).toEqual([
      ['번호', '내용', '마감', '끝', '상태'],
      ['1', '새 1', 'date', '', ''],
      ['2', '새 2', 'date', true, '완료'],
      ['3', '일 3', 'date', '', ''],
      ['4', '일 4', 'date', '', ''],
    ]);
    expect(book.rows().map(({ id }) => id)).toEqual(['1', '2', '4']);
  });

  it('grows a sheet without blank rows, and keeps the colours that staff set', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    book.run('colour', 'B2:B1000', '급함', '#ff0000');
    book.run('deleteBlankRows');
    book.run('sync', [task('1'), task('2', '급함')]);
    book.run('enter', '1', { status: 'done' });
    expect(book.host.effectiveBackground('할 일', 3, 2)).toBe('#ff0000');
    expect(book.host.effectiveBackground('할 일', 2, 2)).toBe('#abcdef');
  });

  it('names the cell that cannot be read and what stands there, a date as people write it', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    book.run('typeDate', 'D2', 2026, 12, 24);
    const said = book.refusal('read', 'ko');
    expect(said).toContain('"할 일" 시트에 읽을 수 없는 칸이 1개 있습니다: 2행 "끝" 칸의 "2026-12-24"');
  });

  it('names every header that misses, and the way out', async () => {
    const book = await openTasks();
    book.run('deleteColumn', 3);
    book.run('deleteColumn', 2);
    expect(() => book.run('sync', [task('1')])).toThrow(/내용en, 마감en/);
  });

  it('names the sheet that has the headers under another name, so that it can be renamed back', async () => {
    const book = await openTasks();
    book.run('rename', '우리 할 일');
    expect(() => book.rows()).toThrow(/table.sheetRenamed.*"우리 할 일"/);
  });

  it('says that the file is empty where no sheet holds anything, and where deleted ones are kept', async () => {
    const book = await openTasks();
    book.run('removeAll');
    expect(() => book.rows()).toThrow(/table.notBegun/);
    expect(book.refusal('read', 'ko')).toMatch(/비어 있어요.*버전 기록/);
  });
});

describe('text in cells', () => {
  const hostile = [
    '=IMPORTXML("http://x")',
    '+82 10-1234-5678',
    '-2+3',
    '@SUM(A1)',
    "'quoted",
    "''",
    '01012345678',
    '2026-08',
    'TRUE',
    '1.0',
    '\t=1',
    '<script>',
  ];

  it.each(['swallowed', 'stored'] as const)(
    'comes back as it was written and never becomes a formula, if a leading apostrophe is %s',
    async (apostropheInTextCell) => {
      const book = await openTasks({ apostropheInTextCell });
      book.run(
        'sync',
        hostile.map((words, i) => task(String(i), words, '', words)),
      );
      expect(book.rows().map(({ activity }) => activity)).toEqual(hostile);
      expect(book.run<string[][]>('formulas').flat().join('')).toBe('');
      expect(
        book.run(
          'sync',
          hostile.map((words, i) => task(String(i), words, '', words)),
        ),
      ).toMatchObject({ changed: 0 });
    },
  );
});

describe('a colleague at the same sheet', () => {
  /** Runs a sync during which, at the k-th service call, the colleague acts. */
  async function during(
    k: number,
    act: (book: TaskBook) => void,
  ): Promise<{ book: TaskBook; failed: string }> {
    const book = await openTasks();
    book.run(
      'sync',
      ['1', '2', '3', '4'].map((id) => task(id)),
    );
    book.run('enter', '3', { done: true });
    let acted = false;
    let failed = '';
    try {
      book.host.run('sync', [[task('1', '새 1'), task('2', '새 2'), task('3', '새 3'), task('4', '새 4')]], {
        onServiceCall: (call: number) => {
          if (call !== k || acted) return;
          acted = true;
          act(book);
        },
      });
    } catch (error) {
      failed = String(error);
    }
    return { book, failed };
  }

  it('who writes a row of his own at the end meanwhile keeps it', async () => {
    for (const rows of [[], [task('1')]]) {
      const book = await openTasks();
      if (rows.length > 0) book.run('sync', rows);
      let reads = 0;
      book.host.run('sync', [[...rows, task('2')]], {
        onServiceCall: (_: number, name: string) => {
          // Read in one; what follows reads again.
          if (name === 'Range.getValues' && ++reads === 2)
            book.run('typeAt', `B${rows.length + 2}`, '꽃 주문');
        },
      });
      expect(reads).toBeGreaterThan(2);
      const activities = book.run<unknown[][]>('values').map((row) => row[1]);
      expect(activities).toEqual(['내용', ...rows.map(({ activity }) => activity), '꽃 주문', '일 2']);
    }
  });

  const CALLS = Array.from({ length: 26 }, (_, i) => i + 1);

  it.each(CALLS)(
    'who sorts at call %d leaves every task with its own values after this or the next run',
    async (k) => {
      const { book } = await during(k, ({ run }) => run('sortBy', 1, false));
      book.run('sync', [task('1', '새 1'), task('2', '새 2'), task('3', '새 3'), task('4', '새 4')]);
      for (const id of ['1', '2', '3', '4']) {
        expect(find(book, id)).toMatchObject({ activity: `새 ${id}`, done: id === '3' });
      }
      expect(book.rows()).toHaveLength(4);
    },
  );

  it.each(CALLS)(
    'who inserts a column at call %d leaves every task with its own values after this or the next run',
    async (k) => {
      const { book } = await during(k, ({ run }) => run('insertColumn', 2, '우리 메모'));
      book.run('sync', [task('1', '새 1'), task('2', '새 2'), task('3', '새 3'), task('4', '새 4')]);
      for (const id of ['1', '2', '3', '4']) {
        expect(find(book, id)).toMatchObject({ activity: `새 ${id}`, done: id === '3' });
      }
    },
  );
});

describe('append', () => {
  it('adds a line without reading the others, cell by cell under its header', async () => {
    const book = await openTasks();
    book.run('append', '첫 기록');
    book.run('moveColumn', 2, 6);
    book.run('append', '=1+1');
    expect(book.rows().map(({ activity }) => activity)).toEqual(['첫 기록', '=1+1']);
  });
});
