import * as v from 'valibot';
import type { CalendarDate } from '../../core/calendar-date';
import { normaliseName } from '../../core/person-name';
import { action, type Context } from '../action';
import { namesWithPin } from '../clinic/pin';
import { readPinNews } from '../clinic/pin-news';
import type { Role } from '../clinic/role';
import { readSettingsLeniently } from '../clinic/settings';
import { readStaffLeniently, type StaffMember, worksOn } from '../clinic/staff';
import { haveSettingsChanged } from '../clinic/used-settings';
import { isUnread, readOpenImports } from '../intake/import-register';
import { isSample } from '../intake/sample';
import type { DraftStatus } from '../message/draft-status';
import { draftTable } from '../message/draft-table';
import { countQuestions, PROGRESS_COLUMNS } from '../referral/open-question';
import { referralTable } from '../referral/table';
import { seasonOf } from '../schedule/season';
import { scheduleTable } from '../schedule/table';
import type { HomeState, Member } from './home';
import { lastRunOf, readLastRuns } from './last-run';
import { expectedVips, readHomeList } from './list-state';
import { readRecords } from './records';
import { ageInDays, judgeSteps } from './steps';
import { todaysTasks } from './tasks';
import { noteVersion } from './version';

/** 업무창 열기: all that the first view of the sidebar shows, in one call that every open tab makes every few seconds. */
export const homeAction = action({
  id: 'home.state',
  title: { ko: '업무창 열기', zh: '打开工作窗', en: 'Open the work panel' },
  hint: {
    ko: '오늘 할 일과 여섯 단계를 보여 주는 업무창을 엽니다.',
    zh: '打开工作窗，显示今日待办和六个步骤。',
    en: "Opens the panel with today's tasks and the six steps.",
  },
  inMenu: true,
  group: 'desk',
  view: 'home',
  readsOnly: true,
  input: v.object({}),
  run: (context) => ({ done: context.workbook.isPrepared() ? readHome(context) : unprepared(context) }),
  summary: () => '',
});

function unprepared({ today, language, version }: Context): HomeState {
  return {
    isPrepared: false,
    clinic: '',
    isSample: false,
    language,
    today,
    staff: [],
    data: { patients: 0, until: '', ageDays: null },
    openImports: [],
    steps: [],
    next: null,
    tasks: [],
    vipsToday: [],
    questions: { open: 0, changing: 0, unapplied: 0 },
    approvals: { director: 0, headDesk: 0 },
    pinNews: [],
    version,
    newestVersion: version,
  };
}

function readHome(context: Context): HomeState {
  const { workbook, memory, today, language, version } = context;
  const openImports = readOpenImports(memory);
  const runs = readLastRuns(memory);
  // A setting that cannot be read must not shut the window in which it is mended.
  const settings = readSettingsLeniently(workbook);
  const season = seasonOf(today);
  const staff = membersOf(readStaffLeniently(workbook), namesWithPin(memory), today);
  const records = readRecords(workbook, memory, today, lastRunOf(runs, 'intake'), openImports.length > 0);
  const { patients, until } = records;
  const data = { patients, until, ageDays: until === '' ? null : ageInDays(until, today) };
  const referrals = workbook.read(referralTable, {
    columns: PROGRESS_COLUMNS,
    lenient: true,
  });
  const questions = countQuestions(referrals);
  const list = readHomeList(context, season);
  const drafts = new Map<DraftStatus, number>();
  for (const row of workbook.read(draftTable, { columns: ['status', 'season'], lenient: true })) {
    if (row.status === '' || row.season !== String(season)) continue;
    drafts.set(row.status, (drafts.get(row.status) ?? 0) + 1);
  }
  const schedule = workbook.read(scheduleTable, {
    columns: ['id', 'activity', 'owners', 'start', 'due', 'status'],
    lenient: true,
  });
  const planned = schedule.filter(({ id, status }) => id.startsWith(`${season}-`) && status !== 'notNeeded');
  const lastTally = runs.get('referral.tally') ?? 0;
  const lastList = runs.get('vip.shortlist') ?? 0;
  const judged = judgeSteps(
    {
      today,
      isSample: isSample(memory),
      data,
      openImports,
      questions,
      // A copied spreadsheet remembers no count: there the rows tell.
      isUnread:
        isUnread(memory) ||
        lastRunOf(runs, 'intake') > lastTally ||
        (lastTally === 0 && referrals.length === 0),
      isRecountDue: haveSettingsChanged(memory, 'tally', settings),
      list: {
        ...list.standing,
        isDrawn: lastList > 0 && list.isThisSeason,
        isOutdated:
          lastList > 0 && (lastTally > lastList || haveSettingsChanged(memory, 'shortlist', settings)),
      },
      drafts,
      tasks: { all: planned.length, done: planned.filter(({ status }) => status === 'done').length },
    },
    language,
  );
  return {
    isPrepared: true,
    clinic: settings.clinicName ?? '',
    isSample: isSample(memory),
    language: workbook.language,
    today,
    staff,
    data,
    openImports,
    ...judged,
    tasks: todaysTasks(
      schedule,
      { name: context.who, roles: staff.find(({ name }) => name === context.who)?.roles ?? [] },
      today,
    ),
    vipsToday: expectedVips(list.vips, records.dueToday),
    questions,
    approvals: list.approvals,
    pinNews: readPinNews(memory, today),
    version,
    newestVersion: noteVersion(memory, version),
  };
}

/** Who works here today, each once with all roles, in the order of the sheet. */
function membersOf(
  staff: readonly StaffMember[],
  withPin: ReadonlySet<string>,
  today: CalendarDate,
): Member[] {
  const roles = new Map<string, Role[]>();
  for (const member of staff) {
    if (!worksOn(member, today)) continue;
    const name = member.name.trim();
    const known = roles.get(name) ?? [];
    if (member.role !== '' && !known.includes(member.role)) known.push(member.role);
    roles.set(name, known);
  }
  return [...roles].map(([name, each]) => ({ name, roles: each, hasPin: withPin.has(normaliseName(name)) }));
}
