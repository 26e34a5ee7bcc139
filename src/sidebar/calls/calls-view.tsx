import { useCallback, useMemo, useState } from 'preact/hooks';
import type { CalendarDate } from '../../core/calendar-date';
import type { Text } from '../../core/text';
import { CALL_OUTCOMES } from '../../features/message/call-outcome';
import type { MarkOutcome } from '../../features/message/output-view';
import type { CallsPrint } from '../../features/print/print-view';
import { ActError } from '../act';
import { useApp } from '../app';
import { useFresh } from '../frame/use-fresh';
import { Button } from '../kit/button';
import { Chips } from '../kit/chips';
import { EmptyState } from '../kit/empty-state';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice, Notice } from '../kit/notice';
import { sayDay } from '../kit/say-day';
import { useKeys } from '../kit/use-keys';
import { useLoaded } from '../kit/use-loaded';
import { OffPaperList } from '../prints/print-room';
import { CallCard } from './call-card';
import { JustCalled } from './just-called';
import { sayNoCalls } from './say-no-calls';
import {
  isOwn,
  isToday,
  isTriedAgain,
  TURN_OUTCOMES,
  type Turn,
  type TurnOutcome,
  turnAfter,
  turnsOf,
} from './turn';
import { TurnList } from './turn-list';
import './calls.css';

/** 전화: whom to call today, one after the other, one's own first; what came of it is told by a key. */
export function CallsView() {
  const app = useApp();
  const { act, language, who, home } = app;
  // biome-ignore lint/correctness/useExhaustiveDependencies: words come in the language of who looks
  const ask = useCallback(
    async () => (await act<CallsPrint>('print.data', { kind: 'calls' }, { quiet: true })).outcome,
    [act, language],
  );
  const { value, error, isLoading, reload } = useLoaded(ask);
  useFresh(reload);
  const [isOwnOnly, setOwnOnly] = useState(true);
  const [at, setAt] = useState('');
  const [nextTry, setNextTry] = useState<CalendarDate>();
  const [isScriptOpen, setScriptOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [last, setLast] = useState<{ readonly turn: Turn; readonly outcome: TurnOutcome }>();
  const [fault, setFault] = useState<unknown>();

  const isDirector = home?.staff.find(({ name }) => name === who)?.roles.includes('director') ?? false;
  const turns = useMemo(
    () => (value ? turnsOf(value, { name: who, isDirector }) : []),
    [value, who, isDirector],
  );
  const today = value?.today ?? '';
  const due = turns.filter((turn) => isToday(turn, today));
  const own = due.filter((turn) => isOwn(turn, { name: who, isDirector }));
  const isParted = own.length > 0 && own.length < due.length;
  const queue = isParted && isOwnOnly ? own : due;
  // Somebody of another day was asked for by name.
  const turn = turns.find(({ draft }) => draft === at) ?? queue[0];
  const again = nextTry ?? value?.nextOpenDay ?? '';
  const place = turn ? queue.indexOf(turn) : -1;

  const goTo = (draft: string) => {
    setFault(undefined);
    setNextTry(undefined);
    setAt(draft);
    document.querySelector('main')?.scrollTo(0, 0);
  };
  const move = (by: 1 | -1) => {
    const other = queue[place === -1 ? 0 : (place + by + queue.length) % queue.length];
    if (other) goTo(other.draft);
  };
  const mark = async (outcome: TurnOutcome) => {
    if (!turn || isBusy) return;
    const day = isTriedAgain(outcome) ? again : '';
    const input = { ids: [turn.draft], status: 'sent', outcome, nextTry: day };
    setBusy(true);
    try {
      const { outcome: done, undo, summary } = await act<MarkOutcome>('message.mark', input, { quiet: true });
      if (done.marked === 0) app.tell(summary);
      else {
        const said = { name: turn.name, outcome: CALL_OUTCOMES[outcome][language], day: sayDay(day, today) };
        app.tell(app.say(day === '' ? MARKED : MARKED_AGAIN, said), undo);
        setLast({ turn, outcome });
      }
      goTo(turnAfter(queue, turn.draft));
    } catch (caught) {
      setFault(caught);
    }
    setBusy(false);
    await reload();
  };
  useKeys(turn?.draft ?? '', (event, isMeant) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.code === 'ArrowRight' || event.code === 'ArrowLeft') {
      event.preventDefault();
      return move(event.code === 'ArrowRight' ? 1 : -1);
    }
    if (event.repeat) return;
    if (event.code === 'KeyU') return void app.takeBack();
    if (event.code === 'KeyS') return setScriptOpen(!isScriptOpen);
    const digit = Number(/^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? 0);
    const outcome = TURN_OUTCOMES[digit - 1];
    if (outcome && isMeant()) void mark(outcome);
  });

  const print = async () => {
    try {
      await app.openDialog('prints', app.say(PRINT), { kind: 'calls' });
    } catch (caught) {
      setFault(caught);
    }
  };
  const isUnsigned = error instanceof ActError && error.code === 'vip.notFinal';
  // Taken back meanwhile, it is no news any more.
  const called = turns.find(({ draft }) => draft === last?.turn.draft);
  const stands = !called || called.outcome === last?.outcome;
  const later = turns.filter((one) => !isToday(one, today));
  return (
    <Frame
      title={app.say(TITLE)}
      aside={value && <span class="count-today">{app.say(LEFT, { count: queue.length })}</span>}
    >
      {isLoading && <Loading />}
      {isUnsigned && (
        <Notice kind="info">
          <p>{error.message}</p>
          <Button kind="link" label={app.say(TO_MEETING)} onPress={() => app.go('meeting')} />
        </Notice>
      )}
      {error !== undefined && !isUnsigned && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {value && (
        <>
          {isParted && (
            <Chips
              label={app.say(WHOSE)}
              options={[
                { value: 'own', text: app.say(OWN, { count: own.length }) },
                { value: 'all', text: app.say(ALL, { count: due.length }) },
              ]}
              chosen={isOwnOnly ? 'own' : 'all'}
              onChoose={(whose) => {
                setOwnOnly(whose === 'own');
                goTo('');
              }}
            />
          )}
          {last && stands && <JustCalled {...last} season={value.season} today={value.today} />}
          {fault !== undefined && <ErrorNotice error={fault} />}
          {turn ? (
            <CallCard
              key={turn.draft}
              turn={turn}
              season={value.season}
              today={value.today}
              place={place}
              of={queue.length}
              isOwn={isOwn(turn, { name: who, isDirector })}
              isScriptOpen={isScriptOpen}
              nextTry={again}
              isBusy={isBusy}
              onScript={() => setScriptOpen(!isScriptOpen)}
              onNextTry={setNextTry}
              onMove={move}
              onOutcome={mark}
            />
          ) : (
            <EmptyState text={later.length > 0 ? app.say(NONE_TODAY) : sayNoCalls(value, app)}>
              {turns.length === 0 && value.done === 0 && (
                <Button label={app.say(TO_MESSAGES)} onPress={() => app.go('messages')} />
              )}
            </EmptyState>
          )}
          <TurnList
            title={app.say(REST)}
            turns={queue.filter((one) => one !== turn)}
            today={value.today}
            onChoose={goTo}
          />
          <TurnList
            title={app.say(LATER)}
            turns={later.filter((one) => one !== turn)}
            today={value.today}
            onChoose={goTo}
          />
          <OffPaperList off={value.offPaper} />
          {value.unapproved > 0 && turns.length > 0 && (
            <p class="quiet">{app.say(UNAPPROVED, { count: value.unapproved })}</p>
          )}
          {turns.length > 0 && (
            <div class="buttons">
              <Button label={app.say(PRINT)} onPress={print} />
            </div>
          )}
        </>
      )}
    </Frame>
  );
}

