import type { Action } from './features/action';
import { prepareWorkbookAction } from './features/clinic/actions';
import { buildSchedule } from './features/schedule/actions';

/** Everything that staff can do, in the order of menu and help. */
export const ACTIONS = [prepareWorkbookAction, buildSchedule] as readonly unknown[] as readonly Action[];
