import { LANGUAGES, type Text } from '../../core/text';
import { OCCASIONS, type Occasion } from '../../features/message/message';
import type { WordingInput, WordingsOutcome } from '../../features/message/wording-view';
import { useApp, type ViewParams } from '../app';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { blankWording, inputOf } from './edited-wording';
import { useWordings } from './use-wordings';
import { WordingEditor } from './wording-editor';
import { LANGUAGE_NAMES } from './wording-list';

/** One wording of 문구함, to be read and changed. */
export function WordingPage({ id }: { readonly id: string }) {
  const app = useApp();
  const { value, error, isLoading, reload } = useWordings();
  const entry = value?.wordings.find((wording) => wording.id === id);
  if (value && entry) {
    return <WordingEditor key={id} entry={entry} before={inputOf(entry)} data={value} reload={reload} />;
  }
  return (
    <Frame title={app.say(TITLE)}>
      {isLoading && <Loading />}
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {value && !isLoading && (
        <EmptyState text={app.say(GONE)}>
          <Button label={app.say(BACK)} onPress={app.back} />
        </EmptyState>
      )}
    </Frame>
  );
}

/** A wording that is not in 문구함 yet: a new one, a copy (`from`), or what one says in another language (`of`, `language`). */
export function NewWording(params: ViewParams) {
  const app = useApp();
  const { value, error, isLoading, reload } = useWordings();
  if (value) return <WordingEditor before={beginning(value, params)} data={value} reload={reload} />;
  return (
    <Frame title={app.say(NEW)}>
      {isLoading && <Loading />}
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
    </Frame>
  );

  function beginning(
    { wordings, language: own }: WordingsOutcome,
    { from, of, ...rest }: ViewParams,
  ): WordingInput {
    const copied = wordings.find(({ id }) => id === from);
    if (copied)
      return { ...inputOf(copied), id: '', name: app.say(COPY, { name: copied.name }), active: false };
    const language = LANGUAGES.find((each) => each === rest.language);
    const base = wordings.find(({ id }) => id === of);
    if (base && language) {
      const name = `${base.name} (${LANGUAGE_NAMES[language]})`;
      return { ...inputOf(base), id: '', variantOf: base.id, language, name, subject: '', text: '' };
    }
    const occasion = (Object.keys(OCCASIONS) as Occasion[]).find((each) => each === rest.occasion);
    return blankWording(own, occasion);
  }
}

const TITLE: Text = { ko: '문구', zh: '文案', en: 'Wording' };
const NEW: Text = { ko: '새 글', zh: '新文案', en: 'New wording' };
const COPY: Text = { ko: '{name} (베낌)', zh: '{name}（副本）', en: '{name} (copy)' };
const GONE: Text = {
  ko: '이 글은 문구함에 없어요. 다른 분이 지웠을 수 있어요.',
  zh: '文案库中没有这条文案，可能已被他人删除。',
  en: 'This wording is not there any more; somebody may have removed it.',
};
const BACK: Text = { ko: '목록으로', zh: '返回列表', en: 'To the list' };
