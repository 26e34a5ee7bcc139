import type { ViewParams } from '../app';
import { MakePage } from './make-page';
import { ReviewPage } from './review-page';
import { StartPage } from './start-page';
import { StopsPage } from './stops-page';
import './start-page.css';
import './make-page.css';
import './held-list.css';
import './review-page.css';
import './review-card.css';

/**
 * 문자·카드: the season's drafts, wording by wording. Opened with `make` it makes them (`patients`: for these ids; `wordings`: of these),
 * with `wording` the drafts of that wording are looked at (`group`: of which kind), with `stops` the people are listed who get nothing.
 */
export function MessagesView(params: ViewParams) {
  if (params.make) return <MakePage {...params} />;
  if (params.stops) return <StopsPage />;
  if (params.wording) return <ReviewPage key={params.wording} {...params} wording={params.wording} />;
  return <StartPage />;
}
