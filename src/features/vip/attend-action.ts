import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { normaliseName } from '../../core/person-name';
import { say, type Text } from '../../core/text';
import { action, type Context } from '../action';
import { readStaffLeniently, worksOn } from '../clinic/staff';
import { unknownPatient } from '../referral/answer-fault';
import type { AttendOutcome } from './review-view';
import { vipTable } from './table';

/** 전담 정하기: names who looks after a VIP from now on. */
export const attendAction = action({
  id: 'vip.attend',
  title: { ko: '전담 정하기', zh: '指定专属负责人', en: 'Name an attendant' },
  hint: {
    ko: '이분을 맡을 직원을 정합니다. 다음 시즌에도 그대로 이어집니다.',
    zh: '指定负责这位VIP的员工，下一季继续沿用。',
    en: 'Names who looks after this VIP, next season too.',
  },
  inMenu: false,
  isUnlogged: true,
  input: v.object({
    patient: v.pipe(v.string(), v.minLength(1), v.maxLength(20)),
    attendant: v.pipe(v.string(), v.trim(), v.maxLength(100)),
  }),
  run(context, { patient, attendant }) {
    const name = attendant === '' ? '' : nameOnStaff(context, attendant);
    let outcome: AttendOutcome | undefined;
    context.workbook.enter(vipTable, (rows) => {
      const row = rows.find((each) => each.patient === patient);
      if (!row) throw unknownPatient(patient, vipTable.name);
      outcome = { patient, name: row.name, attendant: name, before: row.attendant };
      return [{ key: patient, values: { attendant: name } }];
    });
    if (!outcome) throw unknownPatient(patient, vipTable.name);
    return { done: outcome };
  },
  summary: ({ name, attendant }, language) =>
    say(attendant === '' ? NOBODY : NAMED, language, { name, attendant }),
  undo: ({ patient, before }) => ({ action: 'vip.attend', input: { patient, attendant: before } }),
});

function nameOnStaff({ workbook, today }: Context, typed: string): string {
  const key = normaliseName(typed);
  const member = readStaffLeniently(workbook).find(
    (each) => normaliseName(each.name) === key && worksOn(each, today),
  );
  if (!member) throw new AppError('who.unknown', UNKNOWN, { name: typed }, UNKNOWN_TIP);
  return member.name.trim();
}

const NAMED: Text = {
  ko: '{name}님의 전담은 {attendant}님이에요.',
  zh: '{name}的专属负责人：{attendant}。',
  en: '{attendant} looks after {name}.',
};
const NOBODY: Text = {
  ko: '{name}님의 전담을 비웠어요.',
  zh: '已清空{name}的专属负责人。',
  en: 'Nobody in particular looks after {name} now.',
};
const UNKNOWN: Text = {
  ko: '"{name}"님은 지금 근무하는 직원이 아니에요.',
  zh: '“{name}”不是在职员工。',
  en: '"{name}" is nobody who works here today.',
};
const UNKNOWN_TIP: Text = {
  ko: '설정·도움말의 직원 목록에서 이름과 근무 기간을 확인해 주세요.',
  zh: '请在“设置·帮助”的员工名单中核对姓名和在职日期。',
  en: 'Check name and dates in the list of staff under Settings and help.',
};
