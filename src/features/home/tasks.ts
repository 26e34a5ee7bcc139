import { addDays, type CalendarDate } from '../../core/calendar-date';
import { LANGUAGES } from '../../core/text';
import { ROLES, type Role } from '../clinic/role';
import { OWNER_GROUPS } from '../schedule/owner';
import type { Task } from './home';

/** A row of the schedule, as far as today's tasks need it. */
export interface ScheduledTask {
  readonly id: string;
  readonly activity: string;
  readonly owners: string;
  readonly start: CalendarDate | '';
  readonly due: CalendarDate | '';
  readonly status: Task['status'] | '';
}

/** Who looks: nobody in particular has no name and no roles. */
export interface Viewer {
  readonly name: string;
  readonly roles: readonly Role[];
}

/** What was due longer ago belongs to a season that is over. */
const LONGEST_OVERDUE_DAYS = 60;

/** What is to be seen today: overdue, due, or in its period or under way; own ones first, then by due date, undated last. */
export function todaysTasks(rows: readonly ScheduledTask[], viewer: Viewer, today: CalendarDate): Task[] {
  const forgotten = addDays(today, -LONGEST_OVERDUE_DAYS);
  return rows
    .filter(({ start, due, status }) => {
      if (status === 'done' || status === 'notNeeded') return false;
      if (due !== '' && due < forgotten) return false;
      return status === 'underWay' || (start !== '' && start <= today) || (due !== '' && due <= today);
    })
    .map(({ id, activity, owners, due, status }) => ({
      id,
      activity,
      owners,
      due,
      status: status || 'planned',
      isOverdue: due !== '' && due < today,
      isOwn: isOwner(owners, viewer),
    }))
    .sort(
      (one, other) =>
        Number(other.isOwn) - Number(one.isOwn) || (one.due || '9999').localeCompare(other.due || '9999'),
    );
}

/** Whether an owners cell names the viewer, one of his roles, or a group that he belongs to. */
function isOwner(owners: string, { name, roles }: Viewer): boolean {
  const named = owners.split(/[,、，/]/).map((owner) => owner.trim());
  if (name !== '' && named.includes(name)) return true;
  return roles.length > 0 && named.some((owner) => rolesNamed(owner).some((role) => roles.includes(role)));
}

/** The roles that stand behind a word in an owners cell; none where it is a name. */
function rolesNamed(word: string): readonly Role[] {
  const all = Object.keys(ROLES) as Role[];
  for (const { label, roles } of Object.values(OWNER_GROUPS)) {
    if (LANGUAGES.some((language) => label[language] === word)) return roles === 'any' ? all : roles;
  }
  return all.filter((role) => LANGUAGES.some((language) => ROLES[role][language] === word));
}
