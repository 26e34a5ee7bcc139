import type { FunctionComponent } from 'preact';
import type { ViewId } from '../features/action';
import type { OwnView, ViewParams } from './app';
import { HomeView } from './home/home-view';
import { ImportView } from './import/import-view';
import { QuestionsView } from './questions/questions-view';

/** Every view of the sidebar. */
export const VIEWS: Readonly<Record<ViewId | OwnView, FunctionComponent<ViewParams>>> = {
  home: HomeView,
  start: HomeView,
  who: HomeView,
  help: HomeView,
  find: HomeView,
  patient: HomeView,
  enter: HomeView,
  import: ImportView,
  questions: QuestionsView,
  vips: HomeView,
  settings: HomeView,
};
