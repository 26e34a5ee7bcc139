import { useCallback } from 'preact/hooks';
import type { Text } from '../../core/text';
import { CHANNELS, OCCASIONS } from '../../features/message/message';
import type { WordingEntry, WordingsOutcome } from '../../features/message/wording-view';
import { useApp } from '../app';
import { Chips } from '../kit/chips';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';

export interface ChooseWordingsProps {
  /** By id; undefined = all of the season that are in use. */
  readonly chosen: readonly string[] | undefined;
  /** Wordings of other occasions go to people who are chosen one by one. */
  readonly isForPeople: boolean;
  readonly onChoose: (chosen: readonly string[] | undefined) => void;
}

/** Which wordings are made: all of the season, or some of them, those for other occasions too. */
export function ChooseWordings({ chosen, isForPeople, onChoose }: ChooseWordingsProps) {
  const app = useApp();
  return (
    <section class="section" aria-labelledby="which-wordings">
      <h2 id="which-wordings">{app.say(TITLE)}</h2>
      <Chips
        label={app.say(TITLE)}
        options={[
          { value: 'all', text: app.say(ALL) },
          { value: 'some', text: app.say(SOME) },
        ]}
        chosen={chosen ? 'some' : 'all'}
        onChoose={(value) => onChoose(value === 'all' ? undefined : (chosen ?? []))}
      />
      {chosen && <WordingBoxes chosen={chosen} isForPeople={isForPeople} onChoose={onChoose} />}
    </section>
  );
}

function WordingBoxes({
  chosen,
  isForPeople,
  onChoose,
}: ChooseWordingsProps & { readonly chosen: readonly string[] }) {
  const app = useApp();
  const { act, language } = app;
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come in the language of who looks
  const ask = useCallback(
    async () => (await act<WordingsOutcome>('message.wordings', {}, { quiet: true })).outcome,
    [act, language],
  );
  const { value, error, isLoading, reload } = useLoaded(ask);
  const own = value?.wordings.filter(({ baseId }) => baseId === '') ?? [];
  const season = own.filter(({ occasion }) => occasion === 'season');
  const others = own.filter(({ occasion }) => occasion !== 'season');
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <>
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {isLoading && <Loading />}
      <ul class="wording-boxes">
        {season.map((wording) => box(wording, app.say(CHANNELS[wording.channel]), true))}
      </ul>
      {others.length > 0 && (
        <>
          <h3>{app.say(OTHERS)}</h3>
          {!isForPeople && <p class="quiet">{app.say(OTHERS_FOR)}</p>}
          <ul class="wording-boxes">
            {others.map((wording) =>
              box(
                wording,
                `${app.say(OCCASIONS[wording.occasion])} · ${app.say(CHANNELS[wording.channel])}`,
                isForPeople || chosen.includes(wording.id),
              ),
            )}
          </ul>
        </>
      )}
    </>
  );

  function box({ id, name, active, tier }: WordingEntry, about: string, isOffered: boolean) {
    const tierWord = tier === '' ? '' : ` · VIP ${tier}`;
    return (
      <li key={id}>
        <label class="wording-box">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={!isOffered}
            onChange={() => toggle(id)}
          />
          <span class="grow">
            <span>{name}</span>
            <span class="quiet">
              {about}
              {tierWord}
              {!active && ` · ${app.say(NOT_IN_USE)}`}
            </span>
          </span>
        </label>
      </li>
    );
  }
}

const TITLE: Text = { ko: '문구', zh: '文案', en: 'Wordings' };
const ALL: Text = { ko: '이번 시즌 문구 모두', zh: '本季全部文案', en: 'All of the season' };
const SOME: Text = { ko: '골라서', zh: '自行选择', en: 'Choose' };
const OTHERS: Text = { ko: '다른 때에 쓰는 문구', zh: '其他时候用的文案', en: 'For other occasions' };
const OTHERS_FOR: Text = {
  ko: '받을 분을 시트에서 고르거나 이름으로 고르면 쓸 수 있어요.',
  zh: '在表格中选择或按姓名选择收件人后可用。',
  en: 'Choose people in the sheet or by name to use these.',
};
const NOT_IN_USE: Text = { ko: '쓰지 않음', zh: '未启用', en: 'not in use' };
