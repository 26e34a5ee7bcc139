import type { FunctionComponent } from 'preact';
import type { ViewId } from '../features/action';
import type { OwnView, ViewParams } from './app';
import { ApprovalsView } from './approvals/approvals-view';
import { CallsView } from './calls/calls-view';
import { ConsentsView } from './consents/consents-view';
import { EnterView } from './enter/enter-view';
import { HelpView } from './help/help-view';
import { HomeView } from './home/home-view';
import { ImportView } from './import/import-view';
import { MeetingView } from './meeting/meeting-view';
import { MessagesView } from './messages/messages-view';
import { FindView } from './patient/find-view';
import { PatientView } from './patient/patient-view';
import { PrintsView } from './prints/prints-view';
import { EraseView } from './privacy/erase-view';
import { HeldView } from './privacy/held-view';
import { QuestionsView } from './questions/questions-view';
import { SendView } from './send/send-view';
import { SettingsView } from './settings/settings-view';
import { StartView } from './start/start-view';
import { VipsView } from './vips/vips-view';
import { WhoView } from './who/who-view';
import { WordingsView } from './wordings/wordings-view';

/** Every view of the sidebar. */
export const VIEWS: Readonly<Record<ViewId | OwnView, FunctionComponent<ViewParams>>> = {
  home: HomeView,
  start: StartView,
  who: WhoView,
  help: HelpView,
  find: FindView,
  patient: PatientView,
  held: HeldView,
  erase: EraseView,
  enter: EnterView,
  import: ImportView,
  questions: QuestionsView,
  vips: VipsView,
  meeting: MeetingView,
  messages: MessagesView,
  wordings: WordingsView,
  send: SendView,
  calls: CallsView,
  approvals: ApprovalsView,
  prints: PrintsView,
  consents: ConsentsView,
  settings: SettingsView,
};
