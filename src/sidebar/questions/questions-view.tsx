import { useEffect, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { useApp, type ViewParams } from '../app';
import { Button, type ButtonProps } from '../kit/button';
import { Frame } from '../kit/frame';
import { IconButton } from '../kit/icon-button';
import { Loading } from '../kit/loading';
import { ErrorNotice, Notice } from '../kit/notice';
import { countAhead, placeOf } from './answer-queue';
import { AppliedPanel } from './applied-panel';
import { LeavePanel } from './leave-panel';
import { OpenQuestion } from './open-question';
import { QuestionHead } from './question-head';
import { QuestionsEnd } from './questions-end';
import { sayDecided } from './say-decided';
import { useApply } from './use-apply';
import { type Already, useDesk } from './use-desk';
import './questions.css';

/** 소개 확인: one doubtful referral after the other, decided in seconds. Opened with `apply`, it first brings what was answered before into the list. */
export function QuestionsView({ apply: wantsApply = '' }: ViewParams) {
  const app = useApp();
  const [already, setAlready] = useState<Already>();
  const [seesRest, setSeesRest] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const { desk, give } = useDesk(setAlready);
  const applying = useApply();
  const { queue } = desk;
  const [question] = queue.shown;
  const ahead = countAhead(queue);
  const waiting = queue.unapplied + desk.unsaved;
  // Once the list can change no more, the list comes first; whoever is at the rest already stays there.
  const isOffered = waiting > 0 && ahead.changing === 0 && !seesRest;
  const isAsked = isLeaving && waiting > 0;
  const isOpen = question !== undefined && applying.step === 'idle' && !isOffered && !isAsked;
  const isAtRest = isOpen && !question.changesList;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the view opens
  useEffect(() => {
    if (wantsApply === '') return;
    // Whoever comes back to this view did not ask for it again.
    app.keep({});
    void apply();
  }, []);
  useEffect(() => {
    if (isOpen) setSeesRest(isAtRest);
  }, [isOpen, isAtRest]);

  return (
    <Frame
      title={app.say(TITLE)}
      primary={primary()}
      {...(isOpen && waiting > 0 ? { onBack: () => setLeaving(true) } : {})}
      aside={isOpen && <span class="place-tag">{app.say(PLACE, placeOf(queue))}</span>}
    >
      {isOpen && <QuestionHead queue={queue} />}
      {already && isOpen && (
        <Notice kind="info">
          <div class="already">
            <p>{sayDecided(already, app)}</p>
            <IconButton icon="close" label={app.say(CLOSE)} onPress={() => setAlready(undefined)} />
          </div>
        </Notice>
      )}
      {desk.saveFault !== undefined && (
        <div class="waiting" role="status">
          <span>{app.say(WAITING, { count: desk.unsaved })}</span>
          <Button kind="link" label={app.say(SEND_NOW)} onPress={() => desk.retry()} />
        </div>
      )}
      {applying.error !== undefined && <ErrorNotice error={applying.error} />}
      {body()}
    </Frame>
  );

  function body() {
    if (applying.step === 'done' && applying.applied)
      return <AppliedPanel applied={applying.applied} onGoOn={() => goOn(false)} onRest={() => goOn(true)} />;
    if (applying.step !== 'idle') return <p class="quiet">{app.say(APPLYING)}</p>;
    if (question && isOpen)
      return (
        <OpenQuestion
          key={question.patient}
          question={question}
          returned={queue.returned.get(question.patient)}
          onGive={give}
        />
      );
    if (desk.loadFault !== undefined)
      return <ErrorNotice error={desk.loadFault} onRetry={() => desk.retry()} />;
    if (isAsked) return <LeavePanel count={waiting} onStay={() => setLeaving(false)} />;
    if (!desk.isLoaded || (desk.unsaved > 0 && !isOffered)) return <Loading />;
    return <QuestionsEnd desk={desk} onRest={() => setSeesRest(true)} onRead={applying.apply} />;
  }

  function primary(): ButtonProps | undefined {
    if (applying.step === 'done') return { label: app.say(SEE_LIST), onPress: () => app.go('vips') };
    // At the rest what was answered can go into the list at any time; before, it is offered once the list can change no more.
    if (applying.step !== 'idle' || (isOpen && !isAtRest) || waiting === 0) return undefined;
    return { label: app.say(APPLY, { count: waiting }), onPress: apply, isDisabled: desk.unsaved > 0 };
  }

  async function apply() {
    setLeaving(false);
    await applying.apply();
  }

  function goOn(toRest: boolean) {
    applying.close();
    setSeesRest(toRest);
    void desk.restart();
  }
}

const TITLE: Text = { ko: '소개 확인', zh: '确认转介绍', en: 'Referrals' };
const PLACE: Text = { ko: '{of}건 중 {number}', zh: '第{number}个，共{of}个', en: '{number} of {of}' };
const CLOSE: Text = { ko: '닫기', zh: '关闭', en: 'Close' };
const WAITING: Text = {
  ko: '답 {count}건이 저장을 기다려요. 연결되면 저절로 보냅니다.',
  zh: '{count}个回答等待保存，连接后自动发送。',
  en: 'Answers waiting to be saved: {count}. They go out once the connection is back.',
};
const SEND_NOW: Text = { ko: '지금 보내기', zh: '立即发送', en: 'Send now' };
const APPLYING: Text = {
  ko: '답을 명단에 반영하고 있어요. 다른 화면을 보셔도 계속됩니다.',
  zh: '正在把回答更新到名单。切换到其他画面也会继续。',
  en: 'Your answers are on their way into the list. It goes on when you look elsewhere.',
};
const APPLY: Text = {
  ko: '명단에 반영하기 ({count}건)',
  zh: '更新到名单（{count}个）',
  en: 'Bring {count} into the list',
};
const SEE_LIST: Text = { ko: '명단 보기', zh: '查看名单', en: 'See the list' };
