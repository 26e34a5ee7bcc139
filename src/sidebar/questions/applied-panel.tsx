import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';
import type { Applied } from './use-apply';

/** What the answers made of the list. */
export function AppliedPanel({
  applied: { tally, list },
  onGoOn,
  onRest,
}: {
  readonly applied: Applied;
  /** Where the new count asks something more. */
  readonly onGoOn: () => void;
  /** On with those that change nothing in the list. */
  readonly onRest: () => void;
}) {
  const app = useApp();
  const { counted, question, unnamed } = tally.byStatus;
  const figures = [
    { name: REFERRALS, count: counted + question + unnamed },
    { name: COUNTED, count: counted },
    { name: TIER_A, count: list.a },
    { name: TIER_B, count: list.b },
  ];
  return (
    <section class="applied" role="status">
      <p class="applied-done">{app.say(DONE)}</p>
      <dl>
        {figures.map(({ name, count }) => (
          <div key={name.en}>
            <dt>{app.say(name)}</dt>
            <dd>{count.toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {tally.questionsThatChangeList > 0 && (
        <Button label={app.say(MORE, { count: tally.questionsThatChangeList })} onPress={onGoOn} />
      )}
      {tally.questionsThatChangeList === 0 && question > 0 && (
        <Button label={app.say(REST, { count: question })} onPress={onRest} />
      )}
    </section>
  );
}

const DONE: Text = { ko: '명단에 반영했어요.', zh: '已更新到名单。', en: 'The list is up to date.' };
const REFERRALS: Text = { ko: '소개', zh: '转介绍', en: 'Referrals' };
const COUNTED: Text = { ko: '인정', zh: '计入', en: 'Counted' };
const TIER_A: Text = { ko: 'VIP A', zh: 'VIP A', en: 'VIP A' };
const TIER_B: Text = { ko: 'VIP B', zh: 'VIP B', en: 'VIP B' };
const REST: Text = { ko: '나머지 {count}건 보기', zh: '查看其余{count}个', en: 'See the other {count}' };
const MORE: Text = {
  ko: '명단이 바뀌는 질문 {count}건 더 보기',
  zh: '还有{count}个影响名单的问题',
  en: '{count} more that change the list',
};
