import { describe, expect, it } from 'vitest';
import { type ScheduledTask, todaysTasks, type Viewer } from '../../../src/features/home/tasks';

const TODAY = '2026-12-15';
const NOBODY: Viewer = { name: '', roles: [] };
const task = (id: string, more: Partial<ScheduledTask> = {}): ScheduledTask => ({
  id,
  activity: `할 일 ${id}`,
  owners: '이서연',
  start: '2026-12-14',
  due: '2026-12-19',
  status: 'planned',
  ...more,
});
const seen = (rows: readonly ScheduledTask[], viewer = NOBODY) =>
  todaysTasks(rows, viewer, TODAY).map(({ id }) => id);

describe("today's tasks", () => {
  it.each([
    ['in its period', {}, true],
    ['due today', { start: '', due: TODAY }, true],
    ['overdue', { due: '2026-12-12' }, true],
    ['begun before its time', { start: '2026-12-21', due: '2026-12-26', status: 'underWay' }, true],
    ['not yet', { start: '2026-12-21', due: '2026-12-26' }, false],
    ['done', { status: 'done' }, false],
    ['crossed out', { status: 'notNeeded' }, false],
    ['without dates', { start: '', due: '' }, false],
    ['left over from last season', { start: '2026-01-19', due: '2026-01-31' }, false],
    ['without a status', { status: '' }, true],
  ] as [string, Partial<ScheduledTask>, boolean][])('%s', (_, more, isSeen) => {
    expect(seen([task('1', more)])).toEqual(isSeen ? ['1'] : []);
  });

  it('come own ones first, then by due date, undated ones last', () => {
    const rows = [
      task('later', { due: '2026-12-20' }),
      task('undated', { due: '', status: 'underWay' }),
      task('overdue', { due: '2026-12-01' }),
      task('own', { owners: '김하나, 박준', due: '2026-12-26' }),
    ];
    expect(seen(rows, { name: '박준', roles: [] })).toEqual(['own', 'overdue', 'later', 'undated']);
    expect(todaysTasks(rows, NOBODY, TODAY).map(({ isOverdue }) => isOverdue)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['by name', '김하나', ['hygienist'], '박준, 김하나', true],
    ['not by a part of a name', '김하', [], '김하나', false],
    ['by role', '최실장', ['headDesk'], '데스크 실장', true],
    ['by the group of a role', '최실장', ['headDesk'], '데스크팀', true],
    ['as one of all', '김하나', ['hygienist'], '전 직원', true],
    ['in another language', '김하나', ['director'], '院长', true],
    ['not by the role of somebody else', '김하나', ['hygienist'], '원장', false],
    ['nobody in particular', '', [], '전 직원', false],
    ['an empty cell', '김하나', ['director'], '', false],
  ] as [string, string, Viewer['roles'], string, boolean][])(
    'are own: %s',
    (_, name, roles, owners, isOwn) => {
      expect(todaysTasks([task('1', { owners })], { name, roles }, TODAY)[0]?.isOwn).toBe(isOwn);
    },
  );
});
