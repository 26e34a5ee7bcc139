import type { FunctionComponent } from 'preact';
import type { ViewId } from '../features/action';
import type { OwnView, ViewParams } from './app';
import { EnterView } from './enter/enter-view';
import { HomeView } from './home/home-view';
import { ImportView } from './import/import-view';
import { FindView } from './patient/find-view';
import { PatientView } from './patient/patient-view';
import { QuestionsView } from './questions/questions-view';
import { VipsView } from './vips/vips-view';

/** Every view of the sidebar. */
export const VIEWS: Readonly<Record<ViewId | OwnView, FunctionComponent<ViewParams>>> = {
  home: HomeView,
  start: HomeView,
  who: HomeView,
  help: HomeView,
  find: FindView,
  patient: PatientView,
  enter: EnterView,
  import: ImportView,
  questions: QuestionsView,
  vips: VipsView,
  settings: HomeView,
};
