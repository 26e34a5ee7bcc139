import type { Text } from '../../core/text';
import { useApp } from '../app';
import { EmptyState } from '../kit/empty-state';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { HeldList } from './held-list';
import { useDraftsSummary } from './use-drafts-summary';

/** The personal stops of the season: who gets nothing or waits, why, and what can be done. */
export function StopsPage() {
  const app = useApp();
  const { value, error, isLoading, reload } = useDraftsSummary();
  return (
    <Frame title={app.say(TITLE)}>
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {isLoading && !value && <Loading />}
      {value &&
        (value.heldBack.length === 0 ? (
          <EmptyState text={app.say(NOBODY)} />
        ) : (
          <>
            <p class="quiet">{app.say(ABOUT)}</p>
            <HeldList heldBack={value.heldBack} />
          </>
        ))}
    </Frame>
  );
}

const TITLE: Text = { ko: '개인 사유로 멈춘 글', zh: '因个人原因停下的', en: 'Held back' };
const ABOUT: Text = {
  ko: '문구가 아니라 받는 분 때문에 멈춘 글이에요. 까닭을 누르면 누구인지 나와요.',
  zh: '这些不是因为文案，而是因为收件人而停下。点原因可查看是谁。',
  en: 'Held back because of the person, not the wording. Press a reason to see who it is.',
};
const NOBODY: Text = {
  ko: '개인 사유로 멈춘 글이 없어요.',
  zh: '没有因个人原因停下的。',
  en: 'Nobody is held back.',
};
