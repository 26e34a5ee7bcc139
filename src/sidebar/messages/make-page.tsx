import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { say, type Text } from '../../core/text';
import type { DraftChoice, PlanOutcome } from '../../features/message/draft-view';
import { useApp, type ViewParams } from '../app';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';
import { ChoosePeople, type Person } from './choose-people';
import { ChooseWordings } from './choose-wordings';
import { type Audience, toChoice } from './draft-choice';
import { PlanPanel } from './plan-panel';

/** Makes drafts for a choice, or brings them up to date: exact counts first, then the run. */
export function MakePage({ from = '', patients = '', wordings: asked = '' }: ViewParams) {
  const app = useApp();
  const { act, language } = app;
  const [audience, setAudience] = useState<Audience>(patients === '' ? 'all' : 'people');
  const [people, setPeople] = useState<readonly Person[]>(() =>
    ids(patients).map((patient) => ({ patient, name: '' })),
  );
  const [wordings, setWordings] = useState(() => (asked === '' ? undefined : ids(asked)));
  const [fault, setFault] = useState<unknown>();
  const [round, setRound] = useState(0);
  const choice = toChoice({ audience, people: people.map(({ patient }) => patient), wordings });
  const key = choice ? JSON.stringify([choice, round, language]) : '';
  const ask = useCallback(async (): Promise<{
    readonly key: string;
    readonly plan: PlanOutcome | undefined;
  }> => {
    if (key === '') return { key, plan: undefined };
    const [input] = JSON.parse(key) as [DraftChoice];
    try {
      return { key, plan: (await act<PlanOutcome>('message.plan', input, { quiet: true })).outcome };
    } catch (error) {
      throw new PlanFault(key, error);
    }
  }, [act, key]);
  const { value, error } = useLoaded(ask);
  const isInSight = useRef(true);
  useEffect(
    () => () => {
      isInSight.current = false;
    },
    [],
  );
  const faultHere = error instanceof PlanFault && error.key === key ? error.why : undefined;
  const plan = value?.key === key ? value.plan : undefined;
  const isCounting = key !== '' && value?.key !== key && faultHere === undefined;
  const count =
    plan?.wordings.reduce((sum, { added, updated, returned }) => sum + added + updated + returned, 0) ?? 0;

  const make = async () => {
    if (!choice) return;
    setFault(undefined);
    try {
      await app.startWork(app.say(MAKING), 'message.draft', choice);
      void app.refresh();
      if (!isInSight.current) return;
      if (from === 'start') app.back();
      else app.keep({});
    } catch (caught) {
      if (isInSight.current) setFault(caught);
      else app.tell(caught instanceof Error ? caught.message : String(caught));
    }
  };

  return (
    <Frame
      title={app.say(TITLE)}
      primary={{
        label: sayPrimary(),
        onPress: make,
        isDisabled: count === 0,
      }}
    >
      {fault !== undefined && <ErrorNotice error={fault} onRetry={() => void make()} />}
      <ChoosePeople
        audience={audience}
        people={people}
        onAudience={setAudience}
        onPeople={setPeople}
        onCountAgain={() => setRound(round + 1)}
      />
      <ChooseWordings
        chosen={wordings}
        isForPeople={audience === 'people' || audience === 'selected'}
        onChoose={setWordings}
      />
      <section class="section" aria-labelledby="plan">
        <h2 id="plan">{app.say(OUTCOME)}</h2>
        {key === '' && (
          <p class="quiet">{app.say(wordings?.length === 0 ? CHOOSE_WORDINGS : CHOOSE_FIRST)}</p>
        )}
        {isCounting && <Loading />}
        {faultHere !== undefined && <ErrorNotice error={faultHere} onRetry={() => setRound(round + 1)} />}
        {plan &&
          (plan.people === 0 ? (
            <EmptyState text={app.say(audience === 'all' ? NO_LIST : NOBODY)}>
              {audience === 'all' && <Button label={app.say(VIPS)} onPress={() => app.go('vips')} />}
            </EmptyState>
          ) : (
            <PlanPanel plan={plan} />
          ))}
      </section>
    </Frame>
  );

  function sayPrimary(): string {
    if (!plan) return app.say(MAKE);
    return count === 0 ? app.say(NOTHING) : say(MAKE_COUNT, language, { count: count.toLocaleString() });
  }
}

/** Why a count was refused, and which one. */
class PlanFault extends Error {
  constructor(
    readonly key: string,
    readonly why: unknown,
  ) {
    super('plan');
  }
}

function ids(joined: string): readonly string[] {
  return joined.split(',').filter((id) => id !== '');
}

const TITLE: Text = { ko: '문자·카드 만들기', zh: '制作短信·贺卡', en: 'Make texts and cards' };
const MAKING: Text = { ko: '문자·카드를 만드는 중', zh: '正在制作短信·贺卡', en: 'Writing texts and cards' };
const OUTCOME: Text = { ko: '이렇게 됩니다', zh: '结果如下', en: 'What it comes to' };
const CHOOSE_FIRST: Text = {
  ko: '먼저 받을 분을 골라 주세요.',
  zh: '请先选择收件人。',
  en: 'First choose who is to get something.',
};
const CHOOSE_WORDINGS: Text = {
  ko: '먼저 만들 문구를 골라 주세요.',
  zh: '请先选择要制作的文案。',
  en: 'First choose which wordings to make.',
};
const MAKE: Text = { ko: '만들기', zh: '制作', en: 'Make them' };
const MAKE_COUNT: Text = {
  ko: '{count}건 만들기',
  zh: '制作{count}条',
  en: 'Make {count} {count|draft|drafts}',
};
const NOTHING: Text = { ko: '바뀌는 글이 없어요', zh: '没有变化', en: 'Nothing would change' };
const NOBODY: Text = {
  ko: '고른 조건에 맞는 분이 없어요.',
  zh: '没有符合所选条件的人。',
  en: 'Nobody fits what you chose.',
};
const NO_LIST: Text = {
  ko: 'VIP 명단이 비어 있어요. 먼저 명단을 뽑아 주세요.',
  zh: 'VIP名单为空，请先生成名单。',
  en: 'The VIP list is empty. Draw it first.',
};
const VIPS: Text = { ko: 'VIP 명단 보기', zh: '查看VIP名单', en: 'See the VIP list' };
