import type { Text } from '../../core/text';
import { useApp } from '../app';
import { groupAtHead, placeOf, type Queue } from './answer-queue';

/** How far one has come, whether the question changes the list, and whom the next ones are about. */
export function QuestionHead({ queue }: { readonly queue: Queue }) {
  const app = useApp();
  const { number, of } = placeOf(queue);
  const group = groupAtHead(queue.shown);
  const changesList = queue.shown[0]?.changesList ?? false;
  return (
    <div class="question-head">
      <progress aria-label={app.say(DONE)} value={number - 1} max={of} />
      <p>
        <span class={changesList ? 'tag changes' : 'tag plain'}>
          {app.say(changesList ? CHANGES : MAY_WAIT)}
        </span>
        {group && <span class="group">{app.say(GROUP, group)}</span>}
      </p>
      {queue.heldByOthers > 0 && <p class="quiet">{app.say(HELD, { count: queue.heldByOthers })}</p>}
    </div>
  );
}

const DONE: Text = { ko: '답한 질문', zh: '已回答', en: 'Answered' };
const CHANGES: Text = { ko: '명단이 바뀜', zh: '影响名单', en: 'Changes the list' };
const MAY_WAIT: Text = { ko: '천천히 보셔도 돼요', zh: '可以稍后再看', en: 'Can wait' };
const GROUP: Text = {
  ko: '{name}님일 수 있는 질문 {count}건',
  zh: '可能是{name}的问题{count}个',
  en: '{count} {count|question|questions} that may mean {name}',
};
const HELD: Text = {
  ko: '{count}건은 다른 자리에서 보고 있어요.',
  zh: '有{count}个正在其他电脑上查看。',
  en: 'Being looked at elsewhere: {count}.',
};
