import type { ViewParams } from '../app';
import { WordingList } from './wording-list';
import { NewWording, WordingPage } from './wording-page';
import './wordings.css';

/** 문구함: the list of wordings, one of them, or a new one. */
export function WordingsView(params: ViewParams) {
  if (params.wording !== undefined) return <WordingPage id={params.wording} />;
  if (params.make === 'yes') return <NewWording {...params} />;
  return <WordingList {...params} />;
}
