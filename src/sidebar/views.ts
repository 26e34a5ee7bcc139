import type { FunctionComponent } from 'preact';
import type { ViewId } from '../features/action';
import type { OwnView, ViewParams } from './app';
import { EnterView } from './enter/enter-view';
import { HelpView } from './help/help-view';
import { HomeView } from './home/home-view';
import { ImportView } from './import/import-view';
import { FindView } from './patient/find-view';
import { PatientView } from './patient/patient-view';
import { QuestionsView } from './questions/questions-view';
import { SettingsView } from './settings/settings-view';
import { StartView } from './start/start-view';
import { VipsView } from './vips/vips-view';
import { WhoView } from './who/who-view';

/** Every view of the sidebar. */
export const VIEWS: Readonly<Record<ViewId | OwnView, FunctionComponent<ViewParams>>> = {
  home: HomeView,
  start: StartView,
  who: WhoView,
  help: HelpView,
  find: FindView,
  patient: PatientView,
  enter: EnterView,
  import: ImportView,
  questions: QuestionsView,
  vips: VipsView,
  settings: SettingsView,
};
