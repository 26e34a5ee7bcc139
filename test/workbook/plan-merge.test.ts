import { describe, expect, it } from 'vitest';
import { ORPHANED, PROPOSALS, sheetColumns } from '../../src/workbook/bookkeeping';
import { type Cell, choice, date, integer, text } from '../../src/workbook/codec';
import type { GridCells } from '../../src/workbook/grid';
import { locateColumns } from '../../src/workbook/locate-columns';
import { type MergePlan, planMerge } from '../../src/workbook/plan-merge';
import { type Owner, table } from '../../src/workbook/table';

const column = <O extends Owner, C>(owner: O, header: string, codec: C) => ({
  owner,
  codec,
  header: { ko: header, zh: `${header}zh`, en: `${header}en` },
  note: { ko: '', zh: '', en: '' },
  width: 100,
});

const tasks = table({
  id: 'tasks',
  name: { ko: '일', zh: '任务', en: 'Tasks' },
  purpose: { ko: '', zh: '', en: '' },
  key: 'id',
  columns: {
    id: column('program', '번호', text()),
    activity: column('program', '할 일', text()),
    count: column('program', '건수', integer()),
    due: column('proposed', '마감', date()),
    status: column('staff', '상태', choice({ done: { ko: '완료', zh: '已完成', en: 'done' } })),
  },
  tab: { order: 1, colour: '#000000', hidden: false },
  frozenColumns: 0,
  highlights: [],
});

/** A sheet as staff left it: headers in their order, rows by header. */
function sheet(headers: readonly string[], rows: readonly (readonly Cell[])[]): GridCells {
  const columnIndex = locateColumns(tasks, headers, '일');
  const keyIndex = columnIndex.get('id') ?? -1;
  const keyed = rows.map((row, index) => [String(row[keyIndex] ?? ''), index] as const);
  return { header: headers, columnIndex, rows, rowByKey: new Map(keyed.filter(([key]) => key !== '')) };
}

const HEADERS = Object.values(sheetColumns(tasks)).map(({ header }) => header.ko);
const options = {
  columns: ['activity', 'count', 'due'],
  complete: false,
  language: 'ko',
  today: '2026-12-05',
} as const;
const task = (id: string, activity: string, due: string) => ({ id, activity, count: 1, due });

/** The sheet after the plan is carried out. */
function carryOut(grid: GridCells, plan: MergePlan): Cell[][] {
  const rows = grid.rows.map((row, index) => {
    const cells = [...row];
    for (const [at, cell] of plan.updates.get(index) ?? []) cells[at] = cell;
    return cells;
  });
  return [
    ...rows,
    ...plan.appended.map((row) => HEADERS.map((_, at) => row[plan.appendedColumns.indexOf(at)] ?? '')),
  ];
}

const first = planMerge(tasks, sheet(HEADERS, []), [task('1', '명단', '2026-12-05')], options);
const built = carryOut(sheet(HEADERS, []), first);
const cell = (rows: readonly (readonly Cell[])[], row: number, id: string) =>
  rows[row]?.[Object.keys(sheetColumns(tasks)).indexOf(id)];

describe('planMerge', () => {
  it('appends what the sheet does not have', () => {
    expect(first.added).toBe(1);
    expect(cell(built, 0, 'activity')).toBe('명단');
    expect(cell(built, 0, 'due')).toEqual(new Date(2026, 11, 5));
  });

  it('changes nothing when it runs again with the same values', () => {
    const again = planMerge(tasks, sheet(HEADERS, built), [task('1', '명단', '2026-12-05')], options);
    expect(again.updates.size).toBe(0);
    expect(again.unchanged).toBe(1);
  });

  it('writes program columns and moves a proposal that nobody touched', () => {
    const next = planMerge(tasks, sheet(HEADERS, built), [task('1', '최종 명단', '2026-12-08')], options);
    const rows = carryOut(sheet(HEADERS, built), next);
    expect(cell(rows, 0, 'activity')).toBe('최종 명단');
    expect(cell(rows, 0, 'due')).toEqual(new Date(2026, 11, 8));
  });

  it('keeps a proposal that staff changed, also on all later runs', () => {
    const edited = built.map((row) => [...row]);
    const dueAt = Object.keys(sheetColumns(tasks)).indexOf('due');
    (edited[0] as Cell[])[dueAt] = new Date(2026, 11, 24);
    let rows = edited;
    for (const due of ['2026-12-08', '2026-12-09']) {
      const grid = sheet(HEADERS, rows);
      rows = carryOut(grid, planMerge(tasks, grid, [task('1', '명단', due)], options));
      expect(cell(rows, 0, 'due')).toEqual(new Date(2026, 11, 24));
    }
  });

  it('keeps a proposal that staff emptied', () => {
    const emptied = built.map((row) => [...row]);
    (emptied[0] as Cell[])[Object.keys(sheetColumns(tasks)).indexOf('due')] = '';
    const grid = sheet(HEADERS, emptied);
    const rows = carryOut(grid, planMerge(tasks, grid, [task('1', '명단', '2026-12-08')], options));
    expect(cell(rows, 0, 'due')).toBe('');
  });

  it('finds columns where staff moved them, beside columns of their own, and leaves those alone', () => {
    const moved = ['우리 메모', '마감', '상태', '할 일', '번호', '건수', '명단에서 빠진 날', '(프로그램용)'];
    const grid = sheet(moved, [['열쇠는 서랍', '', '완료', '옛 일', '1', 1, '', '']]);
    const plan = planMerge(tasks, grid, [task('1', '명단', '2026-12-05')], options);
    expect([...(plan.updates.get(0)?.keys() ?? [])].sort()).toEqual([1, 3, 7]);
  });

  it('reads headers of another language', () => {
    const english = Object.values(sheetColumns(tasks)).map(({ header }) => header.en);
    const grid = sheet(english, built);
    expect(planMerge(tasks, grid, [task('1', '명단', '2026-12-05')], options).unchanged).toBe(1);
  });

  it('marks rows that are no longer produced, deletes none, and takes the mark back when they return', () => {
    const complete = { ...options, complete: true };
    const grid = sheet(HEADERS, built);
    const gone = planMerge(tasks, grid, [], complete);
    expect(gone.orphaned).toBe(1);
    const rows = carryOut(grid, gone);
    expect(cell(rows, 0, ORPHANED)).toBe('2026-12-05');
    expect(planMerge(tasks, sheet(HEADERS, rows), [], complete).orphaned).toBe(0);
    const back = planMerge(tasks, sheet(HEADERS, rows), [task('1', '명단', '2026-12-05')], complete);
    expect(cell(carryOut(sheet(HEADERS, rows), back), 0, ORPHANED)).toBe('');
  });

  it('never plans a change in a row without a key: it is staff’s own', () => {
    const grid = sheet(HEADERS, [['', '점심 약속', '', '', '', '', ''], ...built]);
    const plan = planMerge(tasks, grid, [task('1', '새 명단', '2026-12-05')], { ...options, complete: true });
    expect([...plan.updates.keys()]).toEqual([1]);
  });

  it('takes a row without a key, or one key twice, for a bug', () => {
    const grid = sheet(HEADERS, []);
    expect(() => planMerge(tasks, grid, [task('', '', '')], options)).toThrow('without a key');
    expect(() => planMerge(tasks, grid, [task('1', '', ''), task('1', '', '')], options)).toThrow('twice');
  });

  it('remembers proposals in a hidden column only', () => {
    expect(String(cell(built, 0, PROPOSALS))).toMatch(/^due:[0-9a-z]+$/);
  });
});
