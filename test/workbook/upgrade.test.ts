import { describe, expect, it } from 'vitest';
import { openTasks, task } from './task-script';

const sheetsOf = ({ host }: Awaited<ReturnType<typeof openTasks>>) => host.snapshot().sheets;

/** Kinds of validation in row 2 under a header. */
function validationUnder(book: Awaited<ReturnType<typeof openTasks>>, header: string) {
  const sheet = sheetsOf(book).find(({ name }) => name === '할 일');
  const column = 1 + (sheet?.cells[0]?.indexOf(header) ?? -1);
  const isThere = ([row, left, , width]: readonly number[]) =>
    row !== undefined &&
    left !== undefined &&
    width !== undefined &&
    row <= 2 &&
    left <= column &&
    column < left + width;
  return sheet?.validations.filter(({ at }) => isThere(at)).map(({ type }) => type);
}

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
    expect(validationUnder(book, '담당')).toEqual(['CHECKBOX']);
    expect(validationUnder(book, '장소')).toEqual([]);
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
      book.run('sync', [task('1')]);
      const fail = (at: number) => {
        if (at === k) throw new Error('lost');
      };
      expect(() => book.host.run('upgrade', [2], { onServiceCall: fail })).toThrow('lost');
      book.run('upgrade', 2);
      expect(looks(book).length).toBe(looks(whole).length);
      expect(book.run('read2')).toMatchObject([{ id: '1', owner: false, place: '' }]);
      expect(validationUnder(book, '담당')).toEqual(['CHECKBOX']);
    }
  });

  it('lets the filter reach new columns, or sorting by it would mix up the rows; what it hides stays hidden', async () => {
    const book = await openTasks();
    book.run('sync', [task('1'), task('2')]);
    book.run('hideValues', 2, ['일 2']);
    book.run('upgrade', 2);
    expect(book.run('facts')).toMatchObject({ filter: 'A1:J1000' });
    expect(book.run('hiddenByFilter')).toEqual([false, false, true]);
  });

  it('takes no column of staff for a new one of the same name, and asks them to tell the two apart', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    book.run('insertColumn', 2, '장소');
    book.host.edit('할 일', 'B2', '우리 것');
    book.run('upgrade', 2);
    expect(book.refusal('read2', 'ko')).toMatch(/장소 \(B, K\)/);
    book.host.edit('할 일', 'B1', '우리 장소');
    expect(book.run('read2')).toMatchObject([{ id: '1', place: '' }]);
    expect(book.run<unknown[][]>('values')[1]?.[1]).toBe('우리 것');
  });

  it('asks so too where theirs stands right behind the last, where ours would be looked for first; in a copied file as well', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    book.run('insertColumn', 8, '장소');
    book.run('moveColumn', 9, 8);
    book.host.edit('할 일', 'I2', '우리 것');
    book.run('upgrade', 2);
    expect(book.refusal('read2', 'ko')).toMatch(/장소 \(I, K\)/);
    book.run('forget');
    book.run('upgrade', 2);
    expect(book.refusal('read2', 'ko')).toMatch(/장소 \(I, K\)/);
    book.host.edit('할 일', 'I1', '우리 장소');
    expect(book.run('read2')).toMatchObject([{ id: '1', place: '' }]);
  });

  it('works where columns were moved, renamed in another language and hidden', async () => {
    const book = await openTasks();
    book.run('sync', [task('1')]);
    book.run('enter', '1', { done: true });
    book.run('moveColumn', 4, 2);
    book.host.edit('할 일', 'C1', '내용zh');
    book.run('hideColumn', 3);
    book.run('upgrade', 2);
    expect(book.run('read2')).toMatchObject([{ id: '1', activity: '일 1', done: true, owner: false }]);
    expect(sheetsOf(book).find(({ name }) => name === '할 일')?.hiddenColumns).toContain(3);
  });

  it('makes no empty sheet beside a new one that staff renamed, in a copied file too', async () => {
    const book = await openTasks();
    book.run('upgrade', 2);
    book.run('rename', '연말 선물', '선물');
    book.run('forget');
    expect(() => book.run('upgrade', 2)).toThrow(/table.sheetRenamed.*연말 선물/);
  });

  it('adds a sheet where staff deleted those before it', async () => {
    const book = await openTasks();
    book.run('remove', '기록');
    book.run('upgrade', 2);
    expect(sheetsOf(book).map(({ name }) => name)).toEqual(['할 일', '선물']);
  });

  it('refuses a workbook of a later version than the program, and changes nothing', async () => {
    const book = await openTasks();
    book.run('upgrade', 2);
    const before = JSON.stringify(sheetsOf(book));
    expect(() => book.run('upgrade', 1)).toThrow(/workbook.newer/);
    expect(JSON.stringify(sheetsOf(book))).toBe(before);
  });

  it('leaves a spreadsheet alone whose sheets are still being made', async () => {
    const prepared = (await openTasks()).host.snapshot();
    const sheets = prepared.sheets.filter(({ name }) => name === '할 일');
    const book = await openTasks(
      { snapshot: { ...prepared, sheets, documentProperties: { language: 'ko' } } },
      0,
    );
    expect(book.run('isPrepared')).toBe(false);
    book.run('upgrade', 2);
    expect(sheetsOf(book).map(({ name }) => name)).toEqual(['할 일']);
    expect(book.host.snapshot().documentProperties).toEqual({ language: 'ko' });
    book.run('prepare');
    expect(book.run('isPrepared')).toBe(true);
  });

  it('leaves a spreadsheet alone that has none of our sheets', async () => {
    const book = await openTasks();
    book.run('removeAll');
    book.run('upgrade', 2);
    expect(sheetsOf(book)).toHaveLength(1);
  });
});
