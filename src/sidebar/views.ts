import type { FunctionComponent } from 'preact';
import type { ViewId } from '../features/action';
import type { OwnView, ViewParams } from './app';
import { HomeView } from './home/home-view';

/** Every view of the sidebar. */
export const VIEWS: Readonly<Record<ViewId | OwnView, FunctionComponent<ViewParams>>> = {
  home: HomeView,
  start: HomeView,
  who: HomeView,
  help: HomeView,
  find: HomeView,
  patient: HomeView,
  enter: HomeView,
  import: HomeView,
  questions: HomeView,
  vips: HomeView,
  settings: HomeView,
};
