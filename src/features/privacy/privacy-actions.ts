import * as v from 'valibot';
import { addMonths, type CalendarDate } from '../../core/calendar-date';
import { normaliseName } from '../../core/person-name';
import { LANGUAGES, say, type Text } from '../../core/text';
import { action, type Context } from '../action';
import { mayHavePin, namesWithPin } from '../clinic/pin';
import { readStaffLeniently, type StaffMember, worksOn } from '../clinic/staff';
import { readConsents } from '../consent/add-consents';
import { bearerOf, isToTell } from '../consent/consent';
import type { ConsentEntry } from '../consent/consent-table';
import { readPatients } from '../intake/read-records';
import type { Patient } from '../intake/table';
import { recallBatches } from '../message/batch';
import { erasureTable } from './erasure-table';
import {
  type Account,
  AWAY_YEARS,
  type CheckId,
  type Evidence,
  type PrivacyCheck,
  type PrivacyOutcome,
  YEARLY,
} from './privacy-view';
import { isHidden } from './stop';
import { readTicks, writeTick } from './tick';

/** Things that one check names. */
const MOST_NAMED = 20;
/** A sending file that was made so long ago is needed no more. */
const FILE_MONTHS = 1;
/** How long proof of consent is kept of people who were deleted. Source: 질서위반행위규제법 제19조 (five years). */
const PROOF_YEARS = 5;

/**
 * 개인정보 점검: who can open the file, and what the program itself can see of how people's records are kept.
 * Source: 개인정보 보호법 제21조 (what is needed no more goes), 제29조 (access); 정보통신망법 제50조 제7항·제8항 (result told, consent
 * confirmed every two years).
 */
export const checkPrivacyAction = action({
  id: 'privacy.check',
  title: { ko: '개인정보 점검', zh: '隐私检查', en: 'Privacy check' },
  hint: {
    ko: '이 파일을 누가 볼 수 있는지, 개인정보를 잘 지키고 있는지 살펴봅니다.',
    zh: '查看谁能打开此文件，以及个人信息的保管情况。',
    en: 'Looks at who can open the file, and how records of people are kept.',
  },
  inMenu: false,
  readsOnly: true,
  input: v.object({}),
  run(context) {
    const { workbook, memory, today } = context;
    const staff = readStaffLeniently(workbook);
    const accounts = readAccounts(context, staff);
    const patients = readPatients(workbook, memory, { lenient: true });
    const outcome: PrivacyOutcome = {
      accounts,
      checks: [
        ...(accounts
          ? [
              check(
                'accounts',
                accounts
                  .filter(({ staff, hasLeft, role }) => hasLeft || (staff === '' && role !== 'owner'))
                  .map(({ email }) => email),
              ),
            ]
          : []),
        check('pins', withoutPin(context, staff)),
        ...checkConsents(context),
        check('away', longAway(context, patients)),
        check('sheets', shownSheets(context)),
        check('files', oldFiles(context)),
        check('erasures', brokenOff(context, patients)),
      ],
      ticks: readTicks(memory, today),
    };
    return { done: outcome };
  },
  summary: () => '',
});

/** 해마다 할 일에 표시: something that only people can see to was done, or was not. */
export const tickPrivacyAction = action({
  id: 'privacy.tick',
  title: { ko: '개인정보 할 일 표시', zh: '标记隐私事项', en: 'Tick a privacy task' },
  hint: {
    ko: '해마다 할 일을 했다고 적습니다. 1년이 지나면 다시 나옵니다.',
    zh: '将每年要做的事记为已完成，一年后会再次出现。',
    en: 'Notes that a yearly task was done; it comes back after a year.',
  },
  inMenu: false,
  input: v.object({ id: v.picklist(YEARLY), isDone: v.optional(v.boolean(), true) }),
  run({ memory, today, who }, { id, isDone }) {
    writeTick(memory, today, id, isDone ? { id, on: today, by: who } : undefined);
    return { done: { id, isDone, ticks: readTicks(memory, today) } };
  },
  isNews: () => false,
  summary: ({ isDone }, language) => say(isDone ? TICKED : UNTICKED, language),
  undo: ({ id, isDone }) => ({ action: 'privacy.tick', input: { id, isDone: !isDone } }),
});

function check(id: CheckId, found: readonly (string | Evidence)[]): PrivacyCheck {
  const evidence = found
    .slice(0, MOST_NAMED)
    .map((each) => (typeof each === 'string' ? { text: each, patient: '' } : each));
  return { id, count: found.length, evidence };
}

