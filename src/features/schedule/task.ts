import type { CalendarDate } from '../../core/calendar-date';
import type { TASK_STATUS } from './table';

export type TaskStatus = keyof typeof TASK_STATUS;

/** What marking a task came to. */
export interface MarkOutcome {
  readonly id: string;
  readonly activity: string;
  readonly status: TaskStatus;
  /** '' where it is not done. */
  readonly doneOn: CalendarDate | '';
  /** false where it stood so already. */
  readonly isChanged: boolean;
  /** As it stood before. */
  readonly before: { readonly status: TaskStatus; readonly doneOn: CalendarDate | '' };
}
