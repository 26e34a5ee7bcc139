import type { CalendarDate } from '../../core/calendar-date';
import { choice, date, text } from '../../workbook/codec';
import { type Row, table } from '../../workbook/table';
import type { Workbook } from '../../workbook/workbook';
import { ROLES } from './role';

/** 직원: one row a person and role; a leaver stays, with the date he left. */
export const staffTable = table({
  id: 'staff',
  name: { ko: '직원', zh: '员工', en: 'Staff' },
  purpose: {
    ko: '누가 어떤 역할인지 적습니다. 퇴사한 분은 지우지 말고 퇴사일을 적어 주세요.',
    zh: '登记谁担任什么职务。离职人员请勿删除，填写离职日期即可。',
    en: 'Who has which role. Leave leavers in and fill in the date.',
  },
  key: 'id',
  columns: {
    id: {
      header: { ko: '직원 번호', zh: '员工编号', en: 'Staff id' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 80,
    },
    name: {
      header: { ko: '이름', zh: '姓名', en: 'Name' },
      owner: 'proposed',
      codec: text(),
      note: { ko: '직원 이름', zh: '员工姓名', en: "The person's name" },
      width: 110,
    },
    role: {
      header: { ko: '직책', zh: '职务', en: 'Role' },
      owner: 'proposed',
      codec: choice(ROLES),
      note: { ko: '목록에서 고르세요.', zh: '请从列表中选择。', en: 'Choose from the list.' },
      width: 120,
    },
    email: {
      header: { ko: '이메일', zh: '电子邮箱', en: 'E-mail' },
      owner: 'proposed',
      codec: text(),
      note: { ko: '할 일 알림을 받을 주소', zh: '接收待办提醒的地址', en: 'For reminders' },
      width: 200,
    },
    phone: {
      header: { ko: '휴대폰', zh: '手机', en: 'Mobile' },
      owner: 'proposed',
      codec: text(),
      note: { ko: '직원 휴대폰', zh: '员工手机', en: "The person's mobile" },
      width: 130,
    },
    from: {
      header: { ko: '입사일', zh: '入职日期', en: 'From' },
      owner: 'proposed',
      codec: date(),
      note: { ko: '비우면 예전부터', zh: '留空表示一直在职', en: 'Blank: always' },
      width: 100,
    },
    until: {
      header: { ko: '퇴사일', zh: '离职日期', en: 'Until' },
      owner: 'proposed',
      codec: date(),
      note: {
        ko: '퇴사하면 마지막 근무일을 적으세요. 이름은 예전 메모를 읽는 데 계속 씁니다.',
        zh: '离职时填写最后工作日。姓名仍用于识别旧备注。',
        en: 'The last working day; the name stays known for old memos.',
      },
      width: 100,
    },
  },
  tab: { order: 180, colour: '#9aa0a6', hidden: true },
  whenEmpty: {
    ko: '직원 명단을 가져오거나 여기에 바로 적어 주세요. 번호 칸은 비워 두어도 됩니다.',
    zh: '请导入员工名单，或直接填写在此。编号可以留空。',
    en: 'Import the list of staff or write it here; the number may stay blank.',
  },
  frozenColumns: 0,
  highlights: [],
});

export type StaffMember = Row<typeof staffTable>;

/**
 * Everybody who works or worked here, also those whom staff typed in by hand; rows without a name left out.
 *
 * @throws AppError `table.badCell` where a role or date cannot be read
 */
export function readStaff(workbook: Workbook): StaffMember[] {
  return workbook.read(staffTable, { staffRows: true }).filter(hasName);
}

/** As {@link readStaff}, for windows in which people find out what is wrong: roles and dates that cannot be read count as blank. */
export function readStaffLeniently(workbook: Workbook): StaffMember[] {
  return workbook.read(staffTable, { staffRows: true, onUnreadable: () => undefined }).filter(hasName);
}

function hasName({ name }: StaffMember): boolean {
  return name.trim() !== '';
}

/** Whether the person works here on that day. */
export function worksOn(member: Pick<StaffMember, 'from' | 'until'>, day: CalendarDate): boolean {
  return (member.from === '' || member.from <= day) && (member.until === '' || day <= member.until);
}
