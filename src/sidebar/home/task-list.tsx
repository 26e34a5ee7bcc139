import { useEffect, useState } from 'preact/hooks';
import type { CalendarDate } from '../../core/calendar-date';
import type { Task } from '../../features/home/home';
import { shortDate } from '../../features/home/steps';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { ErrorNotice } from '../kit/notice';
import { afterLook, type ShownTask, type TickedTask, withTicked } from './ticked-task';

/** As many tasks of others are shown at first. */
const FEW = 4;

export interface TaskListProps {
  /** Own ones first. */
  readonly tasks: readonly Task[];
  readonly today: CalendarDate;
  /** Whether there is a schedule at all. */
  readonly isPlanned: boolean;
}

/** 오늘 할 일: tasks to tick. A ticked one stays in sight, crossed out, until the view is left. */
export function TaskList({ tasks, today, isPlanned }: TaskListProps) {
  const app = useApp();
  const [ticked, setTicked] = useState<ReadonlyMap<string, TickedTask>>(new Map());
  const [showsAll, setShowsAll] = useState(false);
  const [fault, setFault] = useState<unknown>();
  useEffect(() => setTicked((before) => (before.size === 0 ? before : afterLook(tasks, before))), [tasks]);
  const shown = withTicked(tasks, ticked);
  const few = Math.max(FEW, shown.filter(({ isOwn }) => isOwn).length);
  const visible = showsAll ? shown : shown.slice(0, few);

  const show = (task: ShownTask, isTicked: boolean) => {
    setTicked((before) => {
      const after = new Map(before);
      if (isTicked) after.set(task.id, { task, index: shown.indexOf(task), isGone: false });
      else after.delete(task.id);
      return after;
    });
  };
  const mark = async (task: ShownTask, isDone: boolean) => {
    setFault(undefined);
    show(task, isDone);
    try {
      await app.act('schedule.mark', { id: task.id, status: isDone ? 'done' : task.status });
      await app.refresh();
    } catch (error) {
      show(task, !isDone);
      setFault(error);
    }
  };

  const open = shown.filter(({ isTicked }) => !isTicked).length;
  return (
    <section class="section" aria-labelledby="tasks">
      <div class="section-head">
        <h2 id="tasks">{app.say(TITLE)}</h2>
        {open > 0 && <span class="count">{app.say(COUNT, { count: open })}</span>}
      </div>
      {fault !== undefined && <ErrorNotice error={fault} />}
      {shown.length === 0 && <p class="quiet">{app.say(isPlanned ? NONE : UNPLANNED)}</p>}
      <ul>
        {visible.map((task) => (
          <TaskRow key={task.id} task={task} today={today} onMark={(isDone) => void mark(task, isDone)} />
        ))}
      </ul>
      {shown.length > visible.length && (
        <Button
          kind="link"
          label={app.say(MORE, { count: shown.length - visible.length })}
          onPress={() => setShowsAll(true)}
        />
      )}
    </section>
  );
}

interface TaskRowProps {
  readonly task: ShownTask;
  readonly today: CalendarDate;
  readonly onMark: (isDone: boolean) => void;
}

function TaskRow({ task, today, onMark }: TaskRowProps) {
  const app = useApp();
  const { activity, owners, due, isTicked, isOverdue, isOwn } = task;
  const day = due === '' ? '' : shortDate(due);
  const when = isOverdue ? LATE : due === today ? TODAY : DUE;
  return (
    <li>
      <label class={`task ${isTicked ? 'ticked' : ''}`}>
        <input type="checkbox" checked={isTicked} onChange={(event) => onMark(event.currentTarget.checked)} />
        <span class="task-text">
          <span class="task-name">{activity}</span>
          <span class="task-meta">
            {due !== '' && <span class={isOverdue ? 'late' : ''}>{app.say(when, { day })}</span>}
            {owners !== '' && <span class={isOwn ? 'own' : ''}>{owners}</span>}
          </span>
        </span>
      </label>
    </li>
  );
}

const TITLE = { ko: '오늘 할 일', zh: '今日待办', en: "Today's tasks" };
const COUNT = { ko: '{count}건', zh: '{count}项', en: '{count}' };
const NONE = { ko: '오늘 할 일은 없어요.', zh: '今天没有待办。', en: 'Nothing is due today.' };
const UNPLANNED = {
  ko: '일정표를 만들면 오늘 할 일이 여기에 나와요.',
  zh: '制作日程表后，这里会显示今日待办。',
  en: 'Once the schedule is made, what is due shows here.',
};
const MORE = { ko: '{count}건 더 보기', zh: '再显示{count}项', en: 'Show {count} more' };
const DUE = { ko: '{day}까지', zh: '{day}前', en: 'by {day}' };
const TODAY = { ko: '오늘까지', zh: '今天截止', en: 'due today' };
const LATE = { ko: '{day} 지남', zh: '{day}已逾期', en: 'overdue since {day}' };