function readAccounts({ file, today }: Context, staff: readonly StaffMember[]): Account[] | null {
  const people = file.people();
  if (!people) return null;
  const toAccount =
    (role: Account['role']) =>
    (email: string): Account => {
      const own = staff.filter((member) => member.email.trim().toLowerCase() === email.toLowerCase());
      const hasLeft = own.length > 0 && !own.some((member) => worksOn(member, today));
      return { email, role, staff: own[0]?.name.trim() ?? '', hasLeft };
    };
  return [
    ...(people.owner === '' ? [] : [toAccount('owner')(people.owner)]),
    ...people.editors.map(toAccount('editor')),
    ...people.viewers.map(toAccount('viewer')),
  ];
}

/** Directors and heads of desk whose name anybody may choose. */
function withoutPin({ memory, today }: Context, staff: readonly StaffMember[]): string[] {
  const known = namesWithPin(memory);
  const names = staff.flatMap((member) =>
    member.role !== '' && mayHavePin([member.role]) && worksOn(member, today) ? [member.name.trim()] : [],
  );
  return [...new Set(names)].filter((name) => !known.has(normaliseName(name)));
}

function checkConsents(context: Context): PrivacyCheck[] {
  const { today } = context;
  const log = readConsents(context).filter(({ undoneOn }) => undoneOn === '');
  const latest = new Map(log.map((entry) => [bearerOf(entry), entry]));
  const late = [...latest.values()].filter(({ nextOn }) => nextOn !== '' && nextOn < today);
  const untold = log.filter((entry) => isToTell(entry) && entry.noticeDue < today);
  const old = log.filter(
    ({ phone, email, on }) => (isHidden(phone) || isHidden(email)) && isPast(on, PROOF_YEARS, today),
  );
  return [
    check('consents', late.map(nameOf)),
    check('notices', untold.map(nameOf)),
    check(
      'proofs',
      old.map(({ id }) => id),
    ),
  ];
}

function nameOf({ name, phone, patient }: Pick<ConsentEntry, 'name' | 'phone' | 'patient'>): Evidence {
  return { text: name || phone, patient };
}

function isPast(day: CalendarDate | '', years: number, today: CalendarDate): boolean {
  return day !== '' && day < addMonths(today, -12 * years);
}

/** Who has not come for years, the longest away first. */
function longAway({ today }: Context, patients: readonly Patient[]): Evidence[] {
  return patients
    .filter(
      ({ lastVisit, nextAppointment }) => isPast(lastVisit, AWAY_YEARS, today) && nextAppointment < today,
    )
    .sort((a, b) => (a.lastVisit < b.lastVisit ? -1 : 1))
    .map(({ id, name, lastVisit }) => ({ text: `${name} ${lastVisit}`, patient: id }));
}

/** Patients of whom a deletion was begun and who are still there: deleting them again goes on from there. */
function brokenOff({ workbook }: Context, patients: readonly Patient[]): Evidence[] {
  const begun = new Set(
    workbook
      .read(erasureTable, { columns: ['id', 'state'], lenient: true })
      .flatMap(({ id, state }) => (state === 'begun' ? [id] : [])),
  );
  return patients
    .filter(({ id }) => begun.has(id))
    .map(({ id, name, chart }) => ({ text: `${name} ${chart}`.trim(), patient: id }));
}

/** Sheets of records that stand open, though they are hidden until somebody needs them. */
function shownSheets({ file, tables }: Context): string[] {
  const records = tables.filter(
    ({ tab, columns }) => tab.hidden && Object.values(columns).some(({ holds }) => holds === 'patient'),
  );
  const names = new Set(records.flatMap(({ name }) => LANGUAGES.map((language) => name[language])));
  return file.sheets().flatMap((sheet) => (names.has(sheet.name) && !sheet.isHidden() ? [sheet.name] : []));
}

function oldFiles({ memory, today }: Context): string[] {
  const since = addMonths(today, -FILE_MONTHS);
  return [...recallBatches(memory).values()]
    .filter(({ format, madeOn }) => format !== '' && madeOn < since && madeOn >= addMonths(today, -12))
    .map(({ batch, madeOn }) => `${batch} ${madeOn}`);
}

const TICKED: Text = { ko: '했다고 적었어요.', zh: '已记为完成。', en: 'Noted as done.' };
const UNTICKED: Text = { ko: '표시를 지웠어요.', zh: '已取消标记。', en: 'The tick was taken back.' };
