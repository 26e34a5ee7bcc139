import { AppError } from '../../core/app-error';
import { normaliseName } from '../../core/person-name';
import type { Text } from '../../core/text';
import type { StaffChange } from './settings-view';
import type { StaffMember } from './staff';

type Written = Pick<StaffMember, 'id' | 'name' | 'role' | 'until'>;

/** What is to be written for a list of people. */
export interface StaffPlan {
  readonly added: readonly (Written & { readonly from: '' })[];
  readonly changed: readonly Written[];
  /** The changed ones as they are now. */
  readonly before: readonly Written[];
}

/**
 * Compares people with the staff sheet: who stands there already is changed where something differs, others are added.
 *
 * @throws AppError `staff.byHand` where a row without a number would have to change, `staff.unknownRow`
 */
export function planStaff(known: readonly StaffMember[], wanted: readonly StaffChange[]): StaffPlan {
  const added: (Written & { from: '' })[] = [];
  const changed: Written[] = [];
  const before: Written[] = [];
  let last = Math.max(0, ...known.map(({ id }) => Number(/^S(\d{1,6})$/.exec(id)?.[1] ?? 0)));
  for (const { id, name: typed, role, until } of wanted) {
    const name = normaliseName(typed);
    const isSame = (row: Pick<StaffMember, 'name' | 'role'>) =>
      normaliseName(row.name) === name && row.role === role;
    const row = id ? known.find((member) => member.id === id) : known.find(isSame);
    if (id && !row) throw new AppError('staff.unknownRow', UNKNOWN_ROW, { name }, RELOAD);
    if (!row) {
      if (added.some(isSame)) continue;
      added.push({ id: `S${String(++last).padStart(3, '0')}`, name, role, from: '', until: until ?? '' });
      continue;
    }
    const next = { id: row.id, name, role, until: until ?? row.until };
    if (isSame(row) && next.until === row.until) continue;
    if (row.id === '') throw new AppError('staff.byHand', BY_HAND, { name }, BY_HAND_TIP);
    changed.push(next);
    before.push({ id: row.id, name: row.name, role: row.role, until: row.until });
  }
  return { added, changed, before };
}

const BY_HAND: Text = {
  ko: '{name}님은 직원 시트에 직접 적은 줄이라 여기서 고칠 수 없어요.',
  zh: '{name}是直接填写在“员工”表中的，无法在此修改。',
  en: 'The row of {name} was typed into the staff sheet and cannot be changed here.',
};
const BY_HAND_TIP: Text = {
  ko: '직원 시트에서 그 줄을 고쳐 주세요. 아무것도 바꾸지 않았어요.',
  zh: '请在“员工”表中修改该行。未做任何更改。',
  en: 'Please change it in the sheet. Nothing was changed.',
};
const UNKNOWN_ROW: Text = {
  ko: '{name}님의 줄을 직원 시트에서 찾지 못했어요.',
  zh: '在“员工”表中找不到{name}所在的行。',
  en: 'The row of {name} is not in the staff sheet any more.',
};
const RELOAD: Text = {
  ko: '목록을 다시 열어 확인해 주세요. 아무것도 바꾸지 않았어요.',
  zh: '请重新打开名单核对。未做任何更改。',
  en: 'Open the list again and check. Nothing was changed.',
};
