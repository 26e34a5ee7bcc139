import { AppError } from '../../core/app-error';
import { normaliseName } from '../../core/person-name';
import { LANGUAGES, type Text } from '../../core/text';
import type { Context } from '../action';
import { hasPin } from '../clinic/pin';
import { ROLES } from '../clinic/role';
import { readStaffLeniently, type StaffMember, worksOn } from '../clinic/staff';
import type { SignerRole } from './approval-view';

/** The names of those who may sign in a role today, in the order of the staff sheet. */
export function signersOf(staff: readonly StaffMember[], role: SignerRole, today: string): readonly string[] {
  const names = staff.flatMap((member) =>
    member.role === role && worksOn(member, today) ? [member.name.trim()] : [],
  );
  return [...new Set(names)];
}

/**
 * Lets only those sign who have the role and a PIN; that the PIN was given in this tab is checked for every request.
 * A run from the menu belongs to nobody and signs nothing.
 *
 * @returns the name as the staff sheet has it
 * @throws AppError `approval.notSigner`, `approval.pinNeeded`
 */
export function requireSigner(
  { workbook, memory, today, who }: Pick<Context, 'workbook' | 'memory' | 'today' | 'who'>,
  role: SignerRole,
): string {
  const names = signersOf(readStaffLeniently(workbook), role, today);
  const own = names.find((name) => normaliseName(name) === normaliseName(who));
  const values = Object.fromEntries(LANGUAGES.map((language) => [`role_${language}`, ROLES[role][language]]));
  if (own === undefined) {
    if (names.length === 0) throw new AppError('approval.notSigner', NOBODY, values, NOBODY_TIP);
    throw new AppError('approval.notSigner', NOT_SIGNER, { ...values, names: names.join(', ') }, CHOOSE_TIP);
  }
  if (!hasPin(memory, own)) throw new AppError('approval.pinNeeded', PIN_NEEDED, { name: own }, PIN_TIP);
  return own;
}

const NOBODY: Text = {
  ko: '직원 명단에 지금 근무하는 {role_ko}이 없어서 결재할 수 없어요.',
  zh: '员工名单中没有在职的{role_zh}，无法审批。',
  en: 'The list of staff has no {role_en} who works here today, so nobody can sign.',
};
const NOBODY_TIP: Text = {
  ko: '설정·도움말의 직원 목록에 이름과 직책을 적어 주세요. 한 분이 두 역할이면 두 줄로 적으면 됩니다.',
  zh: '请在“设置·帮助”的员工名单中填写姓名和职务。一人兼两职时请分两行填写。',
  en: 'Add name and role to the list of staff under Settings and help; somebody with two roles takes two lines.',
};
const NOT_SIGNER: Text = {
  ko: '{role_ko}만 결재할 수 있어요: {names}.',
  zh: '只有{role_zh}可以审批：{names}。',
  en: 'Only the {role_en} can sign this: {names}.',
};
const CHOOSE_TIP: Text = {
  ko: '업무창 맨 위에서 이름을 고르고 비밀번호를 넣은 뒤 다시 눌러 주세요.',
  zh: '请在工作窗最上方选择姓名并输入密码后重试。',
  en: 'Choose the name at the top of the panel, give the PIN, and press again.',
};
const PIN_NEEDED: Text = {
  ko: '{name}님은 아직 비밀번호가 없어요. 결재에는 비밀번호가 필요합니다.',
  zh: '{name}尚未设置密码，审批需要密码。',
  en: '{name} has no PIN yet, and signing needs one.',
};
const PIN_TIP: Text = {
  ko: '업무창 맨 위의 이름을 눌러 비밀번호를 정해 주세요.',
  zh: '请点击工作窗最上方的姓名设置密码。',
  en: 'Press the name at the top of the panel and set one.',
};
