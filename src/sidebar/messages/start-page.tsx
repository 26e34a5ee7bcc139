import type { Text } from '../../core/text';
import type { ListOutcome, WordingSummary } from '../../features/message/draft-view';
import { CHANNELS } from '../../features/message/message';
import { seasonLabel } from '../../features/schedule/season';
import { useApp } from '../app';
import type { ButtonProps } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { Frame } from '../kit/frame';
import { Icon } from '../kit/icon';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { countGroups, firstGroup } from './draft-group';
import { countHeld } from './held-list';
import { type NextStep, nextStep } from './next-step';
import { NotFinalNotice } from './not-final-notice';
import { sayState } from './say-state';
import { useDraftsSummary } from './use-drafts-summary';

/** Where texts and cards begin: the wordings of the season, how far each has come, and what is best done next. */
export function StartPage() {
  const app = useApp();
  const { value, error, isLoading, reload } = useDraftsSummary();
  const step = value && nextStep(value);
  const stopped = value ? countHeld(value.heldBack) : 0;
  return (
    <Frame title={app.say(TITLE)} primary={value && step && primary(value, step)}>
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {isLoading && !value && <Loading />}
      {value && step && (
        <>
          <p class="quiet">{sayStep(step, value)}</p>
          {value.wordings.length > 0 && (
            <NotFinalNotice waitsFor={value.notFinal} hasLink={step.step !== 'sign'} />
          )}
          {value.wordings.length === 0 && <EmptyState text={app.say(NONE)} />}
          <ul class="wordings">
            {value.wordings.map((wording) => (
              <li key={wording.id}>
                <WordingRow wording={wording} />
              </li>
            ))}
          </ul>
          <nav class="message-links" aria-label={app.say(ELSEWHERE)}>
            {stopped > 0 && (
              <LinkRow
                label={app.say(STOPS)}
                aside={app.say(PEOPLE, { count: stopped })}
                onPress={() => app.go('messages', { stops: 'yes' })}
              />
            )}
            {value.wordings.length > 0 && (
              <LinkRow
                label={app.say(MAKE_MORE)}
                aside=""
                onPress={() => app.go('messages', { make: 'yes', from: 'start' })}
              />
            )}
            <LinkRow label={app.say(WORDINGS)} aside="" onPress={() => app.go('wordings')} />
            <LinkRow label={app.say(SEND)} aside="" onPress={() => app.go('send')} />
            {value.wordings.some(({ channel }) => channel === 'call') && (
              <LinkRow label={app.say(CALLS)} aside="" onPress={() => app.go('calls')} />
            )}
            <LinkRow label={app.say(APPROVALS)} aside="" onPress={() => app.go('approvals')} />
          </nav>
        </>
      )}
    </Frame>
  );

  function sayStep(next: NextStep, { season }: ListOutcome): string {
    const drafts = 'drafts' in next ? next.drafts.toLocaleString() : '';
    return `${seasonLabel(season)[app.language]} · ${app.say(STEPS[next.step].said, { drafts })}`;
  }

  function primary({ wordings }: ListOutcome, next: NextStep): ButtonProps | undefined {
    const { label } = STEPS[next.step];
    const open = () => {
      if (next.step === 'make') return app.go('messages', { make: 'yes', from: 'start' });
      if (next.step === 'sign') return app.go('meeting');
      if (next.step === 'send') return app.go('send');
      if (next.step === 'decide') return app.go('approvals');
      const { wording } = next as Extract<NextStep, { readonly wording: string }>;
      const group = { check: 'toCheck', mend: 'toMend', ask: 'director', done: '' }[next.step];
      app.go('messages', { wording, group });
    };
    if (!label || (next.step !== 'make' && wordings.length === 0)) return undefined;
    return { label: app.say(label), onPress: open };
  }
}

/** One wording with the state of its drafts. */
function WordingRow({ wording }: { readonly wording: WordingSummary }) {
  const app = useApp();
  const { id, name, channel, statuses } = wording;
  const { toCheck, ready, out } = countGroups(statuses);
  const all = toCheck + ready + out;
  const done = ready + out;
  const open = () => app.go('messages', { wording: id, group: firstGroup(statuses) });
  return (
    <button type="button" class="wording-row" onClick={open}>
      <span class="wording-name">
        <span class={`channel of-${channel}`}>{app.say(CHANNELS[channel])}</span>
        <strong>{name}</strong>
      </span>
      <Icon name="next" size={16} />
      <span class="wording-state">
        {sayState(statuses, app).map(({ text, kind }) => (
          <span key={text} class={`state of-${kind}`}>
            {text}
          </span>
        ))}
      </span>
      {all > 0 && (
        <span class="wording-progress">
          <progress value={done} max={all} aria-label={app.say(CHECKED, { done, all })} />
          <span>{app.say(CHECKED, { done: done.toLocaleString(), all: all.toLocaleString() })}</span>
        </span>
      )}
    </button>
  );
}

