import type { Action } from './features/action';
import { approvalsAction } from './features/approval/actions';
import { prepareAction } from './features/clinic/actions';
import { saveSettingsAction, saveStaffAction, settingsAction } from './features/clinic/settings-actions';
import { removePinAction, signInAction } from './features/clinic/sign-in-action';
import {
  enterComplaintAction,
  removeComplaintAction,
  resolveComplaintAction,
} from './features/complaint/actions';
import { listConsentsAction } from './features/consent/list-action';
import {
  importOptOutsAction,
  recordConsentAction,
  takeBackConsentAction,
  tellConsentAction,
} from './features/consent/record-actions';
import { homeAction } from './features/home/actions';
import { reportAction } from './features/insight/actions';
import { importAction } from './features/intake/actions';
import { recogniseAction } from './features/intake/recognise-action';
import { clearSampleAction } from './features/intake/sample-action';
import { undoImportAction } from './features/intake/undo-action';
import { draftAction, planAction } from './features/message/actions';
import { approveAction, reopenAction } from './features/message/approve-action';
import { askDirectorAction, decideAction as decideWordingAction } from './features/message/director-action';
import { draftsAction } from './features/message/drafts-action';
import { editAction } from './features/message/edit-action';
import { batchAction, exportAction } from './features/message/export-action';
import { holdAction, releaseAction } from './features/message/hold-action';
import { mailAction } from './features/message/mail-action';
import { markMessageAction } from './features/message/mark-action';
import { outboxAction } from './features/message/outbox-action';
import {
  addWordingsAction,
  removeWordingAction,
  resetWordingAction,
  saveWordingAction,
} from './features/message/wording-actions';
import { wordingsAction } from './features/message/wordings-action';
import { cardAction, findAction } from './features/patient/actions';
import { setStatusAction } from './features/patient/status-action';
import { printAction } from './features/print/print-action';
import { eraseAction, erasePlanAction } from './features/privacy/erase-action';
import { heldAction } from './features/privacy/held-action';
import { checkPrivacyAction, tickPrivacyAction } from './features/privacy/privacy-actions';
import { tallyAction } from './features/referral/actions';
import { answerAction } from './features/referral/answer-action';
import { enterAction } from './features/referral/enter-action';
import { questionsAction } from './features/referral/questions-action';
import { scheduleAction } from './features/schedule/actions';
import { markAction } from './features/schedule/mark-action';
import { showSheetAction } from './features/sheet/actions';
import { shortlistAction } from './features/vip/actions';
import { attendAction } from './features/vip/attend-action';
import { decideAction } from './features/vip/decide-action';
import { listAction } from './features/vip/list-action';
import { reviewAction } from './features/vip/review-action';
import { signAction, unsignAction } from './features/vip/sign-action';
import { openAction } from './features/window/open-action';

/** Everything that staff can do, in the order of menu and help. */
export const ACTIONS: readonly Action[] = [
  homeAction,
  findAction,
  cardAction,
  heldAction,
  erasePlanAction,
  eraseAction,
  enterAction,
  printAction,
  importAction,
  recogniseAction,
  undoImportAction,
  clearSampleAction,
  questionsAction,
  answerAction,
  tallyAction,
  shortlistAction,
  listAction,
  reviewAction,
  decideAction,
  signAction,
  unsignAction,
  attendAction,
  approvalsAction,
  planAction,
  draftAction,
  draftsAction,
  editAction,
  approveAction,
  reopenAction,
  holdAction,
  releaseAction,
  askDirectorAction,
  decideWordingAction,
  outboxAction,
  exportAction,
  batchAction,
  mailAction,
  markMessageAction,
  wordingsAction,
  saveWordingAction,
  resetWordingAction,
  addWordingsAction,
  removeWordingAction,
  scheduleAction,
  markAction,
  reportAction,
  enterComplaintAction,
  setStatusAction,
  listConsentsAction,
  recordConsentAction,
  importOptOutsAction,
  takeBackConsentAction,
  tellConsentAction,
  resolveComplaintAction,
  removeComplaintAction,
  settingsAction,
  saveSettingsAction,
  saveStaffAction,
  signInAction,
  removePinAction,
  checkPrivacyAction,
  tickPrivacyAction,
  prepareAction,
  showSheetAction,
  openAction,
];
