import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { normaliseName } from '../../core/person-name';
import { say, type Text } from '../../core/text';
import { action, type Context } from '../action';
import { checkPin, forgetPin, hasPin, mayHavePin, setPin } from './pin';
import type { Role } from './role';
import type { RemovedPin, SignInOutcome } from './sign-in';
import { readStaffLeniently, worksOn } from './staff';

const nameInput = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));
/** What was typed; whether it has the form of a PIN is said in a sentence, not as a fault of the program. */
const typedPin = v.pipe(v.string(), v.trim(), v.maxLength(50));

/** 사용자 고르기: tells the tab who sits there; director and head of desk give their PIN, or set one. */
export const signInAction = action({
  id: 'clinic.signIn',
  title: { ko: '사용자 고르기', zh: '选择使用者', en: 'Choose who sits here' },
  hint: {
    ko: '이 창을 누가 쓰는지 고릅니다. 원장님과 데스크 실장님은 비밀번호를 둘 수 있어요.',
    zh: '选择使用此窗口的人。院长和前台主管可以设置密码。',
    en: 'Says who uses this window. The director and the head of desk may keep a PIN.',
  },
  inMenu: false,
  isOpenToAll: true,
  input: v.object({
    name: nameInput,
    pin: v.optional(typedPin, ''),
    /** Sets a PIN, or another one. */
    newPin: v.optional(typedPin),
  }),
  run(context, { name: chosen, pin, newPin }) {
    const { name, roles } = findMember(context, chosen);
    // Asked again after a run that broke off, the new one may be in force already.
    const pass = checkPin(context, name, pin, newPin);
    const isAllowed = mayHavePin(roles);
    if (newPin !== undefined && !isAllowed) throw new AppError('who.noPinForRole', NO_PIN_FOR_ROLE, { name });
    const outcome: SignInOutcome & { readonly isNewPin: boolean } = {
      name,
      roles,
      pass: newPin === undefined ? pass : setPin(context, name, newPin),
      hasPin: newPin !== undefined || pass !== '',
      mayHavePin: isAllowed && newPin === undefined && pass === '',
      isNewPin: newPin !== undefined,
    };
    return { done: outcome };
  },
  // Who sits where is nobody's business; that a PIN was set is everybody's.
  isLogged: ({ isNewPin }) => isNewPin,
  isNews: () => false,
  summary: ({ name, isNewPin }, language) => (isNewPin ? say(SUMMARY.set, language, { name }) : ''),
});

/** 비밀번호 지우기: for one that was forgotten; its owner sets another when signing in next. */
export const removePinAction = action({
  id: 'clinic.removePin',
  title: { ko: '비밀번호 지우기', zh: '清除密码', en: 'Clear a PIN' },
  hint: {
    ko: '잊어버린 비밀번호를 지웁니다. 다음에 이름을 고를 때 새로 정할 수 있어요.',
    zh: '清除忘记的密码。下次选择姓名时可以重新设置。',
    en: 'Clears a forgotten PIN; a new one can be set at the next sign-in.',
  },
  inMenu: false,
  input: v.object({ name: nameInput }),
  run(context, { name }) {
    if (!mayClear(context, name)) throw new AppError('who.notAllowed', NOT_ALLOWED, {}, NOT_ALLOWED_TIP);
    const outcome: RemovedPin = { name, was: forgetPin(context, name) };
    return { done: outcome };
  },
  summary: ({ name, was }, language) => say(was ? SUMMARY.removed : SUMMARY.none, language, { name }),
});

/** One's own; the director anybody's; the head of desk the director's, so that a director who forgot his is not shut out. */
function mayClear(context: Context, name: string): boolean {
  const { who, memory } = context;
  if (who === '') return false;
  if (normaliseName(who) === normaliseName(name)) return true;
  const own = rolesOf(context, who);
  if (own.includes('director')) return true;
  return own.includes('headDesk') && hasPin(memory, who) && rolesOf(context, name).includes('director');
}

function findMember(context: Context, chosen: string): { name: string; roles: readonly Role[] } {
  const key = normaliseName(chosen);
  const rows = readStaffLeniently(context.workbook).filter(({ name }) => normaliseName(name) === key);
  const [first] = rows;
  if (!first) throw new AppError('who.unknown', UNKNOWN, { name: chosen }, UNKNOWN_TIP);
  const here = rows.filter((row) => worksOn(row, context.today));
  if (here.length === 0) throw new AppError('who.left', LEFT, { name: chosen }, UNKNOWN_TIP);
  return { name: first.name.trim(), roles: here.flatMap(({ role }) => (role === '' ? [] : [role])) };
}

function rolesOf({ workbook, today }: Context, name: string): readonly Role[] {
  const key = normaliseName(name);
  return readStaffLeniently(workbook).flatMap((row) =>
    normaliseName(row.name) === key && worksOn(row, today) && row.role !== '' ? [row.role] : [],
  );
}

const UNKNOWN: Text = {
  ko: '"{name}"님이 직원 시트에 없어요.',
  zh: '“员工”表中没有“{name}”。',
  en: 'The staff sheet has nobody called "{name}".',
};
const LEFT: Text = {
  ko: '"{name}"님은 지금 근무 기간이 아니에요.',
  zh: '“{name}”目前不在职。',
  en: '"{name}" does not work here at present.',
};
const UNKNOWN_TIP: Text = {
  ko: '설정·도움말의 직원 목록에서 이름과 근무 기간을 확인해 주세요.',
  zh: '请在“设置·帮助”的员工名单中核对姓名和在职日期。',
  en: 'Check name and dates in the list of staff under Settings and help.',
};
const NO_PIN_FOR_ROLE: Text = {
  ko: '비밀번호는 원장님과 데스크 실장님만 둘 수 있어요. {name}님은 이름만 고르면 됩니다.',
  zh: '只有院长和前台主管可以设置密码，{name}只需选择姓名。',
  en: 'Only the director and the head of desk keep a PIN; {name} just chooses the name.',
};
const NOT_ALLOWED: Text = {
  ko: '다른 분의 비밀번호는 원장님만 지울 수 있어요.',
  zh: '只有院长可以清除他人的密码。',
  en: "Only the director may clear somebody else's PIN.",
};
const NOT_ALLOWED_TIP: Text = {
  ko: '원장님 비밀번호는 비밀번호를 둔 데스크 실장님이 지울 수 있어요.',
  zh: '院长的密码可由已设密码的前台主管清除。',
  en: "The director's own can be cleared by a head of desk who keeps a PIN.",
};
const SUMMARY = {
  set: {
    ko: '{name}님의 비밀번호를 정했어요.',
    zh: '已设置{name}的密码。',
    en: 'The PIN of {name} is set.',
  },
  removed: {
    ko: '{name}님의 비밀번호를 지웠어요.',
    zh: '已清除{name}的密码。',
    en: 'The PIN of {name} was cleared.',
  },
  none: {
    ko: '{name}님은 비밀번호가 없어요.',
    zh: '{name}没有设置密码。',
    en: '{name} has no PIN.',
  },
} as const satisfies Readonly<Record<string, Text>>;
