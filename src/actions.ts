import type { Action } from './features/action';
import { prepareWorkbookAction } from './features/clinic/actions';
import { reportAction } from './features/insight/actions';
import { importAction } from './features/intake/actions';
import { draftMessages } from './features/message/actions';
import { tallyAction } from './features/referral/actions';
import { buildSchedule } from './features/schedule/actions';
import { shortlistAction } from './features/vip/actions';

/** Everything that staff can do, in the order of menu and help. */
export const ACTIONS = [
  importAction,
  tallyAction,
  shortlistAction,
  draftMessages,
  buildSchedule,
  reportAction,
  prepareWorkbookAction,
] as readonly unknown[] as readonly Action[];
