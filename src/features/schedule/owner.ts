import type { CalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';
import { ROLES, type Role } from '../clinic/role';
import { type StaffMember, worksOn } from '../clinic/staff';
import type { OwnerGroup } from './activities';

/** What the plan needs to know of a person on the staff list. */
export type Colleague = Pick<StaffMember, 'name' | 'role' | 'from' | 'until'>;

interface GroupRule {
  readonly label: Text;
  /** `'any'` = whoever works at the clinic. */
  readonly roles: readonly Role[] | 'any';
}

/** Which roles stand behind the owners that the plan names. */
export const OWNER_GROUPS: Readonly<Record<OwnerGroup, GroupRule>> = {
  director: { label: ROLES.director, roles: ['director'] },
  manager: { label: ROLES.manager, roles: ['manager'] },
  desk: { label: ROLES.desk, roles: ['headDesk', 'desk'] },
  deskTeam: { label: { ko: '데스크팀', zh: '前台团队', en: 'desk team' }, roles: ['headDesk', 'desk'] },
  hygienists: { label: { ko: '치위생사팀', zh: '洁牙师团队', en: 'hygienists' }, roles: ['hygienist'] },
  everyone: { label: { ko: '전 직원', zh: '全员', en: 'everyone' }, roles: 'any' },
};

/** Who answers for an activity: people by name, or the group itself where it has nobody. */
export type TaskOwner = { readonly name: string } | { readonly unheld: OwnerGroup };

/**
 * Who answers for the groups on a day: those who work at the clinic then, group after group, each in the order of the
 * staff list; a person with two roles once. A group without anybody stands in its place.
 */
export function findOwners(
  groups: readonly OwnerGroup[],
  staff: readonly Colleague[],
  day: CalendarDate,
): TaskOwner[] {
  const working = staff.filter((person) => worksOn(person, day));
  const named = new Set<string>();
  const owners: TaskOwner[] = [];
  for (const group of groups) {
    const { roles } = OWNER_GROUPS[group];
    const members = working.filter(({ role }) => roles === 'any' || (role !== '' && roles.includes(role)));
    if (members.length === 0) owners.push({ unheld: group });
    for (const { name } of members) {
      if (named.has(name)) continue;
      named.add(name);
      owners.push({ name });
    }
  }
  return owners;
}