const TITLE: Text = { ko: '전화', zh: '电话', en: 'Calls' };
const LEFT: Text = { ko: '오늘 {count}명', zh: '今日{count}位', en: '{count} today' };
const WHOSE: Text = { ko: '누구 전화', zh: '谁的电话', en: 'Whose calls' };
const OWN: Text = { ko: '내 전화 {count}', zh: '我的电话 {count}', en: 'Mine {count}' };
const ALL: Text = { ko: '모두 {count}', zh: '全部 {count}', en: 'All {count}' };
const MARKED: Text = { ko: '{name}님: {outcome}', zh: '{name}：{outcome}', en: '{name}: {outcome}' };
const MARKED_AGAIN: Text = {
  ko: '{name}님: {outcome}, {day}에 다시',
  zh: '{name}：{outcome}，{day}再打',
  en: '{name}: {outcome}, again on {day}',
};
const NONE_TODAY: Text = {
  ko: '오늘 걸 전화는 다 했어요.',
  zh: '今天的电话都打完了。',
  en: "Today's calls are done.",
};
const REST: Text = { ko: '오늘 남은 분', zh: '今天还要联系', en: 'Still today' };
const LATER: Text = { ko: '다른 날 다시 걸 분', zh: '改日再联系', en: 'On another day' };
const UNAPPROVED: Text = {
  ko: '아직 확인하지 않은 대본 {count}건은 빠졌어요.',
  zh: '尚未确认的电话稿{count}条未包含在内。',
  en: '{count} {count|script|scripts} not approved yet {count|is|are} left out.',
};
const PRINT: Text = { ko: '전화 목록 인쇄', zh: '打印电话清单', en: 'Print the call sheets' };
const TO_MEETING: Text = { ko: '회의·확정 보기', zh: '查看会议确定', en: 'See the meeting' };
const TO_MESSAGES: Text = { ko: '문자·카드로 가기', zh: '前往短信·贺卡', en: 'Go to texts and cards' };
