import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { DRAFT_STATUS } from '../../features/message/draft-status';
import type { DraftEntry, ListOutcome } from '../../features/message/draft-view';
import { useApp } from '../app';
import { Field } from '../kit/field';
import { GrowingList } from '../kit/growing-list';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';
import { TierTag } from '../patient/tier-tag';
import { GROUPS, type GroupId } from './draft-group';
import type { ReviewDesk } from './review-desk';

/** Until a search begins after the last letter. */
const PAUSE_MS = 200;

/** Everybody of what is looked at, to jump to somebody; with words in the field, those who fit them. */
export function ReviewList({
  desk,
  wording,
  group,
  onChoose,
}: {
  readonly desk: ReviewDesk;
  readonly wording: string;
  readonly group: GroupId;
  readonly onChoose: (draft: DraftEntry) => void;
}) {
  const app = useApp();
  const { act, language } = app;
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come in the language of who looks
  const ask = useCallback(async (): Promise<readonly DraftEntry[] | null> => {
    if (query === '') return null;
    const input = { wording, statuses: GROUPS[group].statuses, search: query };
    return (await act<ListOutcome>('message.list', input, { quiet: true })).outcome.drafts;
  }, [act, language, query, wording, group]);
  const { value: hits, error, reload } = useLoaded(ask);
  const shown = typed.trim() === '' ? desk.drafts : (hits ?? []);
  const isAsking = typed.trim() !== query || (query !== '' && hits === undefined);
  return (
    <div class="review-list">
      <Field name={app.say(SEARCH)} value={typed} onInput={setTyped} hasFocus />
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {isAsking && <Loading />}
      {!isAsking && shown.length === 0 && <p class="quiet">{app.say(NOBODY)}</p>}
      <GrowingList
        class="review-names"
        items={isAsking ? [] : shown}
        keyOf={({ id }) => id}
        onEnd={() => typed === '' && desk.loadMore()}
      >
        {(draft) => (
          <button type="button" class="row-button" onClick={() => onChoose(draft)}>
            <span class="grow">
              {draft.name} <TierTag tier={draft.tier} />
            </span>
            <span class="quiet">{app.say(DRAFT_STATUS[draft.status])}</span>
          </button>
        )}
      </GrowingList>
    </div>
  );
}

const SEARCH: Text = {
  ko: '이름·차트번호로 찾기',
  zh: '按姓名或病历号查找',
  en: 'Find by name or chart number',
};
const NOBODY: Text = { ko: '맞는 분이 없어요.', zh: '没有符合的人。', en: 'Nobody fits.' };