function LinkRow({
  label,
  aside,
  onPress,
}: {
  readonly label: string;
  readonly aside: string;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" class="row-button flush" onClick={onPress}>
      <span class="grow">{label}</span>
      {aside !== '' && <span class="badge">{aside}</span>}
      <Icon name="next" size={16} />
    </button>
  );
}

const TITLE: Text = { ko: '문자·카드', zh: '短信·贺卡', en: 'Texts and cards' };
const ELSEWHERE: Text = { ko: '다른 화면', zh: '其他画面', en: 'Elsewhere' };
const CHECKED: Text = { ko: '확인 {done}/{all}', zh: '已确认 {done}/{all}', en: '{done}/{all} approved' };
const STOPS: Text = { ko: '개인 사유로 멈춘 글', zh: '因个人原因停下的', en: 'Held back' };
const PEOPLE: Text = { ko: '{count}명', zh: '{count}人', en: '{count}' };
const MAKE_MORE: Text = { ko: '다시 만들기·추가하기', zh: '重新制作或追加', en: 'Make again or add' };
const WORDINGS: Text = { ko: '문구함', zh: '文案库', en: 'Wordings' };
const SEND: Text = { ko: '보내기', zh: '发送', en: 'Sending' };
const CALLS: Text = { ko: '전화', zh: '电话', en: 'Calls' };
const APPROVALS: Text = { ko: '원장 결재', zh: '院长审批', en: "Director's approvals" };
const NONE: Text = {
  ko: 'VIP마다 감사 문자, 카드 글, 전화 대본을 만들어요. 만든 글은 하나씩 보고 고칠 수 있고, 확인하기 전에는 아무에게도 나가지 않아요.',
  zh: '为每位VIP制作答谢短信、贺卡文字和电话稿。可逐条查看修改，确认之前不会发给任何人。',
  en: 'A thank-you text, words for a card and a call script for each VIP. You look at each one; nothing goes out before it is approved.',
};

/** What is said of a step, and the button that takes it. */
const STEPS: Readonly<Record<NextStep['step'], { readonly said: Text; readonly label?: Text }>> = {
  make: {
    said: { ko: '아직 만든 글이 없어요', zh: '还没有文案', en: 'nothing written yet' },
    label: { ko: '문자·카드 만들기', zh: '制作短信·贺卡', en: 'Make texts and cards' },
  },
  check: {
    said: { ko: '확인할 글 {drafts}건', zh: '待确认{drafts}条', en: '{drafts} to approve' },
    label: { ko: '글 살펴보고 확인하기', zh: '查看并确认', en: 'Look and approve' },
  },
  sign: {
    said: { ko: '서명을 기다려요', zh: '等待签字', en: 'waiting for signatures' },
    label: { ko: '회의·확정 열기', zh: '打开会议确定', en: 'To the meeting' },
  },
  ask: {
    said: {
      ko: '원장님께 올릴 글 {drafts}건',
      zh: '需提交院长{drafts}条',
      en: '{drafts} for the director',
    },
    label: { ko: '원장님께 올릴 글 보기', zh: '查看需提交院长的', en: 'See what to ask the director' },
  },
  send: {
    said: { ko: '보낼 준비 된 글 {drafts}건', zh: '待发送{drafts}条', en: '{drafts} ready to go' },
    label: { ko: '보내기', zh: '去发送', en: 'Send them' },
  },
  mend: {
    said: { ko: '고칠 글 {drafts}건', zh: '待修改{drafts}条', en: '{drafts} to mend' },
    label: { ko: '고칠 글 보기', zh: '查看待修改的', en: 'See what to mend' },
  },
  decide: {
    said: { ko: '원장님 결재를 기다려요', zh: '等待院长审批', en: 'waiting for the director' },
    label: { ko: '원장 결재 보기', zh: '查看院长审批', en: "See the director's approvals" },
  },
  done: {
    said: { ko: '이번 시즌 글을 다 살펴봤어요', zh: '本季文案已全部处理', en: 'all is looked at' },
  },
};
