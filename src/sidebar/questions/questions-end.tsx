import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { countAhead } from './answer-queue';
import type { QuestionDesk } from './question-desk';

/** What stands where no question is on the screen: all done, the rest, those put off, or nothing read yet. */
export function QuestionsEnd({
  desk,
  onRest,
  onRead,
}: {
  readonly desk: QuestionDesk;
  /** Goes on with those that change nothing. */
  readonly onRest: () => void;
  /** Reads the memos anew. */
  readonly onRead: () => Promise<void>;
}) {
  const app = useApp();
  const { queue } = desk;
  const rest = countAhead(queue).other;
  const isAnswered = queue.unapplied > 0;
  if (queue.shown.length > 0) {
    return (
      <EmptyState text={app.say(LIST_DONE)}>
        <p>{app.say(REST, { count: rest })}</p>
        <Button label={app.say(SEE_REST, { count: rest })} onPress={onRest} />
      </EmptyState>
    );
  }
  if (queue.putOff.length > 0) {
    return (
      <EmptyState text={app.say(PUT_OFF, { count: queue.putOff.length })}>
        <Button
          label={app.say(SEE_NOW)}
          onPress={() => {
            onRest();
            desk.showPutOff();
          }}
        />
      </EmptyState>
    );
  }
  if (queue.heldByOthers > 0) {
    return (
      <EmptyState text={app.say(ELSEWHERE, { count: queue.heldByOthers })}>
        <Button label={app.say(LOOK_AGAIN)} onPress={() => desk.load()} />
      </EmptyState>
    );
  }
  if (isAnswered) return <EmptyState text={app.say(ALL_ANSWERED)} />;
  const step = app.home?.steps.find(({ id }) => id === 'questions');
  if (app.home?.data.patients === 0) {
    return (
      <EmptyState text={app.say(NO_DATA)}>
        <Button label={app.say(IMPORT)} onPress={() => app.go('import')} />
      </EmptyState>
    );
  }
  const isUnread = step?.state === 'open' && app.home?.questions.open === 0;
  return isUnread ? (
    <EmptyState text={app.say(UNREAD)}>
      <Button label={app.say(READ)} onPress={onRead} />
    </EmptyState>
  ) : (
    <EmptyState text={app.say(ALL_DONE)}>
      <Button label={app.say(READ_AGAIN)} onPress={onRead} />
    </EmptyState>
  );
}

const LIST_DONE: Text = {
  ko: '명단이 바뀌는 질문은 다 보셨어요.',
  zh: '影响名单的问题都已看完。',
  en: 'You have seen every question that changes the list.',
};
const REST: Text = {
  ko: '나머지 {count}건은 명단을 바꾸지 않아요. 지금 이어서 보셔도 되고, 나중에 보셔도 됩니다.',
  zh: '其余{count}个不影响名单，可以现在继续，也可以以后再看。',
  en: 'The rest ({count}) changes nothing in the list: go on now, or leave it for later.',
};
const SEE_REST: Text = { ko: '나머지 {count}건 보기', zh: '查看其余{count}个', en: 'See the other {count}' };
const PUT_OFF: Text = {
  ko: '나중에 보기로 한 질문 {count}건만 남았어요.',
  zh: '只剩下{count}个推迟的问题。',
  en: 'Only what was put off is left: {count}.',
};
const SEE_NOW: Text = { ko: '지금 보기', zh: '现在查看', en: 'See them now' };
const ELSEWHERE: Text = {
  ko: '남은 {count}건은 다른 자리에서 보고 있어요.',
  zh: '剩下的{count}个正在其他电脑上查看。',
  en: 'What is left is being looked at elsewhere: {count}.',
};
const LOOK_AGAIN: Text = { ko: '다시 보기', zh: '刷新', en: 'Look again' };
const ALL_ANSWERED: Text = {
  ko: '질문에 다 답하셨어요. 이제 명단에 반영하면 됩니다.',
  zh: '问题都已回答，现在可以更新到名单。',
  en: 'Everything is answered. Now bring it into the list.',
};
const NO_DATA: Text = {
  ko: '아직 자료가 없어요. 먼저 환자·내원 자료를 가져와 주세요.',
  zh: '还没有资料，请先导入患者和就诊资料。',
  en: 'There are no records yet. Import patients and visits first.',
};
const IMPORT: Text = { ko: '자료 가져오기', zh: '导入资料', en: 'Import records' };
const UNREAD: Text = {
  ko: '아직 메모에서 소개를 읽지 않았어요. 읽고 나면 확실하지 않은 것만 여쭤 볼게요.',
  zh: '尚未从备注中读取转介绍。读取后只会询问不确定的部分。',
  en: 'The memos have not been read yet. Afterwards only what is doubtful is asked.',
};
const READ: Text = { ko: '메모에서 소개 읽기', zh: '从备注读取转介绍', en: 'Read the memos' };
const ALL_DONE: Text = {
  ko: '확인할 소개가 없어요. 모두 정리됐습니다.',
  zh: '没有需要确认的转介绍，全部处理完毕。',
  en: 'Nothing is left to confirm.',
};
const READ_AGAIN: Text = { ko: '소개 다시 세기', zh: '重新统计转介绍', en: 'Count the referrals again' };
