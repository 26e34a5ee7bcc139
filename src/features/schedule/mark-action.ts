import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { type CalendarDate, isCalendarDate } from '../../core/calendar-date';
import { say, type Text } from '../../core/text';
import { action } from '../action';
import { scheduleTable, TASK_STATUS } from './table';
import type { MarkOutcome, TaskStatus } from './task';

const STATUSES = Object.keys(TASK_STATUS) as TaskStatus[];

/** 할 일 표시하기: says how far a task has come; the day on which it was done goes with it. */
export const markAction = action({
  id: 'schedule.mark',
  title: { ko: '할 일 표시하기', zh: '标记任务', en: 'Mark a task' },
  hint: {
    ko: '할 일을 완료나 진행 중으로 표시합니다. 완료일은 저절로 적힙니다.',
    zh: '将任务标记为已完成或进行中，完成日自动填写。',
    en: 'Marks a task as done or under way; the date is filled in.',
  },
  inMenu: false,
  input: v.object({
    /** Key of the row; rows that staff typed in have none and are marked in the sheet. */
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(50)),
    status: v.picklist(STATUSES),
    /** Of a task that was done before, when something is taken back; today if left out. */
    doneOn: v.optional(
      v.pipe(
        v.string(),
        v.check((text) => text === '' || isCalendarDate(text)),
      ),
    ),
  }),
  run({ workbook, today }, { id, status, doneOn: given }) {
    const row = workbook
      .read(scheduleTable, { onUnreadable: () => undefined })
      .find((each) => each.id === id);
    if (!row) throw new AppError('schedule.taskGone', GONE, {}, GONE_TIP);
    const before = { status: row.status || ('planned' as const), doneOn: row.doneOn };
    const isSame = row.status === status && (status !== 'done' || before.doneOn !== '');
    const wanted: CalendarDate | '' = status === 'done' ? (given ?? today) : '';
    const doneOn = isSame && given === undefined ? before.doneOn : wanted;
    const isChanged = row.status !== status || before.doneOn !== doneOn;
    if (isChanged) workbook.enter(scheduleTable, [{ key: id, values: { status, doneOn } }]);
    const outcome: MarkOutcome = { id, activity: row.activity, status, doneOn, isChanged, before };
    return { done: outcome };
  },
  summary({ activity, status, doneOn, isChanged }, language) {
    const day = doneOn === '' ? '' : ` (${Number(doneOn.slice(5, 7))}/${Number(doneOn.slice(8, 10))})`;
    const words = { activity, status: AS_STATUS[status][language], day };
    return say(isChanged ? SUMMARY.marked : SUMMARY.already, language, words);
  },
  undo: ({ id, isChanged, before }) =>
    isChanged
      ? { action: 'schedule.mark', input: { id, status: before.status, doneOn: before.doneOn } }
      : undefined,
});

/** Each with the particle that it takes. */
const AS_STATUS = {
  planned: { ko: '예정으로', zh: '未开始', en: 'planned' },
  underWay: { ko: '진행 중으로', zh: '进行中', en: 'under way' },
  done: { ko: '완료로', zh: '已完成', en: 'done' },
  notNeeded: { ko: '해당 없음으로', zh: '不适用', en: 'not needed' },
} as const satisfies Readonly<Record<TaskStatus, Text>>;

const SUMMARY = {
  marked: {
    ko: '‘{activity}’ 할 일을 {status} 표시했어요.{day}',
    zh: '已将“{activity}”标记为“{status}”。{day}',
    en: '“{activity}” is marked as {status}.{day}',
  },
  already: {
    ko: '‘{activity}’ 할 일은 이미 {status} 되어 있어요.{day}',
    zh: '“{activity}”已经是“{status}”。{day}',
    en: '“{activity}” is marked as {status} already.{day}',
  },
} as const satisfies Readonly<Record<string, Text>>;

const GONE: Text = {
  ko: '이 할 일이 일정표에 더 이상 없어요. 다른 분이 지운 것 같아요.',
  zh: '日程表中已没有这项任务，可能被他人删除了。',
  en: 'This task is not in the schedule any more; somebody seems to have deleted it.',
};
const GONE_TIP: Text = {
  ko: '다시 필요하면 “6. 일정표 만들기”를 눌러 주세요. 아무것도 바꾸지 않았어요.',
  zh: '如仍需要，请点“6. 制作日程表”。未做任何更改。',
  en: 'If it is needed, choose “6. Make the schedule”. Nothing was changed.',
};
