import * as v from 'valibot';
import { type Language, say } from '../../core/text';
import { action } from '../action';
import { readSettings } from '../clinic/settings';
import { readStaff } from '../clinic/staff';
import { OWNER_GROUPS } from './owner';
import { type PlannedRow, planSchedule } from './plan-schedule';
import { type Season, seasonLabel, seasonOf } from './season';
import { scheduleTable } from './table';

/** What building the schedule came to. */
export interface ScheduleOutcome {
  readonly season: Season;
  /** Rows of the plan, and how many of them are new in the sheet. */
  readonly rows: number;
  readonly added: number;
  /** Rows with a remark, by id. */
  readonly notes: readonly { readonly id: string; readonly note: string }[];
  /** Roles that the plan needs and nobody holds, in the workbook's language, each once. */
  readonly unheldRoles: readonly string[];
}

/** 일정표 만들기: writes the season's twenty rows; status, moved dates, changed owners, notes and rows of staff stay. */
export const scheduleAction = action({
  id: 'schedule.build',
  title: { ko: '6. 일정표 만들기', zh: '6. 制作日程表', en: '6. Make the schedule' },
  hint: {
    ko: '진료일과 직원에 맞춰 할 일 20가지의 날짜와 담당을 정합니다. 고친 내용은 그대로 둡니다.',
    zh: '按工作日和员工安排20项任务的日期和负责人。已修改的内容会保留。',
    en: 'Sets dates and owners of the twenty tasks by open days and staff. What you changed stays.',
  },
  inMenu: true,
  group: 'steps',
  input: v.object({
    season: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200))),
  }),
  run({ workbook, today }, input) {
    const settings = readSettings(workbook);
    const season = input.season ?? seasonOf(today);
    const staff = readStaff(workbook);
    const planRows = () =>
      planSchedule({
        season,
        staff,
        closed: { weekdays: settings.closedWeekdays, dates: settings.closedDates },
        language: workbook.language,
        inSheet: new Map(workbook.read(scheduleTable).map((row) => [row.id, row])),
      });
    const before = planRows();
    const rows = before.map(({ unheld: _, ...row }) => ({ ...row, status: 'planned' as const }));
    const result = workbook.sync(scheduleTable, rows, {
      columns: ['period', 'stage', 'activity', 'ownerRole', 'owners', 'start', 'due', 'status', 'note'],
    });
    // Which of the old dates were people's own shows only now; remarks follow what the sheet holds in the end.
    const planned = result.changed > 0 ? planRows() : before;
    const corrected = planned.filter(({ note }, index) => note !== before[index]?.note);
    if (corrected.length > 0) {
      const notes = corrected.map(({ id, note }) => ({ id, note }));
      workbook.sync(scheduleTable, notes, { columns: ['note'] });
    }
    const outcome: ScheduleOutcome = {
      season,
      rows: rows.length,
      added: result.added,
      notes: planned.flatMap(({ id, note }) => (note === '' ? [] : [{ id, note }])),
      unheldRoles: nameUnheld(planned, workbook.language),
    };
    return { done: outcome };
  },
  summary(outcome, language) {
    const parts = [
      say(SUMMARY.built, language, {
        season: seasonLabel(outcome.season)[language],
        rows: outcome.rows,
        notes: outcome.notes.length,
      }),
    ];
    if (outcome.unheldRoles.length > 0) {
      parts.push(say(SUMMARY.unheld, language, { roles: outcome.unheldRoles.join(', ') }));
    }
    return parts.join(' ');
  },
});

/** Groups of the same roles (데스크, 데스크팀) are named once. */
function nameUnheld(rows: readonly PlannedRow[], language: Language): string[] {
  const names = new Map<string, string>();
  for (const group of rows.flatMap(({ unheld }) => unheld)) {
    const { roles, label } = OWNER_GROUPS[group];
    const key = String(roles);
    if (!names.has(key)) names.set(key, label[language]);
  }
  return [...names.values()];
}

const SUMMARY = {
  built: {
    ko: '{season} 일정 {rows}가지를 적었어요. 알아 둘 점이 있는 일은 {notes}가지예요.',
    zh: '已写入{season}的{rows}项任务，其中{notes}项有注意事项。',
    en: '{season}: {rows} {rows|task is|tasks are} in the schedule, {notes} of them with a remark.',
  },
  unheld: {
    ko: '맡은 분이 없는 역할: {roles}. 직원 시트에 적어 주세요.',
    zh: '无人担任的职务：{roles}。请在“员工”表中登记。',
    en: 'Roles that nobody holds: {roles}. Add them to the staff sheet.',
  },
} as const;
